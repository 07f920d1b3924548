//! `trialogue show`: everything on record of an item, or the held mails.
//!
//! Owns the command's options and its output. Never decides. Invariant: without `--all` each
//! line that is left out is counted.

use super::screen::{at, long, short, wrapped};
use super::{Answer, World};
use crate::app;
use crate::config::Config;
use crate::desk::showing::{self, Shown, Thread};
use crate::domain::call::Call;
use crate::domain::clarification::{
    Assumption, AssumptionClock, AssumptionState, Conversation, ConversationState, Entry, How, Line,
};
use crate::domain::ids::PersonId;
use crate::domain::pbi::{Pbi, PbiKey};
use crate::domain::person::Address;
use crate::domain::policy::Team;
use crate::domain::time::Timestamp;
use crate::store::{LetterRow, LetterStatus, MailRow, Store};
use anyhow::{Result, bail};
use chrono_tz::Tz;
use std::io::Write;
use std::path::Path;

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Examples:
  trialogue show PBI-142          what was said, the calls, the notes, the letters
  trialogue show PBI-142 --json   all of it as one JSON object
  trialogue show PBI-142 --elided also what was cut from the mails: quotations, signatures
  trialogue show held             mails that were not acted on, with the reasons";

/// Most held mails that are shown.
const HELD: u32 = 100;

/// Options of `show`.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Key of an item, such as PBI-142; or "held"
    #[arg(value_name = "KEY")]
    pub what: String,
    /// The team, where there are several
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,
    /// One JSON object, of held mails an array; instants are milliseconds since 1970
    #[arg(long)]
    pub json: bool,
    /// All lines of what was said, all letters
    #[arg(long)]
    pub all: bool,
    /// Also what was cut from mails: quotations, signatures, disclaimers
    #[arg(long)]
    pub elided: bool,
}

impl Options {
    /// Whether the held mails are asked for.
    pub fn wants_held(&self) -> bool {
        self.what.eq_ignore_ascii_case("held")
    }
}

/// Lines of words that are shown without `--all`.
const LINES: usize = 6;

/// Shows what is asked for. The answer is no where nothing is known of the key.
pub fn run(
    options: &Options,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> Result<Answer> {
    let named = options.team.as_deref();
    if options.wants_held() {
        let read = async |store: &Store, team: &Team| showing::held(store, team, HELD).await;
        let (team, mails) = on_record(given, world, named, read)?;
        held(options, &mails, team.zone, out)?;
        return Ok(Answer::Done);
    }
    let key = PbiKey::new(&options.what);
    let read = async |store: &Store, team: &Team| {
        let (clock, _) = app::clock::known(store).await?;
        let mut shown = showing::show(store, team, &key, clock.now()).await?;
        if let Some(shown) = shown.as_mut().filter(|_| options.elided) {
            showing::add_elided(store, team, shown).await?;
        }
        anyhow::Ok(shown)
    };
    let (team, shown) = on_record(given, world, named, read)?;
    let Some(shown) = shown else {
        writeln!(out, "Nothing is known of {key} in {}.", team.id)?;
        return Ok(Answer::No);
    };
    item(options, &shown, team.zone, out)?;
    Ok(Answer::Done)
}

/// What `read` finds on record of the team that is named, or of the only one.
pub(super) fn on_record<T, E>(
    given: Option<&Path>,
    world: &World<'_>,
    named: Option<&str>,
    read: impl AsyncFnOnce(&Store, &Team) -> Result<T, E>,
) -> Result<(Team, T)>
where
    anyhow::Error: From<E>,
{
    let config = Config::load(given, world.environment.clone())?;
    app::runtime()?.block_on(async {
        let (team, store) = opened(&config, named).await?;
        anyhow::Ok((team.clone(), read(&store, team).await?))
    })
}

/// The store to read, and the team that is named, or the only one.
pub(super) async fn opened<'c>(
    config: &'c Config,
    named: Option<&str>,
) -> Result<(&'c Team, Store)> {
    let teams: Vec<&Team> = config.teams.iter().map(|t| &t.team).collect();
    let team = the_team(&teams, named)?;
    Ok((team, app::open_existing(config).await?))
}

