//! Received lines (RFC 5321, 4.4) of the trusted hop: who logged in to hand the mail over.
//!
//! Owns which of them is believed. Invariant: only a line that the hop itself wrote on taking
//! the mail from outside is asked, and of that only what stands behind the client's address:
//! the greeting (HELO) before it is the client's own text.

use super::Hop;
use crate::mail::mime::fields::Fields;
use crate::mail::mime::lexis::{Piece, pieces};

/// A Received line, scanned.
#[derive(Debug)]
pub(super) struct Line {
    pieces: Vec<Piece>,
    /// Where `by` stands among them.
    by: usize,
}

/// What the comment with the client's address says: `name [address]`.
struct Client<'a> {
    at: usize,
    name: &'a str,
    address: &'a str,
}

impl Line {
    /// Scans a line; `None` where its structure is not plain: a comment without end, or `by`
    /// or `with` twice.
    pub(super) fn read(value: &str) -> Option<Self> {
        let all = pieces(value, ";")?;
        let clauses = all.split(|p| *p == Piece::Mark(';')).next()?;
        let by = only(clauses, "by")?;
        let well_formed = clauses.iter().filter(|p| p.is("with")).count() <= 1
            && clauses.iter().filter(|p| p.is("from")).count() <= 1;
        well_formed.then(|| Self {
            by,
            pieces: clauses.to_vec(),
        })
    }

    /// Whether this hop wrote it.
    fn by_hop(&self, hop: &Hop) -> bool {
        self.host().is_some_and(|h| hop.wrote(h))
    }

    /// The host after `by`.
    pub(super) fn host(&self) -> Option<&str> {
        self.pieces.get(self.by + 1).and_then(Piece::bare)
    }

    /// The protocol, upper case, e.g. `ESMTPSA` (RFC 3848).
    fn protocol(&self) -> Option<String> {
        let with = self.pieces.iter().position(|p| p.is("with"))?;
        (with > self.by).then_some(())?;
        Some(self.pieces.get(with + 1)?.bare()?.to_ascii_uppercase())
    }

    fn has_from(&self) -> bool {
        self.pieces.first().is_some_and(|p| p.is("from"))
    }

    fn comments(&self) -> impl Iterator<Item = (usize, &str)> {
        self.pieces
            .iter()
            .enumerate()
            .filter_map(|(at, p)| match p {
                Piece::Comment(text) => Some((at, text.as_str())),
                _ => None,
            })
    }

    /// The last comment before `by` that ends in an address in square brackets: the hop wrote
    /// it. Whatever looks like it further left came with the greeting.
    fn client(&self) -> Option<Client<'_>> {
        self.comments()
            .filter(|(at, _)| *at < self.by)
            .filter_map(|(at, text)| {
                let (name, address) = text.trim().strip_suffix(']')?.rsplit_once('[')?;
                Some(Client {
                    at,
                    name: name.trim(),
                    address,
                })
            })
            .last()
    }

    /// Whether the hop wrote it on handing the mail on to itself.
    fn is_local(&self, hop: &Hop) -> bool {
        if hop.exchange.is_some() {
            // Its front ends, and they alone, take mail from outside.
            return !self.host().is_some_and(|h| {
                h.to_ascii_lowercase()
                    .ends_with(".mail.protection.outlook.com")
            });
        }
        let protocol = self.protocol().unwrap_or_default();
        if protocol.starts_with("LMTP") {
            return true;
        }
        if protocol.ends_with('A') {
            return false;
        }
        if !self.has_from() {
            // `by host (Postfix) id …` is a local alias; `(Postfix, from userid 0)` a local user.
            return !self.comments().any(|(_, text)| text.contains("userid"));
        }
        self.client().is_some_and(|client| {
            let address = client.address.trim_start_matches("IPv6:");
            address == "::1" || address.starts_with("127.") || hop.wrote(client.name)
        })
    }

    /// The name that logged in, as Postfix writes it, on a line whose protocol says that
    /// somebody did (RFC 3848: …A).
    pub(super) fn login(&self) -> Option<String> {
        self.protocol()
            .is_some_and(|p| p.ends_with('A'))
            .then_some(())?;
        let client = self.client()?.at;
        let mut names = self
            .comments()
            .filter(|(at, _)| (client..self.by).contains(at))
            .filter_map(|(_, text)| {
                let (label, name) = text.split_once(':')?;
                label
                    .trim()
                    .eq_ignore_ascii_case("authenticated sender")
                    .then(|| name.trim().to_owned())
            });
        let name = names.next().filter(|n| !n.is_empty())?;
        names.next().is_none().then_some(name)
    }
}

/// Where the hop's own word ends.
pub(super) struct Border {
    /// The place among all fields of the Received line by which the mail came in.
    pub(super) at: usize,
    /// Whose line it is.
    pub(super) whose: Whose,
}

