//! The shapes in which mail and calendar programs answer: the object, and the mail round it.

use super::UID;
use data_encoding::BASE64;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const PLAIN: &str = "DTSTART:20261124T093000Z\nDTEND:20261124T100000Z";
const WINDOWS: &str = "DTSTART;TZID=W. Europe Standard Time:20261124T103000\n\
    DTEND;TZID=W. Europe Standard Time:20261124T110000";
const BERLIN: &str =
    "DTSTART;TZID=Europe/Berlin:20261124T103000\nDTEND;TZID=Europe/Berlin:20261124T110000";

/// As Exchange writes a zone, whatever its name.
const WINDOWS_ZONE: &str = "BEGIN:VTIMEZONE\nTZID:{zone}\nBEGIN:STANDARD\n\
    DTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\n\
    DTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE";

/// What stands in an object and in a mail where an answer says nothing else.
const USUAL: &[(&str, &str)] = &[
    ("method", "REPLY"),
    ("mailbox", "clarify@acme.example"),
    ("id", "a@partner.example"),
    ("from", "Sam Sales <sam@partner.example>"),
    ("who", "sam@partner.example"),
    ("cn", "Sam Sales"),
    ("params", ""),
    ("seq", "2"),
    ("stamp", "20261123T120000Z"),
    ("summary", "[PBI-482] refund rounding"),
    ("subject", "Re: [PBI-482] Call: refund rounding"),
    ("zone", "W. Europe Standard Time"),
    ("more", ""),
    ("text", ""),
    ("header", "X-Nothing: more"),
    ("name", "winmail.dat"),
];

