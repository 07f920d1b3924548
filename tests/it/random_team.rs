//! Weeks of a team that does whatever it likes: people who answer anything with anything,
//! twice, from aliases, out of order; mail that bounces; one process or two. Nothing panics,
//! and what the product promises holds at the end (`World::invariants`).

use crate::support::dice::Dice;
use crate::support::story::Story;
use crate::support::world::{Plan, berlin};
use std::fmt::Write as _;
use trialogue::domain::policy::{Book, RulingsWanted};

const PEOPLE: &[&str] = &["dana", "ravi", "sam", "tess", "kim", "petra", "dirk"];
const WORDS: &[&str] = &[
    "Yes, two years back.",
    "No.",
    "yes",
    "Thanks a lot!",
    "1",
    "2",
    "2 Excel export",
    "3 Only two years",
    "4",
    "call",
    "not me",
    "ask Kim",
    "/ask po",
    "/ask Tess",
    "/call",
    "/resolved",
    "/talked He says yes. Open: Excel?",
    "/po",
    "/disagree I see it otherwise",
    "/agreed",
    "/out-of-scope Excel",
    "/correction Two years",
    "/talk",
    "/assume two years",
    "/undo",
    "/undo 1",
    "undo 2",
    "move",
    "yes",
    "no",
    "/help",
    "",
];
const SUBJECTS: &[&str] = &[
    "[PBI-142] Archived orders?",
    "[PBI-142] How far back?",
    "[PBI-150] Which logo?",
    "[PBI-160] How fast?",
    "[PBI-170] Buy?",
    "Re: [PBI-142]",
    "[PBI-999] Nothing",
    "Hello",
];

/// One step of the story, made up; `None` where there is nothing to do it with.
fn made_up(dice: &mut Dice, story: &Story) -> Option<String> {
    let letters = &story.world.letters;
    match dice.below(20) {
        0..=3 => {
            let who = dice.of(PEOPLE);
            let more = dice.of(&["", "", "", " cc ravi", " unverified", " to sam cc clarify"]);
            Some(format!("mail from {who}{more}: {}", dice.of(SUBJECTS)))
        }
        4..=10 if !letters.is_empty() => {
            let at = dice.below(letters.len());
            let (who, name) = (&letters[at].to, &letters[at].name);
            let nth = story.nth(at);
            let more = dice.of(&[
                "",
                "",
                "",
                "",
                "",
                " unverified",
                " forged",
                " tokenless",
                " unthreaded",
                " tokenless unthreaded unverified",
                " bare",
                " login dana@acme.example",
            ]);
            let words = dice.of(WORDS);
            Some(format!("reply from {who} to {name} {nth}{more}: {words}"))
        }
        11..=13 => {
            let invited: Vec<usize> = (0..letters.len())
                .filter(|i| letters[*i].name == "invitation")
                .collect();
            let at = *invited.get(dice.below(invited.len().max(1)))?;
            let does = dice.of(&["accepts", "accepts", "declines", "doubts"]);
            let more = dice.of(&["", "", " stamped 5m earlier", " unverified"]);
            let nth = story.nth(at);
            Some(format!("{} {does} version {nth}{more}", letters[at].to))
        }
        14 if !story.world.last.is_empty() => {
            Some(dice.of(&["again", "again by another way"]).into())
        }
        15 if !letters.is_empty() => {
            let letter = &letters[dice.below(letters.len())];
            letter.envelope_from.as_ref()?;
            let more = dice.of(&["", " delayed"]);
            Some(format!("bounce {} to {}{more}", letter.name, letter.to))
        }
        16 if dice.one_in(2) && !letters.is_empty() => {
            let letter = &letters[dice.below(letters.len())];
            let day = story.world.now() + chrono::TimeDelta::days(1);
            let day = day.utc().date_naive();
            let until = dice.of(&["", " until"]);
            let day = if until.is_empty() {
                String::new()
            } else {
                format!(" {day}")
            };
            Some(format!("away {} to {}{until}{day}", letter.to, letter.name))
        }
        16 => Some(dice.of(&["gather", "deliver", "deliver"]).into()),
        _ => Some(format!(
            "wait {}",
            dice.of(&["5m", "31m", "2h", "2h", "5h", "19h"])
        )),
    }
}

