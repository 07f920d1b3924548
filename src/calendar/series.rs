//! The instances of an event: its rules, RDATE, EXDATE and the changes of single instances
//! (RFC 5545, 3.8.4.4 and 3.8.5), within a window.
//!
//! Knows nothing of what an instance means to anybody. Invariant: each instance that touches
//! the window is told, or the error says from when on that is not so.

use super::changes::{Changes, Named, newest};
use super::object::{of_type, text};
use super::recur::{self, Times};
use super::rule::{Rule, Until};
use super::when::{Frame, Length, Moment, Place, nominal};
use crate::domain::limits::{FEED_STEPS, RULE_INSTANCES};
use crate::domain::time::{Span, Timestamp};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarPeriod, ICalendarProperty,
    ICalendarValue,
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Wall time differs from UTC by less than this, in any zone at any time.
const ZONES: TimeDelta = TimeDelta::hours(24);

/// The VEVENTs of one UID.
pub(super) struct Series<'a> {
    /// The event itself; more than one where a program gives an UID twice.
    pub(super) events: Vec<&'a ICalendarComponent>,
    /// Those with RECURRENCE-ID.
    pub(super) changes: Vec<&'a ICalendarComponent>,
}

/// One instance.
#[derive(Debug)]
pub(super) struct Occurrence<'a> {
    /// The event whose properties count for it.
    pub(super) event: &'a ICalendarComponent,
    /// When the rule has it, whenever it is.
    pub(super) id: Place,
    pub(super) start: Place,
    pub(super) end: Place,
    /// Of whole days the first, and the first after them.
    pub(super) days: Option<(NaiveDate, NaiveDate)>,
}

/// Why not all instances were told.
#[derive(Debug)]
pub(super) struct Stop {
    /// All that begin before were told; none: perhaps none was.
    pub(super) from: Option<Timestamp>,
    pub(super) why: String,
}

/// The work that is left to spend on a file.
pub(super) struct Work(usize);

impl Default for Work {
    fn default() -> Self {
        Self(FEED_STEPS)
    }
}

impl Work {
    fn spend(&mut self, steps: usize) -> Result<(), Stop> {
        let left = self.0.checked_sub(steps);
        self.0 = left.unwrap_or(0);
        left.map(|_| ()).ok_or_else(|| {
            stop(format!(
                "its file has rules of more than {FEED_STEPS} steps"
            ))
        })
    }
}

fn stop(why: impl Into<String>) -> Stop {
    Stop {
        from: None,
        why: why.into(),
    }
}

/// The events of an object by UID, in the order they stand in; one without UID is alone.
pub(super) fn series(object: &ICalendar) -> Vec<Series<'_>> {
    let mut all: Vec<Series> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for event in of_type(object, ICalendarComponentType::VEvent) {
        let place = match text(event, &ICalendarProperty::Uid) {
            Some(uid) => *known.entry(uid).or_insert(all.len()),
            None => all.len(),
        };
        if place == all.len() {
            all.push(Series {
                events: Vec::new(),
                changes: Vec::new(),
            });
        }
        if let Some(series) = all.get_mut(place) {
            if event.is_recurrence_override() {
                series.changes.push(event);
            } else {
                series.events.push(event);
            }
        }
    }
    all
}

