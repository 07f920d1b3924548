//! The service: a thread a mailbox, one for busy times, a loop for alarms, a loop for letters,
//! and an orderly end.

use super::{STACK, adapters, clock, keyed, open_desk, open_store};
use crate::config::Config;
use crate::desk::Desk;
use crate::desk::ports::{Couriers, Inbox};
use crate::domain::ids::TeamId;
use crate::run::learning::Learning;
use crate::run::letters::{GRACE, Letters};
use crate::run::mailbox::Reading;
use crate::run::renewing::Renewing;
use crate::run::{self, Bell};
use crate::wire::stop::Stopper;
use anyhow::{Context as _, bail};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::JoinHandle;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Runs the service until SIGTERM or SIGINT. `ready` is called once, when every mailbox has
/// been read for the first time.
pub async fn serve(
    config: &Config,
    clock_spec: Option<&str>,
    ready: impl Fn(usize) + Send + Sync + 'static,
) -> anyhow::Result<()> {
    let store = open_store(config).await?;
    let (clock, rehearsal) = clock::settle(&store, clock_spec).await?;
    let mut presence = store.announce().await?;
    let desk = Arc::new(open_desk(config, store, Arc::clone(&clock), rehearsal).await?);
    somebody_is_on_record(config, &desk).await?;
    if let Some(odd) = keyed::finding(config, desk.store()).await? {
        tracing::error!(mend = odd.mend, "{}", odd.found);
    }
    if presence.alone() {
        let left = desk.take_over_leases().await?;
        if left > 0 {
            tracing::info!(
                letters = left,
                "taken over from a process that ended in the middle"
            );
        }
    } else {
        tracing::warn!("another process serves this database too; they share the work");
    }
    presence.share().await?;
    desk.begin().await?;
    let bell = Arc::new(Bell::default());
    let (ending, stopped) = watch::channel(false);
    let Ways {
        couriers,
        inboxes,
        stoppers,
        renewing,
    } = ways(config, &desk, rehearsal, &stopped).await?;
    let count = inboxes.len();
    let left = Arc::new(AtomicUsize::new(count));
    let ready = Arc::new(ready);
    let mut threads = Vec::new();
    for (team, inbox) in inboxes {
        let (left, ready) = (Arc::clone(&left), Arc::clone(&ready));
        let reading = Reading {
            desk: Arc::clone(&desk),
            team: team.clone(),
            inbox,
            runtime: tokio::runtime::Handle::current(),
            bell: Arc::clone(&bell),
            stop: stopped.clone(),
            ready: Some(Box::new(move || {
                if left.fetch_sub(1, Ordering::SeqCst) == 1 {
                    ready(count);
                }
            })),
        };
        let thread = std::thread::Builder::new()
            .name(format!("mailbox {team}"))
            .stack_size(STACK)
            .spawn(move || reading.run())
            .context("a mailbox's thread could not be started")?;
        threads.push(thread);
    }
    threads.push(busy_times(config, &desk, &bell, &stopped)?);
    let reach = tokio::spawn(run::reach::database(Arc::clone(&desk), stopped.clone()));
    let alarms = tokio::spawn(run::alarms(
        Arc::clone(&desk),
        Arc::clone(&bell),
        stopped.clone(),
    ));
    let letters = Letters {
        desk: Arc::clone(&desk),
        couriers: Arc::new(couriers),
        bell: Arc::clone(&bell),
        stop: stopped,
        grace: GRACE,
    };
    let letters = tokio::spawn(letters.run());
    end_asked_for().await?;
    tracing::info!("stopping");
    let _ = ending.send(true);
    for stopper in &stoppers {
        stopper.stop();
    }
    // What is being handed over is recorded first, within its grace; a mailbox ends at its stopper.
    letters.await.context("the loop of letters ended badly")?;
    alarms.await.context("the loop of alarms ended badly")?;
    reach
        .await
        .context("the look at the database ended badly")?;
    for access in renewing {
        access
            .await
            .context("the loop of access tokens ended badly")?;
    }
    tokio::task::spawn_blocking(move || {
        for thread in threads {
            let _ = thread.join();
        }
    })
    .await
    .context("a mailbox's thread ended badly")?;
    drop(presence);
    desk.store().close().await;
    Ok(())
}

/// A team without anybody has the wrong database, or none that is filled: all its mail would be
/// held as strangers'.
async fn somebody_is_on_record(config: &Config, desk: &Desk) -> anyhow::Result<()> {
    let mut tx = desk.store().read().await?;
    for team in &config.teams {
        let id = &team.team.id;
        if tx.people(id, desk.now()).await?.members.is_empty() {
            bail!(
                "nobody of team {id} is on record, so all its mail would be held: run \
                 `trialogue import people people.csv`, or name the right database in {}",
                config.path.display()
            );
        }
    }
    Ok(())
}

/// The teams' ways in and out.
#[derive(Default)]
struct Ways {
    couriers: Couriers,
    inboxes: Vec<(TeamId, Box<dyn Inbox>)>,
    stoppers: Vec<Stopper>,
    renewing: Vec<tokio::task::JoinHandle<()>>,
}

/// Makes them, and begins to keep the access tokens good that they log in with.
async fn ways(
    config: &Config,
    desk: &Arc<Desk>,
    rehearsal: bool,
    stopped: &watch::Receiver<bool>,
) -> anyhow::Result<Ways> {
    let mut ways = Ways::default();
    for team in &config.teams {
        let id = team.team.id.clone();
        let place = || format!("team {id}");
        let access = adapters::access(team).with_context(place)?;
        let access = access.map(|(client, server)| Renewing::new(desk, client, server));
        let pass = access.as_ref().map(Renewing::pass);
        if let Some(access) = access {
            // Before the mailbox is read for the first time.
            access.once().await;
            ways.renewing
                .push(tokio::spawn(access.run(stopped.clone())));
        }
        let pass = pass.as_ref();
        let courier = adapters::courier(team, pass).with_context(place)?;
        ways.couriers.insert(id.clone(), courier);
        let (mut inbox, ender) = adapters::inbox(team, pass).with_context(place)?;
        if rehearsal {
            inbox = Box::new(adapters::Dated::new(inbox, Arc::clone(desk.clock())));
        }
        ways.stoppers.push(ender);
        ways.inboxes.push((id, inbox));
    }
    Ok(ways)
}

/// The thread that reads people's calendars.
fn busy_times(
    config: &Config,
    desk: &Arc<Desk>,
    bell: &Arc<Bell>,
    stop: &watch::Receiver<bool>,
) -> anyhow::Result<JoinHandle<()>> {
    let learning = Learning {
        desk: Arc::clone(desk),
        feeds: Box::new(adapters::feeds(&config.feeds)),
        every: config.feeds.every,
        runtime: tokio::runtime::Handle::current(),
        bell: Arc::clone(bell),
        stop: stop.clone(),
    };
    std::thread::Builder::new()
        .name("busy times".into())
        .stack_size(STACK)
        .spawn(move || learning.run())
        .context("the thread that reads busy times could not be started")
}

async fn end_asked_for() -> anyhow::Result<()> {
    let mut terminate = signal(SignalKind::terminate()).context("no signals")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("no signals")?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
