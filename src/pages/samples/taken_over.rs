//! Samples of letters about a question that whoever asked it has left to another.

use super::{
    Body, Letter, TEAM, asking, calling, dana, finn, letter, petra, sam, telling, tue, waiting,
};
use crate::domain::clarification::Verdict;
use crate::domain::letter::{AssumptionTold, BriefingPart, Files, NudgeWish, Question, RulingTold};

const VIA_FINN: &str = "Finn Fox (via Acme clarifications)";

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let part = BriefingPart {
        developer: finn(),
        ..telling::part()
    };
    let question = Question {
        developer: finn(),
        ..asking::question()
    };
    let assumption = AssumptionTold {
        developer: finn(),
        asker: Some(finn()),
        ..waiting::told()
    };
    let ruling = RulingTold {
        item: super::item(),
        question: "Should the CSV export include archived orders?".to_owned(),
        by: petra(),
        verdict: Verdict::Agreed,
        words: String::new(),
        left_out: false,
        to_developer: true,
        still_asked: None,
        slot: None,
        unverified: false,
        replaces: None,
        otherwise: None,
        since: None,
        files: Files::default(),
    };
    let mut nudge = waiting::nudge(NudgeWish::Answer, 1);
    if let Body::Nudge(nudge) = &mut nudge.body {
        for question in &mut nudge.questions {
            question.developer = finn();
        }
    }
    let mut request = calling::outcome_request(Some(petra()), Vec::new());
    request.reader.party = finn();
    let mut of_others = calling::outcome_request(Some(petra()), Vec::new());
    of_others.reader.party = sam();
    if let Body::OutcomeRequest(request) = &mut of_others.body {
        request.with = vec![dana(), petra()];
        request.asked = finn();
        request.left = Some(dana());
    }
    vec![
        (
            "briefing-taken-over",
            telling::briefing(telling::one(true, telling::call(false), part)),
        ),
        (
            "question-taken-over",
            letter(sam(), VIA_FINN, tue(10, 2), Body::Question(question)),
        ),
        (
            "assumption-taken-over",
            letter(sam(), TEAM, tue(13, 45), Body::Assumption(assumption)),
        ),
        (
            "ruling-taken-over",
            letter(finn(), TEAM, tue(15, 0), Body::Ruling(ruling)),
        ),
        ("nudge-taken-over", nudge),
        ("outcome-request-taken-over", request),
        ("outcome-request-of-others", of_others),
    ]
}
