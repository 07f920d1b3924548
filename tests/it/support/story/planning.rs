//! What a story tells before it begins: the team, its people, their items, the policy.

use super::Done;
use crate::support::world::{self, Plan, berlin};
use chrono::NaiveDate;
use trialogue::domain::hours::WeekHours;
use trialogue::domain::pbi::Pbi;
use trialogue::domain::person::Address;
use trialogue::domain::policy::{Book, Place, RulingsWanted, Sprint, parse_duration, parse_wait};

pub(super) fn item_of<'p>(items: &'p mut [Pbi], key: &str) -> Result<&'p mut Pbi, &'static str> {
    let mut items = items.iter_mut();
    items.find(|i| i.key.as_str() == key).ok_or("no such item")
}

pub(super) fn language(value: &str) -> Result<&'static str, &'static str> {
    let known = ["en", "de"].into_iter().find(|l| *l == value);
    known.ok_or("no such language")
}

/// One line of the plan.
pub(super) fn planned(plan: &mut Plan, line: &str) -> Done {
    let (kind, rest) = line.split_once(' ').unwrap_or((line, ""));
    match kind {
        "policy" => policy(plan, rest),
        "language" => {
            plan.language = language(rest)?;
            Ok(())
        }
        "person" => person(plan, rest),
        "feed" => {
            let (who, says) = rest.split_once(' ').ok_or("whose feed, and what?")?;
            let calendar = world::feeds::calendar(says)?;
            plan.feeds.insert(who.to_owned(), calendar);
            Ok(())
        }
        "holidays" => {
            plan.holidays = world::feeds::calendar(rest)?;
            Ok(())
        }
        "labels" => {
            let (key, labels) = rest.split_once(' ').ok_or("KEY and labels")?;
            let item = item_of(&mut plan.items, key)?;
            item.labels = labels.split(' ').map(str::to_owned).collect();
            Ok(())
        }
        "title" => {
            let (key, title) = rest.split_once(' ').ok_or("KEY and its title")?;
            title.clone_into(&mut item_of(&mut plan.items, key)?.title);
            Ok(())
        }
        "accepts" => {
            let (key, text) = rest
                .split_once(' ')
                .ok_or("KEY and its acceptance criteria")?;
            let item = item_of(&mut plan.items, key)?;
            text.clone_into(&mut item.acceptance_criteria);
            Ok(())
        }
        "stakeholders" => {
            let (key, names) = rest.split_once(' ').ok_or("KEY and names")?;
            let item = item_of(&mut plan.items, key)?;
            item.stakeholders = names
                .split(' ')
                .map(|name| Address::parse(&plan.people[name].address))
                .collect::<Result<_, _>>()
                .map_err(|e| e.to_string())?;
            Ok(())
        }
        "domains" => {
            plan.domains = rest.split(' ').map(str::to_owned).collect();
            Ok(())
        }
        "nobody" => {
            plan.people.remove(rest).ok_or("no such person")?;
            Ok(())
        }
        // `words [addition] chuck in`: a list of the team's own.
        "words" => {
            let list = plan.words.get_or_insert_default();
            list.push_str(&rest.replacen(']', "]\n", 1));
            list.push('\n');
            Ok(())
        }
        "plus-addresses" => {
            plan.plus_addresses = rest != "none";
            Ok(())
        }
        "trust" => trust(plan, rest),
        "since" => {
            plan.since = Some(berlin(rest).ok_or("no time")?);
            Ok(())
        }
        "sprint" => {
            let (start, end) = rest.split_once(' ').ok_or("from and to")?;
            plan.sprints.push(Sprint {
                name: "Sprint 7".into(),
                start: day_of(start)?,
                end: day_of(end)?,
            });
            Ok(())
        }
        _ => Err(format!("no line of a plan: {line}")),
    }
}

