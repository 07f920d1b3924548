//! Lines with numbers, addresses and places, as they stand below a name.
//!
//! Owns how such a line looks, and which of them no sentence is like. Never decides what is cut.

use super::taglines::is_link;
use crate::mail::vocabulary::markers::MARKERS;

/// Most words of a place.
const PLACE_WORDS: usize = 4;
/// So many digits make a telephone number.
const NUMBER_DIGITS: usize = 6;
/// Most digits of a day with its time.
const DAY_DIGITS: usize = 12;

/// A line with a telephone number, an address or a link and little else.
pub(super) fn is_contact(low: &str) -> bool {
    if is_link(low) {
        return true;
    }
    if speaks(low) {
        return false;
    }
    let labelled = is_labelled(low);
    let digits = low.chars().filter(char::is_ascii_digit).count();
    let letters = low.chars().filter(|c| c.is_alphabetic()).count();
    let short = low.split_whitespace().count() <= 6;
    short && low.contains('@') && low.contains('.')
        || digits >= NUMBER_DIGITS
            && !is_day(low)
            && (letters <= 6 || labelled || low.contains('+') && letters <= 40)
        || labelled && (digits >= 4 || low.contains("www.") || low.contains('@'))
}

/// The same, where the line alone shows it: a label right before its number, a number by itself, the
/// sender's own address or the page of a company. "Orders 4711123" may be what is said.
pub(super) fn is_sure_contact(low: &str, address: Option<&str>) -> bool {
    let own = address.is_some_and(|address| low.contains(&address.to_lowercase()));
    let page = is_link(low) && low.trim_end_matches('/').matches('/').count() <= 2;
    is_contact(low) && (own || page || is_number(low) || is_labelled_right_before(low))
}

/// Whether somebody says something with the number: "call me at +49 …", "please ask kim@…".
fn speaks(low: &str) -> bool {
    let mut words = low.split(|c: char| !c.is_alphanumeric() && !"@.-_+'’".contains(c));
    words.any(|word| MARKERS.telling.contains(&word.trim_end_matches('.')))
}

/// Whether the digits of a line tell a day with its year: `31.12.2026`, `12/31/26, 10:00`.
fn is_day(low: &str) -> bool {
    let small = |part: &str| part.parse::<u8>().is_ok_and(|n| (1..=31).contains(&n));
    let year = |part: &str| part.len() == 4 && part.starts_with(['1', '2']);
    let is_date = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit());
        let parts: Vec<&str> = word.split(['.', '/', '-']).collect();
        let [one, two, three] = parts[..] else {
            return false;
        };
        let short = three.len() == 2;
        small(two) && (small(one) && (year(three) || short) || year(one) && small(three))
    };
    let digits = low.chars().filter(char::is_ascii_digit).count();
    digits <= DAY_DIGITS && low.split_whitespace().any(is_date)
}

/// A label and few words: `Mobile: +49 …`.
fn is_labelled(low: &str) -> bool {
    let mut words = low.split_whitespace();
    let first = words.next().unwrap_or_default();
    MARKERS
        .contacts
        .contains(&first.trim_end_matches([':', '.']))
        && words.count() < 8
}

/// `Tel.: +49 …`, `T (0221) 123`, `Web www.acme.example`.
fn is_labelled_right_before(low: &str) -> bool {
    let mut words = low.split_whitespace();
    let first = words.next().unwrap_or_default();
    let (label, glued) = first.split_once(':').unwrap_or((first, ""));
    let value = if glued.is_empty() {
        words.next()
    } else {
        Some(glued)
    };
    let tells = |value: &str| {
        let bare = value.trim_start_matches(['+', '(', '[', '<']);
        bare.starts_with(|c: char| c.is_ascii_digit())
            || is_link(value)
            || value.contains('@')
            || value.starts_with("linkedin")
    };
    MARKERS.contacts.contains(&label.trim_end_matches('.')) && value.is_some_and(tells)
}

/// `+49 (0) 221 / 123 456`: nothing but a number, at most with a sign before it.
fn is_number(low: &str) -> bool {
    let low = low.trim_start_matches(|c: char| !c.is_alphanumeric() && !"+(".contains(c));
    let digits = low.chars().filter(char::is_ascii_digit).count();
    let written = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+()/.-–".contains(c);
    digits >= NUMBER_DIGITS && low.chars().all(written) && low.contains([' ', '+', '/', '-', '.'])
}

/// `92800 Puteaux`, `D-50667 Köln`, `8004 Zürich`.
pub(super) fn is_place(low: &str) -> bool {
    let code = low
        .split_once('-')
        .filter(|(country, _)| (1..=2).contains(&country.len()));
    let bare = code.map_or(low, |(_, behind)| behind);
    let digits = bare.chars().take_while(char::is_ascii_digit).count();
    let year = digits == 4 && (bare.starts_with("19") || bare.starts_with("20"));
    let town = bare.get(digits..).and_then(|r| r.strip_prefix(' '));
    (4..=5).contains(&digits)
        && !year
        && town.is_some_and(|t| {
            t.chars()
                .all(|c| c.is_alphabetic() || " .,-'’()".contains(c))
                && (1..=PLACE_WORDS).contains(&t.split_whitespace().count())
        })
}

/// `Amtsgericht Köln, HRB 4711`.
pub(super) fn is_register(low: &str) -> bool {
    MARKERS.registers.iter().any(|phrase| low.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_with_a_number_is_no_contact() {
        for said in [
            "and call me: +49 221 123456",
            "call me at +49 221 123456",
            "you reach me at +49 170 1234567 today",
            "please ask kim@acme.example",
            "send it to kim@acme.example, too",
            "bitte auch an kim@acme.example",
            "merci de demander à kim@acme.example",
            "until 31.12.2026",
            "31.12.2026, 23:59",
            "2026-12-31, 12:00",
            "office is closed on 24.12.2026",
        ] {
            assert!(!is_contact(said), "{said}");
        }
        for doubtful in [
            "orders 4711123, 4711124",
            "tel. morgen: 0221 123456",
            "kim: kim@acme.example",
            "my number is +49 221 123456",
            "ticket 123456",
            "#123456",
            "4711123",
            "https://acme.example/list",
            "iban de12 3456 7890 1234 5678 90",
        ] {
            assert!(
                !is_sure_contact(doubtful, Some("sam@acme.example")),
                "{doubtful}"
            );
        }
    }

    #[test]
    fn numbers_and_addresses_of_signatures_are_sure() {
        for contact in [
            "tel.: +49 221 123456",
            "tel. 0221 123456",
            "t (0221) 123456",
            "mobile:+49 170 1234567",
            "+49 (0) 221 / 123 456",
            "0221 123456",
            "📱 +49 170 1234567",
            "221-555-1234",
            "sam@acme.example",
            "e-mail: info@acme.example",
            "www.acme.example",
            "https://acme.example/",
            "fon 030.123.4567",
        ] {
            assert!(
                is_sure_contact(contact, Some("Sam@acme.example")),
                "{contact}"
            );
        }
    }
}
