//! The loop of letters: a server that takes long over one letter holds up no other, nor the end of
//! the service.

use crate::support::office::{DANA, Mail, PETRA, SAM, World};
use crate::support::rig::runtime;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::time::timeout;
use trialogue::desk::ports::{Courier, Couriers, Delivering, Delivery, SealedLetter};
use trialogue::domain::ids::TeamId;
use trialogue::domain::policy::Policy;
use trialogue::run::Bell;
use trialogue::run::letters::Letters;

const LONG: Duration = Duration::from_secs(20);
const DIRK: &str = "dirk@acme.example";

/// Never answers for what goes to Sam; takes all else.
#[derive(Clone, Default)]
struct Slow {
    taken: Arc<Mutex<Vec<SealedLetter>>>,
    begun: Arc<Mutex<Vec<SealedLetter>>>,
    news: Arc<Notify>,
}

impl Courier for Slow {
    fn deliver<'a>(&'a self, letter: &'a SealedLetter) -> Delivering<'a> {
        Box::pin(async move {
            let slow = letter.envelope_to.as_str() == SAM;
            let kept = if slow { &self.begun } else { &self.taken };
            kept.lock().unwrap().push(letter.clone());
            self.news.notify_one();
            if slow {
                std::future::pending::<()>().await;
            }
            Delivery::Accepted("250 ok".into())
        })
    }
}

impl Slow {
    /// Until so many letters were taken for somebody and so many for Sam begun.
    async fn until(&self, to: &str, taken: usize, begun: usize) {
        let there = || {
            let to_them = |l: &&SealedLetter| l.envelope_to.as_str() == to;
            let all = self.taken.lock().unwrap();
            all.iter().filter(to_them).count() >= taken && self.begun.lock().unwrap().len() >= begun
        };
        let wait = async {
            while !there() {
                self.news.notified().await;
            }
        };
        let within = timeout(LONG, wait).await;
        within.unwrap_or_else(|_| panic!("no {taken} letters to {to}, {begun} to {SAM}"));
    }
}

async fn asks(world: &mut World, from: &str, subject: &str) {
    let text = "Which columns are in it?";
    let bytes = world.bytes(&Mail {
        from,
        subject,
        text,
        ..Mail::default()
    });
    world.lay(bytes).await;
    let team = TeamId::new("acme");
    while world.desk.decide_new(&team).await.unwrap() > 0 {}
}

#[test]
fn a_slow_answer_holds_up_no_other_letter_nor_the_end() {
    runtime().block_on(async {
        let mut world = World::new(Policy::default()).await;
        asks(&mut world, DANA, "[PBI-142] Columns?").await;
        let slow = Slow::default();
        let mut couriers: Couriers = BTreeMap::new();
        couriers.insert(TeamId::new("acme"), Box::new(slow.clone()));
        let bell = Arc::new(Bell::default());
        let (ending, stop) = watch::channel(false);
        let letters = Letters {
            desk: Arc::clone(&world.desk),
            couriers: Arc::new(couriers),
            bell: Arc::clone(&bell),
            stop,
            grace: Duration::from_millis(20),
        };
        let serving = tokio::spawn(letters.run());
        slow.until(DANA, 1, 1).await;
        // Decided while the server is silent.
        for (number, pbi) in ["PBI-143", "PBI-144"].iter().enumerate() {
            asks(&mut world, DIRK, &format!("[{pbi}] Columns?")).await;
            bell.ring();
            slow.until(DIRK, number + 1, number + 2).await;
        }
        ending.send(true).unwrap();
        timeout(LONG, serving).await.expect("it ends").unwrap();
        // What was not answered stands as a killed process leaves it, and goes once more as it was.
        assert!(world.letters(SAM, "").is_empty());
        assert_eq!(world.desk.take_over_leases().await.unwrap(), 3);
        world.settle().await;
        let again = world.letters(SAM, "Which columns");
        assert_eq!(again.len(), 3);
        assert_eq!(again, *slow.begun.lock().unwrap());
        assert!(world.letters(DANA, "").is_empty());
        assert!(world.letters(PETRA, "").is_empty());
    });
}
