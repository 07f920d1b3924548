//! Everything on record that the checks look at. Letters are read page by page and only what
//! the checks need of them is kept.

use super::super::DeskError;
use crate::domain::calendar::Method;
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::Clarification;
use crate::domain::confirmation::Confirmation;
use crate::domain::fact::Alarm;
use crate::domain::ids::{CallId, ClarificationId, EffectKey, LetterId, PersonId, TeamId, digest};
use crate::domain::letter::{Body, Change, Letter, Next, Unanswered};
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Address, Person, Role};
use crate::domain::policy::Team;
use crate::domain::time::Timestamp;
use crate::store::{AuditAlarm, AuditLetter, AuditMember, AuditPbi, AuditSource, LetterStatus, Tx};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Letters read together: their bytes are in memory only so long.
const PAGE: u32 = 200;

/// The whole record at one instant.
pub(super) struct Record<'t> {
    pub now: Timestamp,
    pub teams: &'t [Team],
    pub clarifications: BTreeMap<ClarificationId, Clarification>,
    pub calls: BTreeMap<CallId, Call>,
    pub people: BTreeMap<PersonId, Person>,
    pub members: BTreeMap<(TeamId, PersonId), AuditMember>,
    pub pbis: BTreeMap<(TeamId, PbiKey), AuditPbi>,
    pub alarms: Alarms,
    pub letters: Vec<Seen>,
    pub by_key: BTreeMap<EffectKey, usize>,
    /// Indexes into `letters`, by what they are about.
    pub about: BTreeMap<ClarificationId, Vec<usize>>,
    /// The same, by call.
    pub of_call: BTreeMap<CallId, Vec<usize>>,
    /// Calls that have or had a clarification on their agenda.
    pub calls_of: BTreeMap<ClarificationId, BTreeSet<CallId>>,
    pub bookings: Vec<(PersonId, i64, CallId)>,
    pub days: BTreeSet<(PersonId, String, CallId)>,
    pub candidates: BTreeMap<(ClarificationId, u32), PbiKey>,
    pub sources: Vec<AuditSource>,
    /// Requests for a confirmation that were answered.
    pub confirmations: Vec<Confirmation>,
}

/// Alarms by what they are about.
#[derive(Default)]
pub(super) struct Alarms {
    /// Due: the exchange is quiet.
    pub quiet: BTreeSet<(ClarificationId, u32)>,
    /// Due: notes are late.
    pub notes: BTreeSet<CallId>,
    /// Due: the call's time is over.
    pub over: BTreeSet<(CallId, u32)>,
    /// Due: a question that is unsent goes.
    pub send: BTreeSet<ClarificationId>,
    /// Due: time to invite.
    pub invite: BTreeSet<ClarificationId>,
    /// Rung: time to invite.
    pub invited: BTreeMap<ClarificationId, Timestamp>,
    /// Rung: notes are late.
    pub late: BTreeSet<CallId>,
    /// Due: the time to object is over.
    pub unopposed: BTreeSet<(ClarificationId, u32)>,
    /// Due: somebody's last day is over.
    pub leaves: BTreeSet<EffectKey>,
    /// Could not ring, and never will.
    pub parked: Vec<EffectKey>,
}

/// A letter, without its bytes.
pub(super) struct Seen {
    pub id: LetterId,
    pub key: EffectKey,
    pub name: String,
    pub person: PersonId,
    pub about: Vec<ClarificationId>,
    pub status: LetterStatus,
    pub decided: Timestamp,
    /// Its reader's registered address at that time.
    pub address: String,
    /// Its envelope recipient, once sealed.
    pub sent_to: Option<String>,
    /// What the payload tells; `None`: it can't be read, and the letter is or will be on hold.
    pub told: Option<Told>,
    /// What is wrong with its frozen form.
    pub faults: Vec<&'static str>,
}

impl Seen {
    /// Whether it is a version of a call that somebody asked for once more.
    pub(super) fn is_sent_again(&self) -> bool {
        let mark = self.key.as_str().split('/').nth(3).unwrap_or_default();
        mark.starts_with("refresh-") || mark.starts_with("again-")
    }

