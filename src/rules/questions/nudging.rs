//! No answer (PRODUCT: *nudge*): the one asked is reminded, the next stakeholder is asked, the
//! PO is asked what to do. Each step in the working time of whoever is waited for.
//!
//! Invariant: at most one nudge a person and local date, over all questions; the store's key
//! refuses what two processes decided at once. None while an accepted call is ahead.

use super::passing::move_on;
use super::releasing;
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Clarification, EntryKind, Waited};
use crate::domain::fact::Nudged;
use crate::domain::hours::Wait;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::{Body, Nudge, NudgeWish, Thread, Unanswered};
use crate::domain::person::{Member, Role};
use crate::domain::time::Timestamp;
use crate::rules::calls::waiting::{step_at, wake, watch_after_nudge, watch_for_answer};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::{away_until, who_is_on_duty};
use crate::rules::letters::{self, Head, letter, one_line, party};
use crate::rules::parties::discreet;
use crate::rules::parties::guests::next_outside;
use crate::say;
use chrono::{Days, NaiveTime};

/// Whoever is asked has had their time.
pub(in crate::rules) fn not_answered(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    asked: &PersonId,
) -> String {
    let now = draft.now();
    let Some(c) = draft.clarification(id).cloned() else {
        return "no such clarification".into();
    };
    if !waits(&c) || &c.asked != asked {
        return "it has been answered, or somebody else is asked by now".into();
    }
    if c.ruling_awaited().is_some() {
        // The Product Owner holds the ball; a ruling that leaves it open begins the wait anew.
        return "a ruling is waited for".into();
    }
    if let Some(until) = c.put_off.filter(|until| *until > now) {
        wake(draft, id, until, c.asked);
        return "the Product Owner put it off".into();
    }
    if let Some(end) = agreed_until(draft, id) {
        if let (Some(member), Some(wait)) = (draft.member(asked), step_of(draft, &c)) {
            wake(draft, id, member.person.work.after(end, wait), c.asked);
        }
        return "a call is agreed".into();
    }
    if is_over(draft, id) {
        return "its call is over: the developer says what came of it".into();
    }
    let Some(member) = draft.member(asked) else {
        return "nobody is asked".into();
    };
    if c.asked_back().is_some() {
        // What the developer writes begins the wait anew.
        return "they asked something back, and wait for the developer".into();
    }
    if let Some(back) = away_until(draft, asked, now) {
        let again = member.person.work.next_working(back);
        wake(draft, id, again, c.asked);
        return "they are away".into();
    }
    if let Some(due) = step_at(draft, &c).filter(|due| *due > now) {
        wake(draft, id, due, c.asked);
        return "they were away meanwhile: it is not time yet".into();
    }
    match c.waited.step {
        0 => first(draft, &c, member),
        1 => second(draft, &c, member),
        2 => third(draft, &c),
        _ => "everything has been tried".into(),
    }
}

/// The wait of a question's next step; `None`: there is none.
fn step_of(draft: &Draft<'_>, c: &Clarification) -> Option<Wait> {
    let steps = &draft.cx.team.policy.nudge;
    steps.get(c.waited.step as usize).copied()
}

/// Whether an open question waits for the answer of somebody else than the PO.
const fn waits(c: &Clarification) -> bool {
    c.state.is_open() && c.answered_at.is_none() && !c.to_po && !c.is_unsent()
}

/// Until when the call is, if one is ahead that is agreed, that nobody need accept, or that
/// others made; of one that is dropped today if nobody accepts, that mail is the nudge.
pub(in crate::rules) fn agreed_until(draft: &Draft<'_>, id: &ClarificationId) -> Option<Timestamp> {
    let zone = draft.cx.team.zone;
    let today = draft.now().utc().with_timezone(&zone).date_naive();
    let needed = draft.cx.team.policy.accept_by.is_some();
    let counts = |call: &&Call| match call.state {
        CallState::Agreed { .. } => true,
        CallState::Invited { .. } => {
            let day = call.slot.start.utc().with_timezone(&zone).date_naive();
            !needed || !call.is_ours() || day == today
        }
        _ => false,
    };
    let ahead = draft
        .calls()
        .filter(|call| call.is_ahead() && call.settles(id));
    ahead.filter(counts).map(|call| call.slot.end).max()
}

/// Whether a call about it is over, and something was noted of it or may be still.
fn is_over(draft: &Draft<'_>, id: &ClarificationId) -> bool {
    let c = draft.clarification(id);
    let over = |call: &Call| match call.state {
        CallState::Passed { .. } => true,
        CallState::Held { .. } => c.is_some_and(|c| c.has_notes_of(&call.id)),
        _ => false,
    };
    draft.calls().any(|call| call.settles(id) && over(call))
}

