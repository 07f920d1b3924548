//! A thousand calls of teams whose people answer as they like: accept, decline, doubt,
//! propose other times, send others, ask for the invitation again, say it in words, twice,
//! late, from other addresses, not at all; letters bounce or are lost on the way, clocks jump.
//!
//! Promises 3, 4 and 7 are held against what people see: their mailboxes, and the calendars
//! that programs make of these (`promises`). The product's own `verify` runs besides.
//!
//! `TRIALOGUE_CALLS=2000` plays more of them. Seeds are odd; `TRIALOGUE_SEED=2` begins
//! the even ones. `TRIALOGUE_DESKS=2` lets two processes serve every fourth team.

mod promises;

use crate::support::diary::Diaries;
use crate::support::dice::Dice;
use crate::support::story::Story;
use crate::support::world::{Letter, Plan, Somebody, berlin, text};
use chrono::TimeDelta;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::person::{Address, Role};
use trialogue::domain::policy::{Book, RulingsWanted};
use trialogue::domain::time::{Span, Timestamp};

/// Calls that CI plays.
const CALLS: usize = 1_000;

/// Simulations at a time.
const THREADS: u64 = 2;

const DEVELOPERS: &[&str] = &["dana", "ravi", "lena", "omar"];
/// Keys of items beside the usual ones, with who answers for them.
const MORE_ITEMS: &[(&str, &str)] = &[
    ("PBI-143", "tess"),
    ("PBI-144", "kim"),
    ("PBI-145", "nora"),
    ("PBI-146", "ivo"),
];
const USUAL_ITEMS: &[&str] = &["PBI-142", "PBI-150", "PBI-160", "PBI-170"];
const QUESTIONS: &[&str] = &[
    "Archived orders?",
    "How far back?",
    "Which logo?",
    "Which zone?",
    "Rounded up?",
    "Who may see it?",
];

/// A world with people who do what the dice say.
struct Team {
    dice: Dice,
    story: Story,
    told: String,
    /// Versions that their attendee declined: they stand in no calendar any more.
    declined: BTreeSet<(String, String, u32)>,
    /// Who proposed another time for which call: their own time is their own business.
    proposers: BTreeSet<(String, String)>,
    /// Meetings that people called by themselves: who, when, and since when that is known.
    meetings: Vec<(Vec<String>, Span, Timestamp)>,
    questions: usize,
    done: BTreeMap<&'static str, usize>,
}

