//! The outbox: due letters are leased, sealed once, committed, handed over, and how that
//! ended is recorded together with all that follows from it.
//!
//! Invariant: what is handed over was committed before, byte for byte; a letter is rendered
//! and dated exactly once.

use super::ports::{Courier, Delivery, SealedLetter};
use super::{Desk, DeskError, Served, TRIES};
use crate::calendar::write as ics;
use crate::domain::calendar::Event;
use crate::domain::fact::{Fact, LetterRef, TokenOwner};
use crate::domain::ids::{LetterId, PersonId, TeamId, digest};
use crate::domain::letter::{Body, Class, Enclosed, Letter};
use crate::domain::person::{Address, Person};
use crate::domain::reach::Reach;
use crate::domain::time::Timestamp;
use crate::mail::bounce::status::enhanced;
use crate::mail::mime::files::{self, File};
use crate::mail::token;
use crate::mail::write::{self, CalendarPart, Content, Seal};
use crate::pages::Links;
use crate::rules;
use crate::store::{Finished, LeasedLetter, LetterStatus, Sealing, StoreError, TokenRow, Tx};
use chrono::TimeDelta;
use futures_util::future::join_all;
use std::collections::BTreeMap;
use std::time::Duration;

/// How long a lease holds, by the machine's clock: longer than any courier may take for the
/// letters of one look, so that nobody else has them meanwhile. A mail alone may take ten
/// minutes (RFC 5321, 4.5.3.2.6), and several wait for one another's connection.
const LEASE: Duration = Duration::from_mins(30);
/// Most letters handed over at a time.
const AT_ONCE: u32 = 8;
/// A letter that can't be handed over is given up after so long.
const GIVE_UP: TimeDelta = TimeDelta::days(3);
/// PRODID of calendar objects.
const PRODUCT: &str = "-//Trialogue//Trialogue 1//EN";

impl Desk {
    /// Hands over what is due, by the team's courier. Gives how many letters it took up;
    /// zero means that nothing is due.
    pub async fn post(
        &self,
        couriers: &BTreeMap<TeamId, Box<dyn Courier>>,
    ) -> Result<usize, DeskError> {
        let lease = self.fresh().text("lease", 0);
        let now = self.now();
        let until = self.tools.clock.after(LEASE);
        let mut tx = self.tools.store.write().await?;
        let leased = tx.lease_letters(now, until, &lease, AT_ONCE).await?;
        if leased.is_empty() {
            return Ok(0);
        }
        let threads = tx.threads_before(&leased).await?;
        let readers = tx.readers(&leased).await?;
        let mut refused = BTreeMap::new();
        let mut enclosures = BTreeMap::new();
        for letter in leased.iter().filter(|l| l.sealed.is_none()) {
            match enclosed(&mut tx, letter).await? {
                Ok(found) => drop(enclosures.insert(letter.id.clone(), found)),
                Err(why) => drop(refused.insert(letter.id.clone(), why)),
            }
        }
        let mut ready = Vec::new();
        let mut fresh = Vec::new();
        let mut ended = Vec::new();
        let mut held = Vec::new();
        for letter in &leased {
            let to = match directed(letter, &readers, now) {
                Ok(to) => to,
                Err(end) => {
                    ended.push(end);
                    continue;
                }
            };
            let sealed = if let Some(why) = refused.remove(&letter.id) {
                Err(why)
            } else {
                let files = enclosures.remove(&letter.id).unwrap_or_default();
                self.sealed(letter, threads.get(&letter.id), to, files, now)
            };
            match sealed {
                Ok((sealing, new)) => {
                    if new {
                        fresh.push(sealing.clone());
                    }
                    ready.push(sealing);
                }
                Err(why) => {
                    tracing::error!(letter = %letter.id, why, "a letter can't be sealed; it is on hold");
                    held.push(Finished {
                        id: letter.id.clone(),
                        status: LetterStatus::OnHold,
                        said: why,
                        next: None,
                    });
                }
            }
        }
        tx.seal(&lease, &fresh, now).await?;
        tx.commit().await?;
        for end in ended.into_iter().chain(held) {
            if let Some(letter) = leased.iter().find(|l| l.id == end.id) {
                self.record(&lease, letter, &end, None).await?;
            }
        }
        self.hand_over(&lease, &leased, ready, couriers).await?;
        Ok(leased.len())
    }