/// The one asked is reminded; where the question went to them from the developer directly, the
/// developer is asked whether the answer went there alone.
fn first(draft: &mut Draft<'_>, c: &Clarification, asked: &Member) -> String {
    if c.waited.directly
        && let Some(developer) = draft.member(&c.developer)
    {
        return nudge(draft, c, developer, NudgeWish::Forward);
    }
    nudge(draft, c, asked, NudgeWish::Answer)
}

/// The next stakeholder is asked, if there is one.
fn second(draft: &mut Draft<'_>, c: &Clarification, from: &Member) -> String {
    let zone = draft.cx.team.zone;
    let day = c.asked_at.utc().with_timezone(&zone).date_naive();
    let why = say!("no answer since {0}", day);
    let moved = move_on(draft, &c.id, from, why.clone());
    if !moved && let Some(to) = next_outside(draft, c) {
        releasing::offer(draft, c, to, &why);
    }
    if let Some(c) = draft.edit(&c.id) {
        c.waited.step = 2;
        c.waited.from = if moved { 2 } else { c.waited.from };
    }
    watch_for_answer(draft, &c.id);
    if moved {
        "no answer in time: the next stakeholder is asked".into()
    } else {
        "no answer in time, and nobody else to ask".into()
    }
}

/// The PO says what is to be done; while they are away, the delegate on duty.
fn third(draft: &mut Draft<'_>, c: &Clarification) -> String {
    let now = draft.now();
    let po = draft.po();
    let here = po.filter(|po| away_until(draft, &po.person.id, now).is_none());
    let takes_part = |m: &&Member| m.person.id != c.asked && m.person.id != c.developer;
    let reader = here
        .or_else(|| who_is_on_duty(draft, &[c]))
        .filter(takes_part);
    if let Some(reader) = reader {
        return nudge(draft, c, reader, NudgeWish::Decide);
    }
    if let Some(po) = po.filter(takes_part)
        && let Some(back) = away_until(draft, &po.person.id, now)
    {
        let again = po.person.work.next_working(back);
        wake(draft, &c.id, again, c.asked.clone());
        return "the Product Owner is away, and nobody stands in".into();
    }
    "nobody is left to ask".into()
}

/// The day's one letter to somebody, in the thread of the first where it is about that alone.
pub(in crate::rules) fn send(
    draft: &mut Draft<'_>,
    to: &Member,
    (first, about): (&Clarification, Vec<&Clarification>),
    nudge: Nudge,
) {
    let day = to.person.work.local_date(draft.now());
    let mark = key(&[&"nudge", &to.person.id, &day]);
    let several = about.len() > 1;
    let mut head = Head::about(mark.clone(), to, first);
    head.about = about;
    if several {
        head.thread = Thread {
            subject: say!("{0}: not answered yet", &draft.cx.team.name).into(),
            root: format!("nudge/{}/{day}", to.person.id),
            ..Thread::default()
        };
    }
    let mut sent = letter(draft, head, Body::Nudge(nudge));
    if several {
        // An answer to it could be to any of them.
        sent.clarification = None;
    }
    draft.send(sent);
    draft.nudge(Nudged {
        person: to.person.id.clone(),
        day,
        letter: mark,
    });
}

/// When somebody works next on another day.
pub(in crate::rules) fn another_day(to: &Member, now: Timestamp) -> Timestamp {
    let work = &to.person.work;
    let day = work.local_date(now);
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    work.next_working(work.instant(next.and_time(NaiveTime::MIN)))
}

/// One letter a day to one person, about all that they are to be nudged about by now.
fn nudge(draft: &mut Draft<'_>, c: &Clarification, to: &Member, wish: NudgeWish) -> String {
    let now = draft.now();
    let work = &to.person.work;
    // It is decided when it is read: they may have answered by then.
    let due = work.next_working(now);
    if due > now {
        wake(draft, &c.id, due, c.asked.clone());
        return "they do not work now".into();
    }
    let day = work.local_date(now);
    if draft.is_nudged(&to.person.id, day) {
        wake(draft, &c.id, another_day(to, now).max(now), c.asked.clone());
        return "they are nudged today already".into();
    }
    let about = together(draft, c, to, wish);
    let questions = about.iter().filter_map(|c| row(draft, c, to)).collect();
    send(
        draft,
        to,
        (c, about.iter().collect()),
        Nudge { wish, questions },
    );
    for c in &about {
        if let Some(c) = draft.edit(&c.id) {
            c.waited.step += 1;
        }
        watch_after_nudge(draft, &c.id);
    }
    match wish {
        NudgeWish::Answer => "no answer yet: they are nudged".into(),
        NudgeWish::Forward => "no answer here: the developer is asked for it".into(),
        NudgeWish::Handed => "what was handed to them waits: they are reminded".into(),
        NudgeWish::Decide => "no answer from anybody: the Product Owner is asked".into(),
    }
}

