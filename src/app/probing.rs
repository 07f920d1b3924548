//! What `trialogue check` looks at beyond the files: the database and who is on record in it,
//! the sources of their busy times, the mail servers, plus-addresses, clocks and zones.
//!
//! Never changes a mailbox; the one mail it sends is to the mailbox itself, and a service that
//! runs meanwhile records it as automatic mail. Each finding that is not well has its mend.

use super::finding::{Finding, Level};
use super::{access, adapters, clock, clocks, filing, hop, keyed, open_existing, runtime};
use crate::config::{Config, InboxConfig, OutboxConfig, TeamConfig};
use crate::desk::learning::look_at_all;
use crate::desk::ports::{Courier, Delivery, Ids as _, SealedLetter};
use crate::desk::tokens::Pass;
use crate::domain::ids::{Fresh, PersonId};
use crate::domain::person::{Address, Member, Person, Role, Roster};
use crate::domain::time::Timestamp;
use crate::store::{DueSource, Owner, Store, StoreError, sources_of};
use crate::wire::clock::machine_now;
use crate::wire::ids::SystemIds;
use crate::wire::imap::ImapInbox;
use crate::wire::probe;
use chrono::Datelike as _;
use std::path::Path;
use std::time::Duration;

/// How long a mail to the plus-address may take.
const ARRIVES_WITHIN: Duration = Duration::from_secs(20);
/// Zone data of so many years before may be out of date.
const ZONES_OLD: i32 = 2;

/// Looks at everything that needs a connection. Blocking.
pub fn look(config: &Config) -> Vec<Finding> {
    let mut findings = vec![zones(machine_now())];
    match runtime() {
        Ok(runtime) => runtime.block_on(async {
            findings.extend(database(config).await);
            for team in &config.teams {
                let (pass, found) = access::look(config, team).await;
                findings.extend(found);
                findings.extend(mailbox(team, pass.as_ref()).await);
            }
        }),
        Err(error) => findings.push(fault("machine", error, "free memory or threads")),
    }
    findings
}

fn fault(subject: &str, error: impl std::fmt::Display, mend: &str) -> Finding {
    Finding::bad(Level::Fault, subject, error.to_string(), mend)
}

fn zones(now: Timestamp) -> Finding {
    let version = chrono_tz::IANA_TZDB_VERSION;
    let found = format!("time zones of IANA's {version}, built in");
    let year = version.get(..4).and_then(|y| y.parse::<i32>().ok());
    if year.is_some_and(|y| now.utc().year() - y < ZONES_OLD) {
        return Finding::good("zones", found);
    }
    let mend = "take a newer trialogue: zones may have changed their rules since";
    Finding::bad(Level::Warning, "zones", found, mend)
}

async fn database(config: &Config) -> Vec<Finding> {
    let path = config.database_file();
    if path.is_some_and(|p| !p.exists()) {
        return vec![Finding::bad(
            Level::Fault,
            "database",
            "it is not there yet, so there are no people on record",
            "run: trialogue import people people.csv (that makes it)",
        )];
    }
    // Before it is opened: SQLite's locks on a file end with any handle on it.
    let shut = path.and_then(unwritable);
    let store = match open_existing(config).await {
        Ok(store) => store,
        Err(error) => return vec![unopened(&error, path.is_some())],
    };
    let schema = Store::schema();
    let mut findings = vec![Finding::good("database", format!("opens, schema {schema}"))];
    findings.extend(shut);
    match on_record(config, &store).await {
        Ok(found) => findings.extend(found),
        Err(error) => findings.push(match error.downcast_ref::<StoreError>() {
            Some(StoreError::Full(_)) => unopened(&error, path.is_some()),
            _ => fault(
                "database",
                format!("{error:#}"),
                "try again; if it stays, look into the database's log",
            ),
        }),
    }
    store.close().await;
    findings
}

