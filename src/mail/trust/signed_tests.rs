use super::*;
use crate::domain::message::{Authentication, Verdict};
use crate::domain::pbi::Prefixes;
use crate::domain::signed::{Proof, TxtAnswer};
use crate::mail::read::{Hop, Known, ReadSettings, read_sized};
use mail_auth::arc::{ArcSealer, Set};
use mail_auth::common::crypto::Ed25519Key;
use mail_auth::common::headers::HeaderWriter as _;
use mail_auth::dkim::Canonicalization;
use mail_auth::dkim::DkimSigner;
use mail_auth::{ArcOutput, AuthenticationResults, DkimResult};
use sha2::Digest as _;

const NOW: Timestamp = Timestamp(1_795_510_800_000);

/// The key of a domain: made from its name, so that a test can publish it.
fn key_of(domain: &str) -> Ed25519Key {
    let mut der = data_encoding::HEXLOWER
        .decode(b"302e020100300506032b657004220420")
        .unwrap();
    der.extend(sha2::Sha256::digest(domain));
    Ed25519Key::from_pkcs8_maybe_unchecked_der(&der).unwrap()
}

fn published(domain: &str, more: &str) -> (String, TxtAnswer) {
    let key = data_encoding::BASE64.encode(&key_of(domain).public_key());
    let text = format!("v=DKIM1; k=ed25519; {more}p={key}");
    let name = format!("s1._domainkey.{domain}");
    (name, TxtAnswer::Texts(vec![text.into_bytes()]))
}

const MAIL: &str = "From: Petra <petra@acme.example>\r\nTo: clarify@acme.example\r\n\
    Subject: Re: Archived orders\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\
    Message-ID: <1@acme.example>\r\n\r\n1\r\n";

fn sign(mail: &str, domain: &str) -> String {
    sign_with(
        mail,
        domain,
        &["From", "To", "Subject", "Date", "Message-ID"],
        |s| s,
    )
}

type Signer = DkimSigner<Ed25519Key, dkim::Done>;

fn sign_with(mail: &str, domain: &str, names: &[&str], more: impl Fn(Signer) -> Signer) -> String {
    let signer = DkimSigner::from_key(key_of(domain));
    let signer = signer.domain(domain).selector("s1");
    let signer = more(signer.headers(names.iter().copied()));
    let field = signer.sign(mail.as_bytes()).unwrap().to_header();
    format!("{field}{mail}")
}

fn own() -> Trust {
    Trust {
        own_dkim: true,
        ..Trust::default()
    }
}

fn judged_with(mail: &str, trust: &Trust, answers: &Answers) -> Authentication {
    let settings = ReadSettings {
        prefixes: Prefixes::AnyBracketed,
        trust: Some(trust.clone()),
    };
    let signed = look(mail.as_bytes(), trust, NOW, answers);
    let known = Known {
        signed,
        ..Known::default()
    };
    let read = read_sized(mail.as_bytes(), mail.len() as u64, &settings, &known);
    read.message.authentication.unwrap()
}

fn judged(mail: &str) -> Authentication {
    judged_with(mail, &own(), &keys())
}

/// The keys of all who sign here.
fn keys() -> Answers {
    let domains = [
        "acme.example",
        "mail.acme.example",
        "evil.example",
        "lists.example",
        "gate.example",
    ];
    domains.into_iter().map(|d| published(d, "")).collect()
}

#[test]
fn a_signature_of_the_senders_domain_vouches() {
    let mail = sign(MAIL, "acme.example");
    assert_eq!(
        names(mail.as_bytes(), &own())
            .into_iter()
            .collect::<Vec<_>>(),
        ["s1._domainkey.acme.example"]
    );
    let got = judged(&mail);
    assert_eq!(got.verdict, Verdict::Pass, "{mail}");
    assert_eq!(
        got.by.as_deref(),
        Some("dkim=pass header.d=acme.example (own check)")
    );
    assert_eq!(got.signers, ["acme.example"]);
    // Below the domain too, and however a Maildir keeps the lines.
    assert_eq!(
        judged(&sign(MAIL, "mail.acme.example")).verdict,
        Verdict::Pass
    );
    assert_eq!(judged(&mail.replace("\r\n", "\n")).verdict, Verdict::Pass);
    // Whoever else signed besides.
    let twice = sign(&mail, "evil.example");
    assert_eq!(judged(&twice).verdict, Verdict::Pass);
}

