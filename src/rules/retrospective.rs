//! A Sprint's end: what is still needed, on the working day before its last; the report to its
//! team, on the last working morning.
//!
//! Counts nothing itself: that is `reporting`'s. Invariant: everybody of the team gets one report
//! a Sprint, whoever is away; a stakeholder gets none. A developer is asked once a Sprint.

use super::draft::{Draft, key};
use super::letters::{Head, letter, one_line};
use super::placing::voice::{Voice, answered_letter, held_with_help};
use super::questions::nudging::row;
use super::reporting::{bypass, load, sprint};
use super::speech::courtesy::is_courtesy;
use crate::domain::clarification::{Clarification, Conversation, ConversationState};
use crate::domain::fact::Outcome;
use crate::domain::hours::WorkWeek;
use crate::domain::ids::TeamId;
use crate::domain::letter::{Body, HelpWhy, NotYetKnown, SprintEnd, TeamReport, Unanswered};
use crate::domain::policy::{Sprint, Team};
use crate::domain::replies::{self, Meaning, Place};
use crate::domain::report::{Filed, Known, Sent};
use crate::domain::time::{Span, Timestamp};
use crate::say;
use chrono::{Days, NaiveDate};

/// How long after its last morning a Sprint is still reported on, in days: the service may have
/// been down, and a Retrospective may be held in the next Sprint.
const LATE: i64 = 3;
/// How far before a Sprint's last day its last working morning may be, in days.
const EARLY: i64 = 14;

/// The Sprint that may be reported on at `now`, with its time: what is wanted of the record on
/// such a morning. `None` where no Sprint is near its end.
pub fn wanted(team: &Team, now: Timestamp) -> Option<Span> {
    let today = now.utc().with_timezone(&team.zone).date_naive();
    let near = |s: &&Sprint| {
        let left = (s.end - today).num_days();
        s.start <= today && (-LATE..=EARLY).contains(&left)
    };
    // The last working morning of one may fall near the end of the one before.
    let spans = team.sprints.iter().filter(near);
    let spans = spans.map(|s| sprint::span(team, s));
    spans.reduce(|a, b| Span::new(a.start.min(b.start), a.end.max(b.end)))
}

/// Reports on the Sprint whose last working morning it is, or was lately.
pub(super) fn report(draft: &mut Draft<'_>, work: &WorkWeek) {
    let now = draft.now();
    let team = draft.cx.team;
    let today = work.local_date(now);
    let over = |s: &&Sprint| {
        last_morning(work, s).is_some_and(|last| last <= today && (today - last).num_days() <= LATE)
    };
    let Some(ends) = team.sprints.iter().filter(over).max_by_key(|s| s.end) else {
        return;
    };
    let told = told(draft, ends);
    if told.sprint.sum.questions == 0 {
        return;
    }
    let root = root("report", &team.id, ends);
    let subject = say!("{0}: {1}", &team.name, &ends.name);
    let readers = draft.dossier.roster.members.iter();
    for to in readers.filter(|m| m.role.of_team()) {
        let head = Head::apart(
            key(&[&root, &to.person.id]),
            to,
            subject.clone(),
            root.clone(),
        );
        let sent = letter(draft, head, Body::Report(Box::new(told.clone())));
        draft.send(sent);
    }
}