impl<'a> Series<'a> {
    /// Tells each instance that touches `within`, in no order.
    pub(super) fn expand(
        &self,
        frame: &Frame,
        within: Span,
        work: &mut Work,
        tell: &mut impl FnMut(Occurrence<'a>),
    ) -> Vec<(&'a ICalendarComponent, Stop)> {
        let mut stops = Vec::new();
        let newest = newest(frame, &self.changes);
        let changes = Changes::of(frame, &newest);
        for event in &self.events {
            if let Err(stop) = self.event(frame, event, &changes, within, work, tell) {
                stops.push((*event, stop));
            }
        }
        for event in newest {
            let id = frame.property(event, &ICalendarProperty::RecurrenceId);
            match single(frame, event, id) {
                Ok(one) if touches(&one, within) => tell(one),
                Ok(_) => {}
                Err(stop) => stops.push((event, stop)),
            }
        }
        stops
    }

    fn event(
        &self,
        frame: &Frame,
        event: &'a ICalendarComponent,
        changes: &Changes<'a>,
        within: Span,
        work: &mut Work,
        tell: &mut impl FnMut(Occurrence<'a>),
    ) -> Result<(), Stop> {
        if !event.is_recurrent() && self.changes.is_empty() {
            let one = single(frame, event, None)?;
            if touches(&one, within) {
                tell(one);
            }
            return Ok(());
        }
        // Where nothing is left, the next rule is not begun.
        work.spend(1)?;
        let mut run = Run::new(frame, event, changes, within)?;
        let stopped = run.rules(work)?;
        run.dates(frame)?;
        run.tell(within, work, stopped, tell)
    }
}

/// An event that is told by itself.
fn single<'a>(
    frame: &Frame,
    event: &'a ICalendarComponent,
    id: Option<Moment>,
) -> Result<Occurrence<'a>, Stop> {
    let first = frame.start(event).map_err(stop)?;
    // Of a whole day its midnight in a zone, whichever that is, names the day.
    let id = id.map(|id| {
        if first.date_only && id.is_midnight() {
            first.place_of(id.local)
        } else {
            id.place()
        }
    });
    let end = frame.last(event, &first).map_err(stop)?;
    let days = first.date_only.then(|| frame.length(event, &first));
    let start = first.place();
    Ok(Occurrence {
        event,
        id: id.unwrap_or_else(|| start.clone()),
        start,
        end,
        days: days.and_then(|length| whole_days(first.local, &length.ok()?)),
    })
}

fn whole_days(first: NaiveDateTime, length: &Length) -> Option<(NaiveDate, NaiveDate)> {
    let last = first.checked_add_signed(length.most()?)?;
    Some((first.date(), last.date().max(first.date().succ_opt()?)))
}

/// An instance without length touches the window it begins in.
fn touches(one: &Occurrence, within: Span) -> bool {
    one.start.earliest() < within.end
        && (one.end.latest() > within.start || one.start.latest() >= within.start)
}

/// The expansion of one event.
struct Run<'a, 'c> {
    event: &'a ICalendarComponent,
    changes: &'c Changes<'a>,
    start: Moment,
    length: Length,
    /// Wall times between which an instance may touch the window.
    from: NaiveDateTime,
    to: NaiveDateTime,
    ruled: Vec<NaiveDateTime>,
    /// RDATEs, each with its end where it has one.
    dated: Vec<(Moment, Length)>,
    excluded: Named,
}

impl<'a, 'c> Run<'a, 'c> {
    fn new(
        frame: &Frame,
        event: &'a ICalendarComponent,
        changes: &'c Changes<'a>,
        within: Span,
    ) -> Result<Self, Stop> {
        let start = frame.start(event).map_err(stop)?;
        let length = frame.length(event, &start).map_err(stop)?;
        let lengths = std::iter::once(&length).chain(changes.onward.iter().map(|c| &c.length));
        let longest = lengths.filter_map(Length::most).max().unwrap_or_default();
        let shifts = || changes.onward.iter().map(|change| change.shift);
        let later = shifts().max().unwrap_or_default().max(TimeDelta::zero());
        let sooner = shifts().min().unwrap_or_default().min(TimeDelta::zero());
        let (begin, end) = (within.start.utc().naive_utc(), within.end.utc().naive_utc());
        Ok(Self {
            from: (begin - ZONES)
                .checked_sub_signed(longest)
                .and_then(|at| at.checked_sub_signed(later))
                .unwrap_or(NaiveDateTime::MIN),
            to: (end + ZONES)
                .checked_sub_signed(sooner)
                .unwrap_or(NaiveDateTime::MAX),
            event,
            changes,
            start,
            length,
            ruled: Vec::new(),
            dated: Vec::new(),
            excluded: changes.moved.clone(),
        })
    }

