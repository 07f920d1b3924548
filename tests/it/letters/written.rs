//! Letters as mails: headers, shapes, and what hostile words do to them.

use super::{ordinary, rendered};
use crate::support::world::PAGES;
use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders};
use proptest::prelude::*;
use trialogue::domain::ids::InstallationId;
use trialogue::domain::letter::{Body, Letter};
use trialogue::domain::person::Address;
use trialogue::domain::time::Timestamp;
use trialogue::mail::write::{CalendarPart, Content, Seal, compose};
use trialogue::pages::{Links, Rendered, samples};

fn address(text: &str) -> Address {
    Address::parse(text).unwrap()
}

fn seal(letter: &Letter) -> Seal {
    Seal {
        message_id: "l-abc.123@acme.example".to_owned(),
        references: letter.thread.references.clone(),
        in_reply_to: letter.thread.in_reply_to.clone(),
        reply_to: samples::links().reply_to,
        from: address("clarify@acme.example"),
        date: Timestamp::parse_rfc3339("2026-11-24T09:02:00Z").unwrap(),
        installation: InstallationId::new("inst-1"),
        thread_index: letter.thread.thread_index.clone(),
    }
}

fn content(letter: &Letter, rendered: &Rendered) -> Content {
    let method = match &letter.body {
        Body::Invitation(i) => Some(i.event.method.as_str()),
        Body::Cancellation(c) => Some(c.event.method.as_str()),
        Body::CounterDeclined(c) => Some(c.event.method.as_str()),
        _ => None,
    };
    Content {
        text: rendered.text.clone(),
        html: rendered.html.clone(),
        calendar: method.map(|method| CalendarPart {
            ics: format!("BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nX-NOTE:ä\r\nEND:VCALENDAR\r\n"),
            method,
        }),
        files: Vec::new(),
    }
}

const KNOWN: [&str; 17] = [
    "auto-submitted",
    "content-transfer-encoding",
    "content-type",
    "date",
    "from",
    "in-reply-to",
    "message-id",
    "mime-version",
    "references",
    "reply-to",
    "subject",
    "thread-index",
    "thread-topic",
    "to",
    "list-id",
    "x-auto-response-suppress",
    "x-trialogue",
];

/// Lines as RFC 5322 wants them, one recipient, the headers of the letter's class, no other.
fn check(letter: &Letter, bytes: &[u8]) {
    let raw = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(raw.is_ascii());
    for line in raw.split_inclusive("\r\n") {
        assert!(line.len() <= 1_000, "{} octets", line.len());
        assert!(
            !line.trim_end_matches("\r\n").contains(['\r', '\n']),
            "{line:?}"
        );
    }
    let mail = MessageParser::default().parse(bytes).unwrap();
    let mut names: Vec<String> = mail
        .headers()
        .iter()
        .map(|h| h.name().to_ascii_lowercase())
        .collect();
    names.sort();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "a header stands twice");
    assert!(
        names.iter().all(|n| KNOWN.contains(&n.as_str())),
        "{names:?}"
    );
    let to = mail.to().unwrap();
    assert_eq!(to.iter().count(), 1);
    assert_eq!(
        to.first().unwrap().address(),
        Some(letter.reader.party.address.as_str())
    );
    let from = mail.from().unwrap();
    let name = from.first().unwrap().name().unwrap_or_default();
    assert!(
        !name.contains(['<', '>', '"', '\r', '\n', '\0']),
        "{name:?}"
    );
    assert_eq!(from.iter().count(), 1);
    assert_eq!(
        from.first().unwrap().address(),
        Some("clarify@acme.example")
    );
    let submitted = header(&mail, "Auto-Submitted");
    let expected = match letter.body {
        Body::Question(_)
        | Body::Answer(_)
        | Body::Invitation(_)
        | Body::Cancellation(_)
        | Body::CounterDeclined(_) => None,
        Body::Help(_) | Body::Confirm(_) => Some("auto-replied"),
        _ => Some("auto-generated"),
    };
    assert_eq!(submitted.as_deref(), expected);
    let suppress = header(&mail, "X-Auto-Response-Suppress");
    assert_eq!(suppress.as_deref(), expected.map(|_| "All"));
    assert_eq!(header(&mail, "X-Trialogue").as_deref(), Some("inst-1"));
}

