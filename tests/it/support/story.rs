//! Plays a story. A file holds, in this order:
//!
//! ```text
//! # a comment
//! policy book at once            what differs from the usual team, before `at`
//! person kim zone Asia/Singapore
//! person petra language de
//! feed sam 2026-11-23 12:00 to 14:00   sam publishes a calendar, and this is in it
//! at Mon 2026-11-23 10:02        wall time in Berlin
//! > mail from dana: [PBI-142] Should the export include archived orders?
//!   The mail's text, indented.
//! > expect letter receipt to dana says "14:15"
//! > reply from sam to question: Yes, two years.
//! > wait 2h
//! ```
//!
//! The steps stand in [`Story::step`]. Every letter must be expected: one that is left unread
//! at the end fails the story, and so does whatever breaks [`World::invariants`].

mod calendars;
mod holding;
mod machines;
mod mailing;
mod meeting;
mod planning;
mod seeing;

use super::world::{Plan, Road, World, berlin};
use std::path::Path;
use std::sync::atomic::Ordering;
use trialogue::domain::policy::parse_duration;
use trialogue::domain::time::Timestamp;

/// One step: its line in the file, its text, and the indented text below it.
#[derive(Debug, Clone)]
struct Step {
    line: usize,
    text: String,
    body: String,
}

/// A story under way.
pub(crate) struct Story {
    pub(crate) world: World,
    mails: usize,
}

type Done = Result<(), String>;

/// Plays the story in a file; the error says where it went otherwise.
pub(crate) fn play(file: &Path) -> Done {
    let text = std::fs::read_to_string(file).unwrap();
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    let mut plan = Plan::default();
    let (at, steps) = read(&text, &mut plan).map_err(|why| format!("{name}: {why}"))?;
    let mut story = Story::new(plan, at);
    let mut ended = Ok(());
    for step in &steps {
        ended = story
            .step(step)
            .map_err(|why| format!("{name}:{}: {}\n  {why}", step.line, step.text));
        if ended.is_err() {
            break;
        }
    }
    let ended = ended.and_then(|()| story.end().map_err(|why| format!("{name}: {why}")));
    let ended = ended.map_err(|why| {
        let now = story.world.now().utc().with_timezone(&super::world::BERLIN);
        format!(
            "{why}\n  now {}\n{}",
            now.format("%a %Y-%m-%d %H:%M"),
            story.world.mailboxes()
        )
    });
    story.world.close();
    ended
}

/// Plays a story told in a test, on SQLite, and gives the world as it is at its end. Nothing
/// need be expected of it.
pub(crate) fn play_text(text: &str) -> Result<World, String> {
    let mut plan = Plan {
        sqlite: true,
        ..Plan::default()
    };
    let (at, steps) = read(text, &mut plan)?;
    let mut story = Story::new(plan, at);
    for step in &steps {
        let told = |why| format!("{}: {}\n  {why}", step.line, step.text);
        story.step(step).map_err(told)?;
    }
    Ok(story.world)
}

/// The plan's lines, the beginning, and the steps.
fn read(text: &str, plan: &mut Plan) -> Result<(Timestamp, Vec<Step>), String> {
    let mut at = None;
    let mut steps: Vec<Step> = Vec::new();
    for (n, line) in text.lines().enumerate() {
        let told = |why: String| format!("line {}: {why}", n + 1);
        if let Some(step) = line.strip_prefix("> ") {
            steps.push(Step {
                line: n + 1,
                text: step.trim().to_owned(),
                body: String::new(),
            });
        } else if let Some(body) = line.strip_prefix("  ") {
            let step = steps.last_mut().ok_or_else(|| told("no step yet".into()))?;
            step.body.push_str(body);
            step.body.push('\n');
        } else if line.trim().is_empty() && steps.last().is_some_and(|s| !s.body.is_empty()) {
            steps.last_mut().unwrap().body.push('\n');
        } else if line.trim().is_empty() || line.starts_with('#') {
        } else if let Some(when) = line.strip_prefix("at ") {
            let when = when.split_once(' ').map_or(when, |(_, rest)| rest);
            at = Some(berlin(when).ok_or_else(|| told(format!("no time: {when}")))?);
        } else {
            planning::planned(plan, line).map_err(told)?;
        }
    }
    for step in &mut steps {
        step.body.truncate(step.body.trim_end().len());
    }
    Ok((at.ok_or("no line with `at`")?, steps))
}

impl Story {
    pub(crate) fn new(plan: Plan, at: Timestamp) -> Self {
        Self {
            world: World::new(plan, at),
            mails: 0,
        }
    }

    /// One step of a story that is made up as it goes; its text stands on further lines.
    pub(crate) fn tell(&mut self, text: &str) -> Done {
        let (text, body) = text.split_once('\n').unwrap_or((text, ""));
        self.step(&Step {
            line: 0,
            text: text.to_owned(),
            body: body.to_owned(),
        })
    }

