//! The play: what a script can let people do, each through a real mail, told as it happens.

use super::cast::Actor;
use super::letters::{self, Found, Written};
use super::stage::Stage;
use super::telling;
use crate::domain::calendar::Partstat;
use crate::domain::time::Timestamp;
use anyhow::{Context as _, bail};
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use std::io::Write;
use std::path::PathBuf;

/// Most wake-ups between two scenes: more means that one does not go away.
const WAKES: u32 = 200;

/// A story being played.
pub(super) struct Play<'o> {
    /// The stage.
    pub(super) stage: Stage,
    /// Where the story is told.
    pub(super) out: &'o mut dyn Write,
    /// The story's day.
    pub(super) day: NaiveDate,
    /// The zone its hours are told in.
    pub(super) zone: Tz,
    /// Every letter that somebody found, in order.
    pub(super) found: Vec<Found>,
    /// Every mail that somebody wrote, by their address.
    pub(super) wrote: Vec<&'static str>,
    whole: Vec<Actor>,
}

impl<'o> Play<'o> {
    /// Begins.
    pub(super) fn new(stage: Stage, out: &'o mut dyn Write, day: NaiveDate) -> Self {
        let zone = stage.team.zone;
        Self {
            stage,
            out,
            day,
            zone,
            found: Vec::new(),
            wrote: Vec::new(),
            whole: Vec::new(),
        }
    }

    /// Lets time pass until this hour of the day, and tells what falls due on the way; then
    /// the scene.
    pub(super) async fn at(&mut self, hour: &str, what: &str) -> anyhow::Result<()> {
        self.pass(instant(self.day, hour, self.zone)?).await?;
        telling::scene(self.out, hour, what)?;
        self.settle().await
    }

    /// The next day begins.
    pub(super) fn night(&mut self, day: &str) -> anyhow::Result<()> {
        self.day = self.day.succ_opt().context("the day after")?;
        writeln!(self.out)?;
        telling::says(self.out, day)?;
        Ok(())
    }

    async fn pass(&mut self, to: Timestamp) -> anyhow::Result<()> {
        for _ in 0..WAKES {
            let next = self.stage.next().await?.filter(|next| *next < to);
            let Some(next) = next else {
                self.stage.clock.set(to);
                return Ok(());
            };
            self.stage.clock.set(next);
            let went = self.stage.work().await?;
            if !went.is_empty() {
                let hour = next.utc().with_timezone(&self.zone).format("%H:%M");
                telling::scene(self.out, &hour.to_string(), "What was waited for is due.")?;
                self.tell(went)?;
            }
        }
        bail!("something is due again and again before {}", to.rfc3339())
    }

    /// The next letter to each of these is shown as a whole.
    pub(super) fn show(&mut self, readers: &[Actor]) {
        self.whole.extend_from_slice(readers);
    }

    /// A new mail to the team's mailbox.
    pub(super) async fn writes(
        &mut self,
        who: Actor,
        subject: &str,
        text: &str,
    ) -> anyhow::Result<()> {
        let to = self.stage.team.mailbox.to_string();
        telling::writes(self.out, &format!("{} writes", who.short), subject, text)?;
        self.send(&Written {
            from: who,
            to: &to,
            subject,
            text: text.to_owned(),
            answers: None,
            vouched: true,
            ics: None,
        })
        .await
    }

    /// A mail from elsewhere under somebody's name, which the server says is not theirs.
    pub(super) async fn forges(
        &mut self,
        whom: Actor,
        subject: &str,
        text: &str,
    ) -> anyhow::Result<()> {
        let to = self.stage.team.mailbox.to_string();
        telling::writes(self.out, "Forged mail", subject, text)?;
        let mail = Written {
            from: whom,
            to: &to,
            subject,
            text: text.to_owned(),
            answers: None,
            vouched: false,
            ics: None,
        };
        self.put(&mail)?;
        self.settle().await
    }

    /// A reply to the last letter that this person found with these words in it.
    pub(super) async fn replies(&mut self, who: Actor, to: &str, text: &str) -> anyhow::Result<()> {
        let letter = self.last(who, |l| l.subject().contains(to) || l.flat().contains(to))?;
        let subject = reply_subject(letter.subject());
        telling::writes(self.out, &format!("{} replies", who.short), &subject, text)?;
        self.send(&Written {
            from: who,
            to: &letter.reply_to,
            subject: &subject,
            text: text.to_owned(),
            answers: Some(&letter),
            vouched: true,
            ics: None,
        })
        .await
    }

    /// An answer to the last invitation that this person found, by their calendar.
    pub(super) async fn answers(
        &mut self,
        who: Actor,
        partstat: Partstat,
        note: &str,
    ) -> anyhow::Result<()> {
        let letter = self.last(who, |l| l.ics.is_some())?;
        let (verb, word) = match partstat {
            Partstat::Declined => ("declines", "Declined"),
            Partstat::Tentative => ("may come", "Tentative"),
            _ => ("accepts", "Accepted"),
        };
        let title = letter.message.subject.as_deref().unwrap_or_default();
        telling::answers(self.out, &format!("{} {verb}", who.short), title, note)?;
        let ics = letters::answer(&letter, partstat, note, self.stage.desk.now())?;
        let organizer = self.stage.team.mailbox.to_string();
        let subject = format!("{word}: {title}");
        self.send(&Written {
            from: who,
            to: &organizer,
            subject: &subject,
            text: note.to_owned(),
            answers: Some(&letter),
            vouched: true,
            ics: Some(ics),
        })
        .await
    }

    async fn send(&mut self, mail: &Written<'_>) -> anyhow::Result<()> {
        self.wrote.push(mail.from.address);
        self.put(mail)?;
        self.settle().await
    }

    fn put(&mut self, mail: &Written<'_>) -> anyhow::Result<()> {
        let now = self.stage.desk.now();
        let n = self.stage.mails() + 1;
        self.stage.receive(&letters::compose(mail, n, now))
    }

    /// Lets Trialogue work, and tells what people find.
    async fn settle(&mut self) -> anyhow::Result<()> {
        let went = self.stage.work().await?;
        self.tell(went)
    }

    fn tell(&mut self, went: Vec<PathBuf>) -> anyhow::Result<()> {
        for file in went {
            let letter = Found::open(&file)?;
            let whole = self.whole.iter().position(|a| *a == letter.reader);
            telling::finds(self.out, &letter, whole.is_some())?;
            if let Some(at) = whole {
                self.whole.remove(at);
            }
            self.found.push(letter);
        }
        Ok(())
    }

    /// The last letter of a reader for which this holds.
    fn last(&self, who: Actor, holds: impl Fn(&Found) -> bool) -> anyhow::Result<Found> {
        let mut theirs = self.found.iter().rev().filter(|l| l.reader == who);
        theirs
            .find(|l| holds(l))
            .cloned()
            .with_context(|| format!("{} has found no such letter", who.short))
    }
}

/// An hour of a day.
pub(super) fn instant(day: NaiveDate, hour: &str, zone: Tz) -> anyhow::Result<Timestamp> {
    let time = NaiveTime::parse_from_str(hour, "%H:%M").context("an hour of the story")?;
    Ok(crate::domain::hours::instant_in(zone, day.and_time(time)))
}

fn reply_subject(subject: &str) -> String {
    if subject.starts_with("Re: ") {
        subject.to_owned()
    } else {
        format!("Re: {subject}")
    }
}