fn header(mail: &Message<'_>, name: &'static str) -> Option<String> {
    match mail.header(name)? {
        HeaderValue::Text(text) => Some(text.trim().to_owned()),
        other => Some(format!("{other:?}")),
    }
}

#[test]
fn every_sample_is_a_mail_with_the_headers_of_its_class_and_both_bodies() {
    for (name, letter, rendered) in rendered() {
        let content = content(&letter, &rendered);
        let bytes = compose(&letter, &content, &seal(&letter)).unwrap();
        check(&letter, &bytes);
        assert_eq!(
            bytes,
            compose(&letter, &content, &seal(&letter)).unwrap(),
            "{name}"
        );
        let mail = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(
            mail.body_text(0).unwrap().replace("\r\n", "\n"),
            content.text,
            "{name}"
        );
        assert_eq!(
            mail.body_html(0).unwrap().replace("\r\n", "\n"),
            content.html,
            "{name}"
        );
    }
}

#[test]
fn invitations_have_the_shape_calendars_know() {
    for (name, letter, rendered) in ordinary() {
        let content = content(&letter, &rendered);
        let Some(calendar) = &content.calendar else {
            continue;
        };
        let bytes = compose(&letter, &content, &seal(&letter)).unwrap();
        let mail = MessageParser::default().parse(&bytes).unwrap();
        let types: Vec<String> = mail
            .parts
            .iter()
            .map(|p| {
                let t = p.content_type().unwrap();
                format!("{}/{}", t.ctype(), t.subtype().unwrap())
            })
            .collect();
        assert_eq!(
            types,
            [
                "multipart/mixed",
                "multipart/alternative",
                "text/plain",
                "text/html",
                "text/calendar",
                "application/ics"
            ],
            "{name}"
        );
        let part = &mail.parts[4];
        assert_eq!(
            part.content_type().unwrap().attribute("method"),
            Some(calendar.method)
        );
        assert!(part.content_disposition().is_none() && part.content_id().is_none());
        assert_eq!(part.content_transfer_encoding(), Some("base64"));
        assert_eq!(part.contents(), calendar.ics.as_bytes());
        assert_eq!(mail.parts[5].contents(), calendar.ics.as_bytes());
        assert_eq!(mail.parts[5].attachment_name(), Some("invite.ics"));

        let stranger = Seal {
            from: address("other@acme.example"),
            ..seal(&letter)
        };
        assert!(
            compose(&letter, &content, &stranger).is_err(),
            "not the organizer"
        );
        let without = Content {
            calendar: None,
            ..content.clone()
        };
        assert!(compose(&letter, &without, &seal(&letter)).is_err());
    }
}

/// With the object that is sent.
#[test]
fn invitations_break_no_rule_of_the_recipe() {
    let mut checked = 0;
    for (name, letter, rendered) in ordinary() {
        let event = match &letter.body {
            Body::Invitation(invitation) => &invitation.event,
            Body::Cancellation(cancellation) => &cancellation.event,
            _ => continue,
        };
        let mut content = content(&letter, &rendered);
        content.calendar = Some(CalendarPart {
            ics: trialogue::calendar::write::write(event, "-//Acme//Trialogue 1//EN").unwrap(),
            method: event.method.as_str(),
        });
        let bytes = compose(&letter, &content, &seal(&letter)).unwrap();
        assert_eq!(trialogue::desk::linting::lint(&bytes), [], "{name}");
        checked += 1;
    }
    assert!(checked >= 2, "{checked}");
}

