//! Learning when people are busy: sources that are due are leased, read outside of any
//! transaction, and what they tell replaces the copy that decisions see.
//!
//! Never decides what follows: an alarm says that somebody's busy times changed. Invariant: a
//! source that can't be read leaves its copy as it is, and its fault is on record.

use super::ports::{FeedFault, FeedQuery, Fetched, FreeBusy};
use super::{Desk, DeskError, TRIES};
use crate::calendar::busy::busy;
use crate::calendar::holidays::whole_days;
use crate::calendar::own;
use crate::domain::calendar::{Busy, BusyKind};
use crate::domain::fact::Alarm;
use crate::domain::feed::Feed;
use crate::domain::ids::PersonId;
use crate::domain::time::{Span, Timestamp};
use crate::store::{Copy, DueSource, Owner, SourceRead, StoreError, Told};
use chrono::TimeDelta;
use chrono_tz::Tz;
use futures_util::future::join_all;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// How far ahead busy times are read.
const WINDOW: TimeDelta = TimeDelta::days(60);
/// How far ahead holidays are read: more than a year, since waits may be long.
const HOLIDAYS: TimeDelta = TimeDelta::days(400);
/// Most times of a copy that are kept as they are told: eighty a day.
const MOST: usize = 5_000;
/// How long a lease holds, by the machine's clock: longer than a fetch may take.
const LEASE: Duration = Duration::from_mins(2);
/// Most sources read at a time.
const AT_ONCE: u32 = 8;
/// Longest time between two tries of a source that fails.
const LONGEST_BACK_OFF: Duration = Duration::from_hours(6);

/// What a look needs besides the source: the zone its whole days are in, and our own calls.
struct Frame {
    now: Timestamp,
    zones: BTreeMap<PersonId, Tz>,
    own: BTreeMap<PersonId, BTreeSet<String>>,
}

impl Frame {
    /// The UIDs of our own calls with whom a source is of.
    fn own(&self, source: &DueSource) -> Option<&BTreeSet<String>> {
        match &source.owner {
            Owner::Person(person) => self.own.get(person),
            Owner::Team(..) => None,
        }
    }
}

impl Desk {
    /// Reads the sources that are due, each `every` so long. Gives how many; zero means that
    /// none is due.
    pub async fn learn(&self, feeds: &dyn FreeBusy, every: Duration) -> Result<usize, DeskError> {
        let token = self.fresh().text("lease", 0);
        let now = self.now();
        let until = self.tools.clock.after(LEASE);
        let mut tx = self.tools.store.write().await?;
        let due = tx
            .lease_sources(&self.team_ids(), now, until, &token, AT_ONCE)
            .await?;
        if due.is_empty() {
            return Ok(0);
        }
        let people = due.iter().filter_map(|s| match &s.owner {
            Owner::Person(person) => Some(person),
            Owner::Team(..) => None,
        });
        let people = tx.people_named(people).await?;
        let zones = people.into_iter().map(|p| (p.id, p.work.zone));
        let frame = Frame {
            now,
            zones: zones.collect(),
            own: tx.own_uids(now).await?,
        };
        tx.commit().await?;
        let reading = due.iter().map(|source| async {
            let read = read(feeds, source, &frame).await;
            let next = self.tools.clock.after(self.wait(source, &read, every));
            self.keep(source, &token, &read, next).await
        });
        let ended: Result<Vec<()>, DeskError> = join_all(reading).await.into_iter().collect();
        ended?;
        Ok(due.len())
    }

    /// When the next source is due.
    pub async fn next_source_at(&self) -> Result<Option<Timestamp>, DeskError> {
        let mut tx = self.tools.store.read().await?;
        Ok(tx.next_source_at(&self.team_ids(), self.now()).await?)
    }

    /// Until the next look: longer with every fault in a row, and never just as long for all,
    /// so that sources of one server spread out.
    fn wait(&self, source: &DueSource, read: &SourceRead, every: Duration) -> Duration {
        let faults = match read {
            SourceRead::Failed(_) => source.faults.saturating_add(1),
            SourceRead::AsBefore | SourceRead::Anew(_) => 0,
        };
        let longest = LONGEST_BACK_OFF.max(every);
        let wait = every.saturating_mul(1 << faults.min(16)).min(longest);
        let [chance, ..] = self.tools.ids.seed();
        wait.mul_f64(0.9 + f64::from(chance) / 1275.0).min(longest)
    }

