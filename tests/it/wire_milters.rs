//! Senders vouched for by real filters: `OpenDKIM` and `OpenDMARC` before Postfix write true
//! Authentication-Results (`tests/rigs/milters`); and, where no filter stands, our own look at
//! signatures with keys from a real DNS server.

use crate::main_job::{CLOCK, POLICY};
use crate::support::post::Letter;
use crate::support::rig::{Rig, values};
use crate::support::service::{Team, date, unique};
use crate::support::world::dns::{signed, text};
use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// The filters, with the keys of these domains in their DNS; `None` with a printed line.
fn milters() -> Option<HashMap<String, String>> {
    let values = values("TRIALOGUE_RIG_MILTERS", "OpenDKIM and OpenDMARC")?;
    for domain in ["example.test", "other.test"] {
        let key = String::from_utf8(text(domain)).unwrap();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rigs/milters");
        let put = Command::new(script)
            .args(["name", &values["MILTERS_DIR"]])
            .args([&format!("s1._domainkey.{domain}"), &key])
            .status();
        assert!(put.unwrap().success());
    }
    Some(values)
}

/// Somebody outside hands a mail in at that port, without a log-in: at 192.0.2.7, where the
/// server lets us say so (XCLIENT).
fn hand_in(team: &Team, port: &str, mail: &[u8]) {
    let stream = TcpStream::connect(("127.0.0.1", port.parse().unwrap())).unwrap();
    let mut answers = BufReader::new(stream.try_clone().unwrap()).lines();
    let mut say = |text: &[u8]| -> String {
        (&stream).write_all(text).unwrap();
        let mut all = String::new();
        loop {
            let line = answers.next().unwrap().unwrap();
            all.push_str(&line);
            if line.as_bytes()[3] == b' ' {
                assert!(line.starts_with(['2', '3']), "{line}");
                return all;
            }
        }
    };
    let hello = b"EHLO client.example.net\r\n";
    say(b"");
    if say(hello).contains("XCLIENT") {
        say(b"XCLIENT NAME=client.example.net ADDR=192.0.2.7\r\n");
        say(hello);
    }
    say(format!("MAIL FROM:<{}>\r\n", team.dev).as_bytes());
    say(format!("RCPT TO:<{}>\r\n", team.clarify).as_bytes());
    say(b"DATA\r\n");
    say(&[mail, b".\r\n"].concat());
}

/// A mail as its writer's server would send it, before it is signed.
fn mail(from: &str, to: &str, subject: &str, more: &str, words: &str) -> Vec<u8> {
    let (date, id) = (date(), unique());
    let head = format!(
        "From: <{from}>\nTo: <{to}>\nSubject: {subject}\nDate: {date}\n\
         Message-ID: <{id}@client.example.test>\n{more}\
         Content-Type: text/plain; charset=utf-8\n"
    );
    format!("{head}\n{words}\n")
        .replace('\n', "\r\n")
        .into_bytes()
}

fn question(team: &Team) -> Vec<u8> {
    let subject = "[PBI-142] Should the export include archived orders?";
    mail(
        &team.dev,
        &team.clarify,
        subject,
        "",
        "Archived orders, too?",
    )
}

fn answer(of: &Letter, from: &str, words: &str) -> Vec<u8> {
    let more = format!("In-Reply-To: <{0}>\nReferences: <{0}>\n", of.id());
    let subject = format!("Re: {}", of.subject().trim_start_matches("Re: "));
    mail(from, &of.reply_to(), &subject, &more, words)
}

