//! Samples of what is told while an answer is waited for: an assumption, nudges.

use super::{
    Body, Item, Letter, PbiKey, SUBJECT, TEAM, VIA_SAM, dana, dirk, item, kim, letter, notice,
    petra, said, sam, tue,
};
use crate::domain::letter::{
    Answer, AnswerRole, AssumptionTold, Files, News, Next, Nudge, NudgeWish, Receipt, SprintEnd,
    StillAssumed, Unanswered,
};
use crate::say;
use chrono::TimeDelta;

pub(super) fn told() -> AssumptionTold {
    AssumptionTold {
        item: item(),
        question: "Should the CSV export include archived orders?".to_owned(),
        developer: dana(),
        words: "The last two years are enough.".to_owned(),
        left_out: false,
        internal: String::new(),
        files: Files::default(),
        asked: sam(),
        asker: Some(dana()),
        unasked: false,
        passed_by: None,
        answered: None,
        instead_of: String::new(),
        po: Some(petra()),
        rules: false,
        until: Some(tue(33, 45)),
        in_place_of: None,
    }
}

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let told = told();
    let to_po = AssumptionTold {
        rules: true,
        internal: "Their tax adviser is out until Monday.".to_owned(),
        ..told.clone()
    };
    let anew = AssumptionTold {
        unasked: true,
        instead_of: "The last year is enough.".to_owned(),
        ..told.clone()
    };
    let passed_on = AssumptionTold {
        asked: kim(),
        passed_by: Some(sam()),
        ..told.clone()
    };
    let instead = AssumptionTold {
        in_place_of: Some(petra()),
        ..to_po.clone()
    };
    let answered = AssumptionTold {
        answered: Some(said("Sam Sales", tue(12, 5), "Three years, I think.")),
        until: None,
        ..told.clone()
    };
    let at = tue(13, 45);
    let mut out = vec![
        (
            "assumption-answered",
            letter(sam(), TEAM, at, Body::Assumption(answered)),
        ),
        (
            "assumption",
            letter(sam(), TEAM, at, Body::Assumption(told)),
        ),
        (
            "assumption-to-po",
            letter(petra(), TEAM, at, Body::Assumption(to_po)),
        ),
        (
            "assumption-anew",
            letter(sam(), TEAM, at, Body::Assumption(anew)),
        ),
        (
            "assumption-instead",
            letter(dirk(), TEAM, at, Body::Assumption(instead)),
        ),
    ];
    out.extend(news());
    out.extend(vec![
        (
            "notice-ruling-will-be-asked",
            notice(
                dana(),
                News::RulingWillBeAsked {
                    po: petra(),
                    asked: sam(),
                },
            ),
        ),
        (
            "assumption-passed-on",
            letter(kim(), TEAM, at, Body::Assumption(passed_on)),
        ),
        ("answer-objection", objection()),
        (
            "answer-still-assumed",
            undecided(StillAssumed::Until(tue(33, 45))),
        ),
        ("answer-asked-back", undecided(StillAssumed::UntilAnswered)),
        ("receipt-assumed", assumed()),
        ("nudge", nudge(NudgeWish::Answer, 1)),
        ("nudge-of-several", nudge(NudgeWish::Answer, 3)),
        ("nudge-forward", nudge(NudgeWish::Forward, 1)),
        ("nudge-forward-several", nudge(NudgeWish::Forward, 2)),
        ("nudge-handed", nudge(NudgeWish::Handed, 1)),
        ("nudge-handed-several", nudge(NudgeWish::Handed, 2)),
        ("nudge-decide", nudge(NudgeWish::Decide, 1)),
        ("nudge-decide-several", nudge(NudgeWish::Decide, 12)),
        ("sprint-end", sprint_end(1)),
        ("sprint-end-of-several", sprint_end(3)),
    ]);
    out
}

