//! Learning people's busy times, stepped at the desk: what is asked when, what stays, what is
//! news.

use crate::support::fake::Fake;
use crate::support::world::feeds::{address, calendar, calendar_of, event};
use crate::support::world::{Plan, World, berlin, team_id, text};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use trialogue::config::keys;
use trialogue::domain::calendar::{Busy, BusyKind, Source};
use trialogue::domain::ids::{InstallationId, PersonId};
use trialogue::domain::person::Extent;
use trialogue::domain::time::Timestamp;
use trialogue::store::{Store, Wanted};

fn world(feeds: &[(&str, &str)]) -> World {
    let mut plan = Plan::default();
    for (who, says) in feeds {
        plan.feeds
            .insert((*who).to_owned(), calendar(says).unwrap());
    }
    World::new(plan, berlin("2026-11-23 10:00").unwrap())
}

/// What a decision sees of somebody's time.
fn seen(world: &World, who: &str) -> (Vec<Busy>, Vec<Source>) {
    let address = world.address(who);
    let wanted = Wanted::new(InstallationId::new("x"), team_id(), world.now());
    let mut dossier = world.runtime.block_on(async {
        let mut tx = world.desk.store().read().await.unwrap();
        tx.dossier(&wanted).await.unwrap()
    });
    let members = &dossier.roster.members;
    let is = |a: &str| a == address;
    let found = members.iter().find(|m| is(m.person.address.as_str()));
    let id: PersonId = found.unwrap().person.id.clone();
    (
        dossier.busy.remove(&id).unwrap_or_default(),
        dossier.sources.remove(&id).unwrap_or_default(),
    )
}

fn times(busy: &[Busy], kind: BusyKind) -> usize {
    busy.iter().filter(|b| b.kind == kind).count()
}

fn alarms(world: &World) -> Vec<String> {
    let sql = "SELECT key FROM alarm WHERE payload LIKE '%usy%earnt%' ORDER BY key";
    world.rows(sql).iter().map(|row| text(&row[0])).collect()
}

/// Minutes from now until the next look.
fn next(world: &World) -> i64 {
    let at = world.runtime.block_on(world.desk.next_source_at());
    (at.unwrap().unwrap() - world.now()).num_minutes()
}

/// Promise 5 cuts both ways: nothing is read of somebody who is not of the team any more.
#[test]
fn the_calendar_of_somebody_who_has_left_is_read_no_more() {
    let mut world = world(&[
        ("sam", "2026-11-23 14:00 to 15:00"),
        ("petra", "2026-11-23 16:00 to 17:00"),
    ]);
    world.settle();
    let of_sam = |world: &World| {
        let all = world.calendars.asked();
        all.iter().filter(|a| a.contains("sam")).count()
    };
    let full = Extent {
        full: true,
        rehearsed: false,
    };
    world.plan.people.get_mut("sam").unwrap().left = true;
    world.import_people(full).unwrap();
    let (before, all) = (of_sam(&world), world.calendars.asked().len());
    assert_eq!(before, 1);
    world.go_to(berlin("2026-11-23 11:00").unwrap());
    assert_eq!(of_sam(&world), before);
    assert!(world.calendars.asked().len() >= all + 4, "Petra's is read");
    // Back, theirs is read again.
    world.plan.people.get_mut("sam").unwrap().left = false;
    world.import_people(Extent::default()).unwrap();
    world.settle();
    assert_eq!(of_sam(&world), before + 1);
    world.close();
}

#[test]
fn a_calendar_is_read_at_once_then_every_quarter_of_an_hour() {
    let mut world = world(&[("sam", "2026-11-23 14:00 to 15:00, 2026-11-24 away")]);
    assert_eq!(
        times(&seen(&world, "sam").0, BusyKind::Unknown),
        1,
        "not read yet"
    );
    world.settle();
    let (busy, sources) = seen(&world, "sam");
    assert_eq!(
        (
            times(&busy, BusyKind::Busy),
            times(&busy, BusyKind::OutOfOffice)
        ),
        (1, 1)
    );
    // The copy ends after sixty days; beyond, nothing is known.
    let beyond = busy.iter().find(|b| b.kind == BusyKind::Unknown).unwrap();
    assert_eq!((beyond.span.start - world.now()).num_days(), 60);
    assert_eq!(sources[0].fault, None);
    assert!(
        busy.iter().all(|b| !b.source.contains("s3cret")),
        "{busy:?}"
    );
    assert!((13..=16).contains(&next(&world)), "{}", next(&world));
    assert_eq!(alarms(&world).len(), 1);
    let asked = world.calendars.asked().len();
    world.settle();
    assert_eq!(world.calendars.asked().len(), asked, "it is not due");
    // As before: read, and not news.
    world.go_to(berlin("2026-11-23 11:00").unwrap());
    let asked = world.calendars.asked().len();
    assert!((4..=5).contains(&asked), "{asked} in an hour");
    let read = seen(&world, "sam").1[0].read.unwrap();
    assert!(read > berlin("2026-11-23 10:40").unwrap());
    world.close();
}

