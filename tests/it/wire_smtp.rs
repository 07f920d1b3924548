//! The SMTP courier against a scripted server, and against Postfix.

use crate::support::fake::{Fake, Peer};
use crate::support::rig::{Rig, deliver, letter, mail, now, runtime};
use std::sync::Arc;
use std::time::Duration;
use trialogue::desk::ports::{Courier, Delivery};
use trialogue::wire::smtp::{Deadlines, SmtpCourier, SmtpSettings};
use trialogue::wire::{Secret, SetupError, Tls};

fn settings(port: u16) -> SmtpSettings {
    SmtpSettings {
        host: "127.0.0.1".into(),
        port,
        tls: Tls::None,
        login: Some(("clarify".into(), Secret::new("secret").into())),
        ca_file: None,
        hello: Some("client.test".into()),
        deadlines: Deadlines {
            connect: Duration::from_secs(3),
            command: Duration::from_secs(2),
            mail: Duration::from_secs(2),
        },
    }
}

fn hello(peer: &mut Peer) {
    peer.say("220 fake\r\n");
    peer.hear();
    peer.say("250-fake\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN\r\n");
    peer.hear();
    peer.say("235 ok\r\n");
}

/// Answers the commands of one letter; `answers` are for MAIL, RCPT, DATA.
fn envelope(peer: &mut Peer, answers: [&str; 3]) -> bool {
    for answer in answers {
        let heard = peer.hear();
        if heard.is_empty() || heard == "RSET" {
            peer.say("250 reset\r\n");
            return false;
        }
        peer.say(&format!("{answer}\r\n"));
    }
    true
}

const YES: [&str; 3] = ["250 ok", "250 ok", "354 go"];

fn body(peer: &mut Peer) {
    while peer.hear() != "." && !peer.gone {}
}

fn went(script: impl Fn(&mut Peer, usize) + Send + Sync + 'static) -> Delivery {
    let fake = Fake::start(script);
    let courier = SmtpCourier::new(settings(fake.port)).unwrap();
    deliver(
        &courier,
        &letter(None, "po@example.test", b"Subject: x\r\n\r\n.\r\n"),
    )
}

#[test]
fn one_connection_carries_many_letters_and_dots_are_doubled() {
    let fake = Fake::start(|peer, _| {
        hello(peer);
        while envelope(peer, YES) {
            body(peer);
            peer.say("250 queued\r\n");
        }
    });
    let courier = SmtpCourier::new(settings(fake.port)).unwrap();
    let runtime = runtime();
    for _ in 0..3 {
        let one = letter(
            Some("me@example.test"),
            "po@example.test",
            b"Subject: x\r\n\r\n.\r\nend\r\n",
        );
        let went = runtime.block_on(courier.deliver(&one));
        assert_eq!(went, Delivery::Accepted("250 queued".into()));
    }
    assert_eq!(fake.connections(), 1);
    let heard = fake.heard();
    let from = heard
        .iter()
        .position(|l| l == "MAIL FROM:<me@example.test>")
        .unwrap();
    let mail = &heard[from..from + 8];
    assert_eq!(
        mail,
        [
            "MAIL FROM:<me@example.test>",
            "RCPT TO:<po@example.test>",
            "DATA",
            "Subject: x",
            "",
            "..",
            "end",
            "."
        ]
    );
}

#[test]
fn every_answer_is_one_of_four_outcomes() {
    let at_rcpt = |answer: &'static str| {
        went(move |peer, _| {
            hello(peer);
            envelope(peer, ["250 ok", answer, "250 reset"]);
        })
    };
    assert_eq!(
        at_rcpt("550 5.1.1 no such user"),
        Delivery::Refused("550 5.1.1 no such user".into())
    );
    assert_eq!(
        at_rcpt("450 4.2.0 greylisted"),
        Delivery::Deferred("450 4.2.0 greylisted".into())
    );
    assert_eq!(
        at_rcpt("530 5.7.0 log in first"),
        Delivery::Deferred("530 5.7.0 log in first".into())
    );

    let after_dot = |answer: &'static str| {
        went(move |peer, _| {
            hello(peer);
            envelope(peer, YES);
            body(peer);
            peer.say(answer);
        })
    };
    assert!(matches!(
        after_dot("552 too large\r\n"),
        Delivery::Refused(_)
    ));
    assert!(matches!(after_dot("451 later\r\n"), Delivery::Deferred(_)));
    assert!(matches!(
        after_dot("421 going down\r\n"),
        Delivery::Deferred(_)
    ));
    let cut = after_dot("");
    assert!(matches!(cut, Delivery::Unknown(_)), "{cut:?}");
    let half = after_dot("25");
    assert!(matches!(half, Delivery::Unknown(_)), "{half:?}");
}

#[test]
fn silence_after_the_dot_is_unknown_and_before_it_deferred() {
    let silent = went(|peer, _| {
        hello(peer);
        envelope(peer, YES);
        peer.drain();
    });
    assert!(matches!(silent, Delivery::Unknown(_)), "{silent:?}");
    let early = went(|peer, _| {
        hello(peer);
        envelope(peer, ["250 ok", "250 ok", ""]);
        peer.drain();
    });
    assert!(matches!(early, Delivery::Deferred(_)), "{early:?}");
}

