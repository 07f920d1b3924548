//! What speaks for the sender of a mail being who From says (PRODUCT: *Trust*), and how the record tells it.
//! Decides nothing.

use crate::domain::fact::Incoming;
use crate::domain::message::{Authentication, Verdict as HopVerdict};
use crate::domain::person::{Address, Member};
use crate::rules::authorise::Evidence;
use crate::rules::draft::Draft;

/// Domains that calendar programs of providers sign answers to invitations with, also for people
/// whose own domain is another one.
const CALENDAR_PROVIDERS: &[&str] = &[
    "google.com",
    "icloud.com",
    "outlook.com",
    "yahoo.com",
    "zoho.com",
];

/// Who stands in From, and what speaks for it.
pub(in crate::rules) fn evidence(
    draft: &Draft<'_>,
    mail: &Incoming,
    sender: Option<&Member>,
) -> Evidence {
    let Some(sender) = sender else {
        return Evidence::default();
    };
    let from = mail.message.from.as_ref().map(|m| &m.address);
    let registered = from.is_some_and(|a| sender.person.writes_as(a));
    let auth = mail.message.authentication.as_ref();
    let verdict = auth.map_or(HopVerdict::None, |a| a.verdict);
    let logged_in = auth
        .and_then(|a| a.login.as_deref())
        .is_some_and(|name| Address::parse(name).is_ok_and(|a| sender.person.writes_as(&a)));
    let anonymous = auth.is_none_or(|a| a.login.is_none());
    let failed = verdict == HopVerdict::Fail && !logged_in;
    let token = mail
        .token
        .as_ref()
        .is_some_and(|t| t.person == sender.person.id);
    let letter = mail.message.ancestors().iter().any(|id| {
        draft
            .dossier
            .letters
            .get(*id)
            .is_some_and(|l| l.person == sender.person.id)
    });
    Evidence {
        registered,
        // A log-in under another name vouches for nobody, whatever else the hop wrote.
        vouched: registered && !failed && (logged_in || (anonymous && verdict == HopVerdict::Pass)),
        failed,
        handle: token || letter,
        invited: false,
        provider: auth.is_some_and(|a| {
            let known = |d: &String| CALENDAR_PROVIDERS.contains(&d.as_str());
            a.signers.iter().any(known)
        }),
        asker: false,
        released: mail.release.is_some(),
    }
}

/// The address that a mail came from, where it is none of the sender's.
pub(in crate::rules) fn elsewhere(mail: &Incoming, sender: &Member) -> Option<Address> {
    let from = mail.message.from.as_ref().map(|m| &m.address);
    from.filter(|a| !sender.person.writes_as(a)).cloned()
}

/// What the evidence rests on, for the record.
pub(in crate::rules) fn grounds(mail: &Incoming, evidence: Evidence) -> String {
    let auth = mail.message.authentication.as_ref();
    let vouched = match auth {
        Some(a) if evidence.vouched && a.verdict == HopVerdict::Pass => {
            a.by.clone().unwrap_or_else(|| "vouched for".into())
        }
        Some(a) if evidence.vouched => {
            format!("logged in as {}", a.login.as_deref().unwrap_or("themself"))
        }
        _ if evidence.failed => "the hop says that it fails".into(),
        Some(Authentication {
            unanswered: Some(why),
            ..
        }) => format!("not verified: {why}"),
        _ => "not verified".into(),
    };
    let handle = match (&mail.token, evidence.handle) {
        (Some(_), true) => "; reply token",
        (None, true) => "; answers a letter of theirs",
        (_, false) => "",
    };
    let released = mail.release.as_ref().map_or_else(String::new, |r| {
        format!("; {} {}", crate::rules::RELEASED, r.by)
    });
    format!("{vouched}{handle}{released}")
}
