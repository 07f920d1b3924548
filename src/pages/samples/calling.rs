//! Samples of invitation, cancellation, outcome request and read-back.

use super::{
    Body, Letter, Party, PbiKey, QUESTION, Role, Span, TEAM, Timestamp, address, dana, dirk, item,
    letter, petra, sam, slot, tue,
};
use crate::domain::calendar::{Event, EventAttendee, Method, Partstat};
use crate::domain::clarification::Line;
use crate::domain::ids::CallId;
use crate::domain::letter::{
    AgendaLine, Cancellation, Change, CounterDeclined, Files, Invitation, NotedOf, OutcomeRequest,
    ReadBack,
};
use crate::domain::person::Mailbox;
use crate::say;

const CALL: &str = "[PBI-142] Call: Should the export include archived orders?";

pub(super) fn event(method: Method) -> Event {
    event_of(method, [dana(), sam(), petra()])
}

fn event_of<const N: usize>(method: Method, people: [Party; N]) -> Event {
    Event {
        method,
        uid: "4b7l2c3qkx6d5m2n7a3o5t6w2e@acme.example".to_owned(),
        sequence: 0,
        dtstamp: tue(12, 0),
        created: tue(12, 0),
        slot: slot(),
        summary: CALL.to_owned(),
        description: String::new(),
        place: "https://meet.acme.example/k7q4-m2vd".to_owned(),
        organizer: Mailbox {
            name: Some(TEAM.to_owned()),
            address: address("clarify@acme.example"),
        },
        attendees: people
            .into_iter()
            .map(|p| EventAttendee {
                mailbox: Mailbox {
                    name: Some(p.name),
                    address: p.address,
                },
                optional: p.role == Some(Role::Po),
                partstat: Partstat::NeedsAction,
                delegated_to: None,
                delegated_from: None,
            })
            .collect(),
        private: false,
    }
}

fn agenda() -> Vec<AgendaLine> {
    let line = |key: &str, question: &str| AgendaLine {
        key: PbiKey::new(key),
        question: question.to_owned(),
        developer: "Dana".to_owned(),
        asked: "Sam".to_owned(),
    };
    vec![
        line("PBI-142", "Should the export include archived orders?"),
        line("PBI-150", "Which time zone do export dates use?"),
    ]
}

fn invitation(change: Change) -> Invitation {
    Invitation {
        agenda: agenda(),
        people: vec![dana(), sam(), petra()],
        po: Some(petra()),
        stands_for: None,
        wanted_by: None,
        asked: sam(),
        developer: dana(),
        accept_by: Some(tue(13, 45)),
        unanswered: matches!(change, Change::New | Change::Moved { .. }),
        unseen: Vec::new(),
        receipt_for: None,
        event: event(Method::Request),
        change,
    }
}

fn about_call(reader: Party, at: Timestamp, body: Body) -> Letter {
    let mut letter = letter(reader, TEAM, at, body);
    letter.call = Some(CallId::new("call-1"));
    letter.thread.subject = CALL.to_owned().into();
    "call-1".clone_into(&mut letter.thread.root);
    letter.thread.in_reply_to = None;
    letter
}

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let mut out = invitations();
    out.extend([
        (
            "cancellation",
            about_call(
                sam(),
                tue(11, 20),
                Body::Cancellation(Cancellation {
                    why: say!("{0} has answered by mail", "Sam"),
                    goes_on: false,
                    agenda: agenda(),
                    event: event(Method::Cancel),
                }),
            ),
        ),
        ("counter-declined", counter_declined(3)),
        ("counter-declined-without-others", counter_declined(0)),
        (
            "cancellation-goes-on",
            about_call(
                dirk(),
                tue(11, 20),
                Body::Cancellation(Cancellation {
                    why: say!("{0} can come after all", "Petra"),
                    goes_on: true,
                    agenda: agenda(),
                    event: event_of(Method::Cancel, [dirk()]),
                }),
            ),
        ),
    ]);
    out.extend([
        ("outcome-request", outcome_request(Some(petra()), agenda())),
        ("outcome-request-no-po", outcome_request(None, Vec::new())),
        ("read-back", read_back(Some(slot()))),
        ("read-back-elsewhere", read_back(None)),
        ("read-back-unverified", read_back_unverified()),
        ("read-back-of-two", read_back_of_two(true)),
        ("read-back-together", read_back_of_two(false)),
    ]);
    out
}

fn unaccepted(to: impl Fn(Party, Invitation) -> Letter) -> Letter {
    let changed = Invitation {
        unanswered: true,
        ..invitation(Change::Agenda { left: None })
    };
    to(sam(), changed)
}

/// A call that the PO wants before they rule.
fn to_talk(to: impl Fn(Party, Invitation) -> Letter) -> Letter {
    let wanted = Invitation {
        agenda: agenda().into_iter().take(1).collect(),
        wanted_by: Some(petra()),
        ..invitation(Change::New)
    };
    to(sam(), wanted)
}