    /// Which one of its name in its mailbox a letter is, from 1.
    pub(crate) fn nth(&self, at: usize) -> usize {
        let letters = &self.world.letters;
        let same =
            |i: &usize| letters[*i].to == letters[at].to && letters[*i].name == letters[at].name;
        (0..=at).filter(same).count()
    }

    /// What must hold at the end, whether anybody read the letters or not.
    pub(crate) fn end_unread(&mut self) -> Done {
        for letter in &mut self.world.letters {
            letter.read = true;
        }
        self.rest()
    }

    /// One step. The words of the grammar, all of them.
    fn step(&mut self, step: &Step) -> Done {
        let text = step.text.as_str();
        let (verb, rest) = text.split_once(' ').unwrap_or((text, ""));
        match verb {
            "mail" => self.mail(rest, &step.body),
            "leak" => self.leak(rest),
            "reply" => self.reply(rest, &step.body),
            "wait" => self.wait(rest),
            "expect" => seeing::expect(&mut self.world, rest),
            "again" => {
                self.again(rest);
                Ok(())
            }
            "gather" => {
                self.world.gathering = true;
                Ok(())
            }
            "deliver" => {
                self.world.gathering = false;
                self.world.settle();
                Ok(())
            }
            "bounce" => self.bounce(rest),
            "away" => self.away(rest),
            "joins" => {
                self.world.joins(rest);
                Ok(())
            }
            "return" => self.own_mail(rest),
            "hostile" => self.hostile(rest),
            "mailbox" => self.mailbox_of(rest),
            "feed" => self.feed(rest),
            "clock" => self.clock(rest),
            "meeting" => self.meeting(rest),
            "wrapped" => self.wrapped(rest),
            "admin" => self.admin(rest),
            "backlog" => self.backlog(rest),
            "leaves" => self.leaves(rest),
            "people" => self.people(rest),
            "stays" => self.stays(rest),
            "back" => self.back(rest),
            "becomes" => self.becomes(rest),
            "succeeds" => self.succeeds(rest),
            "dns" => {
                let silent = rest == "is silent";
                self.world.dns.silent.store(silent, Ordering::SeqCst);
                Ok(())
            }
            _ => self.calendar(verb, rest),
        }
    }

    /// `wait 2h`, `wait until 14:15`, `wait until 2026-11-24 09:00`.
    fn wait(&mut self, rest: &str) -> Done {
        let now = self.world.now();
        let target = if let Some(until) = rest.strip_prefix("until ") {
            let today = now.utc().with_timezone(&super::world::BERLIN).date_naive();
            let whole = if until.len() <= 5 {
                format!("{today} {until}")
            } else {
                until.to_owned()
            };
            berlin(&whole).ok_or("no time")?
        } else {
            now + parse_duration(rest)?
        };
        if target < now {
            return Err("that time has passed".into());
        }
        self.world.go_to(target);
        Ok(())
    }

    /// `feed of sam 2026-11-24 10:00 to 11:00, …`, `feed of sam fails`, `feed of sam is free`.
    fn feed(&mut self, rest: &str) -> Done {
        let (who, says) = rest
            .strip_prefix("of ")
            .and_then(|r| r.split_once(' '))
            .ok_or("feed of WHO …")?;
        let calendar = super::world::feeds::calendar(says)?;
        self.world.calendar_says(who, calendar);
        Ok(())
    }

    /// `clock jumps 3d`, `clock jumps -90m`: the machine's clock was wrong, and is set. What
    /// was due meanwhile is late; going back, what is done stays done.
    fn clock(&mut self, rest: &str) -> Done {
        let by = rest.strip_prefix("jumps ").ok_or("clock jumps BY")?;
        let now = self.world.now();
        let target = match by.strip_prefix('-') {
            Some(back) => now - parse_duration(back)?,
            None => now + parse_duration(by)?,
        };
        self.world.clock.set(target);
        self.world.settle();
        Ok(())
    }

    /// `mailbox of sam refuses|defers|loses|works`.
    fn mailbox_of(&mut self, rest: &str) -> Done {
        let (who, how) = rest
            .strip_prefix("of ")
            .and_then(|r| r.split_once(' '))
            .ok_or("mailbox of WHO …")?;
        let road = match how {
            "refuses" => Road::Refused,
            "defers" => Road::Deferred,
            "loses" => Road::Lost,
            "works" => Road::Open,
            _ => return Err("refuses, defers, loses or works".into()),
        };
        self.world.road(who, road);
        Ok(())
    }

    /// Nothing may be left: neither a letter unread nor an invariant broken.
    fn end(&mut self) -> Done {
        self.world.settle();
        seeing::nothing_unread(&self.world, None)?;
        self.rest()
    }

    fn rest(&mut self) -> Done {
        // Whatever is still owed is given within two weeks, and nothing parks on the way.
        self.world
            .go_to(self.world.now() + chrono::TimeDelta::days(14));
        seeing::well_formed(&self.world)?;
        self.world.invariants()
    }
}
