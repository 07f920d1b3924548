//! The end of the demo: the days in figures, where to look, and whether the promises held.

use super::Judge;
use super::cast::{ALL, BACKLOG};
use super::play::Play;
use super::telling;
use crate::app::clock;
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Clarification, Verdict};
use crate::domain::pbi::PbiKey;

/// Tells the end. Says whether the promises hold.
pub(super) async fn tell(play: &mut Play<'_>, judge: &Judge) -> anyhow::Result<bool> {
    let (clarifications, calls) = record(play).await?;
    clock::mark_demo(play.stage.desk.store(), play.stage.desk.now()).await?;
    figures(play, &clarifications, &calls)?;
    let held = verify(play, judge).await?;
    look(play)?;
    play.stage.desk.store().close().await;
    Ok(held)
}

async fn record(play: &Play<'_>) -> anyhow::Result<(Vec<Clarification>, Vec<Call>)> {
    let mut tx = play.stage.desk.store().read().await?;
    let mut all = Vec::new();
    for key in BACKLOG.lines().skip(1).filter_map(|l| l.split(',').next()) {
        let key = PbiKey::new(key);
        all.extend(tx.clarifications_of(&play.stage.team.id, &key).await?);
    }
    let ids: Vec<_> = all.iter().map(|c| c.id.clone()).collect();
    let calls = tx.calls_of(&ids).await?;
    Ok((all, calls))
}

fn figures(play: &mut Play<'_>, all: &[Clarification], calls: &[Call]) -> anyhow::Result<()> {
    let out = &mut *play.out;
    writeln!(out, "\nThe days in figures\n\n  mails       got   wrote")?;
    for who in ALL {
        let got = play.found.iter().filter(|l| l.reader == who).count();
        let wrote = play.wrote.iter().filter(|a| **a == who.address).count();
        telling::row(out, who, got, wrote)?;
    }
    writeln!(out)?;
    telling::figure(out, "questions", all.len(), "")?;
    let count = |f: fn(&CallState) -> bool| calls.iter().filter(|c| f(&c.state)).count();
    let held = count(|s| matches!(s, CallState::Held { .. }));
    let ahead = count(|s| matches!(s, CallState::Invited { .. } | CallState::Agreed { .. }));
    let back = count(|s| matches!(s, CallState::Cancelled { .. }));
    let what = format!("{held} held, {ahead} ahead, {back} freed by an answer or called off");
    telling::figure(out, "calls", calls.len(), &what)?;
    let talks: Vec<_> = all.iter().flat_map(|c| &c.conversations).collect();
    let told = talks.iter().filter(|t| t.letter().is_some()).count();
    let what = format!("{told} of them told to Petra in a note");
    telling::figure(out, "talks", talks.len(), &what)?;
    let rulings: Vec<_> = all.iter().flat_map(|c| &c.rulings).collect();
    let mut words: Vec<String> = Vec::new();
    for ruling in &rulings {
        let word = in_words(&ruling.verdict).to_owned();
        if !words.contains(&word) {
            words.push(word);
        }
    }
    telling::figure(out, "rulings", rulings.len(), &words.join(", "))?;
    let new: Vec<String> = (all.iter())
        .flat_map(Clarification::standing)
        .filter_map(|r| match &r.verdict {
            Verdict::OutOfScope { title } => Some(format!("\u{201c}{title}\u{201d}")),
            _ => None,
        })
        .collect();
    telling::figure(out, "new items", new.len(), &new.join(", "))?;
    Ok(())
}

const fn in_words(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Agreed => "agreed",
        Verdict::OutOfScope { .. } => "out of scope",
        Verdict::Correction => "correction",
        Verdict::LetsTalk => "let's talk",
        Verdict::Answered => "answered in person",
    }
}

/// The promises, checked against the database.
async fn verify(play: &mut Play<'_>, judge: &Judge) -> anyhow::Result<bool> {
    let checks = play.stage.desk.verify(play.stage.desk.now()).await?;
    writeln!(play.out, "\nThe promises, checked against the database\n")?;
    judge(&checks, play.out)
}

fn look(play: &mut Play<'_>) -> anyhow::Result<()> {
    let out = &mut *play.out;
    let dir = play.stage.dir.display();
    writeln!(out, "\nTo look at\n")?;
    writeln!(out, "  {dir}/out")?;
    writeln!(
        out,
        "      each person's mailbox, a Maildir that mail programs open"
    )?;
    writeln!(out, "  {dir}/in")?;
    writeln!(out, "      the team's mailbox: what they wrote")?;
    writeln!(out, "  {dir}/trialogue.db")?;
    writeln!(
        out,
        "      the database; trialogue.toml, people.csv, backlog.csv lie beside it"
    )?;
    writeln!(
        out,
        "  trialogue --config {dir}/trialogue.toml show PBI-142"
    )?;
    writeln!(
        out,
        "      a thread with its calls, notes, rulings and reasons"
    )?;
    Ok(())
}
