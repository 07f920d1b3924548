//! Samples of receipt, question and answer.

use super::{
    Body, Letter, Party, QUESTION, Role, Said, Span, TEAM, VIA_DANA, VIA_SAM, dana, day, film,
    item, kim, letter, party, petra, said, sam, slot, tue, with,
};
use crate::domain::clarification::Verdict;
use crate::domain::letter::{
    Answer, AnswerRole, Earlier, EarlierRuling, Files, Next, OfferedCall, Question, Receipt,
    Standing,
};
use crate::domain::message::Attachment;
use crate::domain::pbi::PbiKey;
use crate::domain::person::Address;
use crate::say;

fn receipt(next: Next) -> Receipt {
    Receipt {
        item: item(),
        asked: sam(),
        po: Some(petra()),
        sent: tue(10, 2),
        back: None,
        had_it: false,
        talked: false,
        waits: false,
        passed_over: None,
        next,
        left_out: Vec::new(),
        earlier: Vec::new(),
    }
}

fn unless_answered() -> Next {
    Next::CallUnlessAnswered {
        by: tue(12, 0),
        slot: slot(),
        with: vec![sam(), petra()],
        because: Vec::new(),
    }
}

fn to_dana(receipt: Receipt) -> Letter {
    letter(dana(), TEAM, tue(10, 2), Body::Receipt(receipt))
}

pub(super) fn question() -> Question {
    Question {
        item: item(),
        developer: dana(),
        words: QUESTION.to_owned(),
        internal: String::new(),
        left_out: false,
        unverified: false,
        answered: Vec::new(),
        files: Files::default(),
        po: Some(petra()),
        po_asked: None,
        outside: None,
        passed_on_by: None,
        beside: String::new(),
        named_by: None,
        call: Some(OfferedCall {
            slot: slot(),
            by: Some(tue(12, 0)),
            invited: false,
            with: vec![dana(), petra()],
        }),
        no_call: None,
    }
}

fn to_sam(question: Question) -> Letter {
    letter(sam(), VIA_DANA, tue(10, 2), Body::Question(question))
}

pub(super) fn answer(role: AnswerRole) -> Answer {
    Answer {
        item: item(),
        from: sam(),
        said: said(
            "Sam Sales",
            tue(11, 20),
            "Yes, please: the last two years.\n\nOlder ones are with the archive team.",
        ),
        question: QUESTION.to_owned(),
        left_out: false,
        files: Files::default(),
        role,
        alone: role == AnswerRole::PoComment,
        call_off: None,
        disputed: Vec::new(),
        waits: false,
        assumed: None,
        assumed_by: String::new(),
    }
}

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let mut out = receipts();
    out.extend(questions());
    out.extend(answers());
    out
}

fn without_files() -> Letter {
    to_dana(Receipt {
        left_out: vec![film()],
        ..receipt(unless_answered())
    })
}

fn had_it() -> Letter {
    to_dana(Receipt {
        had_it: true,
        ..receipt(unless_answered())
    })
}

fn receipts() -> Vec<(&'static str, Letter)> {
    let monday = tue(0, 0) + chrono::TimeDelta::hours(6 * 24 + 9);
    let monday_call = Span::new(
        monday + chrono::TimeDelta::minutes(135),
        monday + chrono::TimeDelta::minutes(150),
    );
    let mut first = to_dana(receipt(unless_answered()));
    first.first = Some(petra());
    vec![
        ("receipt", to_dana(receipt(unless_answered()))),
        ("receipt-first", first),
        (
            "receipt-back-later",
            to_dana(Receipt {
                back: Some(monday),
                earlier: earlier(),
                ..receipt(Next::CallOnRequest {
                    slot: monday_call,
                    with: vec![sam(), petra()],
                    because: Vec::new(),
                })
            }),
        ),
        (
            "receipt-waits",
            to_dana(Receipt {
                earlier: earlier(),
                ..receipt(Next::Waits { until: tue(11, 2) })
            }),
        ),
        ("receipt-had-it", had_it()),
        ("receipt-without-files", without_files()),
        (
            "receipt-invited",
            to_dana(receipt(Next::CallInvited {
                slot: slot(),
                with: vec![sam(), petra()],
                because: Vec::new(),
            })),
        ),
        (
            "receipt-delegate",
            to_dana(receipt(Next::CallUnlessAnswered {
                by: tue(12, 0),
                slot: slot(),
                with: vec![sam(), party("Dirk Deputy", "Dirk", Role::Delegate)],
                because: vec![
                    say!("{0} is away until {1}", "Petra", day(30)),
                    say!("{0} stands in", "Dirk"),
                ],
            })),
        ),
        (
            "receipt-passed-over",
            to_dana(Receipt {
                asked: kim(),
                passed_over: Some(say!("{0} is away until {1}", "Sam", day(30))),
                ..receipt(unless_answered())
            }),
        ),
        (
            "receipt-if-it-suits",
            to_dana(receipt(Next::CallIfItSuits {
                slot: slot(),
                with: vec![sam(), petra()],
                because: vec![say!("{0} is asked first whether it suits", "Sam")],
            })),
        ),
        (
            "receipt-joins",
            to_dana(receipt(Next::JoinsCall {
                slot: slot(),
                invited: true,
            })),
        ),
        (
            "receipt-no-call",
            to_dana(receipt(Next::NoCall {
                why: say!("no common working hours with {0} ({1})", "Kim", "Singapore"),
            })),
        ),
        (
            "receipt-po",
            to_dana(Receipt {
                asked: petra(),
                ..receipt(Next::PoAnswers)
            }),
        ),
        (
            "receipt-talked",
            to_dana(Receipt {
                talked: true,
                ..receipt(Next::OnRecord)
            }),
        ),
    ]
}

