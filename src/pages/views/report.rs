//! View of a Sprint's report to the team.

use super::Views;
use crate::domain::letter::{NotYetKnown, TeamReport};
use crate::domain::report::{Readiness, Share, length};
use crate::pages::text::{first, one_line};
use serde::Serialize;

/// Most items that are told one by one; the rest is counted.
const ROWS: usize = 8;
/// Most names of people who stood in.
const NAMES: usize = 6;
/// Most conversations that the Product Owner does not know of yet and that are told one by one.
const NOT_YET: usize = 5;

#[derive(Serialize)]
pub(super) struct ReportView {
    sprint: String,
    start: String,
    end: String,
    until: String,
    sum: ReadinessView,
    items: Vec<ReadinessView>,
    more_items: usize,
    unnamed: usize,
    po: Option<ShareView>,
    delegates: Vec<ShareView>,
    others: Vec<ShareView>,
    without: usize,
    advice: Vec<String>,
    conversations: usize,
    known: usize,
    not_yet: Vec<NotYetView>,
    more_not_yet: usize,
}

#[derive(Serialize)]
struct NotYetView {
    key: String,
    question: String,
    developer: String,
    stakeholder: String,
}

#[derive(Serialize)]
struct ReadinessView {
    key: String,
    title: String,
    questions: usize,
    open: usize,
    answered: usize,
    /// Empty where nothing was answered.
    median: String,
    by_mail: usize,
    by_call: usize,
    elsewhere: usize,
    out_of_scope: usize,
    agreed: usize,
}

#[derive(Serialize)]
struct ShareView {
    name: String,
    calls: usize,
    time: String,
    declined: usize,
    rulings: usize,
}

impl Views<'_> {
    pub(super) fn report(&self, report: &TeamReport) -> ReportView {
        let sprint = &report.sprint;
        ReportView {
            sprint: one_line(&sprint.sprint),
            start: self.when.date(sprint.start),
            end: self.when.date(sprint.end),
            until: self.when.at(report.until),
            sum: readiness(&sprint.sum),
            items: sprint.items.iter().take(ROWS).map(readiness).collect(),
            more_items: sprint.items.len().saturating_sub(ROWS),
            unnamed: sprint.unnamed,
            po: report.po.as_ref().map(share),
            delegates: report.delegates.iter().take(NAMES).map(share).collect(),
            others: report.others.iter().take(NAMES).map(share).collect(),
            without: report.without,
            advice: report.advice.iter().map(|s| s.in_tongue(self)).collect(),
            conversations: report.conversations,
            known: report.known,
            not_yet: report.not_yet.iter().take(NOT_YET).map(not_yet).collect(),
            more_not_yet: report.not_yet.len().saturating_sub(NOT_YET),
        }
    }
}

fn not_yet(talk: &NotYetKnown) -> NotYetView {
    NotYetView {
        key: one_line(talk.pbi.as_str()),
        question: first(&talk.question, 12),
        developer: one_line(&talk.developer),
        stakeholder: one_line(&talk.stakeholder),
    }
}

fn readiness(r: &Readiness) -> ReadinessView {
    let key = r.pbi.as_ref().map(|key| one_line(key.as_str()));
    ReadinessView {
        key: key.unwrap_or_default(),
        title: first(r.title.as_deref().unwrap_or_default(), 12),
        questions: r.questions,
        open: r.open,
        answered: r.answered,
        median: r.median_minutes.map_or_else(String::new, length),
        by_mail: r.by_mail,
        by_call: r.by_call,
        elsewhere: r.elsewhere,
        out_of_scope: r.out_of_scope,
        agreed: r.agreed,
    }
}

fn share(share: &Share) -> ShareView {
    ShareView {
        name: one_line(&share.name),
        calls: share.calls,
        time: length(share.minutes),
        declined: share.declined,
        rulings: share.rulings,
    }
}
