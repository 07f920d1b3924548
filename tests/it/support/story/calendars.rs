//! What people's calendar programs send about an invitation of ours: REPLY, COUNTER, REFRESH
//! (RFC 5546, 3.2).

use super::mailing::{Draft, Head, words};
use super::{Done, Story};
use crate::support::world::{Letter, MAILBOX, berlin};
use chrono::TimeDelta;
use std::fmt::Write as _;
use trialogue::domain::policy::parse_duration;
use trialogue::domain::time::{Span, Timestamp};

/// What is answered.
#[derive(Debug, Default)]
struct Answer {
    method: &'static str,
    partstat: &'static str,
    said: &'static str,
    stamp: Timestamp,
    note: Option<String>,
    sent_by: Option<String>,
    proposed: Option<Span>,
    delegated_to: Option<String>,
    delegated_from: Option<String>,
    sequence: Option<u32>,
    uid: Option<String>,
    nameless: bool,
    threaded: bool,
    /// A header of the mail's own.
    header: Option<String>,
}

impl Story {
    /// The mail that somebody's calendar program makes of an invitation, by its first word:
    /// `sam accepts|declines|doubts`, `sam counters 2026-11-24T15:00 [lasts 30m] [declining]`,
    /// `sam delegates to kim`, `sam refreshes`. Then, in any order: `[version N] [of KEY]
    /// [note "…"] [stamped 10m earlier] [unverified] [forged] [provider] [as ADDRESS] [sent-by ADDRESS]
    /// [for sam] (in whose place) [sequence N] [uid UID] [nameless] (no ORGANIZER) [header "N: V"] [threaded]
    /// (In-Reply-To and the reply address of the invitation)`.
    pub(super) fn calendar(&mut self, who: &str, rest: &str) -> Done {
        let all = words(rest);
        let mut all = all.iter();
        let mut answer = Answer {
            method: "REPLY",
            stamp: self.world.now(),
            ..Answer::default()
        };
        let mut from = None;
        let verb = all.next().map(String::as_str);
        (answer.partstat, answer.said) = match verb {
            Some("accepts") => ("ACCEPTED", "accepted"),
            Some("declines") => ("DECLINED", "declined"),
            Some("doubts") => ("TENTATIVE", "tentative"),
            Some("delegates") => ("DELEGATED", "delegated"),
            Some("counters") => {
                answer.method = "COUNTER";
                from = all.next().and_then(|at| berlin(at));
                from.ok_or("counters when?")?;
                ("TENTATIVE", "new time proposed")
            }
            Some("refreshes") => {
                answer.method = "REFRESH";
                ("", "refresh")
            }
            _ => return Err(format!("no step: {who} {rest}")),
        };
        let mut head = Head {
            who: who.to_owned(),
            ..Head::default()
        };
        let mut which = vec!["invitation".to_owned()];
        let mut whose = who.to_owned();
        let mut length = None;
        while let Some(word) = all.next() {
            let mut next = || all.next().cloned().ok_or(format!("{word} what?"));
            match word.as_str() {
                "version" => which.insert(1, next()?),
                "of" => {
                    which.push("of".into());
                    which.push(next()?);
                }
                "to" => answer.delegated_to = Some(self.world.address(&next()?)),
                "for" => {
                    whose = next()?;
                    answer.delegated_from = Some(self.world.address(&whose));
                }
                "lasts" => length = Some(parse_duration(&next()?)?),
                "declining" => answer.partstat = "DECLINED",
                "note" => answer.note = Some(next()?),
                "stamped" => answer.stamp = answer.stamp - parse_duration(&next()?)?,
                "earlier" => {}
                "sequence" => answer.sequence = Some(next()?.parse().map_err(|_| "a number")?),
                "uid" => answer.uid = Some(next()?),
                "nameless" => answer.nameless = true,
                "threaded" => answer.threaded = true,
                "header" => answer.header = Some(next()?),
                "as" => head.address = Some(next()?),
                "sent-by" => answer.sent_by = Some(next()?),
                "unverified" => head.unverified = true,
                "forged" => head.forged = true,
                "provider" => head.provider = true,
                other => return Err(format!("no word of a calendar answer: {other}")),
            }
        }
        let letter = self.letter(&whose, &which)?;
        if let Some(from) = from {
            answer.proposed = Some(proposed(&letter, from, length)?);
        }
        self.answer(&letter, head, &answer)
    }

