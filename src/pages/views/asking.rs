//! Views of receipt, question and answer.

use super::reasons::verdict;
use super::{ItemView, PartyView, SaidView, Views};
use crate::domain::letter::{
    Answer, AnswerRole, Earlier, EarlierRuling, Next, OfferedCall, Question, Receipt, StillAssumed,
};
use crate::domain::person::Role;
use crate::domain::sentence::Sentence;
use crate::pages::text::{COLUMNS, cut_columns, first, one_line};
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

#[expect(
    clippy::struct_excessive_bools,
    reason = "templates ask yes-or-no questions"
)]
#[derive(Serialize)]
pub(super) struct ReceiptView {
    item: ItemView,
    asked: PartyView,
    po: Option<PartyView>,
    asked_is_po: bool,
    sent: String,
    back: Option<String>,
    had_it: bool,
    talked: bool,
    waits: bool,
    passed_over: String,
    next: NextView,
    left_out: String,
    earlier: Vec<EarlierView>,
}

/// An earlier answer, and that it is out of scope where it is.
#[derive(Serialize)]
struct EarlierView {
    #[serde(flatten)]
    said: SaidView,
    ruled: String,
}

/// What happens next; fields that a kind has not are empty.
#[derive(Serialize, Default)]
struct NextView {
    kind: &'static str,
    by: String,
    slot: String,
    with: String,
    why: String,
    invited: bool,
    may_call: bool,
    because: String,
}

#[derive(Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a line of the template"
)]
pub(super) struct QuestionView {
    item: ItemView,
    developer: PartyView,
    words: String,
    internal: String,
    left_out: bool,
    unverified: bool,
    answered: Vec<SaidView>,
    files: String,
    kept: String,
    po: Option<PartyView>,
    to_po: bool,
    asked_for_po: bool,
    outside: Option<PartyView>,
    passed_on_by: Option<PartyView>,
    beside: String,
    named_by: Option<PartyView>,
    begun_outside: bool,
    call: Option<CallView>,
    no_call: String,
}

#[derive(Serialize)]
struct CallView {
    slot: String,
    by: Option<String>,
    invited: bool,
    with: String,
    minutes: i64,
}

#[derive(Serialize)]
pub(super) struct AnswerView {
    item: ItemView,
    from: PartyView,
    said: SaidView,
    question: String,
    left_out: bool,
    files: String,
    kept: String,
    alone: bool,
    role: &'static str,
    call_off: Option<String>,
    disputed: String,
    waits: bool,
    /// When the assumption stands unopposed.
    assumed_until: String,
    /// What else becomes of it: `waits` until they answer.
    assumed: &'static str,
    /// Whose it is, where it is not the reader's.
    assumed_by: String,
}

