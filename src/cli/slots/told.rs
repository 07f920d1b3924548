//! `trialogue slots KEY`: why the calls about an item have their slots.
//!
//! Prints what the desk tells, in the team's zone. Never decides.

use super::Options;
use crate::cli::screen::wrapped;
use crate::cli::show::on_record;
use crate::cli::{Answer, World};
use crate::desk::explaining::{Slotted, explain_slots};
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Rung, Step};
use crate::domain::pbi::PbiKey;
use crate::domain::time::Timestamp;
use crate::rules::calls::explaining::{Explained, Passed, Reason};
use anyhow::Result;
use chrono_tz::Tz;
use std::io::Write;
use std::path::Path;

/// Loads, and prints. The answer is no where there is no question about the item.
pub(super) fn run(
    options: &Options,
    key: &PbiKey,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> Result<Answer> {
    let now = world.now;
    let read = async |store: &_, team: &_| explain_slots(store, team, key, now).await;
    let (team, told) = on_record(given, world, options.team.as_deref(), read)?;
    let Some(told) = told else {
        writeln!(out, "No question about {key} is on record in {}.", team.id)?;
        return Ok(Answer::No);
    };
    for one in &told {
        if options.json {
            writeln!(out, "{}", serde_json::to_string(one)?)?;
        } else {
            print(one, team.zone, out)?;
        }
    }
    Ok(Answer::Done)
}

/// Prints one clarification with its ladder and why its call is when it is.
pub fn print(one: &Slotted, zone: Tz, out: &mut dyn Write) -> Result<()> {
    wrapped(out, 0, &one.title)?;
    for step in &one.ladder {
        wrapped(out, 2, &rung(one, step, zone))?;
    }
    let Some(call) = &one.call else {
        return wrapped(out, 2, "no call");
    };
    wrapped(out, 2, &headline(call, zone))?;
    match &one.explained {
        Some(explained) => reasons(explained, zone, out),
        None => Ok(()),
    }
}

fn rung(one: &Slotted, step: &Step, zone: Tz) -> String {
    let name = |id| one.names.get(id).map_or("somebody", String::as_str);
    let to = match &step.rung {
        Rung::AllThree => "all three".to_owned(),
        Rung::Delegate { person } => format!("{} in the Product Owner's place", name(person)),
        Rung::WithoutPo => "without the Product Owner, who gets a note".to_owned(),
        Rung::Mail => "in mail".to_owned(),
        Rung::OtherStakeholder { person } => format!("{} is asked", name(person)),
    };
    let why: Vec<String> = step.why.iter().map(ToString::to_string).collect();
    let why = why.join("; ");
    format!("{}  {to}: {why}", at(step.at, zone))
}

fn headline(call: &Call, zone: Tz) -> String {
    let state = match &call.state {
        CallState::Kept => "slot kept",
        CallState::Invited { .. } | CallState::Agreed { .. } => "call booked",
        CallState::Passed { .. } | CallState::Held { .. } | CallState::NotHeld { .. } => {
            "call, over"
        }
        CallState::Cancelled { .. } => "call, called off",
    };
    let names: Vec<&str> = call.attendees.iter().map(|a| a.name.as_str()).collect();
    let (start, end) = (at(call.slot.start, zone), clock(call.slot.end, zone));
    let chosen = at(call.booked_at, zone);
    format!(
        "{state}: {start} to {end} ({zone}), {}; chosen {chosen}",
        names.join(", ")
    )
}

fn reasons(explained: &Explained, zone: Tz, out: &mut dyn Write) -> Result<()> {
    let from = at(explained.earliest, zone);
    let waits = match explained.waits_until {
        Some(until) => format!(
            "looked at from {from} on: an answer by mail is waited for until {}, then comes the notice",
            at(until, zone)
        ),
        None => format!("looked at from {from} on: the notice"),
    };
    wrapped(out, 4, &waits)?;
    let simply = explained.because.is_empty() && explained.in_the_way.is_empty();
    if simply {
        wrapped(out, 4, "the earliest time that suits all")?;
    }
    for line in &explained.because {
        wrapped(out, 4, &line.to_string())?;
    }
    for reason in &explained.in_the_way {
        let text = format!("in its way, as is known now: {}", shown(reason));
        wrapped(out, 4, &text)?;
    }
    for passed in &explained.before {
        earlier(passed, zone, out)?;
    }
    Ok(())
}

fn earlier(passed: &Passed, zone: Tz, out: &mut dyn Write) -> Result<()> {
    let from = at(passed.from, zone);
    let when = if passed.upto == passed.from {
        from
    } else {
        format!("{from} to {}", at(passed.upto, zone))
    };
    wrapped(out, 4, &format!("not {when}:"))?;
    if passed.why.is_empty() {
        wrapped(out, 8, "nothing is in the way as is known now")?;
    }
    for reason in &passed.why {
        wrapped(out, 8, &shown(reason))?;
    }
    Ok(())
}

fn shown(reason: &Reason) -> String {
    match &reason.source {
        Some(source) => format!("{} [{source}]", reason.text),
        None => reason.text.clone(),
    }
}

fn at(instant: Timestamp, zone: Tz) -> String {
    let local = instant.utc().with_timezone(&zone);
    local.format("%a %-d %b %H:%M").to_string()
}

fn clock(instant: Timestamp, zone: Tz) -> String {
    let local = instant.utc().with_timezone(&zone);
    local.format("%H:%M").to_string()
}
