//! Nothing about an item, not even that it exists, reaches somebody who takes no part in it:
//! the same mail gets the same silence whatever key it names.

use crate::support::story::Story;
use crate::support::world::{Plan, berlin, team_id};
use proptest::prelude::*;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use trialogue::domain::dossier::Dossier;
use trialogue::domain::fact::{Decision, Effect, Fact, Incoming};
use trialogue::domain::held::Release;
use trialogue::domain::ids::{Fresh, InstallationId, MailId};
use trialogue::domain::message::{Authentication, Kind, Message, Verdict};
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::person::{Address, Mailbox};
use trialogue::domain::policy::Team;
use trialogue::domain::time::Timestamp;
use trialogue::rules::{Context, decide};
use trialogue::store::Wanted;

/// With a question; without one; confidential; not in the backlog.
const KEYS: [&str; 4] = ["PBI-142", "PBI-160", "PBI-170", "PBI-999"];

thread_local! {
    static RECORD: OnceCell<(Dossier, Team, Timestamp)> = const { OnceCell::new() };
}

/// A record with a question on PBI-142 and one on PBI-170, both answered.
fn record() -> (Dossier, Team, Timestamp) {
    let at = berlin("2026-11-23 10:02").unwrap();
    let mut story = Story::new(Plan::default(), at);
    for step in [
        "mail from dana: [PBI-142] Archived orders?",
        "reply from sam to question: Two years back.",
        "mail from dana: [PBI-170] Buy them now?",
        "reply from sam to question of PBI-170: In spring.",
    ] {
        story.tell(step).unwrap();
    }
    let team = story.world.team();
    let installation = InstallationId::new("another");
    let mut wanted = Wanted::new(installation, team_id(), at);
    wanted.keys = KEYS.iter().map(|k| PbiKey::new(k)).collect();
    let dossier = story.world.dossier(&wanted);
    story.world.close();
    (dossier, team, at)
}

/// Who writes, as a reader of the mail knows them.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Sender {
    /// Nobody on record.
    Stranger,
    /// No single address in From.
    Nobody,
    /// A stakeholder of other items.
    Kim,
    /// Somebody who only says that they are a developer.
    Forged,
}

#[derive(Debug, Clone)]
struct Case {
    sender: Sender,
    verdict: Verdict,
    /// 0 subject, 1 plus-address, 2 first line.
    place: u8,
    reply: bool,
    words: String,
}

fn case() -> impl Strategy<Value = Case> {
    let sender = prop_oneof![
        Just(Sender::Stranger),
        Just(Sender::Nobody),
        Just(Sender::Kim),
        Just(Sender::Forged),
    ];
    let verdict = prop_oneof![
        Just(Verdict::Pass),
        Just(Verdict::Fail),
        Just(Verdict::None),
    ];
    let words = prop_oneof![
        Just("/call".to_owned()),
        Just("/po".to_owned()),
        Just("/agreed".to_owned()),
        Just("1".to_owned()),
        Just("not me".to_owned()),
        Just("ask Dana".to_owned()),
        Just("/ask nora@client.example".to_owned()),
        Just("/move PBI-150".to_owned()),
        Just("/undo".to_owned()),
        Just("/resolved".to_owned()),
        Just("/talked Sam: yes".to_owned()),
        "[a-z ?/]{0,40}",
    ];
    (sender, verdict, 0_u8..3, any::<bool>(), words).prop_map(
        |(sender, verdict, place, reply, words)| Case {
            sender,
            // A forged mail is one that nobody vouches for.
            verdict: if sender == Sender::Forged && verdict == Verdict::Pass {
                Verdict::Fail
            } else {
                verdict
            },
            place,
            reply,
            words,
        },
    )
}

fn mailbox(text: &str) -> Mailbox {
    Mailbox {
        name: Some("Somebody".into()),
        address: Address::parse(text).unwrap(),
    }
}

