//! What a mail that came all the way tells of the server that took it in: how its
//! Authentication-Results are signed, where they stand, what its Received lines are called.
//!
//! Owns the guess. Never believes it: a person confirms it by writing it into the settings. Only
//! for a mail that nobody else wrote anything on, such as one of our own to ourselves.

use super::received::Line;
use super::{Hop, Placed, Trust, same_domain};
use crate::domain::time::Timestamp;
use crate::mail::mime::fields::Fields;
use crate::mail::mime::lexis::{Piece, pieces};
use chrono::{DateTime, Utc};

/// What was seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// The name it signs its results with (authserv-id, RFC 8601, 2.5).
    pub authserv_id: Option<String>,
    /// The host that its Received line bears after `by`.
    pub host: Option<String>,
    /// It writes its results below that line.
    pub below: bool,
    /// It is Exchange Online, which signs with no name.
    pub exchange: bool,
    /// It tells who logged in to hand the mail over.
    pub login: bool,
}

impl Seen {
    /// Whether there is anything that could be believed.
    pub const fn is_anything(&self) -> bool {
        self.authserv_id.is_some() || self.exchange || self.login
    }

    /// What would be believed, were it confirmed. `domains` are the organisation's own.
    pub fn trust(&self, domains: Vec<String>) -> Trust {
        if self.exchange {
            return Trust::by(Hop::exchange(domains));
        }
        let name = self.authserv_id.as_ref().or(self.host.as_ref());
        let Some(mut hop) = name.map(|name| Hop::named(name)) else {
            return Trust::default();
        };
        hop.hosts.extend(self.host.clone());
        if self.below {
            hop.placed = Placed::Below;
        }
        Trust::by(hop)
    }
}

/// Reads it off a mail.
pub fn seen(bytes: &[u8]) -> Seen {
    let fields = Fields::split(bytes);
    let all: Vec<_> = fields.iter().collect();
    let lines: Vec<(usize, Line)> = all
        .iter()
        .enumerate()
        .filter(|(_, f)| f.name == "received")
        .filter_map(|(at, f)| Some((at, Line::read(&f.value())?)))
        .collect();
    let host = |line: &Line| line.host().map(str::to_owned);
    let mut out = Seen {
        login: lines.iter().any(|(_, line)| line.login().is_some()),
        ..Seen::default()
    };
    let results = all.iter().enumerate();
    let mut results = results.filter(|(_, f)| f.name == "authentication-results");
    let Some((at, field)) = results.next() else {
        let microsoft = |line: &Line| host(line).is_some_and(|h| is_microsoft(&h));
        let marked = fields.has("x-ms-exchange-organization-authas");
        out.exchange = marked && lines.first().is_some_and(|(_, line)| microsoft(line));
        let taken = lines.iter().find(|(_, line)| line.login().is_some());
        out.host = taken.and_then(|(_, line)| host(line));
        return out;
    };
    let above = lines.iter().rev().find(|(line, _)| *line < at);
    let below = lines.iter().find(|(line, _)| *line > at);
    let (above, below) = (
        above.and_then(|(_, l)| host(l)),
        below.and_then(|(_, l)| host(l)),
    );
    let Some(id) = authserv_id(&field.value()) else {
        out.exchange = [above, below].iter().flatten().any(|h| is_microsoft(h));
        return out;
    };
    let own = |host: &Option<String>| host.as_ref().is_some_and(|h| same_domain(h, &id));
    // Of the two lines around it the one of its own name took the mail in. Results stand above
    // that line, as filters write them, unless something speaks for the other way.
    out.below = own(&above) && !own(&below);
    out.host = if out.below { above } else { below };
    out.authserv_id = Some(id);
    out
}

/// When the server that took it in last says it did, by the date of the topmost Received
/// (RFC 5321, 4.4); to the second.
pub fn taken(bytes: &[u8]) -> Option<Timestamp> {
    let value = Fields::split(bytes).get("received")?;
    let (_, date) = value.rsplit_once(';')?;
    let date = date.split('(').next()?.trim();
    let at = DateTime::parse_from_rfc2822(date).ok()?;
    Some(Timestamp::from_utc(at.with_timezone(&Utc)))
}

