//! The decision being made: a view of the dossier with what has changed laid over it.
//!
//! Invariant: everything that changes goes through here, so that [`Draft::finish`] holds all
//! of it and nothing else.

use super::Context;
use crate::domain::call::Call;
use crate::domain::clarification::{Clarification, Entry, EntryKind, Refiled};
use crate::domain::confirmation::Confirmation;
use crate::domain::dossier::{Dossier, Replied};
use crate::domain::fact::{Alarm, Candidate, Decision, Effect, Nudged, Outcome};
use crate::domain::held::{Handled, Hold};
use crate::domain::ids::{CallId, ClarificationId, EffectKey, MailId, PersonId, TeamId};
use crate::domain::letter::{Body, Class, Letter, Receipt};
use crate::domain::message::Attachment;
use crate::domain::pbi::{Pbi, PbiKey};
use crate::domain::person::{Address, Member, Person};
use crate::domain::time::Timestamp;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A decision being made.
pub(super) struct Draft<'a> {
    pub dossier: &'a Dossier,
    pub cx: &'a Context<'a>,
    /// Old mail: placed, but causes no letter, alarm or call.
    pub silent: bool,
    /// When what is said now was said, where that was earlier: words that are moved keep their time.
    pub said_at: Option<Timestamp>,
    /// The mail fits several questions, and which it means is not known.
    pub fits_several: bool,
    /// The mail that this one answers may still come.
    pub(super) overtakes: bool,
    clarifications: BTreeMap<ClarificationId, Clarification>,
    calls: BTreeMap<CallId, Call>,
    people: BTreeMap<PersonId, Person>,
    confirmations: Vec<Confirmation>,
    candidates: Vec<Candidate>,
    nudges: Vec<Nudged>,
    effects: Vec<Effect>,
    hold: Option<Hold>,
    /// The question in which a person speaks.
    question: Option<ClarificationId>,
    handled: Vec<Handled>,
    refiled: Vec<Refiled>,
    /// Who is not answered: their program wrote, not they.
    unanswered: Option<PersonId>,
    ids: usize,
}

/// What an entry of a thread says, before it has its place.
pub(super) struct Saying<'a> {
    pub mail: Option<&'a MailId>,
    pub by: &'a Member,
    pub kind: EntryKind,
    pub words: &'a str,
    pub more: More<'a>,
    pub verified: bool,
    pub because: &'a str,
}

