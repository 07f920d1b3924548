//! The ball passes: *not me*, *ask Kim*, or because whoever was asked did not answer or is away.
//! Whoever was asked before and did not write it is told that nothing is wanted of them any more.

use super::asking::ask;
use crate::domain::call::Call;
use crate::domain::clarification::{
    Assumption, Clarification, Entry, EntryKind, Rung, State, Waited,
};
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::{AnswerRole, News};
use crate::domain::person::{Member, Role};
use crate::domain::sentence::Sentence;
use crate::rules::calls::waiting::watch_for_answer;
use crate::rules::calls::{booking, calling, ladder};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::{is_here, who_decides};
use crate::rules::hints::unsent;
use crate::rules::letters::{one_line, party};
use crate::rules::parties::guests::is_new_outside;
use crate::rules::parties::whom::{begun_outside, stakeholders, stands_in};
use crate::rules::placing::voice::{Voice, had_it};
use crate::rules::speech::grammar::Command;
use crate::rules::speech::unsettled::{Unsettled, says_nothing, unsettled};
use crate::rules::telling::{hand_on, no_longer_needed, nothing_wanted, notice, went_on};
use crate::rules::{assuming, briefing, enclosing};
use crate::say;

/// The question goes to somebody else: `/not-me`, `/ask NAME`.
pub(in crate::rules) fn pass_on(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    to: &Member,
) {
    let passer = voice.sender;
    let Some(before) = draft.clarification(id).cloned() else {
        return;
    };
    hand_over(draft, &before, to, &By::Somebody(voice));
    told_passed_on(draft, id, voice, passer, to);
}

/// Who is asked where whoever is asked can't answer: the item's next stakeholder, else who rules.
pub(in crate::rules) fn next_to_ask<'d>(
    draft: &Draft<'d>,
    c: &Clarification,
) -> Option<&'d Member> {
    let other = |m: &&Member| m.person.id != c.asked && m.person.id != c.developer;
    let named = stakeholders(draft, &c.pbi).into_iter();
    named
        .filter(other)
        .filter(|_| !begun_outside(draft, c))
        .find(|m| !c.passed_on.contains(&m.person.id) && !is_new_outside(draft, m))
        .or_else(|| who_decides(draft, &c.pbi).filter(other))
}

/// Asks the next stakeholder in the place of one who does not answer or can't; what a stakeholder
/// began goes back to who rules. Says whether there was one.
pub(in crate::rules) fn move_on(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    from: &Member,
    why: Sentence,
) -> bool {
    let Some(before) = draft.clarification(id).cloned() else {
        return false;
    };
    if begun_outside(draft, &before) {
        return back_to_who_rules(draft, &before, from, &why);
    }
    let next = stakeholders(draft, &before.pbi).into_iter().find(|m| {
        m.person.id != before.asked
            && m.person.id != before.developer
            && m.role != Role::Po
            && !before.passed_on.contains(&m.person.id)
            && !is_new_outside(draft, m)
            && is_here(draft, m)
    });
    let Some(to) = next else { return false };
    let rung = Rung::OtherStakeholder {
        person: to.person.id.clone(),
    };
    ladder::step(draft, id, &rung, std::slice::from_ref(&why));
    hand_over(draft, &before, to, &By::TheClock);
    let Some(developer) = draft.member(&before.developer) else {
        return true;
    };
    let news = News::MovedOn {
        from: party(from),
        to: party(to),
        why,
    };
    let mark = key(&[&"moved-on", id, &before.passed_on.len()]);
    notice(draft, mark, developer, &before, news);
    true
}

/// What a stakeholder began, and whoever it was handed to does not answer. Says whether there was
/// somebody.
fn back_to_who_rules(
    draft: &mut Draft<'_>,
    before: &Clarification,
    from: &Member,
    why: &Sentence,
) -> bool {
    let other = |m: &&Member| m.person.id != before.asked && m.person.id != before.developer;
    let Some(to) = who_decides(draft, &before.pbi).filter(other) else {
        return false;
    };
    stands_in(draft, &before.id, to);
    take_over_from(draft, before, from, to, why);
    true
}

/// Whether an open question still waits for its answer.
pub(in crate::rules) fn unanswered(c: &Clarification) -> bool {
    c.state.is_open() && c.answered_at.is_none() && c.ruling_awaited().is_none()
}

