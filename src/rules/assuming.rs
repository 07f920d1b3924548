//! Assumptions: a developer's own decision, put on record and shown to the PO and to who was
//! asked. It stands unopposed, never agreed, unless one of them objects in the PO's time.
//!
//! Invariant: silence only counts in the working time of somebody who was told and is there; and
//! nobody objects to oneself. In whose time it counts, says `clock`.

mod barring;
mod clock;
mod objecting;

use self::barring::barred;
use self::clock::{
    answers_before, apply, begin_again, recount, send, stop, tell, waits_for_another,
};
pub(super) use self::clock::{goes_on, handed, put_off, stop as stands_still};
pub(super) use self::objecting::{
    against, gone_by, in_words, is_only_added_to, never_asked, object, objected, objects,
    objects_by_answer, too_late, undecided,
};
use super::calls::booking::unopposed_key;
use super::calls::calling;
use super::draft::{Draft, key};
use super::duty::away_until;
use super::hints::unsent;
use super::letters::{one_line, party};
use super::placing::voice::{Voice, had_it, saying};
use super::speech::language::contrary;
use super::telling::notice;
use crate::domain::clarification::{
    Assumption, AssumptionClock, AssumptionFact, AssumptionState, Clarification, Entry, EntryKind,
    RulingReason, State,
};
use crate::domain::fact::LetterRef;
use crate::domain::ids::{ClarificationId, MailId, PersonId};
use crate::domain::letter::{HelpWhy, News};
use crate::domain::person::{Member, Role};
use crate::domain::replies::{self, Meaning};
use crate::domain::time::Timestamp;
use crate::say;
use std::collections::BTreeSet;

/// `/assume TEXT`: goes on record, and is told. Gives when it stands unopposed; the error is why
/// it can't be assumed, for the sender and for the record.
pub(super) fn record(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    text: &str,
) -> Result<Option<Timestamp>, (HelpWhy, String)> {
    let now = draft.now();
    let Some(c) = draft.clarification(id).cloned() else {
        return Ok(None);
    };
    let sender = &voice.sender.person;
    let asks = c.developer == sender.id && voice.sender.role.of_team();
    if !asks && voice.sender.role != Role::Developer {
        let why = HelpWhy::NotYours {
            act: "/assume".into(),
            who: "a developer of the team".into(),
        };
        return Err((why, "an assumption is a developer's".into()));
    }
    let refused = if text.trim().is_empty() {
        Some("write what you go by after it, for example \"/assume two years\"".to_owned())
    } else {
        barred(draft, &c, text).map(str::to_owned)
    };
    if let Some(mend) = refused {
        let line = "/assume".into();
        return Err((
            HelpWhy::Command {
                line,
                mend: mend.clone(),
            },
            format!("not assumed: {mend}"),
        ));
    }
    draft.say(id, &saying(voice, EntryKind::Assumption, text));
    withdraw(draft, id, Some(&sender.id));
    let why = say!("{0} goes by an assumption", sender.short_name());
    calling::leave(draft, id, &why);
    unsent::settled(draft, id);
    let ordinal = u32::try_from(c.assumptions.len()).unwrap_or(u32::MAX);
    if let Some(c) = draft.edit(id) {
        c.state = State::Assumed { at: now };
        c.assumptions.push(Assumption {
            ordinal,
            by: sender.id.clone(),
            name: sender.name.clone(),
            words: text.trim().to_owned(),
            at: now,
            state: AssumptionState::Pending {
                clock: AssumptionClock::Stopped {
                    since: now,
                    why: "nobody is told yet".into(),
                },
            },
        });
    }
    draft.forget(super::calls::booking::not_answered_key(id));
    let until = if answered_otherwise(draft, &c, (text, now)).is_some() {
        stop(draft, id, "a ruling is waited for");
        None
    } else {
        tell(draft, id, ordinal, None)
    };
    let asked = draft.member(&c.asked);
    let told = reader_of(draft, id, ordinal).cloned();
    let knows = |m: &&Member| {
        let is = |id: &PersonId| m.person.id == *id;
        m.role == Role::Po || is(&sender.id) || told.as_ref().is_some_and(is) || had_it(voice, m)
    };
    if let Some(asked) = asked.filter(|m| !knows(m)) {
        send(draft, id, ordinal, asked, until, None);
    }
    Ok(until)
}

/// The answer on record that an assumption in these words goes against: it does not stand by
/// silence.
fn answered_otherwise<'c>(
    draft: &Draft<'_>,
    c: &'c Clarification,
    (text, at): (&str, Timestamp),
) -> Option<&'c Entry> {
    let words = draft.cx.team.words();
    let mut answers = answers_before(c, at);
    answers.rfind(|e| contrary(words, text, &e.words))
}

