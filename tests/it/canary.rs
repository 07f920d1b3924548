//! Canaries: secrets of known value are put through all that a service does with them, at the most
//! verbose log level; then none of them stands, in any form, in the log, in what commands print, in
//! the database, its write-ahead log, a copy of it, or a dump of every table.
//!
//! A secret that is found fails the test by its name and place; that the search finds each form is
//! shown on planted ones.

use crate::store::both;
use crate::support::fake::Fake;
use crate::support::office::{DANA, Mail, World};
use crate::support::sql::execute;
use crate::support::tokens::{Scripted, endpoint, granted};
use data_encoding::{BASE32_NOPAD, BASE64, BASE64URL_NOPAD, HEXLOWER};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use trialogue::config::keys;
use trialogue::desk::renewing::Client;
use trialogue::desk::tokens::Pass;
use trialogue::domain::ids::TeamId;
use trialogue::domain::policy::Policy;
use trialogue::domain::time::Timestamp;

const IMAP: &str = "Canary-imap/+&%9";
const SMTP: &str = "Canary-smtp/+&%9";
const CLIENT: &str = "Canary-client/+&%9";
const FEED: &str = "Canary-feed/+&%9";
const DATABASE: &str = "Canary-database-9";
const KEY: &[u8; 32] = b"Canary-key-of-32-bytes-0123456!!";

/// Every form in which a secret can stand somewhere, with the form's name.
fn forms(secret: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let mut out = vec![("as it is", secret.to_vec())];
    let hex = HEXLOWER.encode(secret);
    out.push(("hex, upper case", hex.to_uppercase().into_bytes()));
    out.push(("hex", hex.into_bytes()));
    let percent = |keep: &dyn Fn(u8) -> bool| {
        let each = secret.iter().map(|b| {
            if keep(*b) {
                char::from(*b).to_string()
            } else {
                format!("%{b:02X}")
            }
        });
        each.collect::<String>().into_bytes()
    };
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~');
    out.push(("url-encoded", percent(&plain)));
    let lower = String::from_utf8(percent(&plain))
        .unwrap()
        .replace("%2F", "%2f")
        .replace("%2B", "%2b");
    out.push(("url-encoded, lower case", lower.into_bytes()));
    // Base64 of something that holds it: the characters that its own bytes alone make, wherever
    // among three it begins (SASL PLAIN, XOAUTH2, HTTP Basic).
    for before in 0..3 {
        let mut padded = vec![b'x'; before];
        padded.extend_from_slice(secret);
        let bits = padded.len() * 8;
        let from = (before * 8).div_ceil(6);
        let upto = bits / 6;
        let encoded = BASE64.encode(&padded);
        out.push(("base64", encoded.as_bytes()[from..upto].to_vec()));
        let encoded = BASE64URL_NOPAD.encode(&padded);
        out.push(("base64url", encoded.as_bytes()[from..upto].to_vec()));
    }
    let base32 = BASE32_NOPAD.encode(secret);
    out.push(("base32", base32.to_lowercase().into_bytes()));
    out.push(("base32, upper case", base32.into_bytes()));
    out.push(("reversed", secret.iter().rev().copied().collect()));
    out
}

/// Which secrets stand in some bytes, and in what form.
fn found<'s>(bytes: &[u8], secrets: &[(&'s str, &[u8])]) -> Vec<(&'s str, &'static str)> {
    let mut out = Vec::new();
    for (name, secret) in secrets {
        for (form, wanted) in forms(secret) {
            if bytes.windows(wanted.len()).any(|w| w == wanted) {
                out.push((*name, form));
            }
        }
    }
    out
}

pub(crate) fn clean(place: &str, bytes: &[u8], secrets: &[(&str, &[u8])]) {
    let found = found(bytes, secrets);
    assert!(
        found.is_empty(),
        "{found:?} stand in {place}: {}",
        String::from_utf8_lossy(&bytes[..bytes.len().min(20_000)])
    );
}