    /// RRULE and EXRULE; gives where a rule was given up.
    fn rules(&mut self, work: &mut Work) -> Result<Option<NaiveDateTime>, Stop> {
        let mut stopped: Option<NaiveDateTime> = None;
        let mut none = true;
        for rule in rules(self.event, &ICalendarProperty::Rrule) {
            none = false;
            let times = self.times(&rule?, true, work)?;
            stopped = earlier(stopped, times.stopped);
            self.ruled.extend(times.found);
        }
        if none && self.from <= self.start.local && self.start.local <= self.to {
            self.ruled.push(self.start.local);
        }
        // The exclusions that were not found any more leave time taken that is not.
        for rule in rules(self.event, &ICalendarProperty::Exrule) {
            let times = self.times(&rule?, false, work)?;
            self.excluded.name_all(times.found);
        }
        Ok(stopped)
    }

    fn times(&self, rule: &Rule, start_counts: bool, work: &mut Work) -> Result<Times, Stop> {
        let over = |until| match until {
            Until::Utc(at) | Until::Local(at) => at + ZONES,
            Until::Day(day) => NaiveDateTime::from(day) + ZONES,
        };
        let to = rule.until.map_or(self.to, |until| over(until).min(self.to));
        let start = self.start.local;
        let mut times = recur::times(rule, start, start_counts, self.from, to);
        work.spend(times.steps + times.found.len())?;
        if let Some(until) = rule.until {
            let mut allowed = |local: &NaiveDateTime| {
                (start_counts && *local == start) || self.until(until, *local)
            };
            times.found.retain(&mut allowed);
            times.stopped = times.stopped.filter(allowed);
        }
        Ok(times)
    }

    /// Whether UNTIL, which counts itself, allows a time. An instant it is by the RFC, where
    /// DTSTART has a zone; of a floating time or a whole day programs mean either.
    fn until(&self, until: Until, local: NaiveDateTime) -> bool {
        let last = match until {
            Until::Day(day) => return local.date() <= day,
            Until::Local(last) => return local <= last,
            Until::Utc(last) => last,
        };
        let unzoned = self.start.date_only || self.start.floating;
        let by_instant = match self.start.place_of(local) {
            Place::At(at) => at.utc().naive_utc() <= last,
            Place::Wall(local, _) => local - ZONES <= last,
        };
        by_instant || (unzoned && local <= last)
    }

    /// RDATE and EXDATE.
    fn dates(&mut self, frame: &Frame) -> Result<(), Stop> {
        for entry in self.event.properties(&ICalendarProperty::Exdate) {
            for value in &entry.values {
                // One that can't be read leaves its time taken.
                let at = value.as_partial_date_time();
                if let Some(moment) = at.and_then(|at| frame.moment(entry, at)) {
                    self.excluded.name(&moment);
                }
            }
        }
        for entry in self.event.properties(&ICalendarProperty::Rdate) {
            for value in &entry.values {
                let dated = match value {
                    ICalendarValue::Period(period) => Self::period(frame, entry, period),
                    value => value
                        .as_partial_date_time()
                        .and_then(|at| frame.moment(entry, at))
                        .map(|moment| self.dated_length(moment)),
                };
                let empty = matches!(value, ICalendarValue::Text(text) if text.is_empty());
                match dated {
                    Some(dated) => self.dated.push(dated),
                    None if empty => {}
                    None => return Err(stop("an RDATE that can't be read")),
                }
            }
        }
        Ok(())
    }

    /// An RDATE is as long as the event; a day among times is the whole day.
    fn dated_length(&self, moment: Moment) -> (Moment, Length) {
        if moment.date_only && !self.start.date_only {
            return (moment, Length::Days(1));
        }
        (moment, self.length.clone())
    }