/// On the working day before a Sprint's last (or on that, where the service was down), each
/// developer is asked whether their open questions are still needed.
pub(super) fn still_needed(draft: &mut Draft<'_>, work: &WorkWeek) {
    let now = draft.now();
    let team = draft.cx.team;
    let today = work.local_date(now);
    let ends = team.sprints.iter().filter(|s| s.start <= today);
    let near = ends.filter_map(|s| Some((s, last_morning(work, s)?)));
    let before = |day: NaiveDate| last_working(work, day.pred_opt()?, EARLY - 1);
    let Some((sprint, last)) = near
        .filter(|(_, last)| today <= *last && before(*last).is_none_or(|d| d <= today))
        .min_by_key(|(s, _)| s.end)
    else {
        return;
    };
    let root = root("sprint-end", &team.id, sprint);
    let subject = say!("{0}: {1} ends", &team.name, &sprint.name);
    for to in &draft.dossier.roster.members {
        let mut open: Vec<&Clarification> = draft
            .clarifications()
            .filter(|c| c.developer == to.person.id && waits_for_answer(c))
            .collect();
        open.sort_by(|a, b| (a.asked_at, &a.id).cmp(&(b.asked_at, &b.id)));
        let questions: Vec<Unanswered> = open.iter().filter_map(|c| row(draft, c, to)).collect();
        let due = to.person.work.next_working(now);
        // Who is back after the end is asked nothing: what is open went on with its item.
        if questions.is_empty() || to.person.work.local_date(due) > last {
            continue;
        }
        let told = SprintEnd {
            sprint: sprint.name.clone(),
            ends: last,
            questions,
        };
        let head = Head {
            due: Some(due),
            ..Head::apart(
                key(&[&root, &to.person.id]),
                to,
                subject.clone(),
                root.clone(),
            )
        };
        let sent = letter(draft, head, Body::SprintEnd(told));
        draft.send(sent);
    }
}

/// A reply to that letter. *Yes* needs nothing; what is no longer needed is said in its own
/// thread, and the sender is told so. `None`: the mail is about something else.
pub(super) fn in_words(draft: &mut Draft<'_>, voice: &Voice<'_>) -> Option<(Outcome, String)> {
    let letter = answered_letter(draft, voice).filter(|l| l.name == "sprint-end")?;
    if letter.person != voice.sender.person.id || draft.silent {
        return None;
    }
    let text = voice.mail.message.text.trim();
    let yes = replies::read(Place::Answer, text).is_some_and(|f| f.meaning == Meaning::Yes);
    if voice.asked.commands.is_empty() && (yes || is_courtesy(text)) {
        let because = format!("still needed; {}", voice.because);
        return Some((Outcome::Recorded, because));
    }
    let why = HelpWhy::Command {
        line: one_line(text, 80),
        mend: "write \"/resolved\" in the thread of each question that is no longer needed, for \
               example in reply to its receipt"
            .into(),
    };
    let because = "a reply to the letter at a Sprint's end, which lists several questions";
    Some(held_with_help(draft, voice, why, because))
}

fn waits_for_answer(c: &Clarification) -> bool {
    c.state.is_open() && c.answered_at.is_none()
}

/// Its end tells a Sprint from others: a name may be mended.
fn root(letter: &str, team: &TeamId, sprint: &Sprint) -> String {
    format!("{letter}/{team}/{}", sprint.end)
}

/// The last day of a Sprint on which somebody works.
fn last_morning(work: &WorkWeek, sprint: &Sprint) -> Option<NaiveDate> {
    last_working(work, sprint.end, (sprint.end - sprint.start).num_days())
}

/// The last day on which somebody works up to this one, at most so many days before it.
fn last_working(work: &WorkWeek, upto: NaiveDate, most: i64) -> Option<NaiveDate> {
    (0..=u64::try_from(most).ok()?)
        .filter_map(|n| upto.checked_sub_days(Days::new(n)))
        .find(|day| !work.spans_on(*day).is_empty())
}