impl Views<'_> {
    pub(super) fn receipt(&self, receipt: &Receipt) -> ReceiptView {
        let asked_is_po = receipt
            .po
            .as_ref()
            .is_some_and(|po| po.address == receipt.asked.address);
        ReceiptView {
            item: (&receipt.item).into(),
            asked: self.party(&receipt.asked),
            po: receipt.po.as_ref().map(|p| self.party(p)),
            asked_is_po,
            sent: self.when.at(receipt.sent),
            back: receipt.back.map(|at| self.when.at(at)),
            had_it: receipt.had_it,
            talked: receipt.talked,
            waits: receipt.waits,
            passed_over: receipt
                .passed_over
                .as_ref()
                .map(|why| self.sentence(why, 15))
                .unwrap_or_default(),
            next: self.next(&receipt.next),
            left_out: self.files(receipt.left_out.iter()),
            earlier: receipt
                .earlier
                .iter()
                .take(3)
                .map(|earlier| self.one_line_said(earlier))
                .collect(),
        }
    }

    /// An earlier answer, so short that the row is one line.
    fn one_line_said(&self, earlier: &Earlier) -> EarlierView {
        let said = &earlier.said;
        let at = self.when.on(said.at);
        let mut name = cut_columns(&self.said(said).name, 24);
        if let Some(item) = &earlier.item {
            name = format!("{}, {name}", cut_columns(item.as_str(), 16));
        }
        let around = format!("{name}, {at}: \"\"").width();
        let words = first(&said.words, 20);
        let said = SaidView {
            words: cut_columns(&words, COLUMNS.saturating_sub(self.phrases.label + around)),
            name,
            at,
            ..self.said(said)
        };
        let ruled = earlier
            .ruled
            .as_ref()
            .map(|ruling| self.in_one_line(ruling));
        EarlierView {
            said,
            ruled: ruled.unwrap_or_default(),
        }
    }

    /// A ruling in one line: `Petra Po: out of scope, "Excel export"`.
    fn in_one_line(&self, ruling: &EarlierRuling) -> String {
        let (word, title) = verdict(&ruling.verdict);
        let by = one_line(&ruling.by);
        let mut text = format!("{by}: {}", self.verdict_word(word));
        if !title.is_empty() {
            text = format!("{text}, {}", self.phrases.quoted(&first(&title, 12)));
        }
        cut_columns(&text, COLUMNS.saturating_sub(self.phrases.label))
    }

    fn next(&self, next: &Next) -> NextView {
        let none = NextView::default();
        match next {
            Next::CallUnlessAnswered {
                by,
                slot,
                with,
                because: why,
            } => NextView {
                because: self.because(why),
                kind: "call-unless-answered",
                by: self.when.by(*by),
                slot: self.when.span(*slot),
                with: self.names(with),
                may_call: true,
                ..none
            },
            Next::CallInvited {
                slot,
                with,
                because: why,
            } => NextView {
                because: self.because(why),
                kind: "call-invited",
                slot: self.when.span(*slot),
                with: self.names(with),
                ..none
            },
            Next::CallIfItSuits {
                slot,
                with,
                because: why,
            } => NextView {
                because: self.because(why),
                kind: "call-if-it-suits",
                slot: self.when.span(*slot),
                with: self.names(with),
                may_call: false,
                ..none
            },
            Next::CallOnRequest {
                slot,
                with,
                because: why,
            } => NextView {
                because: self.because(why),
                kind: "call-on-request",
                slot: self.when.span(*slot),
                with: self.names(with),
                may_call: true,
                ..none
            },
            Next::JoinsCall { slot, invited } => NextView {
                kind: "joins-call",
                slot: self.when.span(*slot),
                invited: *invited,
                may_call: !invited,
                ..none
            },
            Next::NoCall { why } => NextView {
                kind: "no-call",
                why: self.sentence(why, 30),
                ..none
            },
            Next::PoAnswers => NextView {
                kind: "po-answers",
                ..none
            },
            Next::Waits { until } => NextView {
                kind: "waits",
                by: self.when.by(*until),
                ..none
            },
            Next::Assumed { until } => NextView {
                kind: "assumed",
                by: until.map(|at| self.when.at(at)).unwrap_or_default(),
                ..none
            },
            Next::OnRecord => NextView {
                kind: "on-record",
                ..none
            },
        }
    }

    pub(super) fn question(&self, question: &Question) -> QuestionView {
        QuestionView {
            item: (&question.item).into(),
            developer: self.party(&question.developer),
            words: self.words(&question.words),
            internal: self.internal(&question.internal),
            left_out: question.left_out,
            unverified: question.unverified,
            answered: question.answered.iter().map(|s| self.said(s)).collect(),
            files: self.files(question.files.going()),
            kept: self.files(question.files.kept.iter()),
            po: question.po.as_ref().map(|p| self.party(p)),
            to_po: question.po_asked.is_some(),
            asked_for_po: question.po_asked == Some(true),
            outside: question.outside.as_ref().map(|p| self.party(p)),
            passed_on_by: question.passed_on_by.as_ref().map(|p| self.party(p)),
            beside: self.words(&question.beside),
            named_by: question.named_by.as_ref().map(|p| self.party(p)),
            begun_outside: question.developer.role == Some(Role::Stakeholder),
            call: question.call.as_ref().map(|call| self.offered(call)),
            no_call: question
                .no_call
                .as_ref()
                .map(|why| self.sentence(why, 20))
                .unwrap_or_default(),
        }
    }

    fn offered(&self, call: &OfferedCall) -> CallView {
        CallView {
            slot: self.when.span(call.slot),
            by: call.by.map(|at| self.when.by(at)),
            invited: call.invited,
            with: self.names(&call.with),
            minutes: call.slot.duration().num_minutes(),
        }
    }

    pub(super) fn answer(&self, answer: &Answer) -> AnswerView {
        AnswerView {
            item: (&answer.item).into(),
            from: self.party(&answer.from),
            said: self.said(&answer.said),
            question: first(&answer.question, 40),
            left_out: answer.left_out,
            files: self.files(answer.files.going()),
            kept: self.files(answer.files.kept.iter()),
            role: match answer.role {
                AnswerRole::Answer => "answer",
                AnswerRole::Further => "further",
                AnswerRole::Remark => "remark",
                AnswerRole::PoComment => "po-comment",
                AnswerRole::PoAnswer => "po-answer",
                AnswerRole::Correction => "correction",
                AnswerRole::Objection => "objection",
            },
            alone: answer.alone,
            call_off: answer.call_off.map(|slot| self.when.span(slot)),
            disputed: answer
                .disputed
                .iter()
                .take(3)
                .map(|p| self.phrases.quoted(&first(p, 8)))
                .collect::<Vec<_>>()
                .join(", "),
            waits: answer.waits,
            assumed_until: match answer.assumed {
                Some(StillAssumed::Until(at)) => self.when.at(at),
                Some(StillAssumed::UntilAnswered) | None => String::new(),
            },
            assumed: match answer.assumed {
                Some(StillAssumed::UntilAnswered) => "waits",
                Some(StillAssumed::Until(_)) | None => "",
            },
            assumed_by: one_line(&answer.assumed_by),
        }
    }

    /// Up to three reasons, one after another.
    fn because(&self, reasons: &[Sentence]) -> String {
        let told: Vec<String> = (reasons.iter().take(3))
            .map(|reason| self.sentence(reason, 15))
            .collect();
        told.join("; ")
    }
}
