//! Sources of busy times: leased by one, replaced whole, and loaded with their age.

use super::on_both;
use super::samples::*;
use chrono::NaiveDate;
use trialogue::domain::calendar::{Busy, BusyKind};
use trialogue::domain::hours::WorkWeek;
use trialogue::domain::ids::PersonId;
use trialogue::domain::person::{Person, Role};
use trialogue::domain::time::{Span, Timestamp};
use trialogue::store::{Copy, DueSource, Owner, SourceRead, Store, StoreError, Told};

const ONE: &str = "https://cal.example/secret-0123/sam.ics";
const TWO: &str = "caldav+https://sam@dav.example/sam/";

fn sam(feed: &str) -> Person {
    Person {
        feed: Some(feed.into()).filter(|f: &String| !f.is_empty()),
        ..person("sam")
    }
}

async fn put(store: &Store, people: &[Person]) {
    let people: Vec<_> = people
        .iter()
        .map(|p| (p.clone(), Role::Stakeholder, Vec::new()))
        .collect();
    let mut tx = store.write().await.unwrap();
    tx.put_people(&team(), &people, NOW).await.unwrap();
    tx.commit().await.unwrap();
}

async fn lease(store: &Store, now: Timestamp, token: &str) -> Vec<DueSource> {
    let mut tx = store.write().await.unwrap();
    let until = now + chrono::TimeDelta::minutes(2);
    let due = tx.lease_sources(&[&team()], now, until, token, 10).await;
    tx.commit().await.unwrap();
    due.unwrap()
}

async fn finish(
    store: &Store,
    source: &DueSource,
    token: &str,
    read: SourceRead,
    due: Timestamp,
) -> Result<(), StoreError> {
    let mut tx = store.write().await.unwrap();
    tx.finish_source(source, token, &read, NOW, due).await?;
    tx.commit().await
}

fn busy(from: i64, to: i64, kind: BusyKind, source: &str) -> Busy {
    Busy {
        span: Span::new(minutes(from), minutes(to)),
        kind,
        source: source.into(),
    }
}

fn copy(told: Told) -> SourceRead {
    SourceRead::Anew(Copy {
        etag: Some("\"v1\"".into()),
        modified: Some("Tue, 24 Nov 2026 08:00:00 GMT".into()),
        covers: minutes(1000),
        fault: None,
        told,
    })
}

#[test]
fn a_source_is_leased_by_one_and_loaded_with_its_age() {
    on_both(async |store| {
        put(&store, &[sam(&format!("{ONE} {TWO}"))]).await;
        let due = lease(&store, NOW, "a").await;
        assert_eq!(due.len(), 2);
        assert!(
            due.iter()
                .all(|s| s.owner == Owner::Person(PersonId::new("sam")))
        );
        assert!(!format!("{due:?}").contains("secret"), "{due:?}");
        assert_eq!(lease(&store, minutes(1), "b").await, [], "both are leased");
        let one = due.iter().find(|s| s.url == ONE).unwrap();
        let two = due.iter().find(|s| s.url == TWO).unwrap();
        let told = vec![
            busy(10, 20, BusyKind::Busy, ""),
            busy(10, 20, BusyKind::Tentative, ""),
            busy(-20, -10, BusyKind::Busy, ""),
            busy(30, 40, BusyKind::Unknown, "event \"x\": no start"),
        ];
        let other = finish(
            &store,
            one,
            "b",
            copy(Told::Busy(told.clone())),
            minutes(15),
        )
        .await;
        assert!(
            matches!(other, Err(StoreError::Stale { what: "lease" })),
            "{other:?}"
        );
        finish(&store, one, "a", copy(Told::Busy(told)), minutes(15))
            .await
            .unwrap();
        let failed = SourceRead::Failed("no answer within 20 s".into());
        finish(&store, two, "a", failed, minutes(30)).await.unwrap();

        let mut tx = store.read().await.unwrap();
        let next = tx.next_source_at(&[&team()], NOW).await.unwrap();
        assert_eq!(next, Some(minutes(15)));
        let dossier = tx.dossier(&wanted()).await.unwrap();
        drop(tx);
        let sam = PersonId::new("sam");
        let sources = &dossier.sources[&sam];
        assert_eq!(sources[0].name, "cal.example/…/sam.ics");
        assert_eq!((sources[0].read, &sources[0].fault), (Some(NOW), &None));
        assert_eq!(sources[1].name, "dav.example/sam/");
        assert_eq!(sources[1].fault.as_deref(), Some("no answer within 20 s"));
        let mut shown: Vec<_> = dossier.busy[&sam]
            .iter()
            .map(|b| (b.span.start, b.kind, b.source.as_str()))
            .collect();
        shown.sort_unstable();
        let age = "cal.example/…/sam.ics, read 2026-11-24 09:00Z";
        let why = format!("{age}: event \"x\": no start");
        let beyond = format!("{age}: nothing is known beyond its copy");
        assert_eq!(
            shown,
            [
                (
                    NOW,
                    BusyKind::Unknown,
                    "dav.example/sam/: no answer within 20 s"
                ),
                (minutes(10), BusyKind::Busy, age),
                (minutes(10), BusyKind::Tentative, age),
                (minutes(30), BusyKind::Unknown, why.as_str()),
                (minutes(1000), BusyKind::Unknown, beyond.as_str()),
            ]
        );
    });
}

