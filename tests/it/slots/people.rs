//! Random people, searches and moments for the slot search; all times are whole minutes.

use crate::support::dice::Dice;
use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use trialogue::domain::calendar::{Busy, BusyKind};
use trialogue::domain::hours::{WeekHours, WorkWeek};
use trialogue::domain::ids::PersonId;
use trialogue::domain::time::{Span, Timestamp};
use trialogue::rules::slots::{GRID, Invitee, Search};

/// Days of the week from Monday as 0, and windows in minutes of the local day.
type Groups = &'static [(&'static [i64], &'static [(i64, i64)])];

/// Hours as text, and the same for those who don't read the text.
pub(crate) struct Hours {
    pub text: &'static str,
    pub groups: Groups,
}

const DAILY: &[i64] = &[0, 1, 2, 3, 4, 5, 6];

const HOURS: &[Hours] = &[
    Hours {
        text: "Mon-Sun 00:00-24:00",
        groups: &[(DAILY, &[(0, 1440)])],
    },
    Hours {
        text: "Mon-Sun 08:00-20:00",
        groups: &[(DAILY, &[(480, 1200)])],
    },
    Hours {
        text: "Mon-Fri 09:00-12:00 13:00-17:00",
        groups: &[(&[0, 1, 2, 3, 4], &[(540, 720), (780, 1020)])],
    },
    Hours {
        text: "Mon-Sun 01:00-04:10 09:07-15:00",
        groups: &[(DAILY, &[(60, 250), (547, 900)])],
    },
    Hours {
        // Begins and ends within what clock changes skip and repeat.
        text: "Mon-Sun 00:20-02:30 02:45-21:15",
        groups: &[(DAILY, &[(20, 150), (165, 1275)])],
    },
    Hours {
        text: "Sat-Tue 22:00-24:00; Sun-Wed 00:00-06:00",
        groups: &[
            (&[5, 6, 0, 1], &[(1320, 1440)]),
            (&[6, 0, 1, 2], &[(0, 360)]),
        ],
    },
];

const LIKED: &[Hours] = &[
    Hours {
        text: "Mon-Sun 10:00-11:00",
        groups: &[(DAILY, &[(600, 660)])],
    },
    Hours {
        text: "Tue 09:00-17:00",
        groups: &[(&[1], &[(540, 1020)])],
    },
    Hours {
        text: "Sat-Sun 02:10-03:10; Mon-Fri 12:00-13:00",
        groups: &[(&[5, 6], &[(130, 190)]), (&[0, 1, 2, 3, 4], &[(720, 780)])],
    },
];

const ZONES: &[Tz] = &[
    Tz::UTC,
    Tz::Europe__Berlin,
    Tz::Asia__Kolkata,
    Tz::America__New_York,
    Tz::Australia__Lord_Howe,
];

/// Mornings of days before the clocks change somewhere, and one before they don't.
const BEGINNINGS: &[&str] = &[
    "2026-10-24T00:00:00Z",
    "2026-03-28T00:00:00Z",
    "2026-10-31T00:00:00Z",
    "2026-03-07T00:00:00Z",
    "2026-10-03T00:00:00Z",
    "2026-04-04T00:00:00Z",
    "2026-06-15T00:00:00Z",
];

