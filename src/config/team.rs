//! `[team.X]`: a team's names, its ways in and out, its trust and its backlog.

use super::section::{Gathered, Section, as_table};
use super::tree::Entry;
use super::{InboxConfig, Origin, OutboxConfig, ServerConfig, TeamConfig, Tls};
use super::{feeds, oauth, policy, trust};
use crate::domain::ids::TeamId;
use crate::domain::misspelt::nearest;
use crate::domain::pbi::Prefixes;
use crate::domain::person::{Address, canonical_domain};
use crate::domain::policy::{Sprint, Team};
use crate::domain::time::Timestamp;
use chrono::NaiveDate;
use chrono_tz::Tz;
use std::collections::BTreeMap;

/// The languages that people and teams may have.
pub const LANGUAGES: [&str; 2] = ["en", "de"];

pub(super) fn teams(all: &mut Gathered, top: &mut Section) -> Vec<TeamConfig> {
    let Some(mut section) = top.table(all, "team") else {
        let mend = "add a table [team.NAME], or let `trialogue init` write one".to_owned();
        all.fault(&Origin::Default, "there is no team", mend);
        return Vec::new();
    };
    let entries = section.take_all();
    if entries.is_empty() {
        let mend = "add a table [team.NAME]".to_owned();
        all.fault(&section.origin, "there is no team", mend);
    }
    let mut teams: Vec<TeamConfig> = Vec::new();
    for entry in entries {
        if let Some(team) = team(all, entry) {
            let twin = teams.iter().find(|t| t.team.mailbox == team.team.mailbox);
            if let Some(twin) = twin {
                let what = format!(
                    "teams {} and {} share the mailbox {}",
                    twin.team.id, team.team.id, team.team.mailbox
                );
                let mend = "give each team a mailbox of its own".to_owned();
                all.fault(&team.origin, what, mend);
            }
            teams.push(team);
        }
    }
    teams
}

fn team(all: &mut Gathered, entry: Entry) -> Option<TeamConfig> {
    let id = entry.key.clone();
    let named = !id.is_empty()
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'));
    if !named {
        let mend = "use lower-case letters, digits, - and _, for example [team.acme]".to_owned();
        all.fault(&entry.origin, format!("{id:?} is no name of a team"), mend);
    }
    let mut section = as_table(all, entry, &format!("team.{id}"))?;
    let mailbox = section
        .needed(all, "mailbox", "clarify@acme.example")
        .and_then(|(text, origin)| address(all, "mailbox", &text, &origin));
    let name = section.read(all, "name", (id.clone(), &id), |t| Ok(t.trim().to_owned()));
    let language = section.choice(
        all,
        "language",
        ("en", "en"),
        &LANGUAGES.map(|language| (language, language)),
    );
    let zone = section.read(all, "zone", (Tz::UTC, "UTC"), zone);
    let domains = domains(all, &mut section);
    let plus_addresses = section.truth(all, "plus_addresses", true);
    let oauth = section.table(all, "oauth");
    let tokens = oauth.is_some();
    let oauth = oauth.and_then(|t| oauth::read(all, t));
    let read = inbox(all, &mut section, tokens);
    let outbox = outbox(all, &mut section, tokens);
    let trust = section.table(all, "trust");
    let trust = trust::read(all, trust, &format!("team.{id}.trust"), mailbox.as_ref());
    let backlog = section.table(all, "backlog");
    let backlog = backlog.map_or_else(Backlog::default, |t| Backlog::read(all, t));
    let policy = match section.table(all, "policy") {
        Some(table) => policy::read(all, table),
        None => policy::defaults(all, &format!("team.{id}.policy")),
    };
    let sprints = sprints(all, &mut section);
    let holidays = feeds::holidays(all, &mut section);
    let words = section.text(all, "words");
    let words = words.map(|(folder, _)| all.resolve(&folder));
    let origin = section.origin.clone();
    section.finish(all);
    Some(TeamConfig {
        team: Team {
            id: TeamId::new(id),
            name,
            mailbox: mailbox?,
            language: language.into(),
            zone,
            domains,
            prefixes: Prefixes::Known(backlog.prefixes),
            areas: backlog.areas,
            stakeholders: backlog.stakeholders,
            closed: backlog.closed,
            policy,
            sprints,
            holidays,
            words: None,
        },
        origin,
        inbox: read.inbox?,
        outbox: outbox?,
        oauth,
        file_into: read.file_into,
        plus_addresses,
        words,
        trust,
        since: read.since,
    })
}

