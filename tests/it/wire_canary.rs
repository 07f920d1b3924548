//! Canaries on real servers: a service that logs in, fetches a mail and sends letters, by password
//! and by token, logs at the most verbose level, and shows neither there nor in its files.

use crate::canary::{clean, files_are_clean};
use crate::main_job::ask;
use crate::support::rig::Rig;
use crate::support::service::Team;

const ON_REQUEST: &str = "book = \"on request\"";

/// Lets a question come and go at the most verbose level, and looks for secrets.
fn asked(team: &Team, secrets: &[(&str, &[u8])]) {
    team.start_at("trace");
    ask(team);
    team.wait_for(&team.sam, "question");
    team.wait_for(&team.dev, "receipt");
    team.stop();
    let log = team.log();
    assert!(
        log.contains("DEBUG") && log.contains("handed over"),
        "{log}"
    );
    clean("the log", log.as_bytes(), secrets);
    files_are_clean(team.folder.path(), &["trialogue.toml", "keys"], secrets);
}

#[test]
fn a_password_that_logs_in_stands_in_no_log_and_no_file() {
    let Some(rig) = Rig::find() else { return };
    let team = Team::new(rig, None, None, ON_REQUEST);
    let password = team.rig.value("MAIL_PASSWORD").to_owned();
    let plain = format!("\0{password}");
    // LOGIN as it is said, and what PLAIN makes of it.
    let login = format!("{} {password}", team.clarify);
    asked(
        &team,
        &[
            ("the password of PLAIN", plain.as_bytes()),
            ("the password of LOGIN", login.as_bytes()),
        ],
    );
}

#[test]
fn a_token_that_logs_in_stands_in_no_log_and_no_file() {
    let Some(rig) = Rig::find() else { return };
    let team = Team::new(rig, None, None, ON_REQUEST);
    team.by_token();
    // How all tokens of the rig's server begin, where they are handed out and where they are used.
    asked(
        &team,
        &[
            ("a token that is used", b"auth=Bearer at-"),
            ("a token that is handed out", b"\"at-"),
        ],
    );
}