/// Why a ruling is asked for where this mail assumes something against an answer.
pub(super) fn goes_against(
    draft: &Draft<'_>,
    c: &Clarification,
    mail: &MailId,
) -> Option<RulingReason> {
    let last = c.pending().next_back()?;
    let here = |e: &Entry| e.kind == EntryKind::Assumption && e.mail.as_ref() == Some(mail);
    let answer = answered_otherwise(draft, c, (&last.words, last.at))?;
    c.entries.iter().any(here).then(|| RulingReason::Assumed {
        by: answer.name.clone(),
        words: last.words.clone(),
    })
}

/// The time to object may be over.
pub(super) fn unopposed(draft: &mut Draft<'_>, id: &ClarificationId, ordinal: u32) -> String {
    let now = draft.now();
    let Some(c) = draft.clarification(id).cloned() else {
        return "no such clarification".into();
    };
    let Some(assumption) = c.assumption(ordinal) else {
        return "no such assumption".into();
    };
    let AssumptionState::Pending { clock } = &assumption.state else {
        return format!("it is {} already", assumption.state.as_str());
    };
    if let Some(why) = waits_for_another(&c) {
        // Nobody's silence says anything meanwhile.
        stop(draft, id, why);
        return format!("{why}: the clock stands still");
    }
    match clock {
        AssumptionClock::Stopped { .. } => {
            tell(draft, id, ordinal, None);
            return "an assumption is told again".into();
        }
        AssumptionClock::Running { .. } if recount(draft, id, ordinal) > Some(now) => {
            return "the reader was away meanwhile: the clock goes on".into();
        }
        AssumptionClock::Running { .. } => {}
    }
    apply(draft, id, ordinal, AssumptionFact::RanOut);
    let by = draft.member(&assumption.by);
    let here = by.filter(|m| !draft.dossier.roster.has_left(&m.person.id));
    // Who took the question over goes by it now.
    if let Some(by) = here.or_else(|| draft.member(&c.developer)) {
        let news = News::StandsUnopposed {
            words: one_line(&assumption.words, 200),
            whose: Assumption::whose([assumption], &by.person.id),
        };
        notice(
            draft,
            key(&[&"stands-unopposed", id, &ordinal]),
            by,
            &c,
            news,
        );
    }
    "nobody objected: the assumption stands unopposed".into()
}

/// Pending assumptions whose clock runs in the time of this reader.
fn read_by(draft: &Draft<'_>, who: &PersonId) -> Vec<(ClarificationId, u32)> {
    let theirs = |a: &&Assumption| a.reader() == Some(who);
    let of = |c: &Clarification| {
        let pending = c.assumptions.iter().filter(theirs);
        pending
            .map(|a| (c.id.clone(), a.ordinal))
            .collect::<Vec<_>>()
    };
    draft.clarifications().flat_map(of).collect()
}

/// Somebody's absences changed: the clocks that run in their time are set anew.
pub(super) fn absence_changed(draft: &mut Draft<'_>, who: &PersonId) {
    for (id, ordinal) in read_by(draft, who) {
        recount(draft, &id, ordinal);
    }
}

/// Whoever was to rule on pending assumptions has left: who rules now is told, and the clock
/// begins anew.
pub(super) fn reader_left(draft: &mut Draft<'_>, who: &PersonId) {
    for (id, ordinal) in read_by(draft, who) {
        tell(draft, &id, ordinal, Some(who));
    }
}

/// For whom a pending assumption's clock runs.
fn reader_of<'d>(draft: &'d Draft<'_>, id: &ClarificationId, ordinal: u32) -> Option<&'d PersonId> {
    draft.clarification(id)?.assumption(ordinal)?.reader()
}

/// Which assumption a notice is about, by its key.
fn named(notice: &LetterRef) -> Option<u32> {
    notice.key.as_str().split('/').nth(2)?.parse().ok()
}

/// A notice did not arrive. Where it was the PO's, the delegate on duty is told, and the clock
/// begins anew; where it was the stakeholder's, the developer hears of it, and it begins anew too.
pub(super) fn not_told(draft: &mut Draft<'_>, told: &LetterRef, why: &str) {
    let Some(id) = told.clarification.clone() else {
        return;
    };
    let Some(ordinal) = named(told) else {
        return;
    };
    let Some(c) = draft.clarification(&id).cloned() else {
        return;
    };
    let Some(assumption) = c.assumption(ordinal) else {
        return;
    };
    if !assumption.is_pending() {
        return;
    }
    let reads = assumption.reader() == Some(&told.person);
    let told_another = if reads {
        tell(draft, &id, ordinal, Some(&told.person));
        let another = |reader: &PersonId| reader != &told.person && reader != &assumption.by;
        reader_of(draft, &id, ordinal).is_some_and(another)
    } else {
        if let Some(member) = assumption.reader().and_then(|id| draft.member(id)) {
            begin_again(draft, &id, ordinal, member);
        }
        false
    };
    let by = draft.member(&assumption.by);
    if let (false, Some(by), Some(to)) = (told_another, by, draft.member(&told.person)) {
        let news = News::NotDelivered {
            to: party(to),
            letter: told.name.clone(),
            why: one_line(why, 200),
            certain: true,
            waits: false,
            again: false,
        };
        notice(draft, key(&[&"not-delivered", &told.key]), by, &c, news);
    }
}

