//! Letters that did not arrive: what becomes of what they were for, who is told by another way,
//! and what is learnt of the address (PRODUCT, promise 1: a note that bounced is not given).
//!
//! Nothing is believed that does not name a letter of ours, by its Message-ID or the envelope
//! address made of it, or that did not come to the reply address in one: none of them can be
//! guessed. Invariant: a letter's coming back leads to nothing twice.

use super::attendance::declining;
use super::calls::{calling, ladder};
use super::draft::{Draft, key};
use super::letters::{one_line, party};
use super::parties::guests::next_outside;
use super::people::absence::to_who_stands_in;
use super::questions::passing::{self, move_on};
use super::questions::{asking, releasing};
use super::rulings::undoing;
use super::telling::notice;
use super::{assuming, briefing};
use crate::domain::calendar::Partstat;
use crate::domain::call::{Attendee, Call, CallState, Part};
use crate::domain::clarification::{Clarification, Conversation, ConversationState, Entry, Rung};
use crate::domain::fact::{Effect, Incoming, LetterRef, Outcome};
use crate::domain::ids::{ClarificationId, EffectKey};
use crate::domain::letter::News;
use crate::domain::message::{Bounce, Reported};
use crate::domain::person::{Address, Member};
use crate::domain::reach::Trouble;
use crate::say;

/// A delivery report.
pub(super) fn reported(draft: &mut Draft<'_>, mail: &Incoming) -> (Outcome, String) {
    let bounce = mail.message.bounce.clone().unwrap_or_default();
    let mut stated = bounce.failed().chain(&bounce.recipients);
    let status = stated
        .find_map(|r| r.status.clone())
        .unwrap_or_else(|| "no status".into());
    let letter = bounce
        .original_message_id
        .as_ref()
        .and_then(|id| draft.dossier.letters.get(id));
    let Some(letter) = letter.or_else(|| by_reply_address(draft, mail, &bounce)) else {
        let because = format!("delivery report about no letter of ours: {status}");
        return (Outcome::Recorded, because);
    };
    if !bounce.is_final() {
        let because = format!(
            "delivery report about the letter {:?}: {status}",
            letter.name
        );
        return (Outcome::Recorded, because);
    }
    let Meant { address, told } = meant(draft, letter, &bounce);
    let status = told.and_then(|r| r.status.clone());
    let said = status.clone().unwrap_or_else(|| "no status".into());
    let why = format!("it bounced ({said})");
    // Where the reader has their mail handed on to is nobody else's to know.
    let own = address.as_ref().map(Address::as_str).unwrap_or_default();
    let names_another = |said: &&String| said.contains('@') && !said.to_lowercase().contains(own);
    let words = told.and_then(|r| r.said.as_ref());
    let words = words.filter(|said| !own.is_empty() && !names_another(said));
    let words = words.or(status.as_ref()).cloned().unwrap_or_default();
    draft.effect(Effect::Returned {
        letter: letter.id.clone(),
        said: why.clone(),
    });
    let lost = Lost {
        letter,
        address,
        status,
        why,
        words,
        certain: true,
        given_up: false,
    };
    (
        Outcome::Recorded,
        format!("bounce: {}", lost.follows(draft)),
    )
}

/// The letter that a report is about which names none and came to a reply address: the last one
/// of that question that its reader was sent, to the address that the report names. What comes from
/// an address of the reader's own is no mail system's.
fn by_reply_address<'d>(
    draft: &Draft<'d>,
    mail: &Incoming,
    bounce: &Bounce,
) -> Option<&'d LetterRef> {
    let owner = mail.token.as_ref()?;
    let reader = draft.member(&owner.person)?;
    let from = mail.message.from.as_ref();
    if from.is_some_and(|m| reader.person.writes_as(&m.address)) {
        return None;
    }
    let theirs = (owner.person.clone(), owner.clarification.clone());
    let all = draft.dossier.went_out.get(&theirs)?;
    let names = |l: &&LetterRef| {
        let to = l.sent_to.as_ref();
        to.is_some_and(|to| bounce.failed().any(|r| r.names(to)))
    };
    all.iter().rfind(names).or_else(|| all.last())
}

/// What a report says of a letter's reader.
struct Meant<'b> {
    /// The address of theirs that it speaks of.
    address: Option<Address>,
    /// What it says.
    told: Option<&'b Reported>,
}

/// A report that names others alone speaks of where the reader's mail is handed on to: the letter
/// did not arrive, and nothing is learnt of their own address.
fn meant<'b>(draft: &Draft<'_>, letter: &LetterRef, bounce: &'b Bounce) -> Meant<'b> {
    let reader = draft.member(&letter.person);
    let sent_to = letter
        .sent_to
        .clone()
        .or_else(|| reader.map(|m| m.person.address.clone()));
    let names = |r: &&Reported| sent_to.as_ref().is_some_and(|a| r.names(a));
    let theirs = bounce.failed().find(names);
    let nobody = bounce.failed().all(|r| r.address.is_none());
    let told = theirs.or_else(|| bounce.failed().next());
    Meant {
        address: sent_to.filter(|_| theirs.is_some() || nobody),
        told,
    }
}

