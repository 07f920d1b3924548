//! A person's own words: what stands in a text besides quotations, forwarded mails, signatures,
//! disclaimers and the banners of mail systems.
//!
//! Owns the cut. Never cuts in doubt, and never loses what it cuts. Invariant: every line with
//! something on it is either in the text or in what was elided; the work is linear.

use super::footers::{self, Sender};
use super::lines::{self, HTML_MARKS, Marks};
use std::collections::BTreeSet;

/// A text, parted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// Own words, and the quoted lines they answer one by one.
    pub(super) text: String,
    /// What was cut.
    pub(super) elided: Option<String>,
    /// Lines of the text that are another's words, quoted above an answer or forwarded, each
    /// once and without white space at its ends. In doubt a line is another's.
    pub(super) borrowed: Vec<String>,
    /// Whether all that was cut bore a mark of its own, `>` or `-- `: then no other form of the
    /// text can tell more.
    pub(super) sure: bool,
}

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Own,
    Quote,
    Cut,
}

/// Most quoted lines that are kept above an answer between quotations.
const CONTEXT_LINES: usize = 5;
/// A quoted line of so many characters may have been broken by a program in between.
const WRAPPED: usize = 60;
/// Most characters of what such a break leaves on the next line.
const REMAINS: usize = 40;

/// Parts a text with `\n` line ends. What is known of the sender tells their signature.
pub(super) fn split(text: &str, sender: &Sender<'_>) -> Words {
    // Of all spaces at line ends only that of `-- ` means something.
    let lines: Vec<&str> = text
        .lines()
        .map(|l| if l == "-- " { l } else { l.trim_end() })
        .collect();
    let folded: Vec<String> = lines.iter().map(|l| lines::fold(l)).collect();
    let marks = lines::mark(&lines, &folded);
    let mut fates = fates(&lines, &marks);
    join_broken_quotes(&lines, &mut fates);
    let sure = !fates.contains(&Fate::Cut) || marks.contains(&Marks::Signature);
    let peeled = cut_footers(&lines, &folded, &mut fates, sender);
    keep_what_is_answered(&lines, &mut fates);
    Words {
        sure: sure && !peeled,
        borrowed: borrowed(&lines, &marks, &fates),
        ..assemble(&lines, &fates)
    }
}

/// Quotations are [`Fate::Quote`], what stands below a divider and signatures [`Fate::Cut`].
fn fates(lines: &[&str], marks: &[Marks]) -> Vec<Fate> {
    let mut fates = vec![Fate::Own; lines.len()];
    let mut own_above = false;
    let mut at = 0;
    while let (Some(mark), Some(line)) = (marks.get(at), lines.get(at)) {
        let next = match *mark {
            Marks::Quoted => {
                set(&mut fates, at..at + 1, Fate::Quote);
                at + 1
            }
            Marks::Attribution { upto, strong } => {
                let below = next_filled(lines, upto);
                if below.is_some_and(|b| marks.get(b) == Some(&Marks::Quoted)) {
                    set(&mut fates, at..upto, Fate::Quote);
                    upto
                } else if strong && own_above {
                    set(&mut fates, at..lines.len(), Fate::Cut);
                    break;
                } else {
                    own_above = true;
                    upto
                }
            }
            Marks::Divider if own_above => {
                set(&mut fates, at..lines.len(), Fate::Cut);
                break;
            }
            // Nothing of one's own above: the mail only forwards, and says what it forwards.
            Marks::Divider => break,
            Marks::Signature if own_above => {
                let end = signature_end(marks, at + 1);
                set(&mut fates, at..end, Fate::Cut);
                end
            }
            Marks::SignatureEnd => at + 1,
            _ => {
                own_above |= !line.trim().is_empty();
                at + 1
            }
        };
        at = next;
    }
    fates
}

fn set(fates: &mut [Fate], range: std::ops::Range<usize>, fate: Fate) {
    let end = range.end.min(fates.len());
    if let Some(part) = fates.get_mut(range.start..end) {
        part.fill(fate);
    }
}

fn next_filled(lines: &[&str], from: usize) -> Option<usize> {
    (from..lines.len()).find(|at| lines.get(*at).is_some_and(|l| !l.trim().is_empty()))
}

