//! From bytes to a parsed calendar object, under limits.
//!
//! Owns the repairs that hostile or careless files need before the parser sees them. Never
//! interprets what the object means. Invariant: any bytes give an object or a reason.

use crate::domain::limits::CALENDAR_LINE_BYTES;
use crate::domain::person::Address;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarProperty,
};
use calcard::{Entry, Parser};
use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Most calendar objects of one stream that are looked at.
const OBJECTS: usize = 50_000;

/// The calendar objects of a stream, or why there are none.
pub(super) fn parse(bytes: &[u8], limit: usize) -> Result<Vec<ICalendar>, String> {
    if bytes.len() > limit {
        return Err(format!(
            "{} bytes, more than the {limit} that are read",
            bytes.len()
        ));
    }
    let text = prepare(bytes);
    let Some(begin) = begin_of_calendar(&text) else {
        return Err("it has no BEGIN:VCALENDAR".into());
    };
    let text = text.get(begin..).unwrap_or_default();
    // The parser is foreign code on hostile input: a panic of it is a fault of the input.
    catch_unwind(AssertUnwindSafe(|| objects(text)))
        .unwrap_or_else(|_| Err("the parser failed on it".into()))
}

fn objects(text: &str) -> Result<Vec<ICalendar>, String> {
    let mut parser = Parser::new(text);
    let mut out = Vec::new();
    for _ in 0..OBJECTS {
        match parser.entry() {
            Entry::ICalendar(object) => out.push(object),
            Entry::Eof => break,
            // Whatever stands between or after objects is not theirs.
            Entry::VCard(_)
            | Entry::InvalidLine(_)
            | Entry::UnexpectedComponentEnd { .. }
            | Entry::UnterminatedComponent(_) => {}
            _ => return Err("it has too many components".into()),
        }
    }
    if out.is_empty() {
        return Err("it holds no calendar object".into());
    }
    Ok(out)
}

/// Unfolds, and mends the lines that the parser would take for something else.
fn prepare(bytes: &[u8]) -> String {
    let flat = unfolded(bytes);
    let text = String::from_utf8_lossy(&flat);
    let mut out = String::with_capacity(text.len() + 1);
    for line in text.split('\n') {
        if let Some(rule) = rule(line) {
            // The parser cuts a rule's numbers to a byte or two (BYMONTHDAY=300 is 44): as
            // text it reaches us whole.
            out.push_str(rule.0);
            out.push_str(";VALUE=TEXT:");
            out.push_str(rule.1);
        } else {
            out.push_str(&quote_addresses(cut(line)));
        }
        out.push('\n');
    }
    out
}

/// Unfolds bytes before they are decoded, since a fold may stand within a character
/// (RFC 5545, 3.1), takes any line end for one, and drops zeros.
fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut flat = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    loop {
        let end = rest.iter().position(|b| matches!(b, b'\n' | b'\r' | 0));
        let (run, tail) = rest.split_at(end.unwrap_or(rest.len()));
        flat.extend_from_slice(run);
        let after = match tail {
            [] => return flat,
            [0, after @ ..] => {
                rest = after;
                continue;
            }
            _ => after_line_end(tail),
        };
        rest = if let [b' ' | b'\t', folded @ ..] = after {
            folded
        } else {
            flat.push(b'\n');
            after
        };
    }
}

/// What stands after any number of CR, and a LF.
fn after_line_end(bytes: &[u8]) -> &[u8] {
    let returns = bytes.iter().take_while(|b| **b == b'\r').count();
    let rest = bytes.get(returns..).unwrap_or_default();
    rest.strip_prefix(b"\n").unwrap_or(rest)
}

/// Name and value of a recurrence rule's line. Its parameters tell nothing (RFC 5545, 3.8.5.3).
fn rule(line: &str) -> Option<(&str, &str)> {
    let name = ["RRULE", "EXRULE"]
        .into_iter()
        .find(|n| starts_with(line, n))?;
    let rest = line.get(name.len()..)?;
    rest.starts_with([':', ';']).then_some(())?;
    Some((name, rest.split_once(':')?.1))
}

