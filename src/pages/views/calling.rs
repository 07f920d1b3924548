//! Views of invitation, cancellation, outcome request and read-back.

use super::{ItemView, PartyView, Views, web};
use crate::domain::clarification::Line;
use crate::domain::letter::{
    AgendaLine, Cancellation, Change, CounterDeclined, Invitation, NotedOf, OutcomeRequest,
    ReadBack, Reader,
};
use crate::pages::text::{begin, first, one_line};
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
pub(super) struct CounterDeclinedView {
    proposed: String,
    slot: String,
    because: Vec<String>,
    nearest: Vec<String>,
    agenda: Vec<String>,
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "templates ask yes-or-no questions"
)]
#[derive(Serialize)]
pub(super) struct InvitationView {
    change: &'static str,
    from: String,
    why: String,
    slot: String,
    minutes: i64,
    place: String,
    join: Option<String>,
    agenda: Vec<AgendaView>,
    others: String,
    po: Option<PartyView>,
    stands_for: Option<PartyView>,
    wanted_by: Option<PartyView>,
    asked: PartyView,
    developer: PartyView,
    reader_is_asked: bool,
    reader_is_developer: bool,
    reader_is_po: bool,
    po_is_asked: bool,
    /// Minutes before the start by which the one asked must have accepted.
    accept_minutes: Option<i64>,
    accept_by: Option<String>,
    unanswered: bool,
    unseen: String,
    receipt_for: Option<PartyView>,
}

#[derive(Serialize)]
struct AgendaView {
    key: String,
    question: String,
    /// `Dana asks Sam`.
    who: String,
}

#[derive(Serialize)]
pub(super) struct CancellationView {
    why: String,
    goes_on: bool,
    slot: String,
    agenda: Vec<AgendaView>,
}

#[derive(Serialize)]
pub(super) struct OutcomeRequestView {
    slot: String,
    with: String,
    asked: PartyView,
    left: Option<PartyView>,
    po: Option<PartyView>,
    agenda: Vec<AgendaView>,
    /// What may lead a line, to say which question it is of.
    keys: Vec<String>,
    briefed_at: String,
}

#[derive(Serialize)]
pub(super) struct ReadBackView {
    item: ItemView,
    question: String,
    by: PartyView,
    slot: Option<String>,
    lines: Vec<LineView>,
    also: Vec<NotedOfView>,
    /// Whether each question has notes of its own.
    parted: bool,
    files: String,
    kept: String,
    too: Option<PartyView>,
    unverified: bool,
}

/// A further question of a call, and what was noted of it.
#[derive(Serialize)]
pub(super) struct NotedOfView {
    item: ItemView,
    question: String,
    lines: Vec<LineView>,
}

/// One noted line, with its label.
#[derive(Serialize)]
pub(super) struct LineView {
    pub(super) label: &'static str,
    pub(super) words: String,
}