    fn period(
        frame: &Frame,
        entry: &calcard::icalendar::ICalendarEntry,
        period: &ICalendarPeriod,
    ) -> Option<(Moment, Length)> {
        match period {
            ICalendarPeriod::Range { start, end } => {
                let start = frame.moment(entry, start)?;
                let end = frame.moment(entry, end)?;
                let exact = match (start.place(), end.place()) {
                    (Place::At(start), Place::At(end)) => end - start,
                    _ => end.local - start.local,
                };
                Some((start, Length::Exact(exact.max(TimeDelta::zero()))))
            }
            ICalendarPeriod::Duration { start, duration } => {
                Some((frame.moment(entry, start)?, nominal(duration)?))
            }
        }
    }

    /// Tells what is left when all is known.
    fn tell(
        self,
        within: Span,
        work: &mut Work,
        stopped: Option<NaiveDateTime>,
        tell: &mut impl FnMut(Occurrence<'a>),
    ) -> Result<(), Stop> {
        work.spend(self.dated.len())?;
        let mut told = HashSet::new();
        let mut count = 0;
        let ruled = (self.ruled.iter()).map(|local| (&self.start, *local, &self.length));
        let dated = (self.dated.iter()).map(|(at, length)| (at, at.local, length));
        for (moment, local, length) in ruled.chain(dated) {
            let Some(one) = self.occurrence(moment, local, length)? else {
                continue;
            };
            if !touches(&one, within) || !told.insert((one.id.latest(), one.end.latest())) {
                continue;
            }
            count += 1;
            if count > RULE_INSTANCES {
                return Err(stop(format!("it has more than {RULE_INSTANCES} instances")));
            }
            tell(one);
        }
        let Some(at) = stopped else { return Ok(()) };
        let sooner = self.changes.onward.iter().map(|change| change.shift).min();
        let from =
            self.start.place_of(at).earliest() + sooner.unwrap_or_default().min(TimeDelta::zero());
        Err(Stop {
            from: Some(from),
            why: "its rule takes too many steps to tell".into(),
        })
    }

    /// The instance that the rule has at a wall time; none where it is told elsewhere or not
    /// at all.
    fn occurrence(
        &self,
        moment: &Moment,
        local: NaiveDateTime,
        length: &Length,
    ) -> Result<Option<Occurrence<'a>>, Stop> {
        let id = moment.place_of(local);
        if self.excluded.has(moment, local, &id) {
            return Ok(None);
        }
        let (event, shift, length) = match self.changes.at(&id) {
            Some(change) => (change.event, change.shift, &change.length),
            None => (self.event, TimeDelta::zero(), length),
        };
        let too_late = || stop("it lasts beyond the year 9999");
        let local = local.checked_add_signed(shift).ok_or_else(too_late)?;
        let end = moment.end(local, length).ok_or_else(too_late)?;
        let days = (moment.date_only)
            .then(|| whole_days(local, length))
            .flatten();
        let start = if shift.is_zero() {
            id.clone()
        } else {
            moment.place_of(local)
        };
        Ok(Some(Occurrence {
            event,
            id,
            start,
            end,
            days,
        }))
    }
}

fn earlier<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// An event's rules of one kind; a line without a value is none. One that stands there again adds
/// no instance (RFC 5545, 3.8.5.3: a set), and would only take its time again.
fn rules<'a>(
    event: &'a ICalendarComponent,
    name: &'a ICalendarProperty,
) -> impl Iterator<Item = Result<Rule, Stop>> + 'a {
    let mut known = BTreeSet::new();
    event.properties(name).filter_map(move |entry| {
        let text = entry.values.first()?.as_text()?;
        if !known.insert(text) {
            return None;
        }
        Some(text.parse().map_err(|why: String| stop(why)))
    })
}
