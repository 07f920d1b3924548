//! The words that letters build from data: months, weekdays, "today". One table a language.
//!
//! Sentences stand in the templates; only what is put together from values stands here.
//! Invariant: an unknown language reads as English.

/// What one language says.
pub(super) struct Phrases {
    /// Language tag, as the `lang` attribute has it.
    pub(super) lang: &'static str,
    /// `ltr` or `rtl`.
    pub(super) dir: &'static str,
    /// Today.
    pub(super) today: &'static str,
    /// Tomorrow.
    pub(super) tomorrow: &'static str,
    /// Monday first, short.
    pub(super) weekdays: [&'static str; 7],
    /// January first, short.
    pub(super) months: [&'static str; 12],
    /// What follows the number of a day.
    pub(super) after_day: &'static str,
    /// Between the last two of a list.
    pub(super) and: &'static str,
    /// What makes a name say what is theirs.
    pub(super) whose: &'static str,
    /// Between two times.
    pub(super) to: &'static str,
    /// Under a quotation of which only the beginning is shown.
    pub(super) cut: &'static str,
    /// In the place of the oldest words of an exchange that is shown in part.
    pub(super) cut_exchange: &'static str,
    /// After words of a sender whom nobody vouched for.
    pub(super) unverified: &'static str,
    /// Role of the PO, in running text.
    pub(super) product_owner: &'static str,
    /// Reasons for a ruling; `{by}`, `{words}` are filled in.
    pub(super) reason_asked: &'static str,
    /// An `Open:` line.
    pub(super) reason_open: &'static str,
    /// `/disagree`.
    pub(super) reason_disagreement: &'static str,
    /// The ruling before was undone.
    pub(super) reason_undone: &'static str,
    /// The team has every conversation ruled on.
    pub(super) reason_always: &'static str,
    /// Labels of noted lines: outcome, decision, action, open.
    pub(super) lines: [&'static str; 4],
    /// Label of a note that corrects what stands before it.
    pub(super) corrects: &'static str,
    /// Label of an answer by mail.
    pub(super) answer: &'static str,
    /// The rulings: agreed, out of scope, correction, let's talk, answered.
    pub(super) verdicts: [&'static str; 5],
    /// How many more words of a note are only in the exchange; `{n}` is filled in.
    pub(super) more_lines: &'static str,
    /// Where more files came than are named; `{n}` is filled in.
    pub(super) more_files: &'static str,
    /// Units of file sizes.
    pub(super) units: [&'static str; 3],
}

static EN: Phrases = Phrases {
    lang: "en",
    dir: "ltr",
    today: "today",
    tomorrow: "tomorrow",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    after_day: "",
    and: "and",
    whose: "'s",
    to: "to",
    cut: "[Only the beginning is shown; the rest is on record.]",
    cut_exchange: "[Older mails of this exchange are left out here; they are on record.]",
    unverified: "not verified",
    product_owner: "Product Owner",
    reason_asked: "{by} asks for it",
    reason_open: "a point is open: \"{words}\"",
    reason_disagreement: "{by} disagrees: \"{words}\"",
    reason_undone: "{by} has undone the ruling on it",
    reason_always: "your team has each conversation ruled on",
    lines: ["Outcome", "Decision", "Action", "Open"],
    corrects: "Corrects",
    answer: "Answer",
    verdicts: [
        "agreed",
        "out of scope",
        "correction",
        "let's talk",
        "answered",
    ],
    more_lines: "{n} more, in the exchange below",
    more_files: "{n} more",
    units: ["bytes", "KB", "MB"],
};

/// A language is a table here and a folder under `templates/`.
static TABLE: &[&Phrases] = &[&EN];

/// The phrases of a language tag; its region is ignored, and what is unknown reads as English.
pub(super) fn phrases(language: &str) -> &'static Phrases {
    let wanted = primary(language);
    TABLE
        .iter()
        .find(|known| known.lang == wanted)
        .unwrap_or(&&EN)
}

impl Phrases {
    /// `Mon 30 Nov`, `Mo 30. Nov`.
    pub(super) fn date(&self, weekday: &str, day: u32, month: &str) -> String {
        format!("{weekday} {day}{} {month}", self.after_day)
    }

    /// The fourth ruling.
    pub(super) const fn talk(&self) -> &'static str {
        let [_, _, _, talk, _] = self.verdicts;
        talk
    }
}

/// The first part of a language tag, lower case: `de` of `de-AT`.
pub(super) fn primary(language: &str) -> String {
    language
        .split(['-', '_'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase()
}
