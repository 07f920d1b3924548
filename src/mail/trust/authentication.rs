//! What the trusted hop wrote on a mail: its Authentication-Results (RFC 8601), the name that
//! logged in to hand the mail over, and Exchange's mark of internal mail.
//!
//! Owns which lines count. Never believes a line that a sender can have written: anybody can
//! write below the line by which the hop took the mail in. Invariant: a field that can't be read
//! whole vouches for nobody, and of results that contradict each other the failed one counts.

use super::received::{self, Whose};
use super::{Hop, Placed, Trust, aligned, same_domain};
use crate::domain::message::{Authentication, Verdict};
use crate::domain::person::Address;
use crate::domain::signed::{Chain, Proof, Signature, Signed};
use crate::mail::mime::fields::{Field, Fields};
use crate::mail::mime::lexis::{Piece, pieces};

/// What the hop says of the address in From; where it tells nothing, what our own look at the
/// signatures gave, and where it does not vouch, what listed sealers saw before it.
pub(in crate::mail) fn judge(
    fields: &Fields<'_>,
    from: Option<&Address>,
    trust: &Trust,
    signed: &Signed,
) -> Authentication {
    let hop = trust.hop.as_ref();
    let mut out = hop.map_or_else(Authentication::default, |hop| by_hop(fields, from, hop));
    let held = signed.signatures.iter().filter(|s| s.proof == Proof::Pass);
    for signature in held {
        if !out.signers.contains(&signature.domain) {
            out.signers.push(signature.domain.clone());
        }
    }
    let Some(domain) = from.map(Address::domain) else {
        return out;
    };
    if out.verdict == Verdict::None
        && let Some(signature) = own(signed, domain, |p| *p == Proof::Pass)
    {
        let by = format!("dkim=pass header.d={} (own check)", signature.domain);
        (out.verdict, out.by) = (Verdict::Pass, Some(by));
    }
    if out.verdict != Verdict::Pass
        && let Some(by) = signed.chain.as_ref().and_then(|c| by_chain(c, domain))
    {
        (out.verdict, out.by) = (Verdict::Pass, Some(by));
    }
    out.unanswered = unanswered(signed, domain, out.verdict);
    out
}

/// The first signature for this domain in From of which that is true.
fn own<'s>(signed: &'s Signed, domain: &str, is: impl Fn(&Proof) -> bool) -> Option<&'s Signature> {
    let mut all = signed.signatures.iter();
    all.find(|s| is(&s.proof) && aligned(&s.domain, domain))
}

/// Why it can't be told yet whether From is vouched for, if that may still be. A signature of
/// another domain need not be waited for, nor may one be where the hop failed the mail.
fn unanswered(signed: &Signed, domain: &str, verdict: Verdict) -> Option<String> {
    let open = |proof: &Proof| match proof {
        Proof::Unanswered(why) => Some(why.clone()),
        Proof::Pass | Proof::Fail(_) => None,
    };
    let chain = || signed.chain.as_ref().and_then(|c| open(&c.proof));
    let signature = || own(signed, domain, |p| open(p).is_some()).and_then(|s| open(&s.proof));
    match verdict {
        Verdict::Pass => None,
        Verdict::Fail => chain(),
        Verdict::None => chain().or_else(signature),
    }
}

/// What the first hop of a chain that holds saw, if it vouches for the domain in From.
fn by_chain(chain: &Chain, domain: &str) -> Option<String> {
    if chain.proof != Proof::Pass {
        return None;
    }
    let all = pieces(&chain.results, ";=")?;
    let plain: Vec<&Piece> = without_comments(&all);
    // `i=1; authserv-id; results` (RFC 8617, 4.1.1).
    let sections = plain.split(|p| **p == Piece::Mark(';')).skip(2);
    let results: Vec<Outcome> = sections.filter_map(outcome).collect();
    let (verdict, by) = weigh(&results, domain);
    let sealers = chain.sealers.join(", ");
    (verdict == Verdict::Pass)
        .then(|| format!("{}, sealed by {sealers} (ARC)", by.unwrap_or_default()))
}

fn without_comments(all: &[Piece]) -> Vec<&Piece> {
    let plain = all.iter().filter(|p| !matches!(p, Piece::Comment(_)));
    plain.collect()
}

