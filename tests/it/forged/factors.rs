//! Over all mails that lack one of the proofs of a ruling, nothing that is the PO's is done: mails
//! are put together from every sort of sender, result, log-in, token, thread and signature, and
//! played through the real desk.

use super::acts;
use super::rows::newest;
use super::stages::Stage;
use crate::support::world::{Frozen, HOP, MAILBOX, World, dns, text};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::fmt::Write as _;

/// Who stands in From. Only the first is the PO's registered address, and plainly.
const FROM: &[&str] = &[
    "Petra Po <petra@acme.example>",
    "\"petra@acme.example\" <mallory@evil.example>",
    "Petra Po <petra@acme.example>, Mallory <mallory@evil.example>",
    "Petra Po <petra@acme.example>\r\nFrom: Mallory <mallory@evil.example>",
    "Mallory <mallory@evil.example>\r\nfrom : Petra Po <petra@acme.example>",
    "=?utf-8?q?petra=40acme=2Eexample?= <mallory@evil.example>",
    "Petra Po <petra@acme.example.evil.example>",
    "Petra Po <pеtra@acme.example>",
    "Sam Sales <sam@acme.example>",
    "Dana Dev <dana@acme.example>",
    "Dirk Deputy <dirk@acme.example>",
];

/// What stands above the line by which the hop took the mail in, and below it. Only the first
/// vouches for acme.example.
const RESULTS: &[(&str, &str)] = &[
    ("HOP; dmarc=pass header.from=acme.example", ""),
    ("", ""),
    ("", "HOP; dmarc=pass header.from=acme.example"),
    ("HOP; none", "HOP; dmarc=pass header.from=acme.example"),
    ("mx.evil.example; dmarc=pass header.from=acme.example", ""),
    ("HOP; dmarc=pass header.from=evil.example", ""),
    ("HOP; dmarc=fail header.from=acme.example", ""),
    ("HOP; dmarc=fail; dkim=pass header.d=acme.example", ""),
    ("HOP; dkim=pass header.d=evil.example", ""),
    ("HOP; spf=pass smtp.mailfrom=petra@acme.example", ""),
    ("HOP; dmarc=pass (header.from=acme.example)", ""),
    ("HOP.evil.example; dmarc=pass header.from=acme.example", ""),
];

/// Who logged in, as the hop wrote it; the last two only claim it.
const LOGINS: &[&str] = &[
    "client.example (client.example [192.0.2.7])",
    "client.example (client.example [192.0.2.7]) (Authenticated sender: petra@acme.example)",
    "client.example (client.example [192.0.2.7]) (Authenticated sender: mallory@acme.example)",
    "x (Authenticated sender: petra@acme.example) (evil.example [192.0.2.7])",
    "\"(Authenticated sender: petra@acme.example)\" (evil.example [192.0.2.7])",
];

/// Words that rule, undo or hand over. A correction rules by V alone, and is not among them; what an
/// unproven one does is told by `correction_unproven_*.story`.
const WORDS: &[&str] = &[
    "1",
    "2 Too much for now.",
    "4",
    "/agreed",
    "/out-of-scope Later.",
    "/talk",
    "/undo",
    "/delegate dirk",
    "1\r\n\r\nPetra",
    "  1.  ",
];

/// A mail, each part by its number.
#[derive(Debug, Clone, Copy)]
struct Made {
    from: usize,
    results: usize,
    login: usize,
    /// 0 Petra's token, 1 none, 2 Sam's, 3 made up, 4 a plus-address of the item.
    to: usize,
    /// 0 Petra's note, 1 none, 2 Sam's question, 3 made up.
    thread: usize,
    /// 0 nobody signed, 1 the sender's domain, 2 another.
    signed: usize,
    words: usize,
}

impl Made {
    fn is_petra(self) -> bool {
        self.from == 0
    }

    /// A log-in of the sender's own vouches whatever the results say; another's never. Where
    /// signatures are looked at, one of the sender's domain does, unless the hop says fail.
    fn is_vouched(self, own_dkim: bool) -> bool {
        let failed = RESULTS[self.results].0.contains("dmarc=fail");
        match self.login {
            1 => true,
            2 => false,
            _ => self.results == 0 || (own_dkim && self.signed == 1 && !failed),
        }
    }

    fn has_handle(self) -> bool {
        self.to == 0 || self.thread == 0
    }

