//! Lines that somebody's words share with the line that introduces a quotation: a program that
//! drops a line break writes `Yes. On Mon, 23 Nov 2026 at 10:02, Dana Dev wrote:`.
//!
//! Owns where such a line is parted. Never parts one that does not end as a program's line does.
//! Invariant: each line is tried a bounded number of times.

use super::attribution::{BYTES, LINES, is_whole, is_whole_without_verb};
use super::dated::is_calendar_word;
use super::edges::{ends_sentence, opens};
use super::header_block::is_block_in_one_line;
use super::lines::{fold, is_divider, is_quoted};

/// With these a line begins that divides.
const DASHES: &str = "-----";
/// Fields of a header that lost its line ends.
const HEADER_FIELDS: usize = 3;
/// Most beginnings that are tried within one line.
const WITHIN: usize = 4;

/// The lines, those that are shared as two each.
pub(super) fn part<'t>(lines: &[&'t str]) -> Vec<&'t str> {
    let mut out = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let below = lines.get(at + 1..).unwrap_or_default();
        let within = begins_within(line, below).or_else(|| divides_within(line));
        let within = within.filter(|_| !is_quoted(line));
        match within.and_then(|at| line.split_at_checked(at)) {
            Some((own, rest)) => out.extend([own, rest.trim_start()]),
            None => match ends_within(line).and_then(|at| line.split_at_checked(at)) {
                Some((introduced, quoted)) => out.extend([introduced, quoted.trim_start()]),
                None => out.push(*line),
            },
        }
    }
    out
}

/// Where in a line the words end and a line begins that introduces a quotation. `below` are the
/// next lines, over which it may be broken.
fn begins_within(line: &str, below: &[&str]) -> Option<usize> {
    if line.len() > BYTES {
        return None;
    }
    let parts = |before: char| before.is_whitespace() || "-.!?。！？".contains(before);
    let begins = |(before, letter): (char, char), at: usize| {
        let rest = line.get(at..).unwrap_or_default();
        parts(before)
            && (letter.is_uppercase() && opens_with_time(rest)
                || opens_with_day(rest) && line.get(..at).is_some_and(is_sentence))
    };
    let mut found: Vec<usize> = line
        .char_indices()
        .zip(line.char_indices().skip(1))
        .filter(|((_, before), (at, letter))| begins((*before, *letter), *at))
        .map(|(_, (at, _))| at)
        .collect();
    found.reverse();
    let at = found
        .into_iter()
        .take(WITHIN)
        .find(|at| line.get(*at..).is_some_and(|rest| introduces(rest, below)))?;
    let own = line.get(..at)?.trim_end_matches(['-', ' ']);
    own.contains(char::is_alphanumeric).then_some(own.len())
}

/// Where in a line the words end and one begins below which another's mail stands: `Yes.
/// -----Original Message-----`, or a whole header.
fn divides_within(line: &str) -> Option<usize> {
    let dashed = line.contains(DASHES);
    if line.len() > BYTES || !dashed && line.matches([':', '：']).count() < HEADER_FIELDS {
        return None;
    }
    let begins = |rest: &str| {
        let low = fold(rest);
        rest.starts_with(DASHES) && is_divider(&low) || is_block_in_one_line(&low)
    };
    let ends = line.match_indices(['.', '!', '?', '。', '！', '？']);
    ends.map(|(at, mark)| at + mark.len())
        .filter(|at| line.get(..*at).is_some_and(is_sentence))
        .take(WITHIN)
        .find(|at| {
            line.get(*at..)
                .is_some_and(|rest| begins(rest.trim_start()))
        })
}

/// Whether words end a sentence, and no abbreviation: at most the only word is a short one.
fn is_sentence(own: &str) -> bool {
    let low = own.trim_end().to_lowercase();
    let last = low.split_whitespace().next_back().unwrap_or_default();
    let only = last.len() == low.trim_start().len() && last.ends_with('.');
    last.contains(char::is_alphabetic) && !is_calendar_word(last) && (only || ends_sentence(&low))
}

/// Whether a line begins with the day of a program that has no word before it: `pon., 23 lis 2026`,
/// `пн, 23 нояб. 2026 г.`, `2026年11月23日(月)`.
fn opens_with_day(rest: &str) -> bool {
    let mut words = rest.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next());
    let year = first
        .get(..4)
        .is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()));
    let weekday = first.ends_with([',', '.']) && is_calendar_word(&first.to_lowercase());
    let digits = second.is_some_and(|second| second.starts_with(|c: char| c.is_ascii_digit()));
    year && first.chars().nth(4) == Some('年') || weekday && digits
}

/// What stands between a program's line and the mail below it where the line break is lost.
const GAP: &str = ":  ";

/// Where a line ends that introduces a quotation, of which the first line stands behind it: so
/// writes Yahoo's program for Android.
fn ends_within(line: &str) -> Option<usize> {
    let (head, _) = line.split_once(GAP).filter(|_| !is_quoted(line))?;
    let colon = head.len() + 1;
    let whole = colon <= BYTES && is_whole(&fold(line.get(..colon)?));
    whole.then_some(colon)
}