fn mail(case: &Case, key: &str) -> Incoming {
    let mut message = Message::unreadable("a person", "print".into(), 100);
    message.kind = Kind::Person;
    message.message_id = Some("m1@elsewhere.example".into());
    message.from = match case.sender {
        Sender::Stranger => Some(mailbox("mallory@elsewhere.example")),
        Sender::Nobody => None,
        Sender::Kim => Some(mailbox("kim@acme.example")),
        Sender::Forged => Some(mailbox("dana@acme.example")),
    };
    message.authentication = Some(Authentication {
        verdict: case.verdict,
        signers: Vec::new(),
        by: None,
        login: None,
        ..Authentication::default()
    });
    let (re, mut to) = (if case.reply { "Re: " } else { "" }, "clarify@acme.example");
    let plus = format!("clarify+{}@acme.example", key.to_lowercase());
    message.text.clone_from(&case.words);
    let mut subject = format!("{re}Archived orders?");
    match case.place {
        0 => {
            subject = format!("{re}[{key}] Archived orders?");
            message.tags = vec![PbiKey::new(key)];
        }
        1 => to = &plus,
        _ => message.text = format!("[{key}]\n{}", case.words),
    }
    message.subject = Some(subject);
    message.to = vec![mailbox(to)];
    Incoming {
        id: MailId::new("mail"),
        message,
        received: Timestamp(0),
        silent: false,
        token: None,
        also: BTreeSet::new(),
        confirms: None,
        release: None::<Release>,
    }
}

fn decided(case: &Case, key: &str) -> Decision {
    RECORD.with(|cell| {
        let (dossier, team, now) = cell.get_or_init(record);
        let cx = Context {
            now: *now,
            team,
            fresh: Fresh::new([7; 16]),
        };
        decide(dossier, &Fact::Arrived(Box::new(mail(case, key))), &cx)
    })
}

/// What anybody outside could notice: each letter with its words, and to whom.
fn noticed(decision: &Decision, key: &str) -> Vec<String> {
    let letters = decision.effects.iter().filter_map(|e| match e {
        Effect::Send(letter) => Some(format!("{letter:?}").replace(key, "KEY")),
        _ => None,
    });
    letters.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn an_outsider_gets_the_same_silence_whatever_key_they_name(case in case()) {
        let first = decided(&case, KEYS[3]);
        for key in &KEYS[..3] {
            let other = decided(&case, key);
            prop_assert_eq!(noticed(&first, KEYS[3]), noticed(&other, key));
            // Nobody else hears of it either: it causes nothing. Objecting in somebody's name
            // needs no proof, and asks for a ruling at most.
            if case.sender != Sender::Forged || case.verdict != Verdict::None {
                prop_assert!(other.clarifications.is_empty() && other.calls.is_empty());
            }
            if case.sender != Sender::Forged {
                // On record they stand the same way too.
                prop_assert_eq!(&first.outcome, &other.outcome);
                prop_assert_eq!(first.hold, other.hold);
                prop_assert_eq!(
                    first.because.replace(KEYS[3], "KEY"),
                    other.because.replace(key, "KEY")
                );
            }
        }
    }

    #[test]
    fn a_stranger_is_never_answered(case in case()) {
        for key in KEYS {
            let decision = decided(&case, key);
            if matches!(case.sender, Sender::Stranger | Sender::Nobody | Sender::Forged) {
                let letters = noticed(&decision, key);
                prop_assert!(letters.is_empty(), "{:?}", letters);
                prop_assert!(decision.guests.is_empty());
            }
        }
    }
}

/// The check can fail: somebody who takes part is answered by what the item is.
#[test]
fn somebody_who_takes_part_is_answered() {
    let case = Case {
        sender: Sender::Forged,
        verdict: Verdict::Pass,
        place: 0,
        reply: false,
        words: "Are archived orders in?".into(),
    };
    let unknown = noticed(&decided(&case, KEYS[3]), KEYS[3]);
    let known = noticed(&decided(&case, KEYS[1]), KEYS[1]);
    assert!(!unknown.is_empty() && !known.is_empty());
    assert_ne!(unknown, known);
}
