//! Whether this machine's clock agrees with those it works with: the database server's, and the
//! mail server's, which wrote on the probe when it took it in.
//!
//! Never sets a clock. Invariant: what lies within the time that asking took is no difference.

use super::finding::{Finding, Level};
use crate::domain::time::Timestamp;
use crate::mail::trust::hop::taken;
use crate::store::{Dialect, Store};
use crate::wire::clock::machine_now;

/// How far the database server's clock may be off, in milliseconds.
const DATABASE: i64 = 2_000;
/// How far the mail server's may be, in milliseconds: it tells whole seconds, and nothing is
/// decided by it.
const MAIL: i64 = 120_000;

/// The database's clock. SQLite's is this machine's own: there is nothing to compare.
pub(super) async fn database(store: &Store) -> anyhow::Result<Option<Finding>> {
    if store.dialect() == Dialect::Sqlite {
        return Ok(None);
    }
    let before = machine_now();
    let theirs = store.clock().await?;
    let off = off(before, theirs, machine_now());
    if off.abs() <= DATABASE {
        let found = "this machine and the database server agree on the time";
        return Ok(Some(Finding::good("clock", found)));
    }
    #[expect(clippy::cast_precision_loss, reason = "seconds to be read by a person")]
    let seconds = off.abs() as f64 / 1000.0;
    Ok(Some(Finding::bad(
        Level::Warning,
        "clock",
        format!("this machine and the database server differ by {seconds:.1} s"),
        "let NTP set the clock on both",
    )))
}

/// The mail server's clock, by a probe that was sent after `before` and seen by `after`; none
/// where it bears no date of its server's.
pub(super) fn mail(
    probe: &[u8],
    before: Timestamp,
    after: Timestamp,
    subject: String,
) -> Option<Finding> {
    let off = off(before, taken(probe)?, after);
    if off.abs() <= MAIL {
        let found = "this machine and the mail server agree on the time";
        return Some(Finding::good(subject, found));
    }
    let whose = if off > 0 { "ahead of" } else { "behind" };
    let found = format!(
        "this machine's clock is {} {whose} the mail server's: calls would be invited to, and \
         people asked, at wrong times",
        told(off.abs())
    );
    let mend = "let NTP set the clock of this machine (timedatectl set-ntp true)";
    Some(Finding::bad(Level::Warning, subject, found, mend))
}

/// How far ours is ahead of theirs, in milliseconds; their answer was made somewhere in between.
fn off(before: Timestamp, theirs: Timestamp, after: Timestamp) -> i64 {
    let ahead = before.0.saturating_sub(theirs.0).max(0);
    let behind = theirs.0.saturating_sub(after.0).max(0);
    ahead - behind
}

/// `3 min`, `5 h`, `40 days`, to the nearest.
fn told(millis: i64) -> String {
    let nearest = |unit: i64| (millis + unit / 2) / unit;
    match millis / 60_000 {
        ..120 => format!("{} min", nearest(60_000)),
        120..2_880 => format!("{} h", nearest(3_600_000)),
        _ => format!("{} days", nearest(86_400_000)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_probe_tells_how_far_this_clock_is_off() {
        let at = |text: &str| Timestamp::parse_rfc3339(text).unwrap();
        let probe =
            b"Received: from a by b with ESMTP id 1;\n Fri, 27 Nov 2026 09:00:00 +0000\nX: y\n\n";
        let look = |before: &str, after: &str| {
            mail(probe, at(before), at(after), "team acme: clock".into()).unwrap()
        };
        for (before, after, level, words) in [
            (
                "2026-11-27T08:59:59Z",
                "2026-11-27T09:00:03Z",
                Level::Good,
                "agree",
            ),
            // What took long is no difference.
            (
                "2026-11-27T08:50:00Z",
                "2026-11-27T09:05:00Z",
                Level::Good,
                "agree",
            ),
            (
                "2026-11-27T09:02:00Z",
                "2026-11-27T09:02:01Z",
                Level::Good,
                "agree",
            ),
            (
                "2026-11-27T09:03:00Z",
                "2026-11-27T09:03:01Z",
                Level::Warning,
                "3 min ahead of",
            ),
            (
                "2026-11-27T03:59:00Z",
                "2026-11-27T04:00:00Z",
                Level::Warning,
                "5 h behind",
            ),
            (
                "2027-01-06T09:00:00Z",
                "2027-01-06T09:00:01Z",
                Level::Warning,
                "40 days ahead of",
            ),
        ] {
            let found = look(before, after);
            assert_eq!(found.level, level, "{found:?}");
            assert!(found.found.contains(words), "{found:?}");
        }
        let bare = mail(
            b"From: a@b\n\n",
            at("2026-11-27T09:00:00Z"),
            Timestamp(0),
            String::new(),
        );
        assert_eq!(bare, None);
    }
}
