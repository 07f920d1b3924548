//! Views of help: why a mail had no effect, and what to do.

use super::Views;
use crate::domain::letter::{Beside, Help, HelpWhy, OfHeld, Unconfirmed};
use crate::domain::limits::LETTER_BYTES;
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Address, Role};
use crate::domain::sentence::Tongue as _;
use crate::pages::links::anew;
use crate::pages::text::one_line;
use serde::Serialize;

#[expect(
    clippy::struct_excessive_bools,
    reason = "templates ask yes-or-no questions"
)]
#[derive(Serialize, Default)]
pub(super) struct HelpView {
    kind: &'static str,
    subject: String,
    line: String,
    mend: String,
    who: String,
    because: &'static str,
    until: String,
    act: String,
    verdict: String,
    nearest: Vec<NearView>,
    subjects: Vec<SubjectView>,
    team: bool,
    rules: bool,
    moves: bool,
    asks: bool,
    beside: &'static str,
    waits: bool,
    /// Words that somebody gave with what they did.
    said: String,
    /// What is told of a held mail.
    held: &'static str,
    /// The reader decided about the mail of another.
    orders: bool,
}

const fn held(what: OfHeld) -> &'static str {
    match what {
        OfHeld::Unplaced => "unplaced",
        OfHeld::Several => "several",
        OfHeld::SenderLeft => "sender-left",
        OfHeld::Nothing => "nothing",
        OfHeld::AskedLeft => "asked-left",
        OfHeld::WentToNobody => "went-to-nobody",
        OfHeld::Released => "released",
        OfHeld::Dropped => "dropped",
        OfHeld::HalfRead => "half-read",
    }
}

#[derive(Serialize)]
struct NearView {
    key: String,
    title: String,
    /// A new mail about that item, under the subject of the one that went nowhere.
    link: String,
}

impl NearView {
    /// A known key with its title, near to the one that a mail to `mailbox` names.
    fn of(
        (near, title): &(PbiKey, String),
        mailbox: &Address,
        subject: &str,
        key: &PbiKey,
    ) -> Self {
        Self {
            key: one_line(near.as_str()),
            title: one_line(title),
            link: anew(mailbox, &retagged(subject, key, near)),
        }
    }
}

#[derive(Serialize)]
struct SubjectView {
    line: String,
    /// A new mail under it, which so finds its place.
    link: String,
}

