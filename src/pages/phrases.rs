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
    /// Between a weekday and the number of a day.
    pub(super) after_weekday: &'static str,
    /// What follows the number of a day.
    pub(super) after_day: &'static str,
    /// Between a date and the time of day.
    pub(super) after_date: &'static str,
    /// What follows a time of day.
    pub(super) after_clock: &'static str,
    /// Between the times of day of a span.
    pub(super) dash: &'static str,
    /// Between the last two of a list.
    pub(super) and: &'static str,
    /// What makes a name say what is theirs; and one that ends in an s already.
    pub(super) whose: [&'static str; 2],
    /// Who asks whom; `{developer}`, `{asked}` are filled in.
    pub(super) asks: &'static str,
    /// Columns of the labels of rows.
    pub(super) label: usize,
    /// Around somebody's words.
    pub(super) quotes: [&'static str; 2],
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
    pub(super) reason_disagreement_bare: &'static str,
    /// Words that may be new scope.
    pub(super) reason_scope: &'static str,
    /// Another stakeholder said otherwise.
    pub(super) reason_differs: &'static str,
    /// It may go against a ruling; `{by}` made it.
    pub(super) reason_against: &'static str,
    /// Before when and what `{by}` ruled.
    pub(super) has_ruled: &'static str,
    /// They said otherwise before, themselves.
    pub(super) reason_changed: &'static str,
    /// Labels of hints: may be new, differs.
    pub(super) hints: [&'static str; 2],
    /// A word that the item has not; `{phrase}`, `{word}`.
    pub(super) not_in_item: &'static str,
    /// Words that the item has not, where no one of them is what matters; `{phrase}`.
    pub(super) phrase_not_in_item: &'static str,
    /// Another number than the item's.
    pub(super) item_says: &'static str,
    /// Words that ask for what was ruled out.
    pub(super) ruled_out: &'static str,
    /// How many additions were agreed; `{n}`.
    pub(super) added_since: &'static str,
    /// The ruling before was undone.
    pub(super) reason_undone: &'static str,
    /// An earlier ruling that was undone.
    pub(super) undone: &'static str,
    /// An earlier ruling whose place another took.
    pub(super) replaced: &'static str,
    /// The team has every conversation ruled on.
    pub(super) reason_always: &'static str,
    /// The one asked (`{by}`) says otherwise than what is assumed.
    pub(super) reason_assumed: &'static str,
    /// The label of what was assumed.
    pub(super) assumed: &'static str,
    /// It stands unopposed at `{at}`, unless somebody objects.
    pub(super) assumed_until: &'static str,
    /// `{by}` objected at `{at}`.
    pub(super) assumed_objected: &'static str,
    /// It stands unopposed since `{at}`.
    pub(super) assumed_agreed: &'static str,
    pub(super) assumed_stands: &'static str,
    /// Labels of noted lines: outcome, decision, action, open.
    pub(super) lines: [&'static str; 4],
    /// Label of a note that corrects what stands before it.
    pub(super) corrects: &'static str,
    /// Label of an answer by mail.
    pub(super) answer: &'static str,
    /// Label of words by mail that are no answer.
    pub(super) then: &'static str,
    /// Beside words with which files came.
    pub(super) unread: &'static str,
    /// The rulings: agreed, out of scope, correction, let's talk, answered.
    pub(super) verdicts: [&'static str; 5],
    /// How many more words of a note are only in the exchange; `{n}` is filled in.
    pub(super) more_lines: &'static str,
    /// How many more hints stand below; `{n}` is filled in.
    pub(super) more_hints: &'static str,
    /// Where more files came than are named; `{n}` is filled in.
    pub(super) more_files: &'static str,
    /// What our letters are called in running text, by their name on record; what is not there
    /// is called by that name.
    pub(super) letters: &'static [(&'static str, &'static str)],
    /// Why mails are held, by the word on record; what is not there is told as on record.
    pub(super) holds: &'static [(&'static str, &'static str)],
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
    after_weekday: "",
    after_day: "",
    after_date: "",
    after_clock: "",
    dash: "-",
    and: "and",
    whose: ["'s", "'s"],
    asks: "{developer} asks {asked}",
    label: 9,
    quotes: ["\u{201c}", "\u{201d}"],
    to: "to",
    cut: "[Only the beginning is shown; the rest is on record.]",
    cut_exchange: "[Older mails of this exchange are left out here; they are on record.]",
    unverified: "not verified",
    product_owner: "Product Owner",
    reason_asked: "{by} asks for it",
    reason_open: "a point is open: \"{words}\"",
    reason_disagreement: "{by} disagrees: \"{words}\"",
    reason_disagreement_bare: "{by} disagrees",
    reason_scope: "it may add scope",
    reason_differs: "{by} may have answered otherwise",
    reason_against: "{by} may have ruled otherwise",
    has_ruled: "{by} ruled",
    reason_changed: "{by} may have answered otherwise before",
    hints: ["May be new", "Differs"],
    not_in_item: "\u{201c}{phrase}\u{201d}: {word} is not in the item's text.",
    phrase_not_in_item: "\u{201c}{phrase}\u{201d} is not in the item's text.",
    item_says: "\u{201c}{phrase}\u{201d}: the item says {word}.",
    ruled_out: "\u{201c}{phrase}\u{201d}: {by} ruled \u{201c}{title}\u{201d} out of scope, {at}.",
    added_since: "{n} agreed since the Sprint began",
    reason_undone: "{by} has undone the ruling on it",
    undone: "undone",
    replaced: "replaced",
    reason_always: "your team has each conversation ruled on",
    reason_assumed: "{by} says otherwise than what is assumed",
    assumed: "Assumed",
    assumed_until: "stands unopposed {at}",
    assumed_objected: "{by} objected {at}",
    assumed_agreed: "{by} agreed {at}",
    assumed_stands: "stands unopposed since {at}",
    lines: ["Outcome", "Decision", "Action", "Open"],
    corrects: "Corrects",
    answer: "Answer",
    then: "Then",
    unread: "files not read here",
    verdicts: [
        "agreed",
        "out of scope",
        "correction",
        "let's talk",
        "answered",
    ],
    more_lines: "{n} more, in the exchange below",
    more_hints: "({n} more below)",
    more_files: "{n} more",
    letters: &[("read-back", "read-back")],
    holds: &[
        ("unknown-sender", "who wrote it is not known"),
        ("not-vouched", "nobody vouches for its sender"),
        ("unplaced", "which item it belongs to is not clear"),
        ("takes-no-part", "its sender takes no part in the item"),
        ("outside", "it would go to an address outside"),
        ("unreadable", "it can't be read"),
        ("too-large", "it is too large"),
        ("parked", "it could not be handled"),
        ("not-done", "what it asks for was not done"),
        ("to-confirm", "it waits for its sender's yes"),
        ("like-a-program", "it came as a program's mails do"),
        ("unheeded", "nothing follows from it"),
    ],
    units: ["bytes", "KB", "MB"],
};

static DE: Phrases = Phrases {
    lang: "de",
    dir: "ltr",
    today: "heute",
    tomorrow: "morgen",
    weekdays: ["Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."],
    months: [
        "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
        "Dez.",
    ],
    after_weekday: ",",
    after_day: ".",
    after_date: ",",
    after_clock: " Uhr",
    dash: "–",
    and: "und",
    whose: ["s", "’"],
    asks: "{developer} fragt {asked}",
    label: 11,
    quotes: ["„", "“"],
    to: "bis",
    cut: "[Nur der Anfang ist gezeigt; das Übrige ist festgehalten.]",
    cut_exchange: "[Ältere Mails dieses Austauschs fehlen hier; sie sind festgehalten.]",
    unverified: "nicht geprüft",
    product_owner: "Product Owner",
    reason_asked: "{by} bittet darum",
    reason_open: "ein Punkt ist offen: „{words}“",
    reason_disagreement: "{by} sieht es anders: „{words}“",
    reason_disagreement_bare: "{by} sieht es anders",
    reason_scope: "es könnte Neues verlangen",
    reason_differs: "{by} hat vielleicht anders geantwortet",
    reason_against: "{by} hat womöglich anders entschieden",
    has_ruled: "{by} hat entschieden",
    reason_changed: "{by} hat früher vielleicht anders geantwortet",
    hints: ["Neu?", "Anders"],
    not_in_item: "„{phrase}“: {word} steht nicht im Eintrag.",
    phrase_not_in_item: "„{phrase}“ steht nicht im Eintrag.",
    item_says: "„{phrase}“: im Eintrag steht {word}.",
    ruled_out: "„{phrase}“: „{title}“ ist nicht im Umfang ({by}, {at}).",
    added_since: "{n} einverstanden seit Beginn des Sprints",
    reason_undone: "{by} hat die Entscheidung dazu zurückgenommen",
    undone: "zurückgenommen",
    replaced: "ersetzt",
    reason_always: "Ihr Team lässt über jedes Gespräch entscheiden",
    reason_assumed: "{by} sagt es anders als die Annahme",
    assumed: "Annahme",
    assumed_until: "gilt ab {at} als unwidersprochen",
    assumed_objected: "Widerspruch von {by} {at}",
    assumed_agreed: "{by} war einverstanden, {at}",
    assumed_stands: "unwidersprochen seit {at}",
    lines: ["Ergebnis", "Beschluss", "Aufgabe", "Offen"],
    corrects: "Richtig",
    answer: "Antwort",
    then: "Dann",
    unread: "Dateien hier nicht gelesen",
    verdicts: [
        "einverstanden",
        "nicht im Umfang",
        "Korrektur",
        "besprechen",
        "beantwortet",
    ],
    more_lines: "{n} weitere, unten im Wortlaut",
    more_hints: "({n} weitere unten)",
    more_files: "{n} weitere",
    letters: &[
        ("answer", "Die Antwort"),
        ("assumption", "Die Annahme"),
        ("briefing", "Die Notiz"),
        ("cancellation", "Die Absage"),
        ("confirm", "Die Rückfrage"),
        ("digest", "Die Übersicht"),
        ("invitation", "Die Einladung"),
        ("notice", "Die Nachricht"),
        ("nudge", "Die Erinnerung"),
        ("outcome-request", "Die Frage nach dem Ergebnis"),
        ("question", "Die Frage"),
        ("read-back", "Die Niederschrift"),
        ("receipt", "Die Bestätigung"),
        ("ruling", "Die Entscheidung"),
    ],
    holds: &[
        ("unknown-sender", "wer schreibt, ist nicht bekannt"),
        ("not-vouched", "niemand verbürgt, von wem sie ist"),
        ("unplaced", "zu welchem Eintrag sie gehört, ist unklar"),
        (
            "takes-no-part",
            "wer schreibt, ist an dem Eintrag nicht beteiligt",
        ),
        ("outside", "sie ginge an eine Adresse außerhalb"),
        ("unreadable", "sie ist nicht lesbar"),
        ("too-large", "sie ist zu groß"),
        ("parked", "sie ließ sich nicht bearbeiten"),
        ("not-done", "was sie verlangt, wurde nicht ausgeführt"),
        ("to-confirm", "sie ist noch zu bestätigen"),
        (
            "like-a-program",
            "wie von einem Programm: dieselben Worte, oder zu viele Mails",
        ),
        ("unheeded", "nichts folgt aus ihr, und niemand weiß davon"),
    ],
    units: ["Bytes", "KB", "MB"],
};

/// A language is a table here and a folder under `templates/`.
static TABLE: &[&Phrases] = &[&EN, &DE];

/// The phrases of a language tag; its region is ignored, and what is unknown reads as English.
pub(super) fn phrases(language: &str) -> &'static Phrases {
    let wanted = primary(language);
    TABLE
        .iter()
        .find(|known| known.lang == wanted)
        .unwrap_or(&&EN)
}

impl Phrases {
    /// `Mon 30 Nov`, `Mo., 30. Nov.`.
    pub(super) fn date(&self, weekday: &str, day: u32, month: &str) -> String {
        let (comma, dot) = (self.after_weekday, self.after_day);
        format!("{weekday}{comma} {day}{dot} {month}")
    }

    /// What belongs to somebody: `Sam's`, `Sams`, `Hans’`.
    pub(super) fn belongs_to(&self, name: &str) -> String {
        let [ending, after_s] = self.whose;
        let hisses = name.ends_with(['s', 'ß', 'z', 'x']);
        format!("{name}{}", if hisses { after_s } else { ending })
    }

    /// Somebody's words, in quotation marks.
    pub(super) fn quoted(&self, words: &str) -> String {
        let [open, close] = self.quotes;
        format!("{open}{words}{close}")
    }

    /// What a letter is called, by its name on record.
    pub(super) fn letter(&self, name: &str) -> String {
        let known = self
            .letters
            .iter()
            .find(|(on_record, _)| *on_record == name);
        known.map_or_else(|| name.replace('-', " "), |(_, told)| (*told).to_owned())
    }

    /// Why a mail is held, where the language has words of its own for the class.
    pub(super) fn hold(&self, class: &str) -> Option<&'static str> {
        let known = self.holds.iter().find(|(on_record, _)| *on_record == class);
        known.map(|(_, told)| *told)
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
