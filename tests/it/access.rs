//! Access by OAuth2: renewing at the desk, and who is told. What token servers answer, and logging in at mail
//! servers, have files of their own.

mod logging_in;
mod token_server;

use crate::store::both;
use crate::support::office::{PETRA, World, told};
use crate::support::rig::runtime;
use crate::support::tokens::{Scripted, granted, token};
use std::sync::Arc;
use std::time::Duration;
use trialogue::desk::renewing::Client;
use trialogue::desk::tokens::{Grant, GrantFault, Pass};
use trialogue::domain::ids::TeamId;
use trialogue::domain::person::Role;
use trialogue::domain::policy::Policy;

const DAY: i64 = 24 * 60;

fn client(person: bool) -> Client {
    Client {
        team: TeamId::new("acme"),
        id: "client-1".into(),
        person,
        refresh_lasts: Some(Duration::from_hours(24 * 90)),
    }
}

fn pass(world: &World) -> Pass {
    Pass::new(Arc::clone(world.desk.clock()), || {})
}

/// The world on an empty database.
async fn world(url: &str) -> World {
    World::on(url, tempfile::tempdir().unwrap(), Policy::default()).await
}

fn ended() -> GrantFault {
    GrantFault::Ended("the token server says 400, invalid_grant".into())
}

fn shown(pass: &Pass) -> String {
    pass.show().unwrap().0.reveal().to_owned()
}

#[test]
fn a_refresh_token_that_is_replaced_is_used_next_and_nothing_stands_in_clear() {
    runtime().block_on(async {
        let world = World::new(Policy::default()).await;
        let (client, pass) = (client(true), pass(&world));
        world
            .desk
            .logged_in(&client, &granted("canary-a1", Some("canary-r1")))
            .await
            .unwrap();
        let server = Scripted::of([
            Ok(granted("canary-a2", Some("canary-r2"))),
            // This server keeps the refresh token.
            Ok(granted("canary-a3", None)),
            Ok(granted("canary-a4", None)),
        ]);
        let renew = || world.desk.renew(&client, &server, &pass);
        let due = renew().await.unwrap();
        assert_eq!(shown(&pass), "canary-a1");
        assert_eq!((due - world.now()).num_minutes(), 50, "ten minutes ahead");
        assert!(server.shown().is_empty(), "nothing is due yet");
        for (minutes, expected) in [(50, "canary-a2"), (50, "canary-a3"), (50, "canary-a4")] {
            world.sleep(minutes);
            renew().await.unwrap();
            assert_eq!(shown(&pass), expected);
        }
        let refresh = |text| Grant::Refresh(token(text));
        assert_eq!(
            server.shown(),
            [
                refresh("canary-r1"),
                refresh("canary-r2"),
                refresh("canary-r2")
            ]
        );
        // What another process finds, and what a backup holds.
        let again = pass_of(&world, &client).await;
        assert_eq!(shown(&again), "canary-a4");
        let row = world.desk.access_row(&client).await.unwrap();
        assert!(row.sealed.is_some() && !format!("{row:?}").contains("canary"));
        world.desk.store().close().await;
        for file in std::fs::read_dir(world.folder.path()).unwrap() {
            let path = file.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            let found = bytes.windows(7).any(|w| w == b"canary-");
            assert!(!found, "a token stands in {}", path.display());
        }
    });
}

async fn pass_of(world: &World, client: &Client) -> Pass {
    let pass = pass(world);
    let nobody = Scripted::default();
    world.desk.renew(client, &nobody, &pass).await.unwrap();
    pass
}

#[test]
fn of_two_processes_one_renews_and_both_have_the_token() {
    both(async |url| {
        let world = world(&url).await;
        let client = client(false);
        let server = Scripted::of([Ok(granted("a1", None)), Ok(granted("a2", None))]);
        let (one, two) = (pass(&world), pass(&world));
        for round in ["a1", "a2"] {
            let both = futures_util::future::join(
                world.desk.renew(&client, &server, &one),
                world.desk.renew(&client, &server, &two),
            );
            let (first, second) = both.await;
            assert!(first.is_ok() && second.is_ok());
            world.desk.renew(&client, &server, &one).await.unwrap();
            world.desk.renew(&client, &server, &two).await.unwrap();
            assert_eq!((shown(&one), shown(&two)), (round.into(), round.into()));
            world.sleep(50);
        }
        assert_eq!(server.shown(), [Grant::Client, Grant::Client]);
        world.desk.store().close().await;
    });
}

