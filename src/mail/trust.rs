//! Whose word on a sender counts: the trusted hop, with the names it writes and where it writes
//! them.
//!
//! Owns what a hop looks like. Never judges a mail; see `authentication` and `received`.

pub(super) mod authentication;
mod chain;
pub mod hop;
mod received;
mod signature;
pub mod signed;

use crate::domain::person::canonical_domain;

/// Whose word on authentication counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trust {
    /// The trusted hop, if one is configured.
    pub hop: Option<Hop>,
    /// Whether DKIM signatures are looked at by ourselves, where the hop tells nothing.
    pub own_dkim: bool,
    /// Domains that are believed when they seal an ARC chain (RFC 8617).
    pub sealers: Vec<String>,
}

/// A server whose marks on a mail are believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hop {
    /// Its authserv-ids (RFC 8601, 2.5), exact but for the case.
    pub ids: Vec<String>,
    /// The hosts it writes after `by` in Received: exact, or all below `.name`, or all that
    /// begin with `name:`.
    pub hosts: Vec<String>,
    /// Where its Authentication-Results stand.
    pub placed: Placed,
    /// Exchange Online, which has ways of its own.
    pub exchange: Option<Exchange>,
}

/// Where a hop writes its Authentication-Results, seen from the Received line by which it took
/// the mail in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// Above it, as filters on the way to the mailbox do.
    Above,
    /// Directly below it. Only of a server that is known to take off what senders write in its
    /// name (RFC 8601, 5).
    Below,
}

/// What is known of an Exchange Online organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// The organisation's own domains: internal mail vouches for these alone.
    pub domains: Vec<String>,
}

impl Trust {
    /// Only this hop counts.
    pub fn by(hop: Hop) -> Self {
        Self {
            hop: Some(hop),
            ..Self::default()
        }
    }

    /// Whether DNS must be asked for keys.
    pub const fn asks_dns(&self) -> bool {
        self.own_dkim || !self.sealers.is_empty()
    }
}

impl Hop {
    /// The hop that signs its results with this name and bears it as a host too. Gmail's is known
    /// to write below its own line, and to hand on inside by names that are addresses.
    pub fn named(id: &str) -> Self {
        let gmail = id.eq_ignore_ascii_case("mx.google.com");
        let mut hosts = vec![id.to_owned()];
        if gmail {
            hosts.push("2002:".into());
        }
        Self {
            ids: vec![id.to_owned()],
            hosts,
            placed: if gmail { Placed::Below } else { Placed::Above },
            exchange: None,
        }
    }

    /// Exchange Online, for an organisation with these domains.
    pub fn exchange(domains: Vec<String>) -> Self {
        Self {
            ids: Vec::new(),
            hosts: vec![".outlook.com".into(), ".office365.com".into()],
            placed: Placed::Above,
            exchange: Some(Exchange { domains }),
        }
    }

    /// Whether this name after `by` is one of its hosts.
    pub(super) fn wrote(&self, host: &str) -> bool {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        self.hosts.iter().any(|own| {
            let own = own.trim_end_matches('.').to_ascii_lowercase();
            if own.starts_with('.') {
                host.ends_with(&own)
            } else if own.ends_with(':') {
                host.starts_with(&own)
            } else {
                !host.is_empty() && host == own
            }
        })
    }
}

/// The same domain, whatever the case and a last dot.
pub(super) fn same_domain(a: &str, b: &str) -> bool {
    let form = |domain: &str| canonical_domain(domain.trim_end_matches('.'));
    !a.is_empty() && form(a) == form(b)
}

/// Relaxed alignment (RFC 7489, 3.1.1), the organisational domain approximated: the same
/// domain, or one is a sub-domain of the other. A domain of one label is never the parent.
pub(super) fn aligned(signer: &str, domain: &str) -> bool {
    let signer = canonical_domain(signer.trim_end_matches('.'));
    let domain = canonical_domain(domain.trim_end_matches('.'));
    let below = |child: &str, parent: &str| {
        parent.contains('.')
            && child
                .strip_suffix(parent)
                .is_some_and(|head| head.ends_with('.'))
    };
    same_domain(&signer, &domain) || below(&signer, &domain) || below(&domain, &signer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hop_knows_its_hosts() {
        let hop = Hop::exchange(Vec::new());
        assert!(hop.wrote("AM0.eurprd04.PROD.outlook.com"));
        for other in [
            "outlook.com",
            "evil-outlook.com",
            "outlook.com.evil.example",
            "",
        ] {
            assert!(!hop.wrote(other), "{other}");
        }
        let gmail = Hop::named("mx.google.com");
        assert!(gmail.wrote("MX.google.com.") && gmail.wrote("2002:a05::1"));
        assert!(!gmail.wrote("xmx.google.com") && !gmail.wrote("mx.google.com.evil.example"));
    }
}
