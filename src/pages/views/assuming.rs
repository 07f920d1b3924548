//! Views of the notice of an assumption, and of a nudge.

use super::{ItemView, PartyView, Views};
use crate::domain::letter::{AssumptionTold, Nudge, NudgeWish, SprintEnd, Unanswered};
use crate::pages::links::{Links, mailto};
use crate::pages::text::{first, one_line};
use serde::Serialize;

/// Most questions of a nudge; the rest is counted.
const ROWS: usize = 8;
/// Words of the answer that an assumption is held against.
const ANSWER_WORDS: usize = 30;

#[derive(Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "templates ask yes-or-no questions"
)]
pub(super) struct AssumptionView {
    item: ItemView,
    question: String,
    developer: PartyView,
    words: String,
    left_out: bool,
    internal: String,
    files: String,
    kept: String,
    asked: PartyView,
    /// Who asked it, by name.
    asker: String,
    po: Option<PartyView>,
    asked_is_po: bool,
    unasked: bool,
    /// What was answered before it was assumed.
    answered: Option<AnsweredView>,
    passed_by: Option<PartyView>,
    instead_of: String,
    rules: bool,
    until: Option<String>,
    in_place_of: Option<PartyView>,
}

/// An answer on one line.
#[derive(Serialize)]
struct AnsweredView {
    words: String,
    by: String,
    at: String,
}

#[derive(Serialize)]
pub(super) struct NudgeView {
    wish: &'static str,
    many: bool,
    count: usize,
    questions: Vec<UnansweredView>,
    more: usize,
}

#[derive(Serialize)]
struct UnansweredView {
    item: ItemView,
    question: String,
    developer: PartyView,
    asked: PartyView,
    since: String,
    link: String,
    resolved: String,
}

#[derive(Serialize)]
pub(super) struct SprintEndView {
    sprint: String,
    ends: String,
    count: usize,
    questions: Vec<UnansweredView>,
    more: usize,
}

impl Views<'_> {
    pub(super) fn assumption(&self, told: &AssumptionTold) -> AssumptionView {
        let is_po = |po: &crate::domain::letter::Party| po.address == told.asked.address;
        AssumptionView {
            item: (&told.item).into(),
            question: first(&told.question, 40),
            developer: self.party(&told.developer),
            words: self.words(&told.words),
            left_out: told.left_out,
            internal: self.internal(&told.internal),
            files: self.files(told.files.going()),
            kept: self.files(told.files.kept.iter()),
            asked: self.party(&told.asked),
            asker: self
                .party(told.asker.as_ref().unwrap_or(&told.developer))
                .first()
                .to_owned(),
            unasked: told.unasked,
            answered: told.answered.as_ref().map(|said| AnsweredView {
                words: first(&said.words, ANSWER_WORDS),
                by: one_line(&said.name),
                at: self.when.at(said.at),
            }),
            passed_by: told.passed_by.as_ref().map(|p| self.party(p)),
            instead_of: first(&told.instead_of, 30),
            asked_is_po: told.po.as_ref().is_some_and(is_po),
            po: told.po.as_ref().map(|po| self.party(po)),
            rules: told.rules,
            until: told.until.map(|at| self.when.at(at)),
            in_place_of: told.in_place_of.as_ref().map(|p| self.party(p)),
        }
    }

    pub(super) fn nudge(&self, nudge: &Nudge, links: &Links) -> NudgeView {
        NudgeView {
            wish: match nudge.wish {
                NudgeWish::Answer => "answer",
                NudgeWish::Forward => "forward",
                NudgeWish::Handed => "handed",
                NudgeWish::Decide => "decide",
            },
            many: nudge.questions.len() != 1,
            count: nudge.questions.len(),
            more: nudge.questions.len().saturating_sub(ROWS),
            questions: nudge
                .questions
                .iter()
                .take(ROWS)
                .map(|q| self.unanswered(q, links))
                .collect(),
        }
    }

    pub(super) fn sprint_end(&self, told: &SprintEnd, links: &Links) -> SprintEndView {
        let rows = told.questions.iter().take(ROWS);
        SprintEndView {
            sprint: first(&told.sprint, 6),
            ends: self.when.date(told.ends),
            count: told.questions.len(),
            questions: rows.map(|q| self.unanswered(q, links)).collect(),
            more: told.questions.len().saturating_sub(ROWS),
        }
    }

    /// A question with a link to a mail that is placed in its own thread, by its subject.
    fn unanswered(&self, question: &Unanswered, links: &Links) -> UnansweredView {
        let own = Links {
            reply_to: links.mailbox.clone(),
            mailbox: links.mailbox.clone(),
            subject: question.subject.clone(),
            mark: None,
            language: links.language.clone(),
        };
        UnansweredView {
            item: (&question.item).into(),
            question: first(&question.question, 20),
            developer: self.party(&question.developer),
            asked: self.party(&question.asked),
            since: self.when.at(question.since),
            link: mailto(&own, ""),
            resolved: mailto(&own, "/resolved"),
        }
    }
}