#[test]
fn both_forms_hold() {
    use Canonicalization::{Relaxed, Simple};
    for (head, body) in [(Relaxed, Simple), (Simple, Relaxed), (Simple, Simple)] {
        let names = ["From", "Subject"];
        let mail = sign_with(MAIL, "acme.example", &names, |s| {
            s.header_canonicalization(head).body_canonicalization(body)
        });
        assert_eq!(judged(&mail).verdict, Verdict::Pass, "{head:?} {body:?}");
        let spaced = mail.replace("Subject: Re", "Subject:  Re");
        let kept = if head == Simple {
            Verdict::None
        } else {
            Verdict::Pass
        };
        assert_eq!(judged(&spaced).verdict, kept, "{head:?}");
    }
}

#[test]
fn what_was_changed_or_signed_by_others_vouches_for_nobody() {
    let mail = sign(MAIL, "acme.example");
    let colleague = sign(&MAIL.replace("petra@", "mallory@"), "acme.example");
    let other = "From: Petra <petra@acme.example>\r\n";
    for forged in [
        MAIL.to_owned(),
        mail.replace("\r\n\r\n1\r\n", "\r\n\r\n2\r\n"),
        format!("{mail}2\r\n"),
        mail.replace("Subject: Re: Archived", "Subject: Re: Other"),
        mail.replace("petra@", "mallory@"),
        sign(MAIL, "evil.example"),
        sign(MAIL, "example"),
        // A second From, on either end, and one that only one of two readers sees.
        format!("{other}{colleague}"),
        colleague.replace("\r\n\r\n1", &format!("\r\n{other}\r\n1")),
        format!("X-A: b\r{other}not a field\r\n{colleague}"),
        colleague.replace("From: Petra <mallory@", "From : Petra <petra@"),
        format!("Subject: another\r\n{mail}"),
        format!("Content-Type: text/html\r\nContent-Type: text/plain\r\n{mail}"),
        mail.replace("v=1", "v=2"),
        mail.replace("d=acme.example", "d=ACME.example;d=evil.example"),
    ] {
        assert_ne!(judged(&forged).verdict, Verdict::Pass, "{forged}");
    }
}

#[test]
fn signatures_that_say_too_little_do_not_count() {
    let why = |mail: &str, answers: &Answers| {
        let signed = look(mail.as_bytes(), &own(), NOW, answers);
        match signed.signatures.first().map(|s| s.proof.clone()) {
            Some(Proof::Fail(why)) => why,
            other => panic!("{other:?}"),
        }
    };
    let mail = sign_with(MAIL, "acme.example", &["Subject", "Date"], |s| s);
    assert!(why(&mail, &keys()).contains("From"));
    let expired = |until: &str| {
        let mail = sign(MAIL, "acme.example");
        mail.replacen("; b=", &format!("; x={until}; b="), 1)
    };
    assert!(why(&expired("1795510799"), &keys()).contains("expired"));
    // Not expired, but not what was signed either.
    assert!(why(&expired("1795510801"), &keys()).contains("fit"));
    let part = sign_with(MAIL, "acme.example", &["From"], |s| s.body_length(true));
    let signed = look(part.as_bytes(), &own(), NOW, &keys());
    assert!(signed.signatures.iter().all(|s| s.proof != Proof::Pass));
    let strict = Answers::from([published("acme.example", "t=s; ")]);
    let below = sign_with(MAIL, "acme.example", &["From"], |s| {
        s.agent_user_identifier("@sub.acme.example")
    });
    assert!(why(&below, &strict).contains("i="));
    assert_eq!(judged(&below).verdict, Verdict::Pass);
    let sha1 = Answers::from([published("acme.example", "h=sha1; ")]);
    assert!(why(&sign(MAIL, "acme.example"), &sha1).contains("SHA-1"));
    let none = Answers::from([(
        "s1._domainkey.acme.example".into(),
        TxtAnswer::Texts(vec![]),
    )]);
    assert!(why(&sign(MAIL, "acme.example"), &none).contains("not in DNS"));
}