/// What a person's message has besides the words of an entry.
#[derive(Default)]
pub(super) struct More<'a> {
    /// For the team alone.
    pub internal: &'a str,
    /// Lines that are not their own.
    pub borrowed: &'a [String],
    /// What they enclosed.
    pub files: Vec<Attachment>,
    /// Where it came from, where that is no address of theirs.
    pub address: Option<&'a Address>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(dossier: &'a Dossier, cx: &'a Context<'a>, silent: bool) -> Self {
        Self {
            dossier,
            cx,
            silent,
            said_at: None,
            fits_several: false,
            overtakes: false,
            clarifications: BTreeMap::new(),
            calls: BTreeMap::new(),
            people: BTreeMap::new(),
            confirmations: Vec::new(),
            candidates: Vec::new(),
            nudges: Vec::new(),
            effects: Vec::new(),
            hold: None,
            question: None,
            handled: Vec::new(),
            refiled: Vec::new(),
            unanswered: None,
            ids: 0,
        }
    }

    pub(super) const fn now(&self) -> Timestamp {
        self.cx.now
    }

    /// When what is said now was said.
    pub(super) fn said(&self) -> Timestamp {
        self.said_at.unwrap_or(self.cx.now)
    }

    /// A new id of 26 base32 characters; each call gives another.
    pub(super) fn fresh(&mut self, label: &str) -> String {
        self.ids += 1;
        self.cx.fresh.text(label, self.ids)
    }

    pub(super) fn member(&self, id: &PersonId) -> Option<&'a Member> {
        self.dossier.roster.get(id)
    }

    pub(super) fn po(&self) -> Option<&'a Member> {
        self.dossier.roster.po()
    }

    pub(super) fn pbi(&self, key: &PbiKey) -> Option<&'a Pbi> {
        self.dossier.pbis.get(key)
    }

    pub(super) fn clarification(&self, id: &ClarificationId) -> Option<&Clarification> {
        self.clarifications
            .get(id)
            .or_else(|| self.dossier.clarifications.get(id))
    }

    /// The clarification, to be changed; `None` if it is not loaded.
    pub(super) fn edit(&mut self, id: &ClarificationId) -> Option<&mut Clarification> {
        if !self.clarifications.contains_key(id) {
            let known = self.dossier.clarifications.get(id)?.clone();
            self.clarifications.insert(id.clone(), known);
        }
        self.clarifications.get_mut(id)
    }

    pub(super) fn put(&mut self, clarification: Clarification) {
        self.clarifications
            .insert(clarification.id.clone(), clarification);
    }

    /// All clarifications as they stand now, changed ones included.
    pub(super) fn clarifications(&self) -> impl Iterator<Item = &Clarification> {
        let unchanged = self
            .dossier
            .clarifications
            .values()
            .filter(|c| !self.clarifications.contains_key(&c.id));
        self.clarifications.values().chain(unchanged)
    }

    /// The clarifications of an item as they stand now, oldest first, without one that this
    /// decision opens.
    pub(super) fn clarifications_of(&self, key: &PbiKey) -> Vec<&Clarification> {
        let known = self.dossier.clarifications.keys();
        let mut all: Vec<_> = known
            .filter_map(|id| self.clarification(id))
            .filter(|c| &c.pbi == key)
            .collect();
        all.sort_by(|a, b| (a.opened_at, &a.id).cmp(&(b.opened_at, &b.id)));
        all
    }

    pub(super) fn call(&self, id: &CallId) -> Option<&Call> {
        self.calls.get(id).or_else(|| self.dossier.calls.get(id))
    }

    pub(super) fn put_call(&mut self, call: Call) {
        self.calls.insert(call.id.clone(), call);
    }

    /// All calls as they stand now, changed ones included.
    pub(super) fn calls(&self) -> impl Iterator<Item = &Call> {
        let unchanged = self
            .dossier
            .calls
            .values()
            .filter(|c| !self.calls.contains_key(&c.id));
        self.calls.values().chain(unchanged)
    }

    /// The call that is kept or booked for a clarification, while it is ahead.
    pub(super) fn call_ahead(&self, id: &ClarificationId) -> Option<&Call> {
        let call = self.clarification(id)?.call.as_ref()?;
        self.call(call).filter(|c| c.is_ahead() && c.settles(id))
    }

    pub(super) fn say(&mut self, id: &ClarificationId, saying: &Saying<'_>) {
        let at = self.said();
        let name = self.name_in(id, saying.by);
        let entry = Entry {
            ordinal: 0,
            mail: saying.mail.cloned(),
            at,
            person: saying.by.person.id.clone(),
            name,
            kind: saying.kind,
            words: saying.words.to_owned(),
            internal: saying.more.internal.to_owned(),
            borrowed: saying.more.borrowed.to_vec(),
            files: saying.more.files.clone(),
            verified: saying.verified,
            address: saying.more.address.cloned(),
            because: saying.because.to_owned(),
        };
        if let Some(clarification) = self.edit(id) {
            clarification.add(entry);
        }
    }

    /// How somebody is named in a thread: with who introduced them, if they are there by that.
    fn name_in(&self, id: &ClarificationId, by: &Member) -> String {
        let name = &by.person.name;
        let introduced = self
            .clarification(id)
            .and_then(|c| c.introduced.iter().find(|i| by.person.has(&i.address)))
            .and_then(|i| self.member(&i.by));
        introduced.map_or_else(
            || name.clone(),
            |m| format!("{name} (introduced by {})", m.person.short_name()),
        )
    }

    /// A person of the team, as this decision leaves them.
    pub(super) fn person(&self, id: &PersonId) -> Option<&Person> {
        let known = self.people.get(id);
        known.or_else(|| Some(&self.dossier.roster.get(id)?.person))
    }

    pub(super) fn edit_person(&mut self, id: &PersonId) -> Option<&mut Person> {
        if !self.people.contains_key(id) {
            let known = self.dossier.roster.get(id)?.person.clone();
            self.people.insert(id.clone(), known);
        }
        self.people.get_mut(id)
    }

    pub(super) fn confirm(&mut self, confirmation: Confirmation) {
        self.confirmations.push(confirmation);
    }

    pub(super) fn candidate(&mut self, candidate: Candidate) {
        self.candidates.push(candidate);
    }

    /// Whether somebody is nudged on this date of theirs already.
    pub(super) fn is_nudged(&self, person: &PersonId, day: NaiveDate) -> bool {
        let here = self
            .nudges
            .iter()
            .any(|n| &n.person == person && n.day == day);
        here || self.dossier.nudged.contains(&(person.clone(), day))
    }

    /// A letter of that date nudges somebody.
    pub(super) fn nudge(&mut self, nudged: Nudged) {
        self.nudges.push(nudged);
    }

    /// Nothing that only answers goes to this person: a program of theirs wrote. Whatever else
    /// follows, an invitation or a cancellation, does.
    pub(super) fn never_answer(&mut self, person: &PersonId) {
        self.unanswered = Some(person.clone());
    }

    /// Sends a letter; nobody who has left gets one, and no program is answered.
    pub(super) fn send(&mut self, letter: Letter) {
        let reader = &letter.reader.person;
        let gone = self.dossier.roster.has_left(reader);
        let answers = matches!(letter.body.name(), "notice" | "help" | "counter-declined");
        let unanswered = answers && self.unanswered.as_ref() == Some(reader);
        if !self.silent && !gone && !unanswered {
            self.effects.push(Effect::Send(Box::new(letter)));
        }
    }

    /// Whether this decision already writes to this person.
    pub(super) fn writes_to(&self, person: &PersonId) -> bool {
        self.letters_to(person) > 0
    }

    /// From here on somebody speaks in this question.
    pub(super) fn spoken_in(&mut self, id: &ClarificationId) {
        self.question = Some(id.clone());
    }

    /// The question in which somebody speaks.
    pub(super) const fn question(&self) -> Option<&ClarificationId> {
        self.question.as_ref()
    }

    /// As what the mail is held, if it is.
    pub(super) const fn held_as(&self) -> Option<Hold> {
        self.hold
    }

    /// How many letters that help or ask to confirm this decision writes to this person about
    /// this question, or about none.
    pub(super) fn replies_to(&self, person: &PersonId, about: Option<&ClarificationId>) -> usize {
        let replies = |letter: &&Letter| {
            letter.body.class() == Class::Replied
                && Replied::of(&letter.key, letter.decided).about.as_ref() == about
        };
        self.letters_of(person).filter(replies).count()
    }

    /// The letters that this decision writes.
    pub(super) fn letters(&self) -> impl Iterator<Item = &Letter> {
        self.effects.iter().filter_map(|effect| match effect {
            Effect::Send(letter) => Some(&**letter),
            _ => None,
        })
    }

    /// Those to this person.
    fn letters_of(&self, person: &PersonId) -> impl Iterator<Item = &Letter> {
        self.letters().filter(move |l| &l.reader.person == person)
    }

    /// The receipt that this decision writes to this person, to be added to.
    pub(super) fn receipt_to(&mut self, person: &PersonId) -> Option<&mut Receipt> {
        self.effects.iter_mut().find_map(|effect| match effect {
            Effect::Send(letter) if &letter.reader.person == person => match &mut letter.body {
                Body::Receipt(receipt) => Some(receipt),
                _ => None,
            },
            _ => None,
        })
    }

    /// How many letters this decision writes to this person.
    pub(super) fn letters_to(&self, person: &PersonId) -> usize {
        self.letters_of(person).count()
    }

    /// Whether this decision asks this person something.
    pub(super) fn asks(&self, person: &PersonId) -> bool {
        self.letters_of(person).any(|letter| letter.body.asks())
    }

    pub(super) fn wake(&mut self, key: EffectKey, at: Timestamp, alarm: Alarm) {
        let team = self.cx.team.id.clone();
        self.wake_in(team, key, at, alarm);
    }

    /// The same, in another team.
    pub(super) fn wake_in(&mut self, team: TeamId, key: EffectKey, at: Timestamp, alarm: Alarm) {
        if !self.silent {
            let wake = Effect::Wake {
                key,
                team,
                at,
                alarm,
            };
            self.effects.push(wake);
        }
    }

    pub(super) fn effect(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Why this mail is held, as a class; the first reason stays.
    pub(super) fn hold(&mut self, hold: Hold) {
        // Who is not answered was not asked.
        let asked = hold != Hold::ToConfirm || self.unanswered.is_none();
        self.hold
            .get_or_insert(if asked { hold } else { Hold::Unheeded });
    }

    pub(super) fn refile(&mut self, refiled: Refiled) {
        self.refiled.push(refiled);
    }

    pub(super) fn handle(&mut self, handled: Handled) {
        self.handled.push(handled);
    }

    pub(super) fn forget(&mut self, key: EffectKey) {
        self.effects.push(Effect::Forget(key));
    }

    pub(super) fn finish(self, outcome: Option<Outcome>, because: String) -> Decision {
        // What no rule gave a class is what nobody was told of: somebody must see it.
        let unheeded = (outcome == Some(Outcome::Held)).then_some(Hold::Unheeded);
        Decision {
            outcome,
            because,
            overtakes: self.overtakes,
            clarifications: self.clarifications.into_values().collect(),
            calls: self.calls.into_values().collect(),
            people: self.people.into_values().collect(),
            hold: self.hold.or(unheeded),
            guests: Vec::new(),
            handled: self.handled,
            refiled: self.refiled,
            candidates: self.candidates,
            confirmations: self.confirmations,
            nudges: self.nudges,
            effects: self.effects,
        }
    }
}

/// An effect key: parts joined by `/`. Derived from ids and ordinals, never random.
pub(super) fn key(parts: &[&dyn std::fmt::Display]) -> EffectKey {
    let texts: Vec<String> = parts.iter().map(ToString::to_string).collect();
    EffectKey::new(texts.join("/"))
}