/// The name before the first `;`; none where a result stands in its place.
fn authserv_id(value: &str) -> Option<String> {
    let all = pieces(value, ";=")?;
    let mut plain = all.iter().filter(|p| !matches!(p, Piece::Comment(_)));
    let id = plain.next()?.bare()?.to_owned();
    (plain.next() != Some(&Piece::Mark('='))).then_some(id)
}

fn is_microsoft(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    [".outlook.com", ".office365.com"]
        .iter()
        .any(|end| host.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LMTP: &str =
        "Received: from mail.acme.example ([10.0.0.2]) by mail.acme.example with LMTP id x; d\n";
    const TAKEN: &str = "Received: from laptop (unknown [10.0.0.5]) (Authenticated sender: clarify) by mail.acme.example (Postfix) with ESMTPSA id 4A; d\n";
    const RESULTS: &str =
        "Authentication-Results: mx.acme.example; dmarc=pass header.from=acme.example\n";

    fn of(header: &str) -> Seen {
        seen(format!("{header}From: clarify@acme.example\n\nhi\n").as_bytes())
    }

    #[test]
    fn results_above_the_line_that_took_it_in() {
        let got = of(&format!("{LMTP}{RESULTS}{TAKEN}"));
        assert_eq!(got.authserv_id.as_deref(), Some("mx.acme.example"));
        assert_eq!(got.host.as_deref(), Some("mail.acme.example"));
        assert!(!got.below && !got.exchange && got.login);
        let trust = got.trust(Vec::new());
        let hop = trust.hop.unwrap();
        assert_eq!(
            (&hop.ids, hop.placed),
            (&vec!["mx.acme.example".into()], Placed::Above)
        );
        assert!(hop.wrote("mail.acme.example"));
    }

    #[test]
    fn results_below_it_where_the_names_say_so() {
        let results = RESULTS.replace("mx.acme.example", "mx.google.com");
        let inner = "Received: by 2002:a05:7022:1234 with SMTP id x; d\n";
        let taken = "Received: from out.acme.example by mx.google.com with ESMTPS id y; d\n";
        let got = of(&format!("{inner}{taken}{results}{TAKEN}"));
        assert!(got.below);
        assert_eq!(got.host.as_deref(), Some("mx.google.com"));
        // A host of the id's own name on both sides: the usual way.
        let same = RESULTS.replace("mx.acme", "mail.acme");
        assert!(!of(&format!("{LMTP}{same}{TAKEN}")).below);
    }

    #[test]
    fn exchange_signs_with_no_name() {
        let edge = "Received: from x by B.eurprd04.prod.outlook.com with HTTPS; d\n";
        let results = "Authentication-Results: spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=acme.example; dmarc=pass\n";
        assert!(of(&format!("{edge}{results}")).exchange);
        let mark = "X-MS-Exchange-Organization-AuthAs: Internal\n";
        assert!(of(&format!("{edge}{mark}")).exchange);
        assert!(!of(&format!("{TAKEN}{mark}")).exchange);
        assert!(!of(results).exchange);
    }

    #[test]
    fn a_server_that_tells_only_who_logged_in_or_nothing() {
        let got = of(&format!("{LMTP}{TAKEN}"));
        assert_eq!((got.authserv_id.clone(), got.login), (None, true));
        assert_eq!(got.host.as_deref(), Some("mail.acme.example"));
        assert!(of("").trust(Vec::new()).hop.is_none() && !of("").is_anything());
    }

    #[test]
    fn the_topmost_line_tells_when_it_was_taken() {
        let of = |header: &str| taken(format!("{header}From: a@b.example\n\nhi\n").as_bytes());
        let line = "Received: from x (y; z) by b with LMTP id 1\n\tfor <c@b.example>;\n\tFri, 27 Nov 2026 01:00:09 -0800 (PST)\n";
        let at = Timestamp::parse_rfc3339("2026-11-27T09:00:09Z").unwrap();
        assert_eq!(of(&format!("{line}{TAKEN}")), Some(at));
        assert_eq!(of(TAKEN), None);
        assert_eq!(of(""), None);
    }
}
