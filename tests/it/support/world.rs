//! A small team on a real desk: a settable clock, chance from a fixed seed, and a courier
//! that puts letters into people's mailboxes. Nothing here sleeps.

mod checks;
mod database;
pub(crate) mod dns;
pub(crate) mod feeds;
mod frozen;
mod letter;
mod parts;
mod plan;

use database::Database;
use feeds::Calendars;
pub(crate) use frozen::Frozen;
pub(crate) use letter::Letter;
use letter::opened;
use parts::{Post, Postman};
pub(crate) use parts::{Road, SeededIds, StillClock};
use plan::short;
pub(crate) use plan::{Plan, Somebody};

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, LazyLock, Mutex};

use chrono::NaiveDateTime;
use trialogue::desk::importing::Told;
use trialogue::desk::ports::{Batch, Clock, Courier, Cursor, RawMail};
use trialogue::desk::{Desk, Served, Tools};
use trialogue::domain::hours::{WeekHours, WorkWeek, instant_in};
use trialogue::domain::ids::TeamId;
use trialogue::domain::pbi::Prefixes;
use trialogue::domain::person::{Address, canonical_domain};
use trialogue::domain::policy::Team;
use trialogue::domain::time::Timestamp;
use trialogue::domain::words::Words;
use trialogue::mail::token::{Key, KeyRing};
use trialogue::pages::Pages;
use trialogue::store::{Store, Value};

pub(crate) const MAILBOX: &str = "clarify@acme.example";
pub(crate) const HOP: &str = "mx.acme.example";
pub(crate) const BERLIN: chrono_tz::Tz = chrono_tz::Europe::Berlin;

/// The built-in templates, examined once for all tests.
pub(crate) static PAGES: LazyLock<Arc<Pages>> =
    LazyLock::new(|| Arc::new(Pages::new(&[]).unwrap()));

pub(crate) fn team_id() -> TeamId {
    TeamId::new("acme")
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap()
}

/// The world.
pub(crate) struct World {
    pub(crate) runtime: tokio::runtime::Runtime,
    pub(crate) desk: Desk,
    second: Option<Desk>,
    pub(crate) clock: Arc<StillClock>,
    couriers: BTreeMap<TeamId, Box<dyn Courier>>,
    post: Arc<Mutex<Post>>,
    collected: usize,
    pub(crate) letters: Vec<Letter>,
    pub(crate) plan: Plan,
    pub(crate) calendars: Calendars,
    pub(crate) dns: Arc<dns::Names>,
    database: Database,
    uid: u32,
    pending: Vec<RawMail>,
    /// Bytes of the last mail that was put into the mailbox.
    pub(crate) last: Vec<u8>,
    /// While set, mail waits to be taken in together.
    pub(crate) gathering: bool,
}

impl World {
    pub(crate) fn new(plan: Plan, at: Timestamp) -> Self {
        let runtime = runtime();
        let database = runtime.block_on(Database::new(plan.sqlite));
        let world = Self::on(database, runtime, plan, at, 0);
        world.runtime.block_on(async {
            import(&world.desk, &world.plan).await;
            if world.plan.mornings || world.plan.holidays.is_some() {
                world.desk.begin().await.unwrap();
            }
        });
        world
    }

    /// A world on a database, whatever is in it. `first`: where its chance begins.
    fn on(
        database: Database,
        runtime: tokio::runtime::Runtime,
        plan: Plan,
        at: Timestamp,
        first: u64,
    ) -> Self {
        let clock = Arc::new(StillClock::default());
        clock.set(at);
        let dns = Arc::new(dns::Names::default());
        let desk = runtime.block_on(open(&database.url, &plan, &clock, first));
        let desk = desk.asking(dns.clone());
        let calendars = Calendars::default();
        for (who, calendar) in &plan.feeds {
            calendars.set(who, calendar.clone());
        }
        if plan.holidays.is_some() {
            calendars.set("holidays", plan.holidays.clone());
        }
        let post = Arc::new(Mutex::new(Post::default()));
        let postman: Box<dyn Courier> = Box::new(Postman {
            post: post.clone(),
            clock: clock.clone(),
        });
        Self {
            runtime,
            desk,
            second: None,
            clock,
            couriers: BTreeMap::from([(team_id(), postman)]),
            post,
            collected: 0,
            letters: Vec::new(),
            plan,
            calendars,
            dns,
            database,
            uid: 0,
            pending: Vec::new(),
            last: Vec::new(),
            gathering: false,
        }
    }

