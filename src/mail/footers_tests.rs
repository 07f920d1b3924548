//! Tests of what stands below a person's words, and of the banner above them.

use crate::mail::lines::Form;
use crate::mail::sign_off::Sender;
use crate::mail::words::{Quotes, split};

/// The words of a mail, and what was cut.
fn cut(text: &str) -> (String, String) {
    let words = split(
        text,
        &Sender::default(),
        Quotes::OfTheAnswered,
        (None, Form::Plain),
    );
    (words.text, words.elided.unwrap_or_default())
}

const NOTICE: &str = "This e-mail and any attachments are confidential and intended solely for \
    the use of the individual to whom they are addressed. If you are not the intended recipient, \
    please notify the sender.";

#[test]
fn a_disclaimer_on_one_long_line_is_cut() {
    for times in [1, 3, 20] {
        let notice = [NOTICE].repeat(times).join(" ");
        for between in ["\n\n", "\n", "\n\nBest regards\nSam\n\n"] {
            let (words, elided) = cut(&format!("Two years.{between}{notice}\n"));
            let kept = format!("Two years.{between}");
            assert_eq!(
                (words.as_str(), elided.trim()),
                (kept.trim_end(), notice.as_str())
            );
        }
    }
}

#[test]
fn a_disclaimer_below_words_takes_none_of_them_along() {
    let broken = NOTICE
        .replace(" of the", "\nof the")
        .replace(" If ", "\nIf ");
    for notice in [broken.clone(), format!("IMPORTANT NOTICE: {broken}")] {
        for said in ["Yes.\n\nTwo years at most.", "Two years,\nat most."] {
            let (words, elided) = cut(&format!("{said}\n{notice}\n"));
            assert_eq!((words.as_str(), elided.trim()), (said, notice.as_str()));
        }
    }
    // A person who shows one announces it.
    let shown = format!("We print this below each mail:\n{NOTICE}");
    assert_eq!(cut(&shown).0, shown);
    let long = "The orders of two years are enough. ".repeat(40);
    assert_eq!(cut(&long).0, long.trim_end());
}

#[test]
fn a_lists_footer_below_a_phones_line_is_cut() {
    let list = "____________________\nTeam mailing list\nteam@lists.example\n\
        https://lists.example/mailman/listinfo/team";
    let phone = "Get Outlook for Android<https://aka.ms/x>";
    let (words, elided) = cut(&format!("Two years.\n\n{phone}\n{list}\n"));
    assert_eq!(words, "Two years.");
    assert_eq!(elided.lines().filter(|l| !l.is_empty()).count(), 5);
    let drawn = "Two years.\n\nOrders\n------\nThe mailing of lists goes on.";
    assert_eq!(cut(drawn).0, drawn);
}

#[test]
fn the_line_of_a_phone_above_the_words_is_cut() {
    for line in [
        "Sent from my iPhone",
        "Gesendet mit iPhone",
        "Az iPhone-omról küldve",
    ] {
        assert_eq!(cut(&format!("{line}\n\nTwo years.\n")).0, "Two years.");
        assert_eq!(cut(&format!("Two years.\n\n{line}\n")).0, "Two years.");
    }
    let said = "Sent from the warehouse\n\nTwo years.";
    assert_eq!(cut(said).0, said);
}