fn invitations() -> Vec<(&'static str, Letter)> {
    let to = |reader: Party, body| about_call(reader, tue(12, 0), Body::Invitation(body));
    let one = |invitation: Invitation| Invitation {
        agenda: agenda().into_iter().take(1).collect(),
        ..invitation
    };
    vec![
        ("invitation", to(sam(), invitation(Change::New))),
        ("invitation-po", to(petra(), one(invitation(Change::New)))),
        ("invitation-to-talk", to_talk(to)),
        (
            "invitation-receipt",
            to(
                dana(),
                Invitation {
                    receipt_for: Some(sam()),
                    unseen: vec!["Sam".to_owned()],
                    accept_by: None,
                    ..one(invitation(Change::New))
                },
            ),
        ),
        (
            "invitation-moved",
            to(
                sam(),
                invitation(Change::Moved {
                    from: Span::new(tue(13, 0), tue(13, 15)),
                    why: say!("{0} can't come then", "Sam"),
                }),
            ),
        ),
        (
            "invitation-delegate",
            to(
                dirk(),
                Invitation {
                    people: vec![dana(), sam(), dirk()],
                    po: Some(dirk()),
                    stands_for: Some(petra()),
                    event: event_of(Method::Request, [dana(), sam(), dirk()]),
                    ..one(invitation(Change::New))
                },
            ),
        ),
        (
            "invitation-people",
            to(
                sam(),
                Invitation {
                    people: vec![dana(), sam(), dirk()],
                    po: Some(dirk()),
                    stands_for: Some(petra()),
                    event: event_of(Method::Request, [dana(), sam(), dirk()]),
                    ..one(invitation(Change::People {
                        why: say!(
                            "{0}; {1} stands in",
                            say!("{0} can't come", "Petra"),
                            "Dirk"
                        ),
                    }))
                },
            ),
        ),
        (
            "invitation-agenda",
            to(
                sam(),
                invitation(Change::Agenda {
                    left: Some(say!(
                        "\"{0}\": {1}",
                        "Which logo?",
                        say!("the question is no longer needed")
                    )),
                }),
            ),
        ),
        ("invitation-agenda-unanswered", unaccepted(to)),
        (
            "invitation-phone",
            to(
                dana(),
                Invitation {
                    event: Event {
                        place: "Dana phones Sam, +49 30 1234567".to_owned(),
                        ..event(Method::Request)
                    },
                    po: None,
                    people: vec![dana(), sam()],
                    ..one(invitation(Change::New))
                },
            ),
        ),
    ]
}

/// Sam proposed 16:30, and so many other times are near.
fn counter_declined(others: usize) -> Letter {
    let at = |hour, minute| Span::new(tue(hour, minute), tue(hour, minute + 15));
    let near = [at(16, 0), at(15, 45), at(15, 30)];
    about_call(
        sam(),
        tue(11, 20),
        Body::CounterDeclined(CounterDeclined {
            proposed: at(16, 30),
            slot: slot(),
            because: vec![say!("not free: {0}", "Dana")],
            nearest: near.into_iter().take(others).collect(),
            agenda: agenda(),
            event: Event {
                slot: at(16, 30),
                ..event_of(Method::Declinecounter, [sam()])
            },
        }),
    )
}

pub(super) fn outcome_request(po: Option<Party>, agenda: Vec<AgendaLine>) -> Letter {
    about_call(
        dana(),
        tue(14, 30),
        Body::OutcomeRequest(OutcomeRequest {
            slot: slot(),
            with: std::iter::once(sam()).chain(po.clone()).collect(),
            asked: sam(),
            left: None,
            po,
            agenda,
            briefed_at: tue(15, 30),
        }),
    )
}

fn read_back(slot: Option<Span>) -> Letter {
    letter(
        sam(),
        TEAM,
        tue(14, 36),
        Body::ReadBack(ReadBack {
            item: item(),
            question: QUESTION.to_owned(),
            by: dana(),
            slot,
            lines: vec![
                Line::Outcome("Yes, the last two years, and also as Excel.".to_owned()),
                Line::Action("Dana adds archived orders to the CSV.".to_owned()),
            ],
            also: Vec::new(),
            files: Files::default(),
            too: Some(petra()),
            unverified: false,
        }),
    )
}

/// Of a call with two questions, whose notes say which is which or don't.
fn read_back_unverified() -> Letter {
    let mut letter = read_back(None);
    if let Body::ReadBack(back) = &mut letter.body {
        back.unverified = true;
    }
    letter
}

fn read_back_of_two(parted: bool) -> Letter {
    let mut letter = read_back(Some(slot()));
    if let Body::ReadBack(back) = &mut letter.body {
        let zone = Line::Outcome("The warehouse's own.".to_owned());
        back.also = vec![NotedOf {
            item: item(),
            question: "Which time zone do export dates use?".to_owned(),
            lines: if parted { vec![zone] } else { Vec::new() },
        }];
    }
    letter
}
