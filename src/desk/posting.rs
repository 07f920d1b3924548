//! The outbox: due letters are leased, sealed once, committed, handed over, and how that
//! ended is recorded together with all that follows from it.
//!
//! Invariant: what is handed over was committed before, byte for byte; a letter is rendered
//! and dated exactly once.

use super::ports::{Couriers, Delivery, SealedLetter};
use super::sealing::enclosed;
use super::{Desk, DeskError, TRIES, renewing};
use crate::domain::fact::{Fact, LetterRef};
use crate::domain::ids::{LetterId, PersonId, TeamId};
use crate::domain::letter::Letter;
use crate::domain::person::{Address, Person};
use crate::domain::reach::Reach;
use crate::domain::time::Timestamp;
use crate::mail::bounce::status::enhanced;
use crate::rules;
use crate::store::{Finished, LeasedLetter, LetterStatus, Sealing, StoreError};
use chrono::TimeDelta;
use futures_util::future::join_all;
use std::collections::BTreeMap;
use std::time::Duration;

/// How long a lease holds, by the machine's clock: longer than any courier may take for the
/// letters of one look, so that nobody else has them meanwhile. A mail alone may take ten
/// minutes (RFC 5321, 4.5.3.2.6), and several wait for one another's connection.
const LEASE: Duration = Duration::from_mins(30);
/// Most letters of a team that are handed over at a time.
const AT_ONCE: u32 = 8;
/// A letter that can't be handed over is given up after so long.
const GIVE_UP: TimeDelta = TimeDelta::days(3);

/// A letter that is leased and sealed: on its way to its courier.
#[derive(Debug)]
pub struct Outgoing {
    lease: String,
    known: LeasedLetter,
    sealed: SealedLetter,
}

impl Outgoing {
    /// Whose it is; `None` where what it says can't be read.
    pub fn team(&self) -> Option<&TeamId> {
        self.known.letter.as_ref().ok().map(|l| &l.team)
    }
}

/// What a look took up.
#[derive(Debug, Default)]
pub struct TakenUp {
    /// How many letters there were; zero means that nothing is due.
    pub count: usize,
    /// Those of them that are to be handed over. Each has its own lease's time to end in.
    pub outgoing: Vec<Outgoing>,
}

impl Desk {
    /// Hands over what is due, by the team's courier, and waits until all of it ended. Gives how
    /// many letters it took up; zero means that nothing is due.
    pub async fn post(&self, couriers: &Couriers) -> Result<usize, DeskError> {
        let taken = self.take_up(&BTreeMap::new()).await?;
        let all = taken.outgoing.into_iter();
        let all = join_all(all.map(|one| self.hand_over(one, couriers))).await;
        all.into_iter().collect::<Result<(), _>>()?;
        Ok(taken.count)
    }

    /// Leases and seals letters that are due. `underway`: how many of each team are being handed
    /// over by this process; a team with as many as may be at one time gets no more, so that a
    /// slow server holds up nobody else's letters.
    pub async fn take_up(&self, underway: &BTreeMap<TeamId, u32>) -> Result<TakenUp, DeskError> {
        let lease = self.fresh().text("lease", 0);
        let now = self.now();
        let until = self.tools.clock.after(LEASE);
        let (free, full): (Vec<_>, Vec<_>) = underway.iter().partition(|(_, n)| **n < AT_ONCE);
        let full: Vec<&TeamId> = full.into_iter().map(|(team, _)| team).collect();
        let room = AT_ONCE - free.into_iter().map(|(_, n)| *n).max().unwrap_or_default();
        let mut tx = self.tools.store.write().await?;
        let leased = tx.lease_letters(now, until, &lease, (room, &full)).await?;
        if leased.is_empty() {
            return Ok(TakenUp::default());
        }
        let overtaken = renewing::overtaken(&mut tx, &leased).await?;
        tx.finish(&lease, &overtaken, now).await?;
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
        let mut taken = TakenUp {
            count: leased.len(),
            outgoing: Vec::new(),
        };
        let mut fresh = Vec::new();
        let mut ended = Vec::new();
        let stays = |l: &LeasedLetter| overtaken.iter().all(|end| end.id != l.id);
        for letter in leased.into_iter().filter(stays) {
            let to = match directed(&letter, &readers, now) {
                Ok(to) => to,
                Err(end) => {
                    ended.push((letter, end));
                    continue;
                }
            };
            let sealed = if let Some(why) = refused.remove(&letter.id) {
                Err(why)
            } else {
                let files = enclosures.remove(&letter.id).unwrap_or_default();
                self.sealed(&letter, threads.get(&letter.id), to, files, now)
            };
            match sealed {
                Ok((sealing, new)) => {
                    if new {
                        fresh.push(sealing.clone());
                    }
                    taken.outgoing.push(outgoing(&lease, letter, sealing));
                }
                Err(why) => {
                    tracing::error!(letter = %letter.id, why, "a letter can't be sealed; it is on hold");
                    let end = finished(&letter.id, LetterStatus::OnHold, why, None);
                    ended.push((letter, end));
                }
            }
        }
        tx.seal(&lease, &fresh, now).await?;
        tx.commit().await?;
        for (letter, end) in ended {
            if let Err(error) = self.record(&lease, &letter, &end, None).await {
                // It is taken up again when its lease has run out; the others go meanwhile.
                tracing::error!(letter = %letter.id, %error, "how a letter ended is not recorded");
            }
        }
        Ok(taken)
    }

    /// Hands one over and records how that ended.
    pub async fn hand_over(&self, one: Outgoing, couriers: &Couriers) -> Result<(), DeskError> {
        let delivery = match one.team().and_then(|team| couriers.get(team)) {
            Some(courier) => courier.deliver(&one.sealed).await,
            None => Delivery::Deferred("the letter's team is not in the config".into()),
        };
        let end = self.ended(&one.known, &delivery, self.now());
        let to = Some(&one.sealed.envelope_to);
        self.record(&one.lease, &one.known, &end, to).await
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
        finished(&letter.id, status, said, next)
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

/// Minutes until the next try, by how many there were: a minute, then longer, at most 4 hours.
fn back_off(attempts: u32) -> Duration {
    let minutes = [1, 2, 5, 15, 30, 60, 120];
    let index = attempts.saturating_sub(1) as usize;
    Duration::from_mins(minutes.get(index).copied().unwrap_or(240))
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
    Err(finished(&leased.id, status, said, next))
}

/// How a letter ended, or when its next try is.
fn finished(
    id: &LetterId,
    status: LetterStatus,
    said: String,
    next: Option<Timestamp>,
) -> Finished {
    Finished {
        id: id.clone(),
        status,
        said,
        next,
    }
}

fn outgoing(lease: &str, known: LeasedLetter, sealing: Sealing) -> Outgoing {
    Outgoing {
        lease: lease.to_owned(),
        known,
        sealed: SealedLetter {
            id: sealing.id,
            message_id: sealing.message_id,
            envelope_from: sealing.envelope_from,
            envelope_to: sealing.envelope_to,
            bytes: sealing.bytes,
        },
    }
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