/// A signature ends where a quotation or a divider begins, else with the text.
fn signature_end(marks: &[Marks], from: usize) -> usize {
    let rest = marks.get(from..).unwrap_or_default();
    rest.iter()
        .position(|m| {
            matches!(
                m,
                Marks::Quoted | Marks::Attribution { .. } | Marks::Divider | Marks::SignatureEnd
            )
        })
        .map_or(marks.len(), |found| from + found)
}

/// The end of a long quoted line that some program broke off and put on a line without `>`: it
/// is short, goes on in small letters in the middle of a sentence, and the quotation goes on
/// below it.
fn join_broken_quotes(lines: &[&str], fates: &mut [Fate]) {
    for at in 1..lines.len() {
        let quote = |at: usize| fates.get(at) == Some(&Fate::Quote);
        let (Some(above), Some(line)) = (lines.get(at - 1), lines.get(at)) else {
            return;
        };
        let broken = quote(at - 1)
            && quote(at + 1)
            && !quote(at)
            && line.starts_with(char::is_lowercase)
            && line.chars().count() <= REMAINS
            && above.chars().count() >= WRAPPED
            && !above.ends_with(['.', '!', '?', ':', ';', '…']);
        if broken {
            set(fates, at..at + 1, Fate::Quote);
        }
    }
}

/// Cuts what stands below somebody's words where their mail, or what they wrote above a
/// quotation, ends; and a banner above them. Says whether it did.
fn cut_footers(lines: &[&str], folded: &[String], fates: &mut [Fate], sender: &Sender<'_>) -> bool {
    let mut did = false;
    let all = runs(lines, fates);
    let own: Vec<usize> = (0..all.len())
        .filter(|at| all.get(*at).is_some_and(|r| r.fate == Fate::Own))
        .collect();
    let mut left = own.len();
    if let Some(run) = own.first().and_then(|at| all.get(*at)) {
        let end = footers::banner_end(folded, run.start..run.end);
        did |= end > run.start;
        set(fates, run.start..end, Fate::Cut);
    }
    for number in own {
        let Some(run) = all.get(number) else { continue };
        let ends = all.get(number + 1).is_none_or(|next| {
            next.fate == Fate::Cut || lines.get(next.start).is_some_and(|l| !lines::is_quoted(l))
        });
        if !ends && number + 1 < all.len() && left > 1 {
            continue;
        }
        let from = footers::begin(folded, run.start..run.end, sender);
        let nothing_left = from <= run.start;
        if from < run.end && !(nothing_left && left == 1) {
            set(fates, from..run.end, Fate::Cut);
            did = true;
            left -= usize::from(nothing_left);
        }
    }
    did
}

/// A run of lines of one fate, blank lines at its ends left out.
struct Run {
    fate: Fate,
    start: usize,
    end: usize,
}

/// Where answers stand between quotations, the quoted lines directly above each answer stay
/// with it. One answer below one quotation that is introduced as the mail answered needs none.
fn keep_what_is_answered(lines: &[&str], fates: &mut [Fate]) {
    let runs = runs(lines, fates);
    let quotes = runs.iter().filter(|r| r.fate == Fate::Quote).count();
    let introduced = |run: &Run| is_introduced(lines, run);
    let answered: Vec<&Run> = runs
        .windows(2)
        .filter_map(|pair| match pair {
            [above, below] if above.fate == Fate::Quote && below.fate == Fate::Own => Some(above),
            _ => None,
        })
        .filter(|run| quotes > 1 || !introduced(run))
        .collect();
    for run in answered {
        let mut kept = 0;
        for at in (run.start..run.end).rev() {
            let bare = lines
                .get(at)
                .map(|l| l.trim_start_matches(['>', ' ', '\t']))
                .unwrap_or_default();
            if bare.is_empty() && kept > 0 || kept == CONTEXT_LINES {
                break;
            }
            if !bare.is_empty() && lines.get(at).is_some_and(|l| lines::is_quoted(l)) {
                set(fates, at..at + 1, Fate::Own);
                kept += 1;
            }
        }
    }
}

/// Whether a quotation begins with the line that introduces it; iPhones quote that line too.
fn is_introduced(lines: &[&str], run: &Run) -> bool {
    if lines.get(run.start).is_some_and(|l| !lines::is_quoted(l)) {
        return true;
    }
    let top = lines.get(run.start..run.end).unwrap_or_default();
    let bare: Vec<String> = top
        .iter()
        .take(3)
        .map(|l| lines::fold(l.trim_start_matches(['>', ' '])))
        .collect();
    lines::begins_with_attribution(&bare)
}

