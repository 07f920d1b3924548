//! Promise 2: a mail that was taken in is never lost and has exactly one outcome.

use super::super::DeskError;
use super::Check;
use crate::domain::clarification::{Clarification, Entry};
use crate::domain::held::Hold;
use crate::domain::ids::{ClarificationId, MailId, TeamId, digest};
use crate::domain::limits;
use crate::domain::time::Timestamp;
use crate::store::{AuditMail, Tx};
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// What the reason of a double begins with; the id of the first one follows.
const DOUBLE: &str = "the same mail as ";
/// A mail that is still new so long after a later one was decided on has been passed over.
const PASSED_OVER: TimeDelta = TimeDelta::hours(1);

pub(super) async fn check(tx: &mut Tx) -> Result<Check, DeskError> {
    let mut check = Check::new(2, "every mail taken in is kept and has one outcome");
    let mails = tx.audit_mails().await?;
    let known: BTreeMap<&MailId, &AuditMail> = mails.iter().map(|m| (&m.id, m)).collect();
    let clarifications = tx.audit_clarifications().await?;
    for c in clarifications.values() {
        moved(&mut check, c, &clarifications);
    }
    let newest = newest_decided(&mails);
    for mail in &mails {
        check.look();
        outcome(&mut check, mail, &known);
        let exist = mail.filed.iter().all(|c| clarifications.contains_key(c));
        check.expect(
            exist,
            "a mail is filed in a clarification that is not there",
            &[("mail", &mail.id)],
        );
        let passed_over = mail.status == "new"
            && newest.get(&mail.team).is_some_and(|(place, at)| {
                *place > mail.place && *at - mail.taken_in > PASSED_OVER
            });
        check.expect(
            !passed_over,
            "a mail is still new, and a later one of its mailbox was decided on",
            &[("mail", &mail.id)],
        );
    }
    bytes(&mut check, tx, &mails).await?;
    Ok(check)
}

/// Words that were moved out of a thread stand in the one they were moved to.
fn moved(check: &mut Check, c: &Clarification, all: &BTreeMap<ClarificationId, Clarification>) {
    for out in &c.moved_out {
        check.look();
        let entry = c.entries.iter().find(|e| e.ordinal == out.entry);
        let there = all.get(&out.to).is_some_and(|home| {
            let mail = entry.and_then(|e| e.mail.as_ref());
            let same = |e: &&Entry| mail.is_some() && e.mail.as_ref() == mail;
            home.entries.iter().filter(same).any(|e| home.stands(e))
        });
        check.expect(
            there,
            "words that were moved stand nowhere",
            &[("clarification", &c.id)],
        );
    }
}

/// Of each team the latest mail that was decided on, by its place in the mailbox.
fn newest_decided(mails: &[AuditMail]) -> BTreeMap<&TeamId, ((i64, i64), Timestamp)> {
    let mut newest = BTreeMap::new();
    for mail in mails {
        if let Some(at) = mail.decided {
            newest.insert(&mail.team, (mail.place, at));
        }
    }
    newest
}

fn outcome(check: &mut Check, mail: &AuditMail, known: &BTreeMap<&MailId, &AuditMail>) {
    let place: &[(&str, &dyn std::fmt::Display)] = &[("mail", &mail.id)];
    let because = mail.because.as_deref().unwrap_or_default();
    match mail.status.as_str() {
        "new" => {
            let clean = mail.decided.is_none() && mail.filed.is_empty();
            check.expect(clean, "a mail that is new has an outcome", place);
            return;
        }
        "filed" => check.expect(
            !mail.filed.is_empty(),
            "a mail is filed and stands in no clarification",
            place,
        ),
        "recorded" | "held" => check.expect(
            mail.filed.is_empty(),
            "a mail that is not filed stands in a clarification",
            place,
        ),
        _ => check.broken("a mail has an outcome that there is not", place),
    }
    let known_word = |word: &str| matches!(word, "due" | "moved" | "gone" | "left");
    check.expect(
        mail.put_away
            .as_deref()
            .is_none_or(|word| mail.status == "filed" && known_word(word)),
        "a mail that is not filed is put away",
        place,
    );
    if mail.status == "held" {
        class(check, mail, because);
    }
    let who = match mail.handled.as_deref() {
        Some("released") => because.contains("released by"),
        Some("dropped") => mail.status == "recorded" && because.starts_with("dropped by"),
        _ => true,
    };
    check.expect(
        who,
        "a held mail was handled, and nothing tells by whom",
        place,
    );
    let told = mail.decided.is_some() && !because.trim().is_empty();
    check.expect(told, "a mail has an outcome without a reason", place);
    let original = because
        .strip_prefix(DOUBLE)
        // Whose token it bears may follow.
        .map(|rest| rest.split_once(';').map_or(rest, |(id, _)| id))
        .map(|id| MailId::new(id.trim()));
    if let Some(original) = &original {
        let first = known.get(original).filter(|m| m.team == mail.team);
        let stands = first.is_some_and(|m| m.id != mail.id && m.has_fingerprint);
        check.expect(
            stands,
            "a double has no original",
            &[("mail", &mail.id), ("mail", original)],
        );
        check.expect(
            !mail.has_fingerprint,
            "a double counts as a mail of its own",
            place,
        );
    } else if mail.status == "filed" {
        check.expect(
            mail.has_fingerprint,
            "a mail is filed and can't be told from its doubles",
            place,
        );
    }
}

/// A held mail has a class, by which it is shown to somebody; one that is said to have been told
/// of to its sender was.
fn class(check: &mut Check, mail: &AuditMail, because: &str) {
    let place: &[(&str, &dyn std::fmt::Display)] = &[("mail", &mail.id)];
    let class = mail.hold.as_deref().and_then(Hold::parse);
    check.expect(
        class.is_some(),
        "a mail is held, and nothing tells what sort of held mail it is",
        place,
    );
    let told = class != Some(Hold::NotDone) || because.contains("sender is told");
    check.expect(
        told,
        "a held mail is shown to nobody, and its sender was not told",
        place,
    );
}

/// The raw bytes are there and are those that were taken in. Read in parts of bounded size.
async fn bytes(check: &mut Check, tx: &mut Tx, mails: &[AuditMail]) -> Result<(), DeskError> {
    let mut part: Vec<&AuditMail> = Vec::new();
    let mut size = 0;
    for mail in mails {
        if !part.is_empty()
            && (part.len() >= limits::BATCH_MAILS || size + mail.stored > limits::BATCH_BYTES)
        {
            compare(check, tx, &part).await?;
            part.clear();
            size = 0;
        }
        size += mail.stored;
        part.push(mail);
    }
    compare(check, tx, &part).await
}

async fn compare(check: &mut Check, tx: &mut Tx, part: &[&AuditMail]) -> Result<(), DeskError> {
    let ids: Vec<MailId> = part.iter().map(|m| m.id.clone()).collect();
    let raw = tx.raw(&ids).await?;
    for mail in part {
        let place: &[(&str, &dyn std::fmt::Display)] = &[("mail", &mail.id)];
        match raw.get(&mail.id) {
            None => check.broken("a mail's bytes are gone", place),
            Some(bytes) => {
                let same = digest(bytes) == mail.sha256 && bytes.len() as u64 == mail.stored;
                check.expect(same, "a mail's bytes are not those taken in", place);
            }
        }
    }
    Ok(())
}
