//! A world that stands still at one moment, on SQLite: many mails can each be played against
//! that same moment, and none sees what another did.

use super::database::Database;
use super::{Letter, Plan, World, runtime};
use trialogue::domain::time::Timestamp;

/// Chance begins so far on in a world that goes on: nothing gets the name of what was before.
const LATER: u64 = 1 << 32;

/// A world, stopped.
pub(crate) struct Frozen {
    database: Database,
    plan: Plan,
    at: Timestamp,
    letters: Vec<Letter>,
    last: Vec<u8>,
    uid: u32,
}

impl World {
    /// Stops the world here.
    pub(crate) fn freeze(self) -> Frozen {
        assert!(self.plan.sqlite, "only a file can be copied");
        let at = self.now();
        self.runtime.block_on(self.desk.store().close());
        Frozen {
            database: self.database,
            plan: self.plan,
            at,
            letters: self.letters,
            last: self.last,
            uid: self.uid,
        }
    }
}

impl Frozen {
    /// The world goes on from there, for itself.
    pub(crate) fn thaw(&self) -> World {
        let database = self.database.copy_of();
        let mut world = World::on(database, runtime(), self.plan.clone(), self.at, LATER);
        world.letters.clone_from(&self.letters);
        world.last.clone_from(&self.last);
        world.uid = self.uid;
        world
    }
}
