//! Mail that machines write: out-of-office replies in eleven languages and what else of its
//! kind comes in, each known for what it is, with the day of coming back where one is given.

use crate::support::measured;
use trialogue::domain::message::{Kind, Message};
use trialogue::domain::pbi::Prefixes;
use trialogue::mail::read::{ReadSettings, read};

const REPLIES: &str = include_str!("data/away.txt");

/// What a program's replies bear. `bare` ones are known by their subject alone.
fn marks(program: &str) -> &'static str {
    match program {
        "outlook" => {
            "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\n\
             X-MS-Exchange-Inbox-Rules-Loop: sam@acme.example\n"
        }
        "gmail" => {
            "Auto-Submitted: auto-replied\nPrecedence: bulk\nX-Autoreply: yes\n\
             X-Auto-Response-Suppress: All\n"
        }
        "sieve" => {
            "X-Sieve: Pigeonhole Sieve 0.5.19\nPrecedence: bulk\n\
             Auto-Submitted: auto-replied (vacation)\n"
        }
        "sogo" => "Auto-Submitted: auto-replied (vacation)\nUser-Agent: SOGoMail 5.8.0\n",
        "zimbra" => "Auto-Submitted: auto-replied (zimbra; vacation)\nPrecedence: bulk\n",
        "domino" => "Auto-Submitted: auto-generated\nX-Mailer: HCL Notes Release 14.0\n",
        "yahoo" => "Auto-Submitted: auto-replied\nX-Yahoo-Autoresponder: 1\n",
        "bare" => "",
        _ => panic!("no program {program}"),
    }
}

fn message(head: &str, body: &str) -> Message {
    let mail = format!(
        "Date: Mon, 23 Nov 2026 10:02:11 +0000\nFrom: Sam Stake <sam@acme.example>\n\
         To: clarify@acme.example\nMessage-ID: <1@acme.example>\nMIME-Version: 1.0\n{head}\
         Content-Transfer-Encoding: 8bit\n\n{body}"
    );
    let settings = ReadSettings {
        prefixes: Prefixes::AnyBracketed,
        trust: None,
    };
    read(mail.as_bytes(), &settings).message
}

#[test]
fn out_of_office_replies_are_known_with_the_day_of_coming_back() {
    let mut wrong = Vec::new();
    let mut languages = std::collections::BTreeSet::new();
    let replies: Vec<&str> = REPLIES.split("\n=== ").skip(1).collect();
    for reply in &replies {
        let (told, body) = reply.split_once('\n').unwrap();
        let [program, language, want, subject] = told.splitn(4, ' ').collect::<Vec<_>>()[..] else {
            panic!("{told}")
        };
        languages.insert(language);
        let head = format!(
            "Subject: {subject}\n{}Content-Type: text/plain; charset=utf-8\n",
            marks(program)
        );
        let message = message(&head, body);
        let until = message.away.as_ref().map(|away| {
            let day = away.until.map(|day| day.to_string());
            day.unwrap_or_else(|| "-".into())
        });
        // Who has left for good, or writes nothing of being away, is a machine all the same.
        let right = until.as_deref().unwrap_or("-") == want;
        if message.kind != Kind::Automatic || !right {
            wrong.push(format!("{told}\n  {:?} {until:?}", message.kind));
        }
    }
    println!(
        "out-of-office replies: {} of {} right, {} languages",
        replies.len() - wrong.len(),
        replies.len(),
        languages.len()
    );
    assert!(replies.len() >= 60 && languages.len() >= 11);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_day_of_coming_back_is_read_in_its_many_forms() {
    let notes: Vec<&str> = include_str!("data/back.txt")
        .split("\n=== ")
        .skip(1)
        .collect();
    let mut wrong = Vec::new();
    for note in &notes {
        let (told, body) = note.split_once('\n').unwrap();
        let (_, want) = told.split_once(' ').unwrap();
        let head = format!(
            "Subject: Auto: [PBI-142] x\n{}Content-Type: text/plain; charset=utf-8\n",
            marks("sieve")
        );
        let away = message(&head, body).away;
        let until = away.as_ref().and_then(|away| away.until);
        let got = until.map_or("-".into(), |day| day.to_string());
        if away.is_none() || got != want {
            wrong.push(format!("{told}: {got}\n{body}"));
        }
    }
    let right = notes.len() - wrong.len();
    measured::share("absence notes, day of coming back", right, notes.len(), 98);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn other_machines_are_known() {
    for (what, head) in [
        (
            "a list",
            "Subject: [PBI-142] x\nList-Id: Dev <dev.acme.example>\n",
        ),
        ("a list of old", "Subject: [PBI-142] x\nPrecedence: list\n"),
        (
            "a filter's question",
            "Subject: Please confirm your message to sam@acme.example\nX-TMDA-Fingerprint: x\n",
        ),
        (
            "a filter's question, unmarked",
            "Subject: Please verify your email to sam@acme.example\n",
        ),
        (
            "a ticket system's receipt",
            "Subject: [Ticket#4711] We have received your request\nAuto-Submitted: auto-replied\n",
        ),
        (
            "a receipt of reading",
            "Subject: Read: [PBI-142] x\n\
             Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n",
        ),
        (
            "a backup",
            "Subject: done\nAuto-Submitted: auto-generated\n",
        ),
    ] {
        let body = if head.contains("boundary") {
            "--b\nContent-Type: text/plain\n\nIt was read.\n--b\n\
             Content-Type: message/disposition-notification\n\nDisposition: manual-action; displayed\n\
             --b--\n"
        } else {
            "Hello.\n"
        };
        let message = message(head, body);
        assert_eq!(message.kind, Kind::Automatic, "{what}: {}", message.reason);
        assert_eq!(message.away, None, "{what}");
    }
}