fn runs(lines: &[&str], fates: &[Fate]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for (at, (line, fate)) in lines.iter().zip(fates).enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match out.last_mut() {
            Some(run) if run.fate == *fate => run.end = at + 1,
            _ => out.push(Run {
                fate: *fate,
                start: at,
                end: at + 1,
            }),
        }
    }
    out
}

fn assemble(lines: &[&str], fates: &[Fate]) -> Words {
    let mut text = String::new();
    let mut elided = String::new();
    let mut just_cut = false;
    for (line, fate) in lines.iter().zip(fates) {
        let blank = line.trim().is_empty();
        if *fate == Fate::Own {
            let doubled = blank && just_cut && (text.is_empty() || text.ends_with("\n\n"));
            if !doubled {
                push_line(&mut text, line);
            }
            just_cut &= blank;
        } else {
            just_cut = true;
            push_line(&mut elided, line);
        }
    }
    let elided = trim_blank(&elided);
    Words {
        text: trim_blank(&text).to_owned(),
        elided: (!elided.is_empty()).then(|| elided.to_owned()),
        sure: true,
        borrowed: Vec::new(),
    }
}

/// What stays though it is another's: quoted lines, and all below a divider or an attribution.
fn borrowed(lines: &[&str], marks: &[Marks], fates: &[Fate]) -> Vec<String> {
    let mut below = false;
    let mut out = BTreeSet::new();
    for ((line, mark), fate) in lines.iter().zip(marks).zip(fates) {
        below |= matches!(
            mark,
            Marks::Divider | Marks::Attribution { strong: true, .. }
        );
        let bare = line.trim_start_matches(HTML_MARKS).trim();
        if *fate == Fate::Own && !bare.is_empty() && (below || lines::is_quoted(line)) {
            out.insert(bare.to_owned());
        }
    }
    out.into_iter().collect()
}

fn push_line(out: &mut String, line: &str) {
    out.push_str(line.trim_start_matches(HTML_MARKS));
    out.push('\n');
}

