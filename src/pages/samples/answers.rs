//! Samples of news about answers to invitations.

use super::{TEAM, dana, item, letter, sam, slot, tue};
use crate::domain::letter::{Body, Letter, News, Notice, Party};

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let told = |reader: Party, news| {
        letter(
            reader,
            TEAM,
            tue(13, 45),
            Body::Notice(Notice {
                item: item(),
                question: "Should the CSV export include archived orders?".to_owned(),
                news,
            }),
        )
    };
    vec![
        (
            "notice-proposal-unproven",
            told(sam(), News::ProposalUnproven { slot: slot() }),
        ),
        (
            "notice-proposal",
            told(
                dana(),
                News::Proposal {
                    from: sam(),
                    slot: slot(),
                },
            ),
        ),
        (
            "notice-sends-another",
            told(
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
            told(
                sam(),
                News::CantStandIn {
                    who: "nina@elsewhere.example".to_owned(),
                    why: "nobody of that address is on record; ask the Product Owner to add them"
                        .to_owned(),
                    slot: slot(),
                },
            ),
        ),
        (
            "notice-answer-again",
            told(sam(), News::AnswerAgain { slot: slot() }),
        ),
        (
            "notice-meeting-followed",
            told(dana(), News::MeetingFollowed { slot: slot() }),
        ),
    ]
}
