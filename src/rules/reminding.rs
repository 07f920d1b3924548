//! What was handed to a delegate, and waits for them still: they are reminded as anybody who is
//! waited for, and after the policy's last step it is the Product Owner's again.
//!
//! Invariant: at most one reminder a person and day, along with nudges; what somebody gave back, or
//! put off, is not theirs to be reminded of.

use super::briefing;
use super::draft::{Draft, key};
use super::duty::away_until;
use super::letters::{Head, letter, party};
use super::nudging::{agreed_until, row};
use super::passing::take_over_from;
use super::telling::notice;
use super::waiting::{handed, look_again};
use super::whom::stands_in;
use crate::domain::clarification::Clarification;
use crate::domain::fact::Nudged;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::{Body, News, Nudge, NudgeWish, Thread, Unanswered};
use crate::domain::person::Member;
use crate::domain::time::Timestamp;
use crate::say;
use chrono::{Days, NaiveTime};

/// A delegate has had some of their time for what was handed to them. `None`: nothing of it was.
pub(super) fn rang(draft: &mut Draft<'_>, id: &ClarificationId, who: &PersonId) -> Option<String> {
    let now = draft.now();
    let c = draft.clarification(id)?.clone();
    let ball = handed(&c, who)?;
    let delegate = draft.member(who)?;
    let work = &delegate.person.work;
    let rests = [
        c.put_off,
        away_until(draft, who, now),
        agreed_until(draft, id),
    ];
    if let Some(until) = rests.into_iter().flatten().filter(|at| *at > now).max() {
        look_again(draft, id, work.next_working(until), who);
        return Some("it rests".into());
    }
    let steps = &draft.cx.team.policy.nudge;
    let all: Vec<Timestamp> = steps.iter().map(|w| work.after(ball.since, *w)).collect();
    let last = all.last().copied()?;
    let po = draft.po().filter(|po| {
        let here = away_until(draft, &po.person.id, now).is_none();
        here && po.person.id != *who && po.person.id != c.developer
    });
    if let Some(po) = po.filter(|_| last <= now) {
        give_back(draft, &c, delegate, po);
        return Some("no word of the delegate: it is the Product Owner's again".into());
    }
    let day = work.local_date(now);
    let due = work.next_working(now);
    if due > now {
        look_again(draft, id, due, who);
        return Some("they do not work now".into());
    }
    let tomorrow = || {
        let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
        work.next_working(work.instant(next.and_time(NaiveTime::MIN)))
    };
    let reminded = draft.is_nudged(who, day);
    if !reminded {
        remind(draft, delegate, id);
    }
    let next = all.iter().copied().find(|at| *at > now);
    look_again(draft, id, next.unwrap_or_else(tomorrow), who);
    Some(if reminded {
        "they are nudged today already".into()
    } else {
        "what was handed to them waits: they are reminded".into()
    })
}

/// One letter about all that was handed to a delegate and waits long enough, the oldest first.
fn remind(draft: &mut Draft<'_>, to: &Member, id: &ClarificationId) {
    let now = draft.now();
    let who = &to.person.id;
    let first = draft.cx.team.policy.nudge.first().copied();
    let due = |c: &Clarification| {
        let ball = handed(c, who)?;
        let long = first.is_some_and(|w| to.person.work.after(ball.since, w) <= now);
        let rests = c.put_off.is_some_and(|until| until > now);
        (c.id == *id || long && !rests).then_some(ball.since)
    };
    let all = draft.clarifications();
    let mut about: Vec<(Timestamp, Clarification)> =
        all.filter_map(|c| Some((due(c)?, c.clone()))).collect();
    about.sort_by(|(a, c), (b, d)| (a, &c.id).cmp(&(b, &d.id)));
    let Some((_, oldest)) = about.first() else {
        return;
    };
    let day = to.person.work.local_date(now);
    let mark = key(&[&"nudge", who, &day]);
    let several = about.len() > 1;
    let mut head = Head::about(mark.clone(), to, oldest);
    head.about = about.iter().map(|(_, c)| c).collect();
    if several {
        head.thread = Thread {
            subject: say!("{0}: not answered yet", &draft.cx.team.name).into(),
            root: format!("nudge/{who}/{day}"),
            ..Thread::default()
        };
    }
    let rows = about.iter();
    let questions = rows.filter_map(|(since, c)| {
        let row = row(draft, c)?;
        Some(Unanswered {
            since: *since,
            ..row
        })
    });
    let wish = NudgeWish::Handed;
    let questions = questions.collect();
    let mut sent = letter(draft, head, Body::Nudge(Nudge { wish, questions }));
    if several {
        sent.clarification = None;
    }
    draft.send(sent);
    draft.nudge(Nudged {
        person: who.clone(),
        day,
        letter: mark,
    });
}

/// It is the Product Owner's again: the notes that wait are given to them, or the question put.
fn give_back(draft: &mut Draft<'_>, c: &Clarification, from: &Member, po: &Member) {
    let id = &c.id;
    if let Some(c) = draft.edit(id) {
        c.handed_to = None;
    }
    let waiting: Vec<u32> = c.awaiting().map(|t| t.ordinal).collect();
    let name = from.person.short_name();
    if waiting.is_empty() {
        let why = say!("{0} has not answered", name);
        stands_in(draft, id, po);
        return take_over_from(draft, c, from, po, &why);
    }
    for ordinal in waiting {
        briefing::owe(draft, id, ordinal, &format!("{name} has not ruled"));
        briefing::one(draft, id, ordinal);
    }
    let news = News::RulesAgain { po: party(po) };
    notice(
        draft,
        key(&[&"rules-again", id, &draft.now().0]),
        from,
        c,
        news,
    );
}
