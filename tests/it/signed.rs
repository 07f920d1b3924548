//! Signatures and chains that others made, with their keys as DNS had them, and a forwarded mail on
//! its whole way: from the settings to what becomes of it (RFC 6376, RFC 8617).

use crate::support::fixtures;
use crate::support::world::{HOP, MAILBOX, Plan, World, berlin, dns, text};
use std::collections::BTreeSet;
use std::path::Path;
use trialogue::app::adapters;
use trialogue::config::Config;
use trialogue::domain::signed::{Chain, Proof, Signed, TxtAnswer};
use trialogue::domain::time::Timestamp;
use trialogue::mail::trust::Trust;
use trialogue::mail::trust::signed::{self, Answers};

/// When the mails of the collection were on their way: no signature had expired.
const THEN: Timestamp = Timestamp(1_667_900_000_000);

/// A mail of the collection and the keys that stand above it, a line each.
fn fixture(name: &str) -> Option<(Answers, String)> {
    let file = fixtures::folder("email/stalwart-mail-auth")?.join(name);
    let file = std::fs::read_to_string(file).unwrap();
    let (keys, mail) = file.split_once("\n\n").unwrap();
    let key = |line: &str| {
        let (name, text) = line.split_once(' ').unwrap();
        let texts = vec![text.as_bytes().to_vec()];
        (name.to_owned(), TxtAnswer::Texts(texts))
    };
    Some((keys.lines().map(key).collect(), mail.to_owned()))
}

fn looked_at(mail: &str, trust: &Trust, keys: &Answers) -> Signed {
    let asked = signed::names(mail.as_bytes(), trust);
    let known = keys.keys().cloned().collect::<BTreeSet<_>>();
    assert!(asked.is_subset(&known), "{asked:?}, not {known:?}");
    signed::look(mail.as_bytes(), trust, THEN, keys)
}

/// The same with a line more at the end, and with another subject.
fn altered(mail: &str) -> [String; 2] {
    let subject = mail.replacen("\nSubject: ", "\nSubject: Not ", 1);
    assert_ne!(subject, mail);
    [format!("{mail}And one more thing.\n"), subject]
}

#[test]
fn true_signatures_hold_and_no_altered_mail_has_one() {
    let trust = Trust {
        own_dkim: true,
        ..Trust::default()
    };
    let holding = [
        ("dkim/001.txt", 2),
        ("dkim/002.txt", 1),
        ("dkim/003.txt", 2),
        ("dkim/004.txt", 1),
        ("dkim/005.txt", 1),
        ("dkim/006.txt", 1),
    ];
    for (name, wanted) in holding {
        let Some((keys, mail)) = fixture(name) else {
            return;
        };
        let held = |mail: &str| {
            let found = looked_at(mail, &trust, &keys).signatures;
            let holds = found.iter().filter(|s| s.proof == Proof::Pass).count();
            (holds, found)
        };
        let (holds, found) = held(&mail);
        assert_eq!(holds, wanted, "{name}: {found:?}");
        for mail in altered(&mail) {
            let (holds, found) = held(&mail);
            assert_eq!(holds, 0, "{name}, altered: {found:?}");
        }
    }
}

#[test]
fn true_chains_hold_and_no_altered_mail_has_one() {
    let chains: [(&str, &[&str]); 2] = [
        ("arc/001.txt", &["google.com"]),
        ("arc/002.txt", &["scamorza.org", "manchego.org"]),
    ];
    for (name, sealers) in chains {
        let Some((keys, mail)) = fixture(name) else {
            return;
        };
        let chain = |mail: &str, sealers: &[&str]| -> Option<Chain> {
            let trust = Trust {
                sealers: sealers.iter().map(|s| (*s).to_owned()).collect(),
                ..Trust::default()
            };
            looked_at(mail, &trust, &keys).chain
        };
        let whole = chain(&mail, sealers).unwrap();
        assert_eq!(whole.proof, Proof::Pass, "{name}");
        assert_eq!(whole.sealers, sealers);
        for mail in altered(&mail) {
            let broken = chain(&mail, sealers).unwrap();
            assert_ne!(broken.proof, Proof::Pass, "{name}, altered");
        }
        assert_eq!(chain(&mail, &sealers[1..]), None, "{name}, one unlisted");
    }
}

/// As it arrives through a forwarder that broke what DMARC rests on, and tells what it saw itself.
fn forwarded(sealer: &str, saw: &str) -> Vec<u8> {
    let mail = format!(
        "From: Dana Dev <dana@acme.example>\r\nTo: {MAILBOX}\r\n\
         Subject: [PBI-142] Archived orders?\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\
         Message-ID: <forwarded@client.example>\r\n\r\nAre archived orders in?\r\n"
    );
    let handed_on = dns::sealed(mail.into_bytes(), sealer, saw);
    let above = format!(
        "Authentication-Results: {HOP}; dmarc=fail header.from=acme.example\r\n\
         Received: from lists.example (lists.example [192.0.2.9])\r\n\tby {HOP} (Postfix) with \
         ESMTPS id 4F1\r\n\tfor <{MAILBOX}>; Mon, 23 Nov 2026 09:00:00 +0000\r\n"
    );
    [above.into_bytes(), handed_on].concat()
}

/// What becomes of a mail under these settings of trust: whether it is filed, and why.
fn became(settings: &str, mail: Vec<u8>) -> (String, String) {
    let config = format!(
        "[team.acme]\nmailbox = \"{MAILBOX}\"\ninbox.maildir = \"in\"\noutbox.sendmail = true\n\
         [team.acme.trust]\nauthserv_id = \"{HOP}\"\n{settings}\n"
    );
    let config = Config::parse(Path::new("t.toml"), &config, []).unwrap();
    let plan = Plan {
        trust: adapters::trust(&config.teams[0]),
        ..Plan::default()
    };
    let mut world = World::new(plan, berlin("2026-11-23 10:02").unwrap());
    world.receive(mail);
    let rows = world.rows("SELECT status, because FROM mail");
    let told = (text(&rows[0][0]), text(&rows[0][1]));
    world.close();
    told
}

#[test]
fn forwarded_mail_counts_by_the_chain_of_a_listed_sealer_alone() {
    let listed = "arc_sealers = [\"lists.example\"]";
    let passed = "dmarc=pass header.from=acme.example";
    let (status, why) = became(listed, forwarded("lists.example", passed));
    assert_eq!(status, "filed", "{why}");
    assert!(why.contains("sealed by lists.example (ARC)"), "{why}");

    let failed = "dmarc=fail header.from=acme.example";
    let mut longer = forwarded("lists.example", passed);
    longer.extend_from_slice(b"And one more thing.\r\n");
    let nothing = [
        ("none is listed", "", forwarded("lists.example", passed)),
        ("another one", listed, forwarded("evil.example", passed)),
        (
            "it failed there",
            listed,
            forwarded("lists.example", failed),
        ),
        ("altered behind it", listed, longer),
    ];
    for (told, settings, mail) in nothing {
        let (status, why) = became(settings, mail);
        assert_eq!(status, "held", "{told}: {why}");
    }
}
