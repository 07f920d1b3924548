//! In whose working time silence about an assumption counts: who is told, and until when.
//!
//! What an objection leads to is `assuming`'s. Invariant: a clock that runs has an alarm, and
//! runs for somebody who was told; only where nobody but the PO is there to object to what the PO
//! goes by does it run in the PO's own time.

use crate::domain::clarification::{
    Assumption, AssumptionClock, AssumptionFact, AssumptionState, Clarification, Entry, EntryKind,
    runs_out,
};
use crate::domain::fact::Alarm;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::{AssumptionTold, Body, Files, Said};
use crate::domain::person::{Member, Role};
use crate::domain::time::{Span, Timestamp};
use crate::rules::calls::booking::unopposed_key;
use crate::rules::draft::{Draft, key};
use crate::rules::duty::{self, who_is_on_duty};
use crate::rules::enclosing;
use crate::rules::letters::{self, Head, letter, party};
use crate::rules::parties::discreet::{self, Discreet};
use chrono::TimeDelta;

/// Who is told, and from then on the clock runs. Without anybody it stands still, and is tried
/// again in a day. Gives when it stands unopposed.
pub(super) fn tell(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    ordinal: u32,
    not: Option<&PersonId>,
) -> Option<Timestamp> {
    let now = draft.now();
    let c = draft.clarification(id)?.clone();
    let by = &c.assumption(ordinal)?.by;
    if let Some(reader) = reader(draft, &c, by, not) {
        let until = begin_again(draft, id, ordinal, reader);
        send(draft, id, ordinal, reader, Some(until), not);
        return Some(until);
    }
    let po = draft.po();
    if let Some(po) = po.filter(|po| po.person.id == *by) {
        // Theirs to decide, and nobody is there to object: a day in which somebody may be.
        return Some(begin_again(draft, id, ordinal, po));
    }
    let why = if po.is_some() {
        "the Product Owner could not be told, and nobody stands in"
    } else {
        "the team has no Product Owner on record, nor a delegate"
    };
    let fact = AssumptionFact::NotTold { why: why.into() };
    apply(draft, id, ordinal, fact);
    wake(draft, id, ordinal, now + TimeDelta::days(1));
    None
}

/// In whose time silence counts: the PO's; where there is none, or `not` could not be reached,
/// that of the delegate on duty. Nobody objects to oneself: of what the PO goes by, whoever was
/// asked is told.
fn reader<'d>(
    draft: &Draft<'d>,
    c: &Clarification,
    by: &PersonId,
    not: Option<&PersonId>,
) -> Option<&'d Member> {
    let can = |m: &&Member| {
        let id = &m.person.id;
        Some(id) != not && id != by && !draft.dossier.roster.has_left(id)
    };
    let po = draft.po();
    if po.is_some_and(|po| po.person.id == *by) {
        return draft.member(&c.asked).filter(can);
    }
    let handed = duty::handed_to(draft, &[c]).filter(can);
    handed
        .or_else(|| po.filter(can))
        .or_else(|| who_is_on_duty(draft, &[c]).filter(can))
}

/// The clock runs for this reader, from now on.
pub(super) fn begin_again(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    ordinal: u32,
    reader: &Member,
) -> Timestamp {
    let since = draft.now();
    let put_off = put_off_till(draft, id, ordinal).filter(|put_off| put_off.end > since);
    runs(draft, id, ordinal, reader, (since, put_off))
}

/// The clock runs for this reader since then, but for the time that it was put off for.
fn runs(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    ordinal: u32,
    reader: &Member,
    (since, put_off): (Timestamp, Option<Span>),
) -> Timestamp {
    let until = until(draft, reader, since, put_off);
    let fact = AssumptionFact::Told {
        reader: reader.person.id.clone(),
        since,
        until,
        put_off,
    };
    apply(draft, id, ordinal, fact);
    wake(draft, id, ordinal, until.max(draft.now()));
    until
}

/// Not now: until then the clocks of what is assumed stand still, and go on from there. Gives when
/// the last of them has run out; `None`: none runs.
pub(in crate::rules) fn put_off(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    till: Timestamp,
) -> Option<Timestamp> {
    let now = draft.now();
    let mut last = None;
    for (ordinal, reader, since) in running(draft, id) {
        let Some(reader) = draft.member(&reader) else {
            continue;
        };
        let put_off = Some(Span::new(now, till));
        last = last.max(Some(runs(draft, id, ordinal, reader, (since, put_off))));
    }
    last
}

/// Whoever says that they have not made up their mind is not silent, and who is asked anew has not
/// been: the clocks that run begin anew.
pub(super) fn begin_anew(draft: &mut Draft<'_>, id: &ClarificationId) {
    for (ordinal, reader, _) in running(draft, id) {
        if let Some(reader) = draft.member(&reader) {
            begin_again(draft, id, ordinal, reader);
        }
    }
}

