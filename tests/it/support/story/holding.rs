//! What the admin does with held mails from the command line.

use super::{Done, Story};
use crate::support::world::text;
use trialogue::domain::held::Handling;
use trialogue::domain::ids::MailId;
use trialogue::domain::pbi::PbiKey;

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
    /// mail of theirs; `is too late` at the end: it is no longer held.
    pub(super) fn admin(&mut self, rest: &str) -> Done {
        let (rest, late) = match rest.strip_suffix(" is too late") {
            Some(rest) => (rest, true),
            None => (rest, false),
        };
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
