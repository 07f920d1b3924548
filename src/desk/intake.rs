//! Taking mail in, and deciding on what was taken in: two transactions, a batch each.
//!
//! Raw bytes are stored before anything is parsed. From then on a mail is never lost: it is
//! *new* until the one transaction that gives it its outcome together with all that it causes.

use super::ports::{Batch, Cursor};
use super::{Desk, DeskError, Served, TRIES, reading};
use crate::domain::calendar::CalendarMail;
use crate::domain::call::Origin;
use crate::domain::fact::{Fact, Incoming, Outcome, TokenOwner};
use crate::domain::held::Hold;
use crate::domain::ids::{MailId, TeamId, digest};
use crate::domain::limits;
use crate::domain::message::{Kind, Message};
use crate::domain::signed::Signed;
use crate::domain::time::Timestamp;
use crate::mail::read::{Known, ReadSettings};
use crate::mail::token::{self, Detail};
use crate::mail::words::answered::Answered;
use crate::rules;
use crate::store::{MailOutcome, StoreError, TakeIn, Tx, Undecided, Wanted};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A mail whose reading or deciding was begun so often without an end is tried alone: it may
/// be what ends the process.
const ALONE: u32 = 3;
/// And after so many is parked.
const ATTEMPTS: u32 = 8;

impl Desk {
    /// How far the team's mailbox has been read.
    pub async fn cursor(&self, team: &TeamId) -> Result<Option<Cursor>, DeskError> {
        let mut tx = self.tools.store.read().await?;
        let cursor = tx.cursor(team).await?;
        Ok(cursor.map(|(validity, uid)| Cursor { validity, uid }))
    }

    /// Stores a batch as it lies in the mailbox, with the cursor, in one transaction. Gives
    /// how many mails were new.
    pub async fn take_in(&self, team: &TeamId, batch: &Batch) -> Result<usize, DeskError> {
        let served = self.served(team)?;
        let now = self.now();
        let mails: Vec<TakeIn> = batch
            .mails
            .iter()
            .map(|m| TakeIn {
                id: MailId::new(self.fresh().text("mail", 0)),
                uid: m.uid,
                received: m.received,
                sha256: digest(&m.bytes),
                bytes: m.bytes.clone(),
                size: m.size,
            })
            .collect();
        // A mailbox tells when it received a mail in whole seconds.
        let since = served
            .since
            .unwrap_or(Timestamp(now.0 - now.0.rem_euclid(1000)));
        let upto = (batch.upto.validity, batch.upto.uid);
        let mut tries = 0;
        loop {
            tries += 1;
            let stored = async {
                let mut tx = self.tools.store.write().await?;
                let new = tx.take_in(team, &mails, upto, now, since).await?;
                tx.commit().await?;
                Ok::<usize, StoreError>(new)
            };
            match stored.await {
                Err(e) if e.is_retryable() && tries < TRIES => {}
                other => return Ok(other?),
            }
        }
    }

    /// Decides on a batch of mails that were taken in. Gives how many were decided; zero
    /// means that there are none left.
    pub async fn decide_new(&self, team: &TeamId) -> Result<usize, DeskError> {
        let served = self.served(team)?;
        let mut tx = self.tools.store.read().await?;
        let began = tx.began(team).await?;
        let mut mails = tx
            .undecided(team, self.now(), limits::BATCH_MAILS, limits::BATCH_BYTES)
            .await?;
        drop(tx);
        if mails.is_empty() {
            return Ok(0);
        }
        if let Some(suspect) = mails.iter().position(|m| m.attempts >= ALONE) {
            mails.truncate(suspect.max(1));
        }
        self.begun(&mails).await?;
        let settings = ReadSettings {
            prefixes: served.team.prefixes.clone(),
            trust: served.trust.clone(),
        };
        let since = served.since.or(began).unwrap_or(Timestamp(0));
        let count = mails.len();
        let signed = self.signed(served, &mails).await;
        let answered = self.answered(team, &mails).await?;
        // The caller is a mailbox's own thread: reading holds up no other loop.
        let known = signed.into_iter().zip(answered);
        let read = read_all(mails.into_iter().zip(known), &settings, since);
        let now = self.now();
        let (waiting, batch): (Vec<Read>, Vec<Read>) = read
            .into_iter()
            .partition(|r| !r.parked && Self::is_waiting(&r.mail, &r.message, now));
        let waiting: Vec<MailId> = waiting.into_iter().map(|r| r.mail.id).collect();
        self.let_wait(&waiting, now).await?;
        if !batch.is_empty() {
            self.halving(served, &batch).await?;
        }
        Ok(count)
    }

