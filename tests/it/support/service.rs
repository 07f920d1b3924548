//! The real `trialogue` as a child process, on mailboxes of a rig: mail in by IMAP, letters
//! out by SMTP, both over TLS with a log-in. People write by Python's smtplib.

use super::post::Letter;
use super::rig::{Rig, now};
use serde_json::Value;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;
use tempfile::TempDir;

/// How long a letter is waited for.
const PATIENCE: Duration = Duration::from_mins(1);

/// A team on a rig: four mailboxes, a folder with config and database, the service.
pub(crate) struct Team {
    pub(crate) rig: Rig,
    pub(crate) folder: TempDir,
    pub(crate) clarify: String,
    pub(crate) dev: String,
    pub(crate) sam: String,
    pub(crate) po: String,
    /// `--clock`, if it is a rehearsal.
    clock: Option<String>,
    database: String,
    child: Mutex<Option<Child>>,
}

impl Team {
    /// Mailboxes, config, people and one PBI; the service is not started yet. Everybody works
    /// around the clock, so that the job takes as long at night as in the morning.
    pub(crate) fn new(rig: Rig, database: Option<&str>, clock: Option<&str>, policy: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let [clarify, dev, sam, po] = ["clarify", "dev", "sam", "po"].map(|who| rig.new_user(who));
        let file = folder.path().join("trialogue.db");
        let database = database.map_or_else(|| format!("sqlite://{}", file.display()), Into::into);
        let team = Self {
            rig,
            folder,
            clarify,
            dev,
            sam,
            po,
            clock: clock.map(Into::into),
            database,
            child: Mutex::new(None),
        };
        team.set_up(policy);
        team
    }

    /// The key by `init`, then a config for the rig's ports in place of the one it wrote.
    fn set_up(&self, policy: &str) {
        let at = |name: &str| self.folder.path().join(name);
        let (to, from) = (at("in"), at("out"));
        let (to, from) = (to.to_str().unwrap(), from.to_str().unwrap());
        let mailbox = &self.clarify;
        self.run(&[
            "init",
            "--yes",
            "--mailbox",
            mailbox,
            "--team",
            "rig",
            "--maildir-in",
            to,
            "--maildir-out",
            from,
        ]);
        let server = |port: &str| {
            format!(
                "host = \"localhost\"\nport = {}\nuser = \"{mailbox}\"\npassword = \"{}\"\n\
                 ca_file = \"{}\"\n",
                self.rig.value(port),
                self.rig.value("MAIL_PASSWORD"),
                self.rig.value("CA_FILE"),
            )
        };
        let config = format!(
            "database = \"{}\"\nkeys = \"keys\"\n[team.rig]\nname = \"Rig clarifications\"\n\
             mailbox = \"{mailbox}\"\nzone = \"UTC\"\ndomains = [\"remote.test\"]\n[team.rig.imap]\n{}[team.rig.smtp]\n{}\
             [team.rig.trust]\nhop = \"mail.example.test\"\n[team.rig.policy]\n\
             place = \"https://meet.example/rig-{{call}}\"\n{policy}\n",
            self.database,
            server("IMAPS_PORT"),
            server("SMTPS_PORT"),
        );
        std::fs::write(at("trialogue.toml"), config).unwrap();
        self.people(&[]);
        let backlog = format!(
            "key,title,stakeholders\nPBI-142,Export of orders,{}\n",
            self.sam
        );
        std::fs::write(at("backlog.csv"), backlog).unwrap();
        self.run(&["import", "backlog", at("backlog.csv").to_str().unwrap()]);
    }

    /// Puts other settings in the place of the usual trust, and `top` before all tables.
    pub(crate) fn trust(&self, top: &str, trust: &str) {
        self.change("hop = \"mail.example.test\"", trust);
        self.change("keys = \"keys\"", &format!("keys = \"keys\"\n{top}"));
    }

    /// Letters go that way instead.
    pub(crate) fn outbox(&self, settings: &str) {
        let config = std::fs::read_to_string(self.config()).unwrap();
        let (before, rest) = config.split_once("[team.rig.smtp]\n").unwrap();
        let (_, after) = rest.split_once("[team.rig.trust]").unwrap();
        let config = format!("{before}[team.rig.smtp]\n{settings}[team.rig.trust]{after}");
        std::fs::write(self.config(), config).unwrap();
    }

