//! An answer to a call: which call, which attendee, on what evidence, to which version; and
//! what is noted and told of it. Decides nothing.
//!
//! Invariant: an answer is of one attendee, and only what that attendee may do is done with it.

use crate::domain::calendar::{CalendarMail, Partstat};
use crate::domain::call::{Attendee, Call};
use crate::domain::clarification::EntryKind;
use crate::domain::fact::Incoming;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::News;
use crate::domain::person::{Address, Member};
use crate::domain::sentence::Sentence;
use crate::domain::time::Timestamp;
use crate::rules::authorise::{Act, Evidence, authorise};
use crate::rules::draft::{Draft, More, Saying, key};
use crate::rules::placing::apart;
use crate::rules::placing::evidence::{evidence, grounds};
use crate::rules::speech::grammar::Asked;
use crate::rules::speech::internal;
use crate::rules::telling::notice;

/// An attendee's answer to a call.
pub(in crate::rules) struct Answer<'r> {
    pub call: &'r Call,
    /// The question it is filed with.
    pub home: &'r ClarificationId,
    pub attendee: &'r Attendee,
    pub member: &'r Member,
    pub part: &'r CalendarMail,
    pub mail: &'r Incoming,
    pub proof: Evidence,
    /// What was typed along with it, as far as it may go on.
    pub typed: Asked,
    pub because: String,
}

impl Answer<'_> {
    /// When it was given: DTSTAMP, else when the mail came.
    pub(in crate::rules) fn stamp(&self) -> Timestamp {
        self.part.dtstamp.unwrap_or(self.mail.received)
    }

    /// What was typed along with it, where it may be quoted as theirs.
    pub(in crate::rules) fn note(&self) -> &str {
        if self.proof.vouched {
            &self.typed.words
        } else {
            ""
        }
    }

    /// Whether it answers an older time. A version with the same time may differ in people or
    /// agenda; one above ours is the sender's own counting, and answers what is current.
    pub(in crate::rules) const fn is_stale(&self) -> bool {
        self.part.sequence < self.call.timed
    }
}

/// What was typed along with an answer: a comment, which needs what each needs (PRODUCT, *Trust*), whatever the
/// answer itself does. Nothing, where it goes nowhere.
pub(in crate::rules) fn typed(
    draft: &Draft<'_>,
    part: &CalendarMail,
    home: &ClarificationId,
    member: &Member,
    proof: Evidence,
) -> Asked {
    if !authorise(Some(member.role), false, Act::Answer, &proof).goes_on() {
        return Asked::default();
    }
    let parted = internal::parted(part.comment.as_deref().unwrap_or_default());
    let mut asked = Asked {
        words: parted.above.trim().to_owned(),
        ..Asked::for_the_team(parted)
    };
    let about = draft.clarification(home);
    let withheld = apart::in_question(draft, about, member, proof, &mut asked);
    if withheld.is_empty() {
        asked
    } else {
        Asked::default()
    }
}

/// The call that a calendar part is about: by its UID as it is written, in any case, or as
/// Outlook wraps it; else by the letter of ours that the mail answers.
pub(in crate::rules) fn call_of(
    draft: &Draft<'_>,
    mail: &Incoming,
    part: &CalendarMail,
) -> Option<Call> {
    let ours = || draft.calls().filter(|c| c.is_ours());
    let uids: Vec<&str> = part
        .uid
        .iter()
        .chain(&part.wrapped_uid)
        .map(String::as_str)
        .collect();
    let exact = ours().find(|c| uids.contains(&c.uid.as_str()));
    let folded = || ours().find(|c| uids.iter().any(|uid| c.uid.eq_ignore_ascii_case(uid)));
    let by_thread = || {
        let answered = mail.message.ancestors();
        let letter = answered
            .iter()
            .find_map(|id| draft.dossier.letters.get(*id))?;
        let call = draft.call(letter.call.as_ref()?)?;
        // A UID that names another object is another object.
        (call.is_ours() && uids.is_empty()).then_some(call)
    };
    exact.or_else(folded).or_else(by_thread).cloned()
}