/// Without blank lines at either end; the first line keeps its indentation.
fn trim_blank(text: &str) -> &str {
    let mut text = text.trim_end();
    while let Some((first, rest)) = text.split_once('\n') {
        if !first.trim().is_empty() {
            break;
        }
        text = rest;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Words {
        super::split(text, &Sender::default())
    }

    fn own(text: &str) -> String {
        split(text).text
    }

    #[test]
    fn quotations_with_their_attribution_are_cut() {
        for attribution in [
            "On Mon, 23 Nov 2026 at 10:02, Dana Dev <dana@acme.example> wrote:",
            "On Mon, 23 Nov 2026 at 10:02, Dana Dev\n<dana@acme.example> wrote:",
            "Am 23.11.26 um 10:02 schrieb Dana Dev:",
            "Le lun. 23 nov. 2026 à 10:02, Dana <d@acme.example> a écrit :",
            "El lun, 23 nov 2026 a las 10:02, Dana (<d@acme.example>) escribió:",
            "Il giorno lun 23 nov 2026 alle ore 10:02 Dana <d@a.example> ha scritto:",
            "Op ma 23 nov 2026 om 10:02 schreef Dana <d@acme.example>:",
            "W dniu 23.11.2026 o 10:02, Dana pisze:",
            "23.11.2026, 10:02, \"Dana\" <d@acme.example> пишет:",
            "2026年11月23日(月) 10:02 Dana <d@acme.example>のメール:",
            "在 2026年11月23日 10:02，Dana 写道：",
        ] {
            let words = split(&format!(
                "Yes, two years.\n\n{attribution}\n> What?\n>\n> D\n"
            ));
            assert_eq!(words.text, "Yes, two years.", "{attribution}");
            assert!(words.elided.unwrap().ends_with("> D"));
            let below = format!("{attribution}\n\n> What?\n\nYes.\n");
            assert_eq!(own(&below), "Yes.", "{attribution}");
        }
    }

    #[test]
    fn outlook_header_blocks_and_dividers_cut_to_the_end() {
        for divider in [
            "-----Original Message-----\nFrom: Dana\nSent: today\n",
            "________________________________\nVon: Dana Dev <d@acme.example>\nGesendet: Montag, 23. November 2026 10:02\nAn: Sam\nBetreff: x\n",
            "*From:* Dana\n*Sent:* Monday\n*To:* Sam\n*Subject:* x\n",
            "-------- Ursprüngliche Nachricht --------\n",
            "On Mon, 23 Nov 2026 at 10:02, Dana <d@acme.example> wrote:\n",
        ] {
            let words = split(&format!("Yes.\n\nSam\n\n{divider}\nWhat about it?\n"));
            assert_eq!(words.text, "Yes.\n\nSam", "{divider}");
            assert!(words.elided.unwrap().ends_with("What about it?"));
        }
    }

    #[test]
    fn who_only_forwards_says_what_is_forwarded() {
        let text = "---------- Forwarded message ---------\nFrom: Kim\nDate: today\nSubject: x\n\nIt must stay.";
        assert_eq!(own(text), text);
        assert_eq!(own(&format!("FYI\n\n{text}")), "FYI");
    }

    #[test]
    fn signatures_are_cut_and_prose_is_not() {
        assert_eq!(own("Yes.\n-- \nSam\n+49 1"), "Yes.");
        assert_eq!(own("Yes.\n\nSent from my iPhone\n"), "Yes.");
        assert_eq!(own("Yes.\n\nVon meinem iPhone gesendet\n\n> x"), "Yes.");
        for prose in [
            "use a -> b and x > y\nOn Monday we wrote:\nnothing",
            "From: the start\nit was clear",
            "Sent from my desk it took a day.\nThe rest is below.",
            "-- is no operator here\nx",
            "On 3 Nov Sam wrote:\narchived never leave\nI disagree",
        ] {
            assert_eq!(own(prose), prose);
        }
    }

    #[test]
    fn answers_between_quotations_keep_what_they_answer() {
        let words = split(
            "Hi Dana,\n\nOn Mon, 23 Nov 2026 at 10:02, Dana wrote:\n> Hello Sam\n>\n> 1. Archived too?\n\nYes.\n\n> 2. As Excel?\n\nNo.\n\n> Bye\n> Dana\n",
        );
        assert_eq!(
            words.text,
            "Hi Dana,\n\n> 1. Archived too?\n\nYes.\n\n> 2. As Excel?\n\nNo."
        );
        assert!(words.elided.unwrap().contains("> Hello Sam"));
    }

    #[test]
    fn a_quotation_nobody_introduced_stays_with_its_answer() {
        assert_eq!(own("> As Excel?\nYes."), "> As Excel?\nYes.");
        let shop = "Visit us:\n>>> here <<<\nor there";
        assert_eq!(own(shop), shop);
        assert_eq!(own("Yes.\n\n> As Excel?"), "Yes.");
    }

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "how long it takes is what is tested"
    )]
    fn hostile_texts_take_no_time() {
        let big = 128 * 1024;
        for (name, text) in [
            (
                "a long quote",
                format!(
                    "Yes.\n\nOn 1 May 2026 at 10:02, D wrote:\n{}",
                    "> what is it?\n".repeat(big / 14)
                ),
            ),
            ("many quoted lines", ">\n".repeat(60_000)),
            ("a line of quotes", ">".repeat(big)),
            ("labels", "From: x\nSent:\n".repeat(big / 14)),
            ("colons", "a:\n".repeat(big / 3)),
            ("verbs", "2026 a@b wrote\n".repeat(big / 15)),
            ("openers", "On 1 May 2026\n".repeat(big / 14)),
            ("rules", "Thanks\n\n".repeat(big / 8)),
            ("paragraphs", "a\n\n".repeat(big / 3)),
            ("short answers", "> a?\nb\n".repeat(big / 7)),
            ("blank", "\n".repeat(big)),
        ] {
            let start = std::time::Instant::now();
            split(&text);
            let took = start.elapsed();
            // A debug build on a loaded machine; what is not linear takes minutes.
            assert!(took.as_secs() < 5, "{name}: {took:?}");
        }
    }

    #[test]
    fn no_line_is_lost_and_long_texts_take_no_time() {
        let text = "On 1 a\n> b\nFrom: x\n-- \n".repeat(50_000);
        let words = split(&text);
        let elided = words.elided.unwrap_or_default();
        let kept = words.text.lines().chain(elided.lines());
        assert_eq!(
            kept.filter(|l| !l.trim().is_empty()).count(),
            text.lines().filter(|l| !l.trim().is_empty()).count()
        );
    }
}