    /// Whether it is a note that was owed again, because the one before was refused or
    /// bounced: the last part of its key then ends with when that was known.
    pub(super) fn is_given_again(&self) -> bool {
        let mark = self.key.as_str().rsplit('/').next().unwrap_or_default();
        let since = mark.rsplit_once('-').map_or("", |(_, since)| since);
        self.name == "briefing" && !since.is_empty() && since.bytes().all(|b| b.is_ascii_digit())
    }
}

/// What the checks need of a letter's payload.
pub(super) struct Told {
    pub team: TeamId,
    pub call: Option<CallId>,
    /// The reader's role when it was decided.
    pub role: Option<Role>,
    pub subject: String,
    pub event: Option<EventTold>,
    pub briefing: Option<BriefingTold>,
    pub next: Option<Next>,
    /// Of a nudge: its reader's local date.
    pub nudges_on: Option<NaiveDate>,
    /// Of a nudge: the items of which it shows more than the key.
    pub quotes: Vec<PbiKey>,
    /// Of the page after an absence: when it began.
    pub since: Option<Timestamp>,
    /// In an invitation: it is the receipt as well.
    pub is_receipt: bool,
}

/// The calendar object in a letter.
pub(super) struct EventTold {
    pub uid: String,
    pub sequence: u32,
    pub method: Method,
    pub dtstamp: Timestamp,
    /// Only the agenda is new.
    pub agenda_only: bool,
    /// It is the call's first invitation.
    pub new: bool,
    pub private: bool,
}

/// A briefing note.
pub(super) struct BriefingTold {
    pub needs_ruling: bool,
    pub reasons: usize,
    /// SHA-256 of what it tells.
    pub content: String,
}

impl<'t> Record<'t> {
    pub(super) async fn load(
        tx: &mut Tx,
        teams: &'t [Team],
        now: Timestamp,
    ) -> Result<Self, DeskError> {
        let letters = load_letters(tx).await?;
        let calls = tx.audit_calls().await?;
        let mut about: BTreeMap<ClarificationId, Vec<usize>> = BTreeMap::new();
        let mut of_call: BTreeMap<CallId, Vec<usize>> = BTreeMap::new();
        let mut calls_of: BTreeMap<ClarificationId, BTreeSet<CallId>> = BTreeMap::new();
        for (at, letter) in letters.iter().enumerate() {
            let call = letter.told.as_ref().and_then(|t| t.call.as_ref());
            for id in &letter.about {
                about.entry(id.clone()).or_default().push(at);
                let of = calls_of.entry(id.clone()).or_default();
                of.extend(call.cloned());
            }
            if let Some(call) = call {
                of_call.entry(call.clone()).or_default().push(at);
            }
        }
        for call in calls.values() {
            for item in &call.agenda {
                let of = calls_of.entry(item.clarification.clone()).or_default();
                of.insert(call.id.clone());
            }
        }
        let by_key = letters
            .iter()
            .enumerate()
            .map(|(at, l)| (l.key.clone(), at))
            .collect();
        let members = tx.audit_members().await?;
        Ok(Self {
            now,
            teams,
            clarifications: tx.audit_clarifications().await?,
            calls,
            people: tx.audit_people().await?,
            members: members
                .into_iter()
                .map(|m| ((m.team.clone(), m.person.clone()), m))
                .collect(),
            pbis: tx.audit_pbis().await?,
            alarms: sorted(tx.audit_alarms().await?),
            letters,
            by_key,
            about,
            of_call,
            calls_of,
            bookings: tx.audit_bookings().await?,
            days: tx.audit_days().await?.into_iter().collect(),
            candidates: tx.audit_candidates().await?.into_iter().collect(),
            sources: tx.audit_sources().await?,
            confirmations: tx.audit_confirmations().await?,
        })
    }

    /// Letters about a clarification, in the order of decision.
    pub(super) fn letters_about(&self, id: &ClarificationId) -> impl Iterator<Item = &Seen> {
        let of = self.about.get(id).into_iter().flatten();
        of.filter_map(|at| self.letters.get(*at))
    }

