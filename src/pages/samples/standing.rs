//! Samples of news about who is asked, who comes, and who stands in.

use super::telling::{briefing, part};
use super::{Body, Letter, TEAM, dana, day, dirk, kim, letter, notice, petra, sam, slot, tue};
use crate::domain::clarification::Verdict;
use crate::domain::letter::{
    AwayItem, Briefing, HowTalked, Item, Meanwhile, News, Party, WhileAway,
};
use crate::domain::pbi::PbiKey;
use crate::domain::time::Span;
use crate::say;
use chrono::TimeDelta;

fn yours_now(call: Option<Span>) -> News {
    News::YoursNow {
        from: dana(),
        asked: sam(),
        call,
    }
}

/// Who has left, what lapsed.
fn gone() -> Vec<(&'static str, Letter)> {
    vec![
        ("notice-yours-now", notice(petra(), yours_now(None))),
        (
            "notice-yours-now-after-a-call",
            notice(petra(), yours_now(Some(slot()))),
        ),
        (
            "notice-nobody-to-ask",
            notice(dana(), News::NobodyToAsk { who: sam() }),
        ),
        (
            "notice-item-closed",
            notice(sam(), News::ItemClosed { asked: sam() }),
        ),
        (
            "notice-item-closed-developer",
            notice(dana(), News::ItemClosed { asked: sam() }),
        ),
    ]
}

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let moved_on = News::MovedOn {
        from: sam(),
        to: kim(),
        why: say!("no answer since {0}", day(23)),
    };
    let suits = News::DoesItSuit {
        slot: slot(),
        with: vec![dana(), petra()],
    };
    let how = |delegates| News::HowToCall { delegates };
    let from_now = |delegate, without| News::CallsFromNow { delegate, without };
    let fell = |instead: Option<&str>| News::YourRulingFell {
        by: petra(),
        verdict: "agreed".to_owned(),
        instead: instead.map(str::to_owned),
    };
    let mut all = vec![
        (
            "notice-waits-for-ruling",
            notice(dana(), News::WaitsForRuling { po: petra() }),
        ),
        ("notice-your-ruling-undone", notice(dirk(), fell(None))),
        (
            "notice-your-ruling-replaced",
            notice(dirk(), fell(Some("correction"))),
        ),
        ("while-away", while_away()),
        ("briefing-copy", a_copy()),
        ("notice-moved-on", notice(dana(), moved_on)),
        ("notice-does-it-suit", notice(sam(), suits)),
        ("notice-how-to-call", notice(petra(), how(vec![dirk()]))),
        ("notice-how-to-call-alone", notice(petra(), how(Vec::new()))),
        (
            "notice-calls-by-delegate",
            notice(petra(), from_now(Some(dirk()), true)),
        ),
        (
            "notice-calls-without",
            notice(petra(), from_now(None, true)),
        ),
        (
            "notice-calls-as-before",
            notice(petra(), from_now(None, false)),
        ),
        (
            "notice-asked-is-away",
            notice(
                dana(),
                News::AskedIsAway {
                    who: sam(),
                    back: Some(tue(33, 0)),
                    outside: None,
                    call: None,
                },
            ),
        ),
        (
            "notice-asked-is-away-before-a-call",
            notice(
                dana(),
                News::AskedIsAway {
                    who: sam(),
                    back: None,
                    outside: None,
                    call: Some((slot(), true)),
                },
            ),
        ),
        (
            "notice-over-busy-time",
            notice(sam(), News::OverBusyTime { slot: slot() }),
        ),
        (
            "notice-ruling-undone",
            notice(
                dana(),
                News::RulingUndone {
                    by: petra(),
                    verdict: "agreed".to_owned(),
                },
            ),
        ),
        (
            "notice-moved",
            notice(
                petra(),
                News::Moved {
                    by: dana(),
                    from: PbiKey::new("PBI-142"),
                    to: PbiKey::new("PBI-150"),
                    ruled: true,
                    asked: Some(kim()),
                },
            ),
        ),
        ("notice-words-moved", words_moved(None)),
    ];
    all.extend(gone());
    all.extend(later());
    all
}

/// A ruling that comes later, or from another than was waited for.
fn later() -> Vec<(&'static str, Letter)> {
    let later = |away| News::RulingComesLater {
        po: petra(),
        from: slot().end,
        away,
    };
    vec![
        (
            "notice-rules-again",
            notice(dirk(), News::RulesAgain { po: petra() }),
        ),
        ("notice-ruling-put-off", notice(dana(), later(false))),
        ("notice-ruling-while-away", notice(dana(), later(true))),
    ]
}

fn while_away() -> Letter {
    let row = |key: &str, question: &str, meanwhile| AwayItem {
        item: Item {
            key: PbiKey::new(key),
            title: "Order export".to_owned(),
            url: None,
        },
        question: question.to_owned(),
        at: tue(16, 40) - TimeDelta::days(1),
        meanwhile,
    };
    let ruled = |verdict| Meanwhile::Ruled {
        by: dirk(),
        verdict,
        words: "Two years are enough.".to_owned(),
    };
    let title = "Excel export".to_owned();
    let mut page = letter(
        petra(),
        TEAM,
        tue(9, 0),
        Body::WhileAway(WhileAway {
            since: tue(9, 0) - TimeDelta::days(8),
            items: vec![
                row("PBI-142", "Archived orders?", ruled(Verdict::Agreed)),
                row(
                    "PBI-150",
                    "Which logo?",
                    ruled(Verdict::OutOfScope { title }),
                ),
                row("PBI-160", "How fast?", Meanwhile::Waits),
                row("PBI-170", "", Meanwhile::Briefed),
            ],
            undo_until: tue(33, 0),
        }),
    );
    page.thread.subject = say!("{0}: while you were away", TEAM).into();
    page
}

/// A delegate stood in and has the note; the PO has a copy.
fn a_copy() -> Letter {
    briefing(Briefing {
        needs_ruling: true,
        talk: HowTalked::Call {
            slot: slot(),
            with_po: true,
            stood_in: Some(dirk()),
            unsaid: false,
            incomplete: false,
        },
        parts: vec![part()],
        follows: false,
        copy_of: Some(dirk()),
    })
}

/// Told to whose words were moved; `open_again` is who is waited for again where they stood.
pub(super) fn words_moved(open_again: Option<Party>) -> Letter {
    notice(
        sam(),
        News::WordsMoved {
            by: dana(),
            who: Some(sam()),
            to: Some(PbiKey::new("PBI-150")),
            ruled: false,
            open_again,
        },
    )
}