fn told(draft: &Draft<'_>, ends: &Sprint) -> TeamReport {
    let team = draft.cx.team;
    let mut clarifications: Vec<_> = draft.dossier.clarifications.values().cloned().collect();
    clarifications.sort_by(|a, b| (a.opened_at, &a.id).cmp(&(b.opened_at, &b.id)));
    let filed = Filed {
        letters: clarifications.iter().flat_map(notes).collect(),
        clarifications,
        calls: draft.dossier.calls.clone(),
        pbis: draft.dossier.pbis.clone(),
        roster: draft.dossier.roster.clone(),
    };
    let within = Some(sprint::span(team, ends));
    let load = load::report(&filed, within);
    let bypass = bypass::report(&filed, within);
    let unknown = bypass.conversations.iter();
    let unknown = unknown.filter(|d| matches!(d.known, Known::NotYet { .. }));
    let not_yet = unknown.filter_map(|d| {
        Some(NotYetKnown {
            pbi: d.pbi.clone(),
            question: d.question.clone()?,
            developer: d.developer.clone(),
            stakeholder: d.stakeholder.clone(),
        })
    });
    TeamReport {
        conversations: bypass.conversations.len(),
        known: bypass.known,
        not_yet: not_yet.collect(),
        sprint: sprint::report(&filed, team, ends),
        until: draft.now(),
        po: load.po,
        delegates: load.delegates,
        others: load.others,
        without: load.without,
        advice: load.advice,
    }
}

/// The notes on a clarification that its conversations have: one that bounced is not there.
fn notes(c: &Clarification) -> Vec<Sent> {
    let note = |talk: &Conversation| match &talk.state {
        ConversationState::Briefed { at, letter, .. }
        | ConversationState::Ruled { at, letter, .. } => Some(Sent {
            key: letter.clone(),
            name: "briefing".to_owned(),
            person: c.developer.clone(),
            about: vec![c.id.clone()],
            given: Some(*at),
        }),
        ConversationState::Running { .. } | ConversationState::Due { .. } => None,
    };
    c.conversations.iter().filter_map(note).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::hours::WeekHours;
    use crate::domain::pbi::Prefixes;
    use crate::domain::person::Address;
    use crate::domain::policy::Policy;

    fn sprint(start: &str, end: &str) -> Sprint {
        Sprint {
            name: "Sprint 12".into(),
            start: start.parse().unwrap(),
            end: end.parse().unwrap(),
        }
    }

    #[test]
    fn a_sprint_that_ends_on_a_weekend_is_reported_on_the_friday_before() {
        let work = WorkWeek {
            hours: WeekHours::parse("Mon-Fri 09:00-17:00").unwrap(),
            ..WorkWeek::default()
        };
        let last = |s: &Sprint| last_morning(&work, s).map(|d| d.to_string());
        let fridays = sprint("2026-11-16", "2026-11-27");
        assert_eq!(last(&fridays).as_deref(), Some("2026-11-27"));
        let sundays = sprint("2026-11-16", "2026-11-29");
        assert_eq!(last(&sundays).as_deref(), Some("2026-11-27"));
        assert_eq!(last(&sprint("2026-11-28", "2026-11-29")), None);
    }

    #[test]
    fn what_is_wanted_holds_the_sprint_that_is_reported_on() {
        // She works until Wednesday, three days after the Sprint before has ended.
        let work = WorkWeek {
            hours: WeekHours::parse("Mon-Wed 09:00-17:00").unwrap(),
            ..WorkWeek::default()
        };
        let ends = sprint("2026-11-23", "2026-11-29");
        let team = Team {
            id: TeamId::new("acme"),
            name: "Acme".into(),
            mailbox: Address::parse("clarify@acme.example").unwrap(),
            language: "en".into(),
            zone: chrono_tz::Europe::Berlin,
            domains: Vec::new(),
            prefixes: Prefixes::Known(vec!["PBI".into()]),
            areas: std::collections::BTreeMap::new(),
            stakeholders: Vec::new(),
            closed: Vec::new(),
            policy: Policy::default(),
            sprints: vec![sprint("2026-11-16", "2026-11-22"), ends.clone()],
            holidays: Vec::new(),
            words: None,
        };
        let now = Timestamp::parse_rfc3339("2026-11-25T09:00:00Z").unwrap();
        assert_eq!(last_morning(&work, &ends), Some(work.local_date(now)));
        let asked = sprint::span(&team, &ends);
        let wanted = wanted(&team, now).unwrap();
        assert!(wanted.start <= asked.start && asked.end <= wanted.end);
    }
}