/// Shape, object, times, and the mail round it. A line that is empty once filled in is left
/// out, and so is all that depends on it.
const SHAPES: &[(&str, &str, &str, Mime)] = &[
    (
        "gmail",
        "BEGIN:VCALENDAR\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\nVERSION:2.0\n\
         CALSCALE:GREGORIAN\nMETHOD:{method}\nBEGIN:VEVENT\n{times}\nDTSTAMP:{stamp}\n\
         ORGANIZER;CN=Acme Clarifications:mailto:{mailbox}\nUID:{uid}\n\
         ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={partstat};CN={cn};X-NUM-GUESTS=0{params}:mailto:{who}\n\
         {more}\nCREATED:20261122T223000Z\nDESCRIPTION:https://meet.example/acme-x7\\n\\nAgenda\n\
         LAST-MODIFIED:{stamp}\nLOCATION:https://meet.example/acme-x7\nSEQUENCE:{seq}\nSTATUS:CONFIRMED\n\
         SUMMARY:{summary}\nTRANSP:OPAQUE\nEND:VEVENT\nEND:VCALENDAR",
        PLAIN,
        Mime::Twice,
    ),
    (
        "exchange",
        "BEGIN:VCALENDAR\nMETHOD:{method}\nPRODID:Microsoft Exchange Server 2010\nVERSION:2.0\n{vtimezone}\n\
         BEGIN:VEVENT\nATTENDEE;PARTSTAT={partstat};CN={cn}{params}:MAILTO:{who}\n{more}\n\
         UID:{uid}\nSUMMARY;LANGUAGE=en-US:{summary}\n{times}\nCLASS:PUBLIC\nPRIORITY:5\n\
         DTSTAMP:{stamp}\nTRANSP:OPAQUE\nSTATUS:CONFIRMED\nSEQUENCE:{seq}\n\
         LOCATION;LANGUAGE=en-US:https://meet.example/acme-x7\nX-MICROSOFT-CDO-APPT-SEQUENCE:{seq}\n\
         X-MICROSOFT-CDO-BUSYSTATUS:BUSY\nX-MICROSOFT-CDO-REPLYTIME:{stamp}\n\
         X-MICROSOFT-CDO-ALLDAYEVENT:FALSE\nEND:VEVENT\nEND:VCALENDAR",
        WINDOWS,
        Mime::Alternative,
    ),
    (
        "apple",
        "BEGIN:VCALENDAR\nMETHOD:{method}\nPRODID:-//Apple Inc.//macOS 15.1//EN\nVERSION:2.0\n\
         CALSCALE:GREGORIAN\nBEGIN:VEVENT\nUID:{uid}\n{times}\nDTSTAMP:{stamp}\nSEQUENCE:{seq}\n\
         SUMMARY:{summary}\nORGANIZER;CN=\"Acme Clarifications\":mailto:{mailbox}\n\
         ATTENDEE;CN=\"{cn}\";CUTYPE=INDIVIDUAL;EMAIL={who};PARTSTAT={partstat}{params}:mailto:{who}\n\
         {more}\nX-APPLE-NEEDS-REPLY:TRUE\nEND:VEVENT\nEND:VCALENDAR",
        PLAIN,
        Mime::Single,
    ),
    (
        "thunderbird",
        "BEGIN:VCALENDAR\nPRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN\nVERSION:2.0\n\
         METHOD:{method}\nBEGIN:VEVENT\nLAST-MODIFIED:{stamp}\nDTSTAMP:{stamp}\nUID:{uid}\n\
         SUMMARY:{summary}\nSTATUS:CONFIRMED\nORGANIZER;CN=Acme:mailto:{mailbox}\n\
         ATTENDEE;CN={cn};PARTSTAT={partstat};ROLE=REQ-PARTICIPANT{params}:mailto:{who}\n{more}\n\
         X-MOZ-RECEIVED-SEQUENCE:{seq}\nX-MOZ-RECEIVED-DTSTAMP:{stamp}\n{times}\nSEQUENCE:{seq}\n\
         TRANSP:OPAQUE\nCLASS:PUBLIC\nEND:VEVENT\nEND:VCALENDAR",
        PLAIN,
        Mime::TwiceOpen,
    ),
    (
        "sogo",
        "BEGIN:VCALENDAR\nPRODID:-//Inverse inc.//SOGo 5.11//EN\nVERSION:2.0\nMETHOD:{method}\n\
         BEGIN:VEVENT\nUID:{uid}\nDTSTAMP:{stamp}\n{times}\nSEQUENCE:{seq}\nSUMMARY:{summary}\n\
         ORGANIZER;CN=Acme:mailto:{mailbox}\n\
         ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT={partstat};CN={cn}{params}:mailto:{who}\n{more}\n\
         END:VEVENT\nEND:VCALENDAR",
        BERLIN,
        Mime::Mixed,
    ),
    (
        "nextcloud",
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Sabre//Sabre VObject 4.5.5//EN\nCALSCALE:GREGORIAN\n\
         METHOD:{method}\nBEGIN:VEVENT\nUID:{uid}\nDTSTAMP:{stamp}\nSEQUENCE:{seq}\n{instance}\n\
         SUMMARY:{summary}\nORGANIZER;CN=Acme:mailto:{mailbox}\n\
         ATTENDEE;PARTSTAT={partstat};CN={cn}{params}:mailto:{who}\n{more}\nREQUEST-STATUS:2.0;Success\n\
         END:VEVENT\nEND:VCALENDAR",
        "",
        Mime::Mixed,
    ),
    (
        "zimbra",
        "BEGIN:VCALENDAR\nPRODID:Zimbra-Calendar-Provider\nVERSION:2.0\nMETHOD:{method}\n{vtimezone}\n\
         BEGIN:VEVENT\nUID:{uid}\nSUMMARY:{summary}\n\
         ATTENDEE;CN={cn};ROLE=REQ-PARTICIPANT;PARTSTAT={partstat}{params}:mailto:{who}\n{more}\n\
         ORGANIZER;CN=Acme:mailto:{mailbox}\n{times}\nDTSTAMP:{stamp}\n\
         SEQUENCE:{seq}\nEND:VEVENT\nEND:VCALENDAR",
        BERLIN,
        Mime::Alternative,
    ),
    (
        "kolab",
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Roundcube 1.6//NONSGML Calendar//EN\nMETHOD:{method}\n\
         BEGIN:VEVENT\nUID:{uid}\nDTSTAMP;VALUE=DATE-TIME:{stamp}\n{times}\nSUMMARY:{summary}\n\
         SEQUENCE:{seq}\nTRANSP:OPAQUE\n\
         ATTENDEE;CN={cn};PARTSTAT={partstat};ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL{params}:mailto:{who}\n\
         {more}\nORGANIZER;CN=Acme:mailto:{mailbox}\nEND:VEVENT\nEND:VCALENDAR",
        "DTSTART;VALUE=DATE-TIME;TZID=Europe/Berlin:20261124T103000\n\
         DTEND;VALUE=DATE-TIME;TZID=Europe/Berlin:20261124T110000",
        Mime::Mixed,
    ),
    (
        "proton",
        "BEGIN:VCALENDAR\nPRODID:-//Proton AG//WebCalendar 5.0//EN\nVERSION:2.0\nMETHOD:{method}\n\
         CALSCALE:GREGORIAN\nBEGIN:VEVENT\nUID:{uid}\nDTSTAMP:{stamp}\n{times}\nSEQUENCE:{seq}\n\
         ORGANIZER;CN=Acme:mailto:{mailbox}\n\
         ATTENDEE;PARTSTAT={partstat}{params}:mailto:{who}\n{more}\nSUMMARY:{summary}\n\
         END:VEVENT\nEND:VCALENDAR",
        BERLIN,
        Mime::Attached,
    ),
    (
        "tuta",
        "BEGIN:VCALENDAR\nPRODID:-//Tutao GmbH//Tutanota 240//EN\nVERSION:2.0\nCALSCALE:GREGORIAN\n\
         METHOD:{method}\nBEGIN:VEVENT\n{times}\nDTSTAMP:{stamp}\nUID:{uid}\nSEQUENCE:{seq}\n\
         SUMMARY:{summary}\nORGANIZER;EMAIL={mailbox}:mailto:{mailbox}\n\
         ATTENDEE;PARTSTAT={partstat};EMAIL={who}{params}:mailto:{who}\n{more}\nEND:VEVENT\nEND:VCALENDAR",
        PLAIN,
        Mime::Attached,
    ),
    (
        "fastmail",
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//CyrusIMAP.org/Cyrus 3.9//EN\nMETHOD:{method}\n\
         BEGIN:VEVENT\nUID:{uid}\nDTSTAMP:{stamp}\nSEQUENCE:{seq}\n{times}\nSUMMARY:{summary}\n\
         ORGANIZER;X-JMAP-ID=a;CN=Acme:mailto:{mailbox}\n\
         ATTENDEE;X-JMAP-ID=b;CN={cn};PARTSTAT={partstat};X-SEQUENCE={seq};X-DTSTAMP={stamp}{params}:mailto:{who}\n\
         {more}\nEND:VEVENT\nEND:VCALENDAR",
        BERLIN,
        Mime::Twice,
    ),
    ("bare", "", "", Mime::Words),
    ("winmail", "", "", Mime::Winmail),
];

