//! What the trusted hop wrote on a mail: its Authentication-Results (RFC 8601) and the name
//! that logged in to hand the mail over.
//!
//! Owns which lines count. Never believes a line below those of the hop: anybody can write
//! there. Invariant: a field that can't be read whole vouches for nobody.

use super::fields::Fields;
use super::lexis::{Piece, pieces};
use super::received::{self, Line};
use crate::domain::message::{Authentication, Verdict};
use crate::domain::person::Address;

/// Whose word on authentication counts: the configured trusted hop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    /// The authserv-id of its Authentication-Results (RFC 8601, 2.2).
    pub authserv_id: String,
    /// The host name it writes after `by` in Received.
    pub hop: String,
}
/// What the hop says of the address in From.
pub(super) fn judge(fields: &Fields<'_>, from: Option<&Address>, trust: &Trust) -> Authentication {
    let mut out = Authentication {
        verdict: Verdict::None,
        by: None,
        login: received::login(fields, &trust.hop),
    };
    if let Some(from) = from
        && let Some(results) = topmost(fields, trust)
    {
        (out.verdict, out.by) = weigh(&results, from.domain());
    }
    out
}

/// One `method=result` with its properties (RFC 8601, 2.2).
#[derive(Debug, PartialEq, Eq)]
struct Outcome {
    method: String,
    result: String,
    properties: Vec<(String, String)>,
}

/// The topmost field of the configured authserv-id. Those below it are never looked at, nor
/// is anything below the first Received line of somebody else that stands under the hop's
/// own: what came before the hop is its sender's claim.
fn topmost(fields: &Fields<'_>, trust: &Trust) -> Option<Vec<Outcome>> {
    let mut at_hop = false;
    for field in fields.iter() {
        match field.name.as_str() {
            "received" => match Line::read(&field.value()) {
                Some(line) if line.by_host(&trust.hop) => at_hop = true,
                _ if at_hop => return None,
                _ => {}
            },
            "authentication-results" => {
                let value = field.value();
                let Some(all) = pieces(&value, ";=") else {
                    if value.contains(trust.authserv_id.as_str()) {
                        return None;
                    }
                    continue;
                };
                if let Some(outcomes) = outcomes(&all, &trust.authserv_id) {
                    return Some(outcomes);
                }
            }
            _ => {}
        }
    }
    None
}

/// The outcomes of a field, if it bears this authserv-id.
fn outcomes(all: &[Piece], authserv_id: &str) -> Option<Vec<Outcome>> {
    let plain: Vec<&Piece> = all
        .iter()
        .filter(|p| !matches!(p, Piece::Comment(_)))
        .collect();
    let mut sections = plain.split(|p| **p == Piece::Mark(';'));
    let Piece::Word { text: id, .. } = sections.next()?.first()? else {
        return None;
    };
    if !id.eq_ignore_ascii_case(authserv_id) {
        return None;
    }
    Some(sections.filter_map(outcome).collect())
}

fn outcome(section: &[&Piece]) -> Option<Outcome> {
    let mut pairs = Vec::new();
    for (at, piece) in section.iter().enumerate() {
        if **piece != Piece::Mark('=') {
            continue;
        }
        // A value may itself hold `=` (base64): only the first one after a key parts a pair.
        if let (
            Some(Piece::Word {
                text: key,
                quoted: false,
            }),
            Some(Piece::Word { text: value, .. }),
        ) = (
            at.checked_sub(1).and_then(|b| section.get(b)),
            section.get(at + 1),
        ) {
            pairs.push((key.to_ascii_lowercase(), value.clone()));
        }
    }
    let mut pairs = pairs.into_iter();
    let (method, result) = pairs.next()?;
    Some(Outcome {
        method: method.split('/').next().unwrap_or_default().to_owned(),
        result: result.to_ascii_lowercase(),
        properties: pairs.collect(),
    })
}