/// The attendee who answers, with what speaks for it: ATTENDEE, else SENT-BY, else the sender,
/// by registered address or alias; else whoever was given the reply address it came to.
pub(in crate::rules) fn attendee_of<'c, 'd>(
    draft: &Draft<'d>,
    mail: &Incoming,
    part: &CalendarMail,
    call: &'c Call,
) -> Option<(&'c Attendee, &'d Member, Evidence)> {
    let from = mail.message.from.as_ref().map(|m| &m.address);
    let named = part.attendee.iter().chain(&part.sent_by).chain(from);
    let by_address = named
        .into_iter()
        .find_map(|address| invited(draft, call, address));
    let by_token = || {
        let owner = mail.token.as_ref()?;
        let attendee = call.attendee(&owner.person)?;
        Some((attendee, draft.member(&attendee.person)?))
    };
    let (attendee, member) = by_address.or_else(by_token)?;
    let mut proof = evidence(draft, mail, Some(member));
    // Who writes from another account than the one invited, or for somebody else (SENT-BY), is
    // the attendee only with a handle that was given to the attendee.
    proof.invited = proof.registered || proof.handle;
    Some((attendee, member, proof))
}

fn invited<'c, 'd>(
    draft: &Draft<'d>,
    call: &'c Call,
    address: &Address,
) -> Option<(&'c Attendee, &'d Member)> {
    call.attendees.iter().find_map(|a| {
        let member = draft.member(&a.person)?;
        (a.address == *address || member.person.has(address)).then_some((a, member))
    })
}

/// Why it is filed, for the record.
pub(in crate::rules) fn told(
    mail: &Incoming,
    part: &CalendarMail,
    member: &Member,
    proof: Evidence,
    call: &Call,
) -> String {
    let method = part.method.map_or("no METHOD", |m| m.as_str());
    let partstat = part.partstat.map_or("", Partstat::as_str);
    let above = if part.sequence > call.sequence {
        " (above ours)"
    } else {
        ""
    };
    let robot = mail.message.robot.as_ref();
    let robot = robot.map_or_else(String::new, |mark| format!(" (not answered: {mark})"));
    format!(
        "calendar {method} {partstat} of {} to version {}{above}{robot}; {}",
        member.person.name,
        part.sequence,
        grounds(mail, proof)
    )
}

/// The answer goes into the thread, with the line that was typed along with it.
pub(in crate::rules) fn note(draft: &mut Draft<'_>, answer: &Answer<'_>, said: &str) {
    // What goes along with an acceptance is said on its own.
    let accepts =
        [Some(Partstat::Accepted), Some(Partstat::Tentative)].contains(&answer.part.partstat);
    let internal = if accepts { "" } else { &answer.typed.internal };
    let words = match answer.typed.words.as_str() {
        "" => said.to_owned(),
        note => format!("{said}: {note}"),
    };
    let saying = Saying {
        mail: Some(&answer.mail.id),
        by: answer.member,
        kind: EntryKind::Act,
        words: &words,
        more: More {
            internal,
            ..More::default()
        },
        verified: answer.proof.vouched,
        because: &answer.because,
    };
    draft.say(answer.home, &saying);
}

/// One line to somebody about the call; `mark` makes it one and the same.
pub(in crate::rules) fn tell(
    draft: &mut Draft<'_>,
    home: &ClarificationId,
    to: &Member,
    news: News,
    mark: &str,
) {
    if let Some(c) = draft.clarification(home).cloned() {
        notice(draft, key(&[&mark, &to.person.id]), to, &c, news);
    }
}

/// An acceptance that nobody vouches for: a yes by mail, to a letter of their own, accepts.
pub(in crate::rules) fn ask_to_accept(
    draft: &mut Draft<'_>,
    call: &Call,
    home: &ClarificationId,
    member: &Member,
) {
    if call.is_invited() {
        let news = News::PleaseAccept { slot: call.slot };
        let mark = format!("please-accept/{}/{}", call.id, call.sequence);
        tell(draft, home, member, news, &mark);
    }
}

/// An answer to an old time: asked once for the new one.
pub(in crate::rules) fn told_time_changed(
    draft: &mut Draft<'_>,
    call: &Call,
    home: &ClarificationId,
    member: &Member,
) {
    if call.is_invited() {
        let news = News::TimeChanged { slot: call.slot };
        let mark = format!("time-changed/{}/{}", call.id, call.sequence);
        tell(draft, home, member, news, &mark);
    }
}

/// An answer to a call that is off.
pub(in crate::rules) fn told_off(draft: &mut Draft<'_>, answer: &Answer<'_>, why: &Sentence) {
    let news = News::CallIsOff {
        slot: answer.call.slot,
        why: why.clone(),
    };
    let mark = format!("call-is-off/{}", answer.call.id);
    tell(draft, answer.home, answer.member, news, &mark);
}