impl Team {
    fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let mut plan = Plan::default();
        plan.policy.book = match dice.below(5) {
            0 => Book::OnRequest,
            1 => plan.policy.book,
            _ => Book::AtOnce,
        };
        plan.policy.po_daily_limit = [1, 2, 2, 4][dice.below(4)];
        if dice.one_in(5) {
            plan.policy.rulings = RulingsWanted::Always;
        }
        if dice.one_in(4) {
            plan.policy.accept_by = None;
        }
        if dice.one_in(3) {
            plan.people.get_mut("tess").unwrap().zone = chrono_tz::America::New_York;
        }
        let somebody = |role, name: &'static str| Somebody {
            name,
            role,
            ..plan.people["dana"].clone()
        };
        let more = [
            ("lena", somebody(Role::Developer, "Lena Lint")),
            ("omar", somebody(Role::Developer, "Omar Ops")),
            ("nora", somebody(Role::Stakeholder, "Nora North")),
            ("ivo", somebody(Role::Stakeholder, "Ivo Item")),
        ];
        for (who, mut somebody) in more {
            somebody.address = format!("{who}@acme.example");
            plan.people.insert(who.into(), somebody);
        }
        for (key, who) in MORE_ITEMS {
            let mut item = plan.items[0].clone();
            item.key = PbiKey::new(key);
            item.stakeholders = vec![Address::parse(&format!("{who}@acme.example")).unwrap()];
            plan.items.push(item);
        }
        // Two processes that want the same times are not the same run twice: they are played when
        // asked for, on PostgreSQL where there is one.
        let two = told("TRIALOGUE_DESKS") == Some(2) && dice.one_in(4);
        plan.sqlite = !two;
        let mut story = Story::new(plan, berlin("2026-10-19 09:30").unwrap());
        if two {
            story.world.open_second_desk();
        }
        Self {
            story,
            dice,
            told: String::new(),
            declined: BTreeSet::new(),
            proposers: BTreeSet::new(),
            meetings: Vec::new(),
            questions: 0,
            done: BTreeMap::new(),
        }
    }

    fn step(&mut self, seed: u64, kind: &'static str, step: &str) {
        *self.done.entry(kind).or_default() += 1;
        writeln!(self.told, "> {step}").unwrap();
        let went = self.story.tell(step);
        assert_eq!(went, Ok(()), "seed {seed}\n{}", self.told);
    }

    /// A day of the team: some questions, then people read what came.
    fn day(&mut self, seed: u64) {
        for _ in 0..self.dice.below(4) + 2 {
            self.ask(seed);
        }
        if self.dice.one_in(4) {
            self.meet(seed);
        }
        for _ in 0..self.dice.below(16) + 12 {
            match self.dice.below(8) {
                0 => {
                    let long = ["10m", "40m", "2h"][self.dice.below(3)];
                    self.step(seed, "wait", &format!("wait {long}"));
                }
                1 if self.dice.one_in(6) => self.trouble(seed),
                _ => self.read_one(seed),
            }
        }
        let next = self.dice.of(&["5h", "17h", "20h", "26h"]);
        self.step(seed, "wait", &format!("wait {next}"));
        if self.dice.one_in(12) {
            self.step(seed, "clock jumps", "clock jumps 3d");
        }
        if self.dice.one_in(12) {
            self.step(seed, "clock jumps", "clock jumps -90m");
        }
    }

    fn ask(&mut self, seed: u64) {
        let who = self.dice.of(DEVELOPERS);
        let all = USUAL_ITEMS.len() + MORE_ITEMS.len();
        let item = match self.dice.below(all) {
            n if n < MORE_ITEMS.len() => MORE_ITEMS[n].0,
            n => USUAL_ITEMS[n - MORE_ITEMS.len()],
        };
        let question = self.dice.of(QUESTIONS);
        self.questions += 1;
        let n = self.questions;
        self.step(
            seed,
            "question",
            &format!("mail from {who}: [{item}] {question} ({n})"),
        );
        if self.dice.one_in(4) {
            self.answer(seed, who, "receipt", "/call");
        }
    }

    /// Two people call a meeting of their own.
    fn meet(&mut self, seed: u64) {
        let (developer, stakeholder) = (
            self.dice.of(DEVELOPERS),
            self.dice.of(&["sam", "tess", "kim"]),
        );
        let at = self.proposed(self.story.world.now() + TimeDelta::days(1));
        let question = self.dice.of(QUESTIONS);
        self.questions += 1;
        let n = self.questions;
        let step = format!(
            "meeting of {developer} with {stakeholder} at {at} uid meeting-{n}@calendar.example \
             title \"[PBI-142] {question} ({n})\""
        );
        self.step(seed, "meeting", &step);
        let last = "SELECT status FROM mail ORDER BY uid DESC LIMIT 1";
        let filed = self.story.world.rows(last).first().map(|row| text(&row[0]));
        if filed.as_deref() == Some("filed") {
            let start = berlin(&at).unwrap();
            let span = Span::new(start, start + TimeDelta::minutes(30));
            let people = vec![developer.to_owned(), stakeholder.to_owned()];
            self.meetings.push((people, span, self.story.world.now()));
        }
    }

    /// Somebody reads a letter that nobody has read, and does something about it.
    fn read_one(&mut self, seed: u64) {
        let unread: Vec<usize> = (0..self.story.world.letters.len())
            .filter(|i| !self.story.world.letters[*i].read)
            .collect();
        if unread.is_empty() {
            return;
        }
        // The newest first, as people do, and sometimes an old one.
        let at = if self.dice.one_in(3) {
            unread[self.dice.below(unread.len())]
        } else {
            unread[unread.len() - 1]
        };
        self.story.world.letters[at].read = true;
        let letter = self.story.world.letters[at].clone();
        match letter.name.as_str() {
            "invitation" => self.invited(seed, at, &letter),
            "outcome-request" => {
                let words = self.dice.of(&[
                    "Two years back.",
                    "1 Sam was not there. Two years.",
                    "2",
                    "3",
                    "Decision: two years. Open: Excel?",
                ]);
                if !self.dice.one_in(5) {
                    self.answer(seed, &letter.to, "outcome-request", words);
                }
            }
            "question" if self.dice.one_in(5) => {
                let words = self
                    .dice
                    .of(&["Two years back.", "call", "not me", "/ask Tess"]);
                self.answer(seed, &letter.to, "question", words);
            }
            "question" if self.dice.one_in(8) => {
                let back = self.story.world.now() + TimeDelta::days(self.dice.days(1, 9));
                let day = back.utc().format("%Y-%m-%d");
                let step = format!("away {} to question until {day}", letter.to);
                self.step(seed, "out of office", &step);
                // Who says that they are away comes to none of these; a PO whose place a delegate
                // takes is sent no cancellation.
                let diaries = Diaries::of(&self.story.world.letters);
                for (uid, kept) in diaries.standing(&letter.to) {
                    let version = (letter.to.clone(), uid.to_owned(), kept.sequence);
                    self.declined.insert(version);
                }
            }
            "briefing" => {
                let words = self
                    .dice
                    .of(&["1", "2 Excel", "3 one year", "4", "Thanks!"]);
                self.answer(seed, &letter.to, "briefing", words);
            }
            "notice" | "counter-declined" if self.dice.one_in(2) => {
                let words = self.dice.of(&["yes", "no", "1", "move", "ok"]);
                let name = letter.name.clone();
                self.answer(seed, &letter.to, &name, words);
                if ["no", "move"].contains(&words) {
                    self.wont_come(&letter);
                }
            }
            _ => {}
        }
    }

    /// A no to a letter that names the time of a call.
    fn wont_come(&mut self, letter: &Letter) {
        let zone = self.story.world.plan.people[&letter.to].zone;
        let diaries = Diaries::of(&self.story.world.letters);
        for (uid, kept) in diaries.standing(&letter.to) {
            let start = kept.span.start.utc().with_timezone(&zone);
            if letter.text.contains(&start.format("%H:%M").to_string()) {
                let version = (letter.to.clone(), uid.to_owned(), kept.sequence);
                self.declined.insert(version);
            }
        }
    }

    fn answer(&mut self, seed: u64, who: &str, name: &str, words: &str) {
        let more = if self.dice.one_in(12) {
            self.dice.of(&[" unverified", " tokenless", " unthreaded"])
        } else {
            ""
        };
        let known = |l: &Letter| l.to == who && l.name == name;
        if self.story.world.letters.iter().any(known) {
            let step = format!("reply from {who} to {name}{more}: {words}");
            self.step(seed, "reply", &step);
        }
    }

    /// What somebody does about an invitation.
    fn invited(&mut self, seed: u64, at: usize, letter: &Letter) {
        let who = letter.to.clone();
        let version = self.story.nth(at);
        let more = if self.dice.one_in(10) {
            self.dice
                .of(&[" unverified", " stamped 5m earlier", " note \"so be it\""])
        } else {
            ""
        };
        let part = letter.calendar.clone().unwrap();
        let (kind, step) = match self.dice.below(100) {
            0..=54 => ("accept", format!("{who} accepts version {version}{more}")),
            55..=64 => {
                let version_of = (who.clone(), part.uid.unwrap(), part.sequence);
                self.declined.insert(version_of);
                ("decline", format!("{who} declines version {version}{more}"))
            }
            65..=69 => ("doubt", format!("{who} doubts version {version}")),
            70..=79 => {
                self.proposers.insert((who.clone(), part.uid.unwrap()));
                let to = self.proposed(part.start.unwrap());
                (
                    "counter",
                    format!("{who} counters {to} version {version}{more}"),
                )
            }
            80..=83 => {
                let other = self
                    .dice
                    .of(&["kim", "dirk", "nina@acme.example", "x@far.example"]);
                if other == who {
                    return;
                }
                // Somebody else comes: it takes none of their own time any more.
                let version_of = (who.clone(), part.uid.unwrap(), part.sequence);
                self.declined.insert(version_of);
                (
                    "delegate",
                    format!("{who} delegates to {other} version {version}"),
                )
            }
            84..=85 => ("refresh", format!("{who} refreshes version {version}")),
            86..=91 => {
                let words = self
                    .dice
                    .of(&["yes", "I'll be there", "no", "can't, Thursday?"]);
                if words == "no" {
                    let version_of = (who.clone(), part.uid.unwrap(), part.sequence);
                    self.declined.insert(version_of);
                }
                (
                    "in words",
                    format!("reply from {who} to invitation {version}: {words}"),
                )
            }
            _ => return,
        };
        self.step(seed, kind, &step);
        if self.dice.one_in(12) {
            let again = self.dice.of(&["again", "again by another way"]);
            self.step(seed, "twice", again);
        }
    }

    /// Some quarter of an hour of the next days, mostly within working hours.
    fn proposed(&mut self, from: Timestamp) -> String {
        let days = self.dice.days(0, 3);
        let hour = 8 + self.dice.below(10);
        let quarter = self.dice.below(4) * 15;
        let day = (from + TimeDelta::days(days)).utc().format("%Y-%m-%d");
        format!("{day}T{hour:02}:{quarter:02}")
    }

    /// The road is bad: a letter bounces, is lost, waits.
    fn trouble(&mut self, seed: u64) {
        let letters = &self.story.world.letters;
        let returnable: Vec<usize> = (0..letters.len())
            .rev()
            .filter(|i| letters[*i].envelope_from.is_some())
            .take(6)
            .collect();
        if returnable.is_empty() {
            return;
        }
        let letter = letters[returnable[self.dice.below(returnable.len())]].clone();
        let (who, name) = (&letter.to, &letter.name);
        match self.dice.below(4) {
            0 => self.step(seed, "defer", &format!("mailbox of {who} defers")),
            1 => self.step(seed, "lose", &format!("mailbox of {who} loses")),
            _ => {
                self.step(seed, "bounce", &format!("bounce {name} to {who}"));
                // What was not delivered, the newest of its name, stands in nobody's calendar.
                let mut all = self.story.world.letters.iter().rev();
                let newest = all.find(|l| l.to == *who && l.name == *name);
                let part = newest.and_then(|l| l.calendar.clone());
                if let Some((uid, part)) = part.and_then(|p| Some((p.uid.clone()?, p))) {
                    self.declined.insert((who.clone(), uid, part.sequence));
                }
            }
        }
        self.step(seed, "wait", "wait 1h");
        self.step(seed, "mend", &format!("mailbox of {who} works"));
    }

    /// Calls to which somebody was invited.
    fn calls(&self) -> usize {
        let letters = self.story.world.letters.iter();
        let uids: BTreeSet<&String> = letters
            .filter(|l| l.name == "invitation")
            .filter_map(|l| l.calendar.as_ref()?.uid.as_ref())
            .collect();
        uids.len()
    }

    /// Plays some weeks, and holds the promises against what came of them.
    fn play(mut self, seed: u64) -> (usize, BTreeMap<&'static str, usize>) {
        for _ in 0..15 {
            self.day(seed);
        }
        let ended = self.story.end_unread().and_then(|()| self.promises());
        let boxes = if ended.is_err() {
            self.story.world.mailboxes()
        } else {
            String::new()
        };
        assert_eq!(ended, Ok(()), "seed {seed}\n{}\n{boxes}", self.told);
        let calls = self.calls();
        self.story.world.close();
        (calls, self.done)
    }
}

