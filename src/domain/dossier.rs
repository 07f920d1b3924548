//! The dossier: all that a batch of facts can belong to, loaded in a fixed number of
//! statements and handed to `rules` as one value.
//!
//! The house's plan has a dossier per clarification. A batch needs more at once: a kept slot
//! of one clarification bars the slot of the next, a further question joins a call, a later
//! mail of the batch refers to an earlier one. So it holds them all, and each keeps the
//! version it is guarded by.

use super::calendar::{Busy, Source};
use super::call::Call;
use super::clarification::Clarification;
use super::confirmation::Confirmation;
use super::fact::{Decision, Incoming, LetterRef, Outcome};
use super::held::{Before, HeldMail};
use super::ids::{
    CallId, ClarificationId, EffectKey, InstallationId, LetterId, MailId, PersonId, TeamId,
};
use super::letter::Class;
use super::letter::Numbered;
use super::pbi::{Pbi, PbiKey};
use super::person::{Address, Member, Person, Role, Roster};
use super::time::{Span, Timestamp};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A letter that helps or asks to confirm, as far as it counts against others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replied {
    /// When it was decided.
    pub at: Timestamp,
    /// The question in which its reader spoke; none with what asks to confirm, which counts for
    /// all questions.
    pub about: Option<ClarificationId>,
}

impl Replied {
    /// By its key: `help/MAIL/QUESTION`.
    pub fn of(key: &EffectKey, at: Timestamp) -> Self {
        let mut parts = key.as_str().split('/');
        let helps = parts.next() == Some("help");
        let about = parts.nth(1).filter(|_| helps).map(ClarificationId::new);
        Self { at, about }
    }
}

/// A person's time that a call of Trialogue's takes, any team's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// The call.
    pub call: CallId,
    /// The call's own time, without buffer.
    pub span: Span,
}

/// Everything loaded for a batch.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    /// This installation.
    pub installation: InstallationId,
    /// The team's people.
    pub roster: Roster,
    /// Items named by the batch or by what is loaded.
    pub pbis: BTreeMap<PbiKey, Pbi>,
    /// Keys and titles near to unknown ones that the batch names.
    pub near: Vec<(PbiKey, String)>,
    /// Clarifications.
    pub clarifications: BTreeMap<ClarificationId, Clarification>,
    /// Clarifications on other items in which a word of the batch's questions stands, found by
    /// full text search: for earlier answers, and for nothing else.
    pub neighbours: BTreeMap<ClarificationId, Clarification>,
    /// The team's calls that are ahead or passed, and those the batch names.
    pub calls: BTreeMap<CallId, Call>,
    /// Times taken by calls of other teams' that the roster's people are in.
    pub elsewhere: BTreeMap<PersonId, Vec<Booking>>,
    /// In which other teams people of the team are, and what they are there; where an absence is
    /// told.
    pub other_teams: BTreeMap<PersonId, Vec<(TeamId, Role)>>,
    /// Calls that count against a person's limit of a day, any team's, over or ahead.
    pub days: BTreeMap<PersonId, Vec<(NaiveDate, CallId)>>,
    /// Busy times from outside.
    pub busy: BTreeMap<PersonId, Vec<Busy>>,
    /// Where they are known from; a person with busy times to read stands here, whatever came
    /// of it.
    pub sources: BTreeMap<PersonId, Vec<Source>>,
    /// Letters of ours that the batch refers to, by Message-ID.
    pub letters: BTreeMap<String, LetterRef>,
    /// The last letter with printed numbers each person got in each clarification.
    pub numbered: BTreeMap<(PersonId, ClarificationId), LetterRef>,
    /// What went out to those whose reply addresses delivery reports came to, oldest first.
    pub went_out: BTreeMap<(PersonId, ClarificationId), Vec<LetterRef>>,
    /// Where mails on record were filed, by Message-ID.
    pub mails: BTreeMap<String, Vec<ClarificationId>>,
    /// Whom mails are from that are held and in no question, by Message-ID.
    pub held_of: BTreeMap<String, Address>,
    /// The mails themselves, by Message-ID.
    pub mail_ids: BTreeMap<String, MailId>,
    /// Fingerprints of mails on record, with the mail that had it first.
    pub fingerprints: BTreeMap<String, MailId>,
    /// Confirmations that the batch uses or might repeat.
    pub confirmations: BTreeMap<String, Confirmation>,
    /// People who have had a letter before.
    pub written_to: BTreeSet<PersonId>,
    /// People who were asked something before, in a letter or an invitation.
    pub put_to: BTreeSet<PersonId>,
    /// The local dates on which people are nudged, from the day before yesterday on.
    pub nudged: BTreeSet<(PersonId, NaiveDate)>,
    /// When each person was sent letters that help or ask to confirm, in the last day.
    pub replied: BTreeMap<PersonId, Vec<Replied>>,
    /// People of this installation who are not of the team, at addresses that the batch names.
    pub elsewhere_known: BTreeMap<Address, Person>,
    /// People of the roster who are not on record, unless this decision brings them there.
    pub guests: BTreeSet<PersonId>,
    /// Mails that are held, the newest first: for a digest, and where the batch answers a letter that lists some.
    pub held: Vec<HeldMail>,
    /// Mails that a letter lists which the batch answers, and that are held no longer.
    pub handled: Vec<Before>,
    /// Notes to somebody who leaves that have not gone yet.
    pub unsent: Vec<LetterRef>,
    /// What the numbers of letters of ours mean, from 1.
    pub listed: BTreeMap<LetterId, Vec<Numbered>>,
}