    pub(super) fn letter(&self, key: &EffectKey) -> Option<&Seen> {
        self.letters.get(*self.by_key.get(key)?)
    }

    pub(super) fn team(&self, id: &TeamId) -> Option<&Team> {
        self.teams.iter().find(|t| &t.id == id)
    }

    pub(super) fn member(&self, team: &TeamId, person: &PersonId) -> Option<&AuditMember> {
        self.members.get(&(team.clone(), person.clone()))
    }

    /// Since when a call on this question is over of which nobody has said what came of it.
    pub(super) fn call_over(&self, id: &ClarificationId) -> Option<Timestamp> {
        let mut calls = self.calls.values().filter(|call| call.settles(id));
        calls.find_map(|call| match call.state {
            CallState::Passed { since } => Some(since),
            _ => None,
        })
    }

    /// Whether somebody was not of the team at an instant, as they had left it.
    pub(super) fn had_left(&self, team: &TeamId, person: &PersonId, at: Timestamp) -> bool {
        self.member(team, person).is_some_and(|m| {
            let gone = m.leaves.is_some_and(|left| left <= at);
            let was = m.left_at.is_some_and(|left| left <= at && at <= m.imported);
            gone || was
        })
    }

    /// Letters about a call, in the order of decision.
    pub(super) fn letters_of(&self, call: &CallId) -> impl Iterator<Item = &Seen> {
        let of = self.of_call.get(call).into_iter().flatten();
        of.filter_map(|at| self.letters.get(*at))
    }
}

/// An alarm that can't be read never rings: it counts as none.
fn sorted(rows: Vec<AuditAlarm>) -> Alarms {
    let mut alarms = Alarms::default();
    for row in rows {
        if row.status == "parked" {
            alarms.parked.push(row.key);
            continue;
        }
        let Ok(alarm) = row.alarm else { continue };
        if matches!(alarm, Alarm::Leaves { .. }) && row.status == "due" {
            alarms.leaves.insert(row.key);
            continue;
        }
        match (row.status.as_str(), alarm) {
            (
                "due",
                Alarm::Quiet {
                    clarification,
                    conversation,
                },
            ) => {
                alarms.quiet.insert((clarification, conversation));
            }
            ("due", Alarm::NotesLate { call }) => {
                alarms.notes.insert(call);
            }
            ("due", Alarm::CallOver { call, sequence }) => {
                alarms.over.insert((call, sequence));
            }
            (
                "due",
                Alarm::Unopposed {
                    clarification,
                    assumption,
                },
            ) => {
                alarms.unopposed.insert((clarification, assumption));
            }
            ("due", Alarm::Send { clarification }) => {
                alarms.send.insert(clarification);
            }
            ("due", Alarm::Invite { clarification }) => {
                alarms.invite.insert(clarification);
            }
            ("rung", Alarm::Invite { clarification }) => {
                alarms.invited.insert(clarification, row.at);
            }
            ("rung", Alarm::NotesLate { call }) => {
                alarms.late.insert(call);
            }
            _ => {}
        }
    }
    alarms
}

async fn load_letters(tx: &mut Tx) -> Result<Vec<Seen>, DeskError> {
    let mut all = Vec::new();
    let mut after = 0;
    loop {
        let page = tx.audit_letters(after, PAGE).await?;
        let Some(last) = page.last() else {
            return Ok(all);
        };
        after = last.position;
        all.extend(page.into_iter().map(seen));
    }
}

fn seen(row: AuditLetter) -> Seen {
    let faults = faults(&row);
    Seen {
        id: row.id,
        key: row.key,
        name: row.name,
        person: row.person,
        about: row.about,
        status: row.status,
        decided: row.decided,
        address: row.address,
        sent_to: row.envelope_to,
        told: row.letter.ok().map(|l| told(&l)),
        faults,
    }
}