/// A database's file that can be read and not written: no mail is taken in and no letter sent,
/// while everything that only looks says that all is well.
fn unwritable(file: &Path) -> Option<Finding> {
    let error = std::fs::OpenOptions::new().write(true).open(file).err()?;
    let mend = match error.kind() {
        std::io::ErrorKind::ReadOnlyFilesystem => {
            "let its file system be written to again (a fault of the disk makes it read-only: see \
             dmesg), then restart the service"
        }
        _ => "let the user that runs the service write to the file and to its folder",
    };
    let found = format!("{} can't be written to: {error}", file.display());
    Some(fault("database", found, mend))
}

/// A database that does not open. What the store refuses it says with its mend.
fn unopened(error: &anyhow::Error, file: bool) -> Finding {
    let told = format!("{error:#}");
    let mend = match error.downcast_ref::<StoreError>() {
        Some(StoreError::Older { .. }) => {
            let level = Level::Warning;
            let mend = "make a copy with `trialogue backup`, then start the service";
            return Finding::bad(level, "database", told, mend);
        }
        Some(StoreError::Newer { .. }) => {
            "install the version that made it, or put back a copy made before"
        }
        Some(StoreError::Full(_)) => "free space where the database lies; nothing else is wrong",
        Some(StoreError::Refused(_) | StoreError::Locked) => {
            return Finding {
                level: Level::Fault,
                subject: "database".into(),
                found: told,
                mend: None,
            };
        }
        _ if file => "check that the file may be read and written by this user",
        _ => "check the address, and that the server runs and knows this user",
    };
    fault("database", told, mend)
}

async fn on_record(config: &Config, store: &Store) -> anyhow::Result<Vec<Finding>> {
    let mut findings: Vec<Finding> = clocks::database(store).await?.into_iter().collect();
    findings.extend(keyed::finding(config, store).await?);
    let (clock, rehearsal) = clock::known(store).await?;
    if rehearsal {
        findings.push(Finding::bad(
            Level::Warning,
            "clock",
            "the database was made for a rehearsal: its clock is not the world's",
            "use another database for real mail",
        ));
    }
    let mut tx = store.read().await?;
    let mut here: Vec<Person> = Vec::new();
    for team in &config.teams {
        let roster = tx.people(&team.team.id, clock.now()).await?;
        findings.extend(people(team.team.id.as_str(), &roster));
        here.extend(roster.members.into_iter().map(|m| m.person));
    }
    drop(tx);
    for team in &config.teams {
        findings.extend(filing::finding(team, store, clock.now()).await?);
    }
    here.sort_by(|a, b| a.id.cmp(&b.id));
    here.dedup_by(|a, b| a.id == b.id);
    findings.extend(sources(config, &here).await);
    Ok(findings)
}

/// Reads every source of busy times and holidays once.
async fn sources(config: &Config, people: &[Person]) -> Vec<Finding> {
    let name = |person: &PersonId| {
        let known = people.iter().find(|p| &p.id == person);
        known.map_or_else(|| person.to_string(), |p| p.name.clone())
    };
    let holidays = config.teams.iter().map(|t| {
        let owner = Owner::Team(t.team.id.clone(), t.team.zone);
        (owner, t.team.holidays.clone())
    });
    let all: Vec<DueSource> = sources_of(people)
        .into_iter()
        .chain(holidays)
        .flat_map(|(owner, urls)| {
            urls.into_iter()
                .map(move |u| DueSource::new(owner.clone(), u))
        })
        .collect();
    let feeds = adapters::feeds(&config.feeds);
    let looked = look_at_all(&feeds, &all, machine_now()).await;
    let told = all.iter().zip(looked).map(|(source, looked)| {
        let (subject, what) = match &source.owner {
            Owner::Person(person) => (format!("busy times of {}", name(person)), "times"),
            Owner::Team(team, _) => (format!("team {team}: holidays"), "days"),
        };
        match looked {
            Ok((n, None)) => Finding::good(subject, format!("{} tells of {n} {what}", source.name)),
            Ok((_, Some(fault))) => {
                let found = format!("{} can be read only in part: {fault}", source.name);
                let mend = "nothing is booked there unless there is no other time; let its owner \
                            mend that event";
                Finding::bad(Level::Warning, subject, found, mend)
            }
            // Calls can still be booked at times nobody knows of: it is no fault of the service.
            Err(fault) => {
                let found = format!("{} can't be read: {}", source.name, fault.why);
                Finding::bad(Level::Warning, subject, found, fault.mend)
            }
        }
    });
    told.collect()
}