/// What the hop says of the address in From.
fn by_hop(fields: &Fields<'_>, from: Option<&Address>, hop: &Hop) -> Authentication {
    let results = results(fields, hop);
    let mut out = Authentication {
        login: received::login(fields, hop),
        signers: signers(&results),
        ..Authentication::default()
    };
    let Some(from) = from else {
        return out;
    };
    (out.verdict, out.by) = weigh(&results, from.domain());
    if out.verdict == Verdict::None && is_internal(fields, hop, from.domain()) {
        (out.verdict, out.by) = (Verdict::Pass, Some("AuthAs: Internal".into()));
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

/// The results that count. The programs at a hop write a field each (one for DKIM, one for
/// DMARC): all that stand above the line by which the hop took the mail in are its word.
/// Where that line is not to be found, the topmost field above every other counts alone.
fn results(fields: &Fields<'_>, hop: &Hop) -> Vec<Outcome> {
    let border = received::border(fields, hop);
    let above = || fields.iter().take(border.at);
    let below = || {
        let rest = fields.iter().skip(border.at + 1);
        rest.take_while(|f| f.name != "received")
    };
    let found = match hop.placed {
        _ if border.whose != Whose::Hop => {
            let mut all = above().filter_map(|f| written(f, hop));
            return all.next().and_then(Result::ok).unwrap_or_default();
        }
        Placed::Above => above().filter_map(|f| written(f, hop)).collect::<Vec<_>>(),
        Placed::Below => below().filter_map(|f| written(f, hop)).take(1).collect(),
    };
    // A field of the hop that can't be read whole may have been what spoke against the mail.
    let whole: Result<Vec<Vec<Outcome>>, Unreadable> = found.into_iter().collect();
    whole.unwrap_or_default().into_iter().flatten().collect()
}

/// A field of the hop's that is not well formed.
#[derive(Debug, Clone, Copy)]
struct Unreadable;

/// What a field of this hop says; `None`: it is another field. `Unreadable`: it bears the hop's
/// name and can't be read.
fn written(field: &Field<'_>, hop: &Hop) -> Option<Result<Vec<Outcome>, Unreadable>> {
    if field.name != "authentication-results" {
        return None;
    }
    let value = field.value();
    match pieces(&value, ";=") {
        Some(all) => outcomes(&all, hop).map(Ok),
        None => hop
            .ids
            .iter()
            .any(|id| value.contains(id.as_str()))
            .then_some(Err(Unreadable)),
    }
}

/// Whether Exchange took it from somebody of its own organisation who had logged in. It takes
/// the mark off all mail from outside; so it counts only where no line of a mail from outside
/// stands above it.
fn is_internal(fields: &Fields<'_>, hop: &Hop, domain: &str) -> bool {
    let Some(exchange) = &hop.exchange else {
        return false;
    };
    let border = received::border(fields, hop);
    let counted = match border.whose {
        Whose::Hop | Whose::Stranger => border.at,
        Whose::Inside => usize::MAX,
        Whose::Nobody => 0,
    };
    let only = |name: &str| {
        let mut found = fields.iter().take(counted).filter(|f| f.name == name);
        let value = found.next()?.value();
        found.next().is_none().then_some(value)
    };
    let marked = only("x-ms-exchange-organization-authas")
        .is_some_and(|v| v.eq_ignore_ascii_case("internal"));
    let source = only("x-ms-exchange-organization-authsource").is_some_and(|v| hop.wrote(&v));
    // The whole header holds each once: a second one is somebody's try.
    let once = fields.all("x-ms-exchange-organization-authas").count() == 1;
    let own = exchange.domains.iter().any(|d| same_domain(d, domain));
    marked && source && once && own
}

/// The domains whose DKIM signatures passed.
fn signers(results: &[Outcome]) -> Vec<String> {
    let passed = results
        .iter()
        .filter(|o| o.method == "dkim" && o.result == "pass");
    passed
        .filter_map(Outcome::signer)
        .map(str::to_ascii_lowercase)
        .collect()
}

/// The outcomes of a field, if it is the hop's: it bears one of its names, or for Exchange none
/// at all.
fn outcomes(all: &[Piece], hop: &Hop) -> Option<Vec<Outcome>> {
    let plain = without_comments(all);
    let mut sections = plain.split(|p| **p == Piece::Mark(';'));
    let first = sections.next()?;
    let Piece::Word { text: id, .. } = first.first()? else {
        return None;
    };
    let nameless = hop.exchange.is_some() && first.get(1) == Some(&&Piece::Mark('='));
    if nameless {
        let all = std::iter::once(first).chain(sections);
        return Some(all.filter_map(outcome).collect());
    }
    let named = hop.ids.iter().any(|own| id.eq_ignore_ascii_case(own));
    named.then(|| sections.filter_map(outcome).collect())
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

    /// The domain a DKIM signature stands for (`none` is Exchange's word for no signature).
    fn signer(&self) -> Option<&str> {
        self.property("header.d")
            .or_else(|| {
                self.property("header.i")
                    .and_then(|i| i.rsplit_once('@').map(|(_, domain)| domain))
            })
            .filter(|d| !d.eq_ignore_ascii_case("none"))
    }
}

/// DMARC where it was looked at; else an aligned DKIM signature. Among several results for
/// one method a failed DMARC counts first: what fails, fails to the safe side. A pass counts
/// only where it says for which From.
fn weigh(results: &[Outcome], domain: &str) -> (Verdict, Option<String>) {
    let of = |method: &'static str| results.iter().filter(move |o| o.method == method);
    if of("dmarc").any(|o| o.result == "fail") {
        return (Verdict::Fail, Some("dmarc=fail".into()));
    }
    let about_from = |o: &&Outcome| {
        o.property("header.from")
            .is_some_and(|d| same_domain(d.trim_start_matches('@'), domain))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(header: &str, hop: Hop) -> Authentication {
        let from = Address::parse("petra@acme.example").unwrap();
        let trust = Trust::by(hop);
        let fields = Fields::split(header.as_bytes());
        judge(&fields, Some(&from), &trust, &Signed::default())
    }

    fn verdict(header: &str) -> (Verdict, Option<String>) {
        let got = judged(header, Hop::named("mx.acme.example"));
        (got.verdict, got.by)
    }

    const OWN: &str = "Received: from x (x [6.6.6.6]) by mx.acme.example with ESMTP id 1; d\n";
    const FOREIGN: &str = "Received: from y by evil.example; d\n";
    const PASS: &str =
        "Authentication-Results: mx.acme.example 1; dmarc=pass header.from=acme.example\n";
    const FAIL: &str = "Authentication-Results: mx.acme.example; dmarc=fail\n";
    const NONE: &str = "Authentication-Results: mx.acme.example; none\n";

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
        assert_eq!(ar("dmarc=pass").0, Verdict::None);
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
        assert_eq!(
            ar("dmarc=pass header.from=acme.example (unfinished").0,
            Verdict::None
        );
    }

    #[test]
    fn all_that_stands_above_the_hops_own_line_is_its_word() {
        let split = "Authentication-Results: mx.acme.example; dkim=pass header.d=acme.example\n\
                     Authentication-Results: mx.acme.example; dmarc=none\n";
        assert_eq!(
            verdict(&format!("{split}{OWN}{FOREIGN}\n")).0,
            Verdict::Pass
        );
        assert_eq!(verdict(&format!("{PASS}{FAIL}{OWN}\n")).0, Verdict::Fail);
        assert_eq!(verdict(&format!("{FAIL}{PASS}{OWN}\n")).0, Verdict::Fail);
        let broken = "Authentication-Results: mx.acme.example; dmarc=fail (oh\n";
        assert_eq!(verdict(&format!("{PASS}{broken}{OWN}\n")).0, Verdict::None);
        let other =
            "Authentication-Results: mx.evil.example; dmarc=fail header.from=acme.example\n";
        assert_eq!(verdict(&format!("{other}{PASS}{OWN}\n")).0, Verdict::Pass);
    }

    #[test]
    fn without_the_hops_own_line_the_topmost_counts_alone() {
        let other =
            "Authentication-Results: mx.evil.example; dmarc=pass header.from=acme.example\n";
        assert_eq!(verdict(&format!("{FAIL}{PASS}\n")).0, Verdict::Fail);
        assert_eq!(verdict(&format!("{other}{PASS}\n")).0, Verdict::Pass);
        assert_eq!(verdict(&format!("{other}\n")).0, Verdict::None);
        assert_eq!(verdict(&format!("{NONE}{PASS}\n")).0, Verdict::None);
        assert_eq!(verdict(&format!("{FOREIGN}{PASS}\n")).0, Verdict::None);
        // A line of the hop that somebody forged below that of another server.
        assert_eq!(verdict(&format!("{FOREIGN}{PASS}{OWN}\n")).0, Verdict::None);
    }

    #[test]
    fn a_field_from_before_the_hop_is_a_claim() {
        assert_eq!(verdict(&format!("{PASS}{OWN}{FOREIGN}\n")).0, Verdict::Pass);
        assert_eq!(verdict(&format!("{OWN}{PASS}{FOREIGN}\n")).0, Verdict::None);
        assert_eq!(verdict(&format!("{OWN}{FOREIGN}{PASS}\n")).0, Verdict::None);
    }

    #[test]
    fn a_hop_that_writes_below_its_line_is_read_there() {
        let gmail = |header: String| {
            let header = header.replace("mx.acme.example", "mx.google.com");
            judged(&header, Hop::named("mx.google.com")).verdict
        };
        let inner = "Received: by 2002:a05:7022:1234 with SMTP id x; d\n";
        assert_eq!(
            gmail(format!("{inner}{OWN}{PASS}{FOREIGN}\n")),
            Verdict::Pass
        );
        assert_eq!(
            gmail(format!("{inner}{OWN}{FOREIGN}{PASS}\n")),
            Verdict::None
        );
        assert_eq!(
            gmail(format!("{inner}{OWN}{NONE}{PASS}{FOREIGN}\n")),
            Verdict::None
        );
        assert_eq!(gmail(format!("{FOREIGN}{PASS}\n")), Verdict::None);
    }

    fn exchange(header: &str) -> Authentication {
        judged(header, Hop::exchange(vec!["acme.example".into()]))
    }

    const BOX: &str = "Received: from A.eurprd04.prod.outlook.com (2603:10a6:20b::1) by\n \
        B.eurprd04.prod.outlook.com with HTTPS; d\n";
    const EDGE: &str = "Received: from mail.else.example (192.0.2.1) by\n \
        AM5EUR03FT054.mail.protection.outlook.com (10.152.16.1) with Microsoft SMTP Server\n \
        (version=TLS1_2) id 15.20 via Frontend Transport; d\n";

    #[test]
    fn exchange_online_writes_no_name() {
        let pass = "Authentication-Results: spf=pass (sender IP is 192.0.2.1)\n \
            smtp.mailfrom=acme.example; dkim=pass (signature was verified)\n \
            header.d=acme.example;dmarc=pass action=none\n \
            header.from=acme.example;compauth=pass reason=100\n";
        let got = exchange(&format!("{BOX}{pass}{EDGE}{FOREIGN}\n"));
        assert_eq!(
            (got.verdict, got.by.as_deref()),
            (Verdict::Pass, Some("dmarc=pass"))
        );
        assert_eq!(got.signers, ["acme.example"]);
        for forged in [
            format!("{BOX}{EDGE}{pass}\n"),
            format!("{FOREIGN}{pass}{EDGE}\n"),
            format!("{BOX}{FOREIGN}{pass}{EDGE}\n"),
            format!("{BOX}{}{EDGE}\n", pass.replace("dmarc=pass", "dmarc=fail")),
        ] {
            assert_ne!(exchange(&forged).verdict, Verdict::Pass, "{forged}");
        }
        // A named hop does not take it.
        assert_eq!(verdict(&format!("{pass}{OWN}\n")).0, Verdict::None);
    }

    #[test]
    fn exchange_marks_internal_mail() {
        let mapi = "Received: from B.eurprd04.prod.outlook.com ([::1]) by\n \
            B.eurprd04.prod.outlook.com ([fe80::1]) with mapi id 15.20; d\n";
        let mark = "X-MS-Exchange-Organization-AuthAs: Internal\n\
            X-MS-Exchange-Organization-AuthSource: B.eurprd04.prod.outlook.com\n";
        let verdict = |header: String| exchange(&header).verdict;
        assert_eq!(
            verdict(format!("{BOX}{mapi}From: x\n{mark}\n")),
            Verdict::Pass
        );
        assert_eq!(verdict(format!("{BOX}{mark}{EDGE}\n")), Verdict::Pass);
        for forged in [
            format!("{BOX}{EDGE}{mark}\n"),
            format!("{BOX}{mapi}{FOREIGN}{mark}\n"),
            format!(
                "{BOX}{mapi}{}\n",
                mark.replace("B.eurprd04.prod.outlook", "evil")
            ),
            format!("{BOX}{mapi}{}\n", mark.replace("Internal", "Anonymous")),
            format!("{BOX}{mapi}{mark}{mark}\n"),
        ] {
            assert_eq!(verdict(forged.clone()), Verdict::None, "{forged}");
        }
        let other = judged(
            &format!("{BOX}{mapi}{mark}\n"),
            Hop::exchange(vec!["other.example".into()]),
        );
        assert_eq!(other.verdict, Verdict::None);
    }
}