impl Outcome {
    fn property(&self, name: &str) -> Option<&str> {
        self.properties
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The domain a DKIM signature stands for.
    fn signer(&self) -> Option<&str> {
        self.property("header.d").or_else(|| {
            self.property("header.i")
                .and_then(|i| i.rsplit_once('@').map(|(_, domain)| domain))
        })
    }
}

/// DMARC where it was looked at; else an aligned DKIM signature. Among several results for
/// one method a failed DMARC counts first: what fails, fails to the safe side.
fn weigh(results: &[Outcome], domain: &str) -> (Verdict, Option<String>) {
    let of = |method: &'static str| results.iter().filter(move |o| o.method == method);
    if of("dmarc").any(|o| o.result == "fail") {
        return (Verdict::Fail, Some("dmarc=fail".into()));
    }
    let about_from = |o: &&Outcome| {
        o.property("header.from")
            .is_none_or(|d| d.trim_start_matches('@').eq_ignore_ascii_case(domain))
    };
    if of("dmarc").filter(about_from).any(|o| o.result == "pass") {
        return (Verdict::Pass, Some("dmarc=pass".into()));
    }
    for signature in of("dkim").filter(|o| o.result == "pass") {
        if let Some(signer) = signature.signer()
            && aligned(signer, domain)
        {
            let by = format!("dkim=pass header.d={}", signer.to_ascii_lowercase());
            return (Verdict::Pass, Some(by));
        }
    }
    (Verdict::None, None)
}

/// Relaxed alignment (RFC 7489, 3.1.1), the organisational domain approximated: the same
/// domain, or one is a sub-domain of the other. A domain of one label is never the parent.
fn aligned(signer: &str, domain: &str) -> bool {
    let signer = signer.trim_end_matches('.').to_ascii_lowercase();
    let domain = domain.trim_end_matches('.').to_ascii_lowercase();
    let below = |child: &str, parent: &str| {
        parent.contains('.')
            && child
                .strip_suffix(parent)
                .is_some_and(|head| head.ends_with('.'))
    };
    signer == domain || below(&signer, &domain) || below(&domain, &signer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(header: &str) -> (Verdict, Option<String>) {
        let trust = Trust {
            authserv_id: "mx.acme.example".into(),
            hop: "mx.acme.example".into(),
        };
        let from = Address::parse("petra@acme.example").unwrap();
        let got = judge(&Fields::split(header.as_bytes()), Some(&from), &trust);
        (got.verdict, got.by)
    }

    #[test]
    fn dmarc_counts_then_aligned_dkim() {
        let ar = |rest: &str| {
            verdict(&format!(
                "Authentication-Results: mx.acme.example; {rest}\n\n"
            ))
        };
        assert_eq!(
            ar("dmarc=pass header.from=acme.example"),
            (Verdict::Pass, Some("dmarc=pass".into()))
        );
        assert_eq!(ar("dmarc=pass header.from=other.example").0, Verdict::None);
        assert_eq!(
            ar("dmarc=fail; dkim=pass header.d=acme.example").0,
            Verdict::Fail
        );
        assert_eq!(
            ar("spf=pass; dkim=pass (2048-bit; x=y) header.i=@mail.acme.example header.b=\"a=;\""),
            (
                Verdict::Pass,
                Some("dkim=pass header.d=mail.acme.example".into())
            )
        );
        assert_eq!(ar("dkim=pass header.d=evil.example").0, Verdict::None);
        assert_eq!(ar("dkim=pass header.d=example").0, Verdict::None);
        assert_eq!(ar("dkim=pass header.d=notacme.example").0, Verdict::None);
        assert_eq!(ar("none").0, Verdict::None);
        assert_eq!(
            ar("spf=fail (dmarc=pass) reason=\"x; dmarc=pass\"").0,
            Verdict::None
        );
        assert_eq!(ar("dmarc=pass (unfinished").0, Verdict::None);
    }

    #[test]
    fn only_the_topmost_field_of_the_hop_counts() {
        let fail = "Authentication-Results: mx.acme.example; dmarc=fail\n";
        let pass = "Authentication-Results: mx.acme.example 1; dmarc=pass\n";
        let other = "Authentication-Results: mx.evil.example; dmarc=pass\n";
        assert_eq!(verdict(&format!("{fail}{pass}\n")).0, Verdict::Fail);
        assert_eq!(verdict(&format!("{other}{pass}\n")).0, Verdict::Pass);
        assert_eq!(verdict(&format!("{other}\n")).0, Verdict::None);
        let none = "Authentication-Results: mx.acme.example; none\n";
        assert_eq!(verdict(&format!("{none}{pass}\n")).0, Verdict::None);
    }

    #[test]
    fn a_field_from_before_the_hop_is_a_claim() {
        let own = "Received: from x (x [6.6.6.6]) by mx.acme.example with ESMTP id 1; d\n";
        let foreign = "Received: from y by evil.example; d\n";
        let pass = "Authentication-Results: mx.acme.example; dmarc=pass\n";
        assert_eq!(verdict(&format!("{own}{pass}{foreign}\n")).0, Verdict::Pass);
        assert_eq!(verdict(&format!("{own}{foreign}{pass}\n")).0, Verdict::None);
    }
}
