//! The recipe of an invitation that every mail and calendar program understands: its rules,
//! and where a mail breaks one.
//!
//! Each rule stands here because some program fails without it; the checks stand in `mail`
//! and `calendar`. Never looks at bytes.

use serde::Serialize;

/// One rule of the recipe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// There is one calendar part of type text/calendar.
    CalendarPart,
    /// METHOD is one that asks for an answer or ends it: REQUEST, CANCEL, DECLINECOUNTER.
    Method,
    /// METHOD in the part's type and in the object, and the same (RFC 6047, 2.4).
    MethodTwice,
    /// METHOD before the components (RFC 5545, 3.6).
    MethodFirst,
    /// Whoever the mail is to is an ATTENDEE, asked for an answer.
    Recipient,
    /// ORGANIZER and ATTENDEE are `mailto:` addresses (RFC 6047, 2.3).
    Scheme,
    /// ORGANIZER is the address in From.
    Organizer,
    /// The organizer invites others, not themselves.
    OrganizerInvited,
    /// The calendar part is the last alternative.
    LastAlternative,
    /// It has no Content-Disposition and no Content-ID.
    NoDisposition,
    /// Its charset is UTF-8, and said (RFC 6047, 2.4).
    Charset,
    /// The attached file is the same object, byte for byte.
    SameFile,
    /// Times in UTC, or in a zone that the object brings along (RFC 5545, 3.2.19).
    Zones,
    /// Lines end with CRLF and have at most 75 octets, folded between characters
    /// (RFC 5545, 3.1).
    Lines,
    /// Names are quoted where they must be, and hold no quote, caret or control character.
    Names,
    /// One VCALENDAR with VERSION and PRODID, of one UID.
    OneEvent,
    /// No alarm: people's calendars have their own.
    NoAlarm,
    /// DTSTAMP, SEQUENCE and DTSTART stand there once.
    Versions,
    /// The UID is long, plain and not to be guessed.
    Uid,
    /// STATUS:CANCELLED with METHOD:CANCEL, and with it alone.
    Cancelled,
}

impl Rule {
    /// All, in the order they are told in.
    pub const ALL: [Self; 20] = [
        Self::CalendarPart,
        Self::Method,
        Self::MethodTwice,
        Self::MethodFirst,
        Self::Recipient,
        Self::Scheme,
        Self::Organizer,
        Self::OrganizerInvited,
        Self::LastAlternative,
        Self::NoDisposition,
        Self::Charset,
        Self::SameFile,
        Self::Zones,
        Self::Lines,
        Self::Names,
        Self::OneEvent,
        Self::NoAlarm,
        Self::Versions,
        Self::Uid,
        Self::Cancelled,
    ];

    /// Its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CalendarPart => "calendar-part",
            Self::Method => "method",
            Self::MethodTwice => "method-twice",
            Self::MethodFirst => "method-first",
            Self::Recipient => "recipient",
            Self::Scheme => "scheme",
            Self::Organizer => "organizer",
            Self::OrganizerInvited => "organizer-invited",
            Self::LastAlternative => "last-alternative",
            Self::NoDisposition => "no-disposition",
            Self::Charset => "charset",
            Self::SameFile => "same-file",
            Self::Zones => "zones",
            Self::Lines => "lines",
            Self::Names => "names",
            Self::OneEvent => "one-event",
            Self::NoAlarm => "no-alarm",
            Self::Versions => "versions",
            Self::Uid => "uid",
            Self::Cancelled => "cancelled",
        }
    }

    /// What to do about it, and what happens otherwise.
    pub const fn mend(self) -> &'static str {
        match self {
            Self::CalendarPart => {
                "send one text/calendar part: without it nobody sees an invitation"
            }
            Self::Method => {
                "use REQUEST, CANCEL or DECLINECOUNTER: PUBLISH and none never give buttons to answer"
            }
            Self::MethodTwice => {
                "write the same method in the part's Content-Type and in the object: Exchange refuses a mismatch"
            }
            Self::MethodFirst => {
                "put METHOD before the first BEGIN of a component: Gmail overlooks it later"
            }
            Self::Recipient => {
                "name the one in To as ATTENDEE with RSVP=TRUE and PARTSTAT=NEEDS-ACTION: \
                 else Gmail and Thunderbird show no buttons"
            }
            Self::Scheme => {
                "write mailto: before the address: a bare one is no organizer or attendee"
            }
            Self::Organizer => {
                "send from the ORGANIZER's address: others drop what comes from elsewhere"
            }
            Self::OrganizerInvited => {
                "leave the organizer out of To and the ATTENDEEs: whoever organizes is asked nothing"
            }
            Self::LastAlternative => {
                "put the calendar part last in multipart/alternative: attached alone it gets no buttons in Outlook"
            }
            Self::NoDisposition => {
                "leave Content-Disposition and Content-ID off the calendar part: Thunderbird hides it with them"
            }
            Self::Charset => "say charset=utf-8 in the calendar part's Content-Type, and mean it",
            Self::SameFile => {
                "attach the very bytes of the calendar part: programs take one or the other"
            }
            Self::Zones => "write UTC times, or add the VTIMEZONE: Outlook is hours off without",
            Self::Lines => "end lines with CRLF and fold at 75 octets, between characters",
            Self::Names => {
                "quote a CN that holds : ; or , and leave \" ^ and control characters out of it"
            }
            Self::OneEvent => "send one VCALENDAR a mail, with VERSION:2.0, PRODID and one UID",
            Self::NoAlarm => {
                "leave VALARM out: Outlook may refuse the object, and people have reminders of their own"
            }
            Self::Versions => {
                "give each VEVENT a DTSTAMP, a SEQUENCE and a DTSTART: updates are ordered by them"
            }
            Self::Uid => {
                "make the UID of 20 to 255 plain characters with an @, from random ones: a short one is guessed"
            }
            Self::Cancelled => {
                "say STATUS:CANCELLED with METHOD:CANCEL, and never with REQUEST: the event stays otherwise"
            }
        }
    }
}

/// Where a mail breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breach {
    /// Which rule.
    pub rule: Rule,
    /// Where, with what stands there.
    pub place: String,
}

impl Breach {
    /// A breach at a place.
    pub fn new(rule: Rule, place: impl Into<String>) -> Self {
        Self {
            rule,
            place: place.into(),
        }
    }
}