#[test]
fn a_copy_outlives_an_outage_which_is_told_of() {
    let mut world = world(&[("sam", "2026-11-27 14:00 to 15:00")]);
    world.settle();
    world.calendar_says("sam", None);
    let mut waits = Vec::new();
    for _ in 0..8 {
        world.go_to(world.now() + chrono::TimeDelta::minutes(next(&world) + 1));
        waits.push(next(&world));
    }
    let (busy, sources) = seen(&world, "sam");
    assert_eq!(times(&busy, BusyKind::Busy), 1);
    assert_eq!(sources[0].fault.as_deref(), Some("no answer"));
    assert!(waits.windows(2).take(4).all(|w| w[0] < w[1]), "{waits:?}");
    assert!(
        waits.iter().all(|w| *w <= 360) && waits[7] >= 320,
        "{waits:?}"
    );
    world.calendar_says("sam", calendar("is free").unwrap());
    world.go_to(world.now() + chrono::TimeDelta::minutes(361));
    let (busy, sources) = seen(&world, "sam");
    assert_eq!(
        (times(&busy, BusyKind::Busy), &sources[0].fault),
        (0, &None)
    );
    world.close();
}

#[test]
fn what_can_not_be_read_in_a_calendar_is_unknown_and_told_of() {
    let mut world = world(&[("sam", "fails")]);
    world.settle();
    let (busy, _) = seen(&world, "sam");
    assert!(busy[0].source.ends_with(": no answer"), "{busy:?}");
    let odd = event("odd@x", "DTSTART:soon\r\n", "");
    world.calendar_says("sam", Some(calendar_of(&odd)));
    world.go_to(world.now() + chrono::TimeDelta::minutes(35));
    let (busy, sources) = seen(&world, "sam");
    assert!(times(&busy, BusyKind::Unknown) >= 1, "{busy:?}");
    let fault = sources[0].fault.clone().unwrap();
    assert!(fault.contains("odd@x"), "{fault}");
    // Confirmed by its tag, it is no better.
    world.go_to(world.now() + chrono::TimeDelta::minutes(20));
    assert_eq!(seen(&world, "sam").1[0].fault.as_ref(), Some(&fault));
    world.close();
}

#[test]
fn two_desks_read_each_source_once() {
    let everybody = ["dana", "ravi", "sam", "tess", "kim", "petra", "dirk"];
    let feeds: Vec<_> = everybody.iter().map(|who| (*who, "is free")).collect();
    let mut world = world(&feeds);
    world.open_second_desk();
    world.settle();
    let mut asked = world.calendars.asked();
    asked.sort();
    let mut wanted: Vec<_> = everybody.iter().map(|who| address(who)).collect();
    wanted.sort();
    assert_eq!(asked, wanted);
    assert_eq!(alarms(&world), Vec::<String>::new(), "nothing is news");
    world.close();
}

#[test]
fn our_own_call_in_a_calendar_is_no_busy_time_of_it() {
    let mut world = world(&[("sam", "is free")]);
    let mail = "From: Dana Dev <dana@acme.example>\r\nTo: clarify@acme.example\r\n\
        Subject: [PBI-142] Archived orders?\r\nMessage-ID: <a@b>\r\n\
        Authentication-Results: mx.acme.example; dmarc=pass header.from=acme.example\r\n\r\n\
        /call\r\n\r\nAre they in?\r\n";
    world.receive(mail.as_bytes().to_vec());
    let calls = world.rows("SELECT uid, starts, ends FROM call");
    assert_eq!(calls.len(), 1, "{}", world.mailboxes());
    let uid = text(&calls[0][0]).to_uppercase();
    let times_of = |uid: &str| {
        let times = "DTSTART:20261123T130000Z\r\nDTEND:20261123T133000Z\r\n";
        event(uid, times, "")
    };
    let both = calendar_of(&format!("{}{}", times_of(&uid), times_of("theirs@x")));
    world.calendar_says("sam", Some(both));
    world.go_to(world.now() + chrono::TimeDelta::minutes(20));
    assert_eq!(times(&seen(&world, "sam").0, BusyKind::Busy), 1);
    world.close();
}