#[test]
fn each_form_of_a_planted_secret_is_found() {
    let secrets: [(&str, &[u8]); 1] = [("planted", IMAP.as_bytes())];
    for (form, bytes) in forms(IMAP.as_bytes()) {
        let log = [b"INFO login failed: ", bytes.as_slice(), b" refused"].concat();
        let found = found(&log, &secrets);
        assert!(found.iter().any(|(_, f)| *f == form), "{form}: {found:?}");
    }
    for held in ["\0clarify\0", "user=clarify\x01auth=Bearer ", "x"] {
        let sasl = BASE64.encode(format!("{held}{IMAP}\x01\x01").as_bytes());
        assert!(!found(sasl.as_bytes(), &secrets).is_empty(), "{sasl}");
    }
    assert!(found(b"INFO login failed: *** refused", &secrets).is_empty());
}

/// A mail server that knows nobody, and says back what it was told.
fn echoing(greeting: &'static str, capability: &'static str) -> Fake {
    Fake::start(move |peer, _| {
        peer.say(greeting);
        while !peer.gone {
            let line = peer.hear();
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                [tag, "CAPABILITY"] => peer.say(&format!(
                    "* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\n{tag} OK done\r\n"
                )),
                [tag, "AUTHENTICATE", ..] => {
                    peer.say("+ \r\n");
                    let said = peer.hear();
                    peer.say(&format!("{tag} NO [AUTHENTICATIONFAILED] not {said}\r\n"));
                }
                [tag, "LOGIN", ..] => {
                    peer.say(&format!("{tag} NO [AUTHENTICATIONFAILED] not {line}\r\n"));
                }
                ["EHLO", ..] => peer.say(capability),
                ["AUTH", ..] => peer.say(&format!("535 5.7.8 not {line}\r\n")),
                ["QUIT"] => peer.say("221 bye\r\n"),
                [tag, "LOGOUT"] => peer.say(&format!("* BYE\r\n{tag} OK bye\r\n")),
                [tag, _, ..] if greeting.starts_with('*') => {
                    peer.say(&format!("{tag} BAD {line}\r\n"));
                }
                _ => peer.say("250 ok\r\n"),
            }
        }
    })
}

struct Installation {
    folder: tempfile::TempDir,
    _servers: [Fake; 3],
}