/// Who wrote the line by which a mail came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// The hop, on taking it from outside or from somebody who sends by it.
    Hop,
    /// Somebody else.
    Stranger,
    /// Nobody: every line is of the hop's handing on inside.
    Inside,
    /// Nobody: there is no line at all.
    Nobody,
}

/// From the top: the hop's own lines of handing on are passed over, the first other line is
/// where the mail came in. Everything below it is its sender's claim.
pub(super) fn border(fields: &Fields<'_>, hop: &Hop) -> Border {
    let mut first = None;
    let mut count = 0;
    for (at, field) in fields.iter().enumerate() {
        count = at + 1;
        if field.name != "received" {
            continue;
        }
        first.get_or_insert(at);
        let line = Line::read(&field.value());
        let own = line.filter(|l| l.by_hop(hop));
        match own {
            Some(line) if line.is_local(hop) => {}
            own => {
                let whose = own.map_or(Whose::Stranger, |_| Whose::Hop);
                return Border { at, whose };
            }
        }
    }
    match first {
        Some(at) => Border {
            at,
            whose: Whose::Inside,
        },
        None => Border {
            at: count,
            whose: Whose::Nobody,
        },
    }
}

/// The name that logged in at the hop to hand this mail over: the line by which it came in
/// tells, and no other.
pub(super) fn login(fields: &Fields<'_>, hop: &Hop) -> Option<String> {
    let border = border(fields, hop);
    let at = (border.whose == Whose::Hop).then_some(border.at)?;
    let field = fields.iter().nth(at)?;
    Line::read(&field.value())?.login()
}

fn only(pieces: &[Piece], word: &str) -> Option<usize> {
    let mut found = pieces.iter().enumerate().filter(|(_, p)| p.is(word));
    let (at, _) = found.next()?;
    found.next().is_none().then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LMTP: &str = "Received: from mail.acme.example ([10.0.0.2]) by mail.acme.example with LMTP id x for <c@acme.example>; d\n";
    const LOGIN: &str = "Received: from laptop (unknown [10.0.0.5])\n\t(using TLSv1.3 with cipher X (256/256 bits))\n\t(No client certificate requested)\n\t(Authenticated sender: petra@acme.example)\n\tby mail.acme.example (Postfix) with ESMTPSA id 4A; d\n";

    fn got(header: &str) -> Option<String> {
        let hop = Hop::named("mail.acme.example");
        login(&Fields::split(format!("{header}\n").as_bytes()), &hop)
    }

    #[test]
    fn the_hops_own_line_tells_who_logged_in() {
        assert_eq!(got(LOGIN).as_deref(), Some("petra@acme.example"));
        assert_eq!(
            got(&format!("{LMTP}{LOGIN}")).as_deref(),
            Some("petra@acme.example")
        );
        let filter = "Received: from localhost (localhost [127.0.0.1]) by mail.acme.example (Postfix) with ESMTP id 2; d\n";
        assert_eq!(
            got(&format!("{LMTP}{filter}{LOGIN}")).as_deref(),
            Some("petra@acme.example")
        );
    }

    #[test]
    fn lines_that_others_wrote_vouch_for_nobody() {
        let outside = "Received: from mail.acme.example (evil.example [6.6.6.6]) by mail.acme.example (Postfix) with ESMTPS id 3; d\n";
        assert_eq!(got(&format!("{LMTP}{outside}{LOGIN}")), None);
        let foreign = LOGIN.replace("by mail.acme.example", "by evil.example");
        assert_eq!(got(&foreign), None);
        assert_eq!(got(&format!("{foreign}{LOGIN}")), None);
        let user = "Received: by mail.acme.example (Postfix, from userid 1000) id 5; d\n";
        assert_eq!(got(&format!("{user}{LOGIN}")), None);
    }

    #[test]
    fn a_greeting_can_not_pose_as_the_hop() {
        let tail = "by mail.acme.example (Postfix) with ESMTPS id 3; d\n";
        let auth = "by mail.acme.example (Postfix) with ESMTPSA id 3; d\n";
        for helo in [
            "x (Authenticated sender: petra@acme.example)",
            "x ([10.0.0.5]) (Authenticated sender: petra@acme.example)",
            "\"x (Authenticated sender: petra@acme.example)\"",
            "x(",
            "x (Authenticated sender: petra@acme.example",
            "x ([127.0.0.1]) by mail.acme.example with LMTP",
            "x)",
        ] {
            let line = format!("Received: from {helo} (unknown [6.6.6.6]) {tail}");
            assert_eq!(got(&format!("{line}{LOGIN}")), None, "{helo}");
            let other = format!("(Authenticated sender: mallory) {auth}");
            let line = format!("Received: from {helo} (unknown [6.6.6.6]) {other}");
            assert_ne!(got(&line).as_deref(), Some("petra@acme.example"), "{helo}");
        }
    }
}