#[test]
fn a_copy_outlives_faults_and_old_age_and_goes_with_its_address() {
    on_both(async |store| {
        put(&store, &[sam(ONE)]).await;
        let due = lease(&store, NOW, "a").await;
        let told = Told::Busy(vec![busy(10, 20, BusyKind::OutOfOffice, "")]);
        finish(&store, &due[0], "a", copy(told), minutes(15))
            .await
            .unwrap();
        let due = lease(&store, minutes(20), "b").await;
        assert_eq!(due[0].etag.as_deref(), Some("\"v1\""));
        assert_eq!(
            (due[0].read, due[0].covers),
            (Some(NOW), Some(minutes(1000)))
        );
        let failed = || SourceRead::Failed("401".into());
        finish(&store, &due[0], "b", failed(), minutes(21))
            .await
            .unwrap();
        let due = lease(&store, minutes(22), "c").await;
        assert_eq!(
            (due[0].faults, &due[0].etag),
            (1, &None),
            "the next is a whole one"
        );
        finish(&store, &due[0], "c", failed(), minutes(40))
            .await
            .unwrap();

        let load = async || {
            let mut tx = store.read().await.unwrap();
            let mut wanted = wanted();
            wanted.now = minutes(5);
            tx.dossier(&wanted).await.unwrap()
        };
        let dossier = load().await;
        let id = PersonId::new("sam");
        assert!(
            dossier.busy[&id]
                .iter()
                .any(|b| b.kind == BusyKind::OutOfOffice)
        );
        assert_eq!(dossier.sources[&id][0].fault.as_deref(), Some("401"));

        // Imported again with the same address: what is known stays. With another: it goes.
        put(&store, &[sam(ONE)]).await;
        assert_eq!(load().await.busy, dossier.busy);
        put(&store, &[sam(TWO), person("dana")]).await;
        let dossier = load().await;
        assert_eq!(dossier.busy[&id].len(), 1);
        assert_eq!(
            dossier.sources[&id][0].fault.as_deref(),
            Some("not read yet")
        );
        put(&store, &[sam("")]).await;
        assert!(!load().await.busy.contains_key(&id));
        // Dana has one; her address is no feed's after this, and she stays unknown.
        let odd = Person {
            feed: Some("gopher://old".into()),
            ..person("dana")
        };
        put(&store, &[odd]).await;
        let dossier = load().await;
        let dana = PersonId::new("dana");
        assert_eq!(
            dossier.sources[&dana][0].name,
            "an address that is no feed's"
        );
        assert_eq!(dossier.busy[&dana][0].kind, BusyKind::Unknown);
    });
}

#[test]
fn holidays_are_laid_over_the_people_of_the_teams_zone_and_never_saved() {
    on_both(async |store| {
        let far = Person {
            work: WorkWeek {
                zone: chrono_tz::Asia::Singapore,
                ..WorkWeek::default()
            },
            feed: None,
            ..person("kim")
        };
        put(&store, &[sam(""), far]).await;
        let owner = Owner::Team(team(), chrono_tz::Europe::Berlin);
        let feed = vec!["https://holidays.example/de.ics".to_owned()];
        let mut tx = store.write().await.unwrap();
        tx.set_sources(&[(owner, feed)], NOW).await.unwrap();
        tx.commit().await.unwrap();
        let due = lease(&store, NOW, "a").await;
        let day = NaiveDate::from_ymd_opt(2026, 12, 25).unwrap();
        let told = Told::Holidays(vec![day, day]);
        finish(&store, &due[0], "a", copy(told), minutes(15))
            .await
            .unwrap();

        let mut tx = store.write().await.unwrap();
        let roster = tx.people(&team(), NOW).await.unwrap();
        let work = |name: &str| {
            let person = roster.get(&PersonId::new(name)).unwrap();
            person.person.work.clone()
        };
        assert_eq!(work("sam").holidays[&day], "holidays.example/de.ics");
        assert!(work("sam").is_off(day) && !work("kim").is_off(day));
        // A person saved with their holidays laid over them is saved without.
        let sam = roster.get(&PersonId::new("sam")).unwrap().person.clone();
        let people = [(sam, Role::Stakeholder, Vec::new())];
        tx.put_people(&team(), &people, NOW).await.unwrap();
        tx.set_sources(
            &[(Owner::Team(team(), chrono_tz::Europe::Berlin), Vec::new())],
            NOW,
        )
        .await
        .unwrap();
        let roster = tx.people(&team(), NOW).await.unwrap();
        assert!(
            roster
                .members
                .iter()
                .all(|m| m.person.work.holidays.is_empty())
        );
    });
}