impl Installation {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let imap = echoing("* OK here\r\n", "");
        let smtp = echoing("220 here\r\n", "250-here\r\n250 AUTH PLAIN LOGIN\r\n");
        let tokens = endpoint(|_, _, form| {
            let body =
                format!("{{\"error\":\"invalid_client\",\"error_description\":\"not {form:?}\"}}");
            (400, String::new(), body)
        });
        let (imap_port, smtp_port, token_port) = (imap.port, smtp.port, tokens.port);
        let text = format!(
            "database = \"sqlite://t.db\"\nkeys = \"keys\"\n\
             [[feeds.login]]\nhost = \"cal.acme.example\"\nuser = \"clarify\"\npassword = \"{FEED}\"\n\
             [team.acme]\nmailbox = \"clarify@acme.example\"\n\
             [team.acme.imap]\nhost = \"127.0.0.1\"\nport = {imap_port}\ntls = \"none\"\n\
             user = \"clarify\"\npassword = \"{IMAP}\"\n\
             [team.acme.smtp]\nhost = \"127.0.0.1\"\nport = {smtp_port}\ntls = \"none\"\n\
             user = \"clarify\"\npassword = \"{SMTP}\"\n\
             [team.acme.policy]\nplace = \"https://meet.example/{{call}}\"\n\
             [team.beta]\nmailbox = \"clarify@beta.example\"\noutbox.sendmail = true\n\
             [team.beta.imap]\nhost = \"127.0.0.1\"\nport = {imap_port}\ntls = \"none\"\n\
             user = \"clarify\"\n\
             [team.beta.oauth]\nclient_id = \"app\"\nclient_secret = \"{CLIENT}\"\n\
             grant = \"client credentials\"\nscopes = [\"mail\"]\n\
             token_url = \"http://127.0.0.1:{token_port}/token\"\n\
             [team.beta.policy]\nplace = \"https://meet.example/{{call}}\"\n"
        );
        std::fs::write(folder.path().join("trialogue.toml"), text).unwrap();
        keys::create(&folder.path().join("keys"), &keys::key(*KEY, Timestamp(0))).unwrap();
        let people = "team,address,name,role\nacme,petra@acme.example,Petra Po,po\n\
                      beta,pia@beta.example,Pia Owner,po\n";
        std::fs::write(folder.path().join("people.csv"), people).unwrap();
        Self {
            folder,
            _servers: [imap, smtp, tokens],
        }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trialogue"));
        command
            .current_dir(self.folder.path())
            .env("TRIALOGUE_LOG", "trace")
            .args(["--config", "trialogue.toml"])
            .args(args)
            .stdin(Stdio::null());
        command
    }

    /// What a command prints, whether it ends well or not.
    fn printed(&self, args: &[&str]) -> Vec<u8> {
        let out = self.command(args).output().unwrap();
        [out.stdout, out.stderr].concat()
    }

    /// What the service logs until it was refused by everybody.
    fn served(&self) -> Vec<u8> {
        let log = self.folder.path().join("log");
        let file = std::fs::File::create(&log).unwrap();
        let mut child = self
            .command(&["serve"])
            .stdout(Stdio::null())
            .stderr(file)
            .spawn()
            .unwrap();
        #[expect(
            clippy::disallowed_methods,
            reason = "a service runs in the machine's time"
        )]
        let end = Instant::now() + Duration::from_mins(1);
        let mut text = String::new();
        while !(text.contains("acme") && text.contains("beta") && text.contains("refused")) {
            #[expect(
                clippy::disallowed_methods,
                reason = "a service runs in the machine's time"
            )]
            let late = Instant::now() > end;
            if late {
                break;
            }
            std::thread::sleep(Duration::from_millis(200));
            text = std::fs::read_to_string(&log).unwrap();
        }
        std::thread::sleep(Duration::from_millis(500));
        child.kill().unwrap();
        child.wait().unwrap();
        std::fs::read(&log).unwrap()
    }
}

#[test]
fn no_command_no_log_and_no_file_shows_a_secret_of_the_installation() {
    let key = KEY.as_slice();
    let secrets: [(&str, &[u8]); 5] = [
        ("the IMAP password", IMAP.as_bytes()),
        ("the SMTP password", SMTP.as_bytes()),
        ("the client secret", CLIENT.as_bytes()),
        ("the password of a calendar", FEED.as_bytes()),
        ("a key", key),
    ];
    let installation = Installation::new();
    for args in [
        &["import", "people", "people.csv"][..],
        &["config", "show"],
        &["config", "show", "--json"],
        &["check", "--offline"],
        &["check"],
        &["check", "--json"],
        &["keys", "list"],
        &["people", "list", "--team", "acme"],
        &["held", "list", "--team", "acme"],
        &["show", "held", "--team", "beta"],
        &["login", "--team", "beta"],
        &["verify", "--json"],
        &["backup", "backup.db"],
        &["log", "PBI-1", "--team", "acme"],
    ] {
        let printed = installation.printed(args);
        assert!(!printed.is_empty(), "{args:?} prints nothing");
        clean(&format!("what {args:?} prints"), &printed, &secrets);
    }
    let log = installation.served();
    let text = String::from_utf8_lossy(&log).into_owned();
    assert!(text.contains("TRACE") || text.contains("DEBUG"), "{text}");
    assert!(text.contains("login") || text.contains("log-in"), "{text}");
    clean("the log of the service", &log, &secrets);
    files_are_clean(
        installation.folder.path(),
        &["trialogue.toml", "keys"],
        &secrets,
    );
    // The config is where the passwords are; so the search can find them.
    let config = std::fs::read(installation.folder.path().join("trialogue.toml")).unwrap();
    assert_eq!(found(&config, &secrets).len(), 4);
}

