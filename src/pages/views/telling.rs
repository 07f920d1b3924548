//! Views of notice, of a release that is asked for, and of confirmation.

use super::{ItemView, PartyView, Views};
use crate::domain::letter::{Confirm, ConfirmPart, News, Notice, ReleaseAsked};
use crate::domain::replies::{self, Meaning, Place};
use crate::domain::sentence::Sentence;
use crate::pages::links::{Links, mailto};
use crate::pages::text::{first, one_line};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct NoticeView {
    item: ItemView,
    question: String,
    news: NewsView,
}

/// The news; fields that a kind has not are empty.
#[expect(
    clippy::struct_excessive_bools,
    reason = "templates ask yes-or-no questions"
)]
#[derive(Serialize, Default)]
struct NewsView {
    kind: &'static str,
    from: Option<PartyView>,
    to: Option<PartyView>,
    slot: String,
    why: String,
    letter: String,
    who: String,
    certain: bool,
    waits: bool,
    again: bool,
    with: String,
    without: bool,
}

#[derive(Serialize)]
pub(super) struct ConfirmView {
    parts: Vec<ConfirmPartView>,
    files: String,
    kept: String,
    missing: String,
    until: String,
}

#[derive(Serialize)]
struct ConfirmPartView {
    question: String,
    act: String,
    words: String,
}

#[derive(Serialize)]
pub(super) struct ReleaseView {
    item: ItemView,
    from: PartyView,
    passed_on_by: Option<PartyView>,
    to: PartyView,
    words: String,
    unverified: bool,
    files: String,
    /// Why another is to be asked; empty where a mail waits.
    why: String,
    /// What lets it go where no mail waits, and a reply that does.
    command: String,
    link: String,
}