    /// Logs in by the tokens of the rig's server, with no password.
    pub(crate) fn by_token(&self) {
        let config = std::fs::read_to_string(self.config()).unwrap();
        let password = format!("password = \"{}\"\n", self.rig.value("MAIL_PASSWORD"));
        let config = config.replace(&password, "").replace(
            "[team.rig.policy]\n",
            &format!(
                "[team.rig.oauth]\nclient_id = \"{}\"\nclient_secret = \"secret\"\n\
                 grant = \"client credentials\"\nscopes = [\"mail\"]\n\
                 token_url = \"http://127.0.0.1:{}/token\"\n[team.rig.policy]\n",
                self.clarify,
                self.rig.value("TOKEN_PORT"),
            ),
        );
        std::fs::write(self.config(), config).unwrap();
    }

    fn change(&self, from: &str, to: &str) {
        let config = std::fs::read_to_string(self.config()).unwrap();
        assert!(config.contains(from), "{config}");
        std::fs::write(self.config(), config.replacen(from, to, 1)).unwrap();
    }

    fn config(&self) -> PathBuf {
        self.folder.path().join("trialogue.toml")
    }

    /// Imports the team's people and `further` ones: address, and `name,role`.
    pub(crate) fn people(&self, further: &[(&String, &str)]) {
        self.import_people(further, |_| "Mon-Sun 00:00-24:00");
    }

    /// Imports the team's people, one of them with other hours.
    pub(crate) fn hours(&self, of: &str, hours: &str) {
        self.import_people(&[], |who| {
            if who == of {
                hours
            } else {
                "Mon-Sun 00:00-24:00"
            }
        });
    }

