//! Mail and calendar programs that nobody here wrote, driven as a person drives them, by the
//! scripts of `tests/rigs`: aerc, `SOGo`, Thunderbird.

use super::rig::values;
use super::service::{Team, rigs};
use std::collections::HashMap;
use std::path::PathBuf;
use std::process::Command;

/// Runs a script to its end; gives what it printed.
fn played(command: &mut Command) -> String {
    let out = command.output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{command:?}: {said}");
    String::from_utf8_lossy(&out.stdout).trim().to_owned()
}

/// A script that reads a user's mailbox by itself, with a folder of its own for that user.
fn mailbox_script(team: &Team, name: &str, user: &str) -> (Command, PathBuf) {
    let folder = team.folder.path().join(format!("{name}-{user}"));
    let mut command = Command::new(rigs(name));
    command
        .arg(&folder)
        .env("TB_USER", user)
        .env("TB_PASSWORD", team.rig.value("MAIL_PASSWORD"));
    for port in ["IMAP_PORT", "SUBMISSION_PORT", "CA_FILE"] {
        command.env(port, team.rig.value(port));
    }
    (command, folder)
}

/// Answers an invitation in aerc, through a terminal; gives the message as aerc showed it.
/// `answer`: `accept`, `decline`, `tentative`.
pub(crate) fn aerc(team: &Team, user: &str, answer: &str, subject: &str) -> String {
    let (mut command, folder) = mailbox_script(team, "aerc-reply", user);
    played(command.args([answer, subject]));
    let screens = std::fs::read_dir(folder).unwrap();
    let shown = screens
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().ends_with("-message.txt"));
    std::fs::read_to_string(shown.unwrap()).unwrap()
}

/// Presses a button of an invitation in Thunderbird; gives the names of the buttons it offered.
pub(crate) fn thunderbird(team: &Team, user: &str, answer: &str, subject: &str) -> String {
    let (mut command, _) = mailbox_script(team, "thunderbird-reply", user);
    played(command.args([answer, subject]))
}

/// A running `SOGo` (`tests/rigs/sogo up DIR …`), told by `TRIALOGUE_RIG_SOGO`, the path of its
/// `sogo.env`.
pub(crate) struct Sogo {
    values: HashMap<String, String>,
}

impl Sogo {
    /// The rig, or `None` with a printed line.
    pub(crate) fn find() -> Option<Self> {
        let values = values("TRIALOGUE_RIG_SOGO", "SOGo")?;
        Some(Self { values })
    }

    /// Gives a user of the mail server an account.
    pub(crate) fn join(&self, user: &str) {
        played(Command::new(rigs("sogo")).args(["adduser", &self.values["SOGO_DIR"], user]));
    }

    /// Does something as a user: the rest of `sogo-reply`'s arguments. Gives what it printed.
    pub(crate) fn does(&self, user: &str, act: &[&str]) -> String {
        let mut command = Command::new(rigs("sogo-reply"));
        command.args([
            &self.values["SOGO_URL"],
            user,
            &self.values["SOGO_PASSWORD"],
        ]);
        played(command.args(act))
    }
}
