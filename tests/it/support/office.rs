//! A small installation in a temporary folder: a real desk on a real database, a clock that
//! is set by hand, mails as they lie in a mailbox, a courier that keeps what it is given.

use crate::support::world::PAGES;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use trialogue::desk::importing::Told;
use trialogue::desk::ports::{
    Batch, Clock, Courier, Cursor, Delivering, Delivery, Ids, RawMail, SealedLetter,
};
use trialogue::desk::{Desk, Served, Tools};
use trialogue::domain::hours::WorkWeek;
use trialogue::domain::ids::TeamId;
use trialogue::domain::pbi::{Pbi, PbiKey, Prefixes};
use trialogue::domain::person::{Address, Role};
use trialogue::domain::policy::{Place, Policy, Team};
use trialogue::domain::time::Timestamp;
use trialogue::mail::read::{Hop, Trust};
use trialogue::mail::token::{Key, KeyRing};
use trialogue::store::Store;

pub(crate) const DANA: &str = "dana@acme.example";
pub(crate) const SAM: &str = "sam@acme.example";
pub(crate) const PETRA: &str = "petra@acme.example";
pub(crate) const CLARIFY: &str = "clarify@acme.example";

struct SetClock(AtomicI64);

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
    fn until(&self, at: Timestamp) -> Duration {
        Duration::from_millis(u64::try_from(at.0 - self.now().0).unwrap_or(0))
    }
    fn after(&self, machine: Duration) -> Timestamp {
        Timestamp(self.now().0 + i64::try_from(machine.as_millis()).unwrap())
    }
}

struct Counted(AtomicU64);

impl Ids for Counted {
    fn seed(&self) -> [u8; 16] {
        let mut seed = [0; 16];
        seed[..8].copy_from_slice(&self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        seed
    }
}

/// Keeps what it is handed; refuses what goes to an address that it was told to, or takes nothing
/// for now.
#[derive(Clone, Default)]
struct Keeper {
    taken: Arc<Mutex<Vec<SealedLetter>>>,
    refuses: Arc<Mutex<Option<String>>>,
    defers: Arc<Mutex<bool>>,
}

impl Courier for Keeper {
    fn deliver<'a>(&'a self, letter: &'a SealedLetter) -> Delivering<'a> {
        Box::pin(async move {
            if self.refuses.lock().unwrap().as_deref() == Some(letter.envelope_to.as_str()) {
                return Delivery::Refused("550 no such user".into());
            }
            if *self.defers.lock().unwrap() {
                return Delivery::Deferred("454 4.7.0 the token has ended".into());
            }
            self.taken.lock().unwrap().push(letter.clone());
            Delivery::Accepted("250 ok".into())
        })
    }
}

/// The installation.
pub(crate) struct World {
    pub(crate) desk: Arc<Desk>,
    pub(crate) folder: tempfile::TempDir,
    clock: Arc<SetClock>,
    keeper: Keeper,
    couriers: BTreeMap<TeamId, Box<dyn Courier>>,
    uid: u32,
}

/// A mail that somebody sends.
#[derive(Default, Clone)]
pub(crate) struct Mail<'m> {
    pub(crate) from: &'m str,
    pub(crate) subject: &'m str,
    pub(crate) text: &'m str,
    /// The letter it answers.
    pub(crate) answers: Option<&'m SealedLetter>,
}

