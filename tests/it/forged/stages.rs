//! What has happened before a row's mail comes: a small story each, frozen where it ends.

use super::rows::Row;
use crate::support::story;
use crate::support::world::{Frozen, World};

/// One such moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// Sam has answered, and Petra has the briefing, which needs her ruling.
    Briefed,
    /// She has ruled on it an hour ago.
    Ruled,
    /// Petra is away, and Dirk has the note.
    OnDuty,
    /// He has ruled on it an hour ago.
    DirkRuled,
    /// Petra is back: it is not Dirk's any more.
    OffDuty,
    /// Nor is what he ruled.
    OffDutyRuled,
    /// Dirk's topic is another one.
    OtherTopic,
    /// Dirk is no delegate any more.
    NoDelegate,
    /// Petra is PO no more since yesterday, and Kim is.
    NotPo,
    /// And she had ruled before.
    NotPoRuled,
    /// Petra is of another team.
    OtherTeam,
    /// Petra is of no team.
    Left,
    /// She ruled a week ago.
    LastWeek,
    /// It is three weeks later.
    WeeksLater,
    /// She was asked to confirm ten minutes ago.
    Asked,
    /// And has.
    Confirmed,
    /// And her hour is over.
    Lapsed,
    /// She has a note on two questions.
    TwoParts,
    /// She has a digest with two questions and a held mail.
    Morning,
    /// She was asked about two different rulings.
    AskedTwice,
}

const BRIEFED: &str = "\
at Thu 2026-03-05 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
  /po
> reply from sam to question: Yes, all of them.
> wait 30m
";
const RULES: &str = "> reply from petra to briefing: 1\n> wait 1h\n";
const AWAY: &str = "> away petra to briefing until 2026-03-12\n";
const DIRK_RULES: &str = "> reply from dirk to briefing: 1\n> wait 1h\n";
const BACK: &str = "> wait until 2026-03-13 10:00\n";
const TWO_PARTS: &str = "\
at Thu 2026-03-05 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
  /po
> mail from dana: [PBI-150] Which logo?
  /po
> wait 2h
> sam accepts
> wait until 2026-03-05 14:45
> reply from dana to outcome-request: Two years, new logo.
";
const MORNING: &str = "\
policy digest 08:30
policy book on request
at Thu 2026-03-05 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> reply from sam to question: Yes, all of them.
  /po
> mail from dana: [PBI-150] Which logo?
> reply from sam to question of PBI-150: The new one.
  /po
> mail from mallory: [PBI-142] Hello
  Buy this.
> wait until 2026-03-06 08:30
";
const ASKED: &str = "> reply from petra to briefing unverified: 1\n";

impl Stage {
    /// The moment that a row's situation tells of. An undo finds a ruling to undo.
    pub(super) fn of(row: &Row) -> Self {
        let undo = row.get("body").is_some_and(|b| b.contains("/undo"));
        match row.get("situation").unwrap_or_default() {
            "" if undo => Self::Ruled,
            ""
            | "a question to an outsider waits for release"
            | "these bytes were ruled on an hour ago; nothing changes"
            | "these bytes were ruled on, then undone" => Self::Briefed,
            "Dirk is on duty" if undo => Self::DirkRuled,
            "Dirk is on duty" => Self::OnDuty,
            "Dirk is on duty and ruled an hour ago" => Self::DirkRuled,
            "Dirk is off duty" if undo => Self::OffDutyRuled,
            "Dirk is off duty" => Self::OffDuty,
            "Dirk is a delegate for another topic" => Self::OtherTopic,
            "Dirk is no delegate any more" => Self::NoDelegate,
            "Petra is PO no more since yesterday" if undo => Self::NotPoRuled,
            "Petra is PO no more since yesterday" => Self::NotPo,
            "Petra is PO of another team" => Self::OtherTeam,
            "Petra has left; her token is dead" => Self::Left,
            "she ruled an hour ago" | "she answered 1 an hour ago" => Self::Ruled,
            "three weeks after the briefing; the item is still open" => Self::WeeksLater,
            "the confirmation lapsed ten minutes ago" => Self::Lapsed,
            "the single-use confirmation was used already" => Self::Confirmed,
            words if words.starts_with("her words of last week") => Self::LastWeek,
            words if words.starts_with("her registered address was asked") => Self::Asked,
            other => panic!("no stage for {other:?}"),
        }
    }

    /// Whether the mail answers the letter that asks for a confirmation.
    pub(super) const fn is_confirming(self) -> bool {
        matches!(self, Self::Asked | Self::Confirmed | Self::Lapsed)
    }

    fn text(self) -> String {
        let more = match self {
            Self::Briefed | Self::NotPo | Self::OtherTeam | Self::Left => vec![],
            Self::Ruled | Self::NotPoRuled => vec![RULES],
            Self::OnDuty | Self::OtherTopic | Self::NoDelegate => vec![AWAY],
            Self::DirkRuled => vec![AWAY, DIRK_RULES],
            Self::OffDuty => vec![AWAY, BACK],
            Self::OffDutyRuled => vec![
                AWAY,
                "> wait until 2026-03-11 23:00\n",
                DIRK_RULES,
                "> wait until 2026-03-12 10:00\n",
            ],
            Self::LastWeek => vec![RULES, "> wait until 2026-03-12 10:00\n"],
            Self::WeeksLater => vec!["> wait until 2026-03-26 23:00\n"],
            Self::Asked => vec![ASKED, "> wait 10m\n"],
            Self::Confirmed => vec![
                ASKED,
                "> reply from petra to confirm: yes\n",
                "> wait 10m\n",
            ],
            Self::Lapsed => vec![ASKED, "> wait 70m\n"],
            Self::AskedTwice => vec![
                ASKED,
                "> reply from petra to briefing unverified: 2 Later\n",
            ],
            Self::TwoParts => return TWO_PARTS.to_owned(),
            Self::Morning => return MORNING.to_owned(),
        };
        format!("{BRIEFED}{}", more.concat())
    }

    /// What an import with other people would do.
    fn imported(self, world: &World) {
        match self {
            Self::OtherTopic => {
                world.plant("UPDATE member SET topics = '[\"billing\"]' WHERE role = 'delegate'");
            }
            Self::NoDelegate => {
                world.plant("UPDATE member SET role = 'stakeholder' WHERE role = 'delegate'");
            }
            Self::NotPo | Self::NotPoRuled => {
                world.plant("UPDATE member SET role = 'stakeholder' WHERE role = 'po'");
                world.plant(
                    "UPDATE member SET role = 'po' WHERE person = \
                     (SELECT id FROM person WHERE address = 'kim@acme.example')",
                );
            }
            Self::OtherTeam => {
                world.plant("UPDATE member SET team = 'other' WHERE role = 'po'");
            }
            Self::Left => world.plant("DELETE FROM member WHERE role = 'po'"),
            _ => {}
        }
    }

    /// Plays up to this moment.
    pub(super) fn frozen(self) -> Frozen {
        self.frozen_with("")
    }

    /// The same with these lines of a plan.
    pub(super) fn frozen_with(self, plan: &str) -> Frozen {
        let world = story::play_text(&format!("{plan}{}", self.text()))
            .unwrap_or_else(|why| panic!("{self:?}: {why}"));
        self.imported(&world);
        world.freeze()
    }
}
