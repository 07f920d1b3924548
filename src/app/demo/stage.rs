//! The stage: the real desk between a Maildir mailbox and Maildirs of people, on a clock that
//! is set by hand. Never sleeps, never draws chance: the same story every time.

use crate::app::adapters;
use crate::app::clock::{self, StandingClock};
use crate::config::people::{self, PersonRow};
use crate::config::{Config, backlog, keys};
use crate::desk::ports::{Clock, Courier, Delivering, Ids, Inbox as _, SealedLetter};
use crate::desk::{Desk, Served, Tools};
use crate::domain::ids::{TeamId, digest};
use crate::domain::policy::Team;
use crate::domain::time::Timestamp;
use crate::pages::Pages;
use crate::store::Store;
use crate::wire::maildir::{MaildirCourier, MaildirInbox};
use anyhow::Context as _;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Where the team's mailbox lies, below the demo's folder.
pub(super) const IN: &str = "in";
/// Where people's mailboxes lie, one an address.
pub(super) const OUT: &str = "out";
/// The server whose word on senders is believed.
pub(super) const HOP: &str = "mx.acme.example";

/// Seeds that are the same in every run. Nothing of the demo is worth guarding.
#[derive(Debug, Default)]
struct StoryIds(AtomicU64);

impl Ids for StoryIds {
    fn seed(&self) -> [u8; 16] {
        let n = self.0.fetch_add(1, Ordering::SeqCst);
        seed("id", n)
    }
}

fn seed(label: &str, n: u64) -> [u8; 16] {
    let text = digest(format!("{label} {n}").as_bytes());
    let mut out = [0; 16];
    for (to, from) in out.iter_mut().zip(text.bytes()) {
        *to = from;
    }
    out
}

/// The Maildir courier, which also notes in which order letters went: files have no order.
struct Postman {
    maildirs: MaildirCourier,
    went: Arc<Mutex<Vec<PathBuf>>>,
}

impl Courier for Postman {
    fn deliver<'a>(&'a self, letter: &'a SealedLetter) -> Delivering<'a> {
        let mailbox = self.maildirs.mailbox(letter.envelope_to.as_str());
        let file = mailbox.join("new").join(letter.id.as_str());
        self.went
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(file);
        self.maildirs.deliver(letter)
    }
}

/// The stage.
pub(super) struct Stage {
    /// The desk.
    pub(super) desk: Desk,
    /// The one team.
    pub(super) team: Team,
    /// The demo's folder.
    pub(super) dir: PathBuf,
    /// The clock.
    pub(super) clock: Arc<StandingClock>,
    inbox: MaildirInbox,
    couriers: BTreeMap<TeamId, Box<dyn Courier>>,
    went: Arc<Mutex<Vec<PathBuf>>>,
    mails: u32,
}

impl Stage {
    /// Sets the stage in an empty folder: config, key, database, people and backlog, as
    /// `init` and `import` would.
    pub(super) async fn set(dir: &Path, start: Timestamp) -> anyhow::Result<Self> {
        let config = files(dir, start)?;
        let served = config.teams.first().context("the demo has one team")?;
        let team = served.team.clone();
        let clock = Arc::new(StandingClock::new(start));
        let store = Store::open(config.database.reveal()).await?;
        clock::mark_demo(&store, start).await?;
        let desk = Desk::open(
            Tools {
                store,
                keys: crate::app::read_keys(&config, start)?,
                pages: Arc::new(Pages::new(&[])?),
                clock: Arc::clone(&clock) as Arc<dyn Clock>,
                ids: Arc::new(StoryIds::default()),
            },
            vec![Served {
                team: team.clone(),
                trust: Some(adapters::trust(served)),
                since: None,
                plus_addresses: true,
                puts_away: false,
            }],
        )
        .await?;
        let rows: Vec<PersonRow> =
            people::parse(super::cast::PEOPLE.as_bytes(), std::slice::from_ref(&team))?;
        let told: Vec<_> = rows.into_iter().map(crate::app::told).collect();
        desk.import_people(&team.id, &told).await?;
        let (_, items) = backlog::parse(super::cast::BACKLOG.as_bytes(), &team, None)?;
        desk.import_backlog(&team.id, &items).await?;
        let went = Arc::new(Mutex::new(Vec::new()));
        let postman = Postman {
            maildirs: MaildirCourier::new(dir.join(OUT)),
            went: Arc::clone(&went),
        };
        let dating = Arc::clone(&clock);
        let mut stage = Self {
            inbox: MaildirInbox::new(dir.join(IN)).dated(move |_| dating.now()),
            couriers: BTreeMap::from([(team.id.clone(), Box::new(postman) as Box<dyn Courier>)]),
            desk,
            team,
            dir: dir.to_owned(),
            clock,
            went,
            mails: 0,
        };
        stage.desk.begin().await?;
        stage.work().await?;
        Ok(stage)
    }

    /// Works until there is nothing to do at this instant. Gives the letters that went, as
    /// files, in their order.
    pub(super) async fn work(&mut self) -> anyhow::Result<Vec<PathBuf>> {
        loop {
            let cursor = self.desk.cursor(&self.team.id).await?;
            let batch = self.inbox.fetch(cursor)?;
            if !batch.mails.is_empty() || cursor != Some(batch.upto) {
                self.desk.take_in(&self.team.id, &batch).await?;
                self.inbox.stored(batch.upto)?;
            }
            let mut done = 0;
            loop {
                let decided = self.desk.decide_new(&self.team.id).await?;
                done += decided;
                if decided == 0 {
                    break;
                }
            }
            done += self.desk.wake().await?;
            done += self.desk.post(&self.couriers).await?;
            if done == 0 {
                break;
            }
        }
        let mut went = self.went.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(std::mem::take(&mut *went))
    }

    /// When something is due by itself: an alarm, or a letter that waits for its reader's
    /// working hours.
    pub(super) async fn next(&self) -> anyhow::Result<Option<Timestamp>> {
        let alarm = self.desk.next_alarm_at().await?;
        let letter = self.desk.next_letter_at().await?;
        Ok(alarm.into_iter().chain(letter).min())
    }

    /// How many mails were laid into the mailbox.
    pub(super) const fn mails(&self) -> u32 {
        self.mails
    }

    /// Lays a mail into the team's mailbox, as its server would.
    pub(super) fn receive(&mut self, mail: &str) -> anyhow::Result<()> {
        self.mails += 1;
        let name = format!("mail-{:03}", self.mails);
        let tmp = self.dir.join(IN).join("tmp").join(&name);
        std::fs::write(&tmp, mail)?;
        std::fs::rename(&tmp, self.dir.join(IN).join("new").join(&name))?;
        Ok(())
    }
}

/// Writes the demo's files and reads its config back.
fn files(dir: &Path, start: Timestamp) -> anyhow::Result<Config> {
    for part in ["tmp", "new", "cur"] {
        std::fs::create_dir_all(dir.join(IN).join(part))?;
    }
    std::fs::create_dir_all(dir.join(OUT))?;
    let mut bytes = [0; 32];
    for (n, half) in (0..).zip(bytes.chunks_mut(16)) {
        half.copy_from_slice(&seed("key", n));
    }
    keys::create(&dir.join("keys"), &keys::key(bytes, start))?;
    std::fs::write(dir.join("people.csv"), super::cast::PEOPLE)?;
    std::fs::write(dir.join("backlog.csv"), super::cast::BACKLOG)?;
    let path = dir.join("trialogue.toml");
    std::fs::write(&path, super::cast::CONFIG)?;
    Ok(Config::load(Some(&path), [])?)
}
