//! One turn of a recurrence rule: the times of a year, a month, down to a second.
//!
//! Knows no rule. The times are a box, days × hours × minutes × seconds, in the order of the
//! clock; so they need not be written out to be counted or to find the n-th of them, and
//! BYSETPOS is arithmetic, however many they are.

use chrono::{NaiveDate, NaiveDateTime};
use std::borrow::Cow;

/// One turn of the rule: all days × hours × minutes × seconds, in that order.
pub(super) struct Period<'a> {
    pub(super) days: Vec<NaiveDate>,
    pub(super) hours: Cow<'a, [u32]>,
    pub(super) minutes: Cow<'a, [u32]>,
    pub(super) seconds: Cow<'a, [u32]>,
    /// The places that BYSETPOS picks; none where it picks nothing out.
    pub(super) picked: Option<Vec<usize>>,
}

impl Period<'_> {
    /// How many times the box has.
    fn size(&self) -> usize {
        self.days.len() * self.hours.len() * self.minutes.len() * self.seconds.len()
    }

    /// Keeps what BYSETPOS names; all where it names nothing.
    pub(super) fn pick(&mut self, positions: &[i32]) {
        if positions.is_empty() {
            return;
        }
        let size = self.size();
        let place = |position: &i32| {
            let far = usize::try_from(position.unsigned_abs()).ok()?;
            let place = if *position > 0 {
                far.checked_sub(1)?
            } else {
                size.checked_sub(far)?
            };
            (place < size).then_some(place)
        };
        let mut picked: Vec<usize> = positions.iter().filter_map(place).collect();
        picked.sort_unstable();
        picked.dedup();
        self.picked = Some(picked);
    }

    /// How many times it has.
    pub(super) fn len(&self) -> usize {
        self.picked.as_ref().map_or_else(|| self.size(), Vec::len)
    }

    /// The n-th time, from 0.
    pub(super) fn get(&self, n: usize) -> Option<NaiveDateTime> {
        let n = match &self.picked {
            Some(picked) => *picked.get(n)?,
            None => n,
        };
        let (n, second) = part(n, &self.seconds)?;
        let (n, minute) = part(n, &self.minutes)?;
        let (n, hour) = part(n, &self.hours)?;
        self.days.get(n)?.and_hms_opt(hour, minute, second)
    }

    /// The place of the first time after `time`.
    pub(super) fn first_after(&self, time: NaiveDateTime) -> usize {
        self.partition(|t| t <= time)
    }

    /// The place of the first time not before `time`.
    pub(super) fn first_from(&self, time: NaiveDateTime) -> usize {
        self.partition(|t| t < time)
    }

    fn partition(&self, before: impl Fn(NaiveDateTime) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle).is_some_and(&before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Splits a place in a box by its innermost list: the place in the rest, and the list's value.
fn part(n: usize, list: &[u32]) -> Option<(usize, u32)> {
    let value = list.get(n.checked_rem(list.len())?)?;
    Some((n / list.len(), *value))
}
