//! What the admin does and sees from the command line: held mails, addresses, the report.

use super::mailing::words;
use super::{Done, Story};
use crate::support::world::{BERLIN, World, team_id, text};
use trialogue::cli::people::list;
use trialogue::desk::{reaching, reporting};
use trialogue::domain::held::Handling;
use trialogue::domain::ids::MailId;
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::person::Extent;
use trialogue::domain::person::{Address, Role};
use trialogue::rules::reporting::bypass as bypassed;

impl Story {
    /// `leaves sam`: a full import has them no more; `leaves sam on 2026-11-25`: their row has
    /// that end date. `says "…"`: what follows, as the import tells it.
    pub(super) fn leaves(&mut self, rest: &str) -> Done {
        let (rest, says) = rest.split_once(" says ").unwrap_or((rest, ""));
        let (who, full) = match rest.split_once(" on ") {
            Some((who, day)) => {
                let plan = self.world.plan.people.get_mut(who);
                plan.ok_or("no such person")?.ends = Some(super::planning::day_of(day)?);
                (who, false)
            }
            None => (rest, true),
        };
        if full {
            let plan = self.world.plan.people.get_mut(who);
            plan.ok_or("no such person")?.left = true;
        }
        self.imported(full, false, says)
    }

    /// `stays sam`: their row has no end date any more.
    pub(super) fn stays(&mut self, who: &str) -> Done {
        let plan = self.world.plan.people.get_mut(who);
        plan.ok_or("no such person")?.ends = None;
        self.imported(false, false, "")
    }

    /// `back sam`: a people file has them again.
    pub(super) fn back(&mut self, who: &str) -> Done {
        let plan = self
            .world
            .plan
            .people
            .get_mut(who)
            .ok_or("no such person")?;
        (plan.left, plan.ends) = (false, None);
        self.imported(false, false, "")
    }

    /// `succeeds nora petra`: a full import has Nora in the place of Petra.
    pub(super) fn succeeds(&mut self, rest: &str) -> Done {
        let (rest, says) = rest.split_once(" says ").unwrap_or((rest, ""));
        let (new, old) = rest.split_once(' ').ok_or("succeeds NEW OLD")?;
        let people = &mut self.world.plan.people;
        let mut heir = people.get(old).ok_or("no such person")?.clone();
        let capital = |w: &str| w.get(..1).unwrap_or_default().to_uppercase() + &w[1..];
        heir.name = Box::leak(format!("{} New", capital(new)).into_boxed_str());
        heir.address = format!("{new}@acme.example");
        people.insert(new.to_owned(), heir);
        self.leaves(&match says {
            "" => old.to_owned(),
            says => format!("{old} says {says}"),
        })
    }

    /// `becomes petra developer, dirk po`: a people file has them in these roles.
    pub(super) fn becomes(&mut self, rest: &str) -> Done {
        let (rest, says) = rest.split_once(" says ").unwrap_or((rest, ""));
        for change in rest.split(", ") {
            let (who, role) = change.split_once(' ').ok_or("becomes WHO ROLE, …")?;
            let somebody = self
                .world
                .plan
                .people
                .get_mut(who)
                .ok_or("no such person")?;
            somebody.role = Role::parse(role).ok_or("no such role")?;
        }
        self.imported(false, false, says)
    }

    /// `people again`: a partial import of those the plan still has; `people rehearsed says "…"`: a
    /// full one that only tells; `people without sam, rehearsed says "…"`.
    pub(super) fn people(&mut self, rest: &str) -> Done {
        let (how, says) = rest.split_once(" says ").unwrap_or((rest, ""));
        match how.split_once(' ') {
            None => self.imported(false, false, says),
            Some(("without", who)) => {
                let who = who.trim_end_matches(", rehearsed");
                let all = self.world.plan.people.clone();
                let rehearsed = how.ends_with("rehearsed");
                self.world.plan.people.remove(who).ok_or("no such person")?;
                let done = self.imported(rehearsed, rehearsed, says);
                self.world.plan.people = all;
                done
            }
            Some(("only", who)) => {
                let all = self.world.plan.people.clone();
                self.world.plan.people.retain(|name, _| name == who);
                let done = self.imported(false, false, says);
                self.world.plan.people = all;
                done
            }
            Some(_) => Err("people again, without WHO, rehearsed, or only WHO".into()),
        }
    }

    fn imported(&mut self, full: bool, rehearsed: bool, says: &str) -> Done {
        let done = self.world.import_people(Extent { full, rehearsed })?;
        let told = done.follows.join("\n");
        if !told.contains(says.trim_matches('"')) {
            return Err(format!("it says: {told}"));
        }
        self.world.settle();
        Ok(())
    }

    /// `backlog PBI-142 is Done`, `backlog PBI-142 moves to Sprint 8`: the backlog is imported anew.
    pub(super) fn backlog(&mut self, rest: &str) -> Done {
        let plan = &mut self.world.plan;
        if let Some((key, status)) = rest.split_once(" is ") {
            status.clone_into(&mut super::planning::item_of(&mut plan.items, key)?.status);
        } else if let Some((key, sprint)) = rest.split_once(" moves to ") {
            super::planning::item_of(&mut plan.items, key)?.sprint = Some(sprint.to_owned());
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
    let filed = reporting::filed(world.desk.store(), &team, world.now());
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

/// `new-items A title; Another`: the drafts of rulings that stand, as `report new-items` has them.
pub(super) fn new_items(world: &World, rest: &str) -> Done {
    let team = world.team();
    let filed = reporting::filed(world.desk.store(), &team, world.now());
    let filed = world.runtime.block_on(filed).map_err(|e| e.to_string())?;
    let items = trialogue::rules::reporting::log::new_items(&filed);
    let have: Vec<String> = items.into_iter().map(|d| d.title).collect();
    let have = have.join("; ");
    let wanted = if rest == "is nothing" { "" } else { rest };
    if have == wanted {
        return Ok(());
    }
    Err(format!("new items: expected {wanted:?}, have {have:?}"))
}

/// `log PBI-142 says "…" lacks "…"`: what `trialogue log` prints.
pub(super) fn log(world: &World, rest: &str) -> Done {
    let (key, rest) = rest.split_once(' ').ok_or("log KEY says …")?;
    let team = world.team();
    let filed = reporting::filed(world.desk.store(), &team, world.now());
    let filed = world.runtime.block_on(filed).map_err(|e| e.to_string())?;
    let key = trialogue::domain::pbi::PbiKey::new(key);
    let decided = trialogue::rules::reporting::log::of_item(&filed, &key);
    let mut out = Vec::new();
    let form = trialogue::cli::log::Form::Markdown;
    trialogue::cli::log::print(form, &key, &decided, team.zone, &mut out)
        .map_err(|e| e.to_string())?;
    says_and_lacks(&String::from_utf8_lossy(&out), rest)
}

/// `people says "…" lacks "…"`: what `people list` prints.
pub(super) fn people(world: &World, rest: &str) -> Done {
    let people = world.runtime.block_on(async {
        let mut tx = world.desk.store().read().await.unwrap();
        tx.people(&team_id(), world.now()).await.unwrap()
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