impl Dossier {
    /// An empty dossier of an installation.
    pub fn new(installation: InstallationId) -> Self {
        Self {
            installation,
            roster: Roster::default(),
            pbis: BTreeMap::new(),
            near: Vec::new(),
            clarifications: BTreeMap::new(),
            neighbours: BTreeMap::new(),
            calls: BTreeMap::new(),
            elsewhere: BTreeMap::new(),
            other_teams: BTreeMap::new(),
            days: BTreeMap::new(),
            busy: BTreeMap::new(),
            sources: BTreeMap::new(),
            letters: BTreeMap::new(),
            numbered: BTreeMap::new(),
            went_out: BTreeMap::new(),
            mails: BTreeMap::new(),
            held_of: BTreeMap::new(),
            mail_ids: BTreeMap::new(),
            fingerprints: BTreeMap::new(),
            confirmations: BTreeMap::new(),
            written_to: BTreeSet::new(),
            put_to: BTreeSet::new(),
            nudged: BTreeSet::new(),
            replied: BTreeMap::new(),
            elsewhere_known: BTreeMap::new(),
            guests: BTreeSet::new(),
            held: Vec::new(),
            handled: Vec::new(),
            unsent: Vec::new(),
            listed: BTreeMap::new(),
        }
    }

    /// Takes in what was decided, so that the next fact of the batch sees it.
    pub fn apply(&mut self, decision: &Decision, mail: Option<&Incoming>) {
        for clarification in &decision.clarifications {
            self.clarifications
                .insert(clarification.id.clone(), clarification.clone());
        }
        for call in &decision.calls {
            self.calls.insert(call.id.clone(), call.clone());
        }
        for person in &decision.people {
            for member in &mut self.roster.members {
                if member.person.id == person.id {
                    member.person = person.clone();
                }
            }
        }
        let back = |m: &Member| decision.guests.iter().any(|g| g.person.id == m.person.id);
        self.roster.former.retain(|m| !back(m));
        self.roster.members.extend(decision.guests.iter().cloned());
        for handled in &decision.handled {
            self.held.retain(|m| m.mail != handled.mail);
        }
        for confirmation in &decision.confirmations {
            self.confirmations
                .insert(confirmation.hash.clone(), confirmation.clone());
        }
        for nudged in &decision.nudges {
            self.nudged.insert((nudged.person.clone(), nudged.day));
        }
        for effect in &decision.effects {
            if let super::fact::Effect::Send(letter) = effect {
                self.written_to.insert(letter.reader.person.clone());
                if letter.body.asks() {
                    self.put_to.insert(letter.reader.person.clone());
                }
                if letter.body.class() == Class::Replied {
                    let all = self.replied.entry(letter.reader.person.clone());
                    all.or_default()
                        .push(Replied::of(&letter.key, letter.decided));
                }
            }
        }
        if let Some(mail) = mail {
            self.remember(decision, mail);
        }
    }

    fn remember(&mut self, decision: &Decision, mail: &Incoming) {
        self.fingerprints
            .entry(mail.message.fingerprint.clone())
            .or_insert_with(|| mail.id.clone());
        let Some(id) = &mail.message.message_id else {
            return;
        };
        match (&decision.outcome, &mail.message.from) {
            (Some(Outcome::Filed { clarifications }), _) => {
                self.mails.insert(id.clone(), clarifications.clone());
                self.mail_ids.insert(id.clone(), mail.id.clone());
            }
            (Some(Outcome::Held), Some(from)) => {
                self.held_of.insert(id.clone(), from.address.clone());
            }
            _ => {}
        }
    }
}
