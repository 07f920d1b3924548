//! The form in which a letter goes out: rendered, dated and frozen once, with the files that it
//! hands on and the handle by which replies to it are known.
//!
//! Never hands it over. Invariant: a letter that is sealed stays as it is, byte for byte.

use super::{Desk, DeskError, Served};
use crate::calendar::write as ics;
use crate::domain::calendar::Event;
use crate::domain::fact::TokenOwner;
use crate::domain::ids::digest;
use crate::domain::letter::{Body, Class, Enclosed, Letter};
use crate::domain::person::Address;
use crate::domain::time::Timestamp;
use crate::mail::mime::files::{self, File};
use crate::mail::token;
use crate::mail::write::{self, CalendarPart, Content, Seal};
use crate::pages::Links;
use crate::store::{LeasedLetter, Sealing, TokenRow, Tx};

/// PRODID of calendar objects.
const PRODUCT: &str = "-//Trialogue//Trialogue 1//EN";

impl Desk {
    /// The frozen form of a letter, and whether it was made just now.
    pub(super) fn sealed(
        &self,
        leased: &LeasedLetter,
        before: Option<&Vec<String>>,
        to: Option<Address>,
        files: Vec<File>,
        now: Timestamp,
    ) -> Result<(Sealing, bool), String> {
        if let Some(sealed) = &leased.sealed {
            return Ok((sealed.clone(), false));
        }
        let letter = leased.letter.as_ref().map_err(Clone::clone)?;
        let to = to.unwrap_or_else(|| letter.reader.party.address.clone());
        let mut letter = addressed(letter, &to);
        let subject = self.tools.pages.subject(&letter);
        letter.thread.subject = subject.clone().into();
        let letter = &letter;
        let served = self.served(&letter.team).map_err(|e| e.to_string())?;
        let mailbox = &served.team.mailbox;
        let message_id = self.tools.keys.message_id(&letter.key, mailbox.domain());
        let (detail, token) = self.handle(served, letter);
        let with = |detail: &str| mailbox.with_detail(detail);
        let plus = served.plus_addresses;
        let reply_to = detail
            .as_deref()
            .filter(|_| plus)
            .map_or_else(|| mailbox.clone(), with);
        let mark = detail.filter(|_| !plus).map(|d| token::mark(&d));
        let links = Links {
            reply_to: reply_to.clone(),
            mailbox: mailbox.clone(),
            subject,
            mark: mark.clone(),
            language: served.team.language.clone(),
        };
        let page = self
            .tools
            .pages
            .render(letter, &links)
            .map_err(|e| e.to_string())?;
        let calendar = calendar(&letter.body, page.description).map_err(|e| e.to_string())?;
        let mut references = letter.thread.references.clone();
        references.extend(before.into_iter().flatten().cloned());
        let seal = Seal {
            message_id: message_id.clone(),
            references,
            in_reply_to: letter.thread.in_reply_to.clone(),
            reply_to,
            from: mailbox.clone(),
            date: now,
            installation: self.installation.clone(),
            thread_index: letter.thread.thread_index.clone(),
        };
        let mut content = Content {
            text: page.text,
            html: page.html,
            calendar,
            files,
        };
        if let Some(mark) = &mark {
            content.bear(mark);
        }
        let bytes = write::compose(letter, &content, &seal).map_err(|e| e.to_string())?;
        let left = message_id.split('@').next().unwrap_or_default();
        let envelope_from = match letter.body.class() {
            Class::Replied => None,
            // Without plus-addresses a report names the letter by its Message-ID, as most do.
            Class::Personal | Class::Generated if !plus => Some(mailbox.clone()),
            Class::Personal | Class::Generated => Some(with(&format!("b-{left}"))),
        };
        let sealing = Sealing {
            id: leased.id.clone(),
            message_id,
            envelope_from,
            envelope_to: to,
            bytes,
            token,
        };
        Ok((sealing, true))
    }

    /// By what replies to a letter are known, with the token's row.
    fn handle(&self, served: &Served, letter: &Letter) -> (Option<String>, Option<TokenRow>) {
        if let Body::Confirm(confirm) = &letter.body {
            return (Some(format!("c-{}", confirm.secret)), None);
        }
        let Some(clarification) = &letter.clarification else {
            return (None, None);
        };
        let team = &served.team.id;
        let person = &letter.reader.person;
        let (text, key) = self.tools.keys.reply(team, clarification, person);
        let row = TokenRow {
            hash: digest(text.as_bytes()),
            team: team.clone(),
            owner: TokenOwner {
                person: person.clone(),
                clarification: clarification.clone(),
            },
            key_id: key.to_owned(),
        };
        (Some(format!("r-{text}")), Some(row))
    }
}

/// The files that a letter hands on, from the mails they came with; or why they can't be had.
pub(super) async fn enclosed(
    tx: &mut Tx,
    letter: &LeasedLetter,
) -> Result<Result<Vec<File>, String>, DeskError> {
    let told = letter.letter.as_ref().ok().and_then(|l| l.body.files());
    let mut out = Vec::new();
    for Enclosed { mail, files } in told.into_iter().flat_map(|told| &told.enclosed) {
        // One after the other: a mail may be large.
        let raw = tx.raw(std::slice::from_ref(mail)).await?;
        let bytes = raw.get(mail).map(Vec::as_slice).unwrap_or_default();
        match files::take(bytes, files) {
            Ok(of_mail) => out.extend(of_mail),
            Err(why) => return Ok(Err(why)),
        }
    }
    Ok(Ok(out))
}

/// The calendar object of an invitation or cancellation, with its description.
fn calendar(
    body: &Body,
    description: Option<String>,
) -> Result<Option<CalendarPart>, ics::WriteError> {
    let event: Event = match body {
        Body::Invitation(invitation) => Event {
            description: description.unwrap_or_default(),
            ..invitation.event.clone()
        },
        Body::Cancellation(cancellation) => Event {
            description: cancellation.why.to_string(),
            ..cancellation.event.clone()
        },
        Body::CounterDeclined(declined) => declined.event.clone(),
        _ => return Ok(None),
    };
    let method = event.method.as_str();
    let ics = ics::write(&event, PRODUCT)?;
    Ok(Some(CalendarPart { ics, method }))
}

/// The letter as it goes to this address. A calendar knows its reader by the registered one, so
/// of an invitation only the envelope changes.
fn addressed(letter: &Letter, to: &Address) -> Letter {
    let mut letter = letter.clone();
    let in_calendar = matches!(
        letter.body,
        Body::Invitation(_) | Body::Cancellation(_) | Body::CounterDeclined(_)
    );
    if !in_calendar {
        letter.reader.party.address.clone_from(to);
    }
    letter
}