#[test]
fn a_short_key_does_not_count() {
    // 512 bits: 64 bytes of modulus and an exponent.
    let mut der = vec![0x30, 0x48, 0x02, 0x41, 0x00];
    der.extend([0xC3; 64]);
    der.extend([0x02, 0x03, 0x01, 0x00, 0x01]);
    let text = format!("v=DKIM1; p={}", data_encoding::BASE64.encode(&der));
    let name = "s1._domainkey.acme.example".to_owned();
    let answers = Answers::from([(name, TxtAnswer::Texts(vec![text.into_bytes()]))]);
    let mail = sign(MAIL, "acme.example").replace("a=ed25519-sha256", "a=rsa-sha256");
    let signed = look(mail.as_bytes(), &own(), NOW, &answers);
    let proof = &signed.signatures[0].proof;
    assert!(
        matches!(proof, Proof::Fail(why) if why.contains("short")),
        "{proof:?}"
    );
}

#[test]
fn no_answer_of_dns_is_waited_for_and_never_believed() {
    let silent = TxtAnswer::Unanswered("timed out".into());
    let answers = Answers::from([("s1._domainkey.acme.example".to_owned(), silent.clone())]);
    let mail = sign(MAIL, "acme.example");
    let got = judged_with(&mail, &own(), &answers);
    assert_eq!(got.verdict, Verdict::None);
    assert!(got.unanswered.is_some_and(|why| why.contains("timed out")));
    // A signature that would prove nothing is not waited for.
    let answers = Answers::from([("s1._domainkey.evil.example".to_owned(), silent)]);
    let got = judged_with(&sign(MAIL, "evil.example"), &own(), &answers);
    assert_eq!((got.verdict, got.unanswered), (Verdict::None, None));
}

#[test]
fn the_hop_is_asked_first() {
    let trust = Trust {
        hop: Some(Hop::named("mx.acme.example")),
        ..own()
    };
    let mail = sign(MAIL, "acme.example");
    let hop = |says: &str| {
        let line = "Received: from x (x [192.0.2.1]) by mx.acme.example with ESMTP id 1; d\r\n";
        format!("Authentication-Results: mx.acme.example; {says}\r\n{line}{mail}")
    };
    let verdict = |says| judged_with(&hop(says), &trust, &keys()).verdict;
    assert_eq!(
        verdict("dmarc=fail header.from=acme.example"),
        Verdict::Fail
    );
    assert_eq!(verdict("none"), Verdict::Pass);
    // Turned off, nothing is looked at.
    let off = Trust::by(Hop::named("mx.acme.example"));
    assert!(names(mail.as_bytes(), &off).is_empty());
    assert_eq!(
        judged_with(&hop("none"), &off, &keys()).verdict,
        Verdict::None
    );
}

/// Adds an ARC set, as a sealer that saw `results`.
fn seal(mail: &str, sealer: &str, results: &str) -> String {
    let message = AuthenticatedMessage::parse(mail.as_bytes()).unwrap();
    let mut chain = ArcOutput::default();
    let sets = message.aar_headers.iter().zip(&message.ams_headers);
    for ((results, signature), seal) in sets.zip(&message.as_headers) {
        chain = chain.with_result(DkimResult::Pass).with_set(Set {
            signature: Header::new(signature.name, signature.value, &signature.header),
            seal: Header::new(seal.name, seal.value, &seal.header),
            results: Header::new(results.name, results.value, &results.header),
        });
    }
    let seen = format!("mx.{sealer}; {results}");
    let results = AuthenticationResults::new(&seen);
    let sealing = ArcSealer::from_key(key_of(sealer));
    let sealing = sealing.domain(sealer).selector("s1");
    let sealing = sealing.headers(["From", "Subject", "To", "Date", "Message-ID"]);
    let set = sealing.seal(&message, &results, &chain).unwrap();
    format!("{}{mail}", set.to_header())
}

const SEEN: &str = "dmarc=pass header.from=acme.example";

fn forwarded(by: &[&str]) -> Trust {
    Trust {
        hop: Some(Hop::named("mx.acme.example")),
        sealers: by.iter().map(|s| (*s).to_owned()).collect(),
        ..Trust::default()
    }
}

/// As it arrives: the forwarder broke what DMARC rests on.
fn arrived(mail: &str) -> String {
    format!(
        "Authentication-Results: mx.acme.example; dmarc=fail header.from=acme.example\r\n\
         Received: from x (x [192.0.2.1]) by mx.acme.example with ESMTP id 1; d\r\n{mail}"
    )
}

