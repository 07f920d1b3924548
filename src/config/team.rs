//! `[team.X]`: a team's names, its ways in and out, its trust and its backlog.

use super::section::{Gathered, Section, as_table};
use super::tree::Entry;
use super::{Origin, TeamConfig};
use super::{feeds, oauth, policy, trust, ways};
use crate::domain::ids::TeamId;
use crate::domain::misspelt::nearest;
use crate::domain::pbi::Prefixes;
use crate::domain::person::{Address, canonical_domain};
use crate::domain::policy::{Sprint, Team};
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
    let read = ways::inbox(all, &mut section, tokens);
    let outbox = ways::outbox(all, &mut section, tokens);
    ways::apart(all, &section, read.inbox.as_ref(), outbox.as_ref());
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