/// Another rules on it from now on: they are told of what is assumed, and its time begins anew.
pub(in crate::rules) fn handed(draft: &mut Draft<'_>, id: &ClarificationId, to: &PersonId) {
    let theirs = |a: &&Assumption| a.by == *to || a.reader() == Some(to);
    let others = |c: &Clarification| {
        let pending = c.pending().filter(|a| !theirs(a));
        pending.map(|a| a.ordinal).collect::<Vec<_>>()
    };
    for ordinal in draft.clarification(id).map(others).unwrap_or_default() {
        tell(draft, id, ordinal, None);
    }
}

/// What the clocks waited for has come: those that stand still begin anew, unless something else
/// is waited for.
pub(in crate::rules) fn goes_on(draft: &mut Draft<'_>, id: &ClarificationId) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    if waits_for_another(&c).is_some() {
        return;
    }
    for assumption in c.pending() {
        let stopped = assumption.until().is_none();
        if let Some(reader) = reader(draft, &c, &assumption.by, None).filter(|_| stopped) {
            begin_again(draft, id, assumption.ordinal, reader);
        }
    }
}

/// The clocks stand still, and whether they go on is looked at in a day.
pub(in crate::rules) fn stop(draft: &mut Draft<'_>, id: &ClarificationId, why: &str) {
    let at = draft.now() + TimeDelta::days(1);
    let pending: Vec<u32> = draft.clarification(id).map_or(Vec::new(), |c| {
        let pending = c.pending();
        pending.map(|a| a.ordinal).collect()
    });
    for ordinal in pending {
        let fact = AssumptionFact::NotTold { why: why.into() };
        apply(draft, id, ordinal, fact);
        wake(draft, id, ordinal, at);
    }
}

/// What silence about an assumption has to wait for: a ruling, a word of the developer's.
pub(super) fn waits_for_another(c: &Clarification) -> Option<&'static str> {
    if c.is_ruling_wanted() {
        return Some("a ruling is waited for");
    }
    let back = c.asked_back();
    back.map(|_| "whoever was asked asked something back")
}

/// The clocks that run: of which assumption, for whom, since when.
fn running(draft: &Draft<'_>, id: &ClarificationId) -> Vec<(u32, PersonId, Timestamp)> {
    let all = draft.clarification(id).into_iter();
    let runs = |a: &Assumption| match &a.state {
        AssumptionState::Pending {
            clock: AssumptionClock::Running { reader, since, .. },
        } => Some((a.ordinal, reader.clone(), *since)),
        _ => None,
    };
    all.flat_map(|c| c.assumptions.iter().filter_map(runs))
        .collect()
}

/// Until when a clock that runs was put off.
fn put_off_till(draft: &Draft<'_>, id: &ClarificationId, ordinal: u32) -> Option<Span> {
    let mut all = draft.clarification(id)?.assumptions.iter();
    match &all.find(|a| a.ordinal == ordinal)?.state {
        AssumptionState::Pending {
            clock: AssumptionClock::Running { put_off, .. },
        } => *put_off,
        _ => None,
    }
}

/// When the policy's time has passed for this reader.
fn until(draft: &Draft<'_>, reader: &Member, since: Timestamp, put_off: Option<Span>) -> Timestamp {
    let away = draft.person(&reader.person.id).map_or(&[][..], |p| &p.away);
    let wait = draft.cx.team.policy.assumption;
    let still: Vec<Span> = away.iter().copied().chain(put_off).collect();
    runs_out(&reader.person.work, since, wait, &still)
}

/// The notice, to one reader. A second one to the same reader is a letter of its own.
pub(super) fn send(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    ordinal: u32,
    to: &Member,
    until: Option<Timestamp>,
    not: Option<&PersonId>,
) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let (Some(asked), Some(developer)) = (draft.member(&c.asked), draft.member(&c.developer))
    else {
        return;
    };
    let Some(assumption) = c.assumption(ordinal) else {
        return;
    };
    let at = draft.now().0;
    let head = Head::about(
        key(&[&"assumption", id, &ordinal, &to.person.id, &at]),
        to,
        &c,
    );
    let said = shown(draft, &c, assumption, to);
    let own = own(&c, assumption);
    let told = AssumptionTold {
        item: letters::item(draft, &c.pbi),
        question: c.title.clone(),
        developer: draft
            .member(&assumption.by)
            .filter(|by| !draft.dossier.roster.has_left(&by.person.id))
            .map_or_else(|| letters::asker(&c, developer), party),
        words: said.words,
        left_out: said.left_out,
        internal: own
            .filter(|_| to.role.of_team())
            .map(|e| e.internal.clone())
            .unwrap_or_default(),
        files: own.map_or_else(Files::default, |e| enclosing::of_entry(e, to)),
        asked: party(asked),
        asker: Some(letters::asker(&c, developer)),
        unasked: ordinal == 0 && c.begins_with_assumption(),
        passed_by: passed_by(&c)
            .filter(|_| to.person.id == c.asked)
            .and_then(|p| draft.member(p))
            .map(party),
        answered: on_record(&c, assumption, to),
        instead_of: replaced(draft, &c, assumption, to),
        // Of their own they overrule nothing.
        po: draft
            .po()
            .filter(|po| po.person.id != assumption.by)
            .map(party),
        rules: to.role.rules(),
        until,
        in_place_of: not
            .filter(|_| to.role == Role::Delegate)
            .and_then(|p| draft.member(p))
            .filter(|m| m.role.rules() && !draft.dossier.roster.has_left(&m.person.id))
            .map(party),
    };
    let told = letter(draft, head, Body::Assumption(told));
    draft.send(told);
}

