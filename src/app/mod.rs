//! The composition root: config → adapters → desk → loops, and shutdown.
//!
//! Owns the joining, and what `check` looks at. Never decides, never prints. Invariant: the
//! service ends in order: what was handed over is on record before the database is closed.

pub mod access;
pub mod adapters;
pub mod backup;
pub mod clock;
mod clocks;
pub mod demo;
mod filing;
pub mod finding;
mod hop;
pub mod keyed;
mod opening;
pub mod overrides;
pub mod probing;
pub mod serving;
pub mod words;

pub use opening::{open_existing, open_store};

use crate::config::people::PersonRow;
use crate::config::{Config, Parsed, keys};
use crate::desk::importing::{Imported, Told};
use crate::desk::ports::Clock;
use crate::desk::{Desk, Served, Tools};
use crate::domain::hours::WorkWeek;
use crate::domain::ids::TeamId;
use crate::domain::time::Timestamp;
use crate::mail::token::{Key, KeyRing};
use crate::store::Store;
use crate::wire::ids::SystemIds;
use anyhow::{Context as _, bail};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Stack of a thread that reads a mailbox, in bytes: the IMAP parser recurses.
pub(crate) const STACK: usize = 4 * 1024 * 1024;

/// A runtime for the desk's futures.
pub fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        // The IMAP parser recurses, and `check` reads a mailbox on a thread of the runtime.
        .thread_stack_size(STACK)
        .enable_all()
        .build()
        .context("the runtime could not be started")
}

/// Opens the desk on a database. `rehearsal`: its clock is not the world's, and when the team
/// began by the config does not count.
pub async fn open_desk(
    config: &Config,
    store: Store,
    clock: Arc<dyn Clock>,
    rehearsal: bool,
) -> anyhow::Result<Desk> {
    let keys = read_keys(config, clock.now())?;
    let pages = Arc::new(overrides::pages(config)?);
    let teams = config
        .teams
        .iter()
        .map(|t| {
            Ok(Served {
                team: words::team(t)?,
                trust: Some(adapters::trust(t)),
                since: t.since.filter(|_| !rehearsal),
                plus_addresses: t.plus_addresses,
                puts_away: t.file_into.is_some(),
            })
        })
        .collect::<anyhow::Result<_>>()?;
    let tools = Tools {
        store,
        keys,
        pages,
        clock,
        ids: Arc::new(SystemIds),
    };
    let desk = Desk::open(tools, teams).await?;
    let dns = adapters::dns(config)?;
    Ok(match dns {
        Some(dns) => desk.asking(dns),
        None => desk,
    })
}

fn read_keys(config: &Config, now: Timestamp) -> anyhow::Result<KeyRing> {
    let all = keys::read(&config.keys)?;
    let retired = keys::retired(&all, now, config.longest_retention());
    let keys = all
        .into_iter()
        .map(|k| Key {
            id: k.id.clone(),
            bytes: k.bytes,
        })
        .collect();
    match KeyRing::new(keys) {
        Some(ring) => Ok(ring.retiring(retired)),
        None => bail!(
            "{} holds no key; put back its copy, or `trialogue keys rotate` makes one",
            config.keys.display()
        ),
    }
}

/// Puts a parsed file into the database.
pub fn import(config: &Config, parsed: Parsed) -> anyhow::Result<Imported> {
    runtime()?.block_on(async {
        let store = open_store(config).await?;
        let (clock, rehearsal) = clock::known(&store).await?;
        let desk = open_desk(config, store, clock, rehearsal).await?;
        let mut sum = Imported::default();
        match parsed {
            Parsed::People(rows, extent) => {
                let mut teams: BTreeMap<TeamId, Vec<Told>> = BTreeMap::new();
                for row in rows {
                    teams.entry(row.team.clone()).or_default().push(told(row));
                }
                for (team, people) in teams {
                    let one = desk.import_team(&team, &people, extent).await?;
                    sum.new += one.new;
                    sum.changed += one.changed;
                    sum.unchanged += one.unchanged;
                    sum.gone += one.gone;
                    sum.kept.extend(one.kept);
                    sum.later.extend(one.later);
                    sum.follows.extend(one.follows);
                    sum.warnings.extend(one.warnings);
                }
            }
            Parsed::Backlog(team, items) => sum = desk.import_backlog(&team, &items).await?,
        }
        desk.store().close().await;
        Ok(sum)
    })
}

fn told(row: PersonRow) -> Told {
    Told {
        address: row.address,
        name: row.name,
        role: row.role,
        aliases: row.aliases,
        language: row.language,
        work: WorkWeek {
            zone: row.zone,
            hours: row.hours,
            days_off: row.days_off,
            ..WorkWeek::default()
        },
        feed: row.feed,
        topics: row.topics,
        ends: row.end,
        notes_at: row.notes,
    }
}
