//! The limits on what comes from outside, in one table; `config show` prints it.

/// Largest mail that is read, in bytes. A larger one is stored as far as it was fetched and held.
pub const MAIL_BYTES: u64 = 25 * 1024 * 1024;
/// Most MIME parts of a mail.
pub const MAIL_PARTS: usize = 1_000;
/// Largest letter with the files it hands on, in bytes as they travel. What does not fit stays
/// on record, and the letter says so.
pub const LETTER_BYTES: u64 = 10 * 1024 * 1024;
/// Most files of a letter.
pub const LETTER_FILES: usize = 50;
/// Largest picture in the HTML that counts as its decoration, in bytes.
pub const DECORATION_BYTES: u64 = 20 * 1024;
/// Deepest nesting of MIME parts.
pub const MAIL_DEPTH: usize = 20;
/// Most header fields of a mail.
pub const MAIL_HEADERS: usize = 1_000;
/// Longest header field, in bytes.
pub const HEADER_BYTES: usize = 64 * 1024;
/// Most signatures of a mail that are looked at, the topmost ones.
pub const SIGNATURES: usize = 8;
/// Most References kept of a mail, the last ones.
pub const REFERENCES: usize = 20;
/// Most addresses of one delivery report.
pub const REPORTED: usize = 100;
/// Most letters that help or ask to confirm, to one person in a day: what is answered by a
/// program must end. The last of them asks about no mail that lacks every proof.
pub const REPLIES_A_DAY: usize = 3;
/// Most mails of one person in one thread in an hour.
pub const THREAD_MAILS: usize = 50;
/// How many characters of words are a text of its own, which nobody sends twice on purpose.
pub const REPEATED_CHARS: usize = 12;
/// Characters from which a repeated text is a program's at the second time, whatever was said
/// in between: people repeat short answers.
pub const REPEATED_LONG_CHARS: usize = 40;
/// How often a long text may have been said within a day, with other numbers in it, before it is a
/// program's: people correct a figure once.
pub const NUMBERED_ANSWERS: usize = 2;
/// How often such a text may have been asked as a question within an hour.
pub const NUMBERED_QUESTIONS: usize = 3;
/// Most questions of one person on one item in an hour.
pub const QUESTIONS: usize = 20;
/// Largest calendar part, in bytes.
pub const CALENDAR_BYTES: usize = 1024 * 1024;
/// Most calendar parts of a mail.
pub const CALENDAR_PARTS: usize = 4;
/// Most components of a calendar part.
pub const CALENDAR_COMPONENTS: usize = 1_000;
/// Deepest nesting of components of a calendar part.
pub const CALENDAR_DEPTH: usize = 20;
/// Longest unfolded line of a calendar object, in bytes; a longer one is cut.
pub const CALENDAR_LINE_BYTES: usize = 64 * 1024;
/// Most attendees of a calendar part.
pub const ATTENDEES: usize = 100;
/// Largest feed, in bytes.
pub const FEED_BYTES: usize = 16 * 1024 * 1024;
/// Most events of a feed.
pub const FEED_EVENTS: usize = 25_000;
/// Longest fetch of a feed, in seconds.
pub const FEED_SECONDS: u64 = 20;
/// Most redirects of a feed.
pub const FEED_REDIRECTS: u32 = 3;
/// Most instances a rule may have in the time looked at.
pub const RULE_INSTANCES: usize = 5_000;
/// Most steps of a rule in the time looked at.
pub const RULE_STEPS: usize = 200_000;
/// Most steps and instances of all rules of a feed in the time looked at.
pub const FEED_STEPS: usize = 2_000_000;
/// Instances of somebody else's series that are followed, the next ones.
pub const INSTANCES_FOLLOWED: usize = 20;
/// Largest HTML part that is laid out as text, in bytes.
pub const HTML_BYTES: usize = 256 * 1024;
/// Deepest HTML that is laid out as text.
pub const HTML_DEPTH: usize = 2_000;
/// Most HTML of a mail that is laid out, in bytes, all its parts together.
pub const HTML_MAIL_BYTES: usize = 4 * HTML_BYTES;
/// Most of a text part that is decoded, in bytes as they travel: a picture may stand in its HTML.
pub const PART_BYTES: usize = 4 * 1024 * 1024;
/// How far into the text of a mail own words are looked for, in bytes: what stands deeper is a log
/// or a file, and the raw mail keeps it.
pub const TEXT_BYTES: usize = 4 * WORDS_BYTES;
/// The same in lines, of which each costs as much as many bytes.
pub const TEXT_LINES: usize = 50_000;
/// Longest text of one mail that is kept as own words, in bytes; the raw mail keeps all.
pub const WORDS_BYTES: usize = 256 * 1024;
/// Most mails in a batch.
pub const BATCH_MAILS: usize = 200;
/// Most bytes in a batch; one mail above it travels alone.
pub const BATCH_BYTES: u64 = 8 * 1024 * 1024;