/// The mail that put an assumption on record.
fn own<'c>(c: &'c Clarification, assumption: &Assumption) -> Option<&'c Entry> {
    let own = |e: &&Entry| {
        e.kind == EntryKind::Assumption && e.person == assumption.by && e.at == assumption.at
    };
    c.entries.iter().rfind(own)
}

/// Who was asked before and passed the question on themself, to whom it is at now.
fn passed_by(c: &Clarification) -> Option<&PersonId> {
    let before = c.passed_on.last()?;
    let passed = |e: &Entry| e.at == c.asked_at && e.person == *before;
    c.entries.iter().any(passed).then_some(before)
}

/// The answer that was there before an assumption: who rules sees it, and whoever gave it.
fn on_record(c: &Clarification, assumption: &Assumption, to: &Member) -> Option<Said> {
    let mut answers = answers_before(c, assumption.at);
    let shown = |e: &&Entry| to.role.rules() || e.person == to.person.id;
    answers.rfind(shown).map(|e| Said {
        internal: String::new(),
        files: Vec::new(),
        ..letters::said(e)
    })
}

/// What was answered until then, and stands.
pub(super) fn answers_before(
    c: &Clarification,
    at: Timestamp,
) -> impl DoubleEndedIterator<Item = &Entry> {
    c.entries.iter().filter(move |e| {
        let answers = matches!(e.kind, EntryKind::Answer | EntryKind::Correction);
        answers && e.person != c.developer && e.at <= at && c.stands(e)
    })
}

/// The words of an assumption, as this reader may have them.
fn shown(draft: &Draft<'_>, c: &Clarification, assumption: &Assumption, to: &Member) -> Discreet {
    let borrowed = own(c, assumption).map_or(&[][..], |e| &e.borrowed);
    discreet::for_reader(draft, c, &assumption.words, borrowed, to)
}

/// What an assumption took the place of, on one line.
fn replaced(draft: &Draft<'_>, c: &Clarification, assumption: &Assumption, to: &Member) -> String {
    let withdrawn = |a: &&Assumption| {
        let then = AssumptionState::Withdrawn { at: assumption.at };
        a.by == assumption.by && a.state == then
    };
    let last = c.assumptions.iter().rfind(withdrawn);
    last.map_or_else(String::new, |a| {
        letters::one_line(&shown(draft, c, a, to).words, 120)
    })
}

fn wake(draft: &mut Draft<'_>, id: &ClarificationId, ordinal: u32, at: Timestamp) {
    let alarm = Alarm::Unopposed {
        clarification: id.clone(),
        assumption: ordinal,
    };
    draft.wake(unopposed_key(id, ordinal), at, alarm);
}

/// Says whether the fact changed anything.
pub(super) fn apply(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    ordinal: u32,
    fact: AssumptionFact,
) -> bool {
    let now = draft.now();
    let Some(c) = draft.edit(id) else {
        return false;
    };
    let Some(assumption) = c.assumptions.iter_mut().find(|a| a.ordinal == ordinal) else {
        return false;
    };
    match assumption.state.clone().apply(fact, now) {
        Ok(next) => {
            assumption.state = next;
            true
        }
        Err(_) => false,
    }
}

/// When it becomes final, by what is known of its reader's absences now.
pub(super) fn recount(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    ordinal: u32,
) -> Option<Timestamp> {
    let c = draft.clarification(id)?;
    let assumption = c.assumption(ordinal)?;
    let AssumptionState::Pending {
        clock:
            AssumptionClock::Running {
                reader,
                since,
                until: before,
                put_off,
            },
    } = assumption.state.clone()
    else {
        return None;
    };
    let Some(member) = draft.member(&reader) else {
        return Some(before);
    };
    let until = until(draft, member, since, put_off);
    if until != before {
        runs(draft, id, ordinal, member, (since, put_off));
    }
    Some(until)
}
