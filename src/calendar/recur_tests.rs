//! Rules of RFC 5545, 3.8.5.3, and what they cost.

use super::*;

fn at(text: &str) -> NaiveDateTime {
    let text = if text.len() == 8 {
        format!("{text}T090000")
    } else {
        text.to_owned()
    };
    NaiveDateTime::parse_from_str(&text, "%Y%m%dT%H%M%S").unwrap()
}

fn found(rule: &str, start: &str, from: &str, to: &str) -> Times {
    times(&rule.parse().unwrap(), at(start), true, at(from), at(to))
}

/// The times as written, those at 09:00 as days alone.
fn told(times: &Times) -> Vec<String> {
    let one = |t: &NaiveDateTime| t.format("%Y%m%dT%H%M%S").to_string().replace("T090000", "");
    times.found.iter().map(one).collect()
}

/// A rule; then DTSTART and all its times. Times of day are left out where they are 09:00.
const EXAMPLES: &str = "\
FREQ=DAILY;INTERVAL=10;COUNT=5
  19970902: 19970902 19970912 19970922 19971002 19971012
FREQ=WEEKLY;COUNT=4;INTERVAL=2;WKST=SU;BYDAY=TU,TH
  19970902: 19970902 19970904 19970916 19970918
FREQ=MONTHLY;COUNT=3;BYDAY=1FR
  19970905: 19970905 19971003 19971107
FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU
  19970907: 19970907 19970928 19971102 19971130
FREQ=MONTHLY;COUNT=3;BYDAY=-2MO
  19970922: 19970922 19971020 19971117
FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3
  19970928: 19970928 19971029 19971128
FREQ=MONTHLY;COUNT=5;BYMONTHDAY=1,-1
  19970930: 19970930 19971001 19971031 19971101 19971130
FREQ=YEARLY;COUNT=4;BYMONTH=6,7
  19970610: 19970610 19970710 19980610 19980710
FREQ=YEARLY;INTERVAL=3;COUNT=5;BYYEARDAY=1,100,200
  19970101: 19970101 19970410 19970719 20000101 20000409
FREQ=YEARLY;BYDAY=20MO;COUNT=3
  19970519: 19970519 19980518 19990517
FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3
  19970512: 19970512 19980511 19990517
FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4
  19970313: 19970313 19970320 19970327 19980305
FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3
  19980213: 19980213 19980313 19981113
FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=3
  19970913: 19970913 19971011 19971108
FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3
  19961105: 19961105 20001107 20041102
FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3
  19970904: 19970904 19971007 19971106
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3
  19970929: 19970929 19971030 19971127
FREQ=HOURLY;INTERVAL=3;COUNT=3
  19970902: 19970902 19970902T120000 19970902T150000
FREQ=MINUTELY;INTERVAL=90;COUNT=3
  19970902: 19970902 19970902T103000 19970902T120000
FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,40;COUNT=5
  19970902: 19970902 19970902T094000 19970902T100000 19970902T104000 19970903
FREQ=MINUTELY;INTERVAL=40;BYHOUR=9,10;COUNT=4
  19970902: 19970902 19970902T094000 19970902T102000 19970903
FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO
  19970805: 19970805 19970810 19970819 19970824
FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU
  19970805: 19970805 19970817 19970819 19970831
FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5
  20070115: 20070115 20070130 20070215 20070315 20070330
FREQ=YEARLY;COUNT=3
  20240229: 20240229 20280229 20320229
FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR;COUNT=3
  20201231: 20201231 20210101 20211231
FREQ=SECONDLY;INTERVAL=20;COUNT=3
  19970902: 19970902 19970902T090020 19970902T090040
";

/// Rules and results as RFC 5545, 3.8.5.3 prints them (DTSTART at 09:00, from 1997).
#[test]
fn the_examples_of_the_rfc() {
    let mut lines = EXAMPLES.lines();
    while let (Some(rule), Some(row)) = (lines.next(), lines.next()) {
        let (start, expected) = row.trim().split_once(": ").unwrap();
        let got = found(rule, start, start, "20400101");
        assert_eq!(told(&got).join(" "), expected, "{rule}");
        assert_eq!(got.stopped, None, "{rule}");
    }
}

