//! One person's free time, as the sweep needs it.

use super::{Invitee, Search};
use crate::domain::calendar::BusyKind;
use crate::domain::hours::{WeekHours, WorkWeek};
use crate::domain::time::{Span, Timestamp};
use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use std::borrow::Cow;

/// Sorted disjoint spans with a place to go on from: what is asked of it only moves forward.
pub(super) struct Track {
    spans: Vec<Span>,
    at: usize,
}

impl Track {
    fn new(mut spans: Vec<Span>) -> Self {
        if !spans.is_sorted() {
            spans.sort_unstable();
        }
        join(&mut spans);
        Self { spans, at: 0 }
    }

    /// The first span that ends after `t`.
    fn reach(&mut self, t: Timestamp) -> Option<Span> {
        while let Some(span) = self.spans.get(self.at) {
            if span.end > t {
                return Some(*span);
            }
            self.at += 1;
        }
        None
    }

    /// The end of the last span that ended by `t`, after [`Self::reach`] of `t`.
    fn before(&self) -> Option<Timestamp> {
        Some(self.spans.get(self.at.checked_sub(1)?)?.end)
    }

    pub(super) fn touches(&mut self, call: Span) -> bool {
        self.reach(call.start).is_some_and(|s| s.start < call.end)
    }

    pub(super) fn holds(&mut self, call: Span) -> bool {
        self.reach(call.start).is_some_and(|s| s.contains(&call))
    }
}

/// Makes one span of sorted ones that touch or overlap.
pub(super) fn join(spans: &mut Vec<Span>) {
    spans.dedup_by(|next, kept| {
        let joins = next.start <= kept.end;
        if joins {
            kept.end = kept.end.max(next.end);
        }
        joins
    });
}

/// How many days after the call's are worked out with it; one at least.
const AHEAD: Days = Days::new(3);

/// Hours of a week as spans, worked out for no more days than are asked about.
struct Hours<'a> {
    work: &'a WorkWeek,
    week: &'a WeekHours,
    /// The first local date that the track does not hold yet.
    next: Option<NaiveDate>,
    /// Where that date begins.
    until: Timestamp,
    track: Track,
}

impl<'a> Hours<'a> {
    fn new(work: &'a WorkWeek, week: &'a WeekHours) -> Self {
        Self {
            work,
            week,
            next: None,
            until: Timestamp(i64::MIN),
            track: Track::new(Vec::new()),
        }
    }

    /// The track with all days that the call can touch.
    fn at(&mut self, call: Span) -> &mut Track {
        if call.end >= self.until {
            self.go_on(call);
        }
        &mut self.track
    }

    fn go_on(&mut self, call: Span) {
        // Hours of a date may touch those of the next; none reach further. A few days more
        // are no work, and save asking again.
        let last = self.work.local_date(call.end).checked_add_days(AHEAD);
        let first = self.work.local_date(call.start).pred_opt();
        let mut date = self.next.max(first);
        while let Some(day) = date.filter(|day| Some(*day) <= last) {
            for span in self.work.spans_of(self.week, day) {
                match self.track.spans.last_mut() {
                    Some(before) if span.start <= before.end => {
                        before.end = before.end.max(span.end);
                    }
                    _ => self.track.spans.push(span),
                }
            }
            date = day.succ_opt();
        }
        self.next = date.max(self.next);
        let midnight = self.next.map(|day| day.and_time(NaiveTime::MIN));
        self.until = midnight.map_or(self.until, |at| self.work.instant(at));
    }
}

/// A person's tracks.
pub(super) struct Free<'a> {
    pub(super) who: &'a Invitee<'a>,
    /// How long the call is, in milliseconds.
    duration: i64,
    windows: Track,
    /// What is in the way, buffers included.
    blocked: Track,
    pub(super) unknown: Track,
    pub(super) tentative: Track,
    office: Option<Hours<'a>>,
    focus: Option<Hours<'a>>,
    lunch: Option<Hours<'a>>,
}