/// An honest question, an honest answer, forged rulings, an honest one. `port`: where mail is
/// handed in.
fn play(team: &Team, port: &str) {
    hand_in(team, port, &question(team));
    hand_in(team, port, &signed(question(team), "other.test"));
    hand_in(team, port, &signed(question(team), "example.test"));
    team.wait_for(&team.dev, "receipt");
    let asked = team.wait_for(&team.sam, "question");
    let words = "Yes, all of them.\n/po";
    let answered = signed(answer(&asked, &team.sam, words), "example.test");
    hand_in(team, port, &answered);
    let briefing = team.wait_for(&team.po, "briefing");
    assert!(briefing.text().contains("NEEDS YOUR RULING"));
    // With all that a forwarded briefing gives away, and results that the forger wrote.
    let claim =
        b"Authentication-Results: mx.example.test; dmarc=pass header.from=example.test;\r\n \
        dkim=pass header.d=example.test\r\n";
    let forged = answer(&briefing, &team.po, "1");
    hand_in(team, port, &[claim.as_slice(), &forged].concat());
    hand_in(
        team,
        port,
        &[claim.as_slice(), &signed(forged, "other.test")].concat(),
    );
    let mut changed = signed(answer(&briefing, &team.po, "1"), "example.test");
    changed.extend_from_slice(b"And for all customers.\r\n");
    hand_in(team, port, &changed);
    let confirm = team.wait_for(&team.po, "confirm");
    assert!(confirm.text().contains("Did you write this?"));
    std::thread::sleep(Duration::from_secs(2));
    let ruled = |l: &Letter| l.kind() == "ruling";
    assert!(
        !team.letters(&team.dev).iter().any(ruled),
        "a forged ruling"
    );
    hand_in(
        team,
        port,
        &signed(answer(&briefing, &team.po, "1"), "example.test"),
    );
    let ruling = team.wait_for(&team.dev, "ruling");
    assert!(ruling.text().contains("Petra Owner agreed"));
    // One question was asked, by the one mail that was vouched for.
    let receipts = team.letters(&team.dev);
    assert_eq!(receipts.iter().filter(|l| l.kind() == "receipt").count(), 1);
}

#[test]
fn true_results_of_opendkim_and_opendmarc_count_and_forged_ones_do_not() {
    let (Some(rig), Some(milters)) = (Rig::find(), milters()) else {
        return;
    };
    let team = Team::new(rig, None, Some(CLOCK), POLICY);
    let trust = "authserv_id = \"mx.example.test\"\nhop = \"mail.example.test\"";
    team.trust("", trust);
    team.start();
    play(&team, &milters["MILTER_PORT"]);
    team.stop();
    let mails = team.rig.inbox(&team.clarify);
    let told = |what: &str| {
        let told = |m: &&Vec<u8>| {
            String::from_utf8_lossy(m)
                .replace("\r\n\t", " ")
                .contains(what)
        };
        mails.iter().filter(told).count()
    };
    println!(
        "OpenDMARC passed {} mails and failed {} of {}",
        told("mx.example.test; dmarc=pass"),
        told("mx.example.test; dmarc=fail"),
        mails.len()
    );
    assert!(told("dmarc=pass (p=reject") >= 3 && told("dmarc=fail (p=reject") >= 4);
}

#[test]
fn where_no_filter_stands_signatures_are_looked_at_with_keys_from_dns() {
    let (Some(rig), Some(milters)) = (Rig::find(), milters()) else {
        return;
    };
    let port = rig.value("SMTP_PORT").to_owned();
    let team = Team::new(rig, None, Some(CLOCK), POLICY);
    let nameserver = format!("nameserver = \"{}\"", milters["NAMESERVER"]);
    team.trust(&nameserver, "own_dkim = true");
    team.start();
    play(&team, &port);
    team.stop();
}

#[test]
fn check_shows_what_the_filters_sign_with() {
    let (Some(rig), Some(milters)) = (Rig::find(), milters()) else {
        return;
    };
    let team = Team::new(rig, None, None, POLICY);
    team.trust("", "");
    // Its letters go the way that mail from outside comes.
    team.outbox(&format!(
        "host = \"127.0.0.1\"\nport = {}\ntls = \"none\"\n",
        milters["MILTER_PORT"]
    ));
    // Nobody is vouched for yet, which is a fault; what would mend it is shown.
    let out = team.command(&["check"]).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    let said = String::from_utf8_lossy(&out.stdout);
    let said = said.split_once("trust: the server").expect(&said).1;
    assert!(
        said.contains("signs its Authentication-Results as mx.example.test"),
        "{said}"
    );
    let lines = "authserv_id = \"mx.example.test\" and hop = \"mail.example.test\"";
    assert!(said.contains(lines), "{said}");
}
