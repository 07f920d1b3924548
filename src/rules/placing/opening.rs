//! A clarification put on record, with its first words. Sends nothing, and decides nothing.

use super::filing;
use crate::domain::clarification::{Clarification, Origin, State, Waited};
use crate::domain::ids::ClarificationId;
use crate::domain::pbi::PbiKey;
use crate::domain::person::Member;
use crate::rules::draft::{Draft, Saying};
use crate::rules::letters::{self, one_line};
use crate::rules::speech::courtesy::own_lines;

/// What a clarification is opened with.
pub(in crate::rules) struct Opening<'m> {
    pub pbi: &'m PbiKey,
    /// The subject as it was written.
    pub subject: &'m str,
    pub developer: &'m Member,
    pub asked: &'m Member,
    pub to_po: bool,
    /// Message-ID and Thread-Index that its letters thread to.
    pub thread: (Option<String>, Option<String>),
    /// Its first entry.
    pub saying: Saying<'m>,
}

/// Puts a clarification on record; sends nothing.
pub(in crate::rules) fn opened(draft: &mut Draft<'_>, opening: Opening<'_>) -> ClarificationId {
    let now = draft.now();
    let id = ClarificationId::new(draft.fresh("clarification"));
    let mut title = filing::asked_in(draft, opening.subject);
    if title.is_empty() {
        // A subject is read by everybody.
        title = one_line(&own_lines(opening.saying.words), 80);
    }
    let confidential = draft.pbi(opening.pbi).is_some_and(|p| p.confidential);
    let subject = letters::subject(opening.pbi, &title, confidential);
    let within = draft.cx.team.policy.answer_within;
    let (message_id, thread_index) = opening.thread;
    draft.put(Clarification {
        id: id.clone(),
        team: draft.cx.team.id.clone(),
        pbi: opening.pbi.clone(),
        title,
        state: State::Open,
        developer: opening.developer.person.id.clone(),
        asked: opening.asked.person.id.clone(),
        asked_at: now,
        to_po: opening.to_po,
        taken_over: Vec::new(),
        passed_on: Vec::new(),
        handed_on: Vec::new(),
        left: Vec::new(),
        others: Vec::new(),
        introduced: Vec::new(),
        former: Vec::new(),
        moved_out: Vec::new(),
        origin: Origin {
            message_id,
            thread_index,
            subject,
        },
        links: Vec::new(),
        opened_at: now,
        answer_by: opening.asked.person.work.after(now, within),
        unsent: None,
        invite_at: None,
        answered_at: None,
        attempts: 0,
        ladder: Vec::new(),
        call: None,
        ruling_wanted_by: None,
        conversations: Vec::new(),
        rulings: Vec::new(),
        assumptions: Vec::new(),
        waited: Waited::default(),
        promised: None,
        put_off: None,
        handed_to: None,
        entries: Vec::new(),
        version: 0,
    });
    draft.say(&id, &opening.saying);
    id
}
