//! Samples of a Sprint's report to the team.

use super::{TEAM, dana, day, letter, tue};
use crate::domain::letter::{Body, Letter, NotYetKnown, TeamReport};
use crate::domain::pbi::PbiKey;
use crate::domain::report::{Readiness, Share, SprintReport};
use crate::say;

fn item(key: &str, title: &str, questions: usize) -> Readiness {
    Readiness {
        pbi: Some(PbiKey::new(key)),
        title: Some(title.to_owned()),
        questions,
        open: 1,
        answered: questions - 1,
        median_minutes: Some(95),
        by_mail: questions - 1,
        by_call: 1,
        out_of_scope: 1,
        agreed: 2,
        ..Readiness::default()
    }
}

fn share(name: &str, calls: usize) -> Share {
    Share {
        name: name.to_owned(),
        calls,
        minutes: i64::try_from(calls).unwrap_or(0) * 15,
        declined: 1,
        rulings: 4,
        ..Share::default()
    }
}

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let items = vec![
        item("PBI-142", "Order export for the warehouse", 6),
        item("PBI-150", "Time zones in exports", 3),
        Readiness {
            open: 0,
            answered: 1,
            by_call: 0,
            out_of_scope: 0,
            agreed: 0,
            ..item("PBI-160", "Faster start page", 2)
        },
    ];
    let sum = Readiness {
        pbi: None,
        title: None,
        elsewhere: 1,
        stood_in: vec!["Dirk Deputy".to_owned()],
        po_minutes: 45,
        ..item("PBI-1", "", 11)
    };
    let full = TeamReport {
        sprint: SprintReport {
            sprint: "Sprint 12".to_owned(),
            start: day(16),
            end: day(24),
            items: items.clone(),
            sum: sum.clone(),
            unnamed: 2,
        },
        until: tue(8, 30),
        po: Some(share("Petra Owner", 3)),
        delegates: vec![share("Dirk Deputy", 2)],
        others: vec![share("Paula Prior", 1)],
        without: 1,
        advice: vec![say!(
            "{0} of {1} calls were about \"{2}\", which is no delegate's topic: somebody who knows it could stand in.",
            4_u32,
            6_u32,
            "billing"
        )],
        conversations: 9,
        known: 8,
        not_yet: vec![NotYetKnown {
            pbi: PbiKey::new("PBI-150"),
            question: "Which zone do dates use?".to_owned(),
            developer: "Dana Dev".to_owned(),
            stakeholder: "Sam Sales".to_owned(),
        }],
    };
    let one = Readiness {
        questions: 1,
        open: 1,
        ..Readiness::default()
    };
    let small = TeamReport {
        sprint: SprintReport {
            items: vec![Readiness {
                pbi: Some(PbiKey::new("PBI-160")),
                ..one.clone()
            }],
            sum: one,
            unnamed: 0,
            ..full.sprint.clone()
        },
        po: None,
        delegates: Vec::new(),
        others: Vec::new(),
        without: 0,
        advice: Vec::new(),
        conversations: 0,
        known: 0,
        not_yet: Vec::new(),
        ..full.clone()
    };
    let long = TeamReport {
        sprint: SprintReport {
            items: items.iter().cycle().take(30).cloned().collect(),
            unnamed: 1,
            ..full.sprint.clone()
        },
        ..full.clone()
    };
    [
        ("report", full),
        ("report-of-one", small),
        ("report-of-many", long),
    ]
    .map(|(name, report)| {
        let body = Body::Report(Box::new(report));
        let mut sample = letter(dana(), TEAM, tue(8, 30), body);
        sample.clarification = None;
        sample.about.clear();
        sample.thread.subject = say!("{0}: {1}", TEAM, "Sprint 12").into();
        (name, sample)
    })
    .into()
}
