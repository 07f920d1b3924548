//! Samples of the briefing note, notice, help and confirmation.

use super::{
    Body, Item, Letter, PbiKey, QUESTION, Said, Span, TEAM, confirming, dana, helping, item, kim,
    letter, notice, petra, said, sam, slot, tue,
};
use crate::domain::clarification::{Line, RulingReason, Verdict};
use crate::domain::letter::{
    Assumed, Became, Briefing, BriefingPart, EarlierRuling, HowTalked, News, NotedLines, SaidHere,
    Standing, WaitsFor,
};
use crate::domain::person::Address;
use crate::say;

pub(super) fn part() -> BriefingPart {
    BriefingPart {
        assumed: None,
        item: item(),
        question: "Should the CSV export include archived orders?".to_owned(),
        developer: dana(),
        asked: sam(),
        instead: None,
        builder: None,
        answered_by: Vec::new(),
        reasons: vec![RulingReason::Asked {
            by: "Dana".to_owned(),
        }],
        send_to: Vec::new(),
        notes: vec![NotedLines {
            by: "Sam, per Dana".to_owned(),
            at: tue(14, 36),
            lines: vec![
                Line::Outcome("Yes, the last two years, and also as Excel.".to_owned()),
                Line::Action("Dana adds archived orders to the CSV.".to_owned()),
            ],
            correction: false,
            unverified: false,
        }],
        answers: Vec::new(),
        open: Vec::new(),
        waits: None,
        added: Vec::new(),
        rulings: Vec::new(),
        exchange: vec![
            said("Dana Dev", tue(10, 2), QUESTION),
            said(
                "Dana Dev",
                tue(14, 36),
                "Yes, the last two years, and also as Excel.\nAction: Dana adds archived orders \
                 to the CSV.\n/po",
            ),
        ],
    }
}

pub(super) fn call(unsaid: bool) -> HowTalked {
    HowTalked::Call {
        slot: slot(),
        with_po: false,
        stood_in: None,
        unsaid,
        incomplete: false,
    }
}

pub(super) fn briefing(briefing: Briefing) -> Letter {
    letter(petra(), TEAM, tue(15, 30), Body::Briefing(briefing))
}

pub(super) fn one(needs_ruling: bool, talk: HowTalked, part: BriefingPart) -> Briefing {
    Briefing {
        needs_ruling,
        talk,
        parts: vec![part],
        follows: false,
        copy_of: None,
    }
}

fn for_information() -> BriefingPart {
    BriefingPart {
        reasons: Vec::new(),
        ..part()
    }
}

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let mut out = briefings();
    out.extend(notices());
    out.extend(undelivered());
    out.extend(helping::samples());
    out.extend(confirming::samples());
    out
}

fn by_mail_since() -> HowTalked {
    HowTalked::Mail {
        mails: 4,
        span: Span::new(tue(10, 2), tue(11, 50)),
    }
}

fn by_mail() -> BriefingPart {
    BriefingPart {
        notes: Vec::new(),
        answers: [
            said("Sam Sales", tue(11, 20), "Yes, please: the last two years."),
            said("Dana Dev", tue(11, 40), "Thanks. Cancelled orders too?"),
            Said {
                verified: false,
                address: Address::parse("sam@elsewhere.example").ok(),
                ..said("Sam Sales", tue(11, 50), "Cancelled ones not.")
            },
        ]
        .map(|said| SaidHere {
            aside: said.name == "Dana Dev",
            said,
        })
        .into(),
        exchange: vec![
            said("Dana Dev", tue(10, 2), QUESTION),
            said("Sam Sales", tue(11, 20), "Yes, please: the last two years."),
            said("Dana Dev", tue(11, 40), "Thanks. Cancelled orders too?"),
            said("Sam Sales", tue(11, 50), "Cancelled ones not."),
        ],
        ..for_information()
    }
}

