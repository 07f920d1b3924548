//! What stands ruled on an item: what was ruled out of scope and is asked for again, and rulings on
//! the item's other questions that bear on this one.
//!
//! Never rules, nor tells anybody. Invariant: only rulings that stand count.

use super::nearness::likeness_of;
use crate::domain::clarification::{
    Clarification, Conversation, ConversationState, Entry, EntryKind, NewScope, Ruling,
    RulingReason, Verdict,
};
use crate::domain::replies;
use crate::rules::draft::Draft;
use crate::rules::letters::one_line;
use crate::rules::speech::scope::named::{naming, says_no, telling};

/// So like must two questions be for a correction on one to bear on the other.
const SAME_POINT: f64 = 0.6;

/// Reasons to ask for a ruling: words that speak of what was ruled out, or that answer a question
/// put since then that does.
pub(super) fn asked_again(
    draft: &Draft<'_>,
    c: &Clarification,
    by: &str,
    said: &str,
) -> Vec<RulingReason> {
    let words = draft.cx.team.words();
    let question = last_question(c);
    let mut out: Vec<RulingReason> = Vec::new();
    let mut rulings: Vec<&Ruling> = draft
        .clarifications_of(&c.pbi)
        .into_iter()
        .flat_map(Clarification::standing)
        .collect();
    rulings.sort_by_key(|ruling| std::cmp::Reverse(ruling.at));
    for ruling in rulings {
        let Verdict::OutOfScope { title } = &ruling.verdict else {
            continue;
        };
        if is_taken_back(draft, c, title, ruling) {
            continue;
        }
        let thing = telling_of(draft, c, title);
        let asked = question.filter(|q| q.at >= ruling.at);
        let asked = asked.and_then(|q| naming(words, &q.words, &thing));
        let quoted = match naming(words, said, &thing) {
            Some(sentence) => sentence,
            None if asked.is_some() && !says_no(words, said) => said.trim(),
            None => continue,
        };
        // One thing ruled out twice is told once.
        let told = |r: &RulingReason| matches!(r, RulingReason::Scope { sentence, .. } if sentence == quoted);
        if out.iter().any(told) {
            continue;
        }
        out.push(RulingReason::Scope {
            by: by.to_owned(),
            sentence: quoted.to_owned(),
            phrase: quoted.to_owned(),
            new: NewScope::RuledOut {
                title: title.clone(),
                by: ruling.name.clone(),
                at: ruling.at,
            },
        });
    }
    out
}

/// Rulings that stand on the item's other questions and bear on this one: what was ruled out is
/// spoken of, or a question like it was answered and corrected. The newest first.
pub(in crate::rules) fn bearing_on<'d>(
    draft: &'d Draft<'_>,
    c: &'d Clarification,
) -> Vec<&'d Ruling> {
    let words = draft.cx.team.words();
    let spoken: Vec<&Entry> = c
        .entries
        .iter()
        .filter(|e| matches!(e.kind, EntryKind::Question | EntryKind::Answer) && c.stands(e))
        .collect();
    let mut out = Vec::new();
    for other in draft.clarifications_of(&c.pbi) {
        if other.id == c.id {
            continue;
        }
        let bears = |ruling: &&Ruling| match &ruling.verdict {
            Verdict::OutOfScope { title } => {
                let thing = telling_of(draft, c, title);
                let mut spoken = spoken.iter();
                spoken.any(|e| naming(words, &e.words, &thing).is_some())
            }
            Verdict::Correction => likeness_of(words, c.question(), other.question()) >= SAME_POINT,
            _ => false,
        };
        out.extend(other.standing().filter(bears));
    }
    out.sort_by_key(|ruling| std::cmp::Reverse(ruling.at));
    out
}

/// What a new item is called that is ruled out without a title: by the words that ask for more than
/// the item says, where a note asked for a ruling because of them and the question does not ask for
/// as much; else as the question. Only in the words of whom the developer talked with, for they
/// are told the title, too.
pub(in crate::rules) fn title(
    draft: &Draft<'_>,
    c: &Clarification,
    conversation: Option<u32>,
) -> String {
    let spoke = c.answered_instead(conversation);
    let spoke = draft.member(spoke.unwrap_or(c.talked_with()));
    let speaker = spoke.map(|m| &m.person.name);
    let question = replies::words(c.question());
    let asked = |new: &NewScope| match new {
        NewScope::Word(word) | NewScope::Number(word) => {
            let own = replies::words(word);
            question.windows(own.len().max(1)).any(|w| w == own)
        }
        NewScope::RuledOut { .. } => false,
    };
    let noted = conversation.and_then(|n| c.conversation(n));
    let mut all: Vec<&str> = Vec::new();
    for reason in noted.map_or(&[][..], |talk| &talk.reasons) {
        if let RulingReason::Scope {
            by, phrase, new, ..
        } = reason
            && Some(by) == speaker
            && !asked(new)
            && !all.contains(&new.named(phrase))
        {
            all.push(new.named(phrase));
        }
    }
    if all.is_empty() {
        c.title.clone()
    } else {
        one_line(&all.join("; "), 120)
    }
}

/// The ruling that stands on what was said in an entry.
pub(in crate::rules) fn on<'c>(c: &'c Clarification, entry: &Entry) -> Option<&'c Ruling> {
    let talk = conversation_of(c, entry)?;
    c.standing().filter(|r| r.is_about(talk.ordinal)).last()
}

/// Whether what was said in an entry waits for a ruling: nobody is to build on it.
pub(super) fn is_awaited(c: &Clarification, entry: &Entry) -> bool {
    let talk = conversation_of(c, entry).filter(|t| !t.reasons.is_empty());
    let is_ruled = |talk: &Conversation| matches!(talk.state, ConversationState::Ruled { .. });
    let settles = |ruling: &Ruling| ruling.verdict != Verdict::LetsTalk;
    talk.is_some_and(|talk| !is_ruled(talk) || !on(c, entry).is_some_and(settles))
}

/// The conversation that an entry belongs to.
fn conversation_of<'c>(c: &'c Clarification, entry: &Entry) -> Option<&'c Conversation> {
    let mut begun = c
        .conversations
        .iter()
        .filter(|t| t.from_entry <= entry.ordinal);
    begun.next_back()
}

/// Whether it was agreed to since, where it was asked for again.
fn is_taken_back(draft: &Draft<'_>, c: &Clarification, title: &str, ruling: &Ruling) -> bool {
    let again = |reason: &RulingReason| match reason {
        RulingReason::Scope {
            new: NewScope::RuledOut { title: again, .. },
            ..
        } => again == title,
        _ => false,
    };
    let agreed = |r: &Ruling| {
        r.verdict == Verdict::Agreed && r.at >= ruling.at && r.grounds.iter().any(again)
    };
    let all = draft.clarifications_of(&c.pbi).into_iter();
    all.flat_map(Clarification::standing).any(agreed)
}

fn telling_of(draft: &Draft<'_>, c: &Clarification, title: &str) -> Vec<String> {
    let item = draft.pbi(&c.pbi).map(|pbi| {
        [
            pbi.title.as_str(),
            pbi.description.as_str(),
            pbi.acceptance_criteria.as_str(),
        ]
        .join("\n")
    });
    telling(draft.cx.team.words(), title, &item.unwrap_or_default())
}

fn last_question(c: &Clarification) -> Option<&Entry> {
    c.entries.iter().rfind(|e| e.kind == EntryKind::Question)
}
