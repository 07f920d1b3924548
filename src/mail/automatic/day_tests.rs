//! Days in the many forms in which people write them, and what is none.

use super::*;

fn days(text: &str, order: Order) -> Vec<String> {
    let sent = NaiveDate::from_ymd_opt(2026, 11, 23);
    let found = all(&text.to_lowercase(), order, sent);
    found.iter().map(|f| f.day.to_string()).collect()
}

#[test]
fn days_are_read_in_their_many_forms() {
    for (text, order) in [
        ("2026-11-30", Order::Unknown),
        ("30/11/2026", Order::Unknown),
        ("11/30/26", Order::Unknown),
        ("30 November", Order::Unknown),
        ("Nov. 30th, 2026", Order::Unknown),
        ("November the 30th", Order::Unknown),
        ("30-Nov-2026", Order::Unknown),
        ("30.11.2026", Order::DayFirst),
        ("30. 11. 2026", Order::DayFirst),
        ("30.11.", Order::DayFirst),
        ("30-11-2026", Order::DayFirst),
        ("30. November 2026", Order::DayFirst),
        ("30 de noviembre de 2026", Order::DayFirst),
        ("30 ноября 2026 г.", Order::DayFirst),
        ("30 listopada", Order::DayFirst),
        ("2026年11月30日", Order::MonthFirst),
        ("11月30日(月)", Order::MonthFirst),
        ("11/30", Order::MonthFirst),
        ("2026/11/30", Order::MonthFirst),
    ] {
        assert_eq!(days(text, order), ["2026-11-30"], "{text}");
    }
    assert_eq!(
        days("20.11.-27.11.2026", Order::DayFirst),
        ["2027-11-20", "2026-11-27"]
    );
    assert_eq!(
        days("11月24日～30日", Order::MonthFirst),
        ["2026-11-24", "2026-11-30"]
    );
    assert_eq!(
        days("11/23 or 23/11, 12/7", Order::Unknown),
        ["2026-11-23", "2026-11-23"]
    );
    assert_eq!(days("Monday, 12/7", Order::Unknown), ["2026-12-07"]);
    assert_eq!(days("Monday, 7/12", Order::Unknown), ["2026-12-07"]);
    assert_eq!(
        days("11/23 to 12/4", Order::Unknown),
        ["2026-11-23", "2026-12-04"]
    );
    assert_eq!(days("1er décembre", Order::DayFirst), ["2026-12-01"]);
    assert_eq!(
        days("martes 1 de diciembre", Order::DayFirst),
        ["2026-12-01"]
    );
    assert_eq!(days("05/12/2026", Order::DayFirst), ["2026-12-05"]);
    // It is still to come only in one way.
    assert_eq!(days("until 12/11/2026", Order::Unknown), ["2026-12-11"]);
    assert_eq!(days("until 23/11/2026", Order::Unknown), ["2026-11-23"]);
    assert_eq!(days("back 11/12/26", Order::Unknown), ["2026-12-11"]);
}

#[test]
fn what_may_be_another_day_or_none_is_none() {
    assert_eq!(days("lundi 30", Order::DayFirst), ["2026-11-30"]);
    assert_eq!(days("on the 30th", Order::Unknown), ["2026-11-30"]);
    assert_eq!(days("ab KW 49", Order::DayFirst), ["2026-11-30"]);
    assert_eq!(days("week 2", Order::Unknown), ["2027-01-11"]);
    assert_eq!(days("november 30-án", Order::MonthFirst), ["2026-11-30"]);
    assert_eq!(days("november 2026", Order::Unknown), ["2026-11-01"]);
    for text in [
        "12/01/2027",
        "10/11/2026",
        "from 12/11/2026",
        "until 12/11",
        "10.30",
        "Monday 14 Uhr",
        "Monday 14:00",
        "Monday 9 am",
        "Monday 29",
        "the 30 of us",
        "week 99",
        "weeks 2",
        "99.99.2026",
        "Monday, 12/11/2026",
        "31/02/2027",
        "23-27",
        "november",
        "november 20266",
        "room 12 of 30",
        "+49 30 123456",
        "1.2.3.4.5",
    ] {
        assert_eq!(days(text, Order::Unknown), [""; 0], "{text}");
    }
}