/// What a stakeholder began was handed to a developer.
fn handed_over() -> BriefingPart {
    BriefingPart {
        developer: sam(),
        asked: dana(),
        instead: None,
        builder: Some(dana()),
        ..part()
    }
}

/// The PO is asked in person after an answer.
fn asked_on() -> BriefingPart {
    BriefingPart {
        waits: Some(WaitsFor {
            who: petra(),
            since: tue(11, 55),
        }),
        ..by_mail()
    }
}

/// Answered against what was assumed, before and after it stood unopposed.
fn assumed(became: Became) -> BriefingPart {
    let reasons = match became {
        Became::Stands { .. } => vec![RulingReason::Assumed {
            by: "Sam Sales".to_owned(),
            words: "Two years back.".to_owned(),
        }],
        Became::Waits { .. } | Became::Objected { .. } | Became::Agreed { .. } => Vec::new(),
    };
    BriefingPart {
        reasons,
        assumed: Some(Assumed {
            words: "Two years back.".to_owned(),
            by: "Dana Dev".to_owned(),
            at: tue(10, 2),
            became,
        }),
        ..by_mail()
    }
}

fn disputed() -> BriefingPart {
    BriefingPart {
        reasons: vec![
            RulingReason::Open {
                line: "who pays for the storage".to_owned(),
            },
            RulingReason::Disagreement {
                by: "Sam".to_owned(),
                words: "I said three years.".to_owned(),
            },
        ],
        notes: vec![
            NotedLines {
                by: "Sam, per Dana".to_owned(),
                at: tue(14, 36),
                lines: vec![
                    Line::Decision("Two years back.".to_owned()),
                    Line::Open("who pays for the storage".to_owned()),
                ],
                correction: false,
                unverified: false,
            },
            NotedLines {
                by: "Sam".to_owned(),
                at: tue(15, 2),
                lines: vec![Line::Outcome("I said three years.".to_owned())],
                correction: true,
                unverified: false,
            },
        ],
        open: vec!["who pays for the storage".to_owned()],
        rulings: vec![EarlierRuling {
            at: tue(-24 * 20, 0),
            by: "Petra Owner".to_owned(),
            verdict: Verdict::OutOfScope {
                title: "Export as PDF".to_owned(),
            },
            words: "Not before the summer.".to_owned(),
            standing: Standing::Replaced,
        }],
        ..part()
    }
}

fn reported() -> HowTalked {
    HowTalked::Elsewhere {
        by: "Dana".to_owned(),
        at: tue(10, 2),
        unverified: false,
    }
}

fn briefings() -> Vec<(&'static str, Letter)> {
    let second = BriefingPart {
        item: Item {
            key: PbiKey::new("PBI-150"),
            title: "Dates in exports".to_owned(),
            url: None,
        },
        question: "Which time zone do export dates use?".to_owned(),
        notes: vec![NotedLines {
            by: "Sam, per Dana".to_owned(),
            at: tue(14, 36),
            lines: vec![Line::Decision("The warehouse's own zone.".to_owned())],
            correction: false,
            unverified: false,
        }],
        exchange: vec![said(
            "Dana Dev",
            tue(9, 30),
            "Which time zone do export dates use?",
        )],
        ..for_information()
    };
    let without_words = BriefingPart {
        notes: Vec::new(),
        exchange: vec![said("Dana Dev", tue(10, 2), QUESTION)],
        ..for_information()
    };
    vec![
        ("briefing", briefing(one(true, call(false), part()))),
        (
            "briefing-information",
            briefing(one(false, by_mail_since(), by_mail())),
        ),
        (
            "briefing-waits",
            briefing(one(false, by_mail_since(), asked_on())),
        ),
        (
            "briefing-handed-over",
            briefing(one(true, by_mail_since(), handed_over())),
        ),
        (
            "briefing-assumed",
            briefing(one(
                false,
                by_mail_since(),
                assumed(Became::Objected {
                    by: "Sam Sales".to_owned(),
                    at: tue(11, 20),
                }),
            )),
        ),
        (
            "briefing-against-assumption",
            briefing(one(
                true,
                by_mail_since(),
                assumed(Became::Stands { since: tue(11, 2) }),
            )),
        ),
        (
            "briefing-elsewhere",
            briefing(one(false, reported(), for_information())),
        ),
        (
            "briefing-unsaid",
            briefing(one(false, call(true), without_words)),
        ),
        (
            "briefing-disputed",
            briefing(one(true, call(false), disputed())),
        ),
        (
            "briefing-several",
            briefing(Briefing {
                needs_ruling: true,
                talk: HowTalked::Call {
                    slot: slot(),
                    with_po: true,
                    stood_in: None,
                    unsaid: false,
                    incomplete: true,
                },
                parts: vec![part(), second],
                follows: false,
                copy_of: None,
            }),
        ),
        (
            "briefing-follows",
            briefing(Briefing {
                follows: true,
                copy_of: None,
                ..one(false, call(false), for_information())
            }),
        ),
    ]
}

