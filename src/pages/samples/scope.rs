//! Samples of letters with hints in them: what may be new, who answered otherwise.

use super::{Body, Letter, VIA_SAM, asking, dana, letter, said, telling, tue};
use crate::domain::clarification::{NewScope, Other, RulingReason};
use crate::domain::ids::PersonId;
use crate::domain::letter::{Added, Answer, AnswerRole, BriefingPart};

const SAID: &str = "Yes, the last two years, and also as Excel.";

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let answer = Answer {
        said: said("Sam Sales", tue(11, 20), SAID),
        disputed: vec!["also as Excel".to_owned()],
        ..asking::answer(AnswerRole::Answer)
    };
    let waits = Answer {
        waits: true,
        ..asking::answer(AnswerRole::Answer)
    };
    let briefing = telling::one(true, telling::call(false), part());
    vec![
        ("briefing-scope", telling::briefing(briefing)),
        (
            "answer-disputed",
            letter(dana(), VIA_SAM, tue(11, 20), Body::Answer(answer)),
        ),
        (
            "answer-waits",
            letter(dana(), VIA_SAM, tue(11, 20), Body::Answer(waits)),
        ),
    ]
}

fn part() -> BriefingPart {
    let scope = |phrase: &str, new| RulingReason::Scope {
        by: "Sam Sales".to_owned(),
        sentence: SAID.to_owned(),
        phrase: phrase.to_owned(),
        new,
    };
    BriefingPart {
        reasons: vec![
            scope("also as Excel", NewScope::Word("Excel".to_owned())),
            scope(
                "the last two years",
                NewScope::Number("12 months".to_owned()),
            ),
            RulingReason::Differs {
                by: "Sam Sales".to_owned(),
                other: Other {
                    person: PersonId::new("tess"),
                    name: "Tess (Finance)".to_owned(),
                    at: tue(-500, 0),
                    words: "Archived orders must never leave.".to_owned(),
                    ruled: false,
                },
            },
        ],
        send_to: vec!["@tess".to_owned()],
        added: vec![Added {
            at: tue(-30, 0),
            phrase: "one row per shipment".to_owned(),
        }],
        ..telling::part()
    }
}
