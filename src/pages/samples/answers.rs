//! Samples of news about answers to invitations.

use super::{dana, notice, sam, slot};
use crate::domain::letter::{Letter, News};
use crate::say;

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    vec![
        (
            "notice-proposal-unproven",
            notice(sam(), News::ProposalUnproven { slot: slot() }),
        ),
        (
            "notice-proposal",
            notice(
                dana(),
                News::Proposal {
                    from: sam(),
                    slot: slot(),
                },
            ),
        ),
        (
            "notice-sends-another",
            notice(
                dana(),
                News::SendsAnother {
                    from: sam(),
                    who: "Kim Key".to_owned(),
                    slot: slot(),
                },
            ),
        ),
        (
            "notice-cant-stand-in",
            notice(
                sam(),
                News::CantStandIn {
                    who: "nina@elsewhere.example".to_owned(),
                    why: say!(
                        "nobody of that address is on record; ask the Product Owner to add them"
                    ),
                    slot: slot(),
                },
            ),
        ),
        (
            "notice-answer-again",
            notice(sam(), News::AnswerAgain { slot: slot() }),
        ),
        (
            "notice-meeting-followed",
            notice(dana(), News::MeetingFollowed { slot: slot() }),
        ),
    ]
}