/// A number that the environment tells.
fn told(name: &str) -> Option<u64> {
    #[expect(
        clippy::disallowed_methods,
        reason = "how much to play is told by the environment"
    )]
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn a_thousand_calls_keep_the_promises() {
    let wanted = told("TRIALOGUE_CALLS").map_or(CALLS, |n| usize::try_from(n).unwrap());
    let first = told("TRIALOGUE_SEED").unwrap_or(1);
    let one = |thread: u64| {
        let mut calls = 0;
        let mut done: BTreeMap<&'static str, usize> = BTreeMap::new();
        let mut seed = first + 2 * thread;
        while calls < wanted.div_ceil(usize::try_from(THREADS).unwrap()) {
            let (more, what) = Team::new(seed).play(seed);
            calls += more;
            for (kind, n) in what {
                *done.entry(kind).or_default() += n;
            }
            seed += 2 * THREADS;
        }
        (calls, done, seed)
    };
    let played: Vec<_> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..THREADS).map(|t| scope.spawn(move || one(t))).collect();
        all.into_iter().map(|t| t.join().unwrap()).collect()
    });
    let calls: usize = played.iter().map(|(calls, _, _)| calls).sum();
    let mut done: BTreeMap<&str, usize> = BTreeMap::new();
    for (kind, n) in played.iter().flat_map(|(_, done, _)| done) {
        *done.entry(kind).or_default() += n;
    }
    let last = played.iter().map(|(_, _, seed)| *seed).max().unwrap();
    println!("{calls} calls, seeds {first} to {last}: {done:?}");
    assert!(calls >= wanted);
    for kind in [
        "meeting",
        "counter",
        "delegate",
        "accept",
        "decline",
        "bounce",
        "clock jumps",
    ] {
        assert!(done.get(kind).is_some_and(|n| *n > 0), "nobody did: {kind}");
    }
}