    /// Counts that these mails were begun with, before anything of them is read: a mail that
    /// ends the process each time must not be tried for ever.
    async fn begun(&self, mails: &[Undecided]) -> Result<(), DeskError> {
        let ids: Vec<MailId> = mails.iter().map(|m| m.id.clone()).collect();
        let mut tx = self.tools.store.write().await?;
        tx.count_attempt(&ids).await?;
        Ok(tx.commit().await?)
    }

    /// Decides on a batch; if that fails it is halved, down to the one mail that is parked
    /// with its reason.
    async fn halving(&self, served: &Served, batch: &[Read]) -> Result<(), DeskError> {
        let mut open = vec![batch];
        while let Some(part) = open.pop() {
            let Err(error) = self.decide_batch(served, part, None).await else {
                continue;
            };
            if part.len() > 1 {
                let (first, second) = part.split_at(part.len() / 2);
                open.push(second);
                open.push(first);
                continue;
            }
            // The store being away is no fault of the mail.
            if matches!(&error, DeskError::Store(StoreError::Busy(_))) {
                return Err(error);
            }
            tracing::error!(mail = part.first().map(|r| r.mail.id.as_str()), %error, "a mail can't be decided on; it is parked");
            self.decide_batch(served, part, Some(&error.to_string()))
                .await?;
        }
        Ok(())
    }

    /// Load, decide, save, commit. `park`: no decision, the mails are held for this reason.
    async fn decide_batch(
        &self,
        served: &Served,
        batch: &[Read],
        park: Option<&str>,
    ) -> Result<(), DeskError> {
        let mut tries = 0;
        loop {
            tries += 1;
            let done = self.try_batch(served, batch, park).await;
            match done {
                Err(DeskError::Store(e)) if e.is_retryable() && tries < TRIES => {
                    // Another process may have decided on them meanwhile.
                    if self.all_decided(&served.team.id, batch).await? {
                        return Ok(());
                    }
                }
                other => return other,
            }
        }
    }

    async fn all_decided(&self, team: &TeamId, batch: &[Read]) -> Result<bool, DeskError> {
        let ids: Vec<MailId> = batch.iter().map(|r| r.mail.id.clone()).collect();
        let mut tx = self.tools.store.read().await?;
        Ok(tx.still_new(team, &ids).await? == 0)
    }

    async fn try_batch(
        &self,
        served: &Served,
        batch: &[Read],
        park: Option<&str>,
    ) -> Result<(), DeskError> {
        let team = &served.team;
        let now = self.now();
        let mut tx = self.tools.store.write().await?;
        let (mut wanted, mut incoming) = self.handles(&mut tx, served, batch, now).await?;
        want(served, batch, &mut wanted);
        let mut dossier = tx.dossier(&wanted).await?;
        let mut changes = Self::changes(team, &dossier, now);
        let (mut filed, mut doubles, mut waiting) = (Vec::new(), Vec::new(), Vec::new());
        for (mail, read) in incoming.drain(..).zip(batch) {
            let first = dossier.fingerprints.get(&mail.message.fingerprint);
            let first = first.filter(|first| **first != mail.id);
            let double = first.is_some();
            if let Some(first) = first.filter(|first| **first != mail.id) {
                doubles.push((first.clone(), mail.id.clone()));
            }
            let parked = park.or_else(|| {
                read.parked
                    .then_some("it was begun with several times, and never brought to an end")
            });
            let mut hold = None;
            let (outcome, because) = if let Some(why) = parked {
                hold = Some(Hold::Parked);
                let print = mail.message.fingerprint.clone();
                dossier
                    .fingerprints
                    .entry(print)
                    .or_insert_with(|| mail.id.clone());
                let released = mail
                    .release
                    .as_ref()
                    .map(|r| format!("; released by {}", r.by));
                let because = format!("parked: {why}{}", released.unwrap_or_default());
                (Outcome::Held, because)
            } else {
                let cx = self.context(team, now);
                let fact = Fact::Arrived(Box::new(mail.clone()));
                let decision = rules::decide(&dossier, &fact, &cx);
                if Self::is_overtaken(&decision, &read.mail, now) {
                    waiting.push((mail.id, read.mail.taken_in));
                    continue;
                }
                let outcome = decision.outcome.clone().unwrap_or(Outcome::Held);
                let because = decision.because.clone();
                if outcome == Outcome::Held {
                    hold = Some(decision.hold.unwrap_or(Hold::Unheeded));
                }
                self.take(&mut changes, &mut dossier, decision, Some(&mail));
                (outcome, because)
            };
            if !double && !mail.silent {
                filed.push(mail.id.clone());
            }
            changes.mails.push(MailOutcome {
                hold,
                signed: read.signed.clone(),
                ..told(mail, outcome, because, double)
            });
        }
        tx.save(&changes).await?;
        Self::let_follow(&mut tx, &waiting, now).await?;
        if served.puts_away {
            tx.want_put_away(&filed, now).await?;
            let refiled: Vec<_> = changes.refiled.iter().map(|r| &r.to).collect();
            tx.want_follow(&refiled, now).await?;
            tx.found_again(&doubles).await?;
        }
        tx.commit().await?;
        for mail in &changes.mails {
            tracing::info!(mail = %mail.id, kind = mail.kind.as_str(), outcome = mail.outcome.as_str(), "decided");
        }
        Ok(())
    }

