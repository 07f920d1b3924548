//! The live checks of `trialogue check`: does the mailbox open, does the courier get in, do
//! plus-addresses arrive.
//!
//! Never changes a mailbox and, but for the plus-address probe, sends no mail. Invariant:
//! every finding that is not well says how to mend it.

use super::imap::{ImapInbox, ImapSettings};
use super::mends::Reached;
use super::smtp::{SmtpCourier, SmtpSettings};
use crate::desk::ports::{Courier, Cursor, Delivery, Inbox, InboxError, SealedLetter};
use crate::domain::ids::LetterId;
use crate::domain::person::Address;
use crate::domain::time::Timestamp;
use crate::wire::clock::tick;
use std::path::Path;
use std::time::Duration;

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whether it is well.
    pub ok: bool,
    /// What was found.
    pub what: String,
    /// What to do; empty when all is well.
    pub mend: String,
    /// Whether it is of sending, whatever was tried by it.
    pub sending: bool,
}

impl Finding {
    /// All is well.
    pub fn well(what: impl Into<String>) -> Self {
        Self {
            ok: true,
            what: what.into(),
            mend: String::new(),
            sending: false,
        }
    }

    /// Something is wrong.
    pub fn wrong(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self {
            ok: false,
            what: what.into(),
            mend: mend.into(),
            sending: false,
        }
    }
}

/// Connects, logs in, opens the folder, asks what the server can do. `again` is what a person does
/// to log in anew by OAuth2. Blocking.
pub fn imap(settings: &ImapSettings, again: &str) -> Vec<Finding> {
    let place = format!("IMAP {}:{}", settings.host, settings.port);
    let reached = Reached {
        tls: settings.tls,
        credential: Some(&settings.credential),
        again,
    };
    let mut inbox = match ImapInbox::new(settings.clone()) {
        Ok(inbox) => inbox,
        Err(e) => {
            return vec![Finding::wrong(
                format!("{place}: {e}"),
                "change [imap] in the config",
            )];
        }
    };
    let capabilities = match inbox.capabilities() {
        Ok(capabilities) => capabilities,
        Err(e) => {
            return vec![Finding::wrong(
                format!("{place}: {e}"),
                reached.mend(e.step, &e.why),
            )];
        }
    };
    let mut findings = vec![Finding::well(format!(
        "{place}: {} logged in",
        settings.user
    ))];
    if settings.file_into.is_some() && !["MOVE", "UIDPLUS"].iter().any(|c| capabilities.contains(c))
    {
        findings.push(Finding::wrong(
            format!("{place}: neither MOVE nor UIDPLUS, so filed mails stay where they are"),
            "drop file_into, or use a server that has one of them",
        ));
    }
    let list = capabilities.join(" ");
    findings.push(if capabilities.contains(&"IDLE") {
        Finding::well(format!("{place}: {list}"))
    } else {
        Finding::wrong(
            format!("{place}: no IDLE, so new mail is seen after up to 30 seconds"),
            "turn IDLE on at the server if that is too late; nothing else depends on it",
        )
    });
    findings.push(match inbox.newest() {
        Ok(cursor) => Finding::well(format!(
            "{place}: folder {} opens (UIDVALIDITY {}, last UID {})",
            settings.folder, cursor.validity, cursor.uid
        )),
        Err(e) => Finding::wrong(format!("{place}: {e}"), reached.mend(e.step, &e.why)),
    });
    findings
}

/// Connects, logs in, leaves. Sends no mail. `again` as for [`imap()`].
pub async fn smtp(settings: &SmtpSettings, again: &str) -> Vec<Finding> {
    let place = format!("SMTP {}:{}", settings.host, settings.port);
    let courier = match SmtpCourier::new(settings.clone()) {
        Ok(courier) => courier,
        Err(e) => {
            return vec![Finding::wrong(
                format!("{place}: {e}"),
                "change [smtp] in the config",
            )];
        }
    };
    vec![match courier.probe().await {
        Ok(()) => Finding::well(match &settings.login {
            Some((user, _)) => format!("{place}: {user} logged in"),
            None => format!("{place}: connects, without a log-in"),
        }),
        Err(e) => {
            let reached = Reached {
                tls: settings.tls,
                credential: settings.login.as_ref().map(|(_, credential)| credential),
                again,
            };
            Finding::wrong(format!("{place}: {e}"), reached.mend(e.step, &e.why))
        }
    }]
}

/// The letter that asks whether plus-addresses of `mailbox` arrive. `token` must be new: it
/// stands in the address and in the Message-ID.
pub fn plus_letter(mailbox: &Address, token: &str, now: Timestamp) -> SealedLetter {
    let to = mailbox.with_detail(token);
    let message_id = format!("{token}.probe@{}", mailbox.domain());
    let text = format!(
        "From: <{mailbox}>\r\nTo: <{to}>\r\nSubject: Trialogue checks its plus-addresses\r\n\
         Date: {}\r\nMessage-ID: <{message_id}>\r\nAuto-Submitted: auto-generated\r\n\
         X-Trialogue-Probe: {token}\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=us-ascii\r\n\r\n\
         You can delete this mail. It shows that mail to an address with a detail arrives.\r\n",
        now.utc().to_rfc2822(),
    );
    SealedLetter {
        id: LetterId::new(token),
        message_id,
        envelope_from: Some(mailbox.clone()),
        envelope_to: to,
        bytes: text.into_bytes(),
    }
}