fn told(letter: &Letter) -> Told {
    let mut told = Told {
        team: letter.team.clone(),
        call: letter.call.clone(),
        role: letter.reader.party.role,
        subject: letter.thread.subject.to_string(),
        event: None,
        briefing: None,
        nudges_on: None,
        since: None,
        quotes: Vec::new(),
        next: None,
        is_receipt: false,
    };
    match &letter.body {
        Body::Invitation(invitation) => {
            let event = &invitation.event;
            told.is_receipt = invitation.receipt_for.is_some();
            told.event = Some(EventTold {
                uid: event.uid.clone(),
                sequence: event.sequence,
                method: event.method,
                dtstamp: event.dtstamp,
                agenda_only: matches!(invitation.change, Change::Agenda { .. }),
                new: invitation.change == Change::New,
                private: event.private,
            });
        }
        Body::Cancellation(cancellation) => {
            let event = &cancellation.event;
            told.event = Some(EventTold {
                uid: event.uid.clone(),
                sequence: event.sequence,
                method: event.method,
                dtstamp: event.dtstamp,
                agenda_only: false,
                new: false,
                private: event.private,
            });
        }
        Body::Briefing(briefing) => {
            // Whether it follows another is no news; that its reader is to rule now, and not
            // whoever stood in and had the note of which they had a copy, is.
            let others = briefing.needs_ruling && briefing.copy_of.is_some();
            let content = serde_json::to_vec(&(&briefing.talk, &briefing.parts, others));
            told.briefing = Some(BriefingTold {
                needs_ruling: briefing.needs_ruling,
                reasons: briefing.parts.iter().map(|p| p.reasons.len()).sum(),
                content: digest(&content.unwrap_or_default()),
            });
        }
        Body::Nudge(nudge) => {
            let shown = |q: &&Unanswered| !q.question.is_empty() || !q.item.title.is_empty();
            let quoted = nudge.questions.iter().filter(shown);
            told.quotes = quoted.map(|q| q.item.key.clone()).collect();
            let day = letter.due.utc().with_timezone(&letter.reader.zone);
            told.nudges_on = Some(day.date_naive());
        }
        Body::WhileAway(page) => told.since = Some(page.since),
        Body::Receipt(receipt) => told.next = Some(receipt.next.clone()),
        _ => {}
    }
    told
}

/// What is wrong with a letter as a row: its columns say what its payload says, and its
/// bytes say both.
fn faults(row: &AuditLetter) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let mut must = |holds: bool, what| {
        if !holds {
            faults.push(what);
        }
    };
    if let Ok(letter) = &row.letter {
        must(letter.key == row.key, "its payload has another effect key");
        must(
            letter.reader.person == row.person
                && letter.reader.party.address.as_str() == row.address,
            "its payload has another reader",
        );
        let told: BTreeSet<_> = letter.about.iter().collect();
        must(
            told == row.about.iter().collect(),
            "its payload is about other clarifications",
        );
    }
    let gone = matches!(
        row.status,
        LetterStatus::Sealed | LetterStatus::Sent | LetterStatus::Deferred | LetterStatus::Unknown
    );
    let Some((id, bytes)) = row.message_id.as_ref().zip(row.bytes.as_ref()) else {
        must(!gone, "it was handed over and is not sealed");
        return faults;
    };
    must(
        header(bytes, "message-id").is_some_and(|v| v == format!("<{id}>")),
        "its bytes bear another Message-ID",
    );
    if row.address.is_ascii() && Address::parse(&row.address).is_ok() {
        must(
            header(bytes, "to").is_some_and(|to| {
                let to = to.to_lowercase();
                let sent_to = row.envelope_to.as_deref();
                to.contains(&row.address) || sent_to.is_some_and(|a| to.contains(a))
            }),
            "its bytes name another recipient",
        );
    }
    faults
}

/// A header field of a mail that we wrote ourselves, unfolded.
fn header(bytes: &[u8], name: &str) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let head = text.split("\r\n\r\n").next().unwrap_or_default();
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    unfolded.split("\r\n").find_map(|line| {
        let (field, value) = line.split_once(':')?;
        field
            .eq_ignore_ascii_case(name)
            .then(|| value.trim().to_owned())
    })
}
