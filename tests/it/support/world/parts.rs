//! What stands in for the world outside: a clock, chance, and a courier.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use trialogue::desk::ports::{Clock, Courier, Delivering, Delivery, Ids, SealedLetter};
use trialogue::domain::time::Timestamp;

/// A clock that stands still until it is set.
#[derive(Debug, Default)]
pub(crate) struct StillClock(AtomicI64);

impl StillClock {
    pub(crate) fn set(&self, at: Timestamp) {
        self.0.store(at.0, Ordering::SeqCst);
    }
}

impl Clock for StillClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
    fn until(&self, _at: Timestamp) -> Duration {
        Duration::ZERO
    }
    fn after(&self, machine: Duration) -> Timestamp {
        self.now() + chrono::TimeDelta::from_std(machine).unwrap()
    }
}

/// Chance that is the same each time.
#[derive(Debug, Default)]
pub(crate) struct SeededIds(pub(crate) AtomicU64);

impl Ids for SeededIds {
    fn seed(&self) -> [u8; 16] {
        let n = self.0.fetch_add(1, Ordering::SeqCst);
        Sha256::digest(n.to_be_bytes())[..16].try_into().unwrap()
    }
}

/// What the courier does with mail to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Road {
    Open,
    Refused,
    Deferred,
    /// Taken over, and the answer lost.
    Lost,
}

#[derive(Debug, Default)]
pub(super) struct Post {
    pub(super) carried: Vec<(SealedLetter, Timestamp)>,
    pub(super) roads: BTreeMap<String, Road>,
}

pub(super) struct Postman {
    pub(super) post: Arc<Mutex<Post>>,
    pub(super) clock: Arc<StillClock>,
}

impl Courier for Postman {
    fn deliver<'a>(&'a self, letter: &'a SealedLetter) -> Delivering<'a> {
        let mut post = self.post.lock().unwrap();
        let road = post.roads.get(letter.envelope_to.as_str()).copied();
        let delivery = match road.unwrap_or(Road::Open) {
            Road::Open => Delivery::Accepted("250 2.0.0 taken".into()),
            Road::Refused => Delivery::Refused("554 5.7.1 not wanted here".into()),
            Road::Deferred => Delivery::Deferred("451 4.3.0 later".into()),
            Road::Lost => Delivery::Unknown("the connection was lost after the last byte".into()),
        };
        if matches!(delivery, Delivery::Accepted(_) | Delivery::Unknown(_)) {
            post.carried.push((letter.clone(), self.clock.now()));
        }
        Box::pin(async move { delivery })
    }
}