/// What is left of a call's questions where it does not take place.
pub(in crate::rules) fn without_call(draft: &Draft<'_>, call: &Call) -> Sentence {
    let waits = |c: &Clarification| {
        unanswered(c) || c.ruling_awaited().is_some() || c.to_talk_about().next().is_some()
    };
    let mut about = call.agenda.iter();
    if about.any(|i| draft.clarification(&i.clarification).is_some_and(waits)) {
        say!("the question stays in mail")
    } else {
        say!("what was answered stands")
    }
}

/// Nobody can answer it, or nobody wants to know any more: who was asked is told.
pub(in crate::rules) fn lapse(draft: &mut Draft<'_>, id: &ClarificationId) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let now = draft.now();
    let before = draft.letters_to(&c.asked);
    calling::leave(draft, id, &say!("the question is no longer needed"));
    if let Some(c) = draft.edit(id) {
        c.state = State::Lapsed { at: now };
    }
    unsent::settled(draft, id);
    if unanswered(&c) && !c.is_unsent() && draft.letters_to(&c.asked) == before {
        no_longer_needed(draft, &c);
    }
    if draft.dossier.roster.has_left(&c.asked)
        && let (Some(developer), Some(asked)) = (draft.member(&c.developer), draft.member(&c.asked))
    {
        let news = News::NobodyToAsk { who: party(asked) };
        let mark = key(&[&"nobody-to-ask", id, &c.entries.len()]);
        notice(draft, mark, developer, &c, news);
    }
    briefing::close_exchange(draft, id);
}

/// Whoever was asked has left: the next stakeholder is asked, else the Product Owner; without
/// anybody it lapses.
pub(in crate::rules) fn ask_instead(draft: &mut Draft<'_>, id: &ClarificationId, who: &Member) {
    let why = say!("{0} has left", who.person.short_name());
    if move_on(draft, id, who, why) {
        return;
    }
    let Some(before) = draft.clarification(id).cloned() else {
        return;
    };
    let rules = who_decides(draft, &before.pbi);
    let Some(to) = rules.filter(|m| m.person.id != before.developer) else {
        return lapse(draft, id);
    };
    let why = say!("{0} has left", who.person.short_name());
    stands_in(draft, id, to);
    take_over_from(draft, &before, who, to, &why);
}

/// The question of somebody who has left, or rules no more, goes to who rules now, and the
/// developer hears of it.
pub(in crate::rules) fn take_over_from(
    draft: &mut Draft<'_>,
    before: &Clarification,
    who: &Member,
    to: &Member,
    why: &Sentence,
) {
    take_over(draft, before, to);
    if let Some(developer) = draft.member(&before.developer) {
        let news = News::MovedOn {
            from: party(who),
            to: party(to),
            why: why.clone(),
        };
        let mark = key(&[&"left", &before.id, &before.passed_on.len()]);
        notice(draft, mark, developer, before, news);
    }
}

/// The question goes to somebody else because it belongs to another item; `before`: as it was
/// when it stood with the first, and as whoever was asked knows it.
pub(in crate::rules) fn take_over(draft: &mut Draft<'_>, before: &Clarification, to: &Member) {
    hand_over(draft, before, to, &By::Place);
}

/// By what a question passes on.
enum By<'v> {
    /// Somebody's words.
    Somebody(&'v Voice<'v>),
    /// Nobody answered, or could: whoever was asked may still.
    TheClock,
    /// It belongs to another item, or to another who rules.
    Place,
}

