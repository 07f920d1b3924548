//! An assumption: a developer's own decision, put on record. It *stands unopposed*, never
//! agreed, unless the PO or the stakeholder objects within the policy's time.
//!
//! Its clock is the working time of whoever was told in the PO's place or is the PO; it stands
//! still while they are away, and while nobody could be told. Invariant: what was objected to
//! or overruled is never unopposed afterwards.

use super::{Clarification, Entry, EntryKind};
use crate::domain::hours::{Wait, WorkWeek};
use crate::domain::ids::PersonId;
use crate::domain::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// An assumption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumption {
    /// Its place among the clarification's assumptions, from 0.
    pub ordinal: u32,
    /// Who goes by it.
    pub by: PersonId,
    /// Their name.
    pub name: String,
    /// Their words.
    pub words: String,
    /// When it was put on record.
    pub at: Timestamp,
    /// Where it stands.
    pub state: AssumptionState,
}

/// Where an assumption stands (ARCHITECTURE: status words).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "status")]
pub enum AssumptionState {
    /// It may still be objected to.
    Pending {
        /// How long.
        clock: AssumptionClock,
    },
    /// Nobody objected in time. The PO may still overrule it.
    Unopposed {
        /// Since when.
        at: Timestamp,
        /// Who was told of it and did not object.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<PersonId>,
    },
    /// Somebody objected: the question is open again.
    Objected {
        /// When.
        at: Timestamp,
        /// Who.
        by: PersonId,
        /// Their name.
        name: String,
        /// Their words.
        words: String,
    },
    /// Whoever went by it goes by another one, or does not need it any more.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// A ruling says otherwise.
    Overruled {
        /// When.
        at: Timestamp,
        /// Which of the clarification's rulings.
        ruling: u32,
    },
}

/// The time in which an assumption may be objected to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "clock")]
pub enum AssumptionClock {
    /// It runs.
    Running {
        /// In whose working time: the PO, or who was told in their place.
        reader: PersonId,
        /// Since when.
        since: Timestamp,
        /// When it has run out, by what is known of their absences now.
        until: Timestamp,
        /// While it was put off, it stood still.
        #[serde(default)]
        put_off: Option<Span>,
    },
    /// It stands still: nobody who may rule could be told, or something else is waited for first.
    Stopped {
        /// Since when.
        since: Timestamp,
        /// Why.
        why: String,
    },
}

/// What can happen to an assumption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssumptionFact {
    /// Somebody who may object in the PO's working time was told, or is away longer or shorter.
    Told {
        /// Who.
        reader: PersonId,
        /// When.
        since: Timestamp,
        /// When their time will have run out.
        until: Timestamp,
        /// While they put it off.
        put_off: Option<Span>,
    },
    /// Nobody who may rule could be told, or something else is waited for first.
    NotTold {
        /// Why.
        why: String,
    },
    /// The time has run out.
    RanOut,
    /// The PO or the stakeholder objects.
    Objected {
        /// Who.
        by: PersonId,
        /// Their name.
        name: String,
        /// Their words.
        words: String,
    },
    /// Whoever went by it goes by another one, or does not need it any more.
    Withdrawn,
    /// The PO ruled on what it is about: the same, or otherwise.
    Ruled {
        /// Which of the clarification's rulings.
        ruling: u32,
        /// Whether it stands as assumed.
        agreed: bool,
    },
}

impl AssumptionState {
    /// The status word on record.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Pending { .. } => "pending",
            Self::Unopposed { .. } => "unopposed",
            Self::Objected { .. } => "objected",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Overruled { .. } => "overruled",
        }
    }

    /// The state after a fact, or why there is none: the fact comes too late.
    pub fn apply(self, fact: AssumptionFact, now: Timestamp) -> Result<Self, &'static str> {
        match (self, fact) {
            (
                Self::Pending { .. },
                AssumptionFact::Told {
                    reader,
                    since,
                    until,
                    put_off,
                },
            ) => Ok(Self::Pending {
                clock: AssumptionClock::Running {
                    reader,
                    since,
                    until,
                    put_off,
                },
            }),
            (Self::Pending { .. }, AssumptionFact::NotTold { why }) => Ok(Self::Pending {
                clock: AssumptionClock::Stopped { since: now, why },
            }),
            (
                Self::Pending {
                    clock: AssumptionClock::Running { until, reader, .. },
                },
                AssumptionFact::RanOut,
            ) if until <= now => Ok(Self::Unopposed {
                at: now,
                told: Some(reader),
            }),
            (Self::Pending { .. }, AssumptionFact::RanOut) => Err("its time has not run out"),
            (Self::Pending { .. }, AssumptionFact::Objected { by, name, words }) => {
                Ok(Self::Objected {
                    at: now,
                    by,
                    name,
                    words,
                })
            }
            (Self::Pending { clock }, AssumptionFact::Ruled { agreed: true, .. }) => {
                let told = match clock {
                    AssumptionClock::Running { reader, .. } => Some(reader),
                    AssumptionClock::Stopped { .. } => None,
                };
                Ok(Self::Unopposed { at: now, told })
            }
            (
                Self::Pending { .. } | Self::Unopposed { .. },
                AssumptionFact::Ruled {
                    ruling,
                    agreed: false,
                },
            ) => Ok(Self::Overruled { at: now, ruling }),
            (Self::Pending { .. } | Self::Unopposed { .. }, AssumptionFact::Withdrawn) => {
                Ok(Self::Withdrawn { at: now })
            }
            (Self::Withdrawn { .. }, _) => Err("it was withdrawn"),
            (Self::Unopposed { .. }, _) => Err("nobody objected in time"),
            (Self::Objected { .. }, _) => Err("it was objected to"),
            (Self::Overruled { .. }, _) => Err("it was overruled"),
        }
    }
}