/// The same, of a command that changes something. An older schema is refused here, too: only the
/// service brings it to the newest.
pub(super) async fn opened_to_change<'c>(
    config: &'c Config,
    named: Option<&str>,
) -> Result<(&'c Team, Store)> {
    let (team, read) = opened(config, named).await?;
    read.close().await;
    Ok((team, app::open_store(config).await?))
}

/// The team that is named; where none is, the only one.
fn the_team<'t>(teams: &[&'t Team], named: Option<&str>) -> Result<&'t Team> {
    let ids: Vec<&str> = teams.iter().map(|t| t.id.as_str()).collect();
    match (named, teams) {
        (Some(name), _) => match teams.iter().find(|t| t.id.as_str() == name) {
            Some(team) => Ok(team),
            None => bail!(
                "no team {name:?} is configured; there are: {}",
                ids.join(", ")
            ),
        },
        (None, [one]) => Ok(one),
        (None, _) => bail!(
            "there are several teams: add --team and one of {}",
            ids.join(", ")
        ),
    }
}

/// Prints an item.
pub fn item(options: &Options, shown: &Shown, zone: Tz, out: &mut dyn Write) -> Result<()> {
    if options.json {
        writeln!(out, "{}", serde_json::to_string(shown)?)?;
        return Ok(());
    }
    let page = Page {
        shown,
        zone,
        all: options.all,
    };
    page.print(out)
}

/// Prints held mails.
pub fn held(options: &Options, mails: &[MailRow], zone: Tz, out: &mut dyn Write) -> Result<()> {
    if options.json {
        writeln!(out, "{}", serde_json::to_string(mails)?)?;
        return Ok(());
    }
    if mails.is_empty() {
        writeln!(out, "No held mails.")?;
    }
    for mail in mails {
        held_mail(mail, zone, out)?;
    }
    Ok(())
}

fn held_mail(mail: &MailRow, zone: Tz, out: &mut dyn Write) -> Result<()> {
    let from = mail.from.as_deref().unwrap_or("(no sender)");
    let subject = mail.subject.as_deref().unwrap_or_default();
    let because = mail.because.as_deref().unwrap_or("no reason on record");
    wrapped(out, 0, &format!("{}  {from}", at(mail.received, zone)))?;
    wrapped(out, 2, &short(subject))?;
    wrapped(out, 2, &format!("held, because: {because}"))
}

/// What decides whom its questions go to, and by when.
fn about(item: &Pbi, out: &mut dyn Write) -> Result<()> {
    let asked: Vec<&str> = item.stakeholders.iter().map(Address::as_str).collect();
    let asked = match asked.as_slice() {
        [] => "no stakeholder of its own".to_owned(),
        _ => asked.join(", "),
    };
    let labels = item.labels.join(", ");
    for (what, value) in [
        ("asked", asked.as_str()),
        ("status", item.status.as_str()),
        ("Sprint", item.sprint.as_deref().unwrap_or_default()),
        ("labels", labels.as_str()),
        ("at", item.url.as_deref().unwrap_or_default()),
    ] {
        if !value.is_empty() {
            wrapped(out, 2, &format!("{what}: {}", short(value)))?;
        }
    }
    Ok(())
}

struct Page<'s> {
    shown: &'s Shown,
    zone: Tz,
    all: bool,
}