/// `domains`: the company's own; who writes from another one is external.
fn domains(all: &mut Gathered, section: &mut Section) -> Vec<String> {
    let mut out = Vec::new();
    for (text, origin) in section.list(all, "domains").unwrap_or_default() {
        let domain = canonical_domain(text.trim().trim_start_matches('@'));
        if Address::parse(&format!("a@{domain}")).is_ok() {
            out.push(domain);
        } else {
            let mend = "write a domain, for example \"acme.example\"".to_owned();
            all.fault(&origin, format!("domains: {text:?} is no domain"), mend);
        }
    }
    out
}

/// Reads an IANA zone, with a hint where the case or a letter is wrong.
pub(super) fn zone(text: &str) -> Result<Tz, String> {
    text.parse().map_err(|_| {
        let names = chrono_tz::TZ_VARIANTS.iter().map(|z| z.name());
        let hint = nearest(text, names)
            .map(|near| format!("did you mean \"{near}\"? "))
            .unwrap_or_default();
        format!("{hint}write an IANA zone, for example \"Europe/Berlin\"")
    })
}

fn address(all: &mut Gathered, key: &str, text: &str, origin: &Origin) -> Option<Address> {
    Address::parse(text)
        .map_err(|error| {
            let mend = format!("write for example {key} = \"clarify@acme.example\"");
            all.fault(origin, format!("{key}: {error}"), mend);
        })
        .ok()
}

/// How a team's mail is read.
#[derive(Default)]
struct Read {
    inbox: Option<InboxConfig>,
    since: Option<Timestamp>,
    file_into: Option<String>,
}

fn inbox(all: &mut Gathered, team: &mut Section, tokens: bool) -> Read {
    let imap = team.table(all, "imap");
    let maildir = team.table(all, "inbox");
    match (imap, maildir) {
        (Some(mut imap), None) => Read {
            since: since(all, &mut imap),
            file_into: file_into(all, &mut imap),
            inbox: server(all, imap, &IMAP, tokens).map(InboxConfig::Imap),
        },
        (None, Some(mut inbox)) => {
            let since = since(all, &mut inbox);
            let file_into = file_into(all, &mut inbox);
            let path = inbox.needed(all, "maildir", "mail/clarify");
            inbox.finish(all);
            Read {
                inbox: path.map(|(p, _)| InboxConfig::Maildir(all.resolve(&p))),
                since,
                file_into,
            }
        }
        (Some(imap), Some(_)) => {
            let what = format!("[{}] has both imap and inbox", team.path);
            let mend = "keep one: mail is read from one place".to_owned();
            all.fault(&imap.origin, what, mend);
            Read::default()
        }
        (None, None) => {
            let what = format!("[{}] has no way to read mail", team.path);
            let mend = format!(
                "add [{0}.imap] with host, user and password_file, or [{0}.inbox] with maildir",
                team.path
            );
            all.fault(&team.origin, what, mend);
            Read::default()
        }
    }
}

/// The folder below which filed mails are put away, its parts parted by `/`.
fn file_into(all: &mut Gathered, section: &mut Section) -> Option<String> {
    section.read(all, "file_into", (None, "nowhere"), |text| {
        let odd = |c: char| c.is_control() || "*%\"\\&".contains(c);
        let example = "write the name of a folder, for example \"PBI\" or \"Archive/PBI\"";
        let parts: Vec<&str> = text.split('/').map(str::trim).collect();
        if parts.iter().any(|part| part.is_empty()) {
            return Err(format!(
                "a / parts two names, and one of them is empty: {example}"
            ));
        }
        if let Some(part) = parts.iter().find(|part| matches!(**part, "." | "..")) {
            return Err(format!("{part:?} is no folder of a mailbox: {example}"));
        }
        if text.contains(odd) {
            return Err(format!(
                "no folder's name holds any of * % \" \\ &: {example}"
            ));
        }
        Ok(Some(text.to_owned()))
    })
}

