//! Received lines (RFC 5321, 4.4) of the trusted hop: who logged in to hand the mail over.
//!
//! Owns which of them is believed. Invariant: only a line that the hop itself wrote on taking
//! the mail from outside is asked, and of that only what stands behind the client's address:
//! the greeting (HELO) before it is the client's own text.

use super::fields::Fields;
use super::lexis::{Piece, pieces};

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

    /// Whether this host wrote it.
    pub(super) fn by_host(&self, host: &str) -> bool {
        self.pieces
            .get(self.by + 1)
            .and_then(Piece::bare)
            .is_some_and(|h| same_host(h, host))
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
    fn is_local(&self, hop: &str) -> bool {
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
            address == "::1" || address.starts_with("127.") || same_host(client.name, hop)
        })
    }

    /// The name that logged in, as Postfix writes it, on a line whose protocol says that
    /// somebody did (RFC 3848: …A).
    fn login(&self) -> Option<String> {
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

/// The name that logged in at the hop to hand this mail over. From the top: the hop's own
/// lines of handing on are passed over, the first other line decides, nothing below it is
/// looked at.
pub(super) fn login(fields: &Fields<'_>, hop: &str) -> Option<String> {
    for field in fields.all("received") {
        let line = Line::read(&field.value())?;
        if !line.by_host(hop) {
            return None;
        }
        if !line.is_local(hop) {
            return line.login();
        }
    }
    None
}

fn only(pieces: &[Piece], word: &str) -> Option<usize> {
    let mut found = pieces.iter().enumerate().filter(|(_, p)| p.is(word));
    let (at, _) = found.next()?;
    found.next().is_none().then_some(at)
}

fn same_host(a: &str, b: &str) -> bool {
    !a.is_empty()
        && a.trim_end_matches('.')
            .eq_ignore_ascii_case(b.trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOP: &str = "mail.acme.example";
    const LMTP: &str = "Received: from mail.acme.example ([10.0.0.2]) by mail.acme.example with LMTP id x for <c@acme.example>; d\n";
    const LOGIN: &str = "Received: from laptop (unknown [10.0.0.5])\n\t(using TLSv1.3 with cipher X (256/256 bits))\n\t(No client certificate requested)\n\t(Authenticated sender: petra@acme.example)\n\tby mail.acme.example (Postfix) with ESMTPSA id 4A; d\n";

    fn got(header: &str) -> Option<String> {
        login(&Fields::split(format!("{header}\n").as_bytes()), HOP)
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