/// `person sam zone Europe/London`.
fn person(plan: &mut Plan, rest: &str) -> Done {
    let (who, rest) = rest.split_once(' ').ok_or("whose?")?;
    let (what, value) = rest.split_once(' ').ok_or("what of them?")?;
    let person = plan.people.get_mut(who).ok_or("no such person")?;
    match what {
        "language" => person.language = language(value)?,
        "name" => person.name = Box::leak(value.replace("\\n", "\r\n").into_boxed_str()),
        "zone" => person.zone = value.parse().map_err(|_| "no zone")?,
        "hours" => {
            WeekHours::parse(value).map_err(|e| e.to_string())?;
            value.clone_into(&mut person.hours);
        }
        "address" => {
            value.clone_into(&mut person.address);
            let own = Address::parse(value).map_err(|e| e.to_string())?;
            let old = Address::parse(&format!("{who}@acme.example"));
            let old = old.map_err(|e| e.to_string())?;
            for item in &mut plan.items {
                for known in &mut item.stakeholders {
                    if *known == old {
                        *known = own.clone();
                    }
                }
            }
        }
        "notes" => {
            let times = value.split(' ').map(|t| format!("{t}:00").parse());
            person.notes_at = times.collect::<Result<_, _>>().map_err(|_| "no time")?;
        }
        "topics" => person.topics = value.split(' ').map(str::to_owned).collect(),
        "off" => {
            for day in value.split(' ') {
                person.days_off.push(day_of(day)?);
            }
        }
        _ => return Err(format!("a person has no {what}")),
    }
    Ok(())
}

pub(super) fn day_of(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|e| e.to_string())
}

/// `trust own dkim`: no hop reports, signatures are looked at; `trust hop and own dkim`;
/// `trust nobody`.
fn trust(plan: &mut Plan, line: &str) -> Done {
    let trust = &mut plan.trust;
    match line {
        "own dkim" => (trust.hop, trust.own_dkim) = (None, true),
        "hop and own dkim" => trust.own_dkim = true,
        "nobody" => trust.hop = None,
        _ => return Err("own dkim, hop and own dkim, or nobody".into()),
    }
    Ok(())
}

fn policy(plan: &mut Plan, line: &str) -> Done {
    let (name, value) = line.split_once(' ').ok_or("a policy has a value")?;
    let policy = &mut plan.policy;
    match name {
        "book" => {
            policy.book = match value {
                "at once" => Book::AtOnce,
                "on request" => Book::OnRequest,
                other => Book::After(parse_wait(other)?),
            }
        }
        "place" => policy.place = Place::parse(value).ok().filter(|_| value != "none"),
        "accept_by" => {
            policy.accept_by = if value == "none" {
                None
            } else {
                Some(parse_duration(value)?)
            }
        }
        "answer_within" => policy.answer_within = parse_wait(value)?,
        "notice" => policy.notice = parse_duration(value)?,
        "attempts" => policy.attempts = value.parse().map_err(|_| "a number")?,
        "po_daily_limit" => policy.po_daily_limit = value.parse().map_err(|_| "a number")?,
        "horizon" => policy.horizon = value.parse().map_err(|_| "a number")?,
        "quiet" => policy.quiet = parse_wait(value)?,
        "notes_wait" => policy.notes_wait = parse_wait(value)?,
        "assumption" => policy.assumption = parse_wait(value)?,
        "nudge" => {
            let all = value.split(' ').filter(|w| *w != "never");
            policy.nudge = all.map(parse_wait).collect::<Result<_, _>>()?;
        }
        "rulings" => {
            policy.rulings = if value == "always" {
                RulingsWanted::Always
            } else {
                RulingsWanted::WhereNeeded
            }
        }
        "digest" => {
            policy.digest = value.parse().map_err(|_| "a time")?;
            plan.mornings = true;
        }
        "ask_once" => policy.ask_once = value == "yes",
        "po_copy" => policy.po_copy = value == "yes",
        "office_hours" | "focus" | "lunch" => {
            let hours = Some(WeekHours::parse(value).map_err(|e| e.to_string())?);
            match name {
                "focus" => policy.focus = hours,
                "lunch" => policy.lunch = hours,
                _ => policy.office_hours = hours,
            }
        }
        _ => return Err(format!("no policy {name}")),
    }
    Ok(())
}
