//! `init`, `check`, `import` and `config show`, run as the program runs them.

use clap::Parser as _;
use std::path::Path;
use trialogue::cli::import::{Parsed, Summary};
use trialogue::cli::{Answer, Cli, World, dispatch, init};
use trialogue::config::{Config, keys};
use trialogue::domain::time::Timestamp;
use trialogue::rules::parties::referring;
use trialogue::rules::speech::grammar::{self, Command};

fn run(folder: &Path, args: &[&str]) -> (anyhow::Result<Answer>, String) {
    let config = folder.join("trialogue.toml");
    let config = config.to_str().unwrap();
    let cli = Cli::try_parse_from(["trialogue", "--config", config].iter().chain(args)).unwrap();
    let mut out = Vec::new();
    let mut store = |_: &Config, parsed: Parsed| {
        let Parsed::People(rows, _) = parsed else {
            anyhow::bail!("people were expected")
        };
        Ok(Summary {
            new: rows.len(),
            ..Summary::default()
        })
    };
    let mut world = World {
        environment: Vec::new(),
        now: Timestamp::parse_rfc3339("2026-11-24T09:30:00Z").unwrap(),
        random: [5; 32],
        store: &mut store,
        probe: &mut |_| Vec::new(),
    };
    let answer = dispatch(cli, &mut world, &mut out);
    (answer, String::from_utf8(out).unwrap())
}

#[test]
fn what_init_writes_can_be_used() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let (inbox, outbox) = (at("in"), at("out"));
    let args = [
        "init",
        "--yes",
        "--mailbox",
        "clarify@acme.example",
        "--name",
        "Acme \"x\" \\ clarifications",
        "--maildir-in",
        inbox.to_str().unwrap(),
        "--maildir-out",
        outbox.to_str().unwrap(),
        "--place",
        "https://meet.example/acme-{call}",
        "--zone",
        "Europe/Berlin",
        "--sprint-start",
        "2026-11-23",
        "--po-name",
        "Petra Po",
        "--po-address",
        "petra@acme.example",
        "--authserv-id",
        "mx.acme.example",
        "--prefix",
        "AB#",
        "--office-hours",
        "Mon-Fri 15:00-16:00",
    ];
    let (answer, told) = run(folder.path(), &args);
    assert_eq!(answer.unwrap(), Answer::Done, "{told}");
    let serve = format!(
        "trialogue --config {} serve",
        at("trialogue.toml").display()
    );
    assert!(told.contains(&serve), "{told}");
    let config = Config::load(Some(&at("trialogue.toml")), []).unwrap();
    let team = config.team("acme").unwrap();
    assert_eq!(team.team.name, "Acme \"x\" \\ clarifications");
    assert_eq!(
        team.since,
        Timestamp::parse_rfc3339("2026-11-24T09:30:00Z").ok()
    );
    assert_eq!(team.team.sprints.len(), 6);
    assert!(
        team.team
            .sprint_end("2026-12-06".parse().unwrap())
            .is_some()
    );
    assert_eq!(keys::read(&config.keys).unwrap().len(), 1);
    // The part on calendars is as it must be, once its marks of a comment are taken away.
    let text = std::fs::read_to_string(at("trialogue.toml")).unwrap();
    let (before, feeds) = text.split_once("# [feeds]").unwrap();
    let feeds = format!("{before}[feeds]{}", feeds.replace("\n# ", "\n"));
    std::fs::write(at("calendar-password"), "secret").unwrap();
    let with_feeds = Config::parse(&at("trialogue.toml"), &feeds, []).unwrap();
    assert_eq!(with_feeds.feeds.logins[0].user, "trialogue");
    let announcement = std::fs::read_to_string(at("announcement.txt")).unwrap();
    assert!(announcement.contains("[AB#142]"), "{announcement}");

    let (answer, told) = run(folder.path(), &["check", "--offline"]);
    assert_eq!(answer.unwrap(), Answer::Done, "{told}");
    let people = at("people.csv");
    let (answer, told) = run(
        folder.path(),
        &["import", "people", people.to_str().unwrap()],
    );
    answer.unwrap();
    assert_eq!(told, "1 person: 1 new\n");
    let (answer, told) = run(folder.path(), &["config", "show"]);
    answer.unwrap();
    assert!(
        told.contains("# default") && told.contains("calendar parts a mail"),
        "{told}"
    );

    // Again: refused, and the key outlives --force.
    assert!(run(folder.path(), &args).0.is_err());
    let before = std::fs::read(at("keys")).unwrap();
    let mut forced = args.to_vec();
    forced.push("--force");
    run(folder.path(), &forced).0.unwrap();
    assert_eq!(std::fs::read(at("keys")).unwrap(), before);
}