/// What is told of an assumption besides.
fn news() -> Vec<(&'static str, Letter)> {
    vec![
        (
            "notice-stands-unopposed",
            notice(
                dana(),
                News::StandsUnopposed {
                    words: "The last two years are enough.".to_owned(),
                    whose: String::new(),
                },
            ),
        ),
        (
            "notice-stands-unopposed-of-another",
            notice(
                kim(),
                News::StandsUnopposed {
                    words: "The last two years are enough.".to_owned(),
                    whose: "Dana Dev".to_owned(),
                },
            ),
        ),
        (
            "notice-assumption-taken-back",
            notice(
                petra(),
                News::AssumptionTakenBack {
                    by: dana(),
                    words: "The last two years are enough.".to_owned(),
                    open: true,
                },
            ),
        ),
        ("answer-objection-to-another", objection_to("Dana Dev")),
        (
            "notice-assumption-shown",
            notice(
                dana(),
                News::AssumptionShown {
                    from: sam(),
                    to: kim(),
                    until: tue(33, 45),
                    whose: String::new(),
                },
            ),
        ),
        (
            "notice-assumption-put-off",
            notice(
                dana(),
                News::AssumptionPutOff {
                    po: petra(),
                    until: tue(81, 45),
                    whose: String::new(),
                },
            ),
        ),
    ]
}

fn objection() -> Letter {
    letter(
        dana(),
        VIA_SAM,
        tue(15, 2),
        Body::Answer(Answer {
            item: item(),
            from: sam(),
            said: said("Sam Sales", tue(15, 2), "No: three years, by law."),
            question: "Should the CSV export include archived orders?".to_owned(),
            left_out: false,
            files: Files::default(),
            role: AnswerRole::Objection,
            alone: false,
            call_off: None,
            disputed: Vec::new(),
            waits: false,
            assumed: None,
            assumed_by: String::new(),
        }),
    )
}

/// The same, to whoever took the question over.
fn objection_to(name: &str) -> Letter {
    let mut letter = objection();
    if let Body::Answer(answer) = &mut letter.body {
        name.clone_into(&mut answer.assumed_by);
    }
    letter
}

/// Words that are neither for nor against what Dana assumes.
fn undecided(assumed: StillAssumed) -> Letter {
    let (role, words) = match assumed {
        StillAssumed::Until(_) => (AnswerRole::Remark, "Let me think about it until tomorrow."),
        StillAssumed::UntilAnswered => (AnswerRole::Further, "What kind of years do you mean?"),
    };
    let mut letter = objection();
    if let Body::Answer(answer) = &mut letter.body {
        answer.role = role;
        answer.said = said("Sam Sales", tue(15, 2), words);
        answer.assumed = Some(assumed);
    }
    letter
}

fn assumed() -> Letter {
    letter(
        dana(),
        TEAM,
        tue(13, 45),
        Body::Receipt(Receipt {
            item: item(),
            asked: sam(),
            po: Some(petra()),
            sent: tue(13, 45),
            back: None,
            had_it: false,
            talked: false,
            waits: false,
            passed_over: None,
            next: Next::Assumed {
                until: Some(tue(33, 45)),
            },
            left_out: Vec::new(),
            earlier: Vec::new(),
        }),
    )
}

pub(super) fn nudge(wish: NudgeWish, questions: u32) -> Letter {
    let reader = match wish {
        NudgeWish::Answer => sam(),
        NudgeWish::Forward => dana(),
        NudgeWish::Handed => dirk(),
        NudgeWish::Decide => petra(),
    };
    let questions = unanswered(questions);
    let many = questions.len() > 1;
    let body = Body::Nudge(Nudge { wish, questions });
    let mut sample = letter(reader, TEAM, tue(14, 2), body);
    if many {
        sample.clarification = None;
        sample.thread.subject = say!("{0}: not answered yet", TEAM).into();
    }
    sample
}

fn sprint_end(questions: u32) -> Letter {
    let body = Body::SprintEnd(SprintEnd {
        sprint: "Sprint 7".to_owned(),
        ends: tue(9, 0).utc().date_naive() + TimeDelta::days(3),
        questions: unanswered(questions),
    });
    let mut sample = letter(dana(), TEAM, tue(9, 0), body);
    sample.clarification = None;
    sample.thread.subject = say!("{0}: {1} ends", TEAM, "Sprint 7").into();
    sample
}

fn unanswered(questions: u32) -> Vec<Unanswered> {
    let row = |n: u32| Unanswered {
        item: Item {
            key: PbiKey::new(&format!("PBI-{}", 141 + n)),
            ..item()
        },
        // Of a confidential item only the key is shown.
        question: if n == 3 {
            String::new()
        } else {
            "Should the CSV export include archived orders?".to_owned()
        },
        developer: dana(),
        asked: sam(),
        since: tue(10, 2) - TimeDelta::days(i64::from(n)),
        subject: SUBJECT.to_owned(),
    };
    (1..=questions).map(row).collect()
}
