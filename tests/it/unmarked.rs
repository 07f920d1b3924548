//! Absence notes and receipts that no header marks, and persons' answers that resemble them: what
//! is taken for a machine's, and whether an answer is lost by it.

use crate::support::measured;
use trialogue::domain::message::{Kind, Message};
use trialogue::domain::pbi::Prefixes;
use trialogue::mail::read::{ReadSettings, read};

const OPEN: &str = include_str!("data/unmarked.open.txt");
const HELD: &str = include_str!("data/unmarked.held.txt");

fn message(subject: &str, body: &str) -> Message {
    let mail = format!(
        "Date: Mon, 23 Nov 2026 10:02:11 +0000\nFrom: Sam Stake <sam@acme.example>\n\
         To: clarify@acme.example\nMessage-ID: <1@acme.example>\nIn-Reply-To: <0@acme.example>\n\
         MIME-Version: 1.0\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\
         Content-Transfer-Encoding: 8bit\n\n{body}"
    );
    let settings = ReadSettings {
        prefixes: Prefixes::AnyBracketed,
        trust: None,
    };
    read(mail.as_bytes(), &settings).message
}

/// What a sample is taken for, as its line would say it.
fn taken_for(message: &Message) -> String {
    match (message.kind, &message.away) {
        (Kind::Automatic, Some(away)) => {
            let day = away.until.map_or("-".into(), |day| day.to_string());
            format!("away:{day}")
        }
        (Kind::Automatic, None) => "receipt".into(),
        _ => "person".into(),
    }
}

#[test]
fn what_no_header_marks_is_told_from_persons_words() {
    for (half, samples) in [("open", OPEN), ("held", HELD)] {
        let (mut lost, mut persons, mut known, mut notices) = (Vec::new(), 0, 0, 0);
        let mut dated = (0, 0);
        for sample in samples.split("\n=== ").skip(1) {
            let (told, body) = sample.split_once('\n').unwrap_or((sample, ""));
            let (want, rest) = told.split_once(' ').unwrap();
            let (_, subject) = rest.split_once(' ').unwrap();
            let got = taken_for(&message(subject, body));
            let machine = got != "person";
            if want == "person" {
                persons += 1;
                if machine {
                    lost.push(told.to_owned());
                }
                continue;
            }
            notices += 1;
            let right = machine && want.starts_with("away") == got.starts_with("away");
            known += usize::from(right);
            if right && want.starts_with("away") {
                dated.1 += 1;
                dated.0 += usize::from(got == want);
            }
            // The held half is counted, and not looked into.
            if half == "open" && (!right || want.starts_with("away") && got != want) {
                println!("missed: {told}: {got}\n{body}");
            }
        }
        if half == "open" {
            for told in &lost {
                println!("lost: {told}");
            }
        }
        measured::wrong(
            &format!("unmarked notices, persons' answers lost, {half} half"),
            lost.len(),
            persons,
        );
        measured::share(
            &format!("unmarked notices, known, {half} half"),
            known,
            notices,
            80,
        );
        measured::share(
            &format!("unmarked notices, day of coming back, {half} half"),
            dated.0,
            dated.1,
            90,
        );
        assert!(
            lost.is_empty(),
            "{half}: {} persons' answers lost",
            lost.len()
        );
        assert!(persons >= 30 && notices >= 40);
    }
}