/// Waits until a mail that holds `token` is in the mailbox after `from`, and gives it; none when
/// `at_most` passes. Blocking.
pub fn await_token(
    inbox: &mut dyn Inbox,
    from: Cursor,
    token: &str,
    at_most: Duration,
) -> Result<Option<Vec<u8>>, InboxError> {
    let end = tick() + at_most;
    let mut cursor = from;
    loop {
        let batch = inbox.fetch(Some(cursor))?;
        cursor = batch.upto;
        let mut mails = batch.mails.into_iter();
        if let Some(found) = mails.find(|mail| is_probe(&mail.bytes, token)) {
            return Ok(Some(found.bytes));
        }
        let left = end.saturating_duration_since(tick());
        if left.is_zero() {
            return Ok(None);
        }
        if !batch.more {
            inbox.wait(left.min(Duration::from_secs(2)))?;
        }
    }
}

/// A bounce holds the token too; only the probe itself has it in its own header.
fn is_probe(bytes: &[u8], token: &str) -> bool {
    let head = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let head = head.split("\n\n").next().unwrap_or_default();
    head.contains(&format!("X-Trialogue-Probe: {token}"))
}

/// The probe, if it lies in a Maildir, seen or not. Changes nothing there. Only mails of the
/// probe's own size are read. Blocking.
pub fn in_maildir(dir: &Path, token: &str) -> Option<Vec<u8>> {
    let files = ["new", "cur"]
        .into_iter()
        .filter_map(|d| std::fs::read_dir(dir.join(d)).ok());
    files.flatten().flatten().find_map(|file| {
        let small = file.metadata().is_ok_and(|m| m.len() < PROBE_BYTES);
        let bytes = std::fs::read(file.path()).ok().filter(|_| small)?;
        is_probe(&bytes, token).then_some(bytes)
    })
}

/// A probe is no larger, in bytes, with all that servers write on its way.
const PROBE_BYTES: u64 = 64 * 1024;

/// Sends a probe to the mailbox's own plus-address and looks for it; gives it as it arrived. The
/// inbox is read on a thread of its own.
pub async fn plus_address(
    courier: &dyn Courier,
    mut inbox: ImapInbox,
    mailbox: &Address,
    token: &str,
    now: Timestamp,
    at_most: Duration,
) -> (Finding, Option<Vec<u8>>) {
    let none = |what: String, mend: &str| (Finding::wrong(what, mend), None);
    let letter = plus_letter(mailbox, token, now);
    let to = letter.envelope_to.clone();
    let opened = tokio::task::spawn_blocking(move || (inbox.newest(), inbox)).await;
    let (from, mut inbox) = match opened {
        Ok((Ok(from), inbox)) => (from, inbox),
        Ok((Err(e), _)) => return none(e.to_string(), AGAIN),
        Err(e) => return none(e.to_string(), "report this"),
    };
    match courier.deliver(&letter).await {
        Delivery::Accepted(_) => {}
        Delivery::Refused(why) => return (refused(courier, mailbox, &letter, why).await, None),
        Delivery::Deferred(why) | Delivery::Unknown(why) => {
            let mend = "see the finding on SMTP; then check again";
            return none(format!("a mail to {to} could not be sent: {why}"), mend);
        }
    }
    let looked = token.to_owned();
    let found =
        tokio::task::spawn_blocking(move || await_token(&mut inbox, from, &looked, at_most)).await;
    match found {
        Ok(Ok(Some(mail))) => (Finding::well(format!("a mail to {to} arrives")), Some(mail)),
        Ok(Ok(None)) => {
            let within = at_most.as_secs();
            none(
                format!("a mail to {to} did not arrive within {within} s"),
                PLUS,
            )
        }
        Ok(Err(e)) => none(e.to_string(), AGAIN),
        Err(e) => none(e.to_string(), "report this"),
    }
}

/// What is wrong where a server refuses the probe `letter`: if it takes as little to the mailbox
/// itself, that is none of the plus-address, but of who hands it in.
pub async fn refused(
    courier: &dyn Courier,
    mailbox: &Address,
    letter: &SealedLetter,
    why: String,
) -> Finding {
    let to = &letter.envelope_to;
    let plain = SealedLetter {
        envelope_to: mailbox.clone(),
        ..letter.clone()
    };
    let Delivery::Refused(why) = courier.deliver(&plain).await else {
        return Finding::wrong(format!("a mail to {to} is refused: {why}"), PLUS);
    };
    let mend = format!(
        "let the log-in send as {mailbox} (Microsoft 365: Exchange admin center, mailbox \
         delegation, Send as); if it may, see the server's log"
    );
    Finding {
        sending: true,
        ..Finding::wrong(format!("a mail from {mailbox} is refused: {why}"), mend)
    }
}

/// What to do about a mailbox that was open a moment before.
const AGAIN: &str = "try again; if it stays, look into the server's log";

/// What to do when a plus-address does not arrive.
pub const PLUS: &str =
    "turn plus-addresses on at the mail server (Postfix: recipient_delimiter = +)";
