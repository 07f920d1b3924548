//! Tests of banners, and of words that look like one.

use crate::mail::words::lines::Form;
use crate::mail::words::sign_off::Sender;
use crate::mail::words::{Quotes, split};

fn own(text: &str) -> String {
    let sender = Sender {
        name: Some("Sam Sales"),
        ..Sender::default()
    };
    split(text, &sender, Quotes::OfTheAnswered, (None, Form::Plain)).text
}

#[test]
fn banners_in_few_words_are_no_answers() {
    for banner in [
        "[EXTERNAL]",
        "[EXT]",
        "[ External email ]",
        "*** EXTERNAL EMAIL ***",
        "--- External email ---",
        "EXTERNAL EMAIL",
        "EXTERNE E-MAIL",
        "Achtung: externe E-Mail!",
        "UWAGA: wiadomość spoza organizacji",
        "ВНИМАНИЕ: внешнее письмо",
        "⚠ This email came from outside Acme.",
        "**This message was sent from outside the company. Please do not click links.**",
        "WARNING: This e-mail originated outside of Acme.",
        "[ EXTERNAL EMAIL ] DO NOT CLICK links or attachments unless you know them.",
        "This Message Is From an External Sender\nThis message came from outside your organization.",
        "ZjQcmQRYFpfptBannerStart\nThis Message Is From an External Sender\n\nReport\n\nZjQcmQRYFpfptBannerEnd",
        "Harvoin saat viestejä: sam@acme.example<https://aka.ms/LearnAboutSenderIdentification>",
        "Einige Personen, die diese Nachricht erhalten haben, erhalten nicht häufig E-Mails von s@acme.example.",
    ] {
        assert_eq!(
            own(&format!("{banner}\n\nTwo years.\n")),
            "Two years.",
            "{banner}"
        );
    }
}

#[test]
fn words_about_mails_from_outside_are_somebody_s() {
    for said in [
        "External email\n\nThat is what we archive.",
        "EXTERNAL\n\nNot the internal ones.",
        "EXTERNAL EMAIL\n\nSam",
        "EXTERNAL EMAIL\n\nRegards\nSam Sales",
        "[EXTERNAL] and [INTERNAL]\n\nBoth tags stay.",
        "External sender must be blocked.\n\nSam",
        "External sender: Kim\n\nSam",
        "Externe E-Mails behalten wir zehn Jahre.\n\nSam",
        "This email came from outside, we must not keep it.\n\nSam",
        "- External email\n- internal email\n\nBoth.",
        "Think before you click: that is the headline.\n\nSam",
    ] {
        assert_eq!(own(said), said);
    }
}