/// A window shows what a walk from the start shows, for every frequency, with and without
/// COUNT; also where DTSTART is no time of the rule.
#[test]
fn a_window_is_a_part_of_the_whole() {
    let rules = [
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=DAILY;BYDAY=MO,WE;BYHOUR=8,17",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU",
        "FREQ=WEEKLY;BYDAY=TU,TH;BYSETPOS=-1",
        "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31,-2",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=2,11;BYDAY=2TU,-1SU",
        "FREQ=YEARLY;BYWEEKNO=1,53",
        "FREQ=HOURLY;INTERVAL=17;BYMINUTE=10,50",
        "FREQ=HOURLY;BYHOUR=3,22;BYDAY=SA",
        "FREQ=MINUTELY;INTERVAL=1001",
        "FREQ=SECONDLY;INTERVAL=86399",
    ];
    for rule in rules {
        for count in ["", ";COUNT=40", ";COUNT=4"] {
            let rule = format!("{rule}{count}");
            let whole = found(&rule, "20210105T101112", "20210105T101112", "20230601");
            assert_eq!(whole.stopped, None, "{rule}");
            for (from, to) in [
                ("20210101", "20210120"),
                ("20210301T235959", "20210401"),
                ("20211229", "20220108"),
                ("20230101", "20230601"),
            ] {
                let part = found(&rule, "20210105T101112", from, to);
                let expected: Vec<NaiveDateTime> = (whole.found.iter().copied())
                    .filter(|t| at(from) <= *t && *t <= at(to))
                    .collect();
                assert_eq!(part.found, expected, "{rule} from {from} to {to}");
            }
        }
    }
}

/// Bombs of the notes: each is told within few steps, or given up and said so.
#[test]
fn bombs_cost_few_steps() {
    let rows = [
        ("FREQ=WEEKLY", 12, None),
        ("FREQ=DAILY;COUNT=1000000000", 70, None),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE;COUNT=4000000000", 12, None),
        ("FREQ=SECONDLY;COUNT=10", 0, None),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 2, None),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9", 70, None),
        ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", 70, None),
        (
            "FREQ=SECONDLY;BYHOUR=3;BYMINUTE=0;BYSECOND=0;BYMONTHDAY=31;BYMONTH=12",
            400,
            None,
        ),
        ("FREQ=SECONDLY", 5_010, Some("20261101T012321")),
        ("FREQ=MINUTELY", 5_010, Some("20261104T112100")),
        (
            "FREQ=SECONDLY;COUNT=4294967295",
            5_010,
            Some("20261101T012321"),
        ),
        (
            "FREQ=YEARLY;BYSETPOS=366;BYHOUR=1;BYMINUTE=1;BYSECOND=1",
            2,
            None,
        ),
    ];
    for (rule, steps, stopped) in rows {
        let got = found(rule, "19700101T000000", "20261101T000001", "20270101");
        assert!(got.steps <= steps, "{rule}: {} steps", got.steps);
        assert_eq!(got.stopped, stopped.map(at), "{rule}");
    }
    let all = |most| {
        (0..most)
            .map(|n: u32| n.to_string())
            .collect::<Vec<_>>()
            .join(",")
    };
    let (sixty, day) = (all(60), all(24));
    let cross = format!(
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR={day};BYMINUTE={sixty};BYSECOND={sixty}"
    );
    let got = found(&cross, "19700101T000000", "20261101T000000", "20270101");
    assert_eq!((got.found.len(), got.steps), (RULE_INSTANCES, 1));
    assert_eq!(got.stopped, Some(at("20261101T012320")));
    // So is what makes a step for each of millions of seconds.
    let sparse = "FREQ=SECONDLY;INTERVAL=7;BYSECOND=1;BYMONTH=11,12";
    let got = found(sparse, "19700101T000000", "20261101T000000", "20270101");
    assert_eq!((got.steps, got.stopped.is_some()), (RULE_STEPS, true));
    // A COUNT that only a walk can count, and that is too long, is given up before the window.
    let walked = "FREQ=MINUTELY;BYDAY=MO,TU;COUNT=1000000000";
    let got = found(walked, "19700101T000000", "20261101T000000", "20270101");
    assert_eq!(
        (got.found.len(), got.stopped),
        (0, Some(at("20261101T000000")))
    );
    assert_eq!(got.steps, RULE_STEPS);
}

#[test]
fn the_start_counts_once_and_first() {
    // A Tuesday that the rule has not.
    let off = "FREQ=WEEKLY;BYDAY=MO;COUNT=3";
    assert_eq!(
        told(&found(off, "20261124", "20200101", "20280101")).join(" "),
        "20261124 20261130 20261207"
    );
    let on = "FREQ=WEEKLY;BYDAY=TU;COUNT=2";
    assert_eq!(
        told(&found(on, "20261124", "20200101", "20280101")).join(" "),
        "20261124 20261201"
    );
    let rule = "FREQ=WEEKLY;BYDAY=MO;COUNT=2".parse().unwrap();
    let alone = times(&rule, at("20261124"), false, at("20200101"), at("20280101"));
    assert_eq!(told(&alone).join(" "), "20261130 20261207");
}

#[test]
fn weeks_count_to_the_year_that_has_four_of_their_days() {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    assert_eq!(week_of(day(2025, 12, 29), Weekday::Mon), (1, 53));
    assert_eq!(week_of(day(2027, 1, 1), Weekday::Mon), (53, 53));
    assert_eq!(week_of(day(2023, 1, 1), Weekday::Mon), (52, 52));
    assert_eq!(week_of(day(2023, 1, 1), Weekday::Sun), (1, 52));
}
