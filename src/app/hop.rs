//! What `check` learns of the server that takes mail in, from the probe that came all the way.
//!
//! Never changes a setting: it shows the lines, and a person who knows the server confirms them by
//! writing them into the config. Invariant: what is told as believed is what a service with this
//! config would believe of the very same mail.

use super::adapters;
use super::finding::{Finding, Level};
use crate::config::TeamConfig;
use crate::domain::message::{Authentication, Verdict};
use crate::domain::person::Address;
use crate::mail::read::{ReadSettings, Trust, read};
use crate::mail::trust::hop::{Seen, seen};

/// What the probe shows of the server, held against what the config trusts.
pub(super) fn finding(team: &TeamConfig, mail: &[u8], subject: String) -> Finding {
    let own = &team.team.mailbox;
    if let Some(by) = vouched(&judged(team, mail, adapters::trust(team)), own) {
        let found = format!("a mail from the mailbox to itself is vouched for: {by}");
        return Finding::good(subject, found);
    }
    let seen = seen(mail);
    let told = told(&seen);
    if told.is_empty() {
        return silent(team, subject);
    }
    let told = told.join(", ");
    let table = format!("[team.{}.trust]", team.team.id);
    let would = judged(team, mail, seen.trust(vec![own.domain().to_owned()]));
    let lines = lines(&seen).join(" and ");
    let configured = team.trust.names_a_hop();
    // What a server does not write on its own users' mail it may write on others'.
    let Some(by) = vouched(&would, own) else {
        let found =
            format!("the server {told}, but vouches for no mail from the mailbox to itself");
        if configured {
            return Finding::good(subject, found);
        }
        let mend = format!("if that is your server, write {lines} into {table}");
        return Finding::bad(Level::Warning, subject, found, mend);
    };
    let found = if configured {
        format!("the server {told}, and {table} trusts another: of the probe it believes nothing")
    } else {
        format!("the server {told}; it would vouch for the probe: {by}")
    };
    let mend = format!("if that is your server, write {lines} into {table}");
    Finding::bad(Level::Warning, subject, found, mend)
}

/// The server told nothing of who wrote the probe.
fn silent(team: &TeamConfig, subject: String) -> Finding {
    let found = "the server writes nothing on a mail from the mailbox to itself of who wrote it";
    let trust = &team.trust;
    if trust.names_a_hop() || trust.own_dkim {
        return Finding::good(subject, found);
    }
    let mend = format!(
        "look at a mail from outside with: trialogue explain FILE; if there is no \
         Authentication-Results either, write own_dkim = true into [team.{}.trust]",
        team.team.id
    );
    Finding::bad(Level::Warning, subject, found, mend)
}

fn judged(team: &TeamConfig, mail: &[u8], trust: Trust) -> Authentication {
    let settings = ReadSettings {
        prefixes: team.team.prefixes.clone(),
        trust: Some(trust),
    };
    let message = read(mail, &settings).message;
    message.authentication.unwrap_or_default()
}

/// What vouches for the mailbox as the sender.
fn vouched(judged: &Authentication, own: &Address) -> Option<String> {
    let login = judged.login.as_deref().and_then(|l| Address::parse(l).ok());
    match login {
        Some(login) if login == *own => Some(format!("logged in as {own}")),
        // A log-in under another name vouches for nobody.
        Some(_) => None,
        None if judged.login.is_some() => None,
        None => judged
            .by
            .clone()
            .filter(|_| judged.verdict == Verdict::Pass),
    }
}

/// What the server was seen to do.
fn told(seen: &Seen) -> Vec<String> {
    let mut out = Vec::new();
    if seen.exchange {
        out.push("is Exchange Online, which signs its results with no name".to_owned());
    }
    if let Some(id) = &seen.authserv_id {
        out.push(format!("signs its Authentication-Results as {id}"));
    }
    if let Some(host) = seen.host.as_ref().filter(|_| seen.is_anything()) {
        out.push(format!("calls itself {host} in Received"));
    }
    if seen.login {
        out.push("tells who logged in".to_owned());
    }
    out
}

/// The settings that would believe it.
fn lines(seen: &Seen) -> Vec<String> {
    if seen.exchange {
        return vec!["exchange_online = true".into()];
    }
    let id = seen.authserv_id.as_ref();
    let mut out: Vec<String> = id
        .map(|id| format!("authserv_id = \"{id}\""))
        .into_iter()
        .collect();
    if let Some(host) = seen.host.as_ref().filter(|host| Some(*host) != id) {
        out.push(format!("hop = \"{host}\""));
    }
    if seen.below && id.is_none_or(|id| !id.eq_ignore_ascii_case("mx.google.com")) {
        out.push("results = \"below\"".into());
    }
    out
}
