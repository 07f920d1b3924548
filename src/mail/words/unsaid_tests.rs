//! Tests of replies in which nothing is said.

use super::*;
use crate::mail::words::lines::Form;
use crate::mail::words::{Quotes, Words, split};

const QUOTED: &str =
    "\n\nOn Mon, 23 Nov 2026 at 10:02, Dana Dev <dana@acme.example> wrote:\n> What?\n";
const HEADED: &str = "\n\nVon: Dana Dev <d@acme.example>\nGesendet: Montag, 23. November 2026 10:02\nAn: Sam\nBetreff: x\n\nWas?\n";

fn read(text: &str, quotes: Quotes) -> Words {
    let sender = Sender {
        name: Some("Sam Sales"),
        address: Some("sam@acme.example"),
        ..Sender::default()
    };
    split(text, &sender, quotes, (None, Form::Plain))
}

#[test]
fn what_a_program_puts_there_alone_says_nothing() {
    for foot in [
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Get Outlook for iOS<https://aka.ms/o0ukef>",
        "-- \nSam Sales\nHead of Sales",
        "--\nSam Sales\nHead of Sales",
        "Best regards,\nSam",
        "Mit freundlichen Grüßen\n\nSam Sales\n\nSent from my iPhone",
        "Viele Grüße, Sam",
        "Sent from my iPhone. Please excuse typos.",
        "Viele Grüße\nSam\n\nCONFIDENTIALITY NOTICE: This email may hold privileged information. If you are not the intended recipient, delete it.",
    ] {
        for quoted in ["", QUOTED, HEADED] {
            let words = read(&format!("{foot}{quoted}"), Quotes::OfTheAnswered);
            assert_eq!(words.text, "", "{foot}{quoted}");
            let elided = words.elided.unwrap_or_default();
            assert!(elided.starts_with(foot), "{foot}{quoted}: {elided}");
        }
        let words = read(foot, Quotes::FromElsewhere);
        assert!(!words.text.is_empty(), "{foot}");
    }
}

#[test]
fn what_may_be_the_answer_stays() {
    for said in [
        "Sam",
        "Sam Sales",
        "Thanks,\nSam",
        "Danke, Sam",
        "4711",
        "sam@acme.example",
        "Sam Sales\nHead of Sales",
        "--\nTwo years.",
        "Sent from the warehouse every night.",
        "From my iPhone it does not work.",
        "Sent from Android app orders stay.",
        "Sent via mail orders are kept for two years",
        "Sent with Express: 5 days",
        "Gesendet von Köln aus: ja",
        "Important: this message to customers must say that it is confidential and that it is meant for them alone.",
        "Best, then good, then fair.",
        "Regards from Norway count, too.",
    ] {
        for quoted in ["", QUOTED, HEADED] {
            let words = read(&format!("{said}{quoted}"), Quotes::OfTheAnswered);
            assert_eq!(words.text, said, "{said}{quoted}");
        }
    }
}
