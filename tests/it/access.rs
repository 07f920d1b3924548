//! Access by OAuth2: the token server's answers, renewing at the desk, and logging in at
//! scripted mail servers.

use crate::store::both;
use crate::support::fake::{Fake, Peer};
use crate::support::imap;
use crate::support::office::{PETRA, World, told};
use crate::support::rig::{deliver, letter, now, runtime};
use crate::support::tokens::{Scripted, endpoint, granted, token};
use std::sync::Arc;
use std::time::Duration;
use trialogue::desk::ports::{Clock, Delivery, Inbox};
use trialogue::desk::renewing::Client;
use trialogue::desk::tokens::{Grant, GrantFault, Pass, TokenServer as _};
use trialogue::domain::ids::TeamId;
use trialogue::domain::person::Role;
use trialogue::domain::policy::Policy;
use trialogue::wire::clock::SystemClock;
use trialogue::wire::imap::ImapInbox;
use trialogue::wire::oauth::{OAuthServer, OAuthSettings};
use trialogue::wire::smtp::{Deadlines, SmtpCourier, SmtpSettings};
use trialogue::wire::{Credential, Secret, Tls};

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

fn server(port: u16) -> OAuthServer {
    OAuthServer::new(OAuthSettings {
        token_url: format!("http://127.0.0.1:{port}/token"),
        device_url: Some(format!("http://127.0.0.1:{port}/device")),
        client_id: "client & co".into(),
        client_secret: Some(Secret::new("s&cret")),
        scopes: "mail offline_access".into(),
        ca_file: None,
    })
    .unwrap()
}

fn asked(status: u16, head: &'static str, body: &'static str) -> Result<String, GrantFault> {
    let fake = endpoint(move |_, _, _| (status, head.into(), body.into()));
    let grant = Grant::Refresh(token("r1"));
    let told = runtime().block_on(async { server(fake.port).grant(&grant).await });
    assert_eq!(fake.connections(), 1, "asked once");
    told.map(|g| format!("{} {:?} {:?}", g.access.reveal(), g.lasts, g.refresh_lasts))
}

