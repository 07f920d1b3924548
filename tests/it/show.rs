//! `trialogue show`: all that is on record of an item, in text that fits the screen, in JSON.

use crate::support::office::{DANA, Mail, PETRA, SAM, World};
use trialogue::cli::show::{Options, held, item};
use trialogue::domain::ids::TeamId;
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::policy::Policy;

fn options(what: &str, json: bool) -> Options {
    Options {
        what: what.into(),
        team: None,
        json,
        all: false,
        elided: false,
    }
}

async fn shown(world: &World, json: bool) -> String {
    let team = TeamId::new("acme");
    let shown = world.desk.show(&team, &PbiKey::new("pbi-142")).await;
    let shown = shown.unwrap().unwrap();
    let mut out = Vec::new();
    let zone = chrono_tz::Europe::Berlin;
    item(&options("PBI-142", json), &shown, zone, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

async fn asked() -> World {
    let mut world = World::new(Policy::default()).await;
    let question = Mail {
        from: DANA,
        subject: "[PBI-142] Should the export include archived orders?",
        text: "Should it?",
        ..Mail::default()
    };
    world.mail(&question).await;
    world
}

async fn story() -> World {
    let mut world = asked().await;
    let asked = world.last(SAM, "Subject: [PBI-142]");
    world
        .mail(&Mail {
            from: SAM,
            text: "Yes, two years back.\n\x1b[31mReally.\n\n-- \nSam, \x1b[31mSales\n\nOn Mon, 23 Nov 2026 at 10:02, Dana wrote:\n> Should it?",
            answers: Some(&asked),
            ..Mail::default()
        })
        .await;
    world.refuse(Some(PETRA));
    world.wait(35).await;
    let stranger = Mail {
        from: "mallory@evil.example",
        subject: "[PBI-142] hello",
        text: "Buy the words",
        ..Mail::default()
    };
    world.mail(&stranger).await;
    world
}

#[tokio::test]
async fn a_thread_is_told_whole_in_80_columns_and_in_the_zone_of_its_team() {
    let world = story().await;
    let text = shown(&world, false).await;
    for line in [
        "PBI-142  Export orders as CSV",
        "Should the export include archived orders?",
        "Dana Dev asks Sam Sales, since 2026-11-23 10:00",
        "  waits for nobody\n",
        "| Yes, two years back.",
        "because: ",
        "NOTE OWED since",
        "GIVEN UP, refused",
        "the server said: 550 no such user",
        "mallory@evil.example",
        "held, because: unknown sender",
    ] {
        assert!(text.contains(line), "{line:?} is not in\n{text}");
    }
    assert!(text.lines().all(|l| l.chars().count() <= 80), "{text}");
    assert!(!text.contains('\u{1b}'), "{text}");
}

#[tokio::test]
async fn who_is_waited_for_is_told_and_since_when() {
    let world = asked().await;
    world.wait(35).await;
    let text = shown(&world, false).await;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = "waits for Sam Sales: an answer, since 2026-11-23 10:00 (35 min of working time)";
    assert!(text.contains(line), "{line:?} is not in\n{text}");
}

#[tokio::test]
async fn what_was_cut_from_a_mail_is_shown_when_asked_for() {
    let world = story().await;
    assert!(!shown(&world, false).await.contains("Should it?\n      | >"));
    let team = TeamId::new("acme");
    let key = PbiKey::new("PBI-142");
    let mut all = world.desk.show(&team, &key).await.unwrap().unwrap();
    assert!(all.elided.is_empty());
    world.desk.show_elided(&team, &mut all).await.unwrap();
    let mut out = Vec::new();
    item(&options("PBI-142", false), &all, chrono_tz::UTC, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    for line in [
        "      cut from the mail:\n",
        "        | Sam, [31mSales\n",
        "        | On Mon, 23 Nov 2026 at 10:02, Dana wrote:\n        | > Should it?\n",
    ] {
        assert!(text.contains(line), "{line:?} is not in\n{text}");
    }
    assert!(!text.contains('\u{1b}'), "{text}");
}

#[tokio::test]
async fn json_holds_all_of_it() {
    let world = story().await;
    let value: serde_json::Value = serde_json::from_str(&shown(&world, true).await).unwrap();
    let thread = &value["threads"][0];
    assert_eq!(thread["clarification"]["pbi"], "PBI-142");
    assert_eq!(thread["entries"].as_array().unwrap().len(), 2);
    assert_eq!(thread["entries"][1]["verified"], true);
    assert_eq!(thread["letters"][3]["name"], "briefing");
    assert_eq!(thread["letters"][3]["status"], "refused");
    assert_eq!(thread["mails"].as_array().unwrap().len(), 2);
    assert_eq!(value["held"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn held_mails_come_with_their_reasons_and_an_unknown_key_is_nothing() {
    let world = story().await;
    let team = TeamId::new("acme");
    let mails = world.desk.show_held(&team, 10).await.unwrap();
    let mut out = Vec::new();
    let asked = options("held", false);
    assert!(asked.wants_held());
    held(&asked, &mails, chrono_tz::UTC, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains("because: unknown sender"), "{text}");
    let unknown = world.desk.show(&team, &PbiKey::new("PBI-9")).await.unwrap();
    assert_eq!(unknown, None);
}

#[tokio::test]
async fn a_held_mail_is_found_by_the_beginning_of_its_id_and_handled_once() {
    use trialogue::cli::held;
    use trialogue::desk::holding::{Found, find, handle, shown};
    use trialogue::domain::held::{Handling, Hold};
    use trialogue::domain::pbi::Prefixes;
    use trialogue::mail::read::ReadSettings;

    let world = story().await;
    let store = world.desk.store();
    let team = &world.desk.teams()[0].team;
    let mail = world.desk.show_held(&team.id, 10).await.unwrap().remove(0);
    assert_eq!(mail.hold, Some(Hold::UnknownSender));
    let short = &mail.id.as_str()[..6].to_uppercase();
    let Found::One(found) = find(store, team, short).await.unwrap() else {
        panic!("{short} is not found");
    };
    assert_eq!(find(store, team, "").await.unwrap(), Found::None);
    let settings = ReadSettings {
        prefixes: Prefixes::Known(vec!["PBI".into()]),
        trust: None,
    };
    let one = shown(store, *found, &settings).await.unwrap();
    let mut out = Vec::new();
    held::show(&one, false, chrono_tz::UTC, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    for part in [
        "mallory@evil.example",
        "held, because: unknown sender",
        "to mend it: release it, if the sender is who it says",
        "From: ",
        "names PBI-142",
    ] {
        assert!(text.contains(part), "{part:?} is not in\n{text}");
    }
    // Headers, never the words.
    assert!(!text.contains("Buy the words"), "{text}");
    assert!(text.lines().all(|l| l.chars().count() <= 80), "{text}");
    // Two who release it at the same time: one is the first.
    let now = world.desk.now();
    let how = || Handling::Released { to: None };
    let (a, b) = tokio::join!(
        handle(store, &team.id, &mail.id, how(), "one", now),
        handle(store, &team.id, &mail.id, how(), "other", now),
    );
    assert_ne!(a.unwrap(), b.unwrap());
}