/// Notices of what did not arrive.
fn undelivered() -> Vec<(&'static str, Letter)> {
    vec![
        (
            "notice-not-delivered",
            notice(
                dana(),
                News::NotDelivered {
                    to: sam(),
                    letter: "question".to_owned(),
                    why: "550 5.1.1 <sam@acme.example>: Recipient address rejected: User unknown"
                        .to_owned(),
                    certain: true,
                    waits: true,
                    again: false,
                },
            ),
        ),
        (
            "notice-not-delivered-goes-again",
            notice(
                dana(),
                News::NotDelivered {
                    to: sam(),
                    letter: "question".to_owned(),
                    why: "552 5.2.2 Mailbox full".to_owned(),
                    certain: true,
                    waits: true,
                    again: true,
                },
            ),
        ),
        (
            "notice-not-delivered-cancellation",
            notice(
                dana(),
                News::NotDelivered {
                    to: sam(),
                    letter: "cancellation".to_owned(),
                    why: "550 5.7.1 not wanted here".to_owned(),
                    certain: true,
                    waits: false,
                    again: false,
                },
            ),
        ),
        (
            "notice-perhaps-not-delivered",
            notice(
                dana(),
                News::NotDelivered {
                    to: sam(),
                    letter: "ruling".to_owned(),
                    why: "the connection was lost after the last byte".to_owned(),
                    certain: false,
                    waits: false,
                    again: false,
                },
            ),
        ),
    ]
}

fn notices() -> Vec<(&'static str, Letter)> {
    let why = || say!("no common working hours with {0} ({1})", "Sam", "Singapore");
    vec![
        ("notice", notice(sam(), News::NoLongerNeeded)),
        (
            "notice-went-on",
            notice(sam(), News::WentOn { to: Some(kim()) }),
        ),
        (
            "notice-passed-on",
            notice(
                dana(),
                News::PassedOn {
                    from: sam(),
                    to: kim(),
                    kept: "And are refunds in, too?".to_owned(),
                },
            ),
        ),
        (
            "notice-confided",
            notice(
                dana(),
                News::Confided {
                    to: sam(),
                    words: "The budget is forty thousand, no more.".to_owned(),
                },
            ),
        ),
        (
            "notice-no-more-slots",
            notice(
                dana(),
                News::NoMoreSlots {
                    why: why(),
                    asked: sam(),
                },
            ),
        ),
        (
            "notice-time-changed",
            notice(sam(), News::TimeChanged { slot: slot() }),
        ),
        (
            "notice-please-accept",
            notice(sam(), News::PleaseAccept { slot: slot() }),
        ),
        (
            "notice-call-is-off",
            notice(
                sam(),
                News::CallIsOff {
                    slot: slot(),
                    why: say!("the question is no longer needed"),
                },
            ),
        ),
        (
            "notice-talk-without-slot",
            notice(
                dana(),
                News::TalkWithoutSlot {
                    why: why(),
                    po: petra(),
                },
            ),
        ),
    ]
}
