//! Samples of news about who is asked, who comes, and who stands in.

use super::{Body, Letter, Party, Role, TEAM, dana, item, letter, party, petra, sam, slot, tue};
use crate::domain::letter::{News, Notice};

fn dirk() -> Party {
    party("Dirk Deputy", "Dirk", Role::Delegate)
}

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
    let kim = || party("Kim Legal", "Kim", Role::Stakeholder);
    let moved_on = News::MovedOn {
        from: sam(),
        to: kim(),
        why: "no answer since Mon 23 Nov".to_owned(),
    };
    let suits = News::DoesItSuit {
        slot: slot(),
        with: vec![dana(), petra()],
    };
    let how = |delegates| News::HowToCall { delegates };
    let from_now = |delegate, without| News::CallsFromNow { delegate, without };
    vec![
        ("notice-moved-on", told(dana(), moved_on)),
        ("notice-does-it-suit", told(sam(), suits)),
        ("notice-how-to-call", told(petra(), how(vec![dirk()]))),
        ("notice-how-to-call-alone", told(petra(), how(Vec::new()))),
        (
            "notice-calls-by-delegate",
            told(petra(), from_now(Some(dirk()), true)),
        ),
        ("notice-calls-without", told(petra(), from_now(None, true))),
        (
            "notice-calls-as-before",
            told(petra(), from_now(None, false)),
        ),
        (
            "notice-asked-is-away",
            told(
                dana(),
                News::AskedIsAway {
                    who: sam(),
                    back: tue(33, 0),
                },
            ),
        ),
        (
            "notice-over-busy-time",
            told(sam(), News::OverBusyTime { slot: slot() }),
        ),
        (
            "notice-ruling-undone",
            told(
                dana(),
                News::RulingUndone {
                    by: petra(),
                    verdict: "agreed".to_owned(),
                },
            ),
        ),
    ]
}
