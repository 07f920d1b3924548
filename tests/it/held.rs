//! Every mail that is held is seen by somebody: each class is on the admin's list, and in the
//! Product Owner's digest, or the list says why it is not there.

use crate::support::story;
use crate::support::world::{BERLIN, World, team_id, text};
use std::collections::{BTreeMap, BTreeSet};
use trialogue::cli::held::list;
use trialogue::domain::held::Hold;

/// A mail of each class, over two mornings, so that no digest has more rows than it shows.
const DAYS: &str = r"
policy digest 08:30
policy book on request
policy nudge never
person tess address tess@client.example
at Mon 2026-11-23 09:00
> mail from mallory: [PBI-142] Hello
  Buy this.
> mail from dana unverified: [PBI-142] Archived orders?
  Are archived orders in?
> mail from dana: Archived orders?
  Are archived orders in?
> mail from kim: [PBI-170] I have heard
  Of a plan.
> mail from dana: [PBI-142] Which tax?
  /ask tess
  Which one?
> hostile parts from dana
> wait until 2026-11-24 08:30
> hostile large from dana
> mail from dana: [PBI-150] Which logo?
  Which logo?
> reply from sam to question: We have received your request and will look at it.
> reply from dana to answer: Thanks, but which of the two?
> reply from sam to answer: We have received your request and will look at it.
> reply from sam to question: /resolved
> wait 30m
> reply from petra to briefing unverified: 1
> wait 61m
> reply from petra to confirm: That was long ago.
";

/// The mails that each class has on record, as `held list` knows them.
fn held(world: &World) -> Vec<(String, Hold)> {
    let rows = world.rows("SELECT id, hold FROM mail WHERE status = 'held' ORDER BY uid");
    let class = |word: &str| Hold::parse(word).unwrap_or_else(|| panic!("no class: {word:?}"));
    rows.iter()
        .map(|r| (text(&r[0]), class(&text(&r[1]))))
        .collect()
}

/// The mails that the digests list.
fn digested(world: &World) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for row in world.rows("SELECT payload FROM letter WHERE name = 'digest'") {
        let payload: serde_json::Value = serde_json::from_str(&text(&row[0])).unwrap();
        let mails = payload["body"]["held"].as_array().unwrap();
        found.extend(mails.iter().map(|m| m["mail"].as_str().unwrap().to_owned()));
    }
    found
}

#[test]
fn every_class_is_listed_and_is_in_the_digest_or_it_is_said_why_not() {
    let mut world = story::play_text(DAYS).unwrap();
    // One that was begun with again and again, and never came to an end.
    world.gathering = true;
    world.receive(
        b"From: dana@acme.example\r\nSubject: [PBI-142] Once more\r\nMessage-ID: <p@x>\r\n\r\nx"
            .to_vec(),
    );
    world.take_in();
    world.plant("UPDATE mail SET attempts = 8 WHERE status = 'new'");
    world.settle();
    world.gathering = false;
    world.go_to(trialogue::domain::time::Timestamp::parse_rfc3339("2026-11-25T09:00:00Z").unwrap());

    let held = held(&world);
    let classes: BTreeSet<Hold> = held.iter().map(|(_, class)| *class).collect();
    assert_eq!(classes, BTreeSet::from(Hold::ALL), "{held:#?}");

    let team = team_id();
    let shown = world.desk.show_held(&team, 100);
    let rows = world.runtime.block_on(shown).unwrap();
    let listed: BTreeMap<String, _> = rows
        .iter()
        .map(|row| (row.id.to_string(), row.clone()))
        .collect();
    let digested = digested(&world);
    for (mail, class) in &held {
        let row = listed
            .get(mail)
            .unwrap_or_else(|| panic!("{class:?} is not listed"));
        let mut out = Vec::new();
        list(std::slice::from_ref(row), false, BERLIN, &mut out).unwrap();
        let told = String::from_utf8(out).unwrap();
        assert!(
            told.contains("held, because: ") && told.contains("to mend it: "),
            "{told}"
        );
        let why = class.why_not_shown();
        assert_eq!(digested.contains(mail), why.is_none(), "{class:?}\n{told}");
        assert_eq!(
            told.contains("not in the digest: "),
            why.is_some(),
            "{told}"
        );
    }
    world.close();
}
