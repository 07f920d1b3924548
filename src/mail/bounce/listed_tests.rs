//! Which addresses the words of a report name; the measure is `tests/it/bounces.rs`.

use super::*;

fn told(text: &str) -> Vec<(String, Option<String>)> {
    let fields = crate::mail::mime::fields::Fields::split(
        b"From: MAILER-DAEMON@mx.example\nTo: clarify@acme.example\n",
    );
    let mut message = Message::unreadable("", String::new(), 0);
    crate::mail::mime::header::fill(&mut message, &fields);
    named_in_text(text, &message)
        .into_iter()
        .map(|r| (r.address.unwrap_or_default(), r.original))
        .collect()
}

/// Each way to name Sam, and what a mail system writes around it.
#[test]
fn a_name_is_found_however_it_is_listed() {
    for text in [
        "<sam@x.example>: host mx.x.example said: 550 no",
        "<sam@x.example>:\nSorry, no mailbox here by that name.",
        "The following addresses failed:\n\n    sam@x.example\n",
        "> sam@x.example\n\n--- Session Transcript ---\nRCPT To:<kim@x.example>",
        "  * sam@x.example\n",
        "\t• sam@x.example\n",
        "1) sam@x.example\n",
        "sam@x.example - no such user here.",
        " sam@x.example ... unknown host",
        "sam@x.example...User unknown",
        "<sam@x.example>... User unknown",
        "sam@x.example (user not found)",
        "sam@x.example on 4/29/2026 9:38 PM\n    Kim <kim@x.example> knows more",
        "sam@x.example am 29.04.2026 21:38",
        "sam@x.example le mer. 29 avril",
        "Unknown user: sam@x.example",
        "Delivery failed 10 attempts: sam@x.example",
        "Failed Recipient: sam@x.example",
        "   Recipient: [SMTP:sam@x.example]",
        "   * [sam@x.example]: 550 sam@x.example...User over quota\n",
        "\"Sam Stake\" <sam@x.example>",
        "Your message\n\n  To: kim@x.example\n\ndid not reach:\n\nc=US;a= ;p=A;dda:SMTP=sam@x.example; on Fri, 4 Oct",
        "Your message wasn't delivered to **sam@x.example** because it is full.",
        "Your mail from clarify@acme.example to sam@x.example was not delivered.",
        "I wasn't able to deliver the following message.\n\nSubject: x\nFrom: kim@x.example\nTo: sam@x.example\n",
        "See <<< 550 5.1.1 <sam@x.example>... User Unknown",
    ] {
        assert_eq!(told(text), [("sam@x.example".into(), None)], "{text}");
    }
}

#[test]
fn the_address_that_an_alias_led_from_is_told_with_it() {
    let want = [(
        "sam@in.example".to_owned(),
        Some("sam@x.example".to_owned()),
    )];
    for text in [
        "<sam@in.example> (expanded from <sam@x.example>): host in.example said: no",
        "sam@in.example\n    (expanded from: <sam@x.example>)\n",
        "  sam@in.example\n    (generated from sam@x.example)\n    retry time passed\n",
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn an_example_and_the_reader_in_another_form_are_nobody() {
    for text in [
        "Addresses have the form of nameNumber@x.example here. The address to\nwhich your message was addressed, sam@x.example, did not match.",
        "Use ``finger NAME@x.example'', or, e.g., if\nm.fox@x.example fails, try m.j.fox@x.example.\nYour message to sam@x.example was lost.",
        "They do not take mail from kim@x.example. We told sam@x.example so.",
        "The address (generated from sam@x.example) failed.",
        "If you know another one, try kim@x.example, for sam@x.example has left.",
    ] {
        assert_eq!(told(text), [("sam@x.example".into(), None)], "{text}");
    }
    let fields = crate::mail::mime::fields::Fields::split(
        b"From: MAILER-DAEMON@mx.example\nTo: clarify+b4@acme.example, pets-bounces@acme.example\n",
    );
    let mut message = Message::unreadable("", String::new(), 0);
    crate::mail::mime::header::fill(&mut message, &fields);
    let text = "Mail from us (clarify@acme.example, pets@acme.example) is not taken by:\n\tsam";
    assert_eq!(named_in_text(text, &message), []);
}

#[test]
fn a_list_of_several_is_read_whole_and_ends_where_the_mail_begins() {
    let text = "Unknown user: sam@x.example\n\n553 5.3.0 <sam@x.example>... unknown\n\nUnknown user: kim@x.example\n\nOriginal message follows.\n\n<pat@x.example>\n";
    let names: Vec<String> = told(text).into_iter().map(|(a, _)| a).collect();
    assert_eq!(names, ["sam@x.example", "kim@x.example"]);
}