impl Assumption {
    /// Whether it may still be objected to.
    pub const fn is_pending(&self) -> bool {
        matches!(self.state, AssumptionState::Pending { .. })
    }

    /// Whether the developer goes by it.
    pub const fn stands(&self) -> bool {
        matches!(
            self.state,
            AssumptionState::Pending { .. } | AssumptionState::Unopposed { .. }
        )
    }

    /// In whose time silence counts; none where it is no more pending or its clock stands still.
    pub fn reader(&self) -> Option<&PersonId> {
        self.running().map(|(reader, _)| reader)
    }

    /// Who of those who rule was told of it, and goes by what they were told.
    pub const fn told(&self) -> Option<&PersonId> {
        match &self.state {
            AssumptionState::Unopposed { told, .. } => told.as_ref(),
            _ => match self.running() {
                Some((reader, _)) => Some(reader),
                None => None,
            },
        }
    }

    /// Whose an assumption is that a letter to this reader tells of; empty: one of them is theirs.
    pub fn whose<'a>(of: impl IntoIterator<Item = &'a Self>, reader: &PersonId) -> String {
        let mut name = "";
        for assumption in of {
            if assumption.by == *reader {
                return String::new();
            }
            name = &assumption.name;
        }
        name.to_owned()
    }

    /// When it becomes final; none where it is no more pending or its clock stands still.
    pub fn until(&self) -> Option<Timestamp> {
        self.running().map(|(_, until)| until)
    }

    const fn running(&self) -> Option<(&PersonId, Timestamp)> {
        match &self.state {
            AssumptionState::Pending {
                clock: AssumptionClock::Running { reader, until, .. },
            } => Some((reader, *until)),
            AssumptionState::Pending {
                clock: AssumptionClock::Stopped { .. },
            }
            | AssumptionState::Unopposed { .. }
            | AssumptionState::Objected { .. }
            | AssumptionState::Withdrawn { .. }
            | AssumptionState::Overruled { .. } => None,
        }
    }
}

impl Clarification {
    /// Whether the mail that opened it put its first assumption on record, in place of a question.
    pub fn begins_with_assumption(&self) -> bool {
        let assumes = |e: &&Entry| e.kind == EntryKind::Assumption;
        let first = self.entries.iter().find(assumes);
        let opened = self.entries.first().and_then(|e| e.mail.as_ref());
        opened.is_some() && first.is_some_and(|e| e.mail.as_ref() == opened)
    }

    /// One of its assumptions, by its place.
    pub fn assumption(&self, ordinal: u32) -> Option<&Assumption> {
        self.assumptions.iter().find(|a| a.ordinal == ordinal)
    }

    /// Those that may still be objected to.
    pub fn pending(&self) -> impl DoubleEndedIterator<Item = &Assumption> {
        self.assumptions.iter().filter(|a| a.is_pending())
    }
}

