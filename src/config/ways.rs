//! `[team.X.imap]`, `inbox`, `smtp` and `outbox`: how a team's mail is read, and how letters go.
//!
//! Never connects. Invariant: each way has all that it needs, or a fault that says what is missing.

use super::section::{Gathered, Section};
use super::{InboxConfig, Origin, OutboxConfig, ServerConfig, Tls};
use crate::domain::time::Timestamp;

/// How a team's mail is read.
#[derive(Default)]
pub(super) struct Read {
    pub(super) inbox: Option<InboxConfig>,
    pub(super) since: Option<Timestamp>,
    pub(super) file_into: Option<String>,
}

pub(super) fn inbox(all: &mut Gathered, team: &mut Section, tokens: bool) -> Read {
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

pub(super) fn outbox(all: &mut Gathered, team: &mut Section, tokens: bool) -> Option<OutboxConfig> {
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

/// Letters are not laid down where mail is read: people would find their own there, and we ours.
pub(super) fn apart(
    all: &mut Gathered,
    team: &Section,
    inbox: Option<&InboxConfig>,
    outbox: Option<&OutboxConfig>,
) {
    if let (Some(InboxConfig::Maildir(from)), Some(OutboxConfig::Maildir(to))) = (inbox, outbox)
        && from == to
    {
        let what = format!(
            "[{}] reads mail and lays letters down in one folder, {}",
            team.path,
            from.display()
        );
        let mend = "name two: [inbox] maildir = \"mail/in\", [outbox] maildir = \"mail/out\"";
        all.fault(&team.origin, what, mend.to_owned());
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