impl Views<'_> {
    /// What somebody wanted: a ruling by its word, anything else as rules say it.
    fn act(&self, act: &str) -> String {
        match act {
            "agreed" | "out-of-scope" | "correction" | "lets-talk" | "answered" => {
                self.verdict_word(act).to_owned()
            }
            act => one_line(self.pattern(act)),
        }
    }

    pub(super) fn help(&self, help: &Help, mailbox: &Address) -> HelpView {
        let base = HelpView {
            subject: one_line(&help.subject),
            team: help.role != Role::Stakeholder,
            rules: help.role.rules(),
            asks: help.role == Role::Developer,
            beside: match help.beside {
                Beside::Nothing => "",
                Beside::WentOn => "went-on",
                Beside::WentNowhere => "went-nowhere",
            },
            ..HelpView::default()
        };
        let named = |subject: &String| SubjectView {
            line: one_line(subject),
            link: anew(mailbox, subject),
        };
        let near = |key| move |known| NearView::of(known, mailbox, &help.subject, key);
        match &help.why {
            HelpWhy::NoTag { example } => HelpView {
                kind: "no-tag",
                line: one_line(example),
                ..base
            },
            HelpWhy::UnknownKey {
                key,
                nearest,
                moves,
            } => HelpView {
                moves: *moves,
                kind: "unknown-key",
                line: one_line(key.as_str()),
                nearest: nearest.iter().take(5).map(near(key)).collect(),
                ..base
            },
            HelpWhy::WhichQuestion { subjects } => HelpView {
                kind: "which-question",
                subjects: subjects.iter().take(8).map(named).collect(),
                ..base
            },
            HelpWhy::NotYours { act, who } => HelpView {
                kind: "not-yours",
                line: self.act(act),
                who: one_line(self.pattern(who)),
                ..base
            },
            HelpWhy::Command { line, mend } => HelpView {
                kind: "command",
                line: one_line(line),
                // A sentence of ours, which is as long as it is.
                mend: self.pattern(mend).to_owned(),
                ..base
            },
            HelpWhy::Waits { to, by } => HelpView {
                kind: "waits",
                line: one_line(to),
                who: one_line(by),
                ..base
            },
            HelpWhy::NotReleased { .. }
            | HelpWhy::Released { .. }
            | HelpWhy::KeptBack { .. }
            | HelpWhy::LeftOut { .. }
            | HelpWhy::TooMany { .. }
            | HelpWhy::OfHeld { .. } => self.of_held(&help.why, base),
            HelpWhy::StandsUnopposed { since, by } => HelpView {
                kind: "stands-unopposed",
                until: self.when.at(*since),
                who: one_line(by),
                ..base
            },
            HelpWhy::NoRuling { .. }
            | HelpWhy::NoAnswer { .. }
            | HelpWhy::NoWords
            | HelpWhy::SameSubject { .. } => of_words(&help.why, base),
            HelpWhy::Asked => HelpView {
                kind: "asked",
                ..base
            },
            HelpWhy::NotVouched => HelpView {
                kind: "not-vouched",
                ..base
            },
            HelpWhy::Sealed => HelpView {
                kind: "sealed",
                ..base
            },
            HelpWhy::TooLarge { most } => HelpView {
                kind: "too-large",
                line: most.to_string(),
                ..base
            },
            HelpWhy::Unconfirmed(not) => HelpView {
                kind: "unconfirmed",
                act: one_line(&not.act.in_tongue(self)),
                line: self.words(&not.line),
                mend: one_line(&not.to.in_tongue(self)),
                ..self.nothing_followed(&not.because, base)
            },
        }
    }

    /// What became of a held mail, or of a part that was kept back.
    fn of_held(&self, why: &HelpWhy, base: HelpView) -> HelpView {
        match why {
            HelpWhy::NotReleased { by, words } => HelpView {
                kind: "not-released",
                who: one_line(by),
                said: self.words(words),
                ..base
            },
            HelpWhy::Released { by, words } => HelpView {
                kind: "released",
                who: one_line(by),
                said: self.words(words),
                ..base
            },
            HelpWhy::KeptBack { line, words } => HelpView {
                kind: "kept-back",
                line: one_line(line),
                said: self.words(words),
                ..base
            },
            HelpWhy::TooMany { most, item, by } => HelpView {
                kind: "too-many",
                line: one_line(item.as_str()),
                mend: most.to_string(),
                who: one_line(by),
                ..base
            },
            HelpWhy::LeftOut { files } => HelpView {
                kind: "left-out",
                line: self.files(files.iter()),
                // As it travels a file is two fifths larger.
                mend: (LETTER_BYTES / 1_400_000).to_string(),
                ..base
            },
            HelpWhy::OfHeld {
                what,
                title,
                who,
                at,
            } => HelpView {
                kind: "held",
                held: held(*what),
                orders: matches!(
                    what,
                    OfHeld::Unplaced | OfHeld::Several | OfHeld::SenderLeft | OfHeld::Nothing
                ),
                line: one_line(title),
                who: one_line(who),
                until: at.map_or_else(String::new, |at| self.when.at(at)),
                ..base
            },
            _ => base,
        }
    }

    /// Why nothing followed from a yes.
    fn nothing_followed(&self, because: &Unconfirmed, base: HelpView) -> HelpView {
        match because {
            Unconfirmed::TooLate { until } => HelpView {
                because: "too-late",
                until: self.when.by(*until),
                ..base
            },
            Unconfirmed::Denied => HelpView {
                because: "denied",
                ..base
            },
            Unconfirmed::Ruled { by, verdict } => HelpView {
                because: "ruled",
                who: one_line(by),
                verdict: one_line(&verdict.in_tongue(self)),
                ..base
            },
            Unconfirmed::Gone => HelpView {
                because: "gone",
                ..base
            },
            Unconfirmed::Unclear => HelpView {
                because: "unclear",
                ..base
            },
        }
    }
}

/// A subject with the tag of another item in place of its own.
fn retagged(subject: &str, from: &PbiKey, to: &PbiKey) -> String {
    let bare = subject.replace(&format!("[{from}]"), "");
    format!("[{to}] {}", bare.trim())
}

/// What became of words that were no more than words.
fn of_words(why: &HelpWhy, base: HelpView) -> HelpView {
    match why {
        HelpWhy::NoRuling { waits } => HelpView {
            kind: "no-ruling",
            waits: *waits,
            ..base
        },
        HelpWhy::NoAnswer { to, waits_for } => HelpView {
            kind: "no-answer",
            line: one_line(to),
            who: one_line(waits_for),
            ..base
        },
        HelpWhy::NoWords => HelpView {
            kind: "no-words",
            ..base
        },
        HelpWhy::SameSubject { who } => HelpView {
            kind: "same-subject",
            who: one_line(who),
            ..base
        },
        _ => base,
    }
}
