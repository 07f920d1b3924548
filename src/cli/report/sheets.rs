//! Reports as CSV, and new items in the forms that backlog tools import.

use crate::cli::log::markdown;
use crate::cli::sheet::Table;
use crate::domain::report::{Bypass, Draft, Known, Load, Readiness, SprintReport};
use anyhow::Result;
use chrono_tz::Tz;
use std::io::Write;

pub(super) fn bypass(report: &Bypass, out: &mut dyn Write) -> Result<()> {
    let head = [
        "pbi",
        "question",
        "developer",
        "stakeholder",
        "how",
        "at",
        "po",
        "to",
        "after_minutes",
        "why",
    ];
    let mut table = Table::new(out, &head)?;
    for one in &report.conversations {
        let (po, to, after, why) = match &one.known {
            Known::Present => ("present", "", String::new(), ""),
            Known::Briefed { to, after_minutes } => {
                ("briefed", to.as_str(), after_minutes.to_string(), "")
            }
            Known::NotYet { why, .. } => ("not-yet", "", String::new(), why.as_str()),
        };
        table.line(&[
            one.pbi.to_string(),
            one.question.clone().unwrap_or_default(),
            one.developer.clone(),
            one.stakeholder.clone(),
            one.how.to_owned(),
            one.at.rfc3339(),
            po.to_owned(),
            to.to_owned(),
            after,
            why.to_owned(),
        ])?;
    }
    table.end()
}

pub(super) fn sprint(report: &SprintReport, out: &mut dyn Write) -> Result<()> {
    let head = [
        "sprint",
        "pbi",
        "title",
        "questions",
        "open",
        "answered",
        "median_minutes",
        "by_mail",
        "by_call",
        "elsewhere",
        "out_of_scope",
        "agreed",
        "po_minutes",
        "stood_in",
    ];
    let mut table = Table::new(out, &head)?;
    for item in report.items.iter().chain([&report.sum]) {
        table.line(&readiness(&report.sprint, item))?;
    }
    table.end()
}

fn readiness(sprint: &str, r: &Readiness) -> Vec<String> {
    vec![
        sprint.to_owned(),
        r.pbi.as_ref().map_or("all".into(), ToString::to_string),
        r.title.clone().unwrap_or_default(),
        r.questions.to_string(),
        r.open.to_string(),
        r.answered.to_string(),
        r.median_minutes.map_or_else(String::new, |m| m.to_string()),
        r.by_mail.to_string(),
        r.by_call.to_string(),
        r.elsewhere.to_string(),
        r.out_of_scope.to_string(),
        r.agreed.to_string(),
        r.po_minutes.to_string(),
        r.stood_in.join("; "),
    ]
}

pub(super) fn load(report: &Load, out: &mut dyn Write) -> Result<()> {
    let head = [
        "role",
        "name",
        "calls",
        "minutes",
        "declined",
        "rulings",
        "letters",
        "letters_a_day",
    ];
    let mut table = Table::new(out, &head)?;
    let po = report.po.iter().map(|s| ("po", s));
    let delegates = report.delegates.iter().map(|s| ("delegate", s));
    let others = report.others.iter().map(|s| ("before", s));
    for (role, s) in po.chain(delegates).chain(others) {
        table.line(&[
            role.to_owned(),
            s.name.clone(),
            s.calls.to_string(),
            s.minutes.to_string(),
            s.declined.to_string(),
            s.rulings.to_string(),
            s.letters.to_string(),
            s.letters_a_day.to_string(),
        ])?;
    }
    table.end()
}

/// Jira's CSV import takes a column of headers that its own mapping step knows by name; of
/// several labels each has a column of its own (Atlassian: *Importing data from CSV*).
pub(super) fn jira(items: &[Draft], zone: Tz, out: &mut dyn Write) -> Result<()> {
    let labels = items.iter().map(|i| i.labels.len()).max().unwrap_or(0);
    let mut head = vec!["Summary", "Issue Type", "Description"];
    head.extend(std::iter::repeat_n("Labels", labels));
    let mut table = Table::new(out, &head)?;
    for item in items {
        let mut cells = vec![
            item.title.clone(),
            "Story".to_owned(),
            markdown::jira(&item.decided, zone),
        ];
        // Jira's labels have no spaces.
        cells.extend(item.labels.iter().map(|l| l.replace(' ', "-")));
        cells.resize(head.len(), String::new());
        table.line(&cells)?;
    }
    table.end()
}

/// Azure Boards makes new items of lines without an ID, at most 1,000 a file (Microsoft: *Bulk
/// import or update work items using CSV files*).
pub(super) fn azure(items: &[Draft], zone: Tz, out: &mut dyn Write) -> Result<()> {
    let head = ["Work Item Type", "Title", "Description", "Tags"];
    let mut table = Table::new(out, &head)?;
    for item in items {
        table.line(&[
            "Product Backlog Item".to_owned(),
            item.title.clone(),
            markdown::plain(&item.decided, zone),
            item.labels.join("; "),
        ])?;
    }
    table.end()
}