#[test]
fn every_answer_of_a_token_server_has_its_outcome() {
    let whole = r#"{"access_token":"a2","token_type":"bearer","expires_in":"600","refresh_token_expires_in":86400}"#;
    assert_eq!(asked(200, "", whole).unwrap(), "a2 600s Some(86400s)");
    let least = r#"{"access_token":"a2"}"#;
    assert_eq!(asked(200, "", least).unwrap(), "a2 3600s None");
    for (status, head, body, expected) in [
        (400, "", r#"{"error":"invalid_grant"}"#, "ended"),
        (401, "", r#"{"error":"invalid_client"}"#, "refused"),
        (400, "", r#"{"error":"slow_down"}"#, "slower"),
        (503, "Retry-After: 77\r\n", "<html>", "later 77s"),
        (429, "", "{}", "later"),
        (200, "", "<html>", "later"),
        (200, "", r#"{"access_token":"a\r\nb"}"#, "later"),
        (
            200,
            "",
            r#"{"access_token":"a","token_type":"mac"}"#,
            "later",
        ),
        (200, "", r#"{"token_type":"bearer"}"#, "later"),
        // Secrets are not carried elsewhere.
        (307, "Location: http://127.0.0.1:1/x\r\n", "", "later"),
        (400, "", r#"{"error":"odd"}"#, "later"),
    ] {
        let fault = asked(status, head, body).unwrap_err();
        let told = match &fault {
            GrantFault::Ended(_) => "ended".into(),
            GrantFault::Refused(_) => "refused".into(),
            GrantFault::SlowDown => "slower".into(),
            GrantFault::Pending => "pending".into(),
            GrantFault::Later { after: None, .. } => "later".into(),
            GrantFault::Later { after: Some(s), .. } => format!("later {}s", s.as_secs()),
        };
        assert_eq!(told, expected, "{status} {body}: {fault}");
        assert!(!format!("{fault} {fault:?}").contains("r1"), "{fault:?}");
    }
    // Nobody listens.
    let gone = runtime().block_on(async { server(1).grant(&Grant::Client).await.unwrap_err() });
    assert!(matches!(gone, GrantFault::Later { .. }), "{gone:?}");
}

#[test]
fn questions_say_what_the_standards_ask_for() {
    let fake = endpoint(|_, path, form| {
        let get = |name: &str| form.get(name).cloned().unwrap_or_default();
        assert_eq!(get("client_id"), "client & co");
        if path == "/device" {
            assert_eq!(get("scope"), "mail offline_access");
            let body = r#"{"device_code":"d1","user_code":"ABCD","verification_url":"https://go.example","expires_in":900}"#;
            return (200, String::new(), body.into());
        }
        assert_eq!(get("client_secret"), "s&cret");
        let seen = format!(
            "{}|{}|{}|{}",
            get("grant_type"),
            get("scope"),
            get("refresh_token"),
            get("device_code")
        );
        assert!(
            [
                "client_credentials|mail offline_access||",
                "refresh_token||r1|",
                "urn:ietf:params:oauth:grant-type:device_code|||d1",
            ]
            .contains(&seen.as_str()),
            "{seen}"
        );
        (200, String::new(), r#"{"access_token":"ok"}"#.into())
    });
    runtime().block_on(async {
        let server = server(fake.port);
        let code = server.device_code().await.unwrap();
        assert_eq!(code.url, "https://go.example");
        assert_eq!(code.every, Duration::from_secs(5));
        for grant in [
            Grant::Client,
            Grant::Refresh(token("r1")),
            Grant::Device(code.code),
        ] {
            assert_eq!(server.grant(&grant).await.unwrap().access, token("ok"));
        }
    });
}

/// A pass of the machine's clock that holds a token for so long.
fn holding(text: &str, lasts: Duration) -> Pass {
    let pass = Pass::new(Arc::new(SystemClock), || {});
    pass.give(token(text), SystemClock.after(lasts));
    pass
}

fn bearing(port: u16, pass: &Pass) -> ImapInbox {
    let mut settings = imap::settings(port);
    settings.credential = Credential::Bearer(pass.clone());
    ImapInbox::new(settings).unwrap()
}

/// An IMAP server that takes the token `good`, by the mechanisms that it names.
fn imap_server(mechanisms: &'static str, first: &'static str) -> Fake {
    imap::serve(&[1], move |peer, _, tag, command| {
        if command == "CAPABILITY" {
            peer.say(&format!(
                "* CAPABILITY IMAP4rev1 IDLE {mechanisms}\r\n{tag} OK x\r\n"
            ));
            return true;
        }
        let Some(mechanism) = command.strip_prefix("AUTHENTICATE ") else {
            return false;
        };
        peer.say("+ \r\n");
        let given = data_encoding::BASE64
            .decode(peer.hear().as_bytes())
            .unwrap();
        let given = String::from_utf8(given).unwrap();
        if given == first.replace("PORT", &peer.port().to_string()) {
            peer.say(&format!("{tag} OK in\r\n"));
        } else {
            // {"status":"401"}
            peer.say("+ eyJzdGF0dXMiOiI0MDEifQ==\r\n");
            let nothing = if mechanism == "XOAUTH2" { "" } else { "AQ==" };
            assert_eq!(peer.hear(), nothing);
            peer.say(&format!(
                "{tag} NO [AUTHENTICATIONFAILED] invalid token\r\n"
            ));
        }
        true
    })
}

#[test]
fn imap_logs_in_by_either_mechanism_and_tells_of_a_refused_token() {
    let bearer = "n,a=clarify,\u{1}host=127.0.0.1\u{1}port=PORT\u{1}auth=Bearer good\u{1}\u{1}";
    let xoauth2 = "user=clarify\u{1}auth=Bearer good\u{1}\u{1}";
    for (mechanisms, first) in [
        ("AUTH=XOAUTH2", xoauth2),
        ("AUTH=PLAIN AUTH=XOAUTH2 AUTH=OAUTHBEARER", bearer),
    ] {
        let fake = imap_server(mechanisms, first);
        let pass = holding("good", Duration::from_hours(1));
        let batch = bearing(fake.port, &pass).fetch(None).unwrap();
        assert_eq!(batch.mails.len(), 1);
        let pass = holding("bad", Duration::from_hours(1));
        let error = bearing(fake.port, &pass).fetch(None).unwrap_err();
        assert_eq!(error.step, "login", "{error}");
        assert!(pass.is_refused());
        assert!(!format!("{error:?}").contains("bad"), "{error:?}");
    }
    let fake = imap_server("AUTH=PLAIN", "");
    let pass = holding("good", Duration::from_hours(1));
    let error = bearing(fake.port, &pass).fetch(None).unwrap_err();
    assert!(
        error.to_string().contains("takes no access token"),
        "{error}"
    );
    assert!(!pass.is_refused(), "the token is not to blame");
    let none = Pass::new(Arc::new(SystemClock), || {});
    let error = bearing(fake.port, &none).fetch(None).unwrap_err();
    assert_eq!(error.step, "login", "{error}");
}

#[test]
fn an_idle_session_logs_in_anew_before_its_token_ends() {
    let fake = imap::serve(&[1], |peer, _, tag, command| {
        if command == "CAPABILITY" {
            peer.say(&format!(
                "* CAPABILITY IMAP4rev1 IDLE AUTH=XOAUTH2\r\n{tag} OK x\r\n"
            ));
            return true;
        }
        if command.starts_with("AUTHENTICATE ") {
            peer.say("+ \r\n");
            peer.hear();
            peer.say(&format!("{tag} OK in\r\n"));
            return true;
        }
        false
    });
    let pass = holding("one", Duration::from_secs(2));
    let mut inbox = bearing(fake.port, &pass);
    let upto = inbox.fetch(None).unwrap().upto;
    // What renews does so while the session idles.
    let renewing = pass.clone();
    let start = now();
    let renewed = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(500));
        renewing.give(token("two"), SystemClock.after(Duration::from_hours(1)));
    });
    inbox.wait(Duration::from_secs(4)).unwrap();
    renewed.join().unwrap();
    assert!(inbox.fetch(Some(upto)).unwrap().mails.is_empty());
    assert_eq!(fake.connections(), 2, "after {:?}", start.elapsed());
    let used: Vec<String> = fake
        .heard()
        .into_iter()
        .filter_map(|line| data_encoding::BASE64.decode(line.as_bytes()).ok())
        .filter_map(|bytes| String::from_utf8(bytes).ok())
        .filter(|text| text.contains("Bearer"))
        .collect();
    assert!(
        used[0].contains("one") && used[1].contains("two"),
        "{used:?}"
    );
}

fn smtp(port: u16, pass: &Pass) -> SmtpCourier {
    SmtpCourier::new(SmtpSettings {
        host: "127.0.0.1".into(),
        port,
        tls: Tls::None,
        login: Some(("clarify".into(), Credential::Bearer(pass.clone()))),
        ca_file: None,
        hello: Some("client.test".into()),
        deadlines: Deadlines::default(),
    })
    .unwrap()
}

fn smtp_server(mechanisms: &'static str, first: &'static str) -> Fake {
    Fake::start(move |peer: &mut Peer, _| {
        peer.say("220 fake\r\n");
        peer.hear();
        peer.say(&format!(
            "250-fake\r\n250-8BITMIME\r\n250 AUTH {mechanisms}\r\n"
        ));
        let line = peer.hear();
        let given = line.split(' ').nth(2).unwrap_or_default();
        let given = data_encoding::BASE64.decode(given.as_bytes()).unwrap();
        if given != first.replace("PORT", &peer.port().to_string()).as_bytes() {
            peer.say("334 eyJzdGF0dXMiOiI0MDEifQ==\r\n");
            assert!(matches!(peer.hear().as_str(), "" | "AQ=="));
            peer.say("535 5.7.8 no\r\n");
            return;
        }
        peer.say("235 in\r\n");
        for answer in ["250 ok", "250 ok", "354 go"] {
            peer.hear();
            peer.say(&format!("{answer}\r\n"));
        }
        while peer.hear() != "." && !peer.gone {}
        peer.say("250 queued\r\n");
    })
}

#[test]
fn smtp_logs_in_by_either_mechanism_and_a_refused_token_defers() {
    let bearer = "n,a=clarify,\u{1}host=127.0.0.1\u{1}port=PORT\u{1}auth=Bearer good\u{1}\u{1}";
    let xoauth2 = "user=clarify\u{1}auth=Bearer good\u{1}\u{1}";
    for (mechanisms, first) in [("PLAIN XOAUTH2", xoauth2), ("OAUTHBEARER", bearer)] {
        let fake = smtp_server(mechanisms, first);
        let mail = letter(None, "po@example.test", b"Subject: x\r\n\r\nx\r\n");
        let good = holding("good", Duration::from_hours(1));
        let went = deliver(&smtp(fake.port, &good), &mail);
        assert_eq!(went, Delivery::Accepted("250 queued".into()));
        let bad = holding("bad", Duration::from_hours(1));
        let went = deliver(&smtp(fake.port, &bad), &mail);
        assert!(
            matches!(&went, Delivery::Deferred(why) if why.starts_with("login: 535")),
            "{went:?}"
        );
        assert!(bad.is_refused());
    }
}
