//! Tables of data in an HTML part: a row is one line of the text, its cells joined, and the empty ones
//! kept, for they say in which column the others stand.
//!
//! Owns which tables hold data. Never touches the layout of a page: a table within a table, with a
//! picture, of one column or one row, with long cells, or said to be for layout. Invariant: only lines
//! that the whole table gave are joined, so what was cut as a quotation or a signature stays cut.

use super::elements::{attribute, name_of};
use super::{tag_end, to_text};
use crate::domain::limits::HTML_BYTES;
use crate::mail::words::assembled::Words;
use crate::mail::words::lines::squeezed;

/// Between two cells of a row.
const BAR: &str = " | ";
/// A longer cell holds prose, in characters.
const SHORT: usize = 120;
/// Most cells that are read of a part, and most bytes of each.
const CELLS: usize = 2_000;
const CELL_BYTES: usize = 8_000;

/// The lines of a cell; none where it is empty.
type Cell = Vec<String>;

/// The rows of a table of data.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::mail) struct Table(Vec<Vec<Cell>>);

impl Table {
    /// The lines that it gave without this.
    fn lines(&self) -> Vec<&str> {
        let cells = self.0.iter().flatten().flatten();
        cells.map(String::as_str).collect()
    }

    /// A line a row; a row with a list or with paragraphs in it stays as it was.
    fn joined(&self) -> Vec<String> {
        let row = |cells: &Vec<Cell>| -> Vec<String> {
            if cells.iter().any(|cell| cell.len() > 1) {
                return cells.concat();
            }
            let cells = cells.iter().map(|cell| cell.concat());
            let line = cells.collect::<Vec<_>>().join(BAR);
            vec![squeezed(&line)]
        };
        self.0.iter().flat_map(row).collect()
    }

    fn is_data(&self) -> bool {
        let wide = self.0.iter().filter(|row| row.len() > 1).count();
        let short = |line: &str| line.chars().count() <= SHORT;
        wide > 1 && self.lines().into_iter().all(short)
    }
}

/// A table that is open.
struct Open {
    rows: Vec<Vec<Cell>>,
    /// Where its open cell begins.
    cell: Option<usize>,
    /// It only lays out a page.
    layout: bool,
}

/// Whether there is any table in a part that is small enough to be laid out.
pub(in crate::mail) fn any(html: &str) -> bool {
    const TABLE: &[u8] = b"<table";
    let mut windows = html.as_bytes().windows(TABLE.len());
    html.len() <= HTML_BYTES && windows.any(|there| there.eq_ignore_ascii_case(TABLE))
}

/// The tables of data in an HTML part.
pub(in crate::mail) fn of(html: &str) -> Vec<Table> {
    let mut all = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let (mut at, mut cells) = (0, 0);
    while let Some(found) = html.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + found;
        let tag_on = html.get(start + 1..).unwrap_or_default();
        let tag = tag_on.get(..tag_end(tag_on)).unwrap_or_default();
        at = start + 1 + tag.len();
        let low = tag
            .get(..tag.len().min(400))
            .unwrap_or(tag)
            .to_ascii_lowercase();
        match (name_of(low.trim_start_matches('/')), low.starts_with('/')) {
            ("table", false) => {
                if let Some(outer) = open.last_mut() {
                    outer.layout = true;
                }
                let role = attribute(&low, "role").unwrap_or_default();
                open.push(Open {
                    rows: Vec::new(),
                    cell: None,
                    layout: ["presentation", "none"].contains(&role),
                });
            }
            ("table", true) => {
                let Some(mut table) = open.pop() else {
                    continue;
                };
                table.end_cell(html, start);
                let layout = table.layout || cells > CELLS;
                let table = Table(table.rows);
                all.extend(Some(table).filter(|t| !layout && t.is_data()));
            }
            ("img", _) => open.iter_mut().for_each(|table| table.layout = true),
            (name @ ("tr" | "td" | "th"), closes) => {
                let Some(table) = open.last_mut() else {
                    continue;
                };
                table.end_cell(html, start);
                if !closes {
                    cells += 1;
                    table.begin(name, at + 1);
                }
            }
            _ => {}
        }
        if cells > CELLS {
            break;
        }
    }
    all
}

impl Open {
    fn begin(&mut self, name: &str, inner: usize) {
        if name == "tr" || self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        if name != "tr" {
            self.cell = Some(inner);
        }
    }

    fn end_cell(&mut self, html: &str, end: usize) {
        let Some(start) = self.cell.take() else {
            return;
        };
        let inner = html.get(start..end).unwrap_or_default();
        if inner.len() > CELL_BYTES {
            self.layout = true;
        }
        if self.layout {
            return;
        }
        let text = to_text(inner);
        let lines = text.lines().map(squeezed).filter(|line| !line.is_empty());
        if let Some(row) = self.rows.last_mut() {
            row.push(lines.collect());
        }
    }
}

/// Joins the cells of each of these tables whose lines stand one below the other in the words.
pub(in crate::mail) fn join(words: &mut Words, tables: &[Table]) {
    for table in tables {
        let lines: Vec<&str> = words.text.lines().collect();
        let filled: Vec<(usize, String)> = lines
            .iter()
            .enumerate()
            .map(|(at, line)| (at, squeezed(line)))
            .filter(|(_, line)| !line.is_empty())
            .collect();
        let wanted = table.lines();
        let there = |window: &[(usize, String)]| window.iter().map(|(_, l)| l).eq(wanted.iter());
        let Some(window) = filled.windows(wanted.len().max(1)).find(|w| there(w)) else {
            continue;
        };
        let (Some((first, _)), Some((last, _))) = (window.first(), window.last()) else {
            continue;
        };
        let joined = table.joined();
        let others = |line: &str| words.borrowed.iter().any(|b| squeezed(b) == line);
        if wanted.iter().all(|line| others(line)) {
            words
                .borrowed
                .extend(joined.iter().map(|line| line.trim().to_owned()));
        }
        let above = lines.iter().take(*first).copied();
        let below = lines.iter().skip(last + 1).copied();
        let all = above.chain(joined.iter().map(String::as_str)).chain(below);
        words.text = all.collect::<Vec<_>>().join("\n");
    }
}

#[cfg(test)]
#[path = "tables_tests.rs"]
mod tests;