    /// From here on a second desk works on the same database, as another process does.
    pub(crate) fn open_second_desk(&mut self) {
        let desk =
            self.runtime
                .block_on(open(&self.database.url, &self.plan, &self.clock, 1 << 40));
        self.second = Some(desk.asking(self.dns.clone()));
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn address(&self, who: &str) -> String {
        self.plan.people.get(who).map_or_else(
            || {
                if who.contains('@') {
                    who.to_owned()
                } else {
                    format!("{who}@elsewhere.example")
                }
            },
            |p| p.address.clone(),
        )
    }

    pub(crate) fn full_name(&self, who: &str) -> String {
        self.plan
            .people
            .get(who)
            .filter(|p| {
                p.name
                    .chars()
                    .all(|c| c.is_alphanumeric() || " .'-".contains(c))
            })
            .map_or_else(|| who.to_owned(), |p| p.name.to_owned())
    }

    /// Puts a mail into the mailbox and, unless mail is being gathered, lets all follow.
    pub(crate) fn receive(&mut self, bytes: Vec<u8>) {
        let size = bytes.len() as u64;
        self.receive_sized(bytes, size);
    }

    pub(crate) fn receive_sized(&mut self, bytes: Vec<u8>, size: u64) {
        self.uid += 1;
        self.last.clone_from(&bytes);
        let received = self.now();
        self.pending.push(RawMail {
            uid: self.uid,
            received,
            bytes,
            size,
        });
        if !self.gathering {
            self.settle();
        }
    }

    /// Takes in what lies in the mailbox.
    pub(crate) fn take_in(&mut self) {
        let mails = std::mem::take(&mut self.pending);
        if mails.is_empty() {
            return;
        }
        let batch = Batch {
            upto: Cursor {
                validity: 1,
                uid: self.uid,
            },
            more: false,
            mails,
        };
        self.runtime
            .block_on(self.desk.take_in(&team_id(), &batch))
            .unwrap();
    }

    /// Lets everything that is due happen.
    pub(crate) fn settle(&mut self) {
        self.take_in();
        for round in 0.. {
            assert!(round < 500, "the world does not come to rest");
            let all = async |desk: &Desk| {
                let learnt = desk.learn(&self.calendars, feeds::EVERY).await.unwrap();
                let decided = desk.decide_new(&team_id()).await.unwrap();
                let rang = desk.wake().await.unwrap();
                learnt + decided + rang + desk.post(&self.couriers).await.unwrap()
            };
            // Two desks work at the same time and need not know of each other.
            let done = self.runtime.block_on(async {
                match &self.second {
                    None => all(&self.desk).await,
                    Some(second) => {
                        let (one, other) = tokio::join!(all(&self.desk), all(second));
                        one + other
                    }
                }
            });
            if done == 0 {
                break;
            }
        }
        self.collect();
    }

    /// Goes on to `target`, stopping at every alarm and letter on the way.
    pub(crate) fn go_to(&mut self, target: Timestamp) {
        self.settle();
        // In a long wait calendars are read when something else happens.
        let reads = target - self.now() <= chrono::TimeDelta::days(1);
        loop {
            let next = self.runtime.block_on(async {
                let alarm = self.desk.next_alarm_at().await.unwrap();
                let letter = self.desk.next_letter_at().await.unwrap();
                let source = self.desk.next_source_at().await.unwrap().filter(|_| reads);
                alarm.into_iter().chain(letter).chain(source).min()
            });
            match next {
                Some(at) if at <= target && at > self.now() => self.clock.set(at),
                _ => break,
            }
            self.settle();
        }
        if target > self.now() {
            self.clock.set(target);
        }
        self.settle();
    }

    /// Puts what the courier carried into people's mailboxes.
    pub(crate) fn collect(&mut self) {
        let fresh: Vec<_> = {
            let post = self.post.lock().unwrap();
            post.carried[self.collected..].to_vec()
        };
        if fresh.is_empty() {
            return;
        }
        self.collected += fresh.len();
        let names: BTreeMap<String, String> = self
            .rows("SELECT id, name FROM letter")
            .into_iter()
            .map(|row| (text(&row[0]), text(&row[1])))
            .collect();
        for (sealed, at) in fresh {
            let to = sealed.envelope_to.as_str();
            let who = self.who(to);
            let name = names[sealed.id.as_str()].clone();
            self.letters.push(opened(&sealed, at, who, name));
        }
    }

    /// The short name of whom an address belongs to; else the address.
    pub(crate) fn who(&self, address: &str) -> String {
        self.plan
            .people
            .iter()
            .find(|(short, p)| p.address == address || format!("{short}@alias.example") == address)
            .map_or_else(|| address.to_owned(), |(short, _)| short.clone())
    }

    pub(crate) fn road(&self, who: &str, road: Road) {
        let address = self.address(who);
        let alias = format!("{who}@alias.example");
        for address in [address, alias] {
            self.post.lock().unwrap().roads.insert(address, road);
        }
    }

    pub(crate) fn rows(&self, sql: &'static str) -> Vec<Vec<Value>> {
        self.runtime.block_on(async {
            let mut tx = self.desk.store().read().await.unwrap();
            tx.rows(sql, Vec::new()).await.unwrap()
        })
    }

    /// What each mailbox holds, for a step that failed.
    pub(crate) fn mailboxes(&self) -> String {
        let mut out = String::new();
        let people: BTreeSet<&String> = self.letters.iter().map(|l| &l.to).collect();
        for who in people {
            writeln!(out, "  {who}").unwrap();
            for letter in self.letters.iter().filter(|l| &l.to == who) {
                let mark = if letter.read { "     " } else { " new " };
                let at = letter.at.utc().with_timezone(&BERLIN).format("%a %H:%M");
                let news: Vec<&str> = letter
                    .text
                    .lines()
                    .map(str::trim)
                    .filter(|l| !l.is_empty())
                    .take(2)
                    .collect();
                let name = &letter.name;
                writeln!(out, "   {mark}{at} {name}: {}", news.join(" / ")).unwrap();
            }
        }
        for row in self.rows("SELECT status, subject, because FROM mail ORDER BY uid") {
            let told: Vec<String> = row.iter().map(text).collect();
            writeln!(out, "  mail {}", told.join(" | ")).unwrap();
        }
        out
    }

    pub(crate) fn close(mut self) {
        self.runtime.block_on(async {
            if let Some(second) = &self.second {
                second.store().close().await;
            }
            self.desk.store().close().await;
            self.database.give_back().await;
        });
    }
}

pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::Text(t) => t.clone().unwrap_or_default(),
        Value::Int(n) => n.map(|n| n.to_string()).unwrap_or_default(),
        Value::Bytes(_) => "(bytes)".into(),
    }
}