impl World {
    /// Monday, 23 November 2026, 09:00 UTC, with Dana, Sam and Petra and three items.
    pub(crate) async fn new(policy: Policy) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("world.db").display());
        Self::on(&url, folder, policy).await
    }

    /// The same on an empty database that is there.
    pub(crate) async fn on(url: &str, folder: tempfile::TempDir, policy: Policy) -> Self {
        let start = Timestamp::parse_rfc3339("2026-11-23T09:00:00Z").unwrap();
        let clock = Arc::new(SetClock(AtomicI64::new(start.0)));
        let keys = KeyRing::new(vec![Key {
            id: "k1".into(),
            bytes: [7; 32],
        }]);
        let tools = Tools {
            store: Store::open(url).await.unwrap(),
            keys: keys.unwrap(),
            pages: PAGES.clone(),
            clock: clock.clone(),
            ids: Arc::new(Counted(AtomicU64::new(1))),
        };
        let served = Served {
            team: team(policy),
            trust: Some(Trust::by(Hop::named("mx.acme.example"))),
            since: Some(start),
            plus_addresses: true,
            puts_away: true,
        };
        let keeper = Keeper::default();
        let mut couriers: BTreeMap<TeamId, Box<dyn Courier>> = BTreeMap::new();
        couriers.insert(TeamId::new("acme"), Box::new(keeper.clone()));
        let mut world = Self {
            desk: Arc::new(Desk::open(tools, vec![served]).await.unwrap()),
            folder,
            clock,
            keeper,
            couriers,
            uid: 0,
        };
        world.import().await;
        world
    }

    /// The team, as it is imported.
    #[expect(clippy::unused_self, reason = "reads as the world's own")]
    pub(crate) fn people(&self) -> Vec<Told> {
        vec![
            told(DANA, "Dana Dev", Role::Developer),
            told("dirk@acme.example", "Dirk Dev", Role::Developer),
            told(SAM, "Sam Sales", Role::Stakeholder),
            told("kim@acme.example", "Kim Client", Role::Stakeholder),
            told(PETRA, "Petra Po", Role::Po),
        ]
    }

    async fn import(&mut self) {
        let team = TeamId::new("acme");
        self.desk
            .import_people(&team, &self.people())
            .await
            .unwrap();
        self.backlog(&["PBI-144"]).await;
    }

    /// The backlog is imported; these items are confidential.
    pub(crate) async fn backlog(&self, confidential: &[&str]) {
        let team = TeamId::new("acme");
        let items = ["PBI-142", "PBI-143", "PBI-144"].map(|key| Pbi {
            team: team.clone(),
            key: PbiKey::new(key),
            title: "Export orders as CSV".into(),
            description: String::new(),
            acceptance_criteria: String::new(),
            status: "In Sprint".into(),
            stakeholders: vec![Address::parse(SAM).unwrap()],
            labels: Vec::new(),
            sprint: None,
            url: None,
            confidential: confidential.contains(&key),
        });
        self.desk.import_backlog(&team, &items).await.unwrap();
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A mail arrives, everything it causes is decided and handed over.
    pub(crate) async fn mail(&mut self, mail: &Mail<'_>) {
        let bytes = self.bytes(mail);
        self.lay(bytes).await;
        self.settle().await;
    }

    /// The mail as the mailbox gets it, vouched for.
    pub(crate) fn bytes(&self, mail: &Mail<'_>) -> Vec<u8> {
        let domain = mail.from.split('@').nth(1).unwrap();
        let original = mail.answers.map(|l| String::from_utf8_lossy(&l.bytes));
        let to = original.as_ref().map_or(CLARIFY.to_owned(), |text| {
            field(text, "Reply-To").unwrap_or_else(|| CLARIFY.to_owned())
        });
        let subject = original.as_ref().map_or(mail.subject.to_owned(), |text| {
            format!("Re: {}", field(text, "Subject").unwrap())
        });
        let thread = mail.answers.map_or(String::new(), |l| {
            format!("In-Reply-To: <{0}>\r\nReferences: <{0}>\r\n", l.message_id)
        });
        format!(
            "Authentication-Results: mx.acme.example; dmarc=pass header.from={domain}\r\n\
             From: <{}>\r\nTo: <{to}>\r\nSubject: {subject}\r\nMessage-ID: <m{}@{domain}>\r\n\
             {thread}Date: Mon, 23 Nov 2026 09:00:00 +0000\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n",
            mail.from, self.uid, mail.text
        )
        .into_bytes()
    }

    /// Lays a mail into the mailbox and takes it in; nothing is decided yet.
    pub(crate) async fn lay(&mut self, bytes: Vec<u8>) {
        self.uid += 1;
        let batch = Batch {
            mails: vec![RawMail {
                uid: self.uid,
                received: self.now(),
                size: bytes.len() as u64,
                bytes,
            }],
            upto: Cursor {
                validity: 1,
                uid: self.uid,
            },
            more: false,
        };
        let team = TeamId::new("acme");
        self.desk.take_in(&team, &batch).await.unwrap();
    }

    /// Everything that can be done now is done.
    pub(crate) async fn settle(&self) {
        let team = TeamId::new("acme");
        loop {
            let decided = self.desk.decide_new(&team).await.unwrap();
            let rang = self.desk.wake().await.unwrap();
            let posted = self.desk.post(&self.couriers).await.unwrap();
            if decided + rang + posted == 0 {
                return;
            }
        }
    }

    /// Time passes in steps of five minutes, and everything that falls due happens.
    pub(crate) async fn wait(&self, minutes: i64) {
        for _ in 0..minutes / 5 {
            self.clock.0.fetch_add(5 * 60_000, Ordering::SeqCst);
            self.settle().await;
        }
    }

    /// Time passes and nothing happens: the service is down.
    pub(crate) fn sleep(&self, minutes: i64) {
        self.clock.0.fetch_add(minutes * 60_000, Ordering::SeqCst);
    }

    /// A copy of the database that a statement has changed.
    pub(crate) async fn changed(&self, number: usize, sql: &str) -> Store {
        sqlx::any::install_default_drivers();
        let from = self.folder.path().join("world.db");
        let to = self.folder.path().join(format!("copy-{number}.db"));
        let address = format!("sqlite://{}", from.display());
        let whole = sqlx::AnyPool::connect(&address).await.unwrap();
        let copy = format!("VACUUM INTO '{}'", to.display());
        sqlx::raw_sql(sqlx::AssertSqlSafe(copy))
            .execute(&whole)
            .await
            .unwrap();
        let url = format!("sqlite://{}", to.display());
        let pool = sqlx::AnyPool::connect(&url).await.unwrap();
        let off = format!("PRAGMA foreign_keys = OFF; {sql}");
        let done = sqlx::raw_sql(sqlx::AssertSqlSafe(off))
            .execute(&pool)
            .await
            .unwrap();
        assert!(done.rows_affected() > 0, "nothing changed by {sql}");
        pool.close().await;
        Store::open(&url).await.unwrap()
    }

    /// From now on the server refuses what goes to this address.
    pub(crate) fn refuse(&self, address: Option<&str>) {
        *self.keeper.refuses.lock().unwrap() = address.map(ToOwned::to_owned);
    }

    /// From now on the server takes nothing for now, or all again.
    pub(crate) fn defer(&self, defers: bool) {
        *self.keeper.defers.lock().unwrap() = defers;
    }

    /// The letters that somebody got whose bytes hold this text, oldest first.
    pub(crate) fn letters(&self, to: &str, with: &str) -> Vec<SealedLetter> {
        let taken = self.keeper.taken.lock().unwrap();
        let found = taken.iter().filter(|l| {
            l.envelope_to.as_str() == to && String::from_utf8_lossy(&l.bytes).contains(with)
        });
        found.cloned().collect()
    }

    /// The last letter that somebody got whose bytes hold this text.
    pub(crate) fn last(&self, to: &str, with: &str) -> SealedLetter {
        let found = self.letters(to, with).pop();
        found.unwrap_or_else(|| panic!("no letter to {to} with {with:?}"))
    }
}