/// How a mail carries its object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mime {
    /// Alternative in base64, and the file besides.
    Twice,
    /// The same as it is (Thunderbird, with its constant boundaries).
    TwiceOpen,
    /// The last of three alternatives, in base64.
    Alternative,
    /// Nothing but the object, quoted-printable.
    Single,
    /// Text, then the object, in a mixed one.
    Mixed,
    /// Text, then the object as an attached file of type text/calendar.
    Attached,
    /// No object.
    Words,
    /// Outlook's own format instead of an object.
    Winmail,
}

/// The mail of an answer in a program's shape.
pub(crate) fn mail(shape: &str, said: &[(&str, &str)]) -> Vec<u8> {
    let (_, object, times, mime) = SHAPES
        .iter()
        .find(|(name, ..)| *name == shape)
        .unwrap_or_else(|| panic!("no shape {shape}"));
    let mut fill: BTreeMap<&str, String> =
        USUAL.iter().map(|(k, v)| (*k, (*v).to_owned())).collect();
    fill.insert("uid", UID.into());
    fill.insert("times", (*times).into());
    fill.insert("vtimezone", String::new());
    fill.insert("instance", String::new());
    for (key, value) in said {
        let value = value.replace("{UID}", UID);
        let value = match (*key, value.as_str()) {
            ("vtimezone", "windows") => WINDOWS_ZONE.to_owned(),
            ("uid", "wrapped") => wrapped(false),
            ("uid", "wrapped, lower case") => wrapped(true),
            _ => value,
        };
        assert!(
            fill.contains_key(key) || *key == "partstat",
            "{key} fills nothing"
        );
        fill.insert(key, value);
    }
    let object = folded(&filled(object, &fill));
    let of = |key: &str| fill.get(key).cloned().unwrap_or_default();
    let mut out = format!(
        "From: {}\r\nTo: {}\r\nSubject: {}\r\nMessage-ID: <{}>\r\n\
         Date: Mon, 23 Nov 2026 13:00:00 +0100\r\nMIME-Version: 1.0\r\n{}\r\n",
        of("from"),
        of("mailbox"),
        of("subject"),
        of("id"),
        of("header")
    );
    out.push_str(&body(
        *mime,
        &of("method"),
        &of("text"),
        &of("name"),
        &object,
    ));
    out.into_bytes()
}

fn filled(object: &str, fill: &BTreeMap<&str, String>) -> String {
    let mut text = object.to_owned();
    // A value may hold a place to fill itself.
    for _ in 0..2 {
        for (key, value) in fill {
            text = text.replace(&format!("{{{key}}}"), value);
        }
    }
    text
}