    fn import_people<'h>(&self, further: &[(&String, &str)], hours: impl Fn(&str) -> &'h str) {
        let own = [
            (&self.dev, "Dana Dev,developer"),
            (&self.sam, "Sam Stake,stakeholder"),
            (&self.po, "Petra Owner,po"),
        ];
        let mut people = vec!["address,name,role,hours".to_owned()];
        for (address, rest) in own.iter().chain(further) {
            people.push(format!("{address},{rest},{}", hours(address)));
        }
        let file = self.folder.path().join("people.csv");
        std::fs::write(&file, people.join("\n") + "\n").unwrap();
        self.run(&["import", "people", file.to_str().unwrap()]);
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trialogue"));
        command
            .arg("--config")
            .arg(self.folder.path().join("trialogue.toml"))
            .args(args)
            .stdin(Stdio::null());
        command
    }

    /// Runs a command of `trialogue` to its end; it must succeed. Gives what it printed.
    pub(crate) fn run(&self, args: &[&str]) -> String {
        let out = self.command(args).output().unwrap();
        let said = String::from_utf8_lossy(&out.stderr);
        assert!(out.status.success(), "trialogue {args:?}: {said}");
        String::from_utf8_lossy(&out.stdout).into_owned()
    }

    /// What is on record of PBI-142, as `show --json` tells it.
    pub(crate) fn shown(&self) -> Value {
        serde_json::from_str(&self.run(&["show", "PBI-142", "--json"])).unwrap()
    }

    /// The latest call of its only thread, once it is as wanted; looked for as long as a letter.
    pub(crate) fn call(&self, what: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        let end = now() + PATIENCE;
        loop {
            let shown = self.shown();
            let calls = shown["threads"][0]["calls"].as_array();
            let call = calls.and_then(|calls| calls.iter().find(|call| wanted(call)));
            if let Some(call) = call {
                return call.clone();
            }
            assert!(
                now() < end,
                "no call {what}: {shown:#}; log:\n{}",
                self.log()
            );
            std::thread::sleep(Duration::from_millis(150));
        }
    }

    /// Whether this build has that command.
    pub(crate) fn knows(&self, command: &str) -> bool {
        self.command(&["help", command])
            .output()
            .unwrap()
            .status
            .success()
    }

    /// Starts the service and waits until it says that it is ready.
    pub(crate) fn start(&self) {
        self.start_at("info");
    }

    /// The same at a level of logging.
    pub(crate) fn start_at(&self, level: &str) {
        let mut held = self.child.lock().unwrap();
        assert!(held.is_none(), "the service runs already");
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.folder.path().join("log"))
            .unwrap();
        let mut command = self.command(&["serve"]);
        command.env("TRIALOGUE_LOG", level);
        if let Some(clock) = &self.clock {
            command.args(["--clock", clock]);
        }
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        *held = Some(child);
        assert!(line.starts_with("ready"), "{line:?}; log:\n{}", self.log());
    }

    /// SIGKILL: nothing of the process runs after it.
    pub(crate) fn kill(&self) {
        if let Some(mut child) = self.child.lock().unwrap().take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// SIGTERM; the service must end in order.
    pub(crate) fn stop(&self) {
        let Some(mut child) = self.child.lock().unwrap().take() else {
            return;
        };
        let pid = child.id().to_string();
        let told = Command::new("kill").arg(&pid).status().unwrap();
        assert!(told.success());
        let status = child.wait().unwrap();
        assert!(status.success(), "{status}; log:\n{}", self.log());
    }

    /// What the service logged so far, over all its runs.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// The database's address.
    pub(crate) fn database(&self) -> &str {
        &self.database
    }

    /// Submits a mail, logged in as `user`, by Python's smtplib.
    pub(crate) fn submit(&self, user: &str, to: &str, mail: &str) {
        let mut child = Command::new("python3")
            .arg(rigs("lib/submit.py"))
            .args(["--port", self.rig.value("SUBMISSION_PORT")])
            .args(["--user", user, "--to", to])
            .args(["--password", self.rig.value("MAIL_PASSWORD")])
            .args(["--cafile", self.rig.value("CA_FILE")])
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        input
            .write_all(mail.replace('\n', "\r\n").as_bytes())
            .unwrap();
        drop(input);
        assert!(child.wait().unwrap().success());
    }

    /// Replies to a letter, logged in as `login`, in the name of `from`, as a mail program
    /// does: to its Reply-To, with In-Reply-To and References.
    pub(crate) fn reply(&self, letter: &Letter, login: &str, from: &str, words: &str) {
        let to = letter.reply_to();
        let mail = format!(
            "From: <{from}>\nTo: <{to}>\nSubject: Re: {}\nDate: {}\nMessage-ID: <{}@client.example.test>\n\
             In-Reply-To: <{id}>\nReferences: {refs} <{id}>\n\
             Content-Type: text/plain; charset=utf-8\n\n{words}\n\n\
             On Monday somebody wrote:\n> {first}\n",
            letter.subject().trim_start_matches("Re: "),
            date(),
            unique(),
            id = letter.id(),
            refs = letter.header("References").unwrap_or_default(),
            first = letter.text().lines().next().unwrap_or_default(),
        );
        self.submit(login, &to, &mail);
    }

    /// The letters in a mailbox, oldest first.
    pub(crate) fn letters(&self, user: &str) -> Vec<Letter> {
        self.rig.inbox(user).into_iter().map(Letter::new).collect()
    }

    /// The first letter of a kind in a mailbox, waited for.
    pub(crate) fn wait_for(&self, user: &str, kind: &str) -> Letter {
        self.wait_for_letter(user, kind, |letter| letter.kind() == kind)
    }

    /// The first letter in a mailbox that is as wanted, waited for.
    pub(crate) fn wait_for_letter(
        &self,
        user: &str,
        what: &str,
        wanted: impl Fn(&Letter) -> bool,
    ) -> Letter {
        let end = now() + PATIENCE;
        loop {
            let letters = self.letters(user);
            let kinds: Vec<String> = letters.iter().map(Letter::kind).collect();
            if let Some(found) = letters.into_iter().find(|letter| wanted(letter)) {
                return found;
            }
            assert!(
                now() < end,
                "no {what} among {kinds:?} of {user}; log:\n{}",
                self.log()
            );
            std::thread::sleep(Duration::from_millis(150));
        }
    }
}

impl Drop for Team {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("log of the service:\n{}", self.log());
        }
        self.kill();
    }
}

/// A script of the rigs.
pub(crate) fn rigs(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/rigs")
        .join(name)
}

/// A Date header of now.
pub(crate) fn date() -> String {
    let now = trialogue::wire::clock::machine_now();
    now.utc().to_rfc2822()
}

/// A text that no other mail of this run has.
pub(crate) fn unique() -> String {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, Ordering::SeqCst);
    format!("mail{number}.{}", std::process::id())
}