    /// Writes down what was read, and that it is news where it is.
    async fn keep(
        &self,
        source: &DueSource,
        token: &str,
        read: &SourceRead,
        next: Timestamp,
    ) -> Result<(), DeskError> {
        if let SourceRead::Failed(_) = read {
            // Why it failed may name people and hosts: it is told by `check` and in the digest.
            let faults = source.faults.saturating_add(1);
            tracing::warn!(source = %source.id, faults, "a source of busy times can't be read");
        }
        let mut tries = 0;
        loop {
            tries += 1;
            match self.try_keep(source, token, read, next).await {
                Err(DeskError::Store(StoreError::Stale { what: "lease" })) => {
                    // It is nobody's any more, or somebody else reads it by now.
                    tracing::debug!(source = %source.id, "what was read came too late");
                    return Ok(());
                }
                Err(DeskError::Store(e)) if e.is_retryable() && tries < TRIES => {}
                other => return other,
            }
        }
    }

    async fn try_keep(
        &self,
        source: &DueSource,
        token: &str,
        read: &SourceRead,
        next: Timestamp,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let mut tx = self.tools.store.write().await?;
        let before = tx.copy_of(source, now).await?;
        tx.finish_source(source, token, read, now, next).await?;
        if let (Owner::Person(person), SourceRead::Anew(copy)) = (&source.owner, read)
            && let Told::Busy(told) = &copy.told
            && is_news(source, &before, told, now)
        {
            let served = self.team_ids();
            for team in tx.teams_of(person).await? {
                if served.contains(&&team) {
                    let (key, alarm) = Alarm::busy_learnt(&team, person);
                    tx.set_alarm(&key, &team, now, &alarm).await?;
                }
            }
        }
        Ok(tx.commit().await?)
    }
}

async fn look(feeds: &dyn FreeBusy, source: &DueSource, now: Timestamp) -> LookedAt {
    let frame = Frame {
        now,
        zones: BTreeMap::new(),
        own: BTreeMap::new(),
    };
    let fetched = fetch(feeds, source, &frame, false).await?;
    Ok(match understood(source, fetched, &frame) {
        SourceRead::Anew(copy) => (copy.told.len(), copy.fault),
        SourceRead::AsBefore | SourceRead::Failed(_) => (0, None),
    })
}

/// Looks at sources, some at a time.
pub async fn look_at_all(
    feeds: &dyn FreeBusy,
    sources: &[DueSource],
    now: Timestamp,
) -> Vec<LookedAt> {
    let mut all = Vec::new();
    for some in sources.chunks(AT_ONCE as usize) {
        all.extend(join_all(some.iter().map(|s| look(feeds, s, now))).await);
    }
    all
}

/// How many times or days a source tells of, and what of it could not be read.
pub type LookedAt = Result<(usize, Option<String>), FeedFault>;

async fn read(feeds: &dyn FreeBusy, source: &DueSource, frame: &Frame) -> SourceRead {
    match fetch(feeds, source, frame, true).await {
        Ok(fetched) => understood(source, fetched, frame),
        Err(fault) => SourceRead::Failed(fault.why),
    }
}

async fn fetch(
    feeds: &dyn FreeBusy,
    source: &DueSource,
    frame: &Frame,
    tagged: bool,
) -> Result<Fetched, FeedFault> {
    let now = frame.now;
    let feed = Feed::parse(&source.url)
        .map_err(|e| FeedFault::new(e.to_string(), "import the right address"))?;
    let window = window(source);
    let left = source.covers.map_or(TimeDelta::zero(), |at| at - now);
    // A copy that still tells of three quarters of its window may be confirmed by its tag; else
    // it is read anew, since the window has moved on.
    let known = tagged && left * 4 >= window * 3;
    let query = FeedQuery {
        feed,
        within: within(source, now),
        events: frame.own(source).is_some(),
        etag: source.etag.clone().filter(|_| known),
        modified: source.modified.clone().filter(|_| known),
    };
    feeds.fetch(&query).await
}

const fn window(source: &DueSource) -> TimeDelta {
    match source.owner {
        Owner::Person(_) => WINDOW,
        Owner::Team(..) => HOLIDAYS,
    }
}

/// From the whole hour before.
fn within(source: &DueSource, now: Timestamp) -> Span {
    let start = Timestamp::from_minute(now.minute().div_euclid(60).saturating_mul(60));
    Span::new(start, start + window(source))
}

