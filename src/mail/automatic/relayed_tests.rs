use crate::domain::message::Kind;

/// Whether somebody may have written what stands in a mail with these marks.
fn said(marks: &str, text: &str) -> bool {
    let settings = crate::mail::read::ReadSettings {
        prefixes: crate::domain::pbi::Prefixes::AnyBracketed,
        trust: None,
    };
    let mail = format!(
        "From: Support <support@desk.example>\nSubject: [Acme] Re: [PBI-142] Archived?\n\
         In-Reply-To: <1@x>\n{marks}\n\n{text}\n"
    );
    let message = crate::mail::read::read(mail.as_bytes(), &settings).message;
    assert_eq!(message.kind, Kind::Automatic, "{text}");
    message.generated
}

const GENERATED: &str = "Auto-Submitted: auto-generated";

#[test]
fn what_a_ticket_system_hands_on_may_be_an_answer() {
    for text in [
        "##- Please type your reply above this line -##\n\nSam Sales, Nov 23, 2026, 10:14 CET\n\nYes, semicolon.",
        "Your request (4711) has been updated.\n\nSam Sales: Yes, semicolon.",
        "Sam Sales commented on ACME-12:\n\nYes, semicolon.",
        "Your incident INC0012345 has comments added.\n\n2026-11-23 10:14 - Sam Sales: Yes.",
        "Yes, semicolon.",
    ] {
        assert!(said(GENERATED, text), "{text}");
        assert!(
            said(&format!("{GENERATED}\nPrecedence: bulk"), text),
            "{text}"
        );
        let marked = format!("{GENERATED}\nX-Autoreply: yes");
        for marks in ["Auto-Submitted: auto-replied", &marked] {
            assert!(!said(marks, text), "{marks}: {text}");
        }
    }
}

#[test]
fn a_receipt_says_nothing() {
    for text in [
        "",
        "We received your request, ticket #4711.",
        "Your request (4711) has been received and is being reviewed by our support staff.",
        "Ihre Anfrage ist eingegangen, Ticket 4711.",
        "This is an automated message. Please do not reply to this email.",
        "I am out of the office until 30 November.",
    ] {
        assert!(!said(GENERATED, text), "{text}");
    }
}