#[test]
fn the_admin_is_told_days_ahead_once_a_step_and_the_po_where_there_is_none() {
    runtime().block_on(async {
        for admin in [true, false] {
            let world = World::new(Policy::default()).await;
            let alex = "alex@acme.example";
            if admin {
                let mut people = world.people();
                people.push(told(alex, "Alex Admin", Role::Admin));
                let team = TeamId::new("acme");
                world.desk.import_people(&team, &people).await.unwrap();
            }
            let (client, pass) = (client(true), pass(&world));
            world
                .desk
                .logged_in(&client, &granted("a1", Some("r1")))
                .await
                .unwrap();
            // A refresh token that is never replaced and never dies by itself: 90 days.
            let away = GrantFault::Later {
                why: "away".into(),
                after: None,
            };
            let reader = if admin { alex } else { PETRA };
            let mut told = Vec::new();
            for day in 1..=90 {
                world.sleep(DAY);
                let server = Scripted::of([Err(away.clone())]);
                world.desk.renew(&client, &server, &pass).await.unwrap();
                world.desk.renew(&client, &server, &pass).await.unwrap();
                let before = world.letters(reader, "log-in to").len();
                world.settle().await;
                if world.letters(reader, "log-in to").len() > before {
                    told.push(day);
                }
            }
            assert_eq!(told, [76, 83, 87, 89], "14, 7, 3 and 1 days ahead");
            let last = world.last(reader, "log-in to");
            let text = String::from_utf8_lossy(&last.bytes).into_owned();
            assert!(text.contains("trialogue login acme"), "{text}");
        }
    });
}

#[test]
fn a_refresh_token_that_is_replaced_at_each_use_is_not_about_to_end() {
    runtime().block_on(async {
        let world = World::new(Policy::default()).await;
        let mut client = client(true);
        client.refresh_lasts = Some(Duration::from_hours(24 * 7));
        let pass = pass(&world);
        let grant = |n: i64| granted(&format!("a{n}"), Some(&format!("r{n}")));
        world.desk.logged_in(&client, &grant(0)).await.unwrap();
        let told = || world.letters(PETRA, "log-in to").len();
        for n in 1..=10 {
            world.sleep(50);
            let server = Scripted::of([Ok(grant(n))]);
            world.desk.renew(&client, &server, &pass).await.unwrap();
            world.settle().await;
        }
        assert_eq!(told(), 0, "it has seven days at each renewal");
        // It is replaced no more: three days and one day before its end somebody is told.
        let away = GrantFault::Later {
            why: "away".into(),
            after: None,
        };
        for _day in 1..=7 {
            world.sleep(DAY);
            let server = Scripted::of([Err(away.clone())]);
            world.desk.renew(&client, &server, &pass).await.unwrap();
            world.settle().await;
        }
        assert_eq!(told(), 2);
    });
}

#[test]
fn a_log_in_that_ended_is_told_while_the_last_token_holds_and_a_new_one_mends_it() {
    both(async |url| {
        let world = world(&url).await;
        let (client, pass) = (client(true), pass(&world));
        let nobody = Scripted::default();
        world.desk.renew(&client, &nobody, &pass).await.unwrap();
        let why = pass.show().unwrap_err();
        assert!(why.contains("run: trialogue login acme"), "{why}");
        let first = granted("a1", Some("r1"));
        world.desk.logged_in(&client, &first).await.unwrap();
        world.desk.renew(&client, &nobody, &pass).await.unwrap();
        world.sleep(50);
        let server = Scripted::of([Err(ended()), Err(ended()), Ok(granted("a3", None))]);
        let due = world.desk.renew(&client, &server, &pass).await.unwrap();
        assert_eq!((due - world.now()).num_minutes(), 10);
        world.settle().await;
        let letter = world.last(PETRA, "log-in to");
        let text = String::from_utf8_lossy(&letter.bytes).into_owned();
        assert!(text.contains("is logged out"), "{text}");
        assert!(text.contains("until 10:00"), "the last token's end: {text}");
        assert!(text.contains("Auto-Submitted: auto-generated"), "{text}");
        // Asked again ten minutes later, refused again, told no second time.
        world.sleep(10);
        world.desk.renew(&client, &server, &pass).await.unwrap();
        world.settle().await;
        assert_eq!(world.letters(PETRA, "log-in to").len(), 1);
        let why = pass.show().unwrap_err();
        assert!(why.contains("invalid_grant"), "{why}");
        let second = granted("a2", Some("r2"));
        world.desk.logged_in(&client, &second).await.unwrap();
        world.desk.renew(&client, &server, &pass).await.unwrap();
        assert_eq!(shown(&pass), "a2");
        // A mail server takes it no longer: replaced at once, but not while it is young.
        pass.refused(&token("a2"));
        world.desk.renew(&client, &server, &pass).await.unwrap();
        assert_eq!(shown(&pass), "a2");
        world.sleep(6);
        world.desk.renew(&client, &server, &pass).await.unwrap();
        assert_eq!(shown(&pass), "a3");
        world.desk.store().close().await;
    });
}