/// Whether an opener stands before the name of a day or month or before digits.
fn opens_with_time(rest: &str) -> bool {
    let mut words = rest.split_whitespace();
    let (first, second) = (words.next(), words.next().unwrap_or_default());
    let second = second.to_lowercase();
    let timed = is_calendar_word(&second) || second.starts_with(|c: char| c.is_ascii_digit());
    // `10:41:26 AM GMT+02:00` is within a line.
    let half_of_day = |f: &str| f.len() > 1 && f.chars().all(char::is_uppercase);
    timed && first.is_some_and(|f| !half_of_day(f) && opens(&format!("{} ", f.to_lowercase())))
}

/// Whether this, with what stands below, is a whole line of a program.
fn introduces(rest: &str, below: &[&str]) -> bool {
    let more = below.iter().map(|l| fold(l)).take_while(|l| !l.is_empty());
    let mut low = fold(rest);
    for more in std::iter::once(String::new()).chain(more.take(LINES - 1)) {
        if ends_sentence(&low) {
            return false;
        }
        low.push(' ');
        low.push_str(&more);
        if is_whole(low.trim()) || opens_with_day(rest) && is_whole_without_verb(low.trim()) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_may_begin_on_the_line_that_introduces_it() {
        for (line, parts) in [
            (
                "  El lun., nov. 23, 2026 a la(s) 11:02, Dana<d@a.example> escribió:   Are they in?",
                2,
            ),
            (
                "  On Mon, Nov 23, 2026 at 11:02, Dana<d@a.example> wrote:   Are they in?",
                2,
            ),
            ("On Monday Dana wrote:  two years, I think.", 1),
            ("Archived:  yes", 1),
        ] {
            assert_eq!(part(&[line]).len(), parts, "{line}");
        }
    }

    #[test]
    fn a_divider_or_a_header_may_stand_behind_the_words() {
        let header = "From: Dana <d@a.example> Sent: Monday, November 23, 2026 10:02 AM To: S <s@a.example> Subject: x";
        for rest in [
            "-----Original Message-----",
            "----- Ursprüngliche Nachricht -----",
            header,
        ] {
            let line = format!("Yes, two years. {rest}");
            assert_eq!(part(&[&line]), ["Yes, two years.", rest]);
        }
        for line in [
            "See it. From: the shop, to: the customer",
            "Done. ----- and so on",
            header,
            "-----Original Message-----",
        ] {
            assert_eq!(part(&[line]), [line]);
        }
    }

    #[test]
    fn a_shared_line_is_parted_where_the_program_s_begins() {
        for (line, below, own) in [
            (
                "Yes. On Wed, Apr 1, 2026 at 3:59 PM, d@a.example wrote:",
                &[][..],
                Some("Yes."),
            ),
            (
                "Yes--- On Wed, Apr 1, 2026 at 3:59 PM, d@a.example wrote:",
                &[],
                Some("Yes"),
            ),
            (
                "Ja! Am 23.11.2026 um 10:02 schrieb Dana",
                &["<d@a.example>:"],
                Some("Ja!"),
            ),
            (
                "Tak. pon., 23 lis 2026 o 10:02 Dana <d@a.example> napisał(a):",
                &[],
                Some("Tak."),
            ),
            (
                "Да! пн, 23 нояб. 2026 г. в 10:02, Dana <d@a.example>:",
                &[],
                Some("Да!"),
            ),
            (
                "はい。2026年11月23日(月) 10:02 Dana <d@a.example>:",
                &[],
                Some("はい。"),
            ),
            (
                "El lun., 23 nov. 2026 a las 10:02, Dana <d@a.example> escribió:",
                &[],
                None,
            ),
            (
                "2026. nov. 23. dátummal, 10:02 időpontban Dana <d@a.example> írta:",
                &[],
                None,
            ),
            (
                "23. nov. 2026 kl. 10:02 skrev Dana <d@a.example>:",
                &[],
                None,
            ),
            (
                "Fertig. Mo., 23. Nov. 2026 um 10:02 bitte an Kim <k@a.example> und alle anderen, die warten:",
                &[],
                None,
            ),
            (
                "Yes. On Monday, 23 November 2026 we start at 10:02.",
                &["Kim wrote:"],
                None,
            ),
            (
                "On September 7, 2026 10:41:26 AM GMT+02:00, \"D\" <d@a.example> wrote:",
                &[],
                None,
            ),
            (
                "We met On Monday, and on 23.11.2026 at 10:02 I wrote:",
                &[],
                None,
            ),
            (
                "On Wed, Apr 1, 2026 at 3:59 PM, d@a.example wrote:",
                &[],
                None,
            ),
            (
                "[ On Wed, Apr 1, 2026 at 3:59 PM, d@a.example wrote: ]",
                &[],
                None,
            ),
        ] {
            let found = begins_within(line, below).and_then(|at| line.get(..at));
            assert_eq!(found, own, "{line}");
        }
    }
}
