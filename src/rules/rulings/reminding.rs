//! What was handed to a delegate, and waits for them still: they are reminded as anybody who is
//! waited for, and after the policy's last step it is the Product Owner's again.
//!
//! Invariant: at most one reminder a person and day, along with nudges; what somebody gave back, or
//! put off, is not theirs to be reminded of.

use crate::domain::clarification::Clarification;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::{News, Nudge, NudgeWish, Unanswered};
use crate::domain::person::Member;
use crate::domain::time::Timestamp;
use crate::rules::briefing;
use crate::rules::calls::waiting::{handed, look_again};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::away_until;
use crate::rules::letters::party;
use crate::rules::parties::whom::stands_in;
use crate::rules::questions::nudging::{self, agreed_until, another_day, row};
use crate::rules::questions::passing::take_over_from;
use crate::rules::telling::notice;
use crate::say;

/// A delegate has had some of their time for what was handed to them. `None`: nothing of it was.
pub(in crate::rules) fn rang(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    who: &PersonId,
) -> Option<String> {
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
    let reminded = draft.is_nudged(who, day);
    if !reminded {
        remind(draft, delegate, id);
    }
    let next = all.iter().copied().find(|at| *at > now);
    let next = next.unwrap_or_else(|| another_day(delegate, now));
    look_again(draft, id, next, who);
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
    let rows = about.iter();
    let questions = rows.filter_map(|(since, c)| {
        let row = row(draft, c, to)?;
        Some(Unanswered {
            since: *since,
            ..row
        })
    });
    let nudge = Nudge {
        wish: NudgeWish::Handed,
        questions: questions.collect(),
    };
    let all = about.iter().map(|(_, c)| c).collect();
    nudging::send(draft, to, (oldest, all), nudge);
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