impl<'a> Free<'a> {
    pub(super) fn of(who: &'a Invitee<'a>, search: &Search<'_>, within: Span) -> Self {
        let buffer = search.buffer.num_milliseconds();
        let mut blocked: Vec<Span> = Vec::with_capacity(who.busy.len() + who.away.len());
        let mut unknown = Vec::new();
        let mut tentative = Vec::new();
        for busy in who.busy.iter().filter(|b| !b.span.is_empty()) {
            match busy.kind {
                BusyKind::Busy | BusyKind::OutOfOffice => {
                    let wide = widened(busy.span, buffer);
                    if wide.overlaps(&within) {
                        blocked.push(wide);
                    }
                }
                BusyKind::Tentative => tentative.push(busy.span),
                BusyKind::Unknown => unknown.push(busy.span),
            }
        }
        let plain = who.away.iter().chain(who.refused);
        blocked.extend(plain.filter(|s| !s.is_empty() && s.overlaps(&within)));
        blocked.extend(full_days(who, within));
        Self {
            who,
            duration: search.duration.num_milliseconds(),
            windows: Track::new(windows(who, within).into_owned()),
            blocked: Track::new(blocked),
            unknown: Track::new(unknown),
            tentative: Track::new(tentative),
            office: who.office_hours.map(|h| Hours::new(who.work, h)),
            focus: who.focus.map(|h| Hours::new(who.work, h)),
            lunch: who.lunch.map(|h| Hours::new(who.work, h)),
        }
    }

    /// The first moment from `t` on at which this person is free for the call; not before
    /// the `t` of an earlier question. None where there is no such moment.
    pub(super) fn free_from(&mut self, mut t: Timestamp) -> Option<Timestamp> {
        loop {
            let window = self.windows.reach(t)?;
            t = t.max(window.start);
            let end = Timestamp(t.0.saturating_add(self.duration));
            if end > window.end {
                t = window.end;
                continue;
            }
            match self.blocked.reach(t) {
                Some(span) if span.start < end => t = span.end,
                _ => return Some(t),
            }
        }
    }

    /// Whether this person is surely free for the call. The tracks move to it.
    pub(super) fn can(&mut self, call: Span) -> bool {
        self.windows.holds(call) && !self.blocked.touches(call) && !self.unknown.touches(call)
    }

    /// Whether it takes their lunch or their focus time.
    pub(super) fn disturbs(&mut self, call: Span) -> bool {
        let kept = [&mut self.focus, &mut self.lunch];
        let mut kept = kept.into_iter().flatten();
        kept.any(|hours| hours.at(call).touches(call))
    }

    /// Whether they have office hours, and the call is not wholly inside them.
    pub(super) fn is_outside_office(&mut self, call: Span) -> bool {
        let office = self.office.as_mut();
        office.is_some_and(|hours| !hours.at(call).holds(call))
    }

    /// Gaps beside the call, in its window, that are too short for another one. The tracks
    /// must stand at the call.
    pub(super) fn fragments(&mut self, call: Span) -> u32 {
        let Some(window) = self.windows.reach(call.start) else {
            return 0;
        };
        let next = self.blocked.reach(call.start).map(|s| s.start);
        let from = self.blocked.before().unwrap_or(window.start);
        let before = call.start - from.max(window.start);
        let after = next.unwrap_or(window.end).min(window.end) - call.end;
        let short = |gap: TimeDelta| gap > TimeDelta::zero() && gap < call.duration();
        u32::from(short(before)) + u32::from(short(after))
    }
}

/// The working spans in the time searched. Spans that touch are one: who works on past
/// midnight can talk across it.
pub(super) fn windows<'a>(who: &Invitee<'a>, within: Span) -> Cow<'a, [Span]> {
    match who.windows {
        Some(windows) => {
            let from = windows.partition_point(|w| w.end <= within.start);
            let upto = windows.partition_point(|w| w.start < within.end);
            Cow::Borrowed(windows.get(from..upto).unwrap_or_default())
        }
        None => Cow::Owned(who.work.spans(within)),
    }
}

/// The span with so many milliseconds more on both sides.
pub(super) const fn widened(span: Span, by: i64) -> Span {
    Span {
        start: Timestamp(span.start.0.saturating_sub(by)),
        end: Timestamp(span.end.0.saturating_add(by)),
    }
}

/// Local days that no more call may touch.
pub(super) fn full_days(who: &Invitee<'_>, within: Span) -> Vec<Span> {
    if who.daily_limit == Some(0) {
        return vec![within];
    }
    who.calls
        .iter()
        .filter(|(date, _)| who.is_full(*date).is_some())
        .filter_map(|(date, _)| {
            let midnight = |d: NaiveDate| d.and_hms_opt(0, 0, 0).map(|at| who.work.instant(at));
            let start = midnight(*date)?;
            let end = midnight(date.checked_add_days(Days::new(1))?)?;
            Some(Span::new(start, end))
        })
        .filter(|day| day.overlaps(&within))
        .collect()
}
