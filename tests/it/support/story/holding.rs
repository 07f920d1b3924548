//! What the admin does and sees from the command line: held mails, addresses, the report.

use super::mailing::words;
use super::{Done, Story};

use crate::support::world::{BERLIN, World, team_id, text};
use trialogue::cli::people::list;
use trialogue::desk::{reaching, reporting};
use trialogue::domain::held::Handling;
use trialogue::domain::ids::MailId;
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::person::Address;
use trialogue::rules::reporting::bypass as bypassed;

impl Story {
    /// `backlog PBI-142 is Done`, `backlog PBI-142 moves to Sprint 8`: the backlog is imported anew.
    pub(super) fn backlog(&mut self, rest: &str) -> Done {
        let plan = &mut self.world.plan;
        if let Some((key, status)) = rest.split_once(" is ") {
            status.clone_into(&mut super::item_of(&mut plan.items, key)?.status);
        } else if let Some((key, sprint)) = rest.split_once(" moves to ") {
            super::item_of(&mut plan.items, key)?.sprint = Some(sprint.to_owned());
        } else {
            return Err("backlog KEY is STATUS, or KEY moves to SPRINT".into());
        }
        self.world.import_backlog();
        self.world.settle();
        Ok(())
    }

    /// `admin releases dana`, `admin releases dana to PBI-142`, `admin drops mallory`: the last
    /// mail of theirs; `admin tries ADDRESS`; `is too late` at the end: it is no longer held, or
    /// marked.
    pub(super) fn admin(&mut self, rest: &str) -> Done {
        let (rest, late) = match rest.strip_suffix(" is too late") {
            Some(rest) => (rest, true),
            None => (rest, false),
        };
        if let Some(address) = rest.strip_prefix("tries ") {
            let address = Address::parse(address).map_err(|e| e.to_string())?;
            let (team, now) = (self.world.team(), self.world.now());
            let done = reaching::try_again(self.world.desk.store(), &team, &address, now);
            let done = self
                .world
                .runtime
                .block_on(done)
                .map_err(|e| e.to_string())?;
            return if done == late {
                Err(format!("cleared: {done}"))
            } else {
                Ok(())
            };
        }
        let words: Vec<&str> = rest.split(' ').collect();
        let (how, who) = match words.as_slice() {
            ["releases", who] => (Handling::Released { to: None }, who),
            ["releases", who, "to", key] => (
                Handling::Released {
                    to: Some(PbiKey::new(key)),
                },
                who,
            ),
            ["drops", who] => (Handling::Dropped, who),
            _ => return Err("admin releases|drops WHO".into()),
        };
        let rows = self
            .world
            .rows("SELECT id, from_address FROM mail ORDER BY uid");
        let theirs = |row: &&Vec<_>| text(&row[1]).starts_with(&format!("{who}@"));
        let row = rows.iter().rev().find(theirs).ok_or("no mail of theirs")?;
        let mail = MailId::new(text(&row[0]));
        let done = self.world.handle_held(&mail, how)?;
        if done == late {
            return Err(format!("handled: {done}"));
        }
        self.world.settle();
        Ok(())
    }
}

/// `bypass 0 of 1 says "…"`: what `report bypass` counts and says.
pub(super) fn bypass(world: &World, rest: &str) -> Done {
    let team = world.team();
    let filed = reporting::filed(world.desk.store(), &team);
    let filed = world.runtime.block_on(filed).map_err(|e| e.to_string())?;
    let report = bypassed::report(&filed, None);
    let mut out = Vec::new();
    let command = trialogue::cli::report::Command::Bypass(trialogue::cli::report::Options {
        team: None,
        sprint: None,
        json: false,
        csv: false,
    });
    trialogue::cli::report::print(&command, &team, &filed, world.now(), &mut out)
        .map_err(|e| e.to_string())?;
    let told = String::from_utf8_lossy(&out).into_owned();
    let (counted, says) = rest.split_once(" says ").unwrap_or((rest, ""));
    let have = format!("{} of {}", report.known, report.conversations.len());
    if counted != have {
        return Err(format!("bypass: expected {counted}, have {have}\n{told}"));
    }
    says_and_lacks(&told, &format!("says {says}"))
}

/// `people says "…" lacks "…"`: what `people list` prints.
pub(super) fn people(world: &World, rest: &str) -> Done {
    let people = world.runtime.block_on(async {
        let mut tx = world.desk.store().read().await.unwrap();
        tx.people(&team_id()).await.unwrap()
    });
    let mut out = Vec::new();
    list(&people, false, BERLIN, world.now(), &mut out).map_err(|e| e.to_string())?;
    says_and_lacks(&String::from_utf8_lossy(&out), rest)
}

/// Whether what was printed, its lines joined, says all that and lacks the other.
fn says_and_lacks(told: &str, wanted: &str) -> Done {
    let joined = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for pair in words(wanted).chunks(2) {
        if let [word, text] = pair
            && joined.contains(text.as_str()) != (word == "says")
        {
            return Err(format!("{word} {text:?}, but it prints:\n{told}"));
        }
    }
    Ok(())
}
