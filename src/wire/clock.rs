//! The clocks: the machine's, and one that starts elsewhere and runs faster, for rehearsals.
//!
//! The only place that reads the machine's clock. Never sleeps. Invariant: a [`FastClock`]
//! and the machine's clock run in step, only by another measure.

use crate::desk::ports::Clock;
use crate::domain::time::Timestamp;
use std::time::{Duration, Instant};

/// The instant now, by the machine.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place where the machine's clock becomes a value"
)]
pub fn machine_now() -> Timestamp {
    Timestamp::from_utc(chrono::Utc::now())
}

/// A point of the machine's monotonic clock, for the deadlines of sockets and processes.
#[expect(
    clippy::disallowed_methods,
    reason = "a socket's deadline is about this machine's waiting, not about the story's time"
)]
pub(super) fn tick() -> Instant {
    Instant::now()
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        machine_now()
    }

    fn until(&self, at: Timestamp) -> Duration {
        millis(at.0.saturating_sub(machine_now().0))
    }

    fn after(&self, machine: Duration) -> Timestamp {
        later(machine_now(), machine)
    }
}

/// A clock that showed `start` when the machine's showed `anchor`, and runs `speed` times as fast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FastClock {
    /// What it showed at the anchor.
    pub start: Timestamp,
    /// Its seconds in a second of the machine; above zero.
    pub speed: f64,
    /// The machine's time at which it showed `start`.
    pub anchor: Timestamp,
}

/// Why a text is no clock.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no clock: {why}; write it as 2026-11-24T09:00:00Z@60")]
pub struct ClockError {
    text: String,
    why: String,
}

impl FastClock {
    /// Fastest a clock may run: a day in a second.
    pub const FASTEST: f64 = 86_400.0;

    /// Reads `RFC3339@SPEED`, e.g. `2026-11-24T09:00:00Z@60`: a minute a second. `anchor` is
    /// the machine's time at which the clock shows that instant.
    pub fn parse(text: &str, anchor: Timestamp) -> Result<Self, ClockError> {
        let refuse = |why: String| ClockError {
            text: text.chars().take(80).collect(),
            why,
        };
        let (start, speed) = text
            .rsplit_once('@')
            .ok_or_else(|| refuse("it has no @".into()))?;
        let start = Timestamp::parse_rfc3339(start)
            .map_err(|e| refuse(format!("its start is no RFC 3339 time ({e})")))?;
        let speed: f64 = speed
            .parse()
            .map_err(|_| refuse("its speed is no number".into()))?;
        if !(speed > 0.0 && speed <= Self::FASTEST) {
            return Err(refuse(format!(
                "its speed must be above 0 and at most {}",
                Self::FASTEST
            )));
        }
        Ok(Self {
            start,
            speed,
            anchor,
        })
    }

    /// What this clock showed, or will show, when the machine's shows `machine`.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "milliseconds of centuries fit the 53 bits of an f64; `as` saturates beyond"
    )]
    pub fn at(&self, machine: Timestamp) -> Timestamp {
        let gone = machine.0.saturating_sub(self.anchor.0) as f64 * self.speed;
        Timestamp(self.start.0.saturating_add(gone.round() as i64))
    }
}

impl Clock for FastClock {
    fn now(&self) -> Timestamp {
        self.at(machine_now())
    }

    fn until(&self, at: Timestamp) -> Duration {
        let ahead = millis(at.0.saturating_sub(self.now().0));
        Duration::try_from_secs_f64(ahead.as_secs_f64() / self.speed).unwrap_or(Duration::MAX)
    }

    fn after(&self, machine: Duration) -> Timestamp {
        self.at(later(machine_now(), machine))
    }
}

fn later(at: Timestamp, by: Duration) -> Timestamp {
    let by = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
    Timestamp(at.0.saturating_add(by))
}

fn millis(ahead: i64) -> Duration {
    Duration::from_millis(u64::try_from(ahead).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fast_clock_keeps_its_measure() {
        let anchor = Timestamp(1_000_000);
        let clock = FastClock::parse("2026-11-24T09:00:00Z@60", anchor).unwrap();
        assert_eq!(clock.at(anchor).rfc3339(), "2026-11-24T09:00:00Z");
        let minute_later = Timestamp(anchor.0 + 1_000);
        assert_eq!(clock.at(minute_later).rfc3339(), "2026-11-24T09:01:00Z");
    }

    #[test]
    fn waiting_is_shorter_by_the_speed() {
        let clock = FastClock {
            start: Timestamp(0),
            speed: 3_600.0,
            anchor: machine_now(),
        };
        let wait = clock.until(Timestamp(3_600_000));
        assert!(wait <= Duration::from_secs(1), "{wait:?}");
        assert!(wait >= Duration::from_millis(500), "{wait:?}");
        assert_eq!(clock.until(Timestamp(-1)), Duration::ZERO);
    }

    #[test]
    fn wrong_clocks_are_refused_with_the_reason() {
        for text in [
            "2026-11-24T09:00:00Z",
            "now@60",
            "2026-11-24T09:00:00Z@fast",
            "2026-11-24T09:00:00Z@0",
            "2026-11-24T09:00:00Z@-1",
            "2026-11-24T09:00:00Z@NaN",
            "2026-11-24T09:00:00Z@1e9",
        ] {
            assert!(FastClock::parse(text, Timestamp(0)).is_err(), "{text}");
        }
    }
}