#[derive(Clone)]
pub(crate) struct Person {
    pub id: PersonId,
    pub work: WorkWeek,
    pub hours: &'static Hours,
    pub busy: Vec<Busy>,
    pub away: Vec<Span>,
    pub refused: Vec<Span>,
    pub optional: bool,
    pub limit: Option<u32>,
    pub calls: Vec<(NaiveDate, u32)>,
    pub office: Option<(WeekHours, &'static Hours)>,
    pub focus: Option<(WeekHours, &'static Hours)>,
    pub lunch: Option<(WeekHours, &'static Hours)>,
    /// Their working spans, where the search is handed them.
    pub windows: Option<Vec<Span>>,
}

impl Person {
    pub(crate) fn invitee(&self) -> Invitee<'_> {
        Invitee {
            id: &self.id,
            name: self.id.as_str(),
            work: &self.work,
            windows: self.windows.as_deref(),
            away: &self.away,
            busy: &self.busy,
            refused: &self.refused,
            optional: self.optional,
            daily_limit: self.limit,
            calls: &self.calls,
            office_hours: self.office.as_ref().map(|(hours, _)| hours),
            focus: self.focus.as_ref().map(|(hours, _)| hours),
            lunch: self.lunch.as_ref().map(|(hours, _)| hours),
        }
    }
}

/// One search, in minutes of the epoch.
pub(crate) struct Case {
    pub base: i64,
    pub earliest: i64,
    pub until: i64,
    pub duration: i64,
    pub grid: i64,
    pub buffer: i64,
    pub people: Vec<Person>,
}

impl Case {
    pub(crate) fn search<'a>(&self, people: &'a [Invitee<'a>]) -> Search<'a> {
        Search {
            earliest: Timestamp::from_minute(self.earliest),
            until: Timestamp::from_minute(self.until),
            duration: TimeDelta::minutes(self.duration),
            grid: GRID,
            buffer: TimeDelta::minutes(self.buffer),
            people,
        }
    }
}

/// A moment of the case as it was drawn.
pub(crate) fn case(seed: u64) -> Case {
    let mut dice = Dice::new(seed);
    let base = Timestamp::parse_rfc3339(dice.of(BEGINNINGS))
        .unwrap()
        .minute();
    let earliest = base + dice.days(0, 600);
    let length = dice.days(0, 4320);
    let mut case = Case {
        base,
        earliest,
        until: earliest + length,
        duration: [15, 20, 30, 60][dice.below(4)],
        grid: GRID.num_minutes(),
        buffer: [0, 5, 17][dice.below(3)],
        people: Vec::new(),
    };
    let crowd = 1 + dice.below(4);
    for number in 0..crowd {
        let person = person(&mut dice, number, &case);
        case.people.push(person);
    }
    case
}

fn span(dice: &mut Dice, base: i64) -> Span {
    let from = base + dice.days(0, 5 * 1440);
    let upto = from + dice.days(0, 400);
    Span::new(Timestamp::from_minute(from), Timestamp::from_minute(upto))
}

fn some<T>(dice: &mut Dice, most: usize, mut draw: impl FnMut(&mut Dice) -> T) -> Vec<T> {
    let count = dice.below(most);
    (0..count).map(|_| draw(dice)).collect()
}

fn liked(dice: &mut Dice) -> Option<(WeekHours, &'static Hours)> {
    let hours = &LIKED[dice.below(LIKED.len())];
    dice.one_in(4)
        .then(|| (WeekHours::parse(hours.text).unwrap(), hours))
}

fn person(dice: &mut Dice, number: usize, case: &Case) -> Person {
    let base = case.base;
    let first = Timestamp::from_minute(base).utc().date_naive();
    let date = |dice: &mut Dice| first + TimeDelta::days(dice.days(-1, 5));
    let hours = &HOURS[dice.below(HOURS.len())];
    let work = WorkWeek {
        zone: ZONES[dice.below(ZONES.len())],
        hours: WeekHours::parse(hours.text).unwrap(),
        days_off: some(dice, 2, date),
        holidays: some(dice, 2, |dice| {
            (date(dice), "a feed of holidays".to_owned())
        })
        .into_iter()
        .collect(),
    };
    let wide = Span::new(
        Timestamp::from_minute(case.earliest - 700),
        Timestamp::from_minute(case.until + 700),
    );
    let windows = dice.one_in(2).then(|| work.spans(wide));
    let busy = some(dice, 13, |dice| Busy {
        span: span(dice, base),
        kind: match dice.below(10) {
            0..6 => BusyKind::Busy,
            6 | 7 => BusyKind::Tentative,
            8 => BusyKind::OutOfOffice,
            _ => BusyKind::Unknown,
        },
        source: dice.of(&["a feed", "another feed"]).to_owned(),
    });
    Person {
        id: PersonId::new(format!("p{number}")),
        work,
        hours,
        busy,
        away: some(dice, 2, |dice| span(dice, base)),
        refused: some(dice, 2, |dice| span(dice, base)),
        optional: dice.one_in(5),
        limit: dice
            .one_in(3)
            .then(|| u32::try_from(dice.below(3)).unwrap()),
        calls: some(dice, 4, |dice| {
            (date(dice), u32::try_from(dice.below(3)).unwrap())
        }),
        office: liked(dice),
        focus: liked(dice),
        lunch: liked(dice),
        windows,
    }
}