fn outbox(all: &mut Gathered, team: &mut Section, tokens: bool) -> Option<OutboxConfig> {
    let smtp = team.table(all, "smtp");
    let outbox = team.table(all, "outbox");
    match (smtp, outbox) {
        (Some(smtp), None) => server(all, smtp, &SMTP, tokens).map(OutboxConfig::Smtp),
        (None, Some(mut outbox)) => {
            let sendmail = outbox.truth(all, "sendmail", false);
            let maildir = outbox.text(all, "maildir");
            let origin = outbox.origin.clone();
            let title = outbox.title();
            outbox.finish(all);
            match (sendmail, maildir) {
                (true, None) => return Some(OutboxConfig::Sendmail),
                (false, Some((path, _))) => {
                    return Some(OutboxConfig::Maildir(all.resolve(&path)));
                }
                (true, Some((_, at))) => {
                    let what = format!("{title} has both sendmail and maildir");
                    all.fault(&at, what, "keep one of them".to_owned());
                }
                (false, None) => {
                    let what = format!("{title} names no way to send");
                    let mend = "write sendmail = true or maildir = \"mail/out\"".to_owned();
                    all.fault(&origin, what, mend);
                }
            }
            None
        }
        (Some(smtp), Some(_)) => {
            let what = format!("[{}] has both smtp and outbox", team.path);
            let mend = "keep one: letters go one way".to_owned();
            all.fault(&smtp.origin, what, mend);
            None
        }
        (None, None) => {
            let what = format!("[{}] has no way to send mail", team.path);
            let mend = format!(
                "add [{0}.smtp] with host, or [{0}.outbox] with sendmail = true or maildir",
                team.path
            );
            all.fault(&team.origin, what, mend);
            None
        }
    }
}

fn since(all: &mut Gathered, section: &mut Section) -> Option<Timestamp> {
    section.read(all, "since", (None, "all mail"), |text| {
        Timestamp::parse_rfc3339(text.trim())
            .map(Some)
            .map_err(|_| "write an instant, for example \"2026-11-24T09:30:00Z\"".into())
    })
}

/// What differs between the servers that are read from and sent to.
struct Kind {
    host: &'static str,
    /// Ports for tls, starttls, none (RFC 8314, 7; RFC 9051, 11.1; RFC 6409, 3.1).
    ports: [u16; 3],
    has_folder: bool,
    needs_login: bool,
}

const IMAP: Kind = Kind {
    host: "imap.acme.example",
    ports: [993, 143, 143],
    has_folder: true,
    needs_login: true,
};
const SMTP: Kind = Kind {
    host: "smtp.acme.example",
    ports: [465, 587, 25],
    has_folder: false,
    needs_login: false,
};

/// `tokens`: without a password one logs in by OAuth2.
fn server(
    all: &mut Gathered,
    mut section: Section,
    kind: &Kind,
    tokens: bool,
) -> Option<ServerConfig> {
    let host = section.needed(all, "host", kind.host);
    let choices = [
        ("tls", Tls::Tls),
        ("starttls", Tls::StartTls),
        ("none", Tls::None),
    ];
    let tls = section.choice(all, "tls", (Tls::Tls, "tls"), &choices);
    let [implicit, upgraded, plain] = kind.ports;
    let usual = match tls {
        Tls::Tls => implicit,
        Tls::StartTls => upgraded,
        Tls::None => plain,
    };
    let port = section.whole(all, "port", u32::from(usual), 1..=65_535);
    let user = if kind.needs_login {
        section.needed(all, "user", "clarify@acme.example")
    } else {
        section.text(all, "user")
    };
    let faults = all.faults.len();
    let password = section.secret(all, "password");
    let said = all.faults.len() > faults;
    let folder = if kind.has_folder {
        section.read(all, "folder", ("INBOX".into(), "INBOX"), |t| Ok(t.into()))
    } else {
        String::new()
    };
    let ca_file = section.text(all, "ca_file").map(|(p, _)| all.resolve(&p));
    let title = section.title();
    let at = section.origin.clone();
    section.finish(all);
    match (&user, &password) {
        (Some((_, origin)), None) if !said && !tokens => {
            let mend =
                "add password_file = \"…\" (or password = \"…\"), or a table [team.NAME.oauth]";
            let mend = mend.to_owned();
            all.fault(origin, format!("{title} has a user and no password"), mend);
        }
        (None, Some((_, origin))) if !kind.needs_login => {
            let mend = "add user = \"…\", or drop the password".to_owned();
            all.fault(origin, format!("{title} has a password and no user"), mend);
        }
        _ => {}
    }
    let (host, origin) = host?;
    if tls == Tls::None && !is_loopback(&host) {
        let what = format!("tls = \"none\" in {title}, but {host} is not this machine");
        let mend = "write tls = \"tls\" or \"starttls\": without it the password goes in clear";
        let origin = if matches!(origin, Origin::Default) {
            at
        } else {
            origin
        };
        all.fault(&origin, what, mend.to_owned());
    }
    Some(ServerConfig {
        host,
        port: u16::try_from(port).unwrap_or(usual),
        tls,
        user: user.map(|(u, _)| u),
        password: password.map(|(p, _)| p),
        folder,
        ca_file,
    })
}

fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host
            .trim_matches(['[', ']'])
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}

/// `[team.X.backlog]`.
struct Backlog {
    prefixes: Vec<String>,
    areas: BTreeMap<String, Vec<Address>>,
    stakeholders: Vec<Address>,
    closed: Vec<String>,
}

impl Default for Backlog {
    fn default() -> Self {
        Self {
            prefixes: vec!["PBI".into()],
            areas: BTreeMap::new(),
            stakeholders: Vec::new(),
            closed: Vec::new(),
        }
    }
}

impl Backlog {
    fn read(all: &mut Gathered, mut section: Section) -> Self {
        let mut read = Self::default();
        match section.list(all, "prefixes") {
            Some(texts) => {
                read.prefixes.clear();
                for (text, origin) in texts {
                    read.prefixes.extend(prefix(all, &text, &origin));
                }
            }
            None => section.note(all, "prefixes", "[\"PBI\"]", &Origin::Default),
        }
        read.stakeholders = addresses(all, &mut section, "stakeholders");
        let closed = section.list(all, "closed").unwrap_or_default();
        read.closed = closed.into_iter().map(|(text, _)| text).collect();
        if let Some(mut areas) = section.table(all, "areas") {
            let entries = areas.take_all();
            for entry in entries {
                let label = entry.key.clone();
                let list = vec![entry];
                let mut one = Section::new(&areas.path, areas.origin.clone(), list);
                read.areas
                    .insert(label.clone(), addresses(all, &mut one, &label));
            }
        }
        section.finish(all);
        read
    }
}

fn prefix(all: &mut Gathered, text: &str, origin: &Origin) -> Option<String> {
    let good = Prefixes::is_one(text);
    if !good {
        let mend = "write \"PBI\" for PBI-142, \"AB#\" for AB#142, \"#\" for #142".to_owned();
        all.fault(origin, format!("{text:?} is no prefix of a backlog"), mend);
    }
    good.then(|| text.to_ascii_uppercase())
}

fn addresses(all: &mut Gathered, section: &mut Section, key: &str) -> Vec<Address> {
    let texts = section.list(all, key).unwrap_or_default();
    texts
        .into_iter()
        .filter_map(|(text, origin)| {
            Address::parse(&text)
                .map_err(|error| {
                    let mend = "write for example [\"sam@acme.example\"]".to_owned();
                    all.fault(&origin, format!("{key}: {error}"), mend);
                })
                .ok()
        })
        .collect()
}

fn sprints(all: &mut Gathered, team: &mut Section) -> Vec<Sprint> {
    let mut sprints: Vec<Sprint> = Vec::new();
    for mut section in team.tables(all, "sprint") {
        let name = section.needed(all, "name", "Sprint 12");
        let start = day(all, &mut section, "start");
        let end = day(all, &mut section, "end");
        section.finish(all);
        let (Some((name, _)), Some((start, _)), Some((end, at))) = (name, start, end) else {
            continue;
        };
        if end < start {
            let what = format!("end = \"{end}\" lies before start = \"{start}\"");
            all.fault(&at, what, "swap them".to_owned());
        } else if let Some(other) = sprints.iter().find(|s| s.start <= end && start <= s.end) {
            let what = format!("the Sprints {:?} and {name:?} share a day", other.name);
            all.fault(&at, what, "let one end before the next begins".to_owned());
        }
        sprints.push(Sprint { name, start, end });
    }
    sprints
}

fn day(all: &mut Gathered, section: &mut Section, key: &str) -> Option<(NaiveDate, Origin)> {
    let (text, origin) = section.needed(all, key, "2026-11-23")?;
    if let Ok(day) = text.trim().parse() {
        return Some((day, origin));
    }
    let mend = "write a day that exists, for example \"2026-11-23\"".to_owned();
    all.fault(&origin, format!("{key} = {text:?} is wrong"), mend);
    None
}
