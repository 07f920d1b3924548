//! What is judged by its words alone; the measure is `tests/it/unmarked.rs`.

use super::*;

fn judge(text: &str) -> Option<Notice> {
    judged(text, NaiveDate::from_ymd_opt(2026, 11, 23), &["sam".into()])
}

#[test]
fn a_notice_says_so_and_nothing_else() {
    for (text, notice) in [
        ("I am out of the office until Monday.", Some(Notice::Away)),
        ("Ich bin bis Montag nicht im Haus.", Some(Notice::Away)),
        (
            "We have received your request, ticket #4711.",
            Some(Notice::Receipt),
        ),
        (
            "Your message was read on Monday at 11:30.",
            Some(Notice::Read),
        ),
        (
            "This is an automated response. Do log in at our shop.",
            Some(Notice::Receipt),
        ),
        // One word more and it is somebody's.
        ("I am out of the office until Monday, yes.", None),
        (
            "I am out of the office until Monday. Archived ones stay.",
            None,
        ),
        ("I am out of the office until Monday. 90.", None),
        ("I am out of the office until Monday?", None),
        ("No, I am out of the office until Monday.", None),
        (
            "I am out of the office until Monday.\n\nBest regards\nYes",
            None,
        ),
        // It only speaks of such a thing.
        ("Automatic reply is not needed. Archived ones stay.", None),
        ("Archived ones stay. Automatic reply stays as it is.", None),
        ("Auto reply off for resellers. Archived ones stay.", None),
        (
            "This is an automated confirmation which we send. Archived ones have none.",
            None,
        ),
        (
            "I am on vacation from 20 to 30 November 2026.",
            Some(Notice::Away),
        ),
        // It is of a day, or of one to come.
        ("I am off on Friday.", None),
        ("I am out of the office from 7 to 18 December", None),
        ("Sorry, I'm travelling on Thursday and Friday.", None),
        ("Ich bin vom 7. bis 18. Dezember nicht im Büro.", None),
        ("I'm travelling on Thursday and Friday.", None),
        ("Ich bin am Freitag im Urlaub.", None),
        ("The office is closed from 24 December to 1 January.", None),
        // What may be the answer to a question.
        ("On leave.", None),
        ("Closed.", None),
        ("", None),
    ] {
        assert_eq!(judge(text), notice, "{text}");
    }
}