#[test]
fn a_real_mailbox_waits_for_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let args = [
        "init",
        "--yes",
        "--mailbox",
        "clarify@acme.example",
        "--imap-host",
        "imap.acme.example",
        "--smtp-host",
        "smtp.acme.example",
    ];
    let (answer, told) = run(folder.path(), &args);
    answer.unwrap();
    assert!(
        told.contains("1. put the mailbox's password into"),
        "{told}"
    );
    let (answer, told) = run(folder.path(), &["check", "--offline"]);
    assert_eq!(answer.unwrap(), Answer::No);
    assert!(
        told.contains("password_file = \"password\" is empty"),
        "{told}"
    );
    std::fs::write(folder.path().join("password"), "s3cret\n").unwrap();
    let (answer, told) = run(folder.path(), &["check", "--offline", "--json"]);
    assert_eq!(answer.unwrap(), Answer::No, "there is no place yet");
    let first: serde_json::Value = serde_json::from_str(told.lines().next().unwrap()).unwrap();
    assert_eq!(first["level"], "good");
    assert!(told.contains("there is no place to meet"), "{told}");
    let path = folder.path().join("trialogue.toml");
    let config = std::fs::read_to_string(&path).unwrap();
    let open = config.replace("password_file = \"password\"", "password = \"hidden\"");
    std::fs::write(&path, open).unwrap();
    let (_, told) = run(folder.path(), &["check", "--offline"]);
    assert!(
        told.contains("it holds a secret (team.acme.imap.password)"),
        "{told}"
    );
    assert!(
        told.contains("chmod 600") && !told.contains("hidden"),
        "{told}"
    );
}

