//! Somebody in two teams: what one of them learns of their absence holds in the other.

use crate::support::office::told;
use crate::support::world::{PAGES, StillClock};
use sqlx::Row as _;
use std::collections::BTreeMap;
use std::sync::Arc;
use trialogue::desk::importing::Told;
use trialogue::desk::ports::{Batch, Courier, Cursor, Delivering, Delivery, RawMail, SealedLetter};
use trialogue::desk::{Desk, Served, Tools};
use trialogue::domain::ids::TeamId;
use trialogue::domain::pbi::{Pbi, PbiKey, Prefixes};
use trialogue::domain::person::{Address, Role};
use trialogue::domain::policy::{Place, Policy, Team};
use trialogue::domain::time::Timestamp;
use trialogue::mail::read::{Hop, Trust};
use trialogue::mail::token::{Key, KeyRing};
use trialogue::store::Store;
use trialogue::wire::ids::SystemIds;

/// Monday 23 November 2026, 09:00 UTC.
const NOW: Timestamp = Timestamp(1_795_424_400_000);

struct Taker;

impl Courier for Taker {
    fn deliver<'a>(&'a self, _letter: &'a SealedLetter) -> Delivering<'a> {
        Box::pin(async { Delivery::Accepted("250 ok".into()) })
    }
}

/// Two teams on one desk.
struct Teams {
    desk: Desk,
    url: String,
    uid: u32,
    _folder: tempfile::TempDir,
}

fn served(id: &str, prefix: &str) -> Served {
    let team = Team {
        id: TeamId::new(id),
        name: id.into(),
        mailbox: Address::parse(&format!("{id}@acme.example")).unwrap(),
        language: "en".into(),
        zone: chrono_tz::UTC,
        prefixes: Prefixes::Known(vec![prefix.into()]),
        areas: BTreeMap::new(),
        stakeholders: Vec::new(),
        closed: Vec::new(),
        policy: Policy {
            place: Place::parse("https://meet.example/{call}").ok(),
            ..Policy::default()
        },
        sprints: Vec::new(),
        words: None,
        holidays: Vec::new(),
        domains: Vec::new(),
    };
    Served {
        team,
        trust: Some(Trust::by(Hop::named("mx.acme.example"))),
        since: Some(NOW),
        plus_addresses: true,
        puts_away: false,
    }
}

fn person(name: &str, role: Role) -> Told {
    told(&format!("{name}@acme.example"), name, role)
}