#[test]
fn the_password_of_a_database_is_in_no_error() {
    let installation = Installation::new();
    let at = installation.folder.path().join("trialogue.toml");
    let text = std::fs::read_to_string(&at).unwrap();
    let url = format!("postgres://clarify:{DATABASE}@127.0.0.1:1/none");
    std::fs::write(&at, text.replace("sqlite://t.db", &url)).unwrap();
    let secrets: [(&str, &[u8]); 1] = [("the database's password", DATABASE.as_bytes())];
    // Each waits for a database that is not there.
    std::thread::scope(|scope| {
        for args in [&["config", "show"][..], &["verify"], &["backup", "b.db"]] {
            let (installation, secrets) = (&installation, &secrets);
            scope.spawn(move || {
                let printed = installation.printed(args);
                assert!(!printed.is_empty(), "{args:?} prints nothing");
                clean(&format!("what {args:?} prints"), &printed, secrets);
            });
        }
    });
}

/// Every file below a folder but these.
pub(crate) fn files_are_clean(folder: &Path, but: &[&str], secrets: &[(&str, &[u8])]) {
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        if but.contains(&file.file_name().to_string_lossy().as_ref()) || file.path().is_dir() {
            continue;
        }
        let bytes = std::fs::read(file.path()).unwrap();
        clean(&file.path().display().to_string(), &bytes, secrets);
    }
}

const ACCESS: &str = "Canary-access-token-9";
const REFRESH: &str = "Canary-refresh-token-9";
const ACCESS_TWO: &str = "Canary-second-access-9";
const REFRESH_TWO: &str = "Canary-second-refresh-9";
/// What the office's world makes its reply addresses with.
const OFFICE_KEY: [u8; 32] = [7; 32];

#[test]
fn tokens_and_keys_stand_in_no_table_no_journal_and_no_backup() {
    let tokens = [ACCESS, REFRESH, ACCESS_TWO, REFRESH_TWO];
    let mut secrets: Vec<(&str, &[u8])> = tokens.iter().map(|t| (*t, t.as_bytes())).collect();
    secrets.push(("a key", &OFFICE_KEY));
    both(async |url| {
        let folder = tempfile::tempdir().unwrap();
        let mut world = World::on(&url, folder, Policy::default()).await;
        let client = Client {
            team: TeamId::new("acme"),
            id: "client-1".into(),
            person: true,
            refresh_lasts: Some(Duration::from_hours(24 * 90)),
        };
        let first = granted(ACCESS, Some(REFRESH));
        world.desk.logged_in(&client, &first).await.unwrap();
        let server = Scripted::of([Ok(granted(ACCESS_TWO, Some(REFRESH_TWO)))]);
        let pass = Pass::new(Arc::clone(world.desk.clock()), || {});
        world.sleep(55);
        world.desk.renew(&client, &server, &pass).await.unwrap();
        assert_eq!(pass.show().unwrap().0.reveal(), ACCESS_TWO);
        let question = Mail {
            from: DANA,
            subject: "[PBI-142] Archived orders?",
            text: "Are archived orders in?",
            ..Mail::default()
        };
        world.mail(&question).await;
        // Open: what is written stands in the write-ahead log.
        let dump = dumped(&url).await;
        assert!(
            dump.contains("Archived orders?"),
            "the dump has what was written"
        );
        clean("a dump of every table", dump.as_bytes(), &secrets);
        if let Some(path) = url.strip_prefix("sqlite://") {
            let path = Path::new(path);
            backed_up(&url, path);
            let backup = path.with_file_name("backup.db");
            let bytes = std::fs::read(&backup).unwrap();
            let written = b"Archived orders?";
            assert!(
                bytes.windows(written.len()).any(|w| w == written),
                "the backup has what was written"
            );
            assert!(
                path.with_extension("db-wal").exists(),
                "the journal is looked at"
            );
            files_are_clean(path.parent().unwrap(), &[], &secrets);
            // A planted one is found, in the very file.
            execute(&url, &format!("UPDATE mail SET because = '{ACCESS}'")).await;
            let planted = dumped(&url).await;
            assert!(found(planted.as_bytes(), &secrets).contains(&(ACCESS, "as it is")));
            let journal = std::fs::read(path.with_extension("db-wal")).unwrap();
            assert!(found(&journal, &secrets).contains(&(ACCESS, "as it is")));
        } else {
            let backup = copied_by_pg_dump(&url);
            let written = b"Archived orders?";
            assert!(
                backup.windows(written.len()).any(|w| w == written),
                "the backup has what was written"
            );
            clean("what pg_dump writes", &backup, &secrets);
            execute(&url, &format!("UPDATE mail SET because = '{ACCESS}'")).await;
            let planted = copied_by_pg_dump(&url);
            assert!(found(&planted, &secrets).contains(&(ACCESS, "as it is")));
        }
        world.desk.store().close().await;
    });
}