/// People leave, come back, have successors; items close and open again.
fn coming_and_going(dice: &mut Dice, story: &Story) -> Option<String> {
    let people = &story.world.plan.people;
    let here = |who: &str| people.get(who).is_some_and(|p| !p.left);
    let who = dice.of(PEOPLE);
    let tomorrow = (story.world.now() + chrono::TimeDelta::days(1))
        .utc()
        .date_naive();
    match dice.below(6) {
        0 => Some(
            dice.of(&["backlog PBI-142 is Done", "backlog PBI-150 is Closed"])
                .into(),
        ),
        1 => Some("backlog PBI-142 is In Sprint".into()),
        2 if !here(who) && who != "petra" => people.get(who).map(|_| format!("back {who}")),
        3 if who == "petra" && here(who) && !people.contains_key("nora") => {
            Some("succeeds nora petra".into())
        }
        4 if here(who) && who != "petra" => Some(format!("leaves {who} on {tomorrow}")),
        _ if here(who) && !matches!(who, "petra" | "dirk") => Some(format!("leaves {who}")),
        _ => None,
    }
}

fn play(seed: u64, steps: usize, desks: usize) -> usize {
    played(seed, steps, desks, made_up)
}

/// Plays a story to its end; says how many letters were written in it.
fn played(
    seed: u64,
    steps: usize,
    desks: usize,
    made_up: impl Fn(&mut Dice, &Story) -> Option<String>,
) -> usize {
    let mut dice = Dice::new(seed);
    let mut plan = Plan::default();
    plan.policy.book = match dice.below(4) {
        0 => Book::AtOnce,
        1 => Book::OnRequest,
        _ => plan.policy.book,
    };
    if dice.one_in(4) {
        plan.policy.rulings = RulingsWanted::Always;
    }
    plan.policy.ask_once = seed.is_multiple_of(3);
    if dice.one_in(3) {
        plan.policy.po_daily_limit = 1;
    }
    if dice.one_in(2) {
        let export = vec!["export".to_owned()];
        plan.items[0].labels.clone_from(&export);
        plan.people.get_mut("dirk").unwrap().topics = export;
    }
    if dice.one_in(3) {
        plan.people.remove("dirk");
    }
    let mut story = Story::new(plan, berlin("2026-11-23 09:30").unwrap());
    if desks == 2 {
        story.world.open_second_desk();
    }
    let mut told = String::new();
    for _ in 0..steps {
        let Some(step) = made_up(&mut dice, &story) else {
            continue;
        };
        writeln!(told, "> {step}").unwrap();
        let went = story.tell(&step);
        assert_eq!(went, Ok(()), "seed {seed}\n{told}");
    }
    let ended = story.tell("deliver").and_then(|()| story.end_unread());
    let boxes = story.world.mailboxes();
    assert_eq!(
        ended,
        Ok(()),
        "seed {seed}
{told}
{boxes}"
    );
    let letters = story.world.letters.len();
    // Strangers and people who have left get nothing; but no question is taken in in silence.
    assert!(
        letters > 0 || story.world.rows("SELECT id FROM clarification").is_empty(),
        "seed {seed}: a question, and no letter\n{told}\n{boxes}"
    );
    story.world.close();
    letters
}

/// `TRIALOGUE_SEEDS=100..200` plays others than the usual ones.
fn seeds(usual: std::ops::Range<u64>) -> std::ops::Range<u64> {
    #[expect(
        clippy::disallowed_methods,
        reason = "which seeds is told by the environment"
    )]
    let told = std::env::var("TRIALOGUE_SEEDS").unwrap_or_default();
    let range = told
        .split_once("..")
        .and_then(|(from, to)| Some(from.parse().ok()?..to.parse().ok()?));
    range.unwrap_or(usual)
}

/// In a single story nobody may have written anything that is heeded; in a dozen somebody has.
fn letters_in(seeds: std::ops::Range<u64>, play: impl Fn(u64) -> usize) {
    let stories = seeds.end.saturating_sub(seeds.start);
    let letters: usize = seeds.map(play).sum();
    assert!(letters > 0 || stories < 5, "nothing happened");
}

#[test]
fn whatever_a_team_does_the_promises_hold() {
    letters_in(seeds(1..13), |seed| play(seed, 60, 1));
}

#[test]
fn two_processes_on_one_database_keep_them_too() {
    letters_in(seeds(1..6), |seed| play(seed, 50, 2));
}

#[test]
fn whoever_comes_and_goes_the_promises_hold() {
    letters_in(seeds(51..63), |seed| {
        played(seed, 60, 1, |dice, story| {
            if dice.one_in(8) {
                coming_and_going(dice, story)
            } else {
                made_up(dice, story)
            }
        })
    });
}
