//! Logging in by a token, at scripted mail servers.

use crate::support::fake::{Fake, Peer};
use crate::support::imap;
use crate::support::rig::{deliver, letter, now};
use crate::support::tokens::token;
use std::sync::Arc;
use std::time::Duration;
use trialogue::desk::ports::{Clock, Delivery, Inbox};
use trialogue::desk::tokens::Pass;
use trialogue::wire::clock::SystemClock;
use trialogue::wire::imap::ImapInbox;
use trialogue::wire::smtp::{Deadlines, SmtpCourier, SmtpSettings};
use trialogue::wire::{Credential, Tls};

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