/// Name, value and unit of each limit, for `config show`.
pub const TABLE: &[(&str, u64, &str)] = &[
    ("mail", MAIL_BYTES, "bytes"),
    ("mail parts", MAIL_PARTS as u64, ""),
    ("mail depth", MAIL_DEPTH as u64, ""),
    ("letter", LETTER_BYTES, "bytes"),
    ("files of a letter", LETTER_FILES as u64, ""),
    ("decoration", DECORATION_BYTES, "bytes"),
    ("mail headers", MAIL_HEADERS as u64, ""),
    ("mail header", HEADER_BYTES as u64, "bytes"),
    ("signatures", SIGNATURES as u64, ""),
    ("references", REFERENCES as u64, ""),
    ("reported addresses", REPORTED as u64, ""),
    ("helping letters a person and day", REPLIES_A_DAY as u64, ""),
    ("mails a person, thread and hour", THREAD_MAILS as u64, ""),
    ("repeated text from", REPEATED_CHARS as u64, "characters"),
    (
        "repeated answer to something else up to",
        REPEATED_LONG_CHARS as u64,
        "characters",
    ),
    (
        "numbered text, in a thread",
        NUMBERED_ANSWERS as u64,
        "times a day",
    ),
    (
        "numbered text, as a question",
        NUMBERED_QUESTIONS as u64,
        "times an hour",
    ),
    ("questions a person, item and hour", QUESTIONS as u64, ""),
    ("calendar part", CALENDAR_BYTES as u64, "bytes"),
    ("calendar parts a mail", CALENDAR_PARTS as u64, ""),
    ("calendar components", CALENDAR_COMPONENTS as u64, ""),
    ("calendar depth", CALENDAR_DEPTH as u64, ""),
    ("calendar line", CALENDAR_LINE_BYTES as u64, "bytes"),
    ("attendees", ATTENDEES as u64, ""),
    ("feed", FEED_BYTES as u64, "bytes"),
    ("feed events", FEED_EVENTS as u64, ""),
    ("feed fetch", FEED_SECONDS, "s"),
    ("feed redirects", FEED_REDIRECTS as u64, ""),
    ("rule instances", RULE_INSTANCES as u64, ""),
    ("rule steps", RULE_STEPS as u64, ""),
    ("feed steps", FEED_STEPS as u64, ""),
    ("series followed", INSTANCES_FOLLOWED as u64, "instances"),
    ("html", HTML_BYTES as u64, "bytes"),
    ("html depth", HTML_DEPTH as u64, ""),
    ("html of a mail", HTML_MAIL_BYTES as u64, "bytes"),
    ("text part", PART_BYTES as u64, "bytes"),
    ("text", TEXT_BYTES as u64, "bytes"),
    ("lines of a text", TEXT_LINES as u64, ""),
    ("own words", WORDS_BYTES as u64, "bytes"),
    ("batch", BATCH_MAILS as u64, "mails"),
    ("batch size", BATCH_BYTES, "bytes"),
];
