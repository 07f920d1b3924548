//! Earlier answers and who may see them: whatever is asked on whatever items, a receipt shows
//! nothing of a confidential item but beside that item, to who takes part; on both databases.

use crate::support::dice::Dice;
use crate::support::story::Story;
use crate::support::world::{Plan, berlin};
use trialogue::domain::pbi::{Pbi, PbiKey};

const PEOPLE: [&str; 2] = ["dana", "ravi"];
const LABELS: [&str; 3] = ["export", "invoice", "50 %_\"a\""];

/// What was answered: on which item, to whom, by a word that stands nowhere else.
struct Told {
    item: usize,
    to: &'static str,
    word: String,
}

/// Items of which some share an area and some are confidential.
fn plan(dice: &mut Dice) -> Plan {
    let mut plan = Plan::default();
    let usual: Pbi = plan.items[1].clone();
    plan.items = (0..6)
        .map(|n| Pbi {
            key: PbiKey::new(&format!("PBI-{}", 200 + n)),
            labels: LABELS
                .iter()
                .filter(|_| dice.one_in(2))
                .map(|l| (*l).to_owned())
                .collect(),
            confidential: dice.one_in(3),
            ..usual.clone()
        })
        .collect();
    plan
}

/// Asks and answers, and gives how many earlier answers receipts showed, of the own item and of
/// others.
fn played(seed: u64) -> (usize, usize) {
    let mut dice = Dice::new(seed);
    let plan = plan(&mut dice);
    let items = plan.items.clone();
    let mut story = Story::new(plan, berlin("2026-11-23 10:02").unwrap());
    let mut told: Vec<Told> = Vec::new();
    let (mut own, mut others) = (0, 0);
    for n in 0..10 {
        let item = dice.below(items.len());
        let who = PEOPLE[dice.below(PEOPLE.len())];
        let key = items[item].key.as_str();
        let word = format!("semicolon{seed}x{n}");
        let asked = format!(
            "mail from {who}: [{key}] Separator {n}?\nWhich separator does file number {n} need?"
        );
        let before = story.world.letters.len();
        story.tell(&asked).unwrap();
        story.tell("expect letter question to sam").unwrap();
        let answer = format!("reply from sam to question: The separator is {word}.");
        story.tell(&answer).unwrap();
        for letter in story.world.letters[before..]
            .iter()
            .filter(|l| l.name == "receipt")
        {
            for known in told.iter().filter(|t| letter.text.contains(&t.word)) {
                let there = &items[known.item];
                if known.item == item {
                    own += 1;
                    assert!(
                        !there.confidential || known.to == who,
                        "seed {seed}: {}",
                        letter.text
                    );
                } else {
                    others += 1;
                    let here = &items[item];
                    let near = here.labels.iter().any(|l| there.labels.contains(l));
                    let open = !there.confidential && !here.confidential;
                    assert!(open && near, "seed {seed}: {}", letter.text);
                }
            }
        }
        told.push(Told {
            item,
            to: who,
            word,
        });
    }
    story.tell("wait 30m").unwrap();
    story.end_unread().unwrap();
    story.world.close();
    (own, others)
}

#[test]
fn earlier_answers_are_shown_to_nobody_who_may_not_know_them() {
    let (mut own, mut others) = (0, 0);
    for seed in 1..=24 {
        let (a, b) = played(seed);
        own += a;
        others += b;
    }
    println!("earlier answers shown: {own} of the same item, {others} of neighbours");
    assert!(
        own > 20 && others > 20,
        "{own} and {others}: nothing was tried"
    );
}