/// Another is asked in the place of whoever was: what is assumed is shown to them, where they don't
/// know it, and the time begins anew.
pub(super) fn passed_on(draft: &mut Draft<'_>, id: &ClarificationId, to: &Member) {
    clock::begin_anew(draft, id);
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    for assumption in c.pending() {
        let who = &to.person.id;
        let knows = to.role == Role::Po
            || *who == assumption.by
            || c.passed_on.contains(who)
            || reader_of(draft, id, assumption.ordinal) == Some(who);
        if !knows {
            send(draft, id, assumption.ordinal, to, assumption.until(), None);
        }
    }
}

/// What the same person went by before does not count any more: another assumption takes its
/// place, or the question is withdrawn.
pub(super) fn withdraw(draft: &mut Draft<'_>, id: &ClarificationId, by: Option<&PersonId>) {
    let Some(c) = draft.clarification(id) else {
        return;
    };
    let theirs = |a: &&Assumption| match by {
        Some(by) => a.by == *by && a.stands(),
        None => a.is_pending(),
    };
    let all: Vec<u32> = c
        .assumptions
        .iter()
        .filter(theirs)
        .map(|a| a.ordinal)
        .collect();
    for ordinal in all {
        apply(draft, id, ordinal, AssumptionFact::Withdrawn);
        draft.forget(unopposed_key(id, ordinal));
    }
}

/// Whoever goes by it says that they do not any more, also where nobody objected in time. Says
/// whether one stood.
pub(super) fn taken_back(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) -> bool {
    let sender = &voice.sender.person.id;
    let stands = draft
        .clarification(id)
        .is_some_and(|c| c.assumptions.iter().any(|a| a.stands() && a.by == *sender));
    let withdrawn = stands && replies::says(&voice.asked.words, Meaning::Withdraws);
    if withdrawn {
        withdraw(draft, id, Some(sender));
    }
    withdrawn
}

/// Whoever was told of what is taken back now, and has no other word of it, need not think about
/// it any more: one line each. `before`: as it stood until now.
pub(super) fn tell_taken_back(draft: &mut Draft<'_>, voice: &Voice<'_>, before: &Clarification) {
    let Some(c) = draft.clarification(&before.id).cloned() else {
        return;
    };
    let now = AssumptionState::Withdrawn { at: draft.now() };
    let stood = before.assumptions.iter().filter(|a| a.stands());
    let gone = stood.filter(|a| c.assumption(a.ordinal).is_some_and(|a| a.state == now));
    for assumption in gone {
        let asked = Some(&before.asked).filter(|_| before.answered_at.is_none());
        let readers: BTreeSet<&PersonId> = assumption.told().into_iter().chain(asked).collect();
        for reader in readers {
            let knows = *reader == voice.sender.person.id || draft.writes_to(reader);
            let Some(to) = draft.member(reader).filter(|m| !knows && !had_it(voice, m)) else {
                continue;
            };
            let by = draft.member(&assumption.by).unwrap_or(voice.sender);
            let news = News::AssumptionTakenBack {
                by: party(by),
                words: one_line(&assumption.words, 200),
                open: c.state.is_open(),
            };
            let mark = key(&[&"taken-back", &voice.mail.id, &assumption.ordinal, reader]);
            notice(draft, mark, to, &c, news);
        }
    }
}

/// A ruling was made on what is assumed: as assumed, or otherwise.
pub(super) fn ruled(draft: &mut Draft<'_>, id: &ClarificationId, ruling: u32, agreed: bool) {
    let against = |r: &RulingReason| matches!(r, RulingReason::Assumed { .. });
    let made = draft.clarification(id).map(|c| &c.rulings);
    let made = made.and_then(|all| all.iter().find(|r| r.ordinal == ruling));
    // What is agreed to is then what was said against it.
    let agreed = agreed && !made.is_some_and(|r| r.grounds.iter().any(against));
    let standing: Vec<u32> = draft.clarification(id).map_or(Vec::new(), |c| {
        let stand = c.assumptions.iter().filter(|a| a.stands());
        stand.map(|a| a.ordinal).collect()
    });
    for ordinal in standing {
        apply(draft, id, ordinal, AssumptionFact::Ruled { ruling, agreed });
        draft.forget(unopposed_key(id, ordinal));
    }
}

/// Whether nobody can object now: the reader is away.
pub(super) fn reader_is_away(draft: &Draft<'_>, assumption: &Assumption) -> bool {
    let reader = assumption.reader();
    reader.is_some_and(|reader| away_until(draft, reader, draft.now()).is_some())
}