impl Views<'_> {
    pub(super) fn invitation(&self, invitation: &Invitation, reader: &Reader) -> InvitationView {
        let slot = invitation.event.slot;
        let own = &reader.party.address;
        let others: Vec<_> = invitation
            .people
            .iter()
            .filter(|p| &p.address != own)
            .cloned()
            .collect();
        let (change, from, why) = match &invitation.change {
            Change::New => ("new", String::new(), String::new()),
            Change::Moved { from, why } => ("moved", self.when.span(*from), self.sentence(why, 40)),
            Change::People { why } => ("people", String::new(), self.sentence(why, 40)),
            Change::Agenda { left } => {
                let left = left.as_ref().map(|left| self.sentence(left, 40));
                ("agenda", String::new(), left.unwrap_or_default())
            }
        };
        let po = invitation.po.as_ref();
        let place = one_line(&invitation.event.place);
        let unseen: Vec<String> = invitation.unseen.iter().map(|n| one_line(n)).collect();
        InvitationView {
            change,
            from,
            why,
            slot: self.when.span(slot),
            minutes: slot.duration().num_minutes(),
            join: web(&place),
            place,
            agenda: self.agenda(&invitation.agenda),
            others: self.names(&others),
            po: po.map(|p| self.party(p)),
            stands_for: invitation.stands_for.as_ref().map(|p| self.party(p)),
            wanted_by: invitation.wanted_by.as_ref().map(|p| self.party(p)),
            asked: self.party(&invitation.asked),
            developer: self.party(&invitation.developer),
            reader_is_asked: own == &invitation.asked.address,
            reader_is_developer: own == &invitation.developer.address,
            reader_is_po: po.is_some_and(|p| &p.address == own),
            po_is_asked: po.is_some_and(|p| p.address == invitation.asked.address),
            accept_minutes: invitation
                .accept_by
                .map(|by| (slot.start - by).num_minutes()),
            accept_by: invitation.accept_by.map(|by| self.when.by(by)),
            unanswered: invitation.unanswered,
            unseen: self.list(&unseen),
            receipt_for: invitation.receipt_for.as_ref().map(|p| self.party(p)),
        }
    }

    pub(super) fn cancellation(&self, cancellation: &Cancellation) -> CancellationView {
        CancellationView {
            why: self.sentence(&cancellation.why, 40),
            goes_on: cancellation.goes_on,
            slot: self.when.span(cancellation.event.slot),
            agenda: self.agenda(&cancellation.agenda),
        }
    }

    pub(super) fn counter_declined(&self, declined: &CounterDeclined) -> CounterDeclinedView {
        CounterDeclinedView {
            proposed: begin(&self.when.span(declined.proposed)),
            slot: self.when.span(declined.slot),
            because: {
                let because = declined.because.iter();
                because.map(|b| self.sentence(b, 20)).collect()
            },
            nearest: declined
                .nearest
                .iter()
                .map(|s| self.when.span(*s))
                .collect(),
            agenda: declined
                .agenda
                .iter()
                .map(|line| {
                    format!(
                        "{} {}",
                        one_line(line.key.as_str()),
                        first(&line.question, 20)
                    )
                })
                .collect(),
        }
    }

    pub(super) fn outcome_request(&self, request: &OutcomeRequest) -> OutcomeRequestView {
        OutcomeRequestView {
            slot: self.when.span(request.slot),
            with: self.names(&request.with),
            asked: self.party(&request.asked),
            left: request.left.as_ref().map(|p| self.party(p)),
            po: request.po.as_ref().map(|p| self.party(p)),
            agenda: self.agenda(&request.agenda),
            keys: leading(&request.agenda),
            briefed_at: self.when.by(request.briefed_at),
        }
    }

    pub(super) fn read_back(&self, back: &ReadBack) -> ReadBackView {
        let lines = |noted: &[Line]| noted.iter().map(|line| self.line(line)).collect();
        let noted_of = |of: &NotedOf| NotedOfView {
            item: (&of.item).into(),
            question: first(&of.question, 40),
            lines: lines(&of.lines),
        };
        ReadBackView {
            item: (&back.item).into(),
            question: first(&back.question, 40),
            by: self.party(&back.by),
            slot: back.slot.map(|slot| self.when.span(slot)),
            lines: lines(&back.lines),
            parted: back.also.iter().any(|of| !of.lines.is_empty()),
            also: back.also.iter().map(noted_of).collect(),
            files: self.files(back.files.going()),
            kept: self.files(back.files.kept.iter()),
            too: back.too.as_ref().map(|p| self.party(p)),
            unverified: back.unverified,
        }
    }

    pub(super) fn line(&self, line: &Line) -> LineView {
        let [outcome, decision, action, open] = self.phrases.lines;
        let (label, words) = match line {
            Line::Outcome(words) => (outcome, words),
            Line::Decision(words) => (decision, words),
            Line::Action(words) => (action, words),
            Line::Open(words) => (open, words),
        };
        LineView {
            label,
            words: self.words(words),
        }
    }

    /// At most twelve lines, each short enough to be read at a glance.
    fn agenda(&self, lines: &[AgendaLine]) -> Vec<AgendaView> {
        let lines = lines.iter().take(12);
        let view = |line: &AgendaLine| {
            let (developer, asked) = (one_line(&line.developer), one_line(&line.asked));
            let (before, after) = self.phrases.asks.split_once("{asked}").unwrap_or_default();
            AgendaView {
                key: one_line(line.key.as_str()),
                question: first(&line.question, 20),
                who: format!(
                    "{}{asked}{after}",
                    before.replace("{developer}", &developer)
                ),
            }
        };
        lines.map(view).collect()
    }
}

/// The items' keys, where each question is on one of its own.
fn leading(agenda: &[AgendaLine]) -> Vec<String> {
    let keys: BTreeSet<&str> = agenda.iter().map(|line| line.key.as_str()).collect();
    if agenda.len() < 2 || keys.len() < agenda.len() || keys.len() > 3 {
        return Vec::new();
    }
    agenda
        .iter()
        .map(|line| one_line(line.key.as_str()))
        .collect()
}
