//! Which words of a mail are which of a letter.
//!
//! Owns the way along both that keeps most of their words together, so that words typed a second time
//! are told from those that the letter has there. Never tells whose a line is. Invariant: the work
//! is bounded by [`CELLS`].

/// Most words of the mail times words of the letter that are compared, one byte each.
const CELLS: usize = 16 * 1024 * 1024;

/// What a word that the letter has not is.
pub(super) const STRANGE: u32 = u32::MAX;

/// What words are worth that stand in both: alone, behind the same word as there, and so within a
/// line of the mail, which somebody may have broken or put words before.
const ALONE: i32 = 1;
const BEHIND: i32 = 2;
const WITHIN: i32 = 3;

// How a place of the table was reached.
const UP: u8 = 0;
const LEFT: u8 = 1;
const SAME: u8 = 2;
/// With it the words before are the same, too.
const JOINED: u8 = 4;

/// Words line by line, each by its number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Page {
    words: Vec<u32>,
    /// Which of them begins a line.
    begins: Vec<bool>,
}

impl Page {
    pub(super) fn push_line(&mut self, words: impl Iterator<Item = u32>) {
        for (at, word) in words.enumerate() {
            self.words.push(word);
            self.begins.push(at == 0);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a line begins at this word, or the last one ended before it.
    pub(super) fn is_begin(&self, at: usize) -> bool {
        at == self.words.len() || self.begins.get(at) == Some(&true)
    }
}

/// Where in the letter each word of the mail stands, and what all of them are worth; `None` where
/// there are too many.
pub(super) fn align(letter: &Page, mail: &Page) -> Option<(Vec<Option<usize>>, i32)> {
    let width = letter.words.len() + 1;
    let cells = width.checked_mul(mail.words.len())?;
    if cells > CELLS {
        return None;
    }
    let mut ways = vec![0_u8; cells];
    let mut best = vec![0_i32; width];
    let mut matched = vec![i32::MIN / 2; width];
    let words = mail.words.iter().zip(&mail.begins);
    for ((word, begins), row) in words.zip(ways.chunks_mut(width)) {
        let behind = if *begins { BEHIND } else { WITHIN };
        // What stood one word up and left, of both.
        let (mut corner, mut corner_matched) = (0, i32::MIN / 2);
        let mut left = 0;
        let places = best.iter_mut().zip(&mut matched).skip(1);
        for ((own, (best, matched)), way) in
            letter.words.iter().zip(places).zip(row.iter_mut().skip(1))
        {
            let (up, up_matched) = (*best, *matched);
            *matched = i32::MIN / 2;
            let mut bits = UP;
            let mut most = up;
            if own == word {
                let (alone, joined) = (corner + ALONE, corner_matched + behind);
                let value = alone.max(joined);
                let how = if joined > alone { JOINED } else { 0 };
                *matched = value;
                bits |= how;
                if value > most {
                    most = value;
                    bits = SAME | how;
                }
            }
            if left > most {
                most = left;
                bits = LEFT | bits & JOINED;
            }
            *best = most;
            *way = bits;
            left = most;
            (corner, corner_matched) = (up, up_matched);
        }
    }
    let worth = best.last().copied().unwrap_or_default();
    Some((back(&ways, width, mail.words.len()), worth))
}

/// Goes the way back.
fn back(ways: &[u8], width: usize, rows: usize) -> Vec<Option<usize>> {
    let mut out = vec![None; rows];
    let (mut row, mut column) = (rows, width - 1);
    let mut joined = false;
    while row > 0 && column > 0 {
        let way = ways.get((row - 1) * width + column).copied();
        let way = way.unwrap_or_default();
        if joined || way & 3 == SAME {
            if let Some(place) = out.get_mut(row - 1) {
                *place = Some(column - 1);
            }
            joined = way & JOINED != 0;
            (row, column) = (row - 1, column - 1);
        } else if way & 3 == LEFT {
            column -= 1;
        } else {
            row -= 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the words of these lines stand in the letter.
    fn places(letter: &str, lines: &[&str]) -> Vec<Option<usize>> {
        let letter: Vec<&str> = letter.split_whitespace().collect();
        let id = |word: &str| {
            let at = letter.iter().position(|own| *own == word);
            at.map_or(STRANGE, |at| u32::try_from(at).unwrap())
        };
        let page = |lines: &[&str]| {
            let mut page = Page::default();
            for line in lines {
                page.push_line(line.split_whitespace().map(id));
            }
            page
        };
        align(&page(&[&letter.join(" ")]), &page(lines)).unwrap().0
    }

    #[test]
    fn words_typed_twice_are_told_from_those_that_stand_there() {
        let letter = "which one a or b please reply";
        let typed = places(letter, &["which one", "b", "a or b", "please reply"]);
        let own = |at: usize| typed.get(at).copied().flatten();
        assert_eq!(
            (own(1), own(2), own(3), own(5)),
            (Some(1), None, Some(2), Some(4))
        );
        let typed = places(letter, &["which one a or b", "which one", "please reply"]);
        assert_eq!(typed.get(5..7), Some(&[None, None][..]));
        assert_eq!(typed.last(), Some(&Some(6)));
    }

    #[test]
    fn a_word_before_the_line_that_begins_with_it_is_not_the_lines() {
        let typed = places(
            "for all here germany has two",
            &["for all here", "germany", "germany has two"],
        );
        assert_eq!(typed.get(3..5), Some(&[None, Some(3)][..]));
    }

    #[test]
    fn too_many_words_are_not_compared() {
        let mut mail = Page::default();
        mail.push_line(std::iter::repeat_n(0, 5_000));
        assert!(align(&mail, &mail).is_none());
        assert!(align(&Page::default(), &mail).is_some());
    }
}
