//! Other times, proposed in the shapes of the programs that can (no program of the rigs does),
//! sent through a real mail server to the running service.

use crate::clients::{AT_ONCE, ended, partstat, status};
use crate::main_job::ask;
use crate::replies::shapes;
use crate::support::rig::Rig;
use crate::support::service::{Team, unique};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use trialogue::domain::time::Timestamp;
use trialogue::wire::clock::machine_now;

#[test]
fn proposed_times_are_taken_or_declined_with_three_others() {
    let Some(rig) = Rig::find() else { return };
    let team = Team::new(rig, None, None, AT_ONCE);
    team.hours(&team.po, "Mon-Sun 05:00-21:00");
    team.start();
    ask(&team);
    team.wait_for(&team.sam, "invitation");
    let call = team.call("invited", |c| status(c) == "invited");
    let noon = |days: i64, hour: u32| {
        let day = begins(&call).date_naive() + TimeDelta::days(days);
        day.and_hms_opt(hour, 0, 0).unwrap().and_utc()
    };
    for (sequence, (shape, at)) in [
        ("gmail", noon(1, 10)),
        ("exchange", noon(2, 13)),
        ("zimbra", noon(1, 15)),
    ]
    .into_iter()
    .enumerate()
    {
        propose(&team, &call, shape, sequence, at);
        let call = team.call(shape, |c| c["sequence"] == sequence + 1);
        assert_eq!(begins(&call), at, "{shape}: {call:#}");
        assert_eq!(
            status(&call),
            "agreed",
            "{shape}: who proposes accepts: {call:#}"
        );
        assert_eq!(
            partstat(&call, &team.dev),
            "NEEDS-ACTION",
            "{shape}: {call:#}"
        );
        let version = format!("SEQUENCE:{}\r\n", sequence + 1);
        for user in [&team.dev, &team.sam, &team.po] {
            team.wait_for_letter(user, &version, |letter| {
                let object = letter.calendar().unwrap_or_default();
                object.contains("METHOD:REQUEST") && object.contains(&version)
            });
        }
    }
    // Petra's day is over by then.
    propose(&team, &call, "nextcloud", 3, noon(2, 22));
    let declined = team.wait_for_letter(&team.sam, "DECLINECOUNTER", |letter| {
        letter
            .calendar()
            .is_some_and(|c| c.contains("METHOD:DECLINECOUNTER"))
    });
    let text = declined.text();
    assert!(text.contains("does not suit"), "{text}");
    for number in ["1  ", "2  ", "3  "] {
        let offered = |line: &str| line.trim_start().starts_with(number);
        assert!(text.lines().any(offered), "{number}: {text}");
    }
    let stays = team.call("that stays", |c| c["sequence"] == 3);
    assert_eq!(begins(&stays), noon(1, 15), "{stays:#}");
    team.reply(&declined, &team.sam, &team.sam, "2");
    let taken = team.call("at the second of them", |c| c["sequence"] == 4);
    assert_ne!(begins(&taken), noon(1, 15), "{taken:#}");
    ended(&team);
}

fn begins(call: &Value) -> DateTime<Utc> {
    Timestamp(call["slot"]["start"].as_i64().unwrap()).utc()
}

/// Sam proposes another time for a version of the call, in a program's shape.
fn propose(team: &Team, call: &Value, shape: &str, sequence: usize, at: DateTime<Utc>) {
    let until = at + TimeDelta::minutes(15);
    let berlin = |at: DateTime<Utc>| at.with_timezone(&chrono_tz::Europe::Berlin);
    let local = |zone: &str| {
        let [start, end] = [at, until].map(|at| berlin(at).format("%Y%m%dT%H%M%S"));
        format!("DTSTART;TZID={zone}:{start}\nDTEND;TZID={zone}:{end}")
    };
    let [start, end] = [at, until].map(|at| at.format("%Y%m%dT%H%M%SZ"));
    let utc = format!("DTSTART:{start}\nDTEND:{end}");
    let original = begins(call).format("%Y%m%dT%H%M%SZ");
    // A later version of an answer bears a later stamp, in whole seconds.
    let stamp = machine_now().utc() + TimeDelta::seconds(i64::try_from(sequence).unwrap());
    let stamp = stamp.format("%Y%m%dT%H%M%SZ").to_string();
    let windows = local("W. Europe Standard Time");
    let (times, more) = match shape {
        "exchange" => (windows, format!("X-MS-OLK-ORIGINALSTART:{original}")),
        "zimbra" => (local("Europe/Berlin"), "COMMENT:I propose this".into()),
        _ => (utc, "COMMENT:Could we do this?".into()),
    };
    let (from, sequence) = (format!("Sam Stake <{}>", team.sam), sequence.to_string());
    let (id, windows) = (format!("{}@client.example.test", unique()), "windows");
    let mut said = vec![
        ("method", "COUNTER"),
        ("partstat", "TENTATIVE"),
        ("mailbox", &team.clarify),
        ("from", &from),
        ("who", &team.sam),
        ("cn", "Sam Stake"),
        ("id", &id),
        ("uid", call["uid"].as_str().unwrap()),
        ("seq", &sequence),
        ("stamp", &stamp),
        ("summary", "New Time Proposed: archived orders"),
        ("subject", "New Time Proposed: [PBI-142] Call"),
        // Where sabre's objects bear times at all.
        (
            if shape == "nextcloud" {
                "instance"
            } else {
                "times"
            },
            &times,
        ),
        ("more", &more),
    ];
    if shape == "exchange" {
        said.push(("vtimezone", windows));
    }
    let mail = String::from_utf8(shapes::mail(shape, &said)).unwrap();
    team.submit(&team.sam, &team.clarify, &mail.replace("\r\n", "\n"));
}