/// Another person is asked from now on; whoever was before hears that nothing is wanted of
/// them any more, unless they passed it on themselves.
fn hand_over(draft: &mut Draft<'_>, before: &Clarification, to: &Member, by: &By<'_>) {
    let now = draft.now();
    let id = &before.id;
    let voice = match by {
        By::Somebody(voice) => Some(*voice),
        By::TheClock | By::Place => None,
    };
    calling::leave(draft, id, &say!("{0} is asked now", to.person.short_name()));
    let answer_by = to
        .person
        .work
        .after(now, draft.cx.team.policy.answer_within);
    let unsent = before.is_unsent();
    let assumed = before.pending().next().is_some() && !before.state.is_open();
    unsent::settled(draft, id);
    if let Some(c) = draft.edit(id) {
        // Who was never asked passes nothing on.
        if !unsent {
            c.passed_on.push(before.asked.clone());
        }
        // Who does not know may find out; who names another leaves it to them.
        if voice.is_some_and(|v| hands_on(v, &before.asked)) {
            c.handed_on.push(before.asked.clone());
        }
        c.asked = to.person.id.clone();
        c.asked_at = now;
        c.answered_at = None;
        c.answer_by = answer_by;
        c.to_po = to.role == Role::Po || c.handed_to.as_ref() == Some(&to.person.id);
        c.waited = Waited::default();
        c.promised = None;
        if !assumed {
            c.state = State::Open;
        }
    }
    // Whoever wrote it passed it on; somebody else who was asked need not answer any more,
    // and hears it once: a cancellation tells as much.
    let passer = voice.map(|v| v.sender);
    let passed_it_on = passer.is_some_and(|m| m.person.id == before.asked);
    let told = passed_it_on || unsent;
    if assumed {
        // What is assumed goes on: whoever is asked now may object to it.
        assuming::passed_on(draft, id, to);
    }
    let next = (!assumed).then(|| booking::keep(draft, id, false));
    if !told && !draft.writes_to(&before.asked) {
        match by {
            By::TheClock => went_on(draft, before, to),
            By::Somebody(_) | By::Place if assumed => nothing_wanted(draft, before),
            By::Somebody(_) | By::Place => no_longer_needed(draft, before),
        }
    }
    let Some(next) = next else { return };
    ask(draft, id, voice, passer);
    calling::follow(draft, id, &next, false);
    watch_for_answer(draft, id);
}

/// What the developer asked further while a passing on waited for its release: who released it was
/// not shown it, and it does not go along.
fn kept_back(c: &Clarification, voice: &Voice<'_>) -> String {
    let asked = |e: &&Entry| e.kind == EntryKind::Question && e.person == c.developer;
    let since = |e: &&Entry| e.at > voice.mail.received && c.stands(e);
    let further = c.entries.iter().filter(|_| voice.mail.release.is_some());
    let words: Vec<&str> = further
        .filter(asked)
        .filter(since)
        .map(|e| e.words.as_str())
        .collect();
    one_line(&words.join(" / "), 200)
}

/// Whether a message is of whoever is asked, and names another.
fn hands_on(voice: &Voice<'_>, asked: &PersonId) -> bool {
    let names = |c: &Command| matches!(c, Command::Ask(_));
    &voice.sender.person.id == asked && voice.asked.commands.iter().any(names)
}

/// The developer learns who is asked now, and what was said along with it.
fn told_passed_on(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    voice: &Voice<'_>,
    from: &Member,
    to: &Member,
) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let Some(developer) = draft.member(&c.developer) else {
        return;
    };
    if developer.person.id == to.person.id {
        return;
    }
    let own = voice.sender.person.id == developer.person.id;
    let words = &voice.asked.words;
    let name = &voice.sender.person.name;
    // The notice tells of "I don't know" and of a greeting as well.
    let does_not_know = unsettled(words, name) == Some(Unsettled::DoesNotKnow);
    let files = enclosing::any(&voice.mail.message);
    let told = (says_nothing(words, name) || does_not_know) && !files;
    // What is said to who is asked now is not for a stakeholder who began it.
    let within = developer.role.of_team();
    if !own && within && !told && !had_it(voice, developer) {
        hand_on(draft, voice, &c, developer, AnswerRole::Remark, None);
    }
    let passes = !voice.asked.commands.is_empty();
    let why = say!("{0} does not know", from.person.short_name());
    let (from, to) = (party(from), party(to));
    let until = c.pending().filter_map(Assumption::until).max();
    let news = match until.filter(|_| !c.state.is_open()) {
        Some(until) => News::AssumptionShown {
            from,
            to,
            until,
            whose: Assumption::whose(c.pending(), &developer.person.id),
        },
        None if does_not_know && !passes && !own => News::MovedOn { from, to, why },
        None => News::PassedOn {
            from,
            to,
            kept: kept_back(&c, voice),
        },
    };
    notice(
        draft,
        key(&[&"passed-on", &voice.mail.id]),
        developer,
        &c,
        news,
    );
}
