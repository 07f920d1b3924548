//! Delivery reports that a relay sends as JSON: the notifications of Amazon SES, as they are
//! mailed by its notification service, alone or wrapped in that service's own envelope.
//!
//! Owns their reading; never decides whether the mail they speak of was ours. Invariant: what
//! is no such notification is `None`, whatever the bytes.

use crate::domain::limits::REPORTED;
use crate::domain::message::{Bounce, Reported};
use crate::mail::mime::header::{ids, loose_address};
use serde::Deserialize;

/// How deep envelopes are opened: the notification, and one around it.
const ENVELOPES: usize = 2;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Notification {
    #[serde(rename = "notificationType", alias = "eventType")]
    kind: Option<String>,
    /// The envelope's content: a notification as text.
    #[serde(rename = "Message")]
    wrapped: Option<String>,
    bounce: Option<Failure>,
    mail: Option<Original>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Failure {
    bounce_type: Option<String>,
    #[serde(default)]
    bounced_recipients: Vec<Recipient>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Recipient {
    email_address: String,
    action: Option<String>,
    status: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Original {
    #[serde(default)]
    headers: Vec<Header>,
}

#[derive(Deserialize)]
struct Header {
    name: String,
    value: String,
}

/// What a notification at the top of a text says.
pub(super) fn read(text: &str) -> Option<Bounce> {
    text.trim_start().starts_with('{').then_some(())?;
    // Some relays part long lines by `!`, a line end and a space.
    let mut json = text.replace("!\n ", "");
    for _ in 0..ENVELOPES {
        let found = serde_json::Deserializer::from_str(&json)
            .into_iter::<Notification>()
            .next()?
            .ok()?;
        match found.wrapped {
            Some(inner) => json = inner,
            None => return told(found),
        }
    }
    None
}

fn told(found: Notification) -> Option<Bounce> {
    (found.kind.as_deref() == Some("Bounce")).then_some(())?;
    let failure = found.bounce?;
    // A bounce that is no `Permanent` one may yet be mended; nobody tries again by itself.
    let default_status = match failure.bounce_type.as_deref() {
        Some("Permanent") => "5.0.0",
        _ => "4.0.0",
    };
    let recipients = failure.bounced_recipients.into_iter();
    let recipients = recipients.take(REPORTED).map(|r| Reported {
        address: loose_address(&r.email_address),
        original: None,
        status: Some(r.status.unwrap_or_else(|| default_status.into())),
        action: Some(r.action.unwrap_or_else(|| "failed".into())),
        said: None,
    });
    let headers = found.mail.map(|m| m.headers).unwrap_or_default();
    let id = headers
        .iter()
        .find(|h| h.name.eq_ignore_ascii_case("message-id"));
    Some(Bounce {
        recipients: recipients.collect(),
        original_message_id: id.and_then(|h| ids(&h.value).into_iter().next()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = r#"{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"Sam@x.example","action":"failed","status":"5.1.1"},{"emailAddress":"kim@x.example"}]},"mail":{"headers":[{"name":"Message-ID","value":"<letter@acme.example>"}]}}"#;

    #[test]
    fn a_notification_is_read_alone_and_wrapped() {
        let wrapped = format!(
            "{{\"Type\":\"Notification\",\"Message\":{}}}\n--\nIf you wish to stop",
            serde_json::to_string(PLAIN).unwrap()
        );
        for text in [PLAIN, wrapped.as_str()] {
            let got = read(text).unwrap();
            assert_eq!(
                got.original_message_id.as_deref(),
                Some("letter@acme.example")
            );
            let told: Vec<_> = got
                .failed()
                .map(|r| (r.address.as_deref().unwrap(), r.status.as_deref().unwrap()))
                .collect();
            assert_eq!(
                told,
                [("sam@x.example", "5.1.1"), ("kim@x.example", "5.0.0")]
            );
        }
    }

    #[test]
    fn other_json_is_none() {
        for text in [
            "",
            "{",
            "{}",
            "hello {\"notificationType\":\"Bounce\"}",
            r#"{"notificationType":"Delivery","mail":{}}"#,
            r#"{"notificationType":"Bounce"}"#,
            r#"{"Message":"{\"Message\":\"{}\"}"}"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
