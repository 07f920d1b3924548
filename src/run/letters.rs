//! Handing letters over, side by side: each is a task of its own, so that a server that takes long
//! over one holds up no other.
//!
//! Never keeps what is not a row: a task that is cut off leaves its letter leased, as a process
//! that was killed would. Invariant: of one team no more are under way than the desk lets be.

use super::{Bell, failed, idle};
use crate::desk::ports::Couriers;
use crate::desk::posting::Outgoing;
use crate::desk::{Desk, DeskError};
use crate::domain::ids::TeamId;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::timeout;

/// How long a service that ends waits for answers: an ordinary one takes less, and who stops the
/// service is not to wait for another.
pub const GRACE: Duration = Duration::from_secs(3);

/// What the loop is given.
pub struct Letters {
    /// The desk.
    pub desk: Arc<Desk>,
    /// Each team's courier.
    pub couriers: Arc<Couriers>,
    /// Rung when a letter was decided.
    pub bell: Arc<Bell>,
    /// Says that it is time to stop.
    pub stop: watch::Receiver<bool>,
    /// How long to wait then for what is under way.
    pub grace: Duration,
}

impl Letters {
    /// Hands over what falls due, until told to stop.
    pub async fn run(mut self) {
        let clock = Arc::clone(self.desk.clock());
        let mut underway = Underway::default();
        while !*self.stop.borrow() {
            underway.note_ended();
            let taken = self.desk.take_up(&underway.of_teams()).await;
            let done = taken.map(|taken| {
                for one in taken.outgoing {
                    underway.begin(one, &self.desk, &self.couriers);
                }
                taken.count
            });
            let next = self.desk.next_letter_at();
            let Some(wait) = idle("letters", done, next, &*clock).await else {
                continue;
            };
            tokio::select! {
                () = self.bell.letters.notified() => {}
                () = tokio::time::sleep(wait) => {}
                // A place is free, and who follows in its thread is due.
                () = underway.one_ended() => {}
                _ = self.stop.changed() => {}
            }
        }
        underway.end(self.grace).await;
    }
}

/// The letters that are being handed over.
#[derive(Default)]
struct Underway {
    tasks: JoinSet<Result<(), DeskError>>,
    teams: HashMap<Id, TeamId>,
}

impl Underway {
    fn begin(&mut self, one: Outgoing, desk: &Arc<Desk>, couriers: &Arc<Couriers>) {
        let team = one.team().cloned();
        let (desk, couriers) = (Arc::clone(desk), Arc::clone(couriers));
        let task = async move { desk.hand_over(one, &couriers).await };
        let id = self.tasks.spawn(task).id();
        self.teams.extend(team.map(|team| (id, team)));
    }

    /// How many there are of each team.
    fn of_teams(&self) -> BTreeMap<TeamId, u32> {
        let mut count = BTreeMap::new();
        for team in self.teams.values() {
            *count.entry(team.clone()).or_default() += 1;
        }
        count
    }

    /// Waits until one has ended; for ever where none is under way.
    async fn one_ended(&mut self) {
        match self.tasks.join_next_with_id().await {
            Some(ended) => self.note(ended),
            None => std::future::pending().await,
        }
    }

    fn note_ended(&mut self) {
        while let Some(ended) = self.tasks.try_join_next_with_id() {
            self.note(ended);
        }
    }

    fn note(&mut self, ended: Result<(Id, Result<(), DeskError>), JoinError>) {
        let id = match ended {
            Ok((id, Ok(()))) => id,
            Ok((id, Err(error))) => {
                failed("letters", &error);
                id
            }
            Err(error) => {
                tracing::error!(%error, "handing a letter over ended badly; it is tried again when its lease has run out");
                error.id()
            }
        };
        self.teams.remove(&id);
    }

    /// Waits so long for the rest. What has not been answered by then is cut off, and its letter
    /// stays leased: whoever serves next hands over the same bytes again.
    async fn end(mut self, grace: Duration) {
        let all = async {
            while !self.tasks.is_empty() {
                self.one_ended().await;
            }
        };
        if timeout(grace, all).await.is_err() {
            let letters = self.tasks.len();
            tracing::warn!(
                letters,
                "ended while a mail server had not answered; handed over again at the next start"
            );
            self.tasks.shutdown().await;
        }
    }
}