#[test]
fn a_thread_keeps_its_root_and_its_subject() {
    let (_, letter) = samples::all().into_iter().next().unwrap();
    let rendered = PAGES.render(&letter, &samples::links()).unwrap();
    let content = content(&letter, &rendered);
    let long = Seal {
        references: (0..40).map(|n| format!("m{n}@acme.example")).collect(),
        in_reply_to: Some("m39@acme.example".to_owned()),
        ..seal(&letter)
    };
    let bytes = compose(&letter, &content, &long).unwrap();
    let mail = MessageParser::default().parse(&bytes).unwrap();
    let references = mail.references().as_text_list().unwrap().to_vec();
    assert_eq!(references.len(), 12);
    assert_eq!(references[0], "m0@acme.example");
    assert_eq!(references[11], "m39@acme.example");
    assert_eq!(
        mail.subject().unwrap(),
        format!("Re: {}", letter.thread.subject)
    );
    assert_eq!(
        header(&mail, "Thread-Topic").as_deref(),
        Some(letter.thread.subject.to_string().as_str())
    );

    let first = Seal {
        references: Vec::new(),
        in_reply_to: None,
        ..seal(&letter)
    };
    let bytes = compose(&letter, &content, &first).unwrap();
    let mail = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(mail.subject().unwrap(), letter.thread.subject.to_string());
    assert!(header(&mail, "References").is_none_or(|v| v.contains("Empty")));
}

#[test]
fn thread_index_is_a_root_and_one_child() {
    use data_encoding::BASE64;
    use trialogue::mail::write::thread_index;
    let (_, letter) = samples::all().into_iter().next().unwrap();
    let decode = |seal: &Seal| {
        BASE64
            .decode(thread_index(&letter, seal).as_bytes())
            .unwrap()
    };
    let one = decode(&seal(&letter));
    let two = decode(&Seal {
        message_id: "other@acme.example".to_owned(),
        ..seal(&letter)
    });
    assert_eq!((one.len(), two.len()), (27, 27));
    assert_eq!(one[..22], two[..22]);
    assert_ne!(one, two);
    let outlook = BASE64.encode(&[1; 32]);
    let known = decode(&Seal {
        thread_index: Some(outlook),
        ..seal(&letter)
    });
    assert_eq!(known[..22], [1; 22]);
    let broken = decode(&Seal {
        thread_index: Some("no base64 \r\n!".to_owned()),
        ..seal(&letter)
    });
    assert_eq!(broken[..22], one[..22]);
}

/// Text as an attacker writes it: line ends, header-like lines, quotes, markup, any characters.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\r\nBcc: all@acme.example\r\n".to_owned()),
        Just("\r\n\r\n<script>".to_owned()),
        Just("\0\u{202E}\u{2028}\"\\,;:<>@()".to_owned()),
        Just("=?utf-8?q?a=0D=0ABcc:_x?=".to_owned()),
        Just("{{ it }} {% raw %}".to_owned()),
        Just("x".repeat(1_200)),
        Just("質問".repeat(200)),
        any::<String>(),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn hostile_names_subjects_and_words_add_nothing(
        name in hostile(), subject in hostile(), words in hostile(), id in hostile(), pick in 0..64_usize,
    ) {
        let plain: Vec<_> = samples::all().into_iter().filter(|(n, _)| !n.starts_with("hostile")).collect();
        let (_, mut letter) = plain[pick % plain.len()].clone();
        letter.sender_name = name.clone();
        letter.reader.party.name = name.clone();
        letter.thread.subject = subject.clone().into();
        letter.first = Some(letter.reader.party.clone());
        match &mut letter.body {
            Body::Question(q) => { q.words = words; q.developer.short = name; }
            Body::Answer(a) => { a.said.words = words; a.from.name = name; }
            Body::Ruling(r) => r.words = words,
            Body::Notice(n) => n.question = words,
            _ => {}
        }
        let links = Links { subject, ..samples::links() };
        let rendered = PAGES.render(&letter, &links).unwrap();
        prop_assert!(!rendered.html.contains("<script"));
        let seal = Seal {
            references: vec![id.clone()],
            in_reply_to: Some(id),
            ..seal(&letter)
        };
        let bytes = compose(&letter, &content(&letter, &rendered), &seal).unwrap();
        check(&letter, &bytes);
    }
}