fn team(policy: Policy) -> Team {
    Team {
        id: TeamId::new("acme"),
        name: "Acme clarifications".into(),
        mailbox: Address::parse(CLARIFY).unwrap(),
        language: "en".into(),
        zone: chrono_tz::UTC,
        prefixes: Prefixes::Known(vec!["PBI".into()]),
        areas: BTreeMap::new(),
        stakeholders: Vec::new(),
        closed: Vec::new(),
        policy: Policy {
            place: Place::parse("https://meet.example/acme-{call}").ok(),
            ..policy
        },
        sprints: Vec::new(),
        words: None,
        holidays: Vec::new(),
        domains: Vec::new(),
    }
}

pub(crate) fn told(address: &str, name: &str, role: Role) -> Told {
    Told {
        address: Address::parse(address).unwrap(),
        name: name.into(),
        role,
        aliases: Vec::new(),
        language: "en".into(),
        work: WorkWeek::default(),
        feed: None,
        topics: Vec::new(),
        ends: None,
        notes_at: Vec::new(),
    }
}

/// A header field, unfolded.
pub(crate) fn field(mail: &str, name: &str) -> Option<String> {
    let head = mail.split("\r\n\r\n").next()?.replace("\r\n ", " ");
    head.split("\r\n").find_map(|line| {
        let value = line.strip_prefix(name)?.strip_prefix(": ")?;
        Some(value.trim().to_owned())
    })
}