/// A line no longer than [`CALENDAR_LINE_BYTES`]: descriptions and files within a line are
/// longer, and not needed to the end. Lists of times are.
fn cut(line: &str) -> &str {
    let listed = ["RDATE", "EXDATE", "FREEBUSY"];
    if line.len() <= CALENDAR_LINE_BYTES || listed.iter().any(|name| starts_with(line, name)) {
        return line;
    }
    let mut end = CALENDAR_LINE_BYTES;
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    line.get(..end).unwrap_or(line)
}

/// Where the object begins; a component without its VCALENDAR counts where there is none.
fn begin_of_calendar(text: &str) -> Option<usize> {
    let mut offset = 0;
    let mut bare = None;
    for line in text.split_inclusive('\n') {
        let begin = line.trim_start_matches('\u{feff}').trim();
        if begin.eq_ignore_ascii_case("BEGIN:VCALENDAR") {
            return Some(offset);
        }
        let component = begin.eq_ignore_ascii_case("BEGIN:VEVENT")
            || begin.eq_ignore_ascii_case("BEGIN:VFREEBUSY");
        if component && bare.is_none() {
            bare = Some(offset);
        }
        offset += line.len();
    }
    bare
}

fn starts_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}

/// Puts quotes round unquoted address parameters (`SENT-BY=mailto:x@y`): their colon would
/// end the parameters (RFC 5545, 3.2), yet programs write them so.
fn quote_addresses(line: &str) -> Cow<'_, str> {
    let concerned = starts_with(line, "ATTENDEE;") || starts_with(line, "ORGANIZER;");
    if !concerned || !line.to_ascii_lowercase().contains("=mailto:") {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len() + 8);
    let mut rest = line;
    let mut quoted = false;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        out.push(c);
        rest = after;
        match c {
            '"' => quoted = !quoted,
            '=' if !quoted && starts_with(after, "mailto:") => {
                let (scheme, tail) = after.split_at("mailto:".len());
                let end = tail.find([';', ':', ',']).unwrap_or(tail.len());
                let (address, next) = tail.split_at(end);
                out.push('"');
                out.push_str(scheme);
                out.push_str(address);
                out.push('"');
                rest = next;
            }
            ':' if !quoted => break,
            _ => {}
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The components of one type, in the order they stand in.
pub(super) fn of_type(
    object: &ICalendar,
    kind: ICalendarComponentType,
) -> impl Iterator<Item = &ICalendarComponent> {
    object
        .components
        .iter()
        .filter(move |c| c.component_type == kind)
}

/// How deep components lie in each other; the object itself is one level.
pub(super) fn depth(object: &ICalendar) -> usize {
    let mut levels = vec![1; object.components.len()];
    let mut deepest = 0;
    // A component stands after the one that holds it.
    for (at, component) in object.components.iter().enumerate() {
        let level: usize = levels.get(at).copied().unwrap_or(1);
        deepest = deepest.max(level);
        for id in &component.component_ids {
            let held = usize::try_from(*id).ok().and_then(|id| levels.get_mut(id));
            if let Some(held) = held {
                *held = level + 1;
            }
        }
    }
    deepest
}

/// The first value of a property as text, without surrounding space; none where empty.
pub(super) fn text(component: &ICalendarComponent, name: &ICalendarProperty) -> Option<String> {
    entry_text(component.property(name)?)
}

/// As [`text`], of a property that calcard has no name for.
pub(super) fn other(component: &ICalendarComponent, name: &str) -> Option<String> {
    let entry = component.entries.iter().find(
        |e| matches!(&e.name, ICalendarProperty::Other(own) if own.eq_ignore_ascii_case(name)),
    )?;
    entry_text(entry)
}

fn entry_text(entry: &ICalendarEntry) -> Option<String> {
    let value = entry.values.first()?;
    let text = value.clone().into_text()?;
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A parameter as text, decoded (RFC 6868).
pub(super) fn parameter(entry: &ICalendarEntry, name: &ICalendarParameterName) -> Option<String> {
    let text = decode_carets(entry.parameter(name)?.as_text()?.trim());
    (!text.is_empty()).then_some(text)
}

/// RFC 6868, 3: `^n` is a line end, `^'` a quote, `^^` a caret; other pairs stay.
fn decode_carets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let decoded = match (c, chars.peek()) {
            ('^', Some('n' | 'N')) => Some('\n'),
            ('^', Some('\'')) => Some('"'),
            ('^', Some('^')) => Some('^'),
            _ => None,
        };
        if decoded.is_some() {
            chars.next();
        }
        out.push(decoded.unwrap_or(c));
    }
    out
}

