//! Settings and imported files: what is refused, in the exact words; what is read.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod csv;
mod init;

use std::path::Path;
use trialogue::config::{Config, InboxConfig, OutboxConfig, Tls, keys, show};
use trialogue::domain::hours::Wait;
use trialogue::domain::policy::{Book, Place};
use trialogue::domain::time::Timestamp;

const BASE: &str = "\
[team.acme]
mailbox = \"clarify@acme.example\"
inbox.maildir = \"in\"
outbox.sendmail = true
";

fn env(name: &str, value: &str) -> (String, String) {
    (name.into(), value.into())
}

fn told(text: &str) -> String {
    match Config::parse(Path::new("t.toml"), text, []) {
        Ok(_) => "accepted".into(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn wrong_configs_are_refused_with_place_and_mend() {
    let cases = include_str!("config/wrong.txt");
    let (mut count, mut config, mut wanted) = (0, None::<String>, String::new());
    let mut compare = |config: &mut Option<String>, wanted: &mut String| {
        if let Some(text) = config.take() {
            assert_eq!(told(&text), wanted.trim_end(), "\n{text}");
            count += 1;
        }
        wanted.clear();
    };
    let mut whole: Option<String> = None;
    for line in cases.lines().filter(|l| !l.starts_with("# ")) {
        if line == "## whole" {
            compare(&mut config, &mut wanted);
            whole = Some(String::new());
        } else if let (Some(text), true) = (&whole, line == "--") {
            config = Some(text.clone());
            whole = None;
        } else if let Some(text) = &mut whole {
            text.push_str(line);
            text.push('\n');
        } else if let Some(setting) = line.strip_prefix("== ") {
            compare(&mut config, &mut wanted);
            config = Some(format!("{BASE}{setting}\n"));
        } else {
            wanted.push_str(line);
            wanted.push('\n');
        }
    }
    compare(&mut config, &mut wanted);
    assert!(count >= 40, "{count} cases");
}

const FULL: &str = r##"
database = "postgres://trialogue:dbsecret@db.example/trialogue?sslpassword=alsosecret"
keys = "keys"
[team.acme]
name = "Acme clarifications"
mailbox = "Clarify@Acme.example"
language = "de"
zone = "Europe/Berlin"
[team.acme.imap]
host = "imap.acme.example"
tls = "starttls"
user = "clarify"
password = "imapsecret"
folder = "INBOX/Ask"
since = "2026-11-24T10:30:00+01:00"
ca_file = "ca.pem"
[team.acme.smtp]
host = "127.0.0.1"
tls = "none"
[team.acme.trust]
authserv_id = "mx.acme.example"
[team.acme.backlog]
prefixes = ["PBI", "ab#", "#"]
stakeholders = ["sam@acme.example"]
areas = { export = ["kim@acme.example"] }
[team.acme.policy]
book = "at once"
place = "https://meet.example/acme-{call}"
accept_by = "none"
nudge = ["1d"]
digest = "07:15"
retention = "6 months"
[[team.acme.sprint]]
name = "Sprint 12"
start = "2026-11-23"
end = "2026-12-06"
"##;

fn full(environment: Vec<(String, String)>) -> Config {
    Config::parse(Path::new("/etc/t/t.toml"), FULL, environment).unwrap()
}

#[test]
fn a_full_config_is_read_and_paths_count_from_its_folder() {
    let config = full(Vec::new());
    assert_eq!(config.keys, Path::new("/etc/t/keys"));
    let team = config.team("acme").unwrap();
    let InboxConfig::Imap(imap) = &team.inbox else {
        panic!("{:?}", team.inbox)
    };
    assert_eq!((imap.tls, imap.port), (Tls::StartTls, 143));
    assert_eq!(imap.folder, "INBOX/Ask");
    assert_eq!(imap.ca_file.as_deref(), Some(Path::new("/etc/t/ca.pem")));
    assert_eq!(imap.password.as_ref().unwrap().reveal(), "imapsecret");
    let since = Timestamp::parse_rfc3339("2026-11-24T09:30:00Z").unwrap();
    assert_eq!(team.since, Some(since));
    let OutboxConfig::Smtp(smtp) = &team.outbox else {
        panic!("{:?}", team.outbox)
    };
    assert_eq!(
        (smtp.tls, smtp.port, smtp.user.as_ref()),
        (Tls::None, 25, None)
    );
    assert_eq!(
        team.trust.authserv_id.first().map(String::as_str),
        Some("mx.acme.example")
    );
    let t = &team.team;
    assert_eq!(t.mailbox.as_str(), "clarify@acme.example");
    assert_eq!(t.zone, chrono_tz::Europe::Berlin);
    assert_eq!(t.prefixes.tags("[AB#7] #8 PBI-9").len(), 3);
    assert_eq!(t.areas["export"][0].as_str(), "kim@acme.example");
    assert_eq!(t.policy.book, Book::AtOnce);
    assert_eq!(t.policy.accept_by, None);
    assert_eq!(t.policy.nudge, [Wait::Days(1)]);
    assert_eq!(t.policy.retention_months, 6);
    assert!(matches!(t.policy.place, Some(Place::PerCall(_))));
    assert_eq!(t.sprints.len(), 1);
    let small = Config::parse(Path::new("t.toml"), BASE, []).unwrap();
    let default = trialogue::domain::policy::Policy::default();
    assert_eq!(small.teams[0].team.policy, default);
}

#[test]
fn feeds_are_configured_and_their_faults_are_named() {
    let feeds = |text: &str| {
        let text = format!("{BASE}\n{text}");
        Config::parse(Path::new("t.toml"), &text, [])
    };
    let read = feeds(
        "[feeds]\nevery = \"30m\"\nallow = [\"calendar.internal\", \"::1\"]\n\
         [[feeds.login]]\nhost = \"calendar.internal\"\nuser = \"sam\"\npassword = \"davsecret\"\n",
    )
    .unwrap();
    assert_eq!(read.feeds.every.as_secs(), 1800);
    assert_eq!(read.feeds.allow, ["calendar.internal", "[::1]"]);
    assert_eq!(read.feeds.logins[0].password.reveal(), "davsecret");
    assert!(!show::text(&read).contains("davsecret"));
    let none = Config::parse(Path::new("t.toml"), BASE, []).unwrap();
    assert_eq!(none.feeds.every.as_secs(), 900);
    assert!(show::text(&none).contains("feeds.every"));
    for (text, says) in [
        ("[feeds]\nevery = \"10\"", "every = \"10\" is wrong"),
        ("[feeds]\nevery = \"0m\"", "1m or longer"),
        ("[feeds]\nalow = []", "did you mean \"allow\"?"),
        ("[feeds]\nallow = [\"https://a.example\"]", "is no host"),
        ("[feeds]\nlogin = 3", "write [[feeds.login]]"),
        (
            "[[feeds.login]]\nhost = \"a\"\nuser = \"b\"",
            "has no password; add password_file",
        ),
        (
            "[[feeds.login]]\nuser = \"b\"\npassword = \"c\"",
            "has no host",
        ),
    ] {
        let said = feeds(text).unwrap_err().to_string();
        assert!(said.contains(says), "{text}: {said}");
    }
    // Addresses of published calendars are secrets.
    let own = "[team.acme]\nholidays = [\"https://h.example/t0ps3cret/de.ics\"]";
    let read = Config::parse(Path::new("t.toml"), &BASE.replace("[team.acme]", own), []).unwrap();
    assert_eq!(read.teams[0].team.holidays.len(), 1);
    let shown = show::text(&read);
    assert!(
        shown.contains("h.example/…/de.ics") && !shown.contains("t0ps3cret"),
        "{shown}"
    );
    let bad = own.replace("https", "ftp");
    let said = Config::parse(Path::new("t.toml"), &BASE.replace("[team.acme]", &bad), []);
    let said = said.unwrap_err().to_string();
    assert!(
        said.contains("holidays: ftp:// can't be read; write https://"),
        "{said}"
    );
}

#[test]
fn the_environment_lies_over_the_file() {
    let config = full(vec![
        env("TRIALOGUE__TEAM__ACME__IMAP__HOST", "other.example"),
        env("TRIALOGUE__TEAM__ACME__IMAP__PORT", "1143"),
        env("TRIALOGUE__TEAM__ACME__POLICY__PO_COPY", "true"),
        env("TRIALOGUE__TEAM__ACME__POLICY__NUDGE", "1h, 2h"),
        env("TRIALOGUE__DATABASE", "sqlite://./x.db"),
        env("HOME", "/root"),
    ]);
    let InboxConfig::Imap(imap) = &config.teams[0].inbox else {
        panic!("no imap")
    };
    assert_eq!((imap.host.as_str(), imap.port), ("other.example", 1143));
    assert!(config.teams[0].team.policy.po_copy);
    assert_eq!(config.teams[0].team.policy.nudge.len(), 2);
    assert_eq!(config.database.reveal(), "sqlite:///etc/t/./x.db");
    let shown = show::text(&config);
    assert!(
        shown.contains("# TRIALOGUE__TEAM__ACME__IMAP__HOST"),
        "{shown}"
    );

    let wrong = [
        env("TRIALOGUE__TEAM__ACME__IMAP__HSOT", "x"),
        env("TRIALOGUE__TEAM__ACME__IMAP__PORT", "many"),
        env("TRIALOGUE__TEAM__ACME__SPRINT", "x"),
    ];
    let error = Config::parse(Path::new("t.toml"), FULL, wrong)
        .unwrap_err()
        .to_string();
    for part in [
        "TRIALOGUE__TEAM__ACME__IMAP__HSOT (environment): unknown key \"hsot\" in [team.acme.imap]",
        "TRIALOGUE__TEAM__ACME__IMAP__PORT (environment): port = \"many\" is wrong; write a whole number",
        "TRIALOGUE__TEAM__ACME__SPRINT (environment): \"sprint\" is a list of tables",
    ] {
        assert!(error.contains(part), "{part}\n{error}");
    }
}

#[test]
fn secrets_are_shown_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("pw"), "filesecret\r\n").unwrap();
    let text = FULL.replace("password = \"imapsecret\"", "password_file = \"pw\"");
    let path = folder.path().join("t.toml");
    let from_file = Config::parse(&path, &text, []).unwrap();
    let InboxConfig::Imap(imap) = &from_file.teams[0].inbox else {
        panic!("no imap")
    };
    assert_eq!(imap.password.as_ref().unwrap().reveal(), "filesecret");
    let key = keys::key([7; 32], Timestamp(0));
    for config in [full(Vec::new()), from_file] {
        let all = format!(
            "{config:?}{}{}{}{key:?}",
            config.database,
            show::text(&config),
            show::json(&config)
        );
        assert!(!all.contains("secret"), "{all}");
        assert!(!all.contains("0707"), "{all}");
        assert!(
            all.contains("postgres://trialogue:***@db.example/trialogue"),
            "{all}"
        );
    }
    // Nor where the config is wrong.
    let wrong = "database = \"pg:secret\"\n[team.acme.imap]\npassword = [\"secret\"]\n";
    assert!(!told(wrong).contains("secret"), "{}", told(wrong));
}

#[test]
fn keys_are_read_from_their_owners_file_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys");
    let key = keys::key(
        [9; 32],
        Timestamp::parse_rfc3339("2026-11-24T09:30:00Z").unwrap(),
    );
    keys::create(&path, &key).unwrap();
    assert_eq!(keys::read(&path).unwrap(), std::slice::from_ref(&key));
    assert!(
        keys::create(&path, &key).is_err(),
        "a key is never overwritten"
    );
    let older = keys::key([1; 32], Timestamp(0));
    let text = keys::text(&[older, key.clone()]);
    assert_eq!(keys::parse(&path, text.reveal()).unwrap()[0], key);
    for bad in [
        "",
        "a b",
        "id zz 2026-11-24T09:30:00Z",
        "id 00 2026-11-24T09:30:00Z",
    ] {
        assert!(keys::parse(&path, bad).is_err(), "{bad:?}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        let error = keys::read(&path).unwrap_err().to_string();
        assert!(
            error.contains("mode 640") && error.contains("chmod 600"),
            "{error}"
        );
    }
}

const OAUTH: &str = "\
[team.acme]
mailbox = \"clarify@acme.example\"
outbox.sendmail = true
[team.acme.imap]
host = \"outlook.office365.com\"
user = \"clarify@acme.example\"
file_into = \"Team/PBI\"
[team.acme.oauth]
client_id = \"app\"
";

#[test]
fn a_provider_brings_its_addresses_and_scopes_and_its_secret_is_not_shown() {
    let of = |rest: &str| {
        let text = format!("{OAUTH}{rest}");
        Config::parse(Path::new("t.toml"), &text, []).map_err(|e| e.to_string())
    };
    let config = of("provider = \"microsoft365\"\ntenant = \"acme.example\"\n").unwrap();
    let team = &config.teams[0];
    assert_eq!(team.file_into.as_deref(), Some("Team/PBI"));
    let oauth = team.oauth.as_ref().unwrap();
    assert_eq!(
        oauth.token_url,
        "https://login.microsoftonline.com/acme.example/oauth2/v2.0/token"
    );
    assert!(oauth.person && oauth.scopes.ends_with("offline_access"));
    assert_eq!(oauth.refresh_lasts.map(|d| d.as_secs() / 86_400), Some(90));
    let config = of(
        "provider = \"microsoft365\"\ntenant = \"t\"\ngrant = \"client credentials\"\nclient_secret = \"canary\"\n",
    );
    let config = config.unwrap();
    let oauth = config.teams[0].oauth.as_ref().unwrap();
    assert_eq!(oauth.scopes, "https://outlook.office365.com/.default");
    assert!(!oauth.person);
    let shown = show::text(&config) + &show::json(&config).to_string() + &format!("{config:?}");
    assert!(!shown.contains("canary"), "{shown}");
    assert!(shown.contains("team.acme.oauth.client_secret"), "{shown}");
    let gmail = of("provider = \"gmail\"\n").unwrap();
    let oauth = gmail.teams[0].oauth.as_ref().unwrap();
    assert_eq!(oauth.token_url, "https://oauth2.googleapis.com/token");
    for (rest, wanted) in [
        ("", "has no token_url"),
        ("provider = \"microsoft365\"\n", "has no tenant"),
        (
            "provider = \"gmail\"\ngrant = \"client credentials\"\n",
            "and no secret",
        ),
        (
            "token_url = \"http://login.example/token\"\n",
            "without TLS",
        ),
        (
            "provider = \"microsoft365\"\ntenant = \"../x\"\n",
            "tenant = \"../x\" is wrong",
        ),
        ("provider = \"gmial\"\n", "provider = \"gmial\" is wrong"),
    ] {
        let error = of(rest).unwrap_err();
        assert!(error.contains(wanted), "{rest}: {error}");
    }
    assert!(of("token_url = \"http://127.0.0.1:9/token\"\n").is_ok());
    for bad in ["", "/", "a//b", "a*", "a\\r\\nb"] {
        let text = OAUTH.replace("Team/PBI", bad) + "provider = \"gmail\"\n";
        let error = told(&text);
        assert!(error.contains("name of a folder"), "{bad:?}: {error}");
    }
}

/// What a team may set of its way of working stands in the README, each key by its name.
#[test]
fn the_readme_names_every_key_of_the_policy() {
    let config = Config::parse(Path::new("t.toml"), BASE, []).unwrap();
    let readme = include_str!("../../README.md");
    let mut seen = 0;
    for setting in &config.settings {
        let Some(key) = setting.name.strip_prefix("team.acme.policy.") else {
            continue;
        };
        assert!(readme.contains(&format!("`{key}`")), "README: no {key}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}