fn understood(source: &DueSource, fetched: Fetched, frame: &Frame) -> SourceRead {
    let Fetched::Calendar {
        bytes,
        etag,
        modified,
    } = fetched
    else {
        return SourceRead::AsBefore;
    };
    let within = within(source, frame.now);
    let (told, faults) = match &source.owner {
        Owner::Person(person) => {
            let zone = frame.zones.get(person).copied().unwrap_or(Tz::UTC);
            // The store names the source; what is unknown says why, by itself.
            let own = frame.own(source).map(|own| own::without(&bytes, own));
            let bytes = own.as_deref().unwrap_or(&bytes);
            let reading = busy(bytes, "", within, zone);
            let told = reading.busy.into_iter().map(plain).collect();
            (Told::Busy(joined(told)), reading.faults)
        }
        Owner::Team(..) => {
            let (days, faults) = whole_days(&bytes, within);
            (Told::Holidays(days), faults)
        }
    };
    let fault = faults.first().map(|first| match faults.len() {
        1 => first.clone(),
        n => format!("{first}, and {} more", n - 1),
    });
    SourceRead::Anew(Copy {
        etag,
        modified,
        covers: within.end,
        fault,
        told,
    })
}

/// Without the name of the source, which was left empty: `: why`.
fn plain(mut busy: Busy) -> Busy {
    let why = busy.source.trim_start_matches([':', ' ']);
    busy.source = why.to_owned();
    busy
}

/// Joins times of one kind where there are more than anybody has: what is kept stays bounded.
/// Else each time stays as it is told, since a call of ours is known by its own time.
fn joined(busy: Vec<Busy>) -> Vec<Busy> {
    if busy.len() <= MOST {
        return busy;
    }
    let mut busy = busy;
    busy.sort_by_key(|b| (b.kind, b.span));
    busy.dedup_by(|next, kept| {
        let joins = next.kind == kept.kind && next.span.start <= kept.span.end;
        if joins {
            kept.span.end = kept.span.end.max(next.span.end);
        }
        joins
    });
    busy
}

/// Whether what is told differs from the copy before, in the time that both tell of. The
/// first copy is news where it tells of anything.
fn is_news(source: &DueSource, before: &[(Span, BusyKind)], told: &[Busy], now: Timestamp) -> bool {
    let until = source
        .read
        .and(source.covers)
        .unwrap_or(Timestamp(i64::MAX));
    let cut = |span: Span| Span::new(span.start.max(now), span.end.min(until));
    let seen = |all: &mut dyn Iterator<Item = (Span, BusyKind)>| {
        let cut = all.map(|(span, kind)| (cut(span), kind));
        cut.filter(|(span, _)| !span.is_empty())
            .collect::<BTreeSet<_>>()
    };
    let before = seen(&mut before.iter().copied());
    before != seen(&mut told.iter().map(|b| (b.span, b.kind)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn busy(start: i64, end: i64, kind: BusyKind) -> Busy {
        Busy {
            span: Span::new(Timestamp(start), Timestamp(end)),
            kind,
            source: String::new(),
        }
    }

    #[test]
    fn more_times_than_anybody_has_are_joined() {
        let many = |n: i64| (0..n).map(|i| busy(i, i + 2, BusyKind::Busy));
        assert_eq!(joined(many(4_000).collect()).len(), 4_000);
        let unknown = busy(7, 9, BusyKind::Unknown);
        let all = joined(many(6_000).chain([unknown.clone()]).collect());
        assert_eq!(all, [busy(0, 6_001, BusyKind::Busy), unknown]);
    }

    #[test]
    fn only_a_change_in_the_time_both_tell_of_is_news() {
        let owner = Owner::Person(PersonId::new("sam"));
        let mut source = DueSource::new(owner, "https://c.example/".into());
        let now = Timestamp(100);
        let free: &[Busy] = &[];
        let one = [busy(150, 160, BusyKind::Busy)];
        assert!(!is_news(&source, &[], free, now));
        assert!(is_news(&source, &[], &one, now));
        (source.read, source.covers) = (Some(Timestamp(50)), Some(Timestamp(200)));
        let known = [(Span::new(Timestamp(150), Timestamp(160)), BusyKind::Busy)];
        assert!(!is_news(&source, &known, &one, now));
        assert!(is_news(&source, &known, free, now));
        let tentative = [busy(150, 160, BusyKind::Tentative)];
        assert!(is_news(&source, &known, &tentative, now));
        // What is over, and what lies beyond the copy before, is none.
        let more = [
            busy(20, 90, BusyKind::Busy),
            one[0].clone(),
            busy(210, 220, BusyKind::Busy),
        ];
        assert!(!is_news(&source, &known, &more, now));
        // Unknown time moves on with the window.
        let whole = [(Span::new(Timestamp(40), Timestamp(200)), BusyKind::Unknown)];
        let moved = [busy(100, 260, BusyKind::Unknown)];
        assert!(!is_news(&source, &whole, &moved, now));
    }
}