    /// Resolves the tokens and secrets in the addresses the mails were sent to: the one place
    /// that checks them.
    async fn handles(
        &self,
        tx: &mut Tx,
        served: &Served,
        batch: &[Read],
        now: Timestamp,
    ) -> Result<(Wanted, Vec<Incoming>), DeskError> {
        let team = &served.team;
        let details: Vec<Vec<Detail>> = batch.iter().map(|r| details(served, &r.message)).collect();
        let secrets = |confirm: bool| {
            let all = details.iter().flatten().filter_map(move |d| match d {
                Detail::Reply(t) if !confirm => Some(digest(t.as_bytes())),
                Detail::Confirm(t) if confirm => Some(digest(t.as_bytes())),
                _ => None,
            });
            all.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
        };
        let owners = tx.token_owners(&secrets(false)).await?;
        let confirmations = tx.confirmations(&secrets(true)).await?;
        let mut wanted = self.wanted(&team.id, now);
        let mut incoming = Vec::new();
        for (read, details) in batch.iter().zip(&details) {
            let mut message = read.message.clone();
            if !served.plus_addresses {
                message.text = token::without_marks(&message.text);
                for line in &mut message.borrowed {
                    *line = token::without_marks(line);
                }
            }
            let mut mail = Incoming {
                id: read.mail.id.clone(),
                message,
                received: read.mail.received,
                silent: read.silent,
                token: None,
                also: BTreeSet::new(),
                confirms: None,
                release: read.mail.release.clone(),
            };
            for detail in details {
                match detail {
                    Detail::Reply(text) => {
                        let row = owners.get(&digest(text.as_bytes())).filter(|t| {
                            let owner = &t.owner;
                            t.team == team.id
                                && self.tools.keys.is_reply(
                                    &t.key_id,
                                    text,
                                    &t.team,
                                    &owner.clarification,
                                    &owner.person,
                                )
                        });
                        if let Some(row) = row {
                            wanted
                                .clarifications
                                .insert(row.owner.clarification.clone());
                            // Of a letter's text what it quotes may bear others' marks.
                            also_to(&mut mail, &row.owner, served.plus_addresses);
                        }
                    }
                    Detail::Confirm(text) => {
                        let found = confirmations.get(&digest(text.as_bytes()));
                        if let Some(found) = found {
                            wanted.clarifications.extend(found.about().cloned());
                            wanted.confirmations.insert(found.hash.clone());
                            mail.confirms = Some(found.clone());
                        }
                    }
                    Detail::Bounce(left) => {
                        let id = format!("{left}@{}", team.mailbox.domain());
                        let bounce = mail.message.bounce.get_or_insert_default();
                        // A relay may have given the letter a name of its own.
                        bounce.original_message_id = Some(id);
                    }
                }
            }
            if let Some(id) = mail
                .message
                .bounce
                .as_ref()
                .and_then(|b| b.original_message_id.clone())
            {
                wanted.message_ids.insert(id);
            }
            if let Some(owner) = mail
                .token
                .as_ref()
                .filter(|_| mail.message.bounce.is_some())
            {
                let theirs = (owner.person.clone(), owner.clarification.clone());
                wanted.returned.insert(theirs);
            }
            incoming.push(mail);
        }
        Ok((wanted, incoming))
    }
}

/// What a mail carries: in the addresses it was sent to; where those can't, in its text.
fn details(served: &Served, message: &Message) -> Vec<Detail> {
    let mailbox = &served.team.mailbox;
    let addresses = message.destinations();
    let mut found: Vec<Detail> = addresses
        .filter_map(|a| token::detail(mailbox, a))
        .collect();
    if found.is_empty() && !served.plus_addresses && message.kind == Kind::Person {
        let texts = [Some(&message.text), message.elided.as_ref()];
        found.extend(texts.into_iter().flatten().find_map(|t| token::marked(t)));
    }
    found
}

