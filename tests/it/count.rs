//! A Sprint, counted: how many mails each person gets in two weeks of 25 clarifications.
//!
//! Six developers, a Product Owner with two delegates, five stakeholders in three zones, four
//! answers that may be new scope. Most questions are answered by mail within the time the policy
//! gives; the others end in a call that is held. Nobody plays against the product here: it is
//! the Sprint that goes well, and what it costs of people's attention.

use crate::support::measured;
use crate::support::story::Story;
use crate::support::world::{Letter, Plan, Somebody, berlin};
use chrono::{Datelike, NaiveDate, TimeDelta, Timelike};
use chrono_tz::{America::New_York, Europe::Berlin, Europe::London, Tz};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::person::{Address, Role};
use trialogue::domain::policy::Sprint;
use trialogue::domain::time::Timestamp;

const DEVELOPERS: &[&str] = &["dana", "ravi", "lena", "omar", "ines", "paul"];
const STAKEHOLDERS: &[(&str, Tz)] = &[
    ("sam", Berlin),
    ("tess", London),
    ("kim", New_York),
    ("nora", Berlin),
    ("ivo", London),
];
/// The clarifications of the Sprint.
const QUESTIONS: usize = 25;
/// Those whose stakeholder does not answer in time, so that a call is held. In the last two days,
/// questions 20 to 24, the invitation comes with the question: most accept it and come, one
/// answers by mail all the same.
const BY_CALL: &[usize] = &[2, 4, 7, 9, 12, 14, 17, 19, 20, 21, 22, 24];
/// Those whose answer may be new scope: two of them in a call.
const SCOPE: &[usize] = &[3, 9, 15, 22];
/// Times at which questions are asked, three on a day and two on the next.
const TIMES: &[&[&str]] = &[&["09:40", "11:10", "14:20"], &["10:20", "13:30"]];

/// The people of the Sprint, doing what they would.
struct Team {
    story: Story,
    asked: usize,
}

fn plan() -> Plan {
    let mut plan = Plan {
        mornings: true,
        ..Plan::default()
    };
    let somebody = |name, role, zone| Somebody {
        name,
        role,
        zone,
        ..plan.people["dana"].clone()
    };
    let more = [
        somebody("Lena Lint", Role::Developer, Berlin),
        somebody("Omar Ops", Role::Developer, Berlin),
        somebody("Ines Index", Role::Developer, Berlin),
        somebody("Paul Proof", Role::Developer, Berlin),
        somebody("Nora North", Role::Stakeholder, Berlin),
        somebody("Ivo Item", Role::Stakeholder, London),
        somebody("Anna Archer", Role::Delegate, Berlin),
    ];
    for mut new in more {
        let short = new.name.split(' ').next().unwrap().to_lowercase();
        new.address = format!("{short}@acme.example");
        plan.people.insert(short, new);
    }
    for (who, zone) in STAKEHOLDERS {
        plan.people.get_mut(*who).unwrap().zone = *zone;
    }
    plan.items = (0..10)
        .map(|n| {
            let (who, _) = STAKEHOLDERS[n % STAKEHOLDERS.len()];
            let mut item = plan.items[0].clone();
            item.key = PbiKey::new(&format!("PBI-{}", 200 + n));
            item.stakeholders = vec![Address::parse(&format!("{who}@acme.example")).unwrap()];
            item
        })
        .collect();
    plan.sprints = vec![Sprint {
        name: "Sprint 7".into(),
        start: "2026-11-16".parse().unwrap(),
        end: "2026-11-27".parse().unwrap(),
    }];
    plan
}

/// The number of the question that a letter is about: it stands in brackets at the end of it.
fn number(letter: &Letter) -> usize {
    let (_, rest) = letter.subject.rsplit_once('(').unwrap();
    rest.trim_end_matches(')').parse().unwrap()
}

impl Team {
    fn new() -> Self {
        Self {
            story: Story::new(plan(), berlin("2026-11-16 08:00").unwrap()),
            asked: 0,
        }
    }

    fn step(&mut self, step: &str) {
        let went = self.story.tell(step);
        assert_eq!(went, Ok(()), "{step}\n{}", self.story.world.mailboxes());
    }

    fn ask(&mut self) {
        let n = self.asked;
        self.asked += 1;
        let (who, item) = (DEVELOPERS[n % DEVELOPERS.len()], 200 + n % 10);
        self.step(&format!(
            "mail from {who}: [PBI-{item}] How many days? ({n})"
        ));
    }

    /// Whoever works now reads what came at least half an hour ago.
    fn read(&mut self) {
        loop {
            let now = self.story.world.now();
            let people = &self.story.world.plan.people;
            let due = |l: &Letter| {
                let local = now.utc().with_timezone(&people[&l.to].zone);
                !l.read && l.at + TimeDelta::minutes(30) <= now && (9..17).contains(&local.hour())
            };
            let Some(at) = self.story.world.letters.iter().position(due) else {
                return;
            };
            self.story.world.letters[at].read = true;
            let letter = self.story.world.letters[at].clone();
            self.react(&letter, self.story.nth(at));
        }
    }