#[test]
fn wrong_answers_write_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let args = [
        "init",
        "--yes",
        "--mailbox",
        "clarify@acme.example",
        "--imap-host",
        "h",
        "--smtp-host",
        "h",
        "--zone",
        "Europe/Berln",
    ];
    let error = run(folder.path(), &args).0.unwrap_err().to_string();
    assert!(error.contains("did you mean \"Europe/Berlin\"?"), "{error}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// The Product Owner sends it as it is: in the team's language, and what it says to reply works.
#[test]
fn the_announcement_is_in_the_teams_language() {
    for (language, greeting, replies) in [
        ("en", "Hello,", ["call", "not me", "ask Kim"]),
        ("de", "Guten Tag,", ["Gespräch", "nicht ich", "frag Kim"]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let args = [
            "init",
            "--yes",
            "--mailbox",
            "clarify@acme.example",
            "--language",
            language,
            "--imap-host",
            "imap.acme.example",
            "--smtp-host",
            "smtp.acme.example",
            "--po-name",
            "Petra Po",
            "--po-address",
            "petra@acme.example",
        ];
        let (answer, told) = run(folder.path(), &args);
        assert_eq!(answer.unwrap(), Answer::Done, "{told}");
        let text = std::fs::read_to_string(folder.path().join("announcement.txt")).unwrap();
        for part in [
            greeting,
            "clarify@acme.example\n",
            "[PBI-142] ",
            "\n\nPetra Po\n",
        ] {
            assert!(text.contains(part), "{part:?} is missing:\n{text}");
        }
        assert!(!text.contains(['{', '}']), "{text}");
        assert!(text.lines().all(|l| l.chars().count() <= 75), "{text}");
        for reply in replies {
            let word = reply.trim_end_matches(" Kim");
            let quoted = [format!("\"{word}\""), format!("„{word}“")];
            let line = text.replace('\n', " ");
            assert!(quoted.iter().any(|q| line.contains(q)), "{word:?}:\n{text}");
            let asked = grammar::read(reply, true);
            let meant = match word {
                "call" | "Gespräch" => Command::Call,
                "not me" | "nicht ich" => Command::NotMe,
                _ => {
                    let known = |name: &str| (name == "Kim").then(|| name.to_owned());
                    let found = referring::referred(reply, "Sam Sales", known);
                    assert!(found.is_some_and(|f| f.rest.is_empty()), "{reply:?}");
                    continue;
                }
            };
            assert_eq!(asked.commands, [meant], "{reply:?}");
        }
        insta::assert_snapshot!(format!("announcement-{language}"), text);
    }
}

#[test]
fn at_most_eight_questions_are_asked() {
    // Eight lines: a ninth question would find the input ended.
    let answers = "clarify@acme.example\n\n\nRoom 3\n\n\n2026-11-23 7d\n\n";
    let options = init::Options::default();
    let asked = init::ask(options, &mut answers.as_bytes(), &mut Vec::new()).unwrap();
    assert_eq!(asked.imap_host.as_deref(), Some("imap.acme.example"));
    assert_eq!(asked.prefix, ["PBI"]);
    assert_eq!(asked.sprint_length, "7d");
    assert_eq!(asked.office_hours, None);
    // Each wrong answer is asked for again, and the others stay.
    let answers = "clarify\nclarify@acme.example\ntwo words\n\n\nsomewhere {foo}\nRoom 3\nPBI-\nAB#\n\
                   Berlin\n\nsoon\n2026-11-23 7d\nMun\nMon-Fri 15:00-16:00\n";
    let mut out = Vec::new();
    let asked = init::ask(init::Options::default(), &mut answers.as_bytes(), &mut out).unwrap();
    assert_eq!(asked.mailbox.as_deref(), Some("clarify@acme.example"));
    assert_eq!(asked.place.as_deref(), Some("Room 3"));
    assert_eq!(asked.prefix, ["AB#"]);
    assert_eq!(asked.sprint_start.as_deref(), Some("2026-11-23"));
    let told = String::from_utf8(out).unwrap();
    assert!(told.contains("only {call} is filled in"), "{told}");
    let cut = init::ask(
        init::Options::default(),
        &mut "x@y.example\n".as_bytes(),
        &mut Vec::new(),
    );
    assert!(cut.is_err());
}

#[test]
fn a_new_key_takes_none_away_and_an_old_one_ends_in_its_time() {
    let folder = tempfile::tempdir().unwrap();
    let text = "keys = \"keys\"\n[team.acme]\nmailbox = \"clarify@acme.example\"\n\
                inbox.maildir = \"in\"\noutbox.sendmail = true\n";
    std::fs::write(folder.path().join("trialogue.toml"), text).unwrap();
    let file = folder.path().join("keys");
    let old = keys::key([1; 32], Timestamp(0));
    keys::create(&file, &old).unwrap();
    let (answer, told) = run(folder.path(), &["keys", "rotate"]);
    assert_eq!(answer.unwrap(), Answer::Done);
    assert!(told.contains("restart the service"), "{told}");
    let all = keys::read(&file).unwrap();
    assert_eq!((all.len(), &all[1]), (2, &old));
    let (_, told) = run(folder.path(), &["keys", "list"]);
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[0].starts_with(&all[0].id) && lines[0].ends_with("makes reply addresses"));
    assert!(lines[1].starts_with(&old.id) && lines[1].contains("24 months after"));
    let hex = "0101010101010101";
    assert!(!told.contains(hex), "a key is shown");
    // Its time runs from when the next one was made.
    let later = |days| all[0].created + chrono::TimeDelta::days(days);
    assert!(keys::retired(&all, later(24 * 31), 24).is_empty());
    assert_eq!(keys::retired(&all, later(24 * 31 + 1), 24), [old.id]);
}

#[test]
fn a_lost_key_is_made_anew_and_what_it_costs_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let text = "keys = \"keys\"\n[team.acme]\nmailbox = \"clarify@acme.example\"\n\
                inbox.maildir = \"in\"\noutbox.sendmail = true\n";
    std::fs::write(folder.path().join("trialogue.toml"), text).unwrap();
    let file = folder.path().join("keys");
    let (answer, _) = run(folder.path(), &["keys", "list"]);
    let error = answer.unwrap_err().to_string();
    assert!(
        error.contains("put back its copy") && error.contains("keys rotate"),
        "{error}"
    );
    assert!(!file.exists());
    // Lost, and emptied by a full disk.
    for empty in [false, true] {
        if empty {
            std::fs::write(&file, "").unwrap();
            keys::write_private(&file, "", true).unwrap();
        }
        let (answer, told) = run(folder.path(), &["keys", "rotate"]);
        assert_eq!(answer.unwrap(), Answer::Done);
        assert!(
            told.contains("no reply address in letters sent before"),
            "{told}"
        );
        assert_eq!(keys::read(&file).unwrap().len(), 1);
        assert!(!folder.path().join("trialogue.db").exists());
    }
    // One that is there and can't be read is not written over.
    std::fs::write(&file, "no key").unwrap();
    let (answer, _) = run(folder.path(), &["keys", "rotate"]);
    answer.unwrap_err();
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "no key");
}
