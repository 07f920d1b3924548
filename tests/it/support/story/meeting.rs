//! Meetings that people call by themselves, with their own calendar programs.

use super::mailing::{Draft, Head, words};
use super::{Done, Story};
use crate::support::world::{MAILBOX, berlin};
use chrono::TimeDelta;
use std::fmt::Write as _;
use trialogue::domain::policy::parse_duration;
use trialogue::domain::time::Timestamp;

/// A meeting as a calendar program sends it.
#[derive(Debug, Default)]
struct Meeting {
    organizer: Option<String>,
    with: Vec<String>,
    at: Option<Timestamp>,
    length: Option<TimeDelta>,
    title: String,
    uid: Option<String>,
    sequence: u32,
    rule: Option<String>,
    instance: Option<Timestamp>,
    cancelled: bool,
    /// The mailbox stands among the attendees; else it is in Cc.
    invited: bool,
    /// Another address that is invited.
    also: Option<String>,
}

fn utc(at: Timestamp) -> String {
    at.utc().format("%Y%m%dT%H%M%SZ").to_string()
}

impl Story {
    /// `meeting of dana with sam,petra at 2026-11-24T15:00 title "[PBI-142] Orders" [lasts 30m]
    /// [uid m1] [sequence 1] [rule "FREQ=WEEKLY;COUNT=3"] [instance 2026-12-01T15:00]
    /// [cancelled] [invited] [organizer ADDRESS] [unverified]`: the mail that reaches the mailbox,
    /// in Cc or, `invited`, as an attendee.
    pub(super) fn meeting(&mut self, rest: &str) -> Done {
        let all = words(rest);
        let mut all = all.iter();
        let mut head = Head::default();
        let mut meeting = Meeting::default();
        while let Some(word) = all.next() {
            let mut next = || all.next().cloned().ok_or(format!("{word} what?"));
            match word.as_str() {
                "of" => head.who = next()?,
                "with" => meeting.with = next()?.split(',').map(str::to_owned).collect(),
                "at" => meeting.at = berlin(&next()?),
                "title" => meeting.title = next()?,
                "lasts" => meeting.length = Some(parse_duration(&next()?)?),
                "uid" => meeting.uid = Some(next()?),
                "sequence" => meeting.sequence = next()?.parse().map_err(|_| "a number")?,
                "rule" => meeting.rule = Some(next()?),
                "instance" => meeting.instance = berlin(&next()?),
                "organizer" => meeting.organizer = Some(next()?),
                "cancelled" => meeting.cancelled = true,
                "invited" => meeting.invited = true,
                "unverified" => head.unverified = true,
                other => return Err(format!("no word of a meeting: {other}")),
            }
        }
        let ics = self.meeting_ics(&head.who, &meeting)?;
        let to: Vec<String> = meeting.with.iter().map(|w| self.mailbox(w, None)).collect();
        let draft = Draft {
            from: self.mailbox(&head.who, None),
            to: if meeting.invited {
                format!("{}, {MAILBOX}", to.join(", "))
            } else {
                to.join(", ")
            },
            cc: (!meeting.invited).then(|| MAILBOX.to_owned()),
            subject: format!("Invitation: {}", meeting.title),
            id: self.id(),
            text: "You are invited.".into(),
            calendar: Some(ics),
            method: Some(if meeting.cancelled {
                "CANCEL"
            } else {
                "REQUEST"
            }),
            ..Draft::default()
        };
        self.put(&head, &draft);
        Ok(())
    }

    /// The invitation by which somebody answers a letter: for its reply address and those in Cc.
    pub(super) fn replied_meeting(
        &self,
        head: &Head,
        at: Timestamp,
        title: &str,
        to: &str,
    ) -> Result<String, String> {
        let with = head.cc.iter().flat_map(|cc| cc.split(','));
        let meeting = Meeting {
            with: with.map(|who| who.trim().to_owned()).collect(),
            at: Some(at),
            title: title.trim_start_matches("Re: ").to_owned(),
            also: Some(to.to_owned()),
            uid: Some(format!("{}@reply.example", utc(at))),
            ..Meeting::default()
        };
        self.meeting_ics(&head.who, &meeting)
    }

    fn meeting_ics(&self, who: &str, meeting: &Meeting) -> Result<String, String> {
        let at = meeting.at.ok_or("a meeting has a time")?;
        let end = at + meeting.length.unwrap_or_else(|| TimeDelta::minutes(30));
        let method = if meeting.cancelled {
            "CANCEL"
        } else {
            "REQUEST"
        };
        let organizer = meeting
            .organizer
            .clone()
            .unwrap_or_else(|| self.world.address(who));
        // `OURS` is the UID of the newest invitation of ours.
        let mut letters = self.world.letters.iter().rev();
        let ours = letters.find_map(|l| l.calendar.as_ref()?.uid.clone());
        let uid = match meeting.uid.as_deref() {
            Some("OURS") => ours.as_deref().ok_or("no call of ours yet")?,
            Some(uid) => uid,
            None => "meeting-1@calendar.example",
        };
        let mut out = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Some//Calendar//EN\r\nMETHOD:{method}\r\n\
             BEGIN:VEVENT\r\nUID:{uid}\r\nSEQUENCE:{}\r\nDTSTAMP:{}\r\nDTSTART:{}\r\nDTEND:{}\r\n\
             SUMMARY:{}\r\nLOCATION:Room 3\r\nORGANIZER:mailto:{organizer}\r\n",
            meeting.sequence,
            utc(self.world.now()),
            utc(at),
            utc(end),
            meeting.title,
        );
        if let Some(rule) = &meeting.rule {
            write!(out, "RRULE:{rule}\r\n").unwrap();
        }
        if let Some(instance) = meeting.instance {
            write!(out, "RECURRENCE-ID:{}\r\n", utc(instance)).unwrap();
        }
        let invited = meeting.with.iter().map(|w| self.world.address(w));
        let mailbox = meeting.invited.then(|| MAILBOX.to_owned());
        for address in invited.chain(mailbox).chain(meeting.also.clone()) {
            write!(out, "ATTENDEE;RSVP=TRUE:mailto:{address}\r\n").unwrap();
        }
        out.push_str("END:VEVENT\r\nEND:VCALENDAR\r\n");
        Ok(out)
    }
}
