//! Letters as they arrived: their kind by what a reader sees, and the table of headers that
//! each of them is held to.

use mail_parser::{MessageParser, MimeHeaders as _};

/// A letter that arrived.
pub(crate) struct Letter {
    pub(crate) raw: Vec<u8>,
}

/// How each kind begins, or what only it says.
const KINDS: [(&str, &str); 12] = [
    ("is asked to rule on this", "warning"),
    ("Did you write this?", "confirm"),
    ("NEEDS YOUR RULING", "briefing"),
    ("FOR YOUR INFORMATION", "briefing"),
    ("On record, your ruling", "notice"),
    ("What came of it?", "outcome-request"),
    ("noted this of your", "read-back"),
    ("agreed. What was said stands.", "ruling"),
    (" ruled: ", "ruling"),
    (
        "Please reply to this mail. One sentence is enough.",
        "question",
    ),
    ("Sent to Sam Stake", "receipt"),
    (" answered, ", "answer"),
];

impl Letter {
    pub(crate) fn new(raw: Vec<u8>) -> Self {
        Self { raw }
    }

    fn parsed(&self) -> mail_parser::Message<'_> {
        MessageParser::default().parse(&self.raw).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let mail = self.parsed();
        let value = mail.header_raw(name)?;
        Some(value.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    pub(crate) fn subject(&self) -> String {
        self.parsed().subject().unwrap_or_default().to_owned()
    }

    /// Message-ID without angle brackets.
    pub(crate) fn id(&self) -> String {
        self.parsed().message_id().unwrap().to_owned()
    }

    pub(crate) fn text(&self) -> String {
        self.parsed().body_text(0).unwrap_or_default().into_owned()
    }

    pub(crate) fn reply_to(&self) -> String {
        let mail = self.parsed();
        let to = mail.reply_to().and_then(|to| to.first()).unwrap();
        to.address().unwrap().to_owned()
    }

    /// The calendar object, if it bears one.
    pub(crate) fn calendar(&self) -> Option<String> {
        let mail = self.parsed();
        let part = mail.parts.iter().find(|part| {
            part.content_type()
                .is_some_and(|c| c.ctype() == "text" && c.subtype() == Some("calendar"))
        })?;
        part.text_contents().map(Into::into)
    }

    pub(crate) fn kind(&self) -> String {
        if let Some(calendar) = self.calendar() {
            let off = calendar.contains("METHOD:CANCEL");
            return if off { "cancellation" } else { "invitation" }.into();
        }
        let text = self.text();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = KINDS.iter().find(|(words, _)| text.contains(words));
        known.map_or_else(
            || format!("unknown: {}", text.chars().take(80).collect::<String>()),
            |(_, kind)| (*kind).to_owned(),
        )
    }

    /// Its bytes from the first header that the sender wrote: what hops added differs a try.
    pub(crate) fn without_trace(&self) -> String {
        let text = String::from_utf8_lossy(&self.raw).into_owned();
        let start = text.find("\nFrom: ").unwrap();
        text[start..].to_owned()
    }

    /// Holds the letter to PRODUCT's table of headers. `mailbox` sent it to `reader`.
    pub(crate) fn check(&self, mailbox: &str, reader: &str) {
        let kind = self.kind();
        let has = |name: &str| self.header(name);
        let (local, domain) = mailbox.split_once('@').unwrap();
        let (submitted, suppress, empty) = match kind.as_str() {
            "question" | "answer" | "invitation" | "cancellation" => (None, None, false),
            "confirm" | "help" => (Some("auto-replied"), Some("All"), true),
            "receipt" | "outcome-request" | "read-back" | "briefing" | "ruling" | "notice"
            | "warning" => (Some("auto-generated"), Some("All"), false),
            other => unreachable!("a letter of a kind nobody foresaw: {other}"),
        };
        assert_eq!(has("Auto-Submitted").as_deref(), submitted, "{kind}");
        assert_eq!(
            has("X-Auto-Response-Suppress").as_deref(),
            suppress,
            "{kind}"
        );
        assert_eq!(has("List-Id"), None, "{kind}");
        let sender = has("Return-Path").unwrap();
        if empty {
            assert_eq!(sender, "<>", "{kind}");
        } else {
            let left = self.id();
            let left = left.split('@').next().unwrap();
            assert_eq!(sender, format!("<{local}+b-{left}@{domain}>"), "{kind}");
        }
        for name in [
            "X-Trialogue",
            "Thread-Index",
            "Thread-Topic",
            "Date",
            "From",
        ] {
            assert!(has(name).is_some(), "{kind} has no {name}");
        }
        assert!(
            has("From").unwrap().contains(&format!("<{mailbox}>")),
            "{kind}"
        );
        assert!(has("To").unwrap().contains(reader), "{kind}");
        let subject = self.subject();
        let bare = subject.strip_prefix("Re: ").unwrap_or(&subject);
        assert!(bare.starts_with("[PBI-142] "), "{kind}: {subject}");
        assert!(self.reply_to().starts_with(&format!("{local}+")), "{kind}");
        let mail = self.parsed();
        assert!(
            mail.text_body_count() > 0 && mail.html_body_count() > 0,
            "{kind}"
        );
    }
}
