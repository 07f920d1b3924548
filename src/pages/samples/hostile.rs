//! Samples with what should never stand in a mail: markup, line ends, direction marks, words
//! without end.

use super::{
    Body, Item, Letter, Party, Role, TEAM, VIA_DANA, dana, item, letter, party, petra, said, sam,
    tue, with,
};
use crate::domain::clarification::{Line, RulingReason};
use crate::domain::letter::{
    Answer, AnswerRole, Briefing, BriefingPart, Files, HowTalked, NotedLines, Question, SaidHere,
};
use crate::domain::message::Attachment;
use crate::say;

const NAME: &str = "Eve</td><script>alert(1)</script>\r\nBcc: all@acme.example\u{202E}";

fn eve() -> Party {
    Party {
        name: NAME.to_owned(),
        short: "Eve<b>\r\n".to_owned(),
        ..party("", "Eve", Role::Stakeholder)
    }
}

/// 2 MB of words without a line end, and one word of 5,000 characters.
fn endless() -> String {
    long(100_000)
}

fn long(times: usize) -> String {
    let mut words = "over and over again, ".repeat(times);
    words.insert_str(0, &"x".repeat(5_000));
    words.insert(5_000, ' ');
    words
}

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let question = |words: String, developer: Party| Question {
        item: Item {
            title: "<img src=x onerror=alert(1)> \"quoted\" & 'so on'\r\n".to_owned(),
            ..item()
        },
        developer,
        internal: String::new(),
        words,
        answered: Vec::new(),
        left_out: true,
        unverified: false,
        files: with(Attachment {
            name: Some("../../<etc>\r\n/passwd".to_owned()),
            media_type: "text/html".to_owned(),
            bytes: 3,
            ..Attachment::default()
        }),
        po: Some(eve()),
        po_asked: None,
        outside: None,
        passed_on_by: Some(eve()),
        beside: NAME.to_owned(),
        named_by: Some(eve()),
        call: None,
        no_call: Some(say!("{0} has no time", "{% raw %}<b>no</b>\r\nBcc: x")),
    };
    let markup = "</div></body>{{ it.words }} {% raw %}<script>alert(1)</script>\r\n\t<!-- \
                  日本語の質問ですがどうしますか。この行には空白がありませんので、どこで折り返すか\
                  を決めなければなりません。";
    vec![
        (
            "hostile-question",
            letter(
                sam(),
                NAME,
                tue(10, 2),
                Body::Question(question(markup.to_owned(), eve())),
            ),
        ),
        (
            "hostile-question-long",
            letter(
                sam(),
                VIA_DANA,
                tue(10, 2),
                Body::Question(question(endless(), dana())),
            ),
        ),
        (
            "hostile-answer-long",
            letter(
                dana(),
                NAME,
                tue(11, 0),
                Body::Answer(Answer {
                    item: item(),
                    from: eve(),
                    said: said(NAME, tue(11, 0), &endless()),
                    question: endless(),
                    left_out: false,
                    files: Files::default(),
                    role: AnswerRole::Answer,
                    alone: false,
                    call_off: None,
                    disputed: vec![],
                    waits: false,
                    assumed: None,
                    assumed_by: String::new(),
                }),
            ),
        ),
        ("hostile-briefing", hostile_briefing()),
    ]
}

fn hostile_briefing() -> Letter {
    let open = format!("{} <i>", "who pays ".repeat(500));
    letter(
        petra(),
        TEAM,
        tue(15, 30),
        Body::Briefing(Briefing {
            needs_ruling: true,
            talk: HowTalked::Elsewhere {
                by: NAME.to_owned(),
                at: tue(15, 0),
                unverified: false,
            },
            parts: vec![BriefingPart {
                assumed: None,
                item: item(),
                question: endless(),
                developer: dana(),
                asked: eve(),
                answered_by: Vec::new(),
                reasons: vec![RulingReason::Open { line: open.clone() }],
                send_to: vec![NAME.to_owned()],
                notes: vec![NotedLines {
                    by: "Eve, per Dana".to_owned(),
                    at: tue(15, 0),
                    lines: vec![
                        Line::Outcome(endless()),
                        Line::Decision("a </table> decision".to_owned()),
                        Line::Open(open.clone()),
                    ],
                    correction: false,
                    unverified: false,
                }],
                answers: vec![SaidHere {
                    said: said(NAME, tue(15, 10), &endless()),
                    aside: false,
                }],
                instead: None,
                builder: None,
                waits: None,
                open: vec![open],
                added: vec![],
                rulings: Vec::new(),
                exchange: (0..8)
                    .map(|n| said(NAME, tue(9, n), &long(5_000)))
                    .collect(),
            }],
            follows: false,
            copy_of: None,
        }),
    )
}