/// When `wait` has passed for somebody since `from`: in their working time, and that in which
/// they were away does not count.
pub fn runs_out(work: &WorkWeek, from: Timestamp, wait: Wait, away: &[Span]) -> Timestamp {
    let mut away: Vec<Span> = away.to_vec();
    away.sort_by_key(|s| (s.start, s.end));
    let mut from = from;
    let mut until = work.after(from, wait);
    let mut left = work.worked(Span::new(from, until));
    for absence in away.iter().filter(|s| s.start < s.end) {
        if absence.end <= from {
            continue;
        }
        if until <= absence.start {
            break;
        }
        // What was worked before it counts; the rest begins anew behind it.
        left -= work.worked(Span::new(from, absence.start.max(from)));
        from = absence.end;
        let minutes = left.num_seconds().saturating_add(59).div_euclid(60);
        until = work.after(from, Wait::Minutes(minutes));
    }
    until
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::hours::WeekHours;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn work() -> WorkWeek {
        WorkWeek {
            zone: chrono_tz::Europe::Berlin,
            hours: WeekHours::parse("Mon-Fri 09:00-17:00").unwrap(),
            ..WorkWeek::default()
        }
    }

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).unwrap()
    }

    fn pending(until: Timestamp) -> AssumptionState {
        AssumptionState::Pending {
            clock: AssumptionClock::Running {
                reader: PersonId::new("petra"),
                since: at("2026-11-23T10:00:00+01:00"),
                until,
                put_off: None,
            },
        }
    }

    #[test]
    fn a_working_day_of_silence_and_none_while_away() {
        let monday = at("2026-11-23T14:00:00+01:00");
        let day = Wait::Days(1);
        let tuesday = at("2026-11-24T14:00:00+01:00");
        assert_eq!(runs_out(&work(), monday, day, &[]), tuesday);
        let away = Span::new(
            at("2026-11-24T09:00:00+01:00"),
            at("2026-11-26T09:00:00+01:00"),
        );
        assert_eq!(
            runs_out(&work(), monday, day, &[away]),
            at("2026-11-26T14:00:00+01:00")
        );
        // What is left of it after one absence ends within the next.
        let until_tuesday = Span::new(
            at("2026-12-04T19:53:00+01:00"),
            at("2026-12-08T16:55:00+01:00"),
        );
        let again = Span::new(
            at("2026-12-12T15:14:00+01:00"),
            at("2026-12-16T09:40:00+01:00"),
        );
        let evening = at("2026-12-04T17:00:00+01:00");
        assert_eq!(
            runs_out(
                &work(),
                evening,
                Wait::Minutes(1_446),
                &[until_tuesday, again]
            ),
            at("2026-12-16T09:41:00+01:00")
        );
        let friday = at("2026-11-27T16:00:00+01:00");
        assert_eq!(
            runs_out(&work(), friday, Wait::Minutes(120), &[]),
            at("2026-11-30T10:00:00+01:00")
        );
    }

    #[test]
    fn what_was_objected_to_never_stands() {
        let now = at("2026-11-24T14:00:00+01:00");
        let object = AssumptionFact::Objected {
            by: PersonId::new("sam"),
            name: "Sam".into(),
            words: "Three.".into(),
        };
        let objected = pending(now).apply(object.clone(), now).unwrap();
        assert_eq!(objected.as_str(), "objected");
        assert!(objected.apply(AssumptionFact::RanOut, now).is_err());
        let unopposed = pending(now).apply(AssumptionFact::RanOut, now).unwrap();
        assert!(unopposed.clone().apply(object, now).is_err());
        let withdrawn = pending(now).apply(AssumptionFact::Withdrawn, now).unwrap();
        assert!(withdrawn.apply(AssumptionFact::RanOut, now).is_err());
        let ruled = |agreed| AssumptionFact::Ruled { ruling: 0, agreed };
        let over = unopposed.apply(ruled(false), now).unwrap();
        assert_eq!(over.as_str(), "overruled");
        assert!(over.apply(AssumptionFact::RanOut, now).is_err());
        let early = now - TimeDelta::minutes(1);
        assert!(pending(now).apply(AssumptionFact::RanOut, early).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

        /// Between the telling and its end lies exactly the wait, in working time in which the
        /// reader was there; and a longer absence never makes it end sooner.
        #[test]
        fn the_clock_counts_working_time_that_somebody_was_there(
            start in 0_i64..20_000,
            minutes in 1_i64..3_000,
            spans in prop::collection::vec((0_i64..40_000, 1_i64..6_000), 0..5),
        ) {
            let monday = at("2026-11-23T00:00:00+01:00");
            let minute = |n: i64| monday + TimeDelta::minutes(n);
            let away: Vec<Span> = spans
                .iter()
                .map(|(from, length)| Span::new(minute(*from), minute(from + length)))
                .collect();
            let from = minute(start);
            let until = runs_out(&work(), from, Wait::Minutes(minutes), &away);
            let there = (start..).take_while(|n| minute(*n) < until).filter(|n| {
                let now = minute(*n);
                work().is_working(now) && !away.iter().any(|s| s.start <= now && now < s.end)
            });
            prop_assert_eq!(there.count(), usize::try_from(minutes).unwrap());
            let fewer = away.get(1..).unwrap_or_default();
            prop_assert!(runs_out(&work(), from, Wait::Minutes(minutes), fewer) <= until);
        }
    }
}
