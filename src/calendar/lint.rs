//! What a calendar object must be so that every program understands the invitation.
//!
//! Looks at the bytes as they stand, not at what a lenient reader makes of them. Never
//! repairs. Invariant: what [`super::write`] hands out breaks none of its rules.

use super::object::address;
use crate::domain::person::Address;
use crate::domain::recipe::{Breach, Rule};

/// What the mail round the object says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Round {
    /// `method` of the calendar part's type; none of a bare file.
    pub method: Option<String>,
    /// The address in From; none of a bare file.
    pub from: Option<Address>,
    /// The addresses in To; none of a bare file.
    pub to: Vec<Address>,
}

/// One content line, unfolded.
struct Line<'a> {
    /// Where it begins, from 1.
    at: usize,
    name: String,
    /// Name in capitals, and the value as it stands, quotes and all.
    params: Vec<(String, &'a str)>,
    value: &'a str,
    text: &'a str,
}

/// Every place at which the object breaks a rule of the recipe, in the rules' order.
pub fn lint(object: &[u8], round: &Round) -> Vec<Breach> {
    let mut out = Vec::new();
    physical(object, &mut out);
    let text = String::from_utf8_lossy(object);
    let flat = unfold(&text);
    let lines: Vec<Line<'_>> = flat
        .iter()
        .filter_map(|(at, text)| Line::read(*at, text))
        .collect();
    let checks: [Check; 6] = [method, people, times, names, whole, status];
    for check in checks {
        check(&lines, round, &mut out);
    }
    out.sort_by_key(|breach| breach.rule);
    out
}

type Check = fn(&[Line<'_>], &Round, &mut Vec<Breach>);

/// Line ends and folds, as bytes.
fn physical(object: &[u8], out: &mut Vec<Breach>) {
    let mut rest = object;
    let mut at = 0;
    let mut told = [false; 3];
    while !rest.is_empty() {
        at += 1;
        let end = rest.iter().position(|b| *b == b'\n');
        let (line, after) = rest.split_at(end.map_or(rest.len(), |e| e + 1));
        let bare = line.strip_suffix(b"\r\n");
        let body = bare.unwrap_or(line);
        let broken = [
            (
                bare.is_none() || body.contains(&b'\r'),
                "does not end with CRLF alone",
            ),
            (body.len() > 75, "has more than 75 octets"),
            (
                matches!(body, [b' ' | b'\t', 0x80..=0xBF, ..]),
                "begins within a character",
            ),
        ];
        for ((broken, why), told) in broken.into_iter().zip(&mut told) {
            if broken && !std::mem::replace(told, true) {
                out.push(Breach::new(Rule::Lines, format!("line {at} {why}")));
            }
        }
        rest = after;
    }
}

/// Content lines with the number of the line they begin in.
fn unfold(text: &str) -> Vec<(usize, String)> {
    let mut out: Vec<(usize, String)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let more = line.strip_prefix([' ', '\t']);
        match (more, out.last_mut()) {
            (Some(more), Some((_, whole))) => whole.push_str(more),
            _ => out.push((at + 1, line.to_owned())),
        }
    }
    out
}

impl<'a> Line<'a> {
    fn read(at: usize, text: &'a str) -> Option<Self> {
        let mut quoted = false;
        let mut cuts = Vec::new();
        let mut colon = None;
        for (n, c) in text.char_indices() {
            match c {
                '"' => quoted = !quoted,
                ';' if !quoted => cuts.push(n),
                ':' if !quoted => {
                    colon = Some(n);
                    break;
                }
                _ => {}
            }
        }
        let colon = colon?;
        let value = text.get(colon + 1..)?;
        let name = text.get(..cuts.first().copied().unwrap_or(colon))?;
        let ends = cuts.iter().skip(1).copied().chain([colon]);
        let params = cuts
            .iter()
            .zip(ends)
            .filter_map(|(from, to)| {
                let (name, value) = text.get(from + 1..to)?.split_once('=').unwrap_or_default();
                Some((name.to_ascii_uppercase(), value))
            })
            .collect();
        Some(Self {
            at,
            name: name.to_ascii_uppercase(),
            params,
            value,
            text,
        })
    }

    fn param(&self, name: &str) -> Option<&'a str> {
        self.params
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, value)| value.trim_matches('"'))
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.name == name && self.value.trim().eq_ignore_ascii_case(value)
    }

    fn place(&self) -> String {
        let text: String = self.text.chars().take(80).collect();
        format!("line {}: {text}", self.at)
    }

    fn breaks(&self, rule: Rule) -> Breach {
        Breach::new(rule, self.place())
    }
}

