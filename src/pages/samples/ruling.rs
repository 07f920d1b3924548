//! Samples of a ruling told: to whom it concerns, in the place of another, against another answer.

use super::{
    Body, Letter, Party, QUESTION, Span, TEAM, dana, item, kim, letter, petra, sam, tue, with,
};
use crate::domain::clarification::Verdict;
use crate::domain::letter::{Files, Otherwise, ReplacedRuling, RulingTold, SaidSince};
use crate::domain::message::Attachment;

fn told(reader: Party, verdict: Verdict, words: &str, slot: Option<Span>) -> Letter {
    let to_developer = reader == dana();
    // A correction needs no proof: one sample shows that it has none.
    let unverified = verdict == Verdict::Correction && !to_developer;
    letter(
        reader,
        TEAM,
        tue(16, 0),
        Body::Ruling(RulingTold {
            item: item(),
            question: QUESTION.to_owned(),
            by: petra(),
            verdict,
            words: words.to_owned(),
            left_out: false,
            to_developer,
            still_asked: None,
            slot,
            unverified,
            replaces: None,
            otherwise: None,
            since: None,
            files: Files::default(),
        }),
    )
}

/// It was asked on since the note.
fn asked_on(mut letter: Letter) -> Letter {
    if let Body::Ruling(told) = &mut letter.body {
        told.still_asked = Some(sam());
    }
    letter
}

/// More was said since the note, and waits for a ruling of its own.
fn said_since(mut letter: Letter) -> Letter {
    if let Body::Ruling(told) = &mut letter.body {
        told.since = Some(SaidSince {
            name: sam().name,
            at: tue(15, 58),
        });
        if told.verdict == Verdict::Agreed {
            told.otherwise = Some(Otherwise {
                agreed: "Yes, the last two years.".to_owned(),
                by: sam().name,
                asked: None,
            });
        }
    }
    letter
}

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let replacing = |reader: Party| {
        let mut letter = told(reader, Verdict::Agreed, "", None);
        if let Body::Ruling(told) = &mut letter.body {
            told.replaces = Some(ReplacedRuling {
                verdict: Verdict::OutOfScope {
                    title: String::new(),
                },
                at: tue(15, 0),
            });
        }
        letter
    };
    let otherwise = |reader: Party, verdict: Verdict, agreed: &str, asked: Option<&str>| {
        let words = match verdict {
            Verdict::Correction => "Only the last year.",
            _ => "",
        };
        let mut letter = told(reader, verdict, words, None);
        if let Body::Ruling(told) = &mut letter.body {
            told.unverified = false;
            told.to_developer = false;
            told.otherwise = Some(Otherwise {
                agreed: agreed.to_owned(),
                by: String::new(),
                asked: asked.map(str::to_owned),
            });
        }
        letter
    };
    let corrected = |reader| told(reader, Verdict::Correction, "Three years, not two.", None);
    let agreed = "Yes, the last two years.";
    let before = Some("Do archived orders leave the house?");
    let out = || Verdict::OutOfScope {
        title: "Excel export for the warehouse".to_owned(),
    };
    let thursday = Span::new(tue(48 + 9, 0), tue(48 + 9, 15));
    vec![
        ("ruling", told(dana(), Verdict::Agreed, "", None)),
        (
            "ruling-out",
            told(dana(), out(), "CSV is enough for now.", None),
        ),
        ("ruling-out-stakeholder", told(sam(), out(), "", None)),
        ("ruling-asked-on", asked_on(told(dana(), out(), "", None))),
        (
            "ruling-asked-on-stakeholder",
            asked_on(told(sam(), out(), "", None)),
        ),
        (
            "ruling-said-since",
            said_since(told(dana(), Verdict::Agreed, "", None)),
        ),
        (
            "ruling-out-said-since",
            said_since(told(dana(), out(), "", None)),
        ),
        ("ruling-replaces", replacing(sam())),
        (
            "ruling-otherwise",
            otherwise(kim(), Verdict::Agreed, agreed, None),
        ),
        (
            "ruling-otherwise-corrected",
            otherwise(kim(), Verdict::Correction, "", None),
        ),
        (
            "ruling-otherwise-asked",
            otherwise(dana(), Verdict::Agreed, agreed, before),
        ),
        ("ruling-correction", corrected(dana())),
        ("ruling-correction-stakeholder", corrected(sam())),
        ("ruling-correction-files", with_files(corrected(sam()))),
        (
            "ruling-talk",
            told(dana(), Verdict::LetsTalk, "", Some(thursday)),
        ),
        (
            "ruling-answered",
            told(dana(), Verdict::Answered, "Two years back.", None),
        ),
    ]
}

fn with_files(mut letter: Letter) -> Letter {
    if let Body::Ruling(told) = &mut letter.body {
        told.unverified = false;
        told.files = with(Attachment {
            name: Some("Export, page 2.pdf".to_owned()),
            media_type: "application/pdf".to_owned(),
            bytes: 210_000,
            ..Attachment::default()
        });
    }
    letter
}