    fn answer(&mut self, letter: &Letter, mut head: Head, answer: &Answer) -> Done {
        let ics = letter
            .ics
            .as_deref()
            .ok_or("an invitation without calendar")?;
        let own = self.world.address(&head.who);
        let attendee = head.address.as_ref().unwrap_or(&own).clone();
        let object = answer_ics(ics, &attendee, answer);
        head.address = answer.sent_by.clone().or(head.address);
        let said = answer.said;
        let draft = Draft {
            from: self.mailbox(&head.who, head.address.as_deref()),
            to: if answer.threaded {
                letter.reply_to.clone()
            } else {
                MAILBOX.into()
            },
            subject: format!("{said}: {}", letter.subject),
            id: self.id(),
            in_reply_to: answer.threaded.then(|| letter.message_id.clone()),
            text: format!(
                "{} has {said} this invitation.",
                self.world.full_name(&head.who)
            ),
            extra: answer.header.clone(),
            calendar: Some(object),
            method: Some(answer.method),
            ..Draft::default()
        };
        self.put(&head, &draft);
        Ok(())
    }
}

/// The proposed time, as long as the call where nothing else is said.
fn proposed(letter: &Letter, from: Timestamp, length: Option<TimeDelta>) -> Result<Span, String> {
    let known = letter
        .calendar
        .as_ref()
        .and_then(|c| Some(c.end? - c.start?))
        .ok_or("an invitation without a time")?;
    Ok(Span::new(from, from + length.unwrap_or(known)))
}

fn utc(at: Timestamp) -> String {
    at.utc().format("%Y%m%dT%H%M%SZ").to_string()
}

/// The calendar object of an answer to this invitation (RFC 5546, 3.2.3, 3.2.6, 3.2.7).
fn answer_ics(ics: &str, attendee: &str, answer: &Answer) -> String {
    let unfolded = ics.replace("\r\n ", "").replace("\r\n\t", "");
    let mut out = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Some//Calendar//EN\r\nMETHOD:{}\r\nBEGIN:VEVENT\r\n",
        answer.method
    );
    for line in unfolded.lines() {
        let name = line.split([':', ';']).next().unwrap_or_default();
        match (name, answer) {
            ("UID", Answer { uid: Some(uid), .. }) => write!(out, "UID:{uid}\r\n").unwrap(),
            (
                "SEQUENCE",
                Answer {
                    sequence: Some(n), ..
                },
            ) => write!(out, "SEQUENCE:{n}\r\n").unwrap(),
            (
                "DTSTART",
                Answer {
                    proposed: Some(span),
                    ..
                },
            ) => write!(out, "DTSTART:{}\r\n", utc(span.start)).unwrap(),
            (
                "DTEND",
                Answer {
                    proposed: Some(span),
                    ..
                },
            ) => write!(out, "DTEND:{}\r\n", utc(span.end)).unwrap(),
            ("ORGANIZER", Answer { nameless: true, .. }) => {}
            ("UID" | "SEQUENCE" | "DTSTART" | "DTEND" | "SUMMARY" | "ORGANIZER", _) => {
                write!(out, "{line}\r\n").unwrap();
            }
            _ => {}
        }
    }
    write!(out, "DTSTAMP:{}\r\nATTENDEE", utc(answer.stamp)).unwrap();
    if !answer.partstat.is_empty() {
        write!(out, ";PARTSTAT={}", answer.partstat).unwrap();
    }
    for (name, address) in [
        ("SENT-BY", &answer.sent_by),
        ("DELEGATED-TO", &answer.delegated_to),
        ("DELEGATED-FROM", &answer.delegated_from),
    ] {
        if let Some(address) = address {
            write!(out, ";{name}=\"mailto:{address}\"").unwrap();
        }
    }
    write!(out, ":mailto:{attendee}\r\n").unwrap();
    if let Some(note) = &answer.note {
        write!(out, "COMMENT:{note}\r\n").unwrap();
    }
    out.push_str("END:VEVENT\r\nEND:VCALENDAR\r\n");
    out
}