/// The service in a folder of its own, on Maildirs.
fn service(folder: &Path, feeds: &str) -> impl Fn(&[&str]) -> Command + use<> {
    let at = folder.join("trialogue.toml");
    let command = move |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trialogue"));
        command.arg("--config").arg(&at).args(args);
        command
    };
    for dir in ["in", "out"] {
        for part in ["tmp", "new", "cur"] {
            std::fs::create_dir_all(folder.join(dir).join(part)).unwrap();
        }
    }
    let config = "database = \"sqlite://t.db\"\nkeys = \"keys\"\n[feeds]\nallow = [\"127.0.0.1\"]\n\
        [team.acme]\nmailbox = \"clarify@acme.example\"\n[team.acme.inbox]\nmaildir = \"in\"\n\
        [team.acme.outbox]\nmaildir = \"out\"\n[team.acme.policy]\nplace = \"Room 3\"\n";
    std::fs::write(folder.join("trialogue.toml"), config).unwrap();
    keys::create(&folder.join("keys"), &keys::key([7; 32], Timestamp(0))).unwrap();
    let people = format!(
        "address,name,role,feed\nsam@acme.example,Sam Sales,po,\ndana@acme.example,Dana Dev,\
         developer,{feeds}\n"
    );
    let file = folder.join("people.csv");
    std::fs::write(&file, people).unwrap();
    let done = command(&["import", "people", file.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}");
    command
}

#[test]
fn a_service_reads_calendars_by_itself_and_ends_while_one_hangs() {
    let (asked, seen) = std::sync::mpsc::channel();
    let server = Fake::start(move |peer, number| {
        while !peer.hear().is_empty() {}
        asked.send(number).unwrap();
        if number < 8 {
            let body = calendar("2026-11-24 10:00 to 11:00").unwrap().unwrap();
            peer.say(&format!("HTTP/1.1 200 OK\r\n\r\n{body}"));
        } else {
            peer.drain();
        }
    });
    let feeds: Vec<_> = (0..9)
        .map(|n| format!("http://127.0.0.1:{}/{n}.ics", server.port))
        .collect();
    let folder = tempfile::tempdir().unwrap();
    let command = service(folder.path(), &feeds.join(" "));
    let mut child = command(&["serve"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    for _ in 0..9 {
        seen.recv_timeout(Duration::from_mins(1)).unwrap();
    }
    // Eight are read at a time: the ninth is asked for once these are on record. It hangs.
    let told = Command::new("kill").arg(child.id().to_string()).status();
    assert!(told.unwrap().success());
    assert!(child.wait().unwrap().success());
    let url = format!("sqlite://{}", folder.path().join("t.db").display());
    let read = tokio::runtime::Runtime::new().unwrap().block_on(async {
        let store = Store::open(&url).await.unwrap();
        let mut tx = store.read().await.unwrap();
        let sql = "SELECT COUNT(*) FROM source WHERE read_at IS NOT NULL";
        tx.rows(sql, Vec::new()).await.unwrap()
    });
    assert_eq!(text(&read[0][0]), "8");
}

#[test]
fn check_reads_every_calendar_once_and_names_each_that_fails_with_its_mend() {
    let server = Fake::start(|peer, _| {
        let first = peer.hear();
        while !peer.hear().is_empty() {}
        let body = match first.split(' ').nth(1).unwrap() {
            "/t0ps3cret/good.ics" => calendar("2026-11-24").unwrap().unwrap(),
            _ => "<html>Log in</html>".into(),
        };
        peer.say(&format!(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{body}"
        ));
    });
    let at = |rest: &str| format!("127.0.0.1:{}/{rest}", server.port);
    let feeds = [
        format!("http://{}", at("t0ps3cret/good.ics")),
        format!("http://{}", at("t0ps3cret/page.ics")),
        format!("caldav+http://sam@{}", at("sam/")),
        "https://10.0.0.1/x.ics".to_owned(),
    ];
    let folder = tempfile::tempdir().unwrap();
    let command = service(folder.path(), &feeds.join(" "));
    let said = command(&["check"]).output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    let shown: Vec<&str> = said
        .lines()
        .skip_while(|l| !l.contains("busy times of Dana Dev"))
        .take(7)
        .collect();
    let place = |rest: &str| format!("127.0.0.1/{rest}");
    let page = "open it in a private window: it must be a calendar, not a page to log in";
    let (good, dav) = (place("…/good.ics"), place("sam/"));
    let wanted = [
        format!("ok      busy times of Dana Dev: {good} tells of 0 times"),
        format!("warning busy times of Dana Dev: {} can't be read: it is no calendar file (text/html)", place("…/page.ics")),
        format!("        mend: {page}"),
        format!("warning busy times of Dana Dev: {dav} can't be read: there is no password for sam at 127.0.0.1"),
        "        mend: add [[feeds.login]] with host = \"127.0.0.1\", user and password_file to the config, and write the user into the address: https://USER@127.0.0.1/…".into(),
        "warning busy times of Dana Dev: 10.0.0.1/x.ics can't be read: 10.0.0.1 is an address of a private network or of this machine".into(),
        "        mend: if that is meant, add \"10.0.0.1\" to allow under [feeds] in the config".into(),
    ];
    assert_eq!(shown, wanted);
    assert!(!said.contains("t0ps3cret"));
}
