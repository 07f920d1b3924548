//! A briefing note is read in 20 seconds, whatever is in it: every combination of what may stand
//! in one keeps to its words, in every language, and shows what was decided.

use crate::support::world::PAGES;
use trialogue::domain::clarification::{Line, NewScope, Other, RulingReason};
use trialogue::domain::ids::PersonId;
use trialogue::domain::letter::{
    Assumed, Became, Body, Briefing, BriefingPart, HowTalked, Letter, SaidHere,
};
use trialogue::domain::time::Timestamp;
use trialogue::pages::samples;

const LONG: &str = "Yes, all of them, and while you are at it the ones of the old shop as well, \
    with the customer's name, the address, both phone numbers, the tax number and the dates of all \
    deliveries, returns and payments, since our auditors ask for each of them every single year.";

fn at() -> Timestamp {
    letter().decided
}

fn letter() -> Letter {
    let named = |(name, _): &(&str, Letter)| *name == "briefing";
    samples::all().into_iter().find(named).unwrap().1
}

fn signal(n: usize) -> RulingReason {
    RulingReason::Scope {
        by: "Sam Sales".into(),
        sentence: LONG.into(),
        phrase: format!("and while you are at it the {n} ones of the old shop"),
        new: match n % 3 {
            0 => NewScope::Word(format!("shop{n}")),
            1 => NewScope::Number("2 years".into()),
            _ => NewScope::RuledOut {
                title: format!("The orders of the old shop with the {n} columns of the ledger"),
                by: "Petra Po".into(),
                at: at(),
            },
        },
    }
}

fn differs(n: usize) -> RulingReason {
    RulingReason::Differs {
        by: "Sam Sales".into(),
        other: Other {
            person: PersonId::new(format!("tess{n}")),
            name: format!("Tess{n} Tax"),
            at: at(),
            words: LONG.into(),
            ruled: n == 0,
        },
    }
}

/// What one note holds.
#[derive(Debug, Clone, Copy)]
struct Mix {
    parts: usize,
    call: bool,
    long: bool,
    decisions: usize,
    open: usize,
    signals: usize,
    others: usize,
    assumed: bool,
}

fn part(mix: &Mix, of: &BriefingPart) -> BriefingPart {
    let mut part = of.clone();
    let words = if mix.long { LONG } else { "Yes." };
    if mix.long {
        part.question = LONG.into();
        part.item.title = LONG.into();
    }
    part.reasons = (0..mix.signals).map(signal).collect();
    part.reasons.extend((0..mix.others).map(differs));
    part.send_to = (0..mix.others).map(|n| format!("Tess{n} Tax")).collect();
    let opens = (0..mix.open).map(|n| format!("Is it {n} times as much, and who pays? {words}"));
    part.open = opens.collect();
    let asked = |line: &String| RulingReason::Open { line: line.clone() };
    part.reasons.extend(part.open.iter().map(asked));
    let note = part.notes.first_mut().unwrap();
    note.lines = vec![Line::Outcome(words.into())];
    let decided = (0..mix.decisions).map(|n| Line::Decision(format!("Decided{n}: {words}")));
    note.lines.extend(decided);
    note.lines.extend(part.open.iter().cloned().map(Line::Open));
    if !mix.call {
        let said = part.exchange.first().unwrap().clone();
        let by_mail = |words: &str| SaidHere {
            said: trialogue::domain::letter::Said {
                words: words.into(),
                ..said.clone()
            },
            aside: false,
        };
        part.answers = vec![by_mail(words), by_mail("And so on.")];
        part.notes.clear();
        part.open.clear();
    }
    part.assumed = mix.assumed.then(|| Assumed {
        words: LONG.into(),
        by: "Dana Dev".into(),
        at: at(),
        became: Became::Objected {
            by: "Sam Sales".into(),
            at: at(),
        },
    });
    part
}

fn mixes() -> Vec<Mix> {
    let mut out = Vec::new();
    for (decisions, open) in [(0, 0), (1, 0), (0, 2), (2, 1)] {
        for (signals, others) in [(0, 0), (1, 0), (5, 3)] {
            for n in 0..8 {
                out.push(Mix {
                    parts: 1 + n % 2,
                    call: n / 2 % 2 == 1,
                    long: true,
                    decisions,
                    open,
                    signals,
                    others,
                    assumed: n / 4 == 1,
                });
            }
        }
    }
    let fullest = *out.last().unwrap();
    out.push(Mix {
        parts: 3,
        ..fullest
    });
    out.push(Mix {
        long: false,
        ..fullest
    });
    out
}

#[test]
fn a_note_keeps_to_its_words_whatever_is_in_it() {
    let letter = letter();
    let Body::Briefing(sample) = &letter.body else {
        panic!("a note")
    };
    let of = sample.parts.first().unwrap();
    for mix in mixes() {
        let parts = vec![part(&mix, of); mix.parts];
        let needs_ruling = parts.iter().any(|p| !p.reasons.is_empty());
        let by_mail = HowTalked::Elsewhere {
            by: "Dana Dev".into(),
            at: at(),
            unverified: false,
        };
        let body = Briefing {
            needs_ruling,
            talk: if mix.call {
                sample.talk.clone()
            } else {
                by_mail
            },
            // Each question's own notes.
            parts: (0..)
                .zip(parts)
                .map(|(n, mut part)| {
                    if let Some(note) = part.notes.first_mut() {
                        note.lines.push(Line::Action(format!("Number {n}.")));
                    }
                    part
                })
                .collect(),
            ..sample.clone()
        };
        for language in ["en", "de"] {
            let mut letter = letter.clone();
            letter.reader.language = language.into();
            letter.body = Body::Briefing(body.clone());
            let text = PAGES.render(&letter, &samples::links()).unwrap().text;
            let above = text.split("\n-----").next().unwrap();
            let words = above.split_whitespace();
            let words = words.filter(|w| w.contains(char::is_alphanumeric)).count();
            // A further question of a call has words of its own.
            let most = 120 + 45 * (mix.parts - 1);
            assert!(words <= most, "{words} in {language}: {mix:?}\n{above}");
            if mix.call {
                let shown = (0..mix.decisions).all(|n| above.contains(&format!("Decided{n}")));
                assert!(shown, "{language}: {mix:?}\n{above}");
            }
        }
    }
}
