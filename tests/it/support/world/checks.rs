//! What must hold of a world whatever happened in it.

use super::{World, text};
use sqlx::Connection;
use std::collections::BTreeMap;
use trialogue::cli::slots::told::print;
use trialogue::desk::linting;
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::time::Timestamp;

impl World {
    /// Whom the item's newest question waits for, and since when, as `show` tells it:
    /// `sam since 2026-11-23 10:02`.
    pub(crate) fn ball_of(&self, key: &str) -> String {
        let key = trialogue::domain::pbi::PbiKey::new(key);
        let shown = self
            .runtime
            .block_on(self.desk.show(&super::team_id(), &key));
        let shown = shown.unwrap().unwrap();
        let thread = shown.threads.last().unwrap();
        thread.ball.as_ref().map_or("nobody".to_owned(), |ball| {
            let name = super::short(&shown.people[&ball.person].name);
            let since = ball.since.utc().with_timezone(&super::BERLIN);
            format!("{name} since {}", since.format("%Y-%m-%d %H:%M"))
        })
    }

    /// What must hold at the end of every story, whatever it was about.
    pub(crate) fn invariants(&self) -> Result<(), String> {
        let none = |what: &str, sql: &'static str| {
            let rows = self.rows(sql);
            if rows.is_empty() {
                return Ok(());
            }
            let told: Vec<String> = rows
                .iter()
                .map(|r| r.iter().map(text).collect::<Vec<_>>().join(" | "))
                .collect();
            Err(format!("{what}:\n  {}", told.join("\n  ")))
        };
        none(
            "mails without an outcome",
            "SELECT id, subject, because FROM mail WHERE status = 'new'",
        )?;
        none(
            "mails that were parked",
            "SELECT id, subject, because FROM mail WHERE because LIKE 'parked%'",
        )?;
        none(
            "letters that are held or neither sent nor given up",
            "SELECT id, name, status, said FROM letter WHERE status = 'on-hold'",
        )?;
        none(
            "two calls at one time",
            "SELECT a.person, a.call, b.call FROM booking a JOIN booking b \
             ON a.person = b.person AND a.cell = b.cell AND a.call < b.call",
        )?;
        none(
            "conversations that nobody was told of",
            "SELECT clarification, ordinal, how FROM conversation WHERE status = 'running'",
        )?;
        none(
            "alarms that never rang",
            // The clock of an assumption stands still as long as nobody rules or answers.
            "SELECT key, at, payload FROM alarm a WHERE status = 'due' AND key NOT LIKE 'digest/%' \
             AND NOT EXISTS (SELECT 1 FROM clarification c \
             WHERE a.key LIKE 'unopposed/' || c.id || '/%' \
             AND (c.state LIKE '%\"why\":\"a ruling is waited for\"%' \
             OR c.state LIKE '%\"why\":\"whoever was asked asked something back\"%'))",
        )?;
        none(
            "letters that were never handed over",
            "SELECT id, name, status FROM letter WHERE status IN ('due', 'sealed', 'deferred')",
        )?;
        none(
            "calls that never ended",
            "SELECT id, status FROM call WHERE status IN ('kept', 'invited', 'agreed')",
        )?;
        self.verified()?;
        self.calls_do_not_overlap()?;
        self.invitations_keep_to_the_recipe()?;
        self.versions_rise()
    }

    /// Runs SQL on the world's database: what no mail can bring about.
    pub(crate) fn plant(&self, sql: &'static str) {
        sqlx::any::install_default_drivers();
        let planted = self.runtime.block_on(async {
            let mut own = sqlx::AnyConnection::connect(&self.database.url)
                .await
                .unwrap();
            let done = sqlx::raw_sql(sql).execute(&mut own).await.unwrap();
            own.close().await.unwrap();
            done.rows_affected()
        });
        assert!(planted > 0, "nothing planted by {sql}");
    }

    /// What `trialogue slots KEY` prints.
    pub(crate) fn slots_of(&self, key: &str) -> String {
        let (team, key) = (super::team_id(), PbiKey::new(key));
        let told = self.desk.explain_slots(&team, &key, self.now());
        let mut out = Vec::new();
        for one in self.runtime.block_on(told).unwrap().unwrap_or_default() {
            print(&one, super::BERLIN, &mut out).unwrap();
        }
        String::from_utf8(out).unwrap()
    }

    /// The product's own check of its promises finds nothing.
    fn verified(&self) -> Result<(), String> {
        let verify = self.desk.verify(self.now());
        let broken: Vec<String> = self
            .runtime
            .block_on(verify)
            .unwrap()
            .iter()
            .flat_map(|c| {
                let all = c.violations.iter();
                all.map(|v| format!("{}: {} ({})", c.promise, v.what, v.where_.join(", ")))
            })
            .collect();
        if broken.is_empty() {
            return Ok(());
        }
        Err(format!("`verify` finds:\n  {}", broken.join("\n  ")))
    }

    /// Every calendar letter that went out is one that calendar programs understand.
    fn invitations_keep_to_the_recipe(&self) -> Result<(), String> {
        let post = self.post.lock().unwrap();
        for (sealed, _) in &post.carried {
            let text = String::from_utf8_lossy(&sealed.bytes);
            if !text.contains("text/calendar") {
                continue;
            }
            if let Some(breach) = linting::lint(&sealed.bytes).first() {
                return Err(format!(
                    "{} to {}: {}: {}",
                    sealed.id,
                    sealed.envelope_to,
                    breach.rule.as_str(),
                    breach.place
                ));
            }
        }
        Ok(())
    }

    fn calls_do_not_overlap(&self) -> Result<(), String> {
        let rows = self.rows("SELECT state, starts, ends FROM call WHERE status <> 'cancelled'");
        let mut taken: Vec<(String, i64, i64)> = Vec::new();
        for row in rows {
            let state: serde_json::Value = serde_json::from_str(&text(&row[0])).unwrap();
            if state["origin"]["by"] == "theirs" {
                continue;
            }
            let (start, end): (i64, i64) = (
                text(&row[1]).parse().unwrap(),
                text(&row[2]).parse().unwrap(),
            );
            for attendee in state["attendees"].as_array().unwrap() {
                let person = attendee["person"].as_str().unwrap().to_owned();
                for (other, from, to) in &taken {
                    if *other == person && start < *to && *from < end {
                        return Err(format!("{person} is booked twice at {start} and {from}"));
                    }
                }
                taken.push((person, start, end));
            }
        }
        Ok(())
    }

    /// SEQUENCE rises with each change of time and on CANCEL, and one version is one time.
    fn versions_rise(&self) -> Result<(), String> {
        let mut seen: BTreeMap<(String, String), (u32, Option<Timestamp>)> = BTreeMap::new();
        for letter in &self.letters {
            let Some(part) = letter
                .calendar
                .as_ref()
                .filter(|_| letter.name != "counter-declined")
            else {
                continue;
            };
            let uid = part.uid.clone().unwrap_or_default();
            let key = (uid, letter.to.clone());
            if let Some((sequence, start)) = seen.get(&key) {
                let moved = part.start != *start;
                if part.sequence < *sequence || (moved && part.sequence == *sequence) {
                    return Err(format!(
                        "version {} to {} after version {sequence}",
                        part.sequence, letter.to
                    ));
                }
            }
            seen.insert(key, (part.sequence, part.start));
        }
        Ok(())
    }
}

impl World {
    /// Handles a held mail as the command line does. Says whether it was still held.
    pub(crate) fn handle_held(
        &self,
        mail: &trialogue::domain::ids::MailId,
        how: trialogue::domain::held::Handling,
    ) -> Result<bool, String> {
        use trialogue::desk::holding::{Became, handle};
        let (store, team, now) = (self.desk.store(), super::team_id(), self.now());
        let done = handle(store, &team, mail, how, "the admin", now);
        let became = self.runtime.block_on(done).map_err(|e| e.to_string())?;
        Ok(became == Became::Done)
    }

    /// The team, as it is served.
    pub(crate) fn team(&self) -> trialogue::domain::policy::Team {
        self.desk.teams()[0].team.clone()
    }

    /// What a decision about these would see.
    pub(crate) fn dossier(
        &self,
        wanted: &trialogue::store::Wanted,
    ) -> trialogue::domain::dossier::Dossier {
        self.runtime.block_on(async {
            let mut tx = self.desk.store().read().await.unwrap();
            tx.dossier(wanted).await.unwrap()
        })
    }
}
