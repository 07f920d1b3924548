//! What is judged by its words alone; the measure is `tests/it/unmarked.rs`.

use super::*;

fn judge(text: &str) -> Option<Notice> {
    let sent = NaiveDate::from_ymd_opt(2026, 11, 23);
    judged(text, sent, &["sam".into()], true)
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

#[test]
fn that_its_writer_has_left_needs_one_sentence() {
    for text in [
        "Sam no longer works for ACME.",
        "Sam has left the company.",
        "This mailbox is no longer monitored.",
        "This mailbox is no longer monitored. Your message has not been read.",
        "Sam arbeitet nicht mehr bei uns.",
        "Herr Müller ist nicht mehr im Unternehmen tätig. Bitte wenden Sie sich an info@acme.example.",
        "Dieses Postfach wird nicht mehr gelesen.",
        "Cette adresse n’est plus utilisée.",
        "Esta cuenta de correo ya no está activa.",
        "Questa casella non è più attiva.",
        "Esta conta já não está ativa.",
        "Dit e-mailadres is niet meer in gebruik.",
        "Ta skrzynka nie jest już monitorowana.",
        "Этот адрес больше не используется.",
        "此邮箱已停用。",
    ] {
        assert_eq!(judge(text), Some(Notice::Away), "{text}");
    }
    for text in [
        // Of somebody else it is an answer.
        "Kim no longer works for ACME.",
        "Frau Kim ist nicht mehr im Unternehmen tätig.",
        "Kim has left the company.",
        "Madame Kim ne travaille plus chez nous.",
        "Has left the company.",
        "No longer works here.",
        "The export is no longer monitored.",
        "This mailbox is no longer monitored, take the new one.",
        "This mailbox is no longer monitored. The archived ones stay.",
        "Sam has left.",
        "No, this address is no longer in use.",
    ] {
        assert_eq!(judge(text), None, "{text}");
    }
    let sent = NaiveDate::from_ymd_opt(2026, 11, 23);
    let text = "This mailbox is no longer monitored.";
    assert_eq!(judged(text, sent, &["sam".into()], false), None);
    let mut message = Message::unreadable("", String::new(), 0);
    message.subject = Some("Re: Which mailbox for complaints?".into());
    message.text = text.to_owned();
    assert_eq!(notice(&message, text), None);
    message.subject = Some("Re: Which logo?".into());
    assert_eq!(notice(&message, text), Some(Notice::Away));
}