fn questions() -> Vec<(&'static str, Letter)> {
    let mut first = to_sam(question());
    first.first = Some(petra());
    let to_petra = |po_asked| {
        letter(
            petra(),
            VIA_DANA,
            tue(10, 2),
            Body::Question(Question {
                po: None,
                po_asked: Some(po_asked),
                named_by: po_asked.then(dana),
                call: None,
                ..question()
            }),
        )
    };
    vec![
        ("question", to_sam(question())),
        ("question-first", first),
        (
            "question-passed-on",
            to_sam(Question {
                outside: None,
                passed_on_by: Some(kim()),
                beside: "Please answer for the old shop alone.".to_owned(),
                unverified: true,
                named_by: Some(kim()),
                files: with(Attachment {
                    name: Some("export-2025.csv".to_owned()),
                    media_type: "text/csv".to_owned(),
                    bytes: 48_211,
                    ..Attachment::default()
                }),
                call: None,
                ..question()
            }),
        ),
        (
            "question-no-call",
            to_sam(Question {
                call: None,
                no_call: Some(say!(
                    "no common working hours with {0} ({1})",
                    "Dana",
                    "Asia/Singapore"
                )),
                ..question()
            }),
        ),
        (
            "question-invited",
            to_sam(Question {
                call: Some(OfferedCall {
                    slot: slot(),
                    by: None,
                    invited: true,
                    with: vec![dana(), petra()],
                }),
                ..question()
            }),
        ),
        (
            "question-on-request",
            to_sam(Question {
                call: Some(OfferedCall {
                    slot: slot(),
                    by: None,
                    invited: false,
                    with: vec![dana(), petra()],
                }),
                ..question()
            }),
        ),
        ("question-po", to_petra(false)),
        ("question-po-asked", to_petra(true)),
        ("question-po-answered", {
            let asked = Question {
                answered: vec![Said {
                    verified: false,
                    ..said("Sam Sales", tue(9, 50), "Yes, please: the last two years.")
                }],
                internal: "Their tax adviser wants to know by Friday.".to_owned(),
                po: None,
                po_asked: Some(true),
                named_by: Some(dana()),
                call: None,
                ..question()
            };
            letter(petra(), VIA_DANA, tue(10, 2), Body::Question(asked))
        }),
    ]
}

fn answers() -> Vec<(&'static str, Letter)> {
    let to = |reader: Party, body: Answer| letter(reader, VIA_SAM, tue(11, 20), Body::Answer(body));
    let from_petra = |role, words: &str| Answer {
        from: petra(),
        said: said("Petra Owner", tue(16, 5), words),
        ..answer(role)
    };
    vec![
        (
            "answer",
            to(
                dana(),
                Answer {
                    call_off: Some(slot()),
                    ..answer(AnswerRole::Answer)
                },
            ),
        ),
        (
            "answer-unverified",
            to(
                dana(),
                Answer {
                    said: Said {
                        verified: false,
                        address: Address::parse("sam@elsewhere.example").ok(),
                        ..answer(AnswerRole::Answer).said
                    },
                    files: with(Attachment {
                        name: None,
                        media_type: "application/pdf".to_owned(),
                        bytes: 2_400_000,
                        ..Attachment::default()
                    }),
                    ..answer(AnswerRole::Answer)
                },
            ),
        ),
        (
            "answer-further",
            to(
                sam(),
                Answer {
                    from: dana(),
                    said: said("Dana Dev", tue(11, 40), "Thanks. Cancelled orders too?"),
                    ..answer(AnswerRole::Further)
                },
            ),
        ),
        (
            "answer-po-comment",
            to(
                dana(),
                from_petra(AnswerRole::PoComment, "Have you asked the warehouse?"),
            ),
        ),
        (
            "answer-po",
            to(
                dana(),
                from_petra(AnswerRole::PoAnswer, "Yes, two years back."),
            ),
        ),
        (
            "answer-correction",
            to(
                dana(),
                Answer {
                    said: said("Sam Sales", tue(15, 2), "Three years, not two."),
                    ..answer(AnswerRole::Correction)
                },
            ),
        ),
    ]
}

/// One of the item itself, one of another.
fn earlier() -> Vec<Earlier> {
    let of = |item, said, ruled| Earlier {
        item: Some(PbiKey::new(item)),
        said,
        ruled,
    };
    let out = EarlierRuling {
        at: tue(-800, 0),
        by: "Petra Po".to_owned(),
        verdict: Verdict::OutOfScope {
            title: "Invoices".to_owned(),
        },
        words: String::new(),
        standing: Standing::Stands,
    };
    let sam = said(
        "Sam Sales",
        tue(-300, 0),
        "Archived orders stay out of the report.",
    );
    let kim = said(
        "Kim Legal",
        tue(-900, 0),
        "Ten years is the limit for invoices.",
    );
    vec![of("PBI-142", sam, None), of("PBI-150", kim, Some(out))]
}