/// What the same letter is about besides: what waits at the same step, with the same reader,
/// and is due by now. The oldest first.
fn together(
    draft: &Draft<'_>,
    c: &Clarification,
    to: &Member,
    wish: NudgeWish,
) -> Vec<Clarification> {
    let now = draft.now();
    let reads = |other: &Clarification| match wish {
        NudgeWish::Answer => !other.waited.directly && other.asked == to.person.id,
        NudgeWish::Forward => other.waited.directly && other.developer == to.person.id,
        NudgeWish::Handed => false,
        NudgeWish::Decide => {
            let takes_part = other.asked == to.person.id || other.developer == to.person.id;
            let is_po = to.role == Role::Po;
            let on_duty = || who_is_on_duty(draft, &[other]);
            !takes_part && (is_po || on_duty().is_some_and(|m| m.person.id == to.person.id))
        }
    };
    let due = |other: &&Clarification| {
        waits(other)
            && other.ruling_awaited().is_none()
            && other.waited.step == c.waited.step
            && reads(other)
            && other.put_off.is_none_or(|until| until <= now)
            && step_at(draft, other).is_some_and(|at| at <= now)
            && agreed_until(draft, &other.id).is_none()
            && !is_over(draft, &other.id)
            && away_until(draft, &other.asked, now).is_none()
    };
    // What is confidential stands among them by its key alone: the reader knows them all.
    let mut all: Vec<Clarification> = draft
        .clarifications()
        .filter(|other| other.id == c.id || due(other))
        .cloned()
        .collect();
    all.sort_by(|a, b| (a.asked_at, &a.id).cmp(&(b.asked_at, &b.id)));
    all
}

/// What the developer asked on after an answer, as this reader may have it. Who is outside was sent
/// what was released before they were asked, and no more of it is shown here.
fn asked_on(draft: &Draft<'_>, c: &Clarification, to: &Member) -> Option<String> {
    let mut said = c.entries.iter().rev().filter(|e| c.stands(e));
    let last = said.find(|e| matches!(e.kind, EntryKind::Question | EntryKind::Answer))?;
    let on = last.kind == EntryKind::Question && last.person == c.developer && last.ordinal > 0;
    let sent = last.at >= c.asked_at || !letters::is_external(draft, &to.person.id);
    let shown = on && sent && c.answered_at.is_none();
    shown.then(|| discreet::handed_on(draft, c, &discreet::Said::of(last), to).words)
}

/// A question as a list shows it to somebody; of what is confidential, the key alone.
pub(in crate::rules) fn row(
    draft: &Draft<'_>,
    c: &Clarification,
    to: &Member,
) -> Option<Unanswered> {
    let confidential = draft.pbi(&c.pbi).is_some_and(|p| p.confidential);
    Some(Unanswered {
        item: letters::item(draft, &c.pbi),
        question: if confidential {
            String::new()
        } else {
            match asked_on(draft, c, to) {
                Some(more) => one_line(&format!("{} {more}", c.title), 160),
                None => one_line(&c.title, 120),
            }
        },
        developer: letters::asker(c, draft.member(&c.developer)?),
        asked: party(draft.member(&c.asked)?),
        since: c.asked_at,
        subject: c.origin.subject.clone(),
    })
}

/// Another letter of the day says as much as a nudge: the next one is tomorrow's.
pub(in crate::rules) fn told_already(draft: &mut Draft<'_>, id: &ClarificationId, letter: &str) {
    let Some(c) = draft.clarification(id).filter(|c| waits(c)).cloned() else {
        return;
    };
    let Some(asked) = draft.member(&c.asked) else {
        return;
    };
    let day = asked.person.work.local_date(draft.now());
    if !draft.is_nudged(&c.asked, day) {
        draft.nudge(Nudged {
            person: c.asked.clone(),
            day,
            letter: key(&[&letter, id]),
        });
    }
    if c.waited.step == 0
        && let Some(c) = draft.edit(id)
    {
        c.waited = Waited {
            step: 1,
            ..c.waited
        };
    }
    watch_for_answer(draft, id);
}