#[test]
fn a_connection_cut_within_the_mail_is_deferred() {
    let fake = Fake::start(|peer, _| {
        hello(peer);
        envelope(peer, YES);
        peer.hear();
    });
    let courier = SmtpCourier::new(settings(fake.port)).unwrap();
    // Larger than what the kernel's buffers take, so that the dot is never handed over.
    let mut bytes = b"Subject: x\r\n\r\n".to_vec();
    bytes.resize(30 * 1024 * 1024, b'a');
    let went = deliver(&courier, &letter(None, "po@example.test", &bytes));
    assert!(matches!(went, Delivery::Deferred(_)), "{went:?}");
}

#[test]
fn trouble_before_the_letter_is_named_is_never_its_fault() {
    for step in 0..3 {
        let went = went(move |peer, _| {
            if step == 0 {
                return peer.say("554 no service\r\n");
            }
            peer.say("220 fake\r\n");
            peer.hear();
            if step == 1 {
                return peer.say("550 not you\r\n");
            }
            peer.say("250-fake\r\n250 AUTH PLAIN\r\n");
            peer.hear();
            peer.say("535 5.7.8 wrong password\r\n");
        });
        let Delivery::Deferred(why) = went else {
            panic!("{went:?}")
        };
        assert!(why.starts_with(["hello", "hello", "login"][step]), "{why}");
    }
    let nobody = SmtpCourier::new(settings(1)).unwrap();
    let went = deliver(&nobody, &letter(None, "po@example.test", b"x"));
    assert!(matches!(went, Delivery::Deferred(_)), "{went:?}");
}

#[test]
fn a_server_without_auth_gets_no_letter_from_a_user() {
    let fake = Fake::start(|peer, _| {
        peer.say("220 fake\r\n");
        peer.hear();
        peer.say("250 fake\r\n");
        peer.drain();
    });
    let courier = SmtpCourier::new(settings(fake.port)).unwrap();
    let went = deliver(&courier, &letter(None, "po@example.test", b"x"));
    assert!(
        matches!(&went, Delivery::Deferred(why) if why.starts_with("login")),
        "{went:?}"
    );
    assert!(!fake.heard().iter().any(|line| line.starts_with("MAIL")));
}

