//! View of the Product Owner's digest.

use super::reasons::verdict;
use super::{ItemView, Views};
use crate::domain::held::HeldMail;
use crate::domain::letter::{Ageing, BecomesFinal, DayCall, Differs, Digest, StoodIn, Waiting};
use crate::domain::replies::{self, Meaning, Place};
use crate::domain::sentence::Tongue as _;
use crate::pages::links::{Links, mailto};
use crate::pages::text::{first, one_line};
use serde::Serialize;

/// Most rows of one kind; the rest is counted.
const ROWS: usize = Digest::ROWS;

#[derive(Serialize)]
pub(super) struct DigestView {
    in_place_of: String,
    waiting: Vec<WaitingView>,
    more_waiting: usize,
    finals: Vec<FinalView>,
    more_finals: usize,
    differs: Vec<WaitingView>,
    more_differs: usize,
    ageing: Vec<AgeingView>,
    more_ageing: usize,
    held: Vec<HeldView>,
    more_held: usize,
    /// Whether a question was put to the reader.
    answers: bool,
    numbered: bool,
    calls: Vec<CallView>,
    more_calls: usize,
    rulings: Vec<RuledView>,
    more_rulings: usize,
    own: Vec<RuledView>,
    more_own: usize,
    unread: Vec<UnreadView>,
    more_unread: usize,
}

/// Something to rule on or to answer; `by` says otherwise where people differ.
#[derive(Serialize)]
struct WaitingView {
    number: u32,
    answer: bool,
    item: ItemView,
    question: String,
    developer: String,
    by: String,
    with: String,
    since: String,
    came_back: bool,
}

#[derive(Serialize)]
struct FinalView {
    number: u32,
    item: ItemView,
    words: String,
    developer: String,
    until: String,
}

#[derive(Serialize)]
struct AgeingView {
    item: ItemView,
    question: String,
    holder: String,
    for_what: String,
    hours: i64,
    since: String,
}

#[derive(Serialize)]
struct CallView {
    slot: String,
    with: String,
    topics: Vec<String>,
    yours: bool,
    agreed: bool,
}

#[derive(Serialize)]
struct RuledView {
    item: ItemView,
    question: String,
    by: String,
    at: String,
    verdict: &'static str,
    title: String,
}

#[derive(Serialize)]
struct HeldView {
    number: u32,
    /// A reply that releases it.
    release: String,
    from: String,
    subject: String,
    why: String,
    since: String,
}

#[derive(Serialize)]
struct UnreadView {
    who: String,
    source: String,
    read: Option<String>,
    fault: String,
}

/// The rows of one kind that are printed.
fn rows<R, V>(all: &[R], view: impl Fn(&R) -> V) -> Vec<V> {
    all.iter().take(ROWS).map(view).collect()
}

impl Views<'_> {
    pub(super) fn digest(&self, digest: &Digest, links: &Links) -> DigestView {
        let more = |n: usize| n.saturating_sub(ROWS);
        DigestView {
            more_waiting: more(digest.waiting.len()),
            more_calls: more(digest.calls.len()),
            more_rulings: more(digest.rulings.len()),
            more_own: more(digest.own.len()),
            more_unread: more(digest.unread.len()),
            in_place_of: (digest.in_place_of.as_ref())
                .map_or_else(String::new, |po| self.party(po).short),
            answers: digest.waiting.iter().any(|w| w.answer),
            numbered: !digest.numbers.is_empty(),
            more_finals: more(digest.finals.len()),
            more_differs: more(digest.differs.len()),
            more_ageing: more(digest.ageing.len()),
            more_held: digest.more_held,
            waiting: rows(&digest.waiting, |w| self.waiting(w)),
            finals: rows(&digest.finals, |f| self.becomes_final(f)),
            differs: rows(&digest.differs, |d| self.seen_otherwise(d)),
            ageing: rows(&digest.ageing, |a| self.ageing(a)),
            held: (digest.held.iter())
                .map(|m| self.held(digest, m, links))
                .collect(),
            calls: digest
                .calls
                .iter()
                .take(ROWS)
                .map(|c| self.day_call(c))
                .collect(),
            rulings: rows(&digest.rulings, |r| self.ruled(r)),
            own: rows(&digest.own, |r| self.ruled(r)),
            unread: digest
                .unread
                .iter()
                .take(ROWS)
                .map(|u| UnreadView {
                    who: self.party(&u.person).short,
                    source: one_line(&u.source.name),
                    read: u.source.read.map(|at| self.when.at(at)),
                    fault: first(u.source.fault.as_deref().unwrap_or_default(), 30),
                })
                .collect(),
        }
    }

    fn waiting(&self, row: &Waiting) -> WaitingView {
        WaitingView {
            number: row.number,
            answer: row.answer,
            item: (&row.item).into(),
            question: first(&row.question, 20),
            developer: self.party(&row.developer).first().to_owned(),
            by: String::new(),
            with: String::new(),
            since: self.when.at(row.since),
            came_back: row.came_back,
        }
    }

    fn ruled(&self, ruled: &StoodIn) -> RuledView {
        let (word, title) = verdict(&ruled.verdict);
        RuledView {
            item: (&ruled.item).into(),
            question: first(&ruled.question, 20),
            by: one_line(&ruled.by),
            at: self.when.at(ruled.at),
            verdict: self.verdict_word(word),
            title,
        }
    }

    fn seen_otherwise(&self, row: &Differs) -> WaitingView {
        WaitingView {
            number: row.number,
            answer: false,
            item: (&row.item).into(),
            question: first(&row.question, 20),
            developer: String::new(),
            by: one_line(&row.by),
            with: row.with.as_deref().map_or_else(String::new, one_line),
            since: self.when.at(row.since),
            came_back: false,
        }
    }

    fn becomes_final(&self, row: &BecomesFinal) -> FinalView {
        FinalView {
            number: row.number,
            item: (&row.item).into(),
            words: first(&row.words, 20),
            developer: self.party(&row.developer).short,
            until: self.when.at(row.until),
        }
    }

    fn ageing(&self, row: &Ageing) -> AgeingView {
        AgeingView {
            item: (&row.item).into(),
            question: first(&row.question, 20),
            holder: self.party(&row.holder).short,
            for_what: one_line(self.pattern(&row.for_what)),
            hours: row.worked / 60,
            since: self.when.at(row.since),
        }
    }

    fn held(&self, digest: &Digest, mail: &HeldMail, links: &Links) -> HeldView {
        let from = mail.from.as_ref();
        let number = digest.number_of(&mail.mail);
        let release = replies::written(self.phrases.lang, Place::Answer, Meaning::Release);
        HeldView {
            number,
            release: mailto(links, &format!("{release} {number}")),
            from: from.map_or_else(String::new, |a| one_line(a.as_str())),
            subject: first(&mail.subject, 12),
            why: match self.phrases.hold(mail.hold.as_str()) {
                Some(why) => why.to_owned(),
                None => first(&mail.because, 20),
            },
            since: self.when.at(mail.since),
        }
    }

    fn day_call(&self, call: &DayCall) -> CallView {
        CallView {
            slot: self.when.span(call.slot),
            with: self.names(&call.with),
            topics: call
                .agenda
                .iter()
                .take(ROWS)
                .map(|line| {
                    let key = one_line(line.key.as_str());
                    match first(&line.question, 20) {
                        question if question.is_empty() => key,
                        question => format!("{key} {question}"),
                    }
                })
                .collect(),
            yours: call.yours,
            agreed: call.agreed,
        }
    }
}