#[test]
fn a_chain_of_listed_sealers_tells_what_the_first_hop_saw() {
    let trust = forwarded(&["lists.example", "gate.example"]);
    let one = arrived(&seal(MAIL, "lists.example", SEEN));
    let got = judged_with(&one, &trust, &keys());
    assert_eq!(got.verdict, Verdict::Pass, "{one}");
    assert_eq!(
        got.by.as_deref(),
        Some("dmarc=pass, sealed by lists.example (ARC)")
    );
    // The second sealer changed the subject, and says so by its own signature.
    let first = seal(MAIL, "gate.example", SEEN);
    let changed = first.replace("Subject: Re:", "Subject: [list] Re:");
    let two = arrived(&seal(
        &changed,
        "lists.example",
        "dmarc=fail header.from=acme.example",
    ));
    assert_eq!(judged_with(&two, &trust, &keys()).verdict, Verdict::Pass);
}

#[test]
fn a_chain_that_is_broken_unlisted_forged_or_replayed_tells_nothing() {
    let trust = forwarded(&["lists.example", "gate.example"]);
    let sealed = seal(MAIL, "lists.example", SEEN);
    let stranger = seal(MAIL, "evil.example", SEEN);
    let failed = seal(MAIL, "lists.example", "dmarc=fail header.from=acme.example");
    let of_mallory = seal(&MAIL.replace("petra@", "mallory@"), "lists.example", SEEN);
    let set = sealed.strip_suffix(MAIL).unwrap();
    for (told, mail) in [
        (
            "broken body",
            sealed.replace("\r\n\r\n1\r\n", "\r\n\r\n2\r\n"),
        ),
        ("broken seal", sealed.replace("cv=none", "cv=pass")),
        (
            "results changed",
            failed.replace("dmarc=fail", "dmarc=pass"),
        ),
        ("unlisted", stranger.clone()),
        (
            "an unlisted one below a listed one",
            seal(&stranger, "lists.example", "none"),
        ),
        ("seen to fail", failed),
        ("another From", of_mallory.replace("mallory@", "petra@")),
        (
            "another domain",
            seal(MAIL, "lists.example", "dmarc=pass header.from=evil.example"),
        ),
        ("not from 1", sealed.replace("i=1", "i=2")),
        (
            "a set missing",
            sealed.replacen("ARC-Message-Signature", "X-Not", 1),
        ),
        // The set of one mail on another.
        (
            "replayed",
            format!("{set}{}", MAIL.replace("\r\n\r\n1\r\n", "\r\n\r\n2\r\n")),
        ),
        (
            "replayed on another subject",
            format!("{set}{}", MAIL.replace("Re: Arch", "Re: Other")),
        ),
    ] {
        let mail = arrived(&mail);
        let got = judged_with(&mail, &trust, &keys());
        assert_eq!(got.verdict, Verdict::Fail, "{told}: {mail}");
    }
    // Where nothing is listed, a chain is not looked at.
    let none = forwarded(&[]);
    assert!(names(sealed.as_bytes(), &none).is_empty());
    assert_eq!(
        judged_with(&arrived(&sealed), &none, &keys()).verdict,
        Verdict::Fail
    );
}

#[test]
fn any_bytes_are_looked_at_without_harm() {
    let mail = seal(&sign(MAIL, "acme.example"), "lists.example", SEEN);
    let trust = Trust {
        own_dkim: true,
        ..forwarded(&["lists.example"])
    };
    let verdict = |bytes: &[u8]| {
        let signed = look(bytes, &trust, NOW, &keys());
        signed.signatures.iter().any(|s| s.proof == Proof::Pass)
            && signed.chain.is_some_and(|c| c.proof == Proof::Pass)
    };
    assert!(verdict(mail.as_bytes()), "{mail}");
    let start = mail.find("\r\nFrom:").unwrap();
    for at in 0..mail.len() {
        let mut bytes = mail.clone().into_bytes();
        names(&bytes[..at], &trust);
        look(&bytes[..at], &trust, NOW, &keys());
        bytes[at] ^= 0x01;
        // Of the mail itself no letter may differ; white space counts as one.
        let space = mail.as_bytes()[at].is_ascii_whitespace();
        let held = verdict(&bytes);
        assert!(
            at < start || space || !held,
            "{at} {:?}",
            mail.get(at..at + 8)
        );
    }
}