impl Views<'_> {
    pub(super) fn notice(&self, notice: &Notice) -> NoticeView {
        NoticeView {
            item: (&notice.item).into(),
            question: first(&notice.question, 30),
            news: self.news(&notice.news),
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm a kind of news")]
    fn news(&self, news: &News) -> NewsView {
        let none = NewsView::default();
        let said = |why: &str| {
            let why = first(why, 40);
            why.trim_end_matches('.').to_owned()
        };
        let why = |why: &Sentence| self.sentence(why, 40);
        match news {
            News::NoLongerNeeded => NewsView {
                kind: "no-longer-needed",
                ..none
            },
            News::WentOn { to } => NewsView {
                kind: "went-on",
                to: to.as_ref().map(|to| self.party(to)),
                ..none
            },
            News::PassedOn { from, to, kept } => NewsView {
                kind: "passed-on",
                why: first(kept, 30),
                from: Some(self.party(from)),
                to: Some(self.party(to)),
                ..none
            },
            News::Confided { to, words } => NewsView {
                kind: "confided",
                why: first(words, 30),
                to: Some(self.party(to)),
                ..none
            },
            News::PassedOnOutside { from, to, by } => NewsView {
                kind: "passed-on-outside",
                from: Some(self.party(from)),
                to: Some(self.party(to)),
                who: self.party(by).short,
                ..none
            },
            News::GoneOutside { from, to } => NewsView {
                kind: "gone-outside",
                from: Some(self.party(from)),
                to: Some(self.party(to)),
                ..none
            },
            News::NotReleased { by, asked, words } => NewsView {
                kind: "not-released",
                why: self.words(words),
                from: by.as_ref().map(|by| self.party(by)),
                to: Some(self.party(asked)),
                ..none
            },
            News::NoMoreSlots { why: text, asked } => NewsView {
                kind: "no-more-slots",
                why: why(text),
                to: Some(self.party(asked)),
                ..none
            },
            News::TimeChanged { slot } => NewsView {
                kind: "time-changed",
                slot: self.when.span(*slot),
                ..none
            },
            News::PleaseAccept { slot } => NewsView {
                kind: "please-accept",
                slot: self.when.span(*slot),
                ..none
            },
            News::CallIsOff { slot, why: text } => NewsView {
                kind: "call-is-off",
                slot: self.when.span(*slot),
                why: why(text),
                ..none
            },
            News::NotDelivered {
                to,
                letter,
                why: text,
                certain,
                waits,
                again,
            } => NewsView {
                kind: "not-delivered",
                certain: *certain,
                waits: *waits,
                again: *again,
                without: letter == "cancellation",
                to: Some(self.party(to)),
                letter: self.phrases.letter(&one_line(letter)),
                why: said(text),
                ..none
            },
            News::MovedOn {
                from,
                to,
                why: text,
            } => NewsView {
                kind: "moved-on",
                from: Some(self.party(from)),
                to: Some(self.party(to)),
                why: why(text),
                ..none
            },
            News::DoesItSuit { slot, with } => NewsView {
                kind: "does-it-suit",
                slot: self.when.span(*slot),
                with: self.names(with),
                ..none
            },
            News::HowToCall { delegates } => NewsView {
                kind: "how-to-call",
                with: {
                    let names: Vec<String> = delegates.iter().map(|d| one_line(&d.name)).collect();
                    names.join(", ")
                },
                ..none
            },
            News::CallsFromNow { delegate, without } => NewsView {
                kind: "calls-from-now",
                to: delegate.as_ref().map(|d| self.party(d)),
                without: *without,
                ..none
            },
            News::AskedIsAway {
                who,
                back,
                outside,
                call,
            } => NewsView {
                kind: "asked-is-away",
                why: call.map_or_else(String::new, |(slot, _)| self.when.span(slot)),
                certain: call.is_some_and(|(_, accepted)| accepted),
                to: Some(self.party(who)),
                slot: back.map_or_else(String::new, |at| self.when.by(at)),
                who: outside
                    .as_ref()
                    .map_or_else(String::new, |(to, _)| self.party(to).name),
                with: outside
                    .as_ref()
                    .map_or_else(String::new, |(_, by)| self.party(by).short),
                ..none
            },
            News::OverBusyTime { slot } => NewsView {
                kind: "over-busy-time",
                slot: self.when.span(*slot),
                ..none
            },
            News::RulingUndone { by, verdict } => NewsView {
                kind: "ruling-undone",
                from: Some(self.party(by)),
                why: self.verdict_word(verdict).to_owned(),
                ..none
            },
            News::WaitsForRuling { po } => NewsView {
                kind: "waits-for-ruling",
                to: Some(self.party(po)),
                ..none
            },
            News::RulesAgain { po } => NewsView {
                kind: "rules-again",
                to: Some(self.party(po)),
                ..none
            },
            News::RulingComesLater { po, from, away } => NewsView {
                kind: "ruling-comes-later",
                to: Some(self.party(po)),
                slot: self.when.at(*from),
                certain: *away,
                ..none
            },
            News::YourRulingFell {
                by,
                verdict,
                instead,
            } => NewsView {
                kind: "your-ruling-fell",
                from: Some(self.party(by)),
                why: self.verdict_word(verdict).to_owned(),
                who: instead
                    .as_deref()
                    .map(|now| self.verdict_word(now).to_owned())
                    .unwrap_or_default(),
                ..none
            },
            News::YoursNow { from, asked, call } => NewsView {
                kind: "yours-now",
                from: Some(self.party(from)),
                to: Some(self.party(asked)),
                slot: call.map(|slot| self.when.span(slot)).unwrap_or_default(),
                ..none
            },
            News::NobodyToAsk { who } => NewsView {
                kind: "nobody-to-ask",
                from: Some(self.party(who)),
                ..none
            },
            News::ItemClosed { asked } => NewsView {
                kind: "item-closed",
                to: Some(self.party(asked)),
                ..none
            },
            News::RulingWillBeAsked { po, asked } => NewsView {
                kind: "ruling-will-be-asked",
                to: Some(self.party(po)),
                from: Some(self.party(asked)),
                ..none
            },
            News::AssumptionShown {
                from,
                to,
                until,
                whose,
            } => NewsView {
                kind: "assumption-shown",
                who: one_line(whose),
                from: Some(self.party(from)),
                to: Some(self.party(to)),
                slot: self.when.at(*until),
                ..none
            },
            News::AssumptionPutOff { po, until, whose } => NewsView {
                kind: "assumption-put-off",
                who: one_line(whose),
                from: Some(self.party(po)),
                slot: self.when.at(*until),
                ..none
            },
            News::AssumptionTakenBack { by, words, open } => NewsView {
                kind: "assumption-taken-back",
                from: Some(self.party(by)),
                why: first(words, 40),
                waits: *open,
                ..none
            },
            News::StandsUnopposed { words, whose } => NewsView {
                kind: "stands-unopposed",
                who: one_line(whose),
                why: first(words, 40),
                ..none
            },
            News::Moved {
                by,
                from,
                to,
                ruled,
                asked,
            } => NewsView {
                kind: "moved",
                to: asked.as_ref().map(|p| self.party(p)),
                from: Some(self.party(by)),
                who: one_line(from.as_str()),
                why: one_line(to.as_str()),
                certain: *ruled,
                ..none
            },
            News::WordsMoved {
                by,
                who,
                to,
                ruled,
                open_again,
            } => NewsView {
                kind: "words-moved",
                to: open_again.as_ref().map(|p| self.party(p)),
                from: Some(self.party(by)),
                who: who
                    .as_ref()
                    .map_or_else(String::new, |p| self.party(p).short),
                why: to
                    .as_ref()
                    .map_or_else(String::new, |k| one_line(k.as_str())),
                certain: *ruled,
                ..none
            },
            News::ProposalUnproven { slot } => NewsView {
                kind: "proposal-unproven",
                slot: self.when.span(*slot),
                ..none
            },
            News::Proposal { from, slot } => NewsView {
                kind: "proposal",
                from: Some(self.party(from)),
                slot: self.when.span(*slot),
                ..none
            },
            News::SendsAnother { from, who, slot } => NewsView {
                kind: "sends-another",
                from: Some(self.party(from)),
                who: one_line(who),
                slot: self.when.span(*slot),
                ..none
            },
            News::CantStandIn {
                who,
                why: text,
                slot,
            } => NewsView {
                kind: "cant-stand-in",
                who: one_line(who),
                why: why(text),
                slot: self.when.span(*slot),
                ..none
            },
            News::AnswerAgain { slot } => NewsView {
                kind: "answer-again",
                slot: self.when.span(*slot),
                ..none
            },
            News::MeetingFollowed { slot } => NewsView {
                kind: "meeting-followed",
                slot: self.when.span(*slot),
                ..none
            },
            News::TalkWithoutSlot { why: text, po } => NewsView {
                kind: "talk-without-slot",
                why: why(text),
                to: Some(self.party(po)),
                ..none
            },
        }
    }

    pub(super) fn release(&self, asked: &ReleaseAsked, links: &Links) -> ReleaseView {
        let ask = replies::written(self.phrases.lang, Place::Command, Meaning::Ask);
        let command = format!("/{ask} {}", asked.to.address);
        let why = asked.why.as_ref();
        ReleaseView {
            item: (&asked.item).into(),
            from: self.party(&asked.from),
            passed_on_by: asked.passed_on_by.as_ref().map(|p| self.party(p)),
            to: self.party(&asked.to),
            words: self.words(&asked.words),
            unverified: asked.unverified,
            files: self.files(asked.files.iter()),
            why: why.map_or_else(String::new, |why| self.sentence(why, 20)),
            link: mailto(links, &command),
            command,
        }
    }

    pub(super) fn confirm(&self, confirm: &Confirm) -> ConfirmView {
        ConfirmView {
            parts: std::iter::once(&confirm.first)
                .chain(&confirm.more)
                .map(|part| self.confirm_part(part))
                .collect(),
            files: self.files(confirm.files.going()),
            kept: self.files(confirm.files.kept.iter()),
            missing: one_line(&confirm.missing.in_tongue(self)),
            until: self.when.by(confirm.until),
        }
    }

    fn confirm_part(&self, part: &ConfirmPart) -> ConfirmPartView {
        ConfirmPartView {
            question: first(&part.question, 40),
            act: one_line(&part.act.in_tongue(self)),
            words: self.words(&part.words),
        }
    }
}
