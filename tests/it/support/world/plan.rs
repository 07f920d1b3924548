//! What a world is made from: its people, its backlog, its policy.

use super::{BERLIN, HOP, World, import, team_id, told};
use std::collections::BTreeMap;
use trialogue::desk::importing::Imported;
use trialogue::domain::pbi::{Pbi, PbiKey};
use trialogue::domain::person::Extent;
use trialogue::domain::person::{Address, Role};
use trialogue::domain::policy::{Place, Policy};
use trialogue::domain::time::Timestamp;
use trialogue::mail::read::{Hop, Trust};

/// A person of the world, before it begins.
#[derive(Debug, Clone)]
pub(crate) struct Somebody {
    pub(crate) name: &'static str,
    pub(crate) address: String,
    pub(crate) role: Role,
    pub(crate) language: &'static str,
    pub(crate) zone: chrono_tz::Tz,
    pub(crate) hours: String,
    pub(crate) days_off: Vec<chrono::NaiveDate>,
    pub(crate) topics: Vec<String>,
    /// When they take notes for information.
    pub(crate) notes_at: Vec<chrono::NaiveTime>,
    /// No people file has them any more.
    pub(crate) left: bool,
    /// The first day without them.
    pub(crate) ends: Option<chrono::NaiveDate>,
}

/// What a world is made from; a story may change it before its first step.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    /// The team's.
    pub(crate) language: &'static str,
    pub(crate) people: BTreeMap<String, Somebody>,
    pub(crate) items: Vec<Pbi>,
    pub(crate) policy: Policy,
    pub(crate) since: Option<Timestamp>,
    pub(crate) sprints: Vec<trialogue::domain::policy::Sprint>,
    /// Who publishes a calendar, and what it says at first; `None`: it can't be read.
    pub(crate) feeds: BTreeMap<String, Option<String>>,
    /// What the team's feed of holidays says, where it has one.
    pub(crate) holidays: Option<String>,
    pub(crate) domains: Vec<String>,
    /// On SQLite even where a PostgreSQL is there to test on.
    pub(crate) sqlite: bool,
    /// Whether the alarms that a service sets when it starts are set: the digest's.
    pub(crate) mornings: bool,
    /// Whether mail to plus-addresses arrives.
    pub(crate) plus_addresses: bool,
    /// A word list of the team's own.
    pub(crate) words: Option<String>,
    /// Whose word counts: the hop's.
    pub(crate) trust: Trust,
}

impl Default for Plan {
    fn default() -> Self {
        let person = |name, role| Somebody {
            name,
            address: format!("{}@acme.example", short(name)),
            role,
            language: "en",
            zone: BERLIN,
            hours: "Mon-Fri 09:00-17:00".into(),
            days_off: Vec::new(),
            topics: Vec::new(),
            ends: None,
            left: false,
            notes_at: Vec::new(),
        };
        let people = [
            person("Dana Dev", Role::Developer),
            person("Ravi Rust", Role::Developer),
            person("Sam Sales", Role::Stakeholder),
            person("Tess Tax", Role::Stakeholder),
            person("Kim Key", Role::Stakeholder),
            person("Petra Po", Role::Po),
            person("Dirk Deputy", Role::Delegate),
        ];
        let item = |key: &str, title: &str, stakeholders: &[&str]| Pbi {
            team: team_id(),
            key: PbiKey::new(key),
            title: title.into(),
            description: String::new(),
            acceptance_criteria: String::new(),
            status: "In Sprint".into(),
            stakeholders: stakeholders
                .iter()
                .map(|s| Address::parse(&format!("{s}@acme.example")).unwrap())
                .collect(),
            labels: Vec::new(),
            sprint: None,
            url: None,
            confidential: false,
        };
        let mut secret = item("PBI-170", "Buy the competitor", &["sam"]);
        secret.confidential = true;
        Self {
            language: "en",
            people: people.into_iter().map(|p| (short(p.name), p)).collect(),
            items: vec![
                item("PBI-142", "CSV export of orders", &["sam", "tess"]),
                item("PBI-150", "Invoice layout", &["sam"]),
                item("PBI-160", "Faster start page", &[]),
                secret,
            ],
            policy: Policy {
                place: Place::parse("https://meet.example/acme-{call}").ok(),
                ..Policy::default()
            },
            since: Some(Timestamp(0)),
            sprints: Vec::new(),
            feeds: BTreeMap::new(),
            holidays: None,
            domains: Vec::new(),
            sqlite: false,
            mornings: false,
            plus_addresses: true,
            words: None,
            trust: Trust::by(Hop::named(HOP)),
        }
    }
}

pub(super) fn short(name: &str) -> String {
    name.split(' ').next().unwrap().to_lowercase()
}

impl World {
    /// The backlog as the plan has it now.
    pub(crate) fn import_backlog(&mut self) {
        let team = team_id();
        let imported = self.desk.import_backlog(&team, &self.plan.items);
        self.runtime.block_on(imported).unwrap();
    }

    /// The people as the plan has them now; gives what follows.
    pub(crate) fn import_people(&mut self, extent: Extent) -> Result<Imported, String> {
        let team = team_id();
        let told = told(&self.plan);
        let imported = self.desk.import_team(&team, &told, extent);
        self.runtime.block_on(imported).map_err(|e| e.to_string())
    }

    /// Somebody of the usual team whom the plan left out is imported now.
    pub(crate) fn joins(&mut self, who: &str) {
        let somebody = Plan::default().people[who].clone();
        self.plan.people.insert(who.to_owned(), somebody);
        self.runtime.block_on(import(&self.desk, &self.plan));
    }
}
