//! `trialogue slots`: why a call has its slot; or which slots there are for some people, and why
//! others are none.
//!
//! Owns the command's options and its output. Never decides: the search is `rules::slots`.
//! Invariant: with a people file it needs neither a database nor a config, and never the time
//! now.

mod people;
pub mod told;

use super::{Answer, World};
use crate::domain::pbi::PbiKey;
use crate::domain::slot::{Blocker, Candidate, Refused};
use crate::domain::time::{Span, Timestamp};
use crate::rules::slots::{self as search, GRID, Search};
use anyhow::{Context, Result, bail};
use chrono::TimeDelta;
use people::People;
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Why the call about an item has its slot; or which slots there are for some people.
///
/// With KEY: why that slot was kept or booked, which earlier ones were not and who was in their
/// way, from the database as it is now. With --people: from a file; needs no database and no config.
#[derive(Debug, Clone, clap::Args)]
#[command(
    override_usage = "trialogue slots [OPTIONS] KEY\n       \
                      trialogue slots [OPTIONS] --people FILE.toml --from RFC3339",
    after_help = PEOPLE_HELP
)]
pub struct Options {
    /// Key of an item, such as PBI-142
    #[arg(value_name = "KEY", required_unless_present = "people")]
    pub key: Option<String>,
    /// The team, where there are several
    #[arg(long, value_name = "TEAM", requires = "key")]
    pub team: Option<String>,
    /// People file (see below); needs --from
    #[arg(
        long,
        value_name = "FILE.toml",
        requires = "from",
        conflicts_with = "key"
    )]
    pub people: Option<PathBuf>,
    /// Start of the time to look at, such as 2026-11-24T09:00:00+01:00
    #[arg(long, value_name = "RFC3339", value_parser = instant, requires = "people")]
    pub from: Option<Timestamp>,
    /// How far to look; 5d are five times 24 hours from --from on
    #[arg(long, value_name = "LENGTH", value_parser = length, default_value = "5d")]
    pub horizon: TimeDelta,
    /// How long the call is, such as 15m or 1h30m
    #[arg(long, value_name = "LENGTH", value_parser = length, default_value = "15m")]
    pub duration: TimeDelta,
    /// Print at most so many slots; all without it
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    /// Also print each refused start, with who is in its way and why
    #[arg(long)]
    pub explain: bool,
    /// One JSON object a line
    #[arg(long)]
    pub json: bool,
    /// Time kept clear on both sides of busy times
    #[arg(long, value_name = "LENGTH", value_parser = length, default_value = "5m")]
    pub buffer: TimeDelta,
    /// The call starts so long after --from at the earliest
    #[arg(long, value_name = "LENGTH", value_parser = length, default_value = "0m")]
    pub notice: TimeDelta,
}

const PEOPLE_HELP: &str = r#"Starts are multiples of 15 minutes, in UTC. Slots come best first. Of two slots the first of these
decides: with all optional people, inside office hours, without taking lunch or focus time, with
nothing tentative, then the earliest. A person whose busy times can't be read is unknown there: such
slots are printed only where there are no others.

The people file:
  [[person]]
  name = "Dana"
  zone = "Europe/Berlin"
  hours = "Mon-Fri 09:00-12:00 13:00-17:00"    # default: Mon-Fri 09:00-17:00
  days_off = ["2026-12-24"]
  busy = [{ start = "2026-11-24T10:00:00+01:00", end = "2026-11-24T11:00:00+01:00" }, "dana.ics"]
  office_hours = "Mon-Fri 15:00-16:00"         # calls are best here
  focus = "Mon-Fri 09:00-11:00"                # undisturbed work: taken only if nothing else suits
  lunch = "Mon-Fri 12:00-13:00"                # the same
  optional = false                             # the call may be without them

Paths are relative to the people file. Times without an offset are wall times in the person's zone.

Examples:
  trialogue slots PBI-142
  trialogue slots --people people.toml --from 2026-11-24T09:00:00+01:00 --limit 5 --explain"#;

fn instant(text: &str) -> Result<Timestamp, String> {
    Timestamp::parse_rfc3339(text)
        .map_err(|e| format!("{e}; write for example 2026-11-24T09:00:00+01:00"))
}

/// Reads `90m`, `1h30m`, `5d`, `2w`.
fn length(text: &str) -> Result<TimeDelta, String> {
    let refuse = || format!("{text:?} is no length; write for example 15m, 1h30m or 5d");
    let mut minutes: i64 = 0;
    let mut number = String::new();
    for c in text.trim().chars() {
        if c.is_ascii_digit() {
            number.push(c);
            continue;
        }
        let unit = match c {
            'm' => 1,
            'h' => 60,
            'd' => 24 * 60,
            'w' => 7 * 24 * 60,
            _ => return Err(refuse()),
        };
        let count: i64 = number.parse().map_err(|_| refuse())?;
        let part = count.checked_mul(unit).ok_or_else(refuse)?;
        minutes = minutes.checked_add(part).ok_or_else(refuse)?;
        number.clear();
    }
    if !number.is_empty() || text.trim().is_empty() || minutes > 366 * 24 * 60 {
        return Err(refuse());
    }
    Ok(TimeDelta::minutes(minutes))
}

