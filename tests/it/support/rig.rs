//! A running mail server (`tests/rigs/mailserver up DIR`), told by `TRIALOGUE_RIG_MAIL`, the
//! path of its `mail.env`. Without it the tests that need one say so and pass.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use trialogue::desk::ports::{Courier, Delivery, Inbox, SealedLetter};
use trialogue::domain::ids::LetterId;
use trialogue::domain::person::Address;
use trialogue::wire::imap::{ImapInbox, ImapSettings};
use trialogue::wire::smtp::{Deadlines, SmtpCourier, SmtpSettings};
use trialogue::wire::{Secret, Tls};

static NEXT: AtomicUsize = AtomicUsize::new(0);

/// The rig's ports, users and CA.
pub(crate) struct Rig {
    values: HashMap<String, String>,
}

impl Rig {
    /// The rig, or `None` with a printed line.
    pub(crate) fn find() -> Option<Self> {
        let values = values("TRIALOGUE_RIG_MAIL", "mail server")?;
        Some(Self { values })
    }

    pub(crate) fn value(&self, name: &str) -> &str {
        &self.values[name]
    }

    pub(crate) fn port(&self, name: &str) -> u16 {
        self.value(name).parse().unwrap()
    }

    pub(crate) fn ca_file(&self) -> PathBuf {
        self.value("CA_FILE").into()
    }

    /// Runs `tests/rigs/mailserver COMMAND DIR ARGS…` and gives what it printed.
    pub(crate) fn run(&self, command: &str, args: &[&str]) -> String {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rigs/mailserver");
        let output = Command::new(script)
            .args([command, self.value("MAIL_DIR")])
            .args(args)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "mailserver {command}: {said}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// A new user with an empty mailbox, such as `clarify-7-1234@example.test`.
    pub(crate) fn new_user(&self, name: &str) -> String {
        let number = NEXT.fetch_add(1, Ordering::SeqCst);
        let user = format!("{name}-{number}-{}@example.test", std::process::id());
        self.run("adduser", &[&user]);
        user
    }

    /// Lays `count` mails of a few sizes straight into a user's INBOX.
    pub(crate) fn fill(&self, user: &str, count: usize) {
        let home = Path::new(self.value("MAIL_DIR")).join("mail").join(user);
        let mut dirs = vec![home.clone(), home.join("Maildir")];
        dirs.extend(["tmp", "new", "cur"].map(|part| home.join("Maildir").join(part)));
        for dir in &dirs {
            std::fs::create_dir_all(dir).unwrap();
        }
        for number in 0..count {
            let body = "A line of some length, as people write.\n".repeat(number % 500);
            let text = format!("From: <a@example.test>\nSubject: mail {number}\n\n{body}");
            let name = format!("17000{number:05}.M{number}.rig");
            dirs.push(home.join("Maildir/new").join(name));
            std::fs::write(&dirs[dirs.len() - 1], text).unwrap();
        }
        for path in dirs {
            std::os::unix::fs::chown(path, Some(65534), Some(65534)).unwrap();
        }
    }

    /// How to read a user's INBOX.
    pub(crate) fn imap(&self, user: &str, tls: Tls) -> ImapSettings {
        ImapSettings {
            host: "localhost".into(),
            port: self.port(if tls == Tls::Tls {
                "IMAPS_PORT"
            } else {
                "IMAP_PORT"
            }),
            tls,
            user: user.into(),
            credential: Secret::new(self.value("MAIL_PASSWORD")).into(),
            folder: "INBOX".into(),
            file_into: None,
            ca_file: Some(self.ca_file()),
        }
    }

    /// How to submit mail as a user.
    pub(crate) fn smtp(&self, user: &str, tls: Tls) -> SmtpSettings {
        SmtpSettings {
            host: "localhost".into(),
            port: self.port(if tls == Tls::Tls {
                "SMTPS_PORT"
            } else {
                "SUBMISSION_PORT"
            }),
            tls,
            login: Some((user.into(), Secret::new(self.value("MAIL_PASSWORD")).into())),
            ca_file: Some(self.ca_file()),
            hello: Some("client.example.test".into()),
            deadlines: Deadlines::default(),
        }
    }

    /// Submits a mail as a user; the server must take it.
    pub(crate) fn send(&self, user: &str, to: &str, bytes: &[u8]) {
        let courier = SmtpCourier::new(self.smtp(user, Tls::StartTls)).unwrap();
        let went = deliver(&courier, &letter(Some(user), to, bytes));
        assert!(matches!(went, Delivery::Accepted(_)), "{went:?}");
    }

    /// All mails in a user's INBOX, raw, oldest first.
    pub(crate) fn inbox(&self, user: &str) -> Vec<Vec<u8>> {
        let mut inbox = ImapInbox::new(self.imap(user, Tls::Tls)).unwrap();
        let mut cursor = None;
        let mut mails = Vec::new();
        loop {
            let batch = inbox.fetch(cursor).unwrap();
            mails.extend(batch.mails.into_iter().map(|mail| mail.bytes));
            cursor = Some(batch.upto);
            if !batch.more {
                return mails;
            }
        }
    }

    /// The first mail in a user's INBOX that `wanted` likes; looks for at most `within`.
    pub(crate) fn wait_for(
        &self,
        user: &str,
        within: Duration,
        wanted: impl Fn(&str) -> bool,
    ) -> Vec<u8> {
        let end = now() + within;
        loop {
            let mails = self.inbox(user);
            let found = mails.iter().find(|m| wanted(&String::from_utf8_lossy(m)));
            if let Some(mail) = found {
                return mail.clone();
            }
            assert!(
                now() < end,
                "no such mail among the {} of {user} within {within:?}",
                mails.len()
            );
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

/// The NAME=value lines of a rig's file, which `variable` names; else `None`, with a printed line.
#[expect(
    clippy::disallowed_methods,
    reason = "the rigs of the tests are told by the environment"
)]
pub(crate) fn values(variable: &str, what: &str) -> Option<HashMap<String, String>> {
    let Ok(path) = std::env::var(variable) else {
        println!("skipped: {variable} names no {what}");
        return None;
    };
    let text = std::fs::read_to_string(&path).expect("the file of a rig can be read");
    let lines = text.lines().filter_map(|line| line.split_once('='));
    Some(
        lines
            .map(|(name, value)| (name.into(), value.into()))
            .collect(),
    )
}

/// A letter with these bytes.
pub(crate) fn letter(from: Option<&str>, to: &str, bytes: &[u8]) -> SealedLetter {
    let number = NEXT.fetch_add(1, Ordering::SeqCst);
    SealedLetter {
        id: LetterId::new(format!("letter{number}")),
        message_id: format!("letter{number}@example.test"),
        envelope_from: from.map(|from| Address::parse(from).unwrap()),
        envelope_to: Address::parse(to).unwrap(),
        bytes: bytes.to_vec(),
    }
}

/// A small mail.
pub(crate) fn mail(from: &str, to: &str, subject: &str) -> Vec<u8> {
    format!(
        "From: <{from}>\r\nTo: <{to}>\r\nSubject: {subject}\r\n\
         Date: Mon, 23 Nov 2026 09:00:00 +0000\r\n\r\nHello.\r\n.\r\n..two\r\n"
    )
    .into_bytes()
}

/// Delivers, on a runtime of its own.
pub(crate) fn deliver(courier: &dyn Courier, letter: &SealedLetter) -> Delivery {
    runtime().block_on(courier.deliver(letter))
}

pub(crate) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests measure and bound real waiting"
)]
pub(crate) fn now() -> Instant {
    Instant::now()
}