/// Who must be on record for the main job to be possible.
fn people(team: &str, roster: &Roster) -> Vec<Finding> {
    let subject = format!("team {team}: people");
    let count = |role: Role| roster.members.iter().filter(|m| m.role == role).count();
    let import = "add them to people.csv and run: trialogue import people people.csv";
    if roster.members.is_empty() {
        return vec![fault(&subject, "nobody is on record", import)];
    }
    let mut findings = vec![Finding::good(
        &subject,
        format!("{} on record", roster.members.len()),
    )];
    if roster.po().is_none() {
        findings.push(fault(&subject, "no Product Owner is on record", import));
    }
    if let Some(departs) = roster.po_departs() {
        let (found, mend) = (departs.found(), departs.mend());
        findings.push(Finding::bad(Level::Warning, &subject, found, mend));
    }
    if count(Role::Developer) == 0 {
        let found = "no developer is on record: nobody can ask";
        findings.push(Finding::bad(Level::Warning, &subject, found, import));
    }
    if count(Role::Stakeholder) == 0 {
        let found = "no stakeholder is on record: questions go to the Product Owner";
        findings.push(Finding::bad(Level::Warning, &subject, found, import));
    }
    findings.extend(roster.members.iter().flat_map(|m| unreached(&subject, m)));
    findings
}

/// The addresses of somebody from which letters came back.
fn unreached(subject: &str, member: &Member) -> Vec<Finding> {
    let name = &member.person.name;
    let marks = member.person.unreached.iter();
    let told = marks.map(|mark| {
        let found = format!("{name}: {}", mark.found());
        Finding::bad(Level::Warning, subject, found, mark.mend())
    });
    told.collect()
}

/// The team's mailbox and courier, and whether plus-addresses arrive.
async fn mailbox(team: &TeamConfig, pass: Option<&Pass>) -> Vec<Finding> {
    let subject = |what: &str| format!("team {}: {what}", team.team.id);
    let again = access::refused(team);
    let mut findings = Vec::new();
    if let InboxConfig::Imap(server) = &team.inbox {
        let settings = adapters::imap_settings(team, server, pass);
        let log_in = again.clone();
        let found = tokio::task::spawn_blocking(move || probe::imap(&settings, &log_in)).await;
        let found = found
            .unwrap_or_else(|error| vec![probe::Finding::wrong(error.to_string(), "report this")]);
        findings.extend(found.into_iter().map(|f| told(subject("inbox"), f)));
    }
    if let OutboxConfig::Smtp(server) = &team.outbox {
        let found = probe::smtp(&adapters::smtp_settings(server, pass), &again).await;
        findings.extend(found.into_iter().map(|f| told(subject("outbox"), f)));
    }
    if findings.iter().all(|f| f.level != Level::Fault) {
        let before = machine_now();
        let (found, probe) = plus_address(team, pass, &subject).await;
        let after = machine_now();
        findings.push(found);
        if let Some(mail) = probe {
            findings.extend(clocks::mail(&mail, before, after, subject("clock")));
            findings.push(hop::finding(team, &mail, subject("trust")));
        }
    }
    findings
}

fn told(subject: String, finding: probe::Finding) -> Finding {
    if finding.ok {
        return Finding::good(subject, finding.what);
    }
    // Without IDLE new mail is seen later, without MOVE it stays in view, and that is all.
    let bearable = ["no IDLE", "neither MOVE nor UIDPLUS"];
    let level = if bearable.iter().any(|b| finding.what.contains(b)) {
        Level::Warning
    } else {
        Level::Fault
    };
    Finding::bad(level, subject, finding.what, finding.mend)
}