/// A letter that was refused by a server, was given up, or was not sent at all.
pub(super) fn not_delivered(
    draft: &mut Draft<'_>,
    letter: &LetterRef,
    why: &str,
    status: Option<String>,
    certain: bool,
) -> String {
    let lost = Lost {
        letter,
        address: letter.sent_to.clone().filter(|_| certain),
        given_up: status.as_deref().is_some_and(|s| s.starts_with('4')),
        status,
        why: why.to_owned(),
        words: why.to_owned(),
        certain,
    };
    lost.follows(draft)
}

/// A letter that did not arrive, or may not have.
struct Lost<'l> {
    letter: &'l LetterRef,
    /// Of which address something may be learnt.
    address: Option<Address>,
    status: Option<String>,
    /// For the record.
    why: String,
    /// What the mail server said, for who is told.
    words: String,
    certain: bool,
    /// It was tried long enough.
    given_up: bool,
}

impl Lost<'_> {
    fn follows(&self, draft: &mut Draft<'_>) -> String {
        let mark = self.mark(draft);
        let name = self.letter.name.as_str();
        let matters = self.matters(draft);
        let matters = |draft: &Draft<'_>, id: &ClarificationId| match name {
            "nudge" => is_open(draft, id),
            _ => matters,
        };
        if self.certain {
            match name {
                "briefing" => self.owed(draft),
                "assumption" => assuming::not_told(draft, self.letter, &self.words),
                "invitation" => self.not_agreed(draft),
                _ => {}
            }
        }
        let asks = matches!(name, "question" | "nudge") && self.certain;
        for id in self.told_of() {
            let moved = asks && self.ask_another(draft, &id);
            if !moved && matters(draft, &id) {
                let again = asks && self.ask_again(draft, &id);
                self.tell(draft, &id, again);
            }
        }
        format!("the letter {name:?} did not arrive: {}{mark}", self.why)
    }

    /// Whether anything is still to be done about it: a question that still waits for its
    /// reader, an invitation to a call that is ahead, and whatever else was said.
    fn matters(&self, draft: &Draft<'_>) -> bool {
        let home = self.letter.clarification.as_ref();
        match self.letter.name.as_str() {
            "question" => home
                .and_then(|id| draft.clarification(id))
                .is_some_and(|c| self.waits(c)),
            "invitation" => {
                let call = self.letter.call.as_ref().and_then(|id| draft.call(id));
                call.is_some_and(Call::is_ahead)
            }
            "cancellation" => self.may_still_come(draft),
            _ => true,
        }
    }

    /// The questions that whoever must know is told of: its own; of a nudge about several each.
    fn told_of(&self) -> Vec<ClarificationId> {
        match (&self.letter.clarification, self.letter.name.as_str()) {
            (Some(id), _) => vec![id.clone()],
            (None, "nudge") => self.letter.about.clone(),
            (None, _) => Vec::new(),
        }
    }

    /// Whether they may come to a call that is off: they knew of it, and it is not over yet.
    fn may_still_come(&self, draft: &Draft<'_>) -> bool {
        let person = &self.letter.person;
        let Some(call) = self.letter.call.as_ref().and_then(|id| draft.call(id)) else {
            return false;
        };
        let is_of_it = |key: &str| key.starts_with(&format!("call/{}/", call.id));
        let marks = draft
            .dossier
            .roster
            .get(person)
            .map(|m| &m.person.unreached);
        let never_knew = marks
            .into_iter()
            .flatten()
            .any(|u| is_of_it(u.letter.as_str()));
        let declined = |a: &Attendee| a.partstat == Partstat::Declined;
        call.slot.end > draft.now() && !never_knew && !call.attendee(person).is_some_and(declined)
    }

    /// Whether a question waits for them that was put to them by it, or at the call it is about.
    fn waits(&self, c: &Clarification) -> bool {
        matches!(
            self.letter.name.as_str(),
            "question" | "nudge" | "invitation"
        ) && c.state.is_open()
            && c.asked == self.letter.person
            && c.answered_at.is_none()
    }

    /// Whether they answered the question that is said not to have reached them.
    fn was_answered(&self, draft: &Draft<'_>) -> bool {
        let home = self.letter.clarification.as_ref();
        let theirs = |c: &Clarification| {
            let answer = |e: &Entry| e.person == self.letter.person && e.at >= c.asked_at;
            c.asked == self.letter.person && c.entries.iter().any(answer)
        };
        let home = home.and_then(|id| draft.clarification(id));
        self.letter.name == "question" && home.is_some_and(theirs)
    }

    /// What is learnt of the address; empty where nothing is.
    fn mark(&self, draft: &mut Draft<'_>) -> String {
        let (Some(address), Some(status)) = (&self.address, &self.status) else {
            return String::new();
        };
        // Whoever answered it has it, whatever a server says later.
        if self.was_answered(draft) {
            return String::new();
        }
        let now = draft.now();
        // A letter that a report was believed of teaches nothing more.
        let known = |p: &crate::domain::person::Person| {
            p.unreached.iter().any(|u| u.letter == self.letter.key)
        };
        let Some(person) = draft.edit_person(&self.letter.person) else {
            return String::new();
        };
        if known(person) || !person.has(address) {
            return String::new();
        }
        match person.mark(address, status, &self.letter.key, now) {
            Some(Trouble::Lasting) => "; no letter goes to that address any more".into(),
            Some(Trouble::Passing) => "; letters to that address wait a while".into(),
            None => String::new(),
        }
    }

    /// The note is not given. Where it can reach the Product Owner by another address, or a
    /// delegate, it is given at once; else it is owed, and tried once a day, and who waits for it
    /// knows.
    fn owed(&self, draft: &mut Draft<'_>) {
        let given = |t: &&Conversation| matches!(&t.state, ConversationState::Briefed { letter, .. } if *letter == self.letter.key);
        let mut owed = Vec::new();
        let mut another_way = false;
        for id in &self.letter.about {
            let talk = draft
                .clarification(id)
                .and_then(|c| c.conversations.iter().find(given).map(|t| t.ordinal));
            if let Some(ordinal) = talk {
                briefing::owe(draft, id, ordinal, &self.why);
                another_way |= self.turned_back(draft, id, ordinal);
                owed.push((id.clone(), ordinal));
            }
        }
        let Some((id, ordinal)) = owed.first() else {
            return;
        };
        let lasting = draft
            .person(&self.letter.person)
            .is_some_and(|p| p.unreached.iter().any(|u| u.until.is_none()));
        if (lasting || another_way) && briefing::has_way(draft, &owed, &self.letter.person) {
            briefing::one(draft, id, *ordinal);
        } else if lasting || self.says_nothing_of_the_address() {
            for (id, ordinal) in &owed {
                if let Some(c) = draft.clarification(id).cloned() {
                    let to = draft.member(&c.developer);
                    let mark = key(&[&"not-delivered", &"briefing", id, ordinal]);
                    self.told_to(draft, &c, to, mark, false);
                }
            }
        }
    }

    /// Whether it was refused for good, and other letters may still be taken there.
    fn says_nothing_of_the_address(&self) -> bool {
        let status = self.status.as_deref();
        let of_the_address = status.and_then(Trouble::of).is_some();
        !of_the_address && !self.given_up && !status.is_some_and(|s| s.starts_with('4'))
    }

    /// Remembers which address turned a note back. Says whether it is the first time.
    fn turned_back(&self, draft: &mut Draft<'_>, id: &ClarificationId, ordinal: u32) -> bool {
        let Some(address) = self.letter.sent_to.clone() else {
            return false;
        };
        if !self.says_nothing_of_the_address() {
            return false;
        }
        let talks = draft.edit(id).map(|c| c.conversations.iter_mut());
        let talk = talks.and_then(|mut all| all.find(|t| t.ordinal == ordinal));
        let new = talk.filter(|t| !t.turned_back.contains(&address));
        new.map(|t| t.turned_back.push(address)).is_some()
    }

    /// Who never got the invitation can't come in time: the call is off, or goes on with
    /// somebody else in the Product Owner's seat. One that is agreed stays: they have accepted.
    fn not_agreed(&self, draft: &mut Draft<'_>) {
        let (Some(id), Some(who)) = (&self.letter.call, draft.member(&self.letter.person)) else {
            return;
        };
        let Some(call) = draft.call(id).cloned() else {
            return;
        };
        let waits = matches!(call.state, CallState::Invited { .. });
        let seat = call.attendee(&who.person.id).map(|a| a.part);
        let name = who.person.short_name();
        match seat.filter(|_| waits && call.slot.start > draft.now()) {
            Some(Part::Po) => declining::unreached(draft, id, who),
            Some(_) => {
                let why = say!(
                    "the invitation did not reach {0}; {1}",
                    name,
                    passing::without_call(draft, &call)
                );
                for item in &call.agenda {
                    let step = std::slice::from_ref(&why);
                    ladder::step(draft, &item.clarification, &Rung::Mail, step);
                }
                calling::call_off(draft, id, &why, None);
            }
            None => {}
        }
    }

    /// A question to an address that takes no mail goes to the next stakeholder. Says whether
    /// there is one.
    fn ask_another(&self, draft: &mut Draft<'_>, id: &ClarificationId) -> bool {
        let Some(who) = draft.member(&self.letter.person) else {
            return false;
        };
        let now = draft.now();
        let nowhere = draft
            .person(&who.person.id)
            .is_some_and(|p| !p.can_be_reached(now));
        let waits = draft.clarification(id).is_some_and(|c| {
            c.state.is_open() && c.asked == who.person.id && c.answered_at.is_none()
        });
        let status = self.status.as_deref().unwrap_or("no such mailbox");
        let why = say!(
            "{0:whose} address {1} takes no mail ({2})",
            who.person.short_name(),
            who.person.address.as_str(),
            status
        );
        if !nowhere || !waits {
            return false;
        }
        let Some(c) = draft.clarification(id).cloned() else {
            return false;
        };
        // What the Product Owner was asked in person is for no stakeholder.
        if c.to_po {
            return to_who_stands_in(draft, &c, who, &why);
        }
        let moved = move_on(draft, id, who, why.clone());
        if !moved && let Some(to) = next_outside(draft, &c) {
            releasing::offer(draft, &c, to, &why);
        }
        moved
    }

    /// The question goes out once more: to another address of theirs, or to this one, where it
    /// waits until that takes mail again. Says whether it does.
    fn ask_again(&self, draft: &mut Draft<'_>, id: &ClarificationId) -> bool {
        let learnt = !self.given_up
            && self.address.is_some()
            && self.status.as_deref().and_then(Trouble::of).is_some();
        let now = draft.now();
        let can = draft
            .person(&self.letter.person)
            .is_some_and(|p| p.can_be_reached(now));
        let theirs = draft.clarification(id).is_some_and(|c| self.waits(c));
        learnt && can && theirs && asking::ask_again(draft, id, &self.letter.key)
    }

    /// Whoever must know: the developer of what went to others; of what went to the developer,
    /// the Product Owner, where it was an answer, a ruling, or the news that a call is off.
    fn tell(&self, draft: &mut Draft<'_>, id: &ClarificationId, again: bool) {
        let (Some(c), Some(reader)) = (
            draft.clarification(id).cloned(),
            draft.member(&self.letter.person),
        ) else {
            return;
        };
        let to_developer = c.developer == reader.person.id;
        let undone = undoing::is_told_by(self.letter);
        let name = self.letter.name.as_str();
        let to = match (if undone { "ruling" } else { name }, to_developer) {
            (
                "question" | "nudge" | "answer" | "invitation" | "cancellation" | "read-back"
                | "ruling",
                false,
            ) => draft.member(&c.developer),
            ("answer" | "ruling" | "cancellation", true) => draft.po(),
            _ => None,
        };
        let mark = match &self.letter.clarification {
            Some(_) => key(&[&"not-delivered", &self.letter.key]),
            None => key(&[&"not-delivered", &self.letter.key, id]),
        };
        self.told_to(draft, &c, to, mark, again);
    }

    /// One line to somebody else than its reader.
    fn told_to(
        &self,
        draft: &mut Draft<'_>,
        c: &Clarification,
        to: Option<&Member>,
        mark: EffectKey,
        again: bool,
    ) {
        // Of a note that nobody took it is the PO who does not know.
        let po = draft.po().filter(|_| self.letter.name == "briefing");
        let Some(reader) = po.or_else(|| draft.member(&self.letter.person)) else {
            return;
        };
        let Some(to) = to.filter(|m| m.person.id != reader.person.id) else {
            return;
        };
        let news = News::NotDelivered {
            to: party(reader),
            letter: self.letter.name.clone(),
            why: one_line(&self.words, 200),
            certain: self.certain,
            waits: self.waits(c),
            again,
        };
        notice(draft, mark, to, c, news);
    }
}

/// Whether the answer to a question is still waited for.
fn is_open(draft: &Draft<'_>, id: &ClarificationId) -> bool {
    let waits = |c: &Clarification| c.state.is_open() && c.answered_at.is_none();
    draft.clarification(id).is_some_and(waits)
}

/// Somebody wrote from an address of theirs that took no mail: it is tried again.
pub(super) fn heard_from(draft: &mut Draft<'_>, mail: &Incoming) {
    let Some(from) = mail.message.from.as_ref().map(|m| &m.address) else {
        return;
    };
    let Some(member) = draft.dossier.roster.by_address(from) else {
        return;
    };
    let marked = member.person.unreached.iter().any(|u| &u.address == from);
    if marked && let Some(person) = draft.edit_person(&member.person.id) {
        person.wrote_from(from);
    }
}