/// As Exchange wraps a UID that others gave (MS-OXOCAL, 2.2.1.27).
fn wrapped(lower: bool) -> String {
    let mut bytes = BASE64
        .decode(b"BAAAAIIA4AB0xbcQGoLgCAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        .unwrap();
    let data = [b"vCal-Uid\x01\0\0\0", UID.as_bytes(), b"\0"].concat();
    bytes.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
    bytes.extend(data);
    let text = data_encoding::HEXUPPER.encode(&bytes);
    if lower { text.to_lowercase() } else { text }
}

/// Lines ended by CRLF and folded at 75 octets; these texts are ASCII where they are long.
fn folded(text: &str) -> String {
    let mut out = String::new();
    for line in text
        .lines()
        .map(str::trim_start)
        .filter(|line| !line.is_empty())
    {
        let mut rest = line;
        let mut room = 75;
        while rest.len() > room {
            let mut end = room;
            while !rest.is_char_boundary(end) {
                end -= 1;
            }
            let (head, tail) = rest.split_at(end);
            write!(out, "{head}\r\n ").unwrap();
            rest = tail;
            room = 74;
        }
        write!(out, "{rest}\r\n").unwrap();
    }
    out
}

fn base64(text: &str) -> String {
    let all = BASE64.encode(text.as_bytes());
    let lines: Vec<&str> = all
        .as_bytes()
        .chunks(76)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    lines.join("\r\n") + "\r\n"
}

fn quoted(text: &str) -> String {
    let mut out = String::new();
    for line in text.split_inclusive("\r\n") {
        let mut width = 0;
        for byte in line.bytes() {
            let plain = matches!(byte, b' '..=b'~' | b'\r' | b'\n') && byte != b'=';
            if width > 70 && byte != b'\r' && byte != b'\n' {
                out.push_str("=\r\n");
                width = 0;
            }
            if plain {
                out.push(char::from(byte));
                width += 1;
            } else {
                write!(out, "={byte:02X}").unwrap();
                width += 3;
            }
        }
    }
    out
}

fn body(mime: Mime, method: &str, text: &str, name: &str, object: &str) -> String {
    let text_part = format!("Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n");
    let html = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Sam has answered.</p>\r\n";
    let typed = |head: &str, encoding: &str, body: &str| {
        format!(
            "Content-Type: text/calendar; charset=\"UTF-8\"; method={method}{head}\r\n\
             Content-Transfer-Encoding: {encoding}\r\n\r\n{body}"
        )
    };
    let file = |encoding: &str, body: &str| {
        format!(
            "Content-Type: application/ics; name=\"invite.ics\"\r\n\
             Content-Disposition: attachment; filename=\"invite.ics\"\r\n\
             Content-Transfer-Encoding: {encoding}\r\n\r\n{body}"
        )
    };
    let parts = |kind: &str, mark: &str, parts: &[String]| {
        let mut out = format!("Content-Type: multipart/{kind}; boundary=\"{mark}\"\r\n\r\n");
        for part in parts {
            write!(out, "--{mark}\r\n{part}\r\n").unwrap();
        }
        write!(out, "--{mark}--\r\n").unwrap();
        out
    };
    match mime {
        Mime::Single => typed("", "quoted-printable", &quoted(object)),
        Mime::Alternative => {
            let last = typed("", "base64", &base64(object));
            parts("alternative", "_000_AB_", &[text_part, html.into(), last])
        }
        Mime::Twice => {
            let last = typed("", "base64", &base64(object));
            let inner = parts("alternative", "0000a1", &[text_part, html.into(), last]);
            parts("mixed", "0000a2", &[inner, file("base64", &base64(object))])
        }
        Mime::TwiceOpen => {
            let inner = parts(
                "alternative",
                "Boundary_(ID_ryU4ZdJoASiZ+Jo21dCbwA)",
                &[text_part, typed("", "8BIT", object)],
            );
            let outer = [inner, file("8BIT", object)];
            parts("mixed", "Boundary_(ID_qyG4ZdjoAsiZ+Jo19dCbWQ)", &outer)
        }
        Mime::Mixed => {
            let part = typed("; name=event.ics", "quoted-printable", &quoted(object));
            parts("mixed", "=_1", &[text_part, part])
        }
        Mime::Attached => {
            let head =
                "; name=\"invite.ics\"\r\nContent-Disposition: attachment; filename=\"invite.ics\"";
            parts(
                "mixed",
                "b1_x",
                &[text_part, typed(head, "base64", &base64(object))],
            )
        }
        Mime::Words => text_part,
        Mime::Winmail => {
            let part = format!(
                "Content-Type: application/ms-tnef; name=\"{name}\"\r\n\
                 Content-Transfer-Encoding: base64\r\n\r\n{}",
                base64("x\u{9f}>\"")
            );
            parts("mixed", "_001_", &[text_part, part])
        }
    }
}