    /// Hands all of them over at the same time, and records each as soon as it ended: a slow
    /// server holds up nobody else's record.
    async fn hand_over(
        &self,
        lease: &str,
        leased: &[LeasedLetter],
        ready: Vec<Sealing>,
        couriers: &BTreeMap<TeamId, Box<dyn Courier>>,
    ) -> Result<(), DeskError> {
        let of = |id: &LetterId| leased.iter().find(|l| &l.id == id);
        let letters: Vec<(SealedLetter, &LeasedLetter)> = ready
            .into_iter()
            .filter_map(|s| {
                let known = of(&s.id)?;
                let sealed = SealedLetter {
                    id: s.id,
                    message_id: s.message_id,
                    envelope_from: s.envelope_from,
                    envelope_to: s.envelope_to,
                    bytes: s.bytes,
                };
                Some((sealed, known))
            })
            .collect();
        let deliveries = letters.iter().map(|(sealed, known)| async move {
            let team = known.letter.as_ref().ok().map(|l| &l.team);
            let delivery = match team.and_then(|t| couriers.get(t)) {
                Some(courier) => courier.deliver(sealed).await,
                None => Delivery::Deferred("the letter's team is not in the config".into()),
            };
            let end = self.ended(known, &delivery, self.now());
            let to = &sealed.envelope_to;
            self.record(lease, known, &end, Some(to)).await
        });
        join_all(deliveries).await.into_iter().collect()
    }

    /// Records how a delivery ended; what follows from a refusal is decided and saved with it.
    async fn record(
        &self,
        lease: &str,
        letter: &LeasedLetter,
        end: &Finished,
        to: Option<&Address>,
    ) -> Result<(), DeskError> {
        let mut tries = 0;
        loop {
            tries += 1;
            match self.try_record(lease, letter, end, to).await {
                Err(DeskError::Store(StoreError::Stale { what: "lease" })) => {
                    // The lease ran out and somebody else has the letter now.
                    tracing::warn!(letter = %letter.id, "a lease ran out before it was recorded");
                    return Ok(());
                }
                Err(DeskError::Store(e)) if e.is_retryable() && tries < TRIES => {}
                other => return other,
            }
        }
    }

    async fn try_record(
        &self,
        lease: &str,
        letter: &LeasedLetter,
        end: &Finished,
        to: Option<&Address>,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let status = end.status;
        let given_up = match status {
            LetterStatus::Refused | LetterStatus::OnHold | LetterStatus::Dropped => true,
            LetterStatus::Unknown => end.next.is_none(),
            _ => false,
        };
        let mut tx = self.tools.store.write().await?;
        tx.finish(lease, std::slice::from_ref(end), now).await?;
        if given_up
            && let Ok(known) = &letter.letter
            && let Ok(served) = self.served(&known.team)
        {
            let mut wanted = self.wanted(&known.team, now);
            wanted.clarifications.extend(known.about.iter().cloned());
            wanted.calls.extend(known.call.iter().cloned());
            let mut dossier = tx.dossier(&wanted).await?;
            let fact = Fact::NotDelivered {
                letter: Box::new(reference(&letter.id, known, to)),
                why: end.said.clone(),
                // What was not even tried teaches nothing new.
                status: (status == LetterStatus::Refused)
                    .then(|| enhanced(&end.said))
                    .flatten(),
                certain: status != LetterStatus::Unknown,
            };
            let decision = rules::decide(&dossier, &fact, &self.context(&served.team, now));
            let mut changes = Self::changes(&served.team, &dossier, now);
            self.take(&mut changes, &mut dossier, decision, None);
            tx.save(&changes).await?;
        }
        tx.commit().await?;
        logged(letter, end);
        Ok(())
    }