/// Whether a mail to the mailbox's plus-address arrives, and that mail as it arrived.
async fn plus_address(
    team: &TeamConfig,
    pass: Option<&Pass>,
    subjects: &(impl Fn(&str) -> String + Sync),
) -> (Finding, Option<Vec<u8>>) {
    let subject = subjects("plus-address");
    if !team.plus_addresses {
        let found = "not used: letters bear a mark that answers quote";
        return (Finding::good(subject, found), None);
    }
    if let OutboxConfig::Maildir(_) = &team.outbox {
        let found = "not looked at: letters stay in a Maildir, so none comes back";
        return (Finding::good(subject, found), None);
    }
    let courier = match adapters::courier(team, pass) {
        Ok(courier) => courier,
        Err(error) => {
            let found = format!("{error:#}");
            return (fault(&subject, found, "change [smtp] in the config"), None);
        }
    };
    let mailbox = &team.team.mailbox;
    let token = format!("probe{}", Fresh::new(SystemIds.seed()).text("probe", 0));
    let now = machine_now();
    match &team.inbox {
        InboxConfig::Imap(server) => {
            let inbox = match ImapInbox::new(adapters::imap_settings(team, server, pass)) {
                Ok(inbox) => inbox,
                Err(error) => {
                    return (fault(&subject, error, "change [imap] in the config"), None);
                }
            };
            let (found, mail) =
                probe::plus_address(&*courier, inbox, mailbox, &token, now, ARRIVES_WITHIN).await;
            (told(of_the_probe(subjects, &found), found), mail)
        }
        InboxConfig::Maildir(dir) => {
            let letter = probe::plus_letter(mailbox, &token, now);
            let (found, mail) = into_maildir(&*courier, mailbox, &letter, dir, &token).await;
            (told(of_the_probe(subjects, &found), found), mail)
        }
    }
}

/// Looks for the probe with its own eyes: an inbox would keep its place in the Maildir, where
/// a service may be reading.
async fn into_maildir(
    courier: &dyn Courier,
    mailbox: &Address,
    letter: &SealedLetter,
    dir: &Path,
    token: &str,
) -> (probe::Finding, Option<Vec<u8>>) {
    let to = &letter.envelope_to;
    match courier.deliver(letter).await {
        Delivery::Accepted(_) => {}
        Delivery::Refused(why) => {
            let found = probe::refused(courier, mailbox, letter, why).await;
            return (found, None);
        }
        Delivery::Deferred(why) | Delivery::Unknown(why) => {
            let found = format!("a mail to {to} was not taken: {why}");
            return (probe::Finding::wrong(found, probe::PLUS), None);
        }
    }
    let rounds = ARRIVES_WITHIN.as_millis() / LOOK_EVERY.as_millis();
    for _ in 0..rounds {
        if let Some(mail) = probe::in_maildir(dir, token) {
            let found = probe::Finding::well(format!("a mail to {to} arrives"));
            return (found, Some(mail));
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    let within = ARRIVES_WITHIN.as_secs();
    let found = format!("a mail to {to} did not arrive within {within} s");
    (probe::Finding::wrong(found, probe::PLUS), None)
}

/// What a finding of the probe is of.
fn of_the_probe(subjects: impl Fn(&str) -> String, found: &probe::Finding) -> String {
    subjects(if found.sending {
        "outbox"
    } else {
        "plus-address"
    })
}

/// How often a Maildir is looked into.
const LOOK_EVERY: Duration = Duration::from_millis(250);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_that_can_only_be_read_is_a_fault() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("trialogue.db");
        std::fs::write(&file, "").unwrap();
        assert_eq!(unwritable(&file), None);
        // What nobody may write to, whoever runs the test.
        let shut = unwritable(folder.path()).unwrap();
        assert_eq!(shut.level, Level::Fault);
        assert!(shut.found.contains("can't be written to"), "{shut:?}");
    }
}