/// A mail with its reading.
struct Read {
    mail: Undecided,
    message: Message,
    /// What our own look at its signatures found; `None` where nobody looked.
    signed: Option<Signed>,
    silent: bool,
    parked: bool,
}

/// Whether a mail is parked. It is not even read: reading it may be what ends the process.
pub(super) const fn is_parked(mail: &Undecided) -> bool {
    mail.attempts >= ATTEMPTS
}

/// Reads them. What is from before `since` causes nothing.
fn read_all(
    mails: impl Iterator<Item = (Undecided, (Option<Signed>, Option<Arc<Answered>>))>,
    settings: &ReadSettings,
    since: Timestamp,
) -> Vec<Read> {
    mails
        .map(|(mut mail, (signed, answered))| {
            let bytes = std::mem::take(&mut mail.bytes);
            let parked = is_parked(&mail);
            let message = if parked {
                Message::unreadable("never brought to an end", digest(&bytes), mail.size)
            } else {
                let signed = signed.clone().unwrap_or_default();
                let known = Known { signed, answered };
                reading::read_known(&bytes, mail.size, settings, &known)
            };
            Read {
                silent: mail.received < since,
                mail,
                message,
                signed,
                parked,
            }
        })
        .collect()
}

/// How many characters of a mail are searched for words of a question.
const SEARCHED: usize = 2_000;
/// Most words of a batch that earlier answers are searched by: a search by thousands would find
/// everything, slowly.
const TERMS: usize = 240;

/// What the dossier must hold for these mails.
fn want(served: &Served, batch: &[Read], wanted: &mut Wanted) {
    let team = &served.team;
    for read in batch {
        let message = &read.message;
        let ids = message.ancestors().into_iter().map(ToOwned::to_owned);
        wanted.message_ids.extend(ids);
        wanted.message_ids.extend(message.message_id.clone());
        wanted.fingerprints.insert(message.fingerprint.clone());
        wanted.addresses.extend(rules::strangers(message));
        // An absence concerns all that waits for somebody.
        wanted.briefed_lately |= message.away.is_some();
        let release = read.mail.release.iter();
        wanted.keys.extend(release.filter_map(|r| r.to.clone()));
        wanted.keys.extend(message.tags.iter().cloned());
        let details = message.destinations().filter_map(|a| a.detail());
        wanted
            .keys
            .extend(details.filter_map(|d| team.prefixes.tag_in_detail(d)));
        let moves = |line: &&str| line.trim_start().to_lowercase().starts_with("/move");
        let first = message.text.lines().find(|l| !l.trim().is_empty());
        for line in first.into_iter().chain(message.text.lines().filter(moves)) {
            wanted.keys.extend(team.prefixes.tags(line));
        }
        // It may be a question: earlier answers near to it are searched.
        if message.kind == Kind::Person && message.ancestors().is_empty() {
            let subject = message.subject.as_deref().unwrap_or_default();
            let text: String = message.text.chars().take(SEARCHED).collect();
            let terms = rules::hints::nearness::terms(team.words(), &format!("{subject} {text}"));
            let room = TERMS.saturating_sub(wanted.asked.len());
            wanted.asked.extend(terms.into_iter().take(room));
        }
        if let Some(part) = &message.calendar {
            wanted.uids.extend(known_by(&team.id, part));
        }
    }
}

/// What the calls that a calendar part may be about are known by: ours, and those of others.
fn known_by(team: &TeamId, part: &CalendarMail) -> Vec<String> {
    let mut out: Vec<String> = part.wrapped_uid.iter().cloned().collect();
    if let Some(uid) = &part.uid {
        let instances = part.instances.iter().map(|i| Some(i.id));
        let all = instances.chain([None, part.recurrence_id]);
        out.extend(all.map(|at| Origin::known_by(team, uid, at)));
        out.push(uid.clone());
    }
    out
}

fn told(mail: Incoming, outcome: Outcome, because: String, double: bool) -> MailOutcome {
    let message = mail.message;
    MailOutcome {
        id: mail.id,
        outcome,
        kind: message.kind,
        reason: message.reason,
        because,
        message_id: message.message_id,
        fingerprint: (!double).then_some(message.fingerprint),
        from: message.from.map(|m| m.address),
        subject: message.subject.unwrap_or_default(),
        hold: None,
        signed: None,
    }
}

/// A mail was sent to a reply address: the first is whose it is; others of the same person are
/// other questions that it may be about.
fn also_to(mail: &mut Incoming, owner: &TokenOwner, addressed: bool) {
    let first = mail.token.get_or_insert_with(|| owner.clone());
    if addressed && first.person == owner.person && first.clarification != owner.clarification {
        mail.also.insert(owner.clarification.clone());
    }
}