#[test]
fn a_dead_kept_connection_is_replaced_once() {
    let fake = Fake::start(|peer, number| {
        hello(peer);
        envelope(peer, YES);
        body(peer);
        peer.say("250 queued\r\n");
        if number > 0 {
            peer.drain();
        }
    });
    let courier = SmtpCourier::new(settings(fake.port)).unwrap();
    let runtime = runtime();
    for connections in 1..=2 {
        let one = letter(None, "po@example.test", b"Subject: x\r\n\r\n");
        let went = runtime.block_on(courier.deliver(&one));
        assert!(matches!(went, Delivery::Accepted(_)), "{went:?}");
        assert_eq!(fake.connections(), connections);
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn at_most_four_connections_at_once() {
    let fake = Fake::start(|peer, _| {
        hello(peer);
        while envelope(peer, YES) {
            body(peer);
            std::thread::sleep(Duration::from_millis(20));
            peer.say("250 queued\r\n");
        }
    });
    let courier = Arc::new(SmtpCourier::new(settings(fake.port)).unwrap());
    runtime().block_on(async {
        let mut set = tokio::task::JoinSet::new();
        for _ in 0..24 {
            let courier = courier.clone();
            let one = letter(None, "po@example.test", b"Subject: x\r\n\r\n");
            set.spawn(async move { courier.deliver(&one).await });
        }
        let all = set.join_all().await;
        assert!(
            all.iter().all(|went| matches!(went, Delivery::Accepted(_))),
            "{all:?}"
        );
    });
    assert_eq!(fake.connections(), 4);
}

#[test]
fn addresses_beyond_ascii_need_smtputf8() {
    let fake = Fake::start(|peer, _| {
        hello(peer);
        peer.drain();
    });
    let courier = SmtpCourier::new(settings(fake.port)).unwrap();
    let went = deliver(&courier, &letter(None, "jörg@example.test", b"x"));
    assert!(
        matches!(&went, Delivery::Refused(why) if why.contains("SMTPUTF8")),
        "{went:?}"
    );
}

#[test]
fn starttls_that_is_refused_ends_there() {
    let fake = Fake::start(|peer, _| {
        peer.say("220 fake\r\n");
        peer.hear();
        peer.say("250-fake\r\n250 STARTTLS\r\n");
        peer.hear();
        peer.say("454 not today\r\n");
        peer.drain();
    });
    let mut settings = settings(fake.port);
    settings.tls = Tls::StartTls;
    let courier = SmtpCourier::new(settings).unwrap();
    let went = deliver(&courier, &letter(None, "po@example.test", b"x"));
    assert!(
        matches!(&went, Delivery::Deferred(why) if why.starts_with("tls")),
        "{went:?}"
    );
    assert!(!fake.heard().iter().any(|line| line.starts_with("AUTH")));
}

#[test]
fn bytes_pushed_in_before_tls_are_refused() {
    let fake = Fake::start(|peer, _| {
        peer.say("220 fake\r\n");
        peer.hear();
        peer.say("250-fake\r\n250 STARTTLS\r\n");
        peer.hear();
        peer.say("220 go\r\n250-fake\r\n250 AUTH PLAIN\r\n");
        peer.drain();
    });
    let mut settings = settings(fake.port);
    settings.tls = Tls::StartTls;
    let courier = SmtpCourier::new(settings).unwrap();
    let went = deliver(&courier, &letter(None, "po@example.test", b"x"));
    assert!(
        matches!(&went, Delivery::Deferred(why) if why.starts_with("tls")),
        "{went:?}"
    );
}

#[test]
fn settings_that_would_send_in_the_open_are_refused() {
    let mut settings = settings(25);
    settings.host = "mail.example".into();
    let refused = SmtpCourier::new(settings).err();
    assert!(
        matches!(refused, Some(SetupError::PlainElsewhere(_))),
        "{refused:?}"
    );
}

#[test]
fn postfix_takes_defers_and_refuses() {
    let Some(rig) = Rig::find() else { return };
    let (from, to) = (rig.new_user("sender"), rig.new_user("reader"));
    for tls in [Tls::Tls, Tls::StartTls] {
        let courier = SmtpCourier::new(rig.smtp(&from, tls)).unwrap();
        let subject = format!("over {tls:?}");
        let went = deliver(
            &courier,
            &letter(Some(&from), &to, &mail(&from, &to, &subject)),
        );
        assert!(matches!(went, Delivery::Accepted(_)), "{went:?}");
        let got = rig.wait_for(&to, Duration::from_secs(10), |m| m.contains(&subject));
        let got = String::from_utf8(got).unwrap();
        assert!(got.ends_with("\r\n\r\nHello.\r\n.\r\n..two\r\n"), "{got:?}");
        assert!(
            got.contains(&format!("(Authenticated sender: {from})")),
            "{got}"
        );
    }
    let courier = SmtpCourier::new(rig.smtp(&from, Tls::Tls)).unwrap();
    let late = rig.new_user("late");
    rig.run("fault", &[&late, "rcpt", "defer"]);
    let went = deliver(
        &courier,
        &letter(Some(&from), &late, &mail(&from, &late, "late")),
    );
    assert!(
        matches!(&went, Delivery::Deferred(why) if why.starts_with("450")),
        "{went:?}"
    );
    let never = rig.new_user("never");
    rig.run("fault", &[&never, "rcpt", "reject"]);
    let went = deliver(
        &courier,
        &letter(Some(&from), &never, &mail(&from, &never, "never")),
    );
    assert!(
        matches!(&went, Delivery::Refused(why) if why.starts_with("550")),
        "{went:?}"
    );
    let went = deliver(
        &courier,
        &letter(None, &to, &mail(&from, &to, "null sender")),
    );
    assert!(matches!(went, Delivery::Accepted(_)), "{went:?}");

    for (mode, code) in [("reject", "550"), ("hangup", "421")] {
        let to = rig.new_user(mode);
        rig.run("fault", &[&to, "data", mode]);
        let went = deliver(&courier, &letter(Some(&from), &to, &mail(&from, &to, mode)));
        let (Delivery::Refused(why) | Delivery::Deferred(why)) = &went else {
            panic!("{went:?}")
        };
        assert!(why.starts_with(code), "{why}");
        assert_eq!(matches!(went, Delivery::Refused(_)), mode == "reject");
    }

    let mut wrong = rig.smtp(&from, Tls::Tls);
    wrong.login = Some((from.clone(), Secret::new("wrong").into()));
    let courier = SmtpCourier::new(wrong).unwrap();
    assert_eq!(
        runtime().block_on(courier.probe()).unwrap_err().step,
        "login"
    );
    let mut stranger = rig.smtp(&from, Tls::Tls);
    stranger.ca_file = None;
    let courier = SmtpCourier::new(stranger).unwrap();
    assert_eq!(runtime().block_on(courier.probe()).unwrap_err().step, "tls");
}

#[test]
fn letters_over_one_connection_do_not_wait_for_full_packets() {
    let Some(rig) = Rig::find() else { return };
    let (from, to) = (rig.new_user("sender"), rig.new_user("reader"));
    let courier = SmtpCourier::new(rig.smtp(&from, Tls::Tls)).unwrap();
    let runtime = runtime();
    let one = || letter(Some(&from), &to, &mail(&from, &to, "many"));
    runtime.block_on(courier.deliver(&one()));
    let start = now();
    for _ in 0..50 {
        let went = runtime.block_on(courier.deliver(&one()));
        assert!(matches!(went, Delivery::Accepted(_)), "{went:?}");
    }
    let each = start.elapsed() / 50;
    println!("a letter over a kept connection: {each:?}");
    assert!(each < Duration::from_millis(30), "{each:?}");
}