/// A wall time in Berlin.
pub(crate) fn berlin(text: &str) -> Option<Timestamp> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M"))
        .ok()?;
    Some(instant_in(BERLIN, local))
}

async fn open(url: &str, plan: &Plan, clock: &Arc<StillClock>, first: u64) -> Desk {
    let team = Team {
        id: team_id(),
        name: "Acme clarifications".into(),
        mailbox: Address::parse(MAILBOX).unwrap(),
        language: plan.language.into(),
        zone: BERLIN,
        prefixes: Prefixes::Known(vec!["PBI".into()]),
        areas: BTreeMap::new(),
        stakeholders: Vec::new(),
        closed: Vec::new(),
        policy: plan.policy.clone(),
        sprints: plan.sprints.clone(),
        words: plan.words.as_deref().map(|list| {
            let mut words = Words::built_in().clone();
            assert_eq!(words.add(list), [], "the story's word list");
            Box::new(words)
        }),
        domains: plan.domains.iter().map(|d| canonical_domain(d)).collect(),
        holidays: (plan.holidays.iter())
            .map(|_| feeds::address("holidays"))
            .collect(),
    };
    let keys = vec![Key {
        id: "k1".into(),
        bytes: [7; 32],
    }];
    let tools = Tools {
        store: Store::open(url).await.unwrap(),
        keys: KeyRing::new(keys).unwrap(),
        pages: PAGES.clone(),
        clock: clock.clone(),
        ids: Arc::new(SeededIds(AtomicU64::new(first))),
    };
    let served = Served {
        team,
        trust: Some(plan.trust.clone()),
        since: plan.since,
        plus_addresses: plan.plus_addresses,
        puts_away: true,
    };
    Desk::open(tools, vec![served]).await.unwrap()
}

async fn import(desk: &Desk, plan: &Plan) {
    desk.import_people(&team_id(), &told(plan)).await.unwrap();
    desk.import_backlog(&team_id(), &plan.items).await.unwrap();
}

/// The plan's people, as a people file tells of them.
fn told(plan: &Plan) -> Vec<Told> {
    plan.people
        .iter()
        .filter(|(_, p)| !p.left)
        .map(|(short, p)| Told {
            address: Address::parse(&p.address).unwrap(),
            name: p.name.into(),
            role: p.role,
            aliases: vec![Address::parse(&format!("{short}@alias.example")).unwrap()],
            language: p.language.into(),
            work: WorkWeek {
                zone: p.zone,
                hours: WeekHours::parse(&p.hours).unwrap(),
                days_off: p.days_off.clone(),
                ..WorkWeek::default()
            },
            feed: (plan.feeds.contains_key(short)).then(|| feeds::address(short)),
            topics: p.topics.clone(),
            ends: p.ends,
            notes_at: p.notes_at.clone(),
        })
        .collect()
}