/// Makes a backup beside the database, as an admin does.
fn backed_up(url: &str, database: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("trialogue.toml");
    let text = format!(
        "database = \"{url}\"\nkeys = \"keys\"\n\
         [team.acme]\nmailbox = \"clarify@acme.example\"\ninbox.maildir = \"in\"\noutbox.maildir = \"out\"\n"
    );
    std::fs::write(&config, text).unwrap();
    let out = Command::new(env!("CARGO_BIN_EXE_trialogue"))
        .arg("--config")
        .arg(&config)
        .arg("backup")
        .arg(database.with_file_name("backup.db"))
        .output()
        .unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
}

/// A backup of a database on PostgreSQL, as `trialogue backup` says it is made, not compressed.
fn copied_by_pg_dump(url: &str) -> Vec<u8> {
    let out = Command::new("pg_dump")
        .args(["--format=plain", url])
        .output()
        .expect("pg_dump, which comes with PostgreSQL's client");
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    out.stdout
}

/// Every row of every table, as text; bytes as hex.
async fn dumped(url: &str) -> String {
    use sqlx::{Connection as _, Row as _};
    sqlx::any::install_default_drivers();
    let mut own = sqlx::AnyConnection::connect(url).await.unwrap();
    let sqlite = url.starts_with("sqlite:");
    let tables = if sqlite {
        "SELECT name FROM sqlite_master WHERE type = 'table'"
    } else {
        "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = 'public'"
    };
    let tables = sqlx::query(tables).fetch_all(&mut own).await.unwrap();
    let mut out = String::new();
    for table in tables {
        let table: String = table.get(0);
        let rows = if sqlite {
            let columns = format!("SELECT name FROM pragma_table_info('{table}')");
            let columns = sqlx::query(sqlx::AssertSqlSafe(columns));
            let columns = columns.fetch_all(&mut own).await.unwrap();
            let each = columns.iter().map(|c| {
                let name: String = c.get(0);
                format!(
                    "COALESCE(CASE typeof(\"{name}\") WHEN 'blob' THEN hex(\"{name}\") \
                     ELSE CAST(\"{name}\" AS TEXT) END, '')"
                )
            });
            let all = each.collect::<Vec<_>>().join(" || '|' || ");
            format!("SELECT {all} FROM \"{table}\"")
        } else {
            format!("SELECT CAST(t AS TEXT) FROM \"{table}\" t")
        };
        let rows = sqlx::query(sqlx::AssertSqlSafe(rows))
            .fetch_all(&mut own)
            .await;
        for row in rows.unwrap() {
            let text: String = row.try_get(0).unwrap_or_default();
            out.push_str(&text);
            out.push('\n');
        }
    }
    own.close().await.unwrap();
    out
}
