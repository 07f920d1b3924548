//! The promises, held against what people see: their mailboxes, and the calendars that
//! programs make of these. Plays nothing.

use super::Team;
use crate::support::diary::{Diaries, Kept};
use crate::support::world::text;
use chrono::{Datelike, Timelike, Weekday};
use std::collections::BTreeMap;
use trialogue::domain::time::Timestamp;

impl Team {
    pub(super) fn promises(&self) -> Result<(), String> {
        self.one_mail_for_one_intent()?;
        let mut diaries = Diaries::of(&self.story.world.letters);
        // What did not take place took nobody's time.
        let not_held = self
            .story
            .world
            .rows("SELECT uid FROM call WHERE status = 'not-held'");
        for row in not_held {
            diaries.strike(&text(&row[0]));
        }
        for who in self.story.world.plan.people.keys() {
            self.nobody_twice(&diaries, who)?;
        }
        self.po_last(&diaries)
    }

    /// Promise 3: one Message-ID is one mail, byte for byte; one version of a call says one
    /// time to everybody.
    fn one_mail_for_one_intent(&self) -> Result<(), String> {
        let mut mails: BTreeMap<&str, &[u8]> = BTreeMap::new();
        let mut times = BTreeMap::new();
        for letter in &self.story.world.letters {
            let first = mails.entry(&letter.message_id).or_insert(&letter.bytes);
            if *first != letter.bytes {
                return Err(format!("two mails under {}", letter.message_id));
            }
            let Some(part) = letter
                .calendar
                .as_ref()
                .filter(|_| letter.name == "invitation")
            else {
                continue;
            };
            let uid = part.uid.as_deref().unwrap();
            let time = (part.start, part.end);
            let said = times.entry((uid.to_owned(), part.sequence)).or_insert(time);
            if *said != time {
                return Err(format!("{uid} version {} has two times", part.sequence));
            }
        }
        Ok(())
    }

    /// Promise 4: no two calls at one time in anybody's calendar, none outside their hours.
    fn nobody_twice(&self, diaries: &Diaries, who: &str) -> Result<(), String> {
        let zone = self.story.world.plan.people[who].zone;
        let mut until = Timestamp(0);
        for (uid, kept) in diaries.standing(who) {
            if self.has_declined(who, uid, kept) {
                continue;
            }
            let span = kept.span;
            if span.start < until {
                return Err(format!("{who} has two calls at {}", span.start.rfc3339()));
            }
            until = span.end;
            let own = self.proposers.contains(&(who.to_owned(), uid.to_owned()));
            let over = self.meetings.iter().find(|(people, meeting, known)| {
                people.iter().any(|p| p == who) && meeting.overlaps(&span) && *known < kept.told
            });
            if let Some((_, meeting, _)) = over.filter(|_| !own) {
                let at = meeting.start.rfc3339();
                return Err(format!("{who} has a call over their meeting at {at}"));
            }
            let (start, end) = (
                span.start.utc().with_timezone(&zone),
                span.end.utc().with_timezone(&zone),
            );
            if own {
                continue;
            }
            let weekend = matches!(start.weekday(), Weekday::Sat | Weekday::Sun);
            let last = end.hour() * 60 + end.minute();
            if weekend
                || start.hour() < 9
                || last > 17 * 60
                || start.date_naive() != end.date_naive()
            {
                return Err(format!(
                    "{who} has a call outside their hours: {start} to {end}"
                ));
            }
        }
        Ok(())
    }

    /// Promise 7: no more calls a day for the PO than the team allows.
    fn po_last(&self, diaries: &Diaries) -> Result<(), String> {
        let limit = self.story.world.plan.policy.po_daily_limit as usize;
        let mut days: BTreeMap<String, usize> = BTreeMap::new();
        for (uid, kept) in diaries.standing("petra") {
            if self.has_declined("petra", uid, kept) {
                continue;
            }
            let day = kept
                .span
                .start
                .utc()
                .with_timezone(&chrono_tz::Europe::Berlin);
            *days.entry(day.date_naive().to_string()).or_default() += 1;
        }
        match days.iter().find(|(_, n)| **n > limit) {
            Some((day, n)) => Err(format!(
                "Petra has {n} calls on {day}, the limit is {limit}"
            )),
            None => Ok(()),
        }
    }

    /// Whether they declined that version, which stands in their calendar no more.
    fn has_declined(&self, who: &str, uid: &str, kept: &Kept) -> bool {
        let version = (who.to_owned(), uid.to_owned(), kept.sequence);
        self.declined.contains(&version)
    }
}