fn all<'l, 'a>(lines: &'l [Line<'a>], name: &'l str) -> impl Iterator<Item = &'l Line<'a>> {
    lines.iter().filter(move |line| line.name == name)
}

/// The method's word, in capitals.
fn word(lines: &[Line<'_>]) -> Option<String> {
    all(lines, "METHOD")
        .next()
        .map(|line| line.value.trim().to_ascii_uppercase())
}

fn method(lines: &[Line<'_>], round: &Round, out: &mut Vec<Breach>) {
    let component = lines
        .iter()
        .find(|l| l.name == "BEGIN" && !l.is("BEGIN", "VCALENDAR"));
    let mut methods = all(lines, "METHOD");
    let Some(first) = methods.next() else {
        out.push(Breach::new(Rule::Method, "the object has no METHOD"));
        return;
    };
    let said = first.value.trim();
    if !["REQUEST", "CANCEL", "DECLINECOUNTER"].contains(&said) {
        out.push(first.breaks(Rule::Method));
    }
    if component.is_some_and(|c| c.at < first.at) {
        out.push(first.breaks(Rule::MethodFirst));
    }
    out.extend(methods.map(|again| again.breaks(Rule::MethodTwice)));
    // Of a bare file there is only one place.
    let in_mail = round.from.is_some() || !round.to.is_empty();
    match &round.method {
        Some(declared) if declared.eq_ignore_ascii_case(said) => {}
        Some(declared) => out.push(Breach::new(
            Rule::MethodTwice,
            format!("Content-Type says method={declared}, {}", first.place()),
        )),
        None if in_mail => out.push(Breach::new(
            Rule::MethodTwice,
            "Content-Type of the calendar part says no method",
        )),
        None => {}
    }
}

fn people(lines: &[Line<'_>], round: &Round, out: &mut Vec<Breach>) {
    let organizers: Vec<&Line<'_>> = all(lines, "ORGANIZER").collect();
    let attendees: Vec<&Line<'_>> = all(lines, "ATTENDEE").collect();
    for line in organizers.iter().chain(&attendees) {
        let scheme = line.value.get(..7).unwrap_or_default();
        if !scheme.eq_ignore_ascii_case("mailto:") {
            out.push(line.breaks(Rule::Scheme));
        }
    }
    let organizer = organizers.first().and_then(|l| address(l.value));
    match (&organizer, &round.from) {
        (None, _) => out.push(Breach::new(Rule::Organizer, "the object has no ORGANIZER")),
        (Some(by), Some(from)) if by != from => out.push(Breach::new(
            Rule::Organizer,
            format!("From is {from}, ORGANIZER {by}"),
        )),
        _ => {}
    }
    for line in &attendees {
        let itself = organizer.is_some() && address(line.value) == organizer;
        if itself {
            out.push(line.breaks(Rule::OrganizerInvited));
        }
    }
    if attendees.is_empty() {
        out.push(Breach::new(Rule::Recipient, "the object has no ATTENDEE"));
    }
    let asks = word(lines).as_deref() == Some("REQUEST");
    for to in &round.to {
        if Some(to) == organizer.as_ref() {
            out.push(Breach::new(Rule::OrganizerInvited, format!("To is {to}")));
            continue;
        }
        let own = attendees
            .iter()
            .find(|l| address(l.value).as_ref() == Some(to));
        match own {
            None => out.push(Breach::new(
                Rule::Recipient,
                format!("To is {to}, who is no ATTENDEE"),
            )),
            Some(line) if asks && !is_asked(line, lines) => out.push(line.breaks(Rule::Recipient)),
            Some(_) => {}
        }
    }
}

/// Asked for an answer. An update that changes no time keeps the answers that are known.
fn is_asked(line: &Line<'_>, lines: &[Line<'_>]) -> bool {
    let is = |name, value| {
        line.param(name)
            .is_some_and(|v| v.eq_ignore_ascii_case(value))
    };
    let stamp = |name| all(lines, name).next().map(|l| l.value.trim());
    let updated = stamp("LAST-MODIFIED") > stamp("CREATED")
        || stamp("SEQUENCE").is_some_and(|version| version != "0");
    let known = ["ACCEPTED", "TENTATIVE", "DECLINED"]
        .iter()
        .any(|answer| is("PARTSTAT", answer));
    is("PARTSTAT", "DELEGATED")
        || is("RSVP", "TRUE") && (is("PARTSTAT", "NEEDS-ACTION") || updated && known)
}

fn times(lines: &[Line<'_>], _: &Round, out: &mut Vec<Breach>) {
    let mut zone = false;
    for line in lines {
        match (line.name.as_str(), line.value.trim()) {
            ("BEGIN", "VTIMEZONE") => zone = true,
            ("END", "VTIMEZONE") => zone = false,
            ("DTSTART" | "DTEND" | "RECURRENCE-ID", value) if !zone => {
                let brought = line
                    .param("TZID")
                    .is_some_and(|id| all(lines, "TZID").any(|own| own.value.trim() == id));
                let day = value.len() == 8;
                if !(value.ends_with('Z') || brought || day) {
                    out.push(line.breaks(Rule::Zones));
                }
            }
            _ => {}
        }
    }
}

fn names(lines: &[Line<'_>], _: &Round, out: &mut Vec<Breach>) {
    for line in lines {
        if !["ORGANIZER", "ATTENDEE"].contains(&line.name.as_str()) {
            continue;
        }
        let odd = line.params.iter().any(|(name, value)| {
            // What follows an unquoted semicolon is no parameter.
            let loose =
                name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            let quoted = value.len() > 1 && value.starts_with('"') && value.ends_with('"');
            let inner = if quoted {
                value.trim_matches('"')
            } else {
                value
            };
            let bad =
                name == "CN" && inner.contains(['"', '^']) || inner.contains(char::is_control);
            loose || bad || name == "CN" && !quoted && value.contains(',')
        });
        // An unquoted colon ends the parameters too early.
        let early = line
            .value
            .to_ascii_lowercase()
            .find("mailto:")
            .is_some_and(|at| at > 0);
        if odd || early {
            out.push(line.breaks(Rule::Names));
        }
    }
}

fn whole(lines: &[Line<'_>], _: &Round, out: &mut Vec<Breach>) {
    let objects = lines.iter().filter(|l| l.is("BEGIN", "VCALENDAR")).count();
    if objects != 1 {
        let place = format!("{objects} objects in one part");
        out.push(Breach::new(Rule::OneEvent, place));
    }
    for (name, wanted) in [("VERSION", Some("2.0")), ("PRODID", None)] {
        let stands = all(lines, name).any(|l| wanted.is_none_or(|w| l.value.trim() == w));
        if !stands {
            out.push(Breach::new(
                Rule::OneEvent,
                format!("the object has no {name}"),
            ));
        }
    }
    let mut uids = all(lines, "UID");
    let first = uids.next();
    out.extend(
        uids.filter(|l| first.is_some_and(|f| f.value != l.value))
            .map(|l| l.breaks(Rule::OneEvent)),
    );
    match first {
        None => out.push(Breach::new(Rule::Uid, "the object has no UID")),
        Some(line) => {
            let fit = (20..=255).contains(&line.value.len())
                && line.value.contains('@')
                && line.value.chars().all(|c| c.is_ascii_graphic());
            if !fit {
                out.push(line.breaks(Rule::Uid));
            }
        }
    }
    out.extend(
        lines
            .iter()
            .filter(|l| l.is("BEGIN", "VALARM"))
            .map(|l| l.breaks(Rule::NoAlarm)),
    );
    for event in events(lines) {
        for name in ["DTSTAMP", "SEQUENCE", "DTSTART"] {
            let count = all(event, name).count();
            if count != 1 {
                let at = event.first().map_or(1, |l| l.at);
                let place = format!("the VEVENT in line {at} has {count} of {name}");
                out.push(Breach::new(Rule::Versions, place));
            }
        }
    }
    if events(lines).is_empty() {
        out.push(Breach::new(Rule::OneEvent, "the object has no VEVENT"));
    }
}

/// The lines of each VEVENT.
fn events<'l, 'a>(lines: &'l [Line<'a>]) -> Vec<&'l [Line<'a>]> {
    lines
        .split_inclusive(|l| l.is("END", "VEVENT"))
        .filter_map(|part| {
            let begin = part.iter().position(|l| l.is("BEGIN", "VEVENT"))?;
            part.get(begin..)
        })
        .collect()
}

fn status(lines: &[Line<'_>], _: &Round, out: &mut Vec<Breach>) {
    let off = all(lines, "STATUS").find(|l| l.is("STATUS", "CANCELLED"));
    let cancels = word(lines).as_deref() == Some("CANCEL");
    match off {
        Some(line) if !cancels => out.push(line.breaks(Rule::Cancelled)),
        None if cancels => out.push(Breach::new(
            Rule::Cancelled,
            "METHOD:CANCEL without STATUS:CANCELLED",
        )),
        _ => {}
    }
}
