//! Over all mails that lack one of the proofs of a ruling, nothing that is the PO's is done: mails
//! are put together from every sort of sender, result, log-in, token, thread and signature, and
//! played through the real desk.

use super::acts;
use super::rows::newest;
use super::stages::Stage;
use crate::support::world::{Frozen, HOP, MAILBOX, World, dns, text};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
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

    fn bytes(self, world: &World, letter: &str, words: &str) -> Vec<u8> {
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
        line("To", &self.address(world, letter));
        line("Subject", "Re: [PBI-142] Archived orders?");
        let id = match self.thread {
            0 => newest(world, letter, "petra").message_id.clone(),
            2 => newest(world, "question", "sam").message_id.clone(),
            3 => "k3v5zq2m7x4ycdn6w2abhtr5pe@acme.example".into(),
            _ => String::new(),
        };
        if !id.is_empty() {
            line("In-Reply-To", &format!("<{id}>"));
        }
        line("Date", &world.now().utc().to_rfc2822());
        line(
            "Message-ID",
            &format!("<made-{}@client.example>", world.letters.len()),
        );
        write!(out, "\r\n{words}\r\n").unwrap();
        match self.signed {
            1 => dns::signed(out.into_bytes(), "acme.example"),
            2 => dns::signed(out.into_bytes(), "evil.example"),
            _ => out.into_bytes(),
        }
    }

    fn address(self, world: &World, letter: &str) -> String {
        match self.to {
            0 => newest(world, letter, "petra").reply_to.clone(),
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
    let bytes = mail.bytes(&world, "briefing", WORDS[mail.words]);
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

/// So many cases; what failed is printed, and kept nowhere.
fn cases(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    }
}

/// So many cases, the same in each run: for tests that ask how many of each sort there were.
fn the_same_each_time(count: u32) -> TestRunner {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(cases(count), rng)
}

#[test]
fn no_mail_that_lacks_a_proof_rules() {
    let own = "trust hop and own dkim\n";
    let frozen = [Stage::Ruled.frozen(), Stage::Briefed.frozen_with(own)];
    let mut runner = TestRunner::new(cases(100));
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

/// A moment with more than one thing to rule on, the letter that Petra has of it, and words that
/// would do something in answer to it.
struct Moment {
    stage: Stage,
    letter: &'static str,
    /// Whether the letter's reply address is a handle: of a digest the thread alone is.
    token: bool,
    words: &'static [&'static str],
}

const MOMENTS: &[Moment] = &[
    Moment {
        stage: Stage::TwoParts,
        letter: "briefing",
        token: true,
        words: &[
            "A: 1\r\nB: 4",
            "B: 2 Later",
            "a) ok\r\nb) ok",
            "A: 1\r\n4",
            "1",
            "/delegate dirk",
        ],
    },
    Moment {
        stage: Stage::Morning,
        letter: "digest",
        token: false,
        words: &[
            "1 agreed\r\n2 out of scope: Logo",
            "2 let's talk",
            "1 delegate dirk\r\nrelease 3",
            "release 3",
            "1 agreed\r\ndrop 3",
        ],
    },
    // The thread of the letters that ask is a handle; the secret in their address is needed for a
    // yes, and is no handle.
    Moment {
        stage: Stage::AskedTwice,
        letter: "confirm",
        token: false,
        words: &[
            "/agreed",
            "/out-of-scope Otherwise",
            "/talk",
            "/delegate dirk",
        ],
    },
];

impl Moment {
    fn lacks_a_proof(&self, mail: Made) -> bool {
        let handle = (self.token && mail.to == 0) || mail.thread == 0;
        !(mail.is_petra() && mail.is_vouched(false) && handle)
    }

    fn bytes(&self, mail: Made, world: &World) -> Vec<u8> {
        mail.bytes(
            world,
            self.letter,
            self.words[mail.words % self.words.len()],
        )
    }
}

/// What is the PO's, without the mails that came since; that a new question is nobody's yet is no
/// act.
fn acts_without(world: &World, came: &[String]) -> Vec<String> {
    let acts = acts(world).into_iter();
    acts.filter(|a| !came.contains(a) && a != "handed to null")
        .collect()
}

fn mails(world: &World) -> Vec<String> {
    let rows = world.rows("SELECT id FROM mail");
    rows.iter().map(|r| text(&r[0])).collect()
}

/// Several such mails, one after another: no order of them does anything, requests do not add up
/// beyond what a day has, and nobody else is asked.
#[test]
fn no_mails_that_lack_a_proof_rule_on_parts_lines_or_what_is_asked_already() {
    let frozen: Vec<Frozen> = MOMENTS.iter().map(|m| m.stage.frozen()).collect();
    let played = std::cell::Cell::new([0_u32; 3]);
    let asked = std::cell::Cell::new([0_u32; 3]);
    let several = proptest::collection::vec(made(), 1..5);
    let ended = (0..MOMENTS.len()).try_for_each(|at| {
        let mut runner = the_same_each_time(20);
        let moment = &MOMENTS[at];
        runner.run(&several, |all| {
            let mut world = frozen[at].thaw();
            let old = mails(&world);
            let before = acts_without(&world, &[]);
            let letters = world.letters.len();
            for mail in all.into_iter().filter(|m| moment.lacks_a_proof(*m)) {
                let bytes = moment.bytes(mail, &world);
                world.receive(bytes);
                let mut counts = played.get();
                counts[at] += 1;
                played.set(counts);
            }
            let came: Vec<String> = mails(&world)
                .into_iter()
                .filter(|m| !old.contains(m))
                .collect();
            let after = acts_without(&world, &came);
            let new: Vec<_> = world.letters[letters..].iter().collect();
            let confirms: Vec<_> = new.iter().filter(|l| l.name == "confirm").collect();
            let to_petra = |l: &&&crate::support::world::Letter| {
                l.to == "petra" && ["confirm", "help"].contains(&l.name.as_str())
            };
            let of_the_day = new.iter().filter(to_petra).count();
            let others = confirms.iter().any(|l| l.to != "petra");
            let mut counts = asked.get();
            counts[at] += u32::try_from(confirms.len()).unwrap();
            asked.set(counts);
            world.close();
            prop_assert_eq!(before, after);
            prop_assert!(!others, "somebody else was asked");
            prop_assert!(of_the_day <= 3, "{of_the_day} letters");
            Ok(())
        })
    });
    println!(
        "mails on a note of two parts, on a digest, on requests: {:?}, asked about: {:?}; none \
         was acted on",
        played.get(),
        asked.get()
    );
    ended.unwrap();
    assert!(played.get().iter().all(|n| *n > 20), "{played:?}");
    assert!(asked.get().iter().all(|n| *n > 3), "{asked:?}");
}

/// The same words with all three proofs do something, all that they say at once.
#[test]
fn with_all_proofs_parts_lines_and_orders_rule() {
    for moment in MOMENTS {
        let frozen = moment.stage.frozen();
        for words in 0..moment.words.len() {
            let mail = Made {
                from: 0,
                results: 0,
                login: 0,
                to: 1,
                thread: 0,
                signed: 0,
                words,
            };
            // To the address of a letter that asks, only a yes or a no counts.
            assert!(!moment.lacks_a_proof(mail));
            let mut world = frozen.thaw();
            let old = mails(&world);
            let before = acts_without(&world, &[]);
            let bytes = moment.bytes(mail, &world);
            world.receive(bytes);
            let came: Vec<String> = mails(&world)
                .into_iter()
                .filter(|m| !old.contains(m))
                .collect();
            let after = acts_without(&world, &came);
            world.close();
            assert_ne!(before, after, "{:?}: {}", moment.stage, moment.words[words]);
        }
    }
}

/// A yes rules by the secret in the address, from the registered address, where the hop does not
/// say that it is forged: without one of these it does nothing, whatever else it bears.
#[test]
fn no_yes_without_its_secret_or_from_elsewhere_does_anything() {
    let frozen = Stage::AskedTwice.frozen();
    let mut runner = the_same_each_time(40);
    let lacking = std::cell::Cell::new([0_u32; 3]);
    let strategy = (made(), 0..2_usize);
    let ended = runner.run(&strategy, |(mail, word)| {
        let failed = RESULTS[mail.results].0.contains("dmarc=fail") && mail.login != 1;
        let secret = mail.to == 0;
        // A proven answer to the letter is an answer of hers, secret or not.
        let proven = mail.is_petra() && mail.is_vouched(false) && mail.thread == 0;
        let confirms = mail.is_petra() && secret && !failed;
        prop_assume!(!proven && !confirms);
        let mut counts = lacking.get();
        for (count, lacks) in counts.iter_mut().zip([!mail.is_petra(), !secret, failed]) {
            *count += u32::from(lacks);
        }
        lacking.set(counts);
        let mut world = frozen.thaw();
        let old = mails(&world);
        let before = acts_without(&world, &[]);
        let bytes = mail.bytes(&world, "confirm", ["yes", "Ja, das war ich."][word]);
        world.receive(bytes);
        let came: Vec<String> = mails(&world)
            .into_iter()
            .filter(|m| !old.contains(m))
            .collect();
        let after = acts_without(&world, &came);
        let told = world
            .letters
            .iter()
            .any(|l| l.name == "help" && l.to != "petra");
        world.close();
        prop_assert_eq!(before, after);
        prop_assert!(!told, "somebody else was told");
        Ok(())
    });
    println!(
        "40 yes that lack From, secret, or are forged: {:?}; none did anything",
        lacking.get()
    );
    ended.unwrap();
    assert!(lacking.get().iter().all(|n| *n > 3), "{lacking:?}");
}
