//! Held mails from the command line: listing them, showing one, releasing and dropping.
//!
//! Never decides about a mail: one that is released is new again, and the service decides on it
//! as if it had just arrived. Invariant: the words of a held mail are not in what is shown here;
//! they are the Product Owner's to read.

use super::{DeskError, reading};
use crate::domain::fact::Alarm;
use crate::domain::held::{Handled, Handling, Hold};
use crate::domain::ids::{EffectKey, MailId, TeamId};
use crate::domain::message::{Attachment, Kind};
use crate::domain::pbi::PbiKey;
use crate::domain::person::Address;
use crate::domain::policy::Team;
use crate::domain::time::Timestamp;
use crate::mail::read::ReadSettings;
use crate::store::{MailRow, Store};
use serde::Serialize;

/// Most held mails that are looked through.
const MOST: u32 = 10_000;

/// A held mail, with its header and what was read of it, but not its words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeldShown {
    /// Its row.
    #[serde(flatten)]
    pub mail: MailRow,
    /// What would release it.
    pub mend: &'static str,
    /// Its header, as it was received.
    pub header: String,
    /// To whom it was sent.
    pub to: Vec<Address>,
    /// Items it names in its subject.
    pub tags: Vec<PbiKey>,
    /// What sort of mail it is read as now.
    pub read_as: Kind,
    /// Why it is of that sort.
    pub read_because: String,
    /// How many characters of a person's own words it has.
    pub own_words: usize,
    /// Its files.
    pub attachments: Vec<Attachment>,
}

/// What an id given by hand stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// One held mail.
    One(Box<MailRow>),
    /// None that is held begins so.
    None,
    /// Several begin so.
    Several(usize),
}

/// The held mail whose id begins so.
pub async fn find(store: &Store, team: &Team, id: &str) -> Result<Found, DeskError> {
    let mut tx = store.read().await?;
    let held = tx.held_mails(&team.id, MOST).await?;
    let id = id.trim().to_lowercase();
    let begins = |m: &MailRow| !id.is_empty() && m.id.as_str().starts_with(&id);
    let mut fitting: Vec<MailRow> = held.into_iter().filter(begins).collect();
    Ok(match fitting.len() {
        1 => fitting
            .pop()
            .map_or(Found::None, |mail| Found::One(Box::new(mail))),
        0 => Found::None,
        several => Found::Several(several),
    })
}

/// One held mail with its header.
pub async fn shown(
    store: &Store,
    mail: MailRow,
    settings: &ReadSettings,
) -> Result<HeldShown, DeskError> {
    let mut tx = store.read().await?;
    let mut raw = tx.raw(std::slice::from_ref(&mail.id)).await?;
    drop(tx);
    let bytes = raw.remove(&mail.id).unwrap_or_default();
    let message = reading::read_sized(&bytes, mail.size, settings);
    Ok(HeldShown {
        mend: mail.hold.map_or("release it", |hold| hold.mend()),
        header: header(&bytes),
        to: message.recipients().map(|m| m.address.clone()).collect(),
        tags: message.tags.clone(),
        read_as: message.kind,
        read_because: message.reason,
        own_words: message.text.chars().count(),
        attachments: message.attachments,
        mail,
    })
}

/// What became of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// It was done.
    Done,
    /// It is not held any more: of two who handle it one is the first.
    NotHeld,
    /// Nothing: it would go to this person, who has left.
    HasLeft(String),
    /// Nothing: the backlog has no such item.
    NoItem(PbiKey),
}

/// Handles a held mail. Where somebody waits for one that is dropped, the service tells them.
pub async fn handle(
    store: &Store,
    team: &TeamId,
    mail: &MailId,
    how: Handling,
    by: &str,
    now: Timestamp,
) -> Result<Became, DeskError> {
    let mut tx = store.write().await?;
    let Some(held) = tx.held_mail(team, mail).await? else {
        return Ok(Became::NotHeld);
    };
    let drops = how == Handling::Dropped;
    if let Some(to) = held.shown.as_ref().map(|s| &s.to).filter(|_| !drops) {
        let people = tx.people(team, now).await?;
        if let Some(left) = people.left_with(to) {
            return Ok(Became::HasLeft(left.person.name.clone()));
        }
    }
    if let Handling::Released { to: Some(key) } = &how
        && tx.pbi(team, key).await?.is_none()
    {
        return Ok(Became::NoItem(key.clone()));
    }
    let handled = Handled {
        mail: mail.clone(),
        how,
        by: by.to_owned(),
    };
    if tx.handle_held(team, &[handled], now).await?.is_empty() {
        return Ok(Became::NotHeld);
    }
    if drops && held.hold == Hold::Outside {
        let key = EffectKey::new(format!("dropped/{mail}"));
        let alarm = Alarm::Dropped {
            held: Box::new(held),
        };
        tx.set_alarm_once(&key, team, now, &alarm).await?;
    }
    tx.commit().await?;
    Ok(Became::Done)
}

/// The header of a mail: all before the first empty line, at most 64 KB.
fn header(bytes: &[u8]) -> String {
    let bytes = bytes.get(..65_536).unwrap_or(bytes);
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let end = text.find("\n\n").unwrap_or(text.len());
    text.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_ends_at_the_first_empty_line() {
        assert_eq!(header(b"A: 1\r\nB: 2\r\n\r\nwords"), "A: 1\nB: 2");
        assert_eq!(header(b"A: 1"), "A: 1");
        assert_eq!(header(b""), "");
    }
}