impl Page<'_> {
    fn print(&self, out: &mut dyn Write) -> Result<()> {
        let shown = self.shown;
        let title = match &shown.item {
            Some(item) if item.confidential => format!("{} (confidential)", item.title),
            Some(item) => item.title.clone(),
            None => "(no longer in the backlog)".to_owned(),
        };
        wrapped(out, 0, &format!("{}  {title}", shown.key))?;
        if let Some(item) = &shown.item {
            about(item, out)?;
        }
        if shown.threads.is_empty() {
            writeln!(out, "Nothing was asked about it.")?;
        }
        for thread in &shown.threads {
            writeln!(out)?;
            self.thread(thread, out)?;
        }
        if !shown.held.is_empty() {
            writeln!(out, "\nHeld mails that name it:")?;
            for mail in &shown.held {
                held_mail(mail, self.zone, out)?;
            }
        }
        Ok(())
    }

    fn thread(&self, thread: &Thread, out: &mut dyn Write) -> Result<()> {
        let c = &thread.clarification;
        wrapped(out, 0, &format!("{}: {}", c.state.as_str(), c.title))?;
        let names = format!("{} asks {}", self.name(&c.developer), self.name(&c.asked));
        wrapped(out, 2, &format!("{names}, since {}", self.at(c.opened_at)))?;
        match &thread.ball {
            Some(ball) => {
                let who = self.name(&ball.person);
                let line = format!(
                    "waits for {who}: {}, since {} ({} of working time)",
                    ball.waits_for,
                    self.at(ball.since),
                    long(ball.worked_minutes)
                );
                wrapped(out, 2, &line)?;
            }
            None => writeln!(out, "  waits for nobody")?,
        }
        writeln!(out, "  Said:")?;
        for entry in &thread.entries {
            self.entry(entry, out)?;
        }
        for call in &thread.calls {
            self.call(call, out)?;
        }
        for talk in &c.conversations {
            self.talk(thread, talk, out)?;
        }
        for assumption in &c.assumptions {
            self.assumption(assumption, out)?;
        }
        for ruling in &c.rulings {
            let verdict = ruling.verdict.as_str();
            wrapped(
                out,
                2,
                &format!("Ruling: {verdict}, {}, {}", ruling.name, self.at(ruling.at)),
            )?;
            self.words(&ruling.words, out)?;
            if let Some(undone) = &ruling.undone {
                let when = self.at(undone.at);
                wrapped(out, 4, &format!("undone by {}, {when}", undone.name))?;
            }
            if let Some(later) = c.replaced_by(ruling) {
                let when = self.at(later.at);
                wrapped(out, 4, &format!("replaced by {}, {when}", later.name))?;
            }
            wrapped(out, 4, &format!("proven by: {}", ruling.evidence))?;
        }
        self.letters(thread, out)
    }

    fn assumption(&self, assumption: &Assumption, out: &mut dyn Write) -> Result<()> {
        let state = match &assumption.state {
            AssumptionState::Pending {
                clock: AssumptionClock::Running { until, .. },
            } => format!("pending, stands unopposed from {} on", self.at(*until)),
            AssumptionState::Pending {
                clock: AssumptionClock::Stopped { since, why },
            } => format!(
                "pending, its time stands still since {}: {why}",
                self.at(*since)
            ),
            AssumptionState::Unopposed { at, .. } => format!("stands unopposed, {}", self.at(*at)),
            AssumptionState::Objected {
                at, name, words, ..
            } => format!("objected, {name}, {}: {words}", self.at(*at)),
            AssumptionState::Withdrawn { at } => format!("withdrawn, {}", self.at(*at)),
            AssumptionState::Overruled { at, .. } => format!("overruled, {}", self.at(*at)),
        };
        wrapped(out, 2, &format!("Assumption: {state}"))?;
        self.words(&assumption.words, out)
    }

    fn entry(&self, entry: &Entry, out: &mut dyn Write) -> Result<()> {
        let mark = if entry.verified { "" } else { ", not verified" };
        let kind = entry.kind.as_str();
        wrapped(
            out,
            4,
            &format!("{}  {}: {kind}{mark}", self.at(entry.at), entry.name),
        )?;
        self.words(&entry.words, out)?;
        let cut = entry.mail.as_ref().and_then(|id| self.shown.elided.get(id));
        if let Some(cut) = cut {
            wrapped(out, 6, "cut from the mail:")?;
            for line in cut.lines().filter(|l| !l.trim().is_empty()) {
                wrapped(out, 8, &format!("| {line}"))?;
            }
        }
        wrapped(out, 6, &format!("because: {}", entry.because))
    }

    fn words(&self, words: &str, out: &mut dyn Write) -> Result<()> {
        let lines: Vec<&str> = words.lines().filter(|l| !l.trim().is_empty()).collect();
        let most = if self.all { usize::MAX } else { LINES };
        for line in lines.iter().take(most) {
            wrapped(out, 6, &format!("| {line}"))?;
        }
        if lines.len() > most {
            writeln!(out, "      | … {} more lines: --all", lines.len() - most)?;
        }
        Ok(())
    }

    fn call(&self, call: &Call, out: &mut dyn Write) -> Result<()> {
        let start = self.at(call.slot.start);
        let end = call
            .slot
            .end
            .utc()
            .with_timezone(&self.zone)
            .format("%H:%M");
        let state = call.state.as_str();
        wrapped(
            out,
            2,
            &format!(
                "Call: {state}, {start} to {end}, SEQUENCE {}",
                call.sequence
            ),
        )?;
        if let crate::domain::call::CallState::Cancelled { why, .. } = &call.state {
            wrapped(out, 4, &format!("off, because: {why}"))?;
        }
        let answers: Vec<String> = call
            .attendees
            .iter()
            .map(|a| format!("{} {}", a.name, a.partstat.as_str().to_lowercase()))
            .collect();
        wrapped(out, 4, &answers.join(", "))
    }

    fn talk(&self, thread: &Thread, talk: &Conversation, out: &mut dyn Write) -> Result<()> {
        let how = match &talk.how {
            How::Call { .. } => "in a call",
            How::Mail => "by mail",
            How::Elsewhere => "elsewhere",
        };
        let state = match &talk.state {
            ConversationState::Running { until } => {
                format!("goes on; the note is due at {}", self.at(*until))
            }
            ConversationState::Due { since, why } => {
                format!("NOTE OWED since {}: {why}", self.at(*since))
            }
            ConversationState::Briefed { at, .. } => self.note(thread, talk, *at),
            ConversationState::Ruled { at, .. } => format!("ruled on {}", self.at(*at)),
        };
        wrapped(
            out,
            2,
            &format!("Conversation {how}, {}: {state}", self.at(talk.since)),
        )?;
        for noted in &talk.notes {
            wrapped(
                out,
                4,
                &format!("noted by {}, {}:", noted.name, self.at(noted.at)),
            )?;
            for line in &noted.lines {
                let (kind, text) = match line {
                    Line::Outcome(text) => ("", text),
                    Line::Decision(text) => ("Decision: ", text),
                    Line::Action(text) => ("Action: ", text),
                    Line::Open(text) => ("Open: ", text),
                };
                self.words(&format!("{kind}{text}"), out)?;
            }
        }
        Ok(())
    }

    /// A note that was decided is with the PO only once it was handed over.
    fn note(&self, thread: &Thread, talk: &Conversation, at: Timestamp) -> String {
        let status = thread
            .letters
            .iter()
            .find(|l| l.name == "briefing" && l.decided == at)
            .map_or("not on record", |l| l.status.as_str());
        let asks = if talk.reasons.is_empty() {
            "for information"
        } else {
            "a ruling is asked for"
        };
        format!("briefed {}, {asks}; the note is {status}", self.at(at))
    }

    fn letters(&self, thread: &Thread, out: &mut dyn Write) -> Result<()> {
        writeln!(out, "  Letters:")?;
        for letter in &thread.letters {
            self.letter(letter, out)?;
        }
        if self.all {
            writeln!(out, "  Mails:")?;
            for mail in &thread.mails {
                let from = mail.from.as_deref().unwrap_or("(no sender)");
                let because = mail.because.as_deref().unwrap_or_default();
                wrapped(
                    out,
                    4,
                    &format!("{}  {from}: {because}", self.at(mail.received)),
                )?;
            }
        }
        Ok(())
    }

    fn letter(&self, letter: &LetterRow, out: &mut dyn Write) -> Result<()> {
        let when = self.at(letter.done_at.unwrap_or(letter.decided));
        let who = self.name(&letter.person);
        let status = letter.status.as_str();
        let line = format!("{when}  {} to {who}: ", letter.name);
        let given_up = letter.due.is_none() && letter.status != LetterStatus::Sent;
        if given_up {
            wrapped(out, 4, &format!("{line}GIVEN UP, {status}"))?;
        } else {
            wrapped(out, 4, &format!("{line}{status}"))?;
        }
        let said = letter.said.as_deref().filter(|s| !s.is_empty());
        if let Some(said) = said.filter(|_| self.all || letter.status != LetterStatus::Sent) {
            wrapped(out, 6, &format!("the server said: {said}"))?;
        }
        if let Some(due) = letter.due.filter(|_| letter.attempts > 0) {
            wrapped(
                out,
                6,
                &format!("{} tries; next at {}", letter.attempts, self.at(due)),
            )?;
        }
        Ok(())
    }

    fn name(&self, id: &PersonId) -> String {
        self.shown
            .people
            .get(id)
            .map_or_else(|| format!("(person {id})"), |p| p.name.clone())
    }

    fn at(&self, instant: Timestamp) -> String {
        at(instant, self.zone)
    }
}