    /// Where a letter stands after this delivery, and when the next try is.
    fn ended(&self, letter: &LeasedLetter, delivery: &Delivery, now: Timestamp) -> Finished {
        let decided = letter.letter.as_ref().map_or(now, |l| l.decided);
        let too_old = now - decided > GIVE_UP;
        let (status, said, next) = match delivery {
            Delivery::Accepted(said) => (LetterStatus::Sent, said.clone(), None),
            Delivery::Refused(why) => (LetterStatus::Refused, why.clone(), None),
            Delivery::Deferred(why) if too_old => (
                LetterStatus::Refused,
                format!("given up after 3 days: {why}"),
                None,
            ),
            Delivery::Deferred(why) => {
                let next = self.tools.clock.after(back_off(letter.attempts));
                (LetterStatus::Deferred, why.clone(), Some(next))
            }
            Delivery::Unknown(why) => {
                // Once more, not oftener; what it stood at before tells whether this was it.
                let again = letter.status != LetterStatus::Unknown;
                let next = again.then(|| self.tools.clock.after(back_off(letter.attempts)));
                (LetterStatus::Unknown, why.clone(), next)
            }
        };
        Finished {
            id: letter.id.clone(),
            status,
            said,
            next,
        }
    }

    /// The frozen form of a letter, and whether it was made just now.
    fn sealed(
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

    /// Takes up at once what a dead process had leased. Only for a process that knows itself
    /// to be alone with the database: such a letter may be handed over a second time, byte
    /// for byte the same.
    pub async fn take_over_leases(&self) -> Result<u64, DeskError> {
        let mut tx = self.tools.store.write().await?;
        let left = tx.release_leases().await?;
        tx.commit().await?;
        Ok(left)
    }

    /// When the next letter is due.
    pub async fn next_letter_at(&self) -> Result<Option<Timestamp>, DeskError> {
        let mut tx = self.tools.store.read().await?;
        Ok(tx.next_letter_at(self.now()).await?)
    }
}

/// The files that a letter hands on, from the mails they came with; or why they can't be had.
async fn enclosed(
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

/// Minutes until the next try, by how many there were: a minute, then longer, at most 4 hours.
fn back_off(attempts: u32) -> Duration {
    let minutes = [1, 2, 5, 15, 30, 60, 120];
    let index = attempts.saturating_sub(1) as usize;
    Duration::from_mins(minutes.get(index).copied().unwrap_or(240))
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

/// Where a letter that is not sealed yet goes: to another address of its reader's, where the
/// registered one takes no mail; later, where it takes none for now; else nowhere, and that is
/// how it ends.
fn directed(
    leased: &LeasedLetter,
    readers: &BTreeMap<PersonId, Person>,
    now: Timestamp,
) -> Result<Option<Address>, Finished> {
    let Ok(letter) = &leased.letter else {
        return Ok(None);
    };
    let reader = readers.get(&letter.reader.person);
    let Some(reader) = reader.filter(|_| leased.sealed.is_none()) else {
        return Ok(None);
    };
    let (status, said, next) = match reader.reach_around(&letter.around, now) {
        Reach::At(address) => return Ok(Some(address.clone())),
        Reach::From(until) => {
            let said = "the mailbox takes no mail for now".to_owned();
            (LetterStatus::Due, said, Some(until))
        }
        Reach::Nowhere(mark) => {
            let day = mark.since.utc().format("%-d %b");
            let why = &mark.status;
            let said = format!("not sent: the address takes no mail since {day} ({why})");
            (LetterStatus::Dropped, said, None)
        }
    };
    Err(Finished {
        id: leased.id.clone(),
        status,
        said,
        next,
    })
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

/// A letter as `rules` know it, sent to this address.
fn reference(id: &LetterId, letter: &Letter, to: Option<&Address>) -> LetterRef {
    let sent_to = to.unwrap_or(&letter.reader.party.address);
    LetterRef {
        id: id.clone(),
        key: letter.key.clone(),
        name: letter.body.name().to_owned(),
        person: letter.reader.person.clone(),
        sent_to: Some(sent_to.clone()),
        clarification: letter.clarification.clone(),
        about: letter.about.clone(),
        call: letter.call.clone(),
    }
}

/// What became of a letter, for the log. A server's words may name people: those stand on record
/// alone (`trialogue show`).
fn logged(letter: &LeasedLetter, end: &Finished) {
    let (letter, status) = (&letter.id, end.status.as_str());
    if matches!(end.status, LetterStatus::Sent | LetterStatus::Dropped) {
        tracing::info!(%letter, status, "handed over");
        return;
    }
    let why = Some(end.said.as_str()).filter(|said| !said.contains('@'));
    let why = why.unwrap_or("the server's answer stands on record");
    tracing::warn!(%letter, status, why, "not handed over");
}