impl Teams {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("t.db").display());
        let keys = KeyRing::new(vec![Key {
            id: "k1".into(),
            bytes: [7; 32],
        }]);
        let clock = Arc::new(StillClock::default());
        clock.set(NOW);
        let tools = Tools {
            store: Store::open(&url).await.unwrap(),
            keys: keys.unwrap(),
            pages: PAGES.clone(),
            clock,
            ids: Arc::new(SystemIds),
        };
        let teams = vec![served("red", "RED"), served("blue", "BLU")];
        let desk = Desk::open(tools, teams).await.unwrap();
        let red = [
            person("dana", Role::Developer),
            person("sam", Role::Stakeholder),
            person("tess", Role::Stakeholder),
            person("petra", Role::Developer),
            person("olaf", Role::Po),
        ];
        let blue = [
            person("bob", Role::Developer),
            person("sam", Role::Stakeholder),
            person("kim", Role::Stakeholder),
            person("petra", Role::Po),
            person("dirk", Role::Delegate),
        ];
        for (team, people, key, next) in [
            ("red", &red, "RED-1", "tess"),
            ("blue", &blue, "BLU-1", "kim"),
        ] {
            let id = TeamId::new(team);
            desk.import_people(&id, people).await.unwrap();
            let address = |name: &str| Address::parse(&format!("{name}@acme.example")).unwrap();
            let item = Pbi {
                team: id.clone(),
                key: PbiKey::new(key),
                title: "Order export".into(),
                description: String::new(),
                acceptance_criteria: String::new(),
                status: "open".into(),
                stakeholders: vec![address("sam"), address(next)],
                labels: Vec::new(),
                sprint: None,
                url: None,
                confidential: false,
            };
            desk.import_backlog(&id, &[item]).await.unwrap();
        }
        Self {
            desk,
            url,
            uid: 0,
            _folder: folder,
        }
    }

    /// A mail to a team, and all that follows from it in both.
    async fn mail(&mut self, team: &str, from: &str, head: &str, text: &str) {
        self.uid += 1;
        let uid = self.uid;
        let bytes = format!(
            "Authentication-Results: mx.acme.example; dmarc=pass header.from=acme.example\r\n\
             From: {from}@acme.example\r\nTo: {team}@acme.example\r\n\
             Message-ID: <{uid}@acme.example>\r\n{head}\r\n\r\n{text}\r\n"
        )
        .into_bytes();
        let mail = RawMail {
            uid,
            received: NOW,
            size: bytes.len() as u64,
            bytes,
        };
        let batch = Batch {
            mails: vec![mail],
            upto: Cursor { validity: 1, uid },
            more: false,
        };
        self.desk.take_in(&TeamId::new(team), &batch).await.unwrap();
        let mut couriers: BTreeMap<TeamId, Box<dyn Courier>> = BTreeMap::new();
        for team in ["red", "blue"] {
            couriers.insert(TeamId::new(team), Box::new(Taker));
        }
        loop {
            let mut done = self.desk.wake().await.unwrap();
            done += self.desk.post(&couriers).await.unwrap();
            for team in ["red", "blue"] {
                done += self.desk.decide_new(&TeamId::new(team)).await.unwrap();
            }
            if done == 0 {
                return;
            }
        }
    }

    /// One column of what a statement finds.
    async fn found(&self, sql: &str) -> Vec<String> {
        let pool = sqlx::AnyPool::connect(&self.url).await.unwrap();
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(&pool).await;
        pool.close().await;
        rows.unwrap().iter().map(|row| row.get(0)).collect()
    }
}

const ABSENCE: &str = "Subject: Automatic reply: hello\r\nAuto-Submitted: auto-replied";
const UNTIL: &str = "I am out of the office until 30 November 2026.";

fn run(work: impl Future<Output = ()>) {
    tokio::runtime::Runtime::new().unwrap().block_on(work);
}

#[test]
fn an_absence_told_to_one_team_moves_the_questions_of_the_other() {
    run(async {
        let mut teams = Teams::new().await;
        teams
            .mail("red", "dana", "Subject: [RED-1] Archived?", "In?")
            .await;
        teams
            .mail("blue", "bob", "Subject: [BLU-1] Which logo?", "Old?")
            .await;
        teams.mail("red", "sam", ABSENCE, UNTIL).await;
        let asked = "SELECT l.team || ' ' || p.name FROM letter l JOIN person p ON p.id = l.person \
                     WHERE l.name = 'question' ORDER BY l.team, p.name";
        let asked = teams.found(asked).await;
        assert_eq!(asked, ["blue kim", "blue sam", "red sam", "red tess"]);
        // When he is back rings in both.
        let back =
            "SELECT team FROM alarm WHERE key LIKE 'back/%' AND status = 'due' ORDER BY team";
        assert_eq!(teams.found(back).await, ["blue", "red"]);
    });
}

#[test]
fn who_rules_in_one_team_is_made_away_in_another_from_their_own_address_alone() {
    run(async {
        let mut teams = Teams::new().await;
        let petra = "SELECT status || ' ' || because FROM mail ORDER BY uid DESC LIMIT 1";
        // In answer to a letter that she has as a developer of the other team.
        let question = "Subject: [RED-1] Archived?";
        teams.mail("red", "petra", question, "In?").await;
        let letter = "SELECT message_id FROM letter WHERE name = 'receipt' LIMIT 1";
        let answers = teams.found(letter).await.remove(0);
        let head = format!("{ABSENCE}\r\nIn-Reply-To: <{answers}>");
        teams.mail("red", "petra+x", &head, UNTIL).await;
        let told = teams.found(petra).await;
        assert!(
            told[0].contains("an address that is not theirs"),
            "{told:?}"
        );
        teams.mail("red", "petra", ABSENCE, UNTIL).await;
        let told = teams.found(petra).await;
        assert!(told[0].contains("is away until 2026-11-30"), "{told:?}");
    });
}
