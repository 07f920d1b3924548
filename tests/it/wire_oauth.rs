//! Log-in by OAuth2 on real servers: Dovecot asks the rig's token server about each token, and
//! Postfix asks Dovecot.

use crate::support::rig::{Rig, deliver, letter, mail, now, runtime};
use crate::support::service::Team;
use crate::support::tokens::token;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;
use trialogue::desk::ports::{Clock as _, Delivery, Inbox};
use trialogue::desk::tokens::{Grant, Pass, TokenServer as _};
use trialogue::wire::clock::SystemClock;
use trialogue::wire::imap::ImapInbox;
use trialogue::wire::oauth::{OAuthServer, OAuthSettings};
use trialogue::wire::smtp::SmtpCourier;
use trialogue::wire::{Credential, Secret, Tls, probe};

/// What `check` tells a person to do about a token that is refused.
const AGAIN: &str = "run: trialogue login acme";

fn server(rig: &Rig, user: &str) -> OAuthServer {
    OAuthServer::new(OAuthSettings {
        token_url: format!("http://127.0.0.1:{}/token", rig.value("TOKEN_PORT")),
        device_url: None,
        client_id: user.into(),
        client_secret: Some(Secret::new("secret")),
        scopes: "mail".into(),
        ca_file: None,
    })
    .unwrap()
}

/// Ends the refresh tokens of a user, or all of their tokens.
fn revoke(rig: &Rig, user: &str, all: bool) {
    let only = if all { "" } else { "&only=refresh" };
    let url = format!(
        "http://127.0.0.1:{}/revoke?user={user}{only}",
        rig.value("TOKEN_PORT")
    );
    let done = Command::new("curl").args(["-sf", "-d", "", &url]).status();
    assert!(done.unwrap().success());
}

#[test]
fn dovecot_and_postfix_take_the_token_and_refuse_one_that_is_revoked() {
    let Some(rig) = Rig::find() else { return };
    let user = rig.new_user("clarify");
    let granted = runtime().block_on(async { server(&rig, &user).grant(&Grant::Client).await });
    let granted = granted.unwrap();
    let pass = Pass::new(Arc::new(SystemClock), || {});
    pass.give(granted.access, SystemClock.after(granted.lasts));
    for tls in [Tls::Tls, Tls::StartTls] {
        let mut settings = rig.smtp(&user, tls);
        settings.login = Some((user.clone(), Credential::Bearer(pass.clone())));
        let found = runtime().block_on(probe::smtp(&settings, AGAIN));
        assert!(found[0].ok, "{found:?}");
        let courier = SmtpCourier::new(settings).unwrap();
        let bytes = mail(&user, &user, "by token");
        let went = deliver(&courier, &letter(Some(&user), &user, &bytes));
        assert!(matches!(went, Delivery::Accepted(_)), "{went:?}");
    }
    let mut settings = rig.imap(&user, Tls::Tls);
    settings.credential = Credential::Bearer(pass.clone());
    let mut inbox = ImapInbox::new(settings.clone()).unwrap();
    rig.wait_for(&user, Duration::from_secs(10), |m| m.contains("by token"));
    let batch = inbox.fetch(None).unwrap();
    assert!(!batch.mails.is_empty());
    // Postfix writes who logged in: what the trusted hop says is the same as with a password.
    let text = String::from_utf8_lossy(&batch.mails[0].bytes).into_owned();
    assert!(
        text.contains(&format!("Authenticated sender: {user}")),
        "{text}"
    );
    revoke(&rig, &user, true);
    let error = ImapInbox::new(settings).unwrap().fetch(None).unwrap_err();
    assert_eq!(error.step, "login", "{error}");
    assert!(pass.is_refused());
    let other = Pass::new(Arc::new(SystemClock), || {});
    other.give(
        token("never-given"),
        SystemClock.after(Duration::from_hours(1)),
    );
    let mut settings = rig.smtp(&user, Tls::StartTls);
    settings.login = Some((user.clone(), Credential::Bearer(other.clone())));
    let found = runtime().block_on(probe::smtp(&settings, AGAIN));
    assert!(
        !found[0].ok && found[0].what.contains("login: 535"),
        "{found:?}"
    );
    assert!(found[0].mend.starts_with(AGAIN), "{found:?}");
    assert!(other.is_refused());
}

/// The team logs in by OAuth2 from now on, with access tokens that last so many seconds.
fn by_token(team: &Team, lasts: u32) {
    let path = team.folder.path().join("trialogue.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    let password = format!("password = \"{}\"\n", team.rig.value("MAIL_PASSWORD"));
    let port = team.rig.value("TOKEN_PORT");
    let text = text.replace(&password, "")
        + &format!(
            "[team.rig.oauth]\nprovider = \"other\"\nclient_id = \"{}\"\nscopes = [\"mail\", \
             \"life-{lasts}\"]\ntoken_url = \"http://127.0.0.1:{port}/token\"\n\
             device_url = \"http://127.0.0.1:{port}/device\"\n",
            team.clarify
        );
    std::fs::write(path, text).unwrap();
}

fn ask(team: &Team, subject: &str) {
    let mail = mail(&team.dev, &team.clarify, &format!("[PBI-142] {subject}"));
    team.rig.send(&team.dev, &team.clarify, &mail);
    let end = now() + Duration::from_secs(40);
    loop {
        let letters = team.letters(&team.sam);
        if letters.iter().any(|l| l.subject().contains(subject)) {
            return;
        }
        assert!(now() < end, "no question {subject:?}; log:\n{}", team.log());
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[test]
fn the_service_outlives_its_tokens_and_tells_of_a_log_in_that_ended() {
    let Some(rig) = Rig::find() else { return };
    let team = Team::new(rig, None, None, "");
    by_token(&team, 16);
    let said = team.run(&["login", "rig"]);
    assert!(
        said.contains("WDJB-MJHT") && said.contains("logged in"),
        "{said}"
    );
    let found = team.run(&["check"]);
    assert!(
        found.contains("OAuth2 (other), access for 0 min, renewed by itself"),
        "{found}"
    );
    team.start();
    ask(&team, "Before the first token ends?");
    let renewed = || team.log().matches("the access token was renewed").count();
    let end = now() + Duration::from_mins(1);
    while renewed() < 2 {
        assert!(now() < end, "not renewed; log:\n{}", team.log());
        std::thread::sleep(Duration::from_millis(200));
    }
    ask(&team, "After two renewals?");
    revoke(&team.rig, &team.clarify, false);
    let letter = team.wait_for_letter(&team.po, "letter on the log-in", |l| {
        l.subject().contains("log-in to")
    });
    assert!(letter.text().contains("is logged out"), "{}", letter.text());
    // A person logs in again; the service, which runs, takes it up.
    team.run(&["login"]);
    ask(&team, "After a new log-in?");
    team.stop();
    let log = team.log();
    assert!(!log.contains("the mailbox can't be read") || log.contains("there is no access token"));
    no_token_in(team.folder.path());
}

/// No token, and no SASL text that holds one, stands in any file of this folder.
fn no_token_in(folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let url_safe = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        let found = bytes.windows(35).any(|w| {
            let token = w.starts_with(b"at-") || w.starts_with(b"rt-");
            token && w[3..].iter().all(url_safe)
        });
        // Base64 of "user=" and of "n,a=".
        let sasl = bytes.windows(6).any(|w| w == b"dXNlcj" || w == b"bixhPW");
        assert!(!found && !sasl, "a token stands in {}", path.display());
    }
}