#[test]
fn a_new_log_in_overtakes_the_letter_that_asks_for_it() {
    both(async |url| {
        let world = world(&url).await;
        let (client, pass) = (client(true), pass(&world));
        let first = granted("a1", Some("r1"));
        world.desk.logged_in(&client, &first).await.unwrap();
        world.sleep(50);
        // The mail server takes the old token no longer either: the letter has to wait.
        world.defer(true);
        let server = Scripted::of([Err(ended()), Err(ended())]);
        world.desk.renew(&client, &server, &pass).await.unwrap();
        world.settle().await;
        world.sleep(1);
        let second = granted("a2", Some("r2"));
        world.desk.logged_in(&client, &second).await.unwrap();
        world.defer(false);
        world.wait(30).await;
        assert!(world.letters(PETRA, "log-in to").is_empty());
        // It ends once more, and this is told.
        world.desk.renew(&client, &server, &pass).await.unwrap();
        world.wait(10).await;
        assert_eq!(world.letters(PETRA, "log-in to").len(), 0, "young");
        world.sleep(50);
        world.desk.renew(&client, &server, &pass).await.unwrap();
        world.wait(10).await;
        assert_eq!(world.letters(PETRA, "is logged out").len(), 1);
        world.desk.store().close().await;
    });
}

#[test]
fn who_looks_whether_it_is_mended_asks_at_once() {
    runtime().block_on(async {
        let world = World::new(Policy::default()).await;
        let (client, pass) = (client(false), pass(&world));
        let refused = GrantFault::Refused("the token server says 401, invalid_client".into());
        let server = Scripted::of([Err(refused), Ok(granted("a1", None))]);
        world.desk.renew(&client, &server, &pass).await.unwrap();
        world.desk.renew(&client, &server, &pass).await.unwrap();
        assert_eq!(server.shown().len(), 1);
        world
            .desk
            .renew_anew(&client, &server, &pass)
            .await
            .unwrap();
        assert_eq!(shown(&pass), "a1");
        // What works is left alone.
        world
            .desk
            .renew_anew(&client, &server, &pass)
            .await
            .unwrap();
        assert_eq!(server.shown().len(), 2);
    });
}

#[test]
fn a_server_in_trouble_is_left_alone_for_longer_and_longer() {
    runtime().block_on(async {
        let world = World::new(Policy::default()).await;
        let (client, pass) = (client(false), pass(&world));
        let away = |after: Option<u64>| {
            Err(GrantFault::Later {
                why: "the token server says 503".into(),
                after: after.map(Duration::from_secs),
            })
        };
        let server = Scripted::of([away(None), away(None), away(Some(600)), away(None)]);
        for seconds in [5, 10, 600, 40] {
            let due = world.desk.renew(&client, &server, &pass).await.unwrap();
            assert_eq!((due - world.now()).num_seconds(), seconds);
            world.sleep(10);
        }
        world.settle().await;
        assert!(world.letters(PETRA, "log-in to").is_empty());
        // Another client in the config: what was on record of the first counts no more.
        let other = Client {
            id: "client-2".into(),
            ..client
        };
        let server = Scripted::of([Ok(granted("b1", None))]);
        world.desk.renew(&other, &server, &pass).await.unwrap();
        assert_eq!(shown(&pass), "b1");
    });
}