/// Runs the command. The answer is no where nothing is known of the key.
pub fn run(
    options: &Options,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> Result<Answer> {
    match (&options.key, &options.people, options.from) {
        (Some(key), ..) => told::run(options, &PbiKey::new(key), given, world, out),
        (None, Some(file), Some(from)) => of_people(options, file, from, out),
        (None, ..) => bail!("name an item, or give --people and --from"),
    }
}

/// Slots of the people in a file. Errors are for a person to read: they name the file, line and
/// column.
pub fn of_people(
    options: &Options,
    file: &Path,
    from: Timestamp,
    out: &mut dyn Write,
) -> Result<Answer> {
    if options.duration <= TimeDelta::zero() {
        bail!("--duration must be longer than nothing");
    }
    let within = Span::new(from, from + options.horizon);
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("cannot read the people file {}", file.display()))?;
    let folder = file.parent().unwrap_or(std::path::Path::new("."));
    let people = People::read(&text, folder, within)
        .with_context(|| format!("in the people file {}", file.display()))?;
    let invitees = people.invitees();
    let wanted = Search {
        earliest: from + options.notice,
        until: within.end,
        duration: options.duration,
        grid: GRID,
        buffer: options.buffer,
        people: &invitees,
    };
    let slots = search::slots(&wanted, options.limit.unwrap_or(usize::MAX));
    let refused = if options.explain {
        search::refused(&wanted)
    } else {
        Vec::new()
    };
    if options.json {
        json_lines(out, &people, &slots, &refused)?;
        return Ok(Answer::Done);
    }
    text_lines(out, &people, &slots, &refused)?;
    if slots.is_empty() {
        for blocker in search::first(&wanted).err().unwrap_or_default() {
            writeln!(out, "  {blocker} [{}]", blocker.source)?;
        }
    }
    Ok(Answer::Done)
}

/// A slot as a JSON line.
#[derive(Serialize)]
struct SlotLine<'a> {
    start: String,
    end: String,
    rank: usize,
    cost: CostLine<'a>,
    because: String,
}

/// What speaks against it, with people by name.
#[derive(Serialize)]
struct CostLine<'a> {
    unknown: Vec<&'a str>,
    missing: Vec<&'a str>,
    outside_office_hours: bool,
    disturbs: Vec<&'a str>,
    tentative: Vec<&'a str>,
    fragments: u32,
}

/// A refused start as a JSON line.
#[derive(Serialize)]
struct RefusedLine<'a> {
    start: String,
    blocked_by: Vec<BlockerLine<'a>>,
}

#[derive(Serialize)]
struct BlockerLine<'a> {
    person: &'a str,
    why: String,
    source: &'a str,
}

fn json_lines(
    out: &mut dyn Write,
    people: &People,
    slots: &[Candidate],
    refused: &[Refused],
) -> Result<()> {
    for (rank, slot) in (1..).zip(slots) {
        let cost = &slot.cost;
        let line = SlotLine {
            start: slot.span.start.rfc3339(),
            end: slot.span.end.rfc3339(),
            rank,
            cost: CostLine {
                unknown: people.names(&cost.unknown),
                missing: people.names(&cost.missing),
                outside_office_hours: cost.outside_office_hours,
                disturbs: people.names(&cost.disturbs),
                tentative: people.names(&cost.tentative),
                fragments: slot.fragments,
            },
            because: because(people, slot),
        };
        writeln!(out, "{}", serde_json::to_string(&line)?)?;
    }
    for refusal in refused {
        let line = RefusedLine {
            start: refusal.start.rfc3339(),
            blocked_by: refusal.blocked_by.iter().map(blocker_line).collect(),
        };
        writeln!(out, "{}", serde_json::to_string(&line)?)?;
    }
    Ok(())
}

fn blocker_line(blocker: &Blocker) -> BlockerLine<'_> {
    BlockerLine {
        person: &blocker.name,
        why: blocker.why.to_string(),
        source: &blocker.source,
    }
}

fn text_lines(
    out: &mut dyn Write,
    people: &People,
    slots: &[Candidate],
    refused: &[Refused],
) -> Result<()> {
    if slots.is_empty() {
        writeln!(out, "No slot.")?;
    }
    for (rank, slot) in (1..).zip(slots) {
        let start = slot.span.start.rfc3339();
        let local = people.local_times(slot.span.start).join(", ");
        let why = because(people, slot);
        writeln!(out, "{rank:>3}  {start}  {local}: {why}")?;
    }
    for refusal in refused {
        writeln!(out, "  -  {}", refusal.start.rfc3339())?;
        for blocker in &refusal.blocked_by {
            writeln!(out, "       {blocker} [{}]", blocker.source)?;
        }
    }
    Ok(())
}

fn because(people: &People, slot: &Candidate) -> String {
    let cost = &slot.cost;
    let mut parts = Vec::new();
    if cost.unknown.is_empty() {
        parts.push("everybody who is needed is free".to_owned());
    } else {
        let names = people.names(&cost.unknown).join(", ");
        parts.push(format!("it is not known whether {names} can"));
    }
    if people.have_office_hours() {
        let word = if cost.outside_office_hours {
            "outside"
        } else {
            "inside"
        };
        parts.push(format!("{word} office hours"));
    }
    for (word, who) in [
        ("takes lunch or focus time of", &cost.disturbs),
        ("tentative for", &cost.tentative),
        ("without", &cost.missing),
    ] {
        if !who.is_empty() {
            parts.push(format!("{word} {}", people.names(who).join(", ")));
        }
    }
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        assert_eq!(length("1h30m").unwrap(), TimeDelta::minutes(90));
        assert_eq!(length("5d").unwrap(), TimeDelta::days(5));
        for bad in ["", "5", "m", "5x", "1h30", "-5m", "99999999999999999999d"] {
            assert!(length(bad).unwrap_err().contains("for example"), "{bad:?}");
        }
    }
}