/// The address of a `mailto:` value in any case. Where the whole is none, what stands after
/// its last `mailto:` counts.
pub(super) fn address(value: &str) -> Option<Address> {
    let lower = value.to_ascii_lowercase();
    let bare = match lower.rfind("mailto:") {
        Some(at) => value.get(at + "mailto:".len()..)?,
        None => value,
    };
    let bare = bare.split('?').next().unwrap_or(bare);
    Address::parse(bare.trim_matches(['"', ' ', '<', '>'])).ok()
}

/// The address that an ATTENDEE or ORGANIZER line names. Its EMAIL parameter (RFC 7986, 6.2)
/// counts where the value is no mail address.
pub(super) fn entry_address(entry: &ICalendarEntry) -> Option<Address> {
    entry
        .values
        .first()
        .and_then(|v| v.as_text())
        .and_then(address)
        .or_else(|| address(&parameter(entry, &ICalendarParameterName::Email)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unfolds_before_decoding_and_takes_any_line_end() {
        assert_eq!(
            prepare(b"A:\xc3\r\n \xbcx\rB:1\r\r\n 2\n\tz\0!"),
            "A:üx\nB:12z!\n"
        );
    }

    #[test]
    fn unquoted_addresses_are_quoted_and_others_left() {
        let mend = |line| quote_addresses(line).into_owned();
        assert_eq!(
            mend("ATTENDEE;SENT-BY=mailto:x@y;PARTSTAT=ACCEPTED:MAILTO:z@w"),
            "ATTENDEE;SENT-BY=\"mailto:x@y\";PARTSTAT=ACCEPTED:MAILTO:z@w"
        );
        assert_eq!(
            mend("ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY=MAILTO:x@y:mailto:z@w"),
            "ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY=\"MAILTO:x@y\":mailto:z@w"
        );
        let right = "ATTENDEE;SENT-BY=\"mailto:x@y\":mailto:z@w";
        assert_eq!(mend(right), right);
        let value = "ORGANIZER;CN=a:mailto:b@c?x=mailto:d";
        assert_eq!(mend(value), value);
    }

    #[test]
    fn a_line_is_cut_between_characters_but_no_list_of_times() {
        let long = "ü".repeat(CALENDAR_LINE_BYTES);
        assert_eq!(cut(&format!("X:{long}")).len(), CALENDAR_LINE_BYTES);
        assert_eq!(cut(&format!("X:y{long}")).len(), CALENDAR_LINE_BYTES - 1);
        let listed = format!("rdate:{long}");
        assert_eq!(cut(&listed), listed);
    }

    #[test]
    fn carets_are_decoded_once() {
        assert_eq!(decode_carets("a^^n^'b^'^x^"), "a^n\"b\"^x^");
    }

    #[test]
    fn addresses_in_every_form() {
        for value in ["mailto:a@b.c", "MAILTO:A@b.c", "a@b.c", "x@y:mailto:a@b.c"] {
            assert_eq!(address(value).unwrap().as_str(), "a@b.c", "{value}");
        }
        assert_eq!(address("urn:uuid:1"), None);
    }
}