    fn react(&mut self, letter: &Letter, nth: usize) {
        let (who, name) = (letter.to.as_str(), letter.name.as_str());
        let said = |words: &str| format!("reply from {who} to {name} {nth}: {words}");
        match name {
            "question" if !BY_CALL.contains(&number(letter)) => {
                // Whoever sees new scope says so.
                let words = if SCOPE.contains(&number(letter)) {
                    "Ninety days, and please also as Excel, for all customers.\n/po"
                } else {
                    "Ninety days."
                };
                self.step(&said(words));
            }
            "invitation" if self.is_off(letter) => {}
            "invitation" => self.step(&format!("{who} accepts version {nth}")),
            "outcome-request" => {
                let scope = SCOPE.contains(&number(letter));
                let open = if scope { "\nOpen: Excel?" } else { "" };
                self.step(&said(&format!("Decision: ninety days.{open}")));
            }
            "briefing" if letter.text.starts_with("NEEDS YOUR RULING") => {
                self.step(&said("2 Excel"));
            }
            _ => {}
        }
    }

    /// Whether a cancellation of that call lies above its invitation.
    fn is_off(&self, invitation: &Letter) -> bool {
        let uid = |l: &Letter| l.calendar.as_ref().and_then(|part| part.uid.clone());
        let mut all = self.story.world.letters.iter();
        all.any(|l| l.name == "cancellation" && l.to == invitation.to && uid(l) == uid(invitation))
    }

    /// Ten working days, and the Monday after them.
    fn sprint(&mut self) {
        let first: NaiveDate = "2026-11-16".parse().unwrap();
        let end = berlin("2026-11-30 12:00").unwrap();
        let mut ask_at: Vec<Timestamp> = (0..12)
            .map(|n| first + TimeDelta::days(n))
            .filter(|day| day.weekday().num_days_from_monday() < 5)
            .zip(TIMES.iter().cycle())
            .flat_map(|(day, times)| times.iter().map(move |t| berlin(&format!("{day} {t}"))))
            .map(Option::unwrap)
            .take(QUESTIONS)
            .collect();
        ask_at.reverse();
        while self.story.world.now() < end {
            while ask_at
                .last()
                .is_some_and(|at| *at <= self.story.world.now())
            {
                ask_at.pop();
                self.ask();
            }
            self.read();
            self.step("wait 10m");
        }
        assert_eq!(self.asked, QUESTIONS);
    }

    /// Letters by reader and day of theirs.
    fn counted(&self) -> BTreeMap<&str, BTreeMap<NaiveDate, usize>> {
        let mut out: BTreeMap<&str, BTreeMap<NaiveDate, usize>> = BTreeMap::new();
        for letter in &self.story.world.letters {
            let zone = self.story.world.plan.people[&letter.to].zone;
            let day = letter.at.utc().with_timezone(&zone).date_naive();
            *out.entry(&letter.to).or_default().entry(day).or_default() += 1;
        }
        out
    }
}

fn told(counted: &BTreeMap<&str, BTreeMap<NaiveDate, usize>>) -> String {
    let mut out = String::new();
    for (who, days) in counted {
        let all: usize = days.values().sum();
        let most = days.values().max().unwrap();
        let days: Vec<String> = days.values().map(ToString::to_string).collect();
        writeln!(
            out,
            "{who:8} {all:3} mails, at most {most} a day: {}",
            days.join(" ")
        )
        .unwrap();
    }
    out
}

#[test]
fn a_sprint_costs_the_product_owner_fifty_mails_at_most() {
    let mut team = Team::new();
    team.sprint();
    let letters = &team.story.world.letters;
    let of = |name: &str| letters.iter().filter(|l| l.name == name).count();
    let rulings = team.story.world.rows("SELECT verdict FROM ruling");
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for letter in letters.iter().filter(|l| l.to == "petra") {
        *names.entry(letter.name.as_str()).or_default() += 1;
    }
    let counted = team.counted();
    let table = told(&counted);
    let asked = letters
        .iter()
        .filter(|l| l.text.starts_with("NEEDS YOUR RULING"));
    let asked = asked.count();
    println!(
        "{table}{} in all; to the PO {names:?}; {asked} rulings asked",
        letters.len()
    );
    let po = &counted["petra"];
    let (all, most) = (po.values().sum::<usize>(), po.values().max().copied());
    let (all_told, most_told) = (
        format!("{all} mails"),
        format!("{} mails", most.unwrap_or(0)),
    );
    measured::tell(
        "a Sprint of 25 questions, to the Product Owner",
        &all_told,
        "50",
        all <= 50,
    );
    let what = "a Sprint of 25 questions, on the Product Owner's worst day";
    measured::tell(what, &most_told, "8", most <= Some(8));
    let asked_told = format!("{asked} rulings asked");
    let what = "a Sprint of 25 questions, rulings needed";
    measured::tell(
        what,
        &asked_told,
        &SCOPE.len().to_string(),
        asked == SCOPE.len(),
    );
    assert!(all <= 50 && most <= Some(8), "{table}");
    assert_eq!(
        asked,
        SCOPE.len(),
        "a ruling is asked only where one is needed"
    );
    // That the Sprint was played as it is told above.
    assert_eq!(of("question"), QUESTIONS, "{table}");
    assert_eq!(of("outcome-request"), BY_CALL.len(), "{table}");
    assert_eq!(names["briefing"], QUESTIONS, "{table}");
    assert_eq!(rulings.len(), SCOPE.len(), "{table}");
    let ended = team.story.end_unread();
    assert_eq!(ended, Ok(()), "{}", team.story.world.mailboxes());
    team.story.world.close();
}