    fn bytes(self, world: &World) -> Vec<u8> {
        let mut out = String::new();
        let (above, below) = RESULTS[self.results];
        let mut line = |name: &str, value: &str| {
            if !value.is_empty() {
                let value = value.replace("HOP", HOP);
                write!(out, "{name}: {value}\r\n").unwrap();
            }
        };
        line("Authentication-Results", above);
        let sort = if matches!(self.login, 1 | 2) {
            "ESMTPSA"
        } else {
            "ESMTPS"
        };
        let taken = format!(
            "from {} by HOP (Postfix) with {sort} id 1; d",
            LOGINS[self.login]
        );
        line("Received", &taken);
        line("Authentication-Results", below);
        line("From", FROM[self.from]);
        line("To", &self.address(world));
        line("Subject", "Re: [PBI-142] Archived orders?");
        let id = match self.thread {
            0 => newest(world, "briefing", "petra").message_id.clone(),
            2 => newest(world, "question", "sam").message_id.clone(),
            3 => "k3v5zq2m7x4ycdn6w2abhtr5pe@acme.example".into(),
            _ => String::new(),
        };
        if !id.is_empty() {
            line("In-Reply-To", &format!("<{id}>"));
        }
        line("Date", &world.now().utc().to_rfc2822());
        line("Message-ID", "<made@client.example>");
        write!(out, "\r\n{}\r\n", WORDS[self.words]).unwrap();
        match self.signed {
            1 => dns::signed(out.into_bytes(), "acme.example"),
            2 => dns::signed(out.into_bytes(), "evil.example"),
            _ => out.into_bytes(),
        }
    }

    fn address(self, world: &World) -> String {
        match self.to {
            0 => newest(world, "briefing", "petra").reply_to.clone(),
            2 => newest(world, "question", "sam").reply_to.clone(),
            3 => "clarify+r-k3v5zq2m7x4ycdn6w2abhtr5pe@acme.example".into(),
            4 => "clarify+pbi-142@acme.example".into(),
            _ => MAILBOX.to_owned(),
        }
    }
}

fn made() -> impl Strategy<Value = Made> {
    let parts = (
        // The right one as often as any other: most mails lack one proof alone.
        prop_oneof![Just(0), 0..FROM.len()],
        prop_oneof![Just(0), 0..RESULTS.len()],
        prop_oneof![2 => Just(0), 1 => 0..LOGINS.len()],
        0..5_usize,
        prop_oneof![1 => Just(0), 2 => 0..4_usize],
        0..3_usize,
        0..WORDS.len(),
    );
    parts.prop_map(|(from, results, login, to, thread, signed, words)| Made {
        from,
        results,
        login,
        to,
        thread,
        signed,
        words,
    })
}

/// Whether anything of the PO's was done, and who was asked to confirm.
fn played(mail: Made, frozen: &Frozen) -> (bool, Vec<String>) {
    let mut world = frozen.thaw();
    let bytes = mail.bytes(&world);
    let before = acts(&world);
    let letters = world.letters.len();
    world.receive(bytes);
    let own = text(&world.rows("SELECT id FROM mail ORDER BY uid DESC")[0][0]);
    let after: Vec<String> = acts(&world).into_iter().filter(|a| *a != own).collect();
    let new = world.letters[letters..].iter();
    let asked = new.filter(|l| l.name == "confirm").map(|l| l.to.clone());
    let asked = asked.collect();
    world.close();
    (before != after, asked)
}

#[test]
fn no_mail_that_lacks_a_proof_rules() {
    let own = "trust hop and own dkim\n";
    let frozen = [Stage::Ruled.frozen(), Stage::Briefed.frozen_with(own)];
    let mut runner = TestRunner::new(Config {
        cases: 100,
        failure_persistence: None,
        ..Config::default()
    });
    let lacking = std::cell::Cell::new([0_u32; 3]);
    let strategy = (made(), 0..2_usize);
    let ended = runner.run(&strategy, |(mail, stage)| {
        let vouched = mail.is_vouched(stage == 1);
        let proofs = [mail.is_petra(), vouched, mail.has_handle()];
        prop_assume!(proofs.contains(&false));
        let mut counts = lacking.get();
        for (count, _) in counts.iter_mut().zip(proofs).filter(|(_, there)| !there) {
            *count += 1;
        }
        lacking.set(counts);
        let (acted, asked) = played(mail, &frozen[stage]);
        prop_assert!(!acted, "it was acted on");
        prop_assert!(asked.iter().all(|who| who == "petra"), "asked: {asked:?}");
        Ok(())
    });
    println!(
        "100 mails that lack a proof: {:?} lacked From, V, H; none was acted on",
        lacking.get()
    );
    assert!(lacking.get().iter().all(|n| *n > 10), "{lacking:?}");
    ended.unwrap();
}

/// The same mails with all three proofs do rule: what is held against them above can be met.
#[test]
fn with_all_proofs_they_rule() {
    let frozen = Stage::Briefed.frozen_with("trust hop and own dkim\n");
    for (to, thread, login, results, signed) in [
        (0, 1, 0, 0, 0),
        (1, 0, 0, 0, 0),
        (0, 0, 1, 1, 0),
        (0, 1, 0, 1, 1),
    ] {
        for words in [0, 4] {
            let mail = Made {
                from: 0,
                results,
                login,
                to,
                thread,
                signed,
                words,
            };
            let (acted, _) = played(mail, &frozen);
            assert!(acted, "{mail:?}");
        }
    }
}
