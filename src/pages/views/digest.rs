//! View of the Product Owner's digest.

use super::telling::verdict;
use super::{ItemView, Views};
use crate::domain::letter::{DayCall, Digest};
use crate::pages::text::{first, one_line};
use serde::Serialize;

/// Most rows of one kind; the rest is counted.
const ROWS: usize = 12;

#[derive(Serialize)]
pub(super) struct DigestView {
    waiting: Vec<WaitingView>,
    more_waiting: usize,
    calls: Vec<CallView>,
    more_calls: usize,
    rulings: Vec<RuledView>,
    more_rulings: usize,
    unread: Vec<UnreadView>,
    more_unread: usize,
    held: Vec<HeldView>,
    more_held: usize,
}

#[derive(Serialize)]
struct WaitingView {
    item: ItemView,
    question: String,
    developer: String,
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
    number: String,
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

impl Views<'_> {
    pub(super) fn digest(&self, digest: &Digest) -> DigestView {
        let more = |n: usize| n.saturating_sub(ROWS);
        DigestView {
            more_waiting: more(digest.waiting.len()),
            more_calls: more(digest.calls.len()),
            more_rulings: more(digest.rulings.len()),
            more_unread: more(digest.unread.len()),
            held: digest
                .held
                .iter()
                .zip(1_usize..)
                .map(|(mail, number)| HeldView {
                    number: number.to_string(),
                    from: mail
                        .from
                        .as_ref()
                        .map_or_else(String::new, |a| one_line(a.as_str())),
                    subject: first(&mail.subject, 12),
                    why: match self.phrases.hold(mail.hold.as_str()) {
                        Some(why) => why.to_owned(),
                        None => first(&mail.because, 20),
                    },
                    since: self.when.at(mail.since),
                })
                .collect(),
            more_held: digest.more_held,
            waiting: digest
                .waiting
                .iter()
                .take(ROWS)
                .map(|w| WaitingView {
                    item: (&w.item).into(),
                    question: first(&w.question, 20),
                    developer: self.party(&w.developer).short,
                    since: self.when.at(w.since),
                })
                .collect(),
            calls: digest
                .calls
                .iter()
                .take(ROWS)
                .map(|c| self.day_call(c))
                .collect(),
            rulings: digest
                .rulings
                .iter()
                .take(ROWS)
                .map(|r| {
                    let (word, title) = verdict(&r.verdict);
                    RuledView {
                        item: (&r.item).into(),
                        question: first(&r.question, 20),
                        by: one_line(&r.by),
                        at: self.when.at(r.at),
                        verdict: self.verdict_word(word),
                        title,
                    }
                })
                .collect(),
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
