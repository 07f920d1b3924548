//! A CSV file as spreadsheets and backlog tools write it: separator and encoding found out,
//! a header by which cells are looked up, and the line of each row.
//!
//! Invariant: a row's line is the line of the file on which it begins, counted from 1.

use crate::domain::misspelt::nearest;
use std::fmt;

/// What is wrong with one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// The line of the file, from 1.
    pub line: u64,
    /// What is wrong, and what to do.
    pub why: String,
}

/// All that is wrong with a file; nothing of it may be imported. `Display` is
/// `line N: why`, one a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct SheetError {
    /// The faults, by line; at least one.
    pub faults: Vec<RowFault>,
}

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, fault) in self.faults.iter().enumerate() {
            if n > 0 {
                f.write_str("\n")?;
            }
            write!(f, "line {}: {}", fault.line, fault.why)?;
        }
        Ok(())
    }
}

impl SheetError {
    pub(super) fn one(line: u64, why: impl Into<String>) -> Self {
        Self {
            faults: vec![RowFault {
                line,
                why: why.into(),
            }],
        }
    }
}

/// A file's cells.
#[derive(Debug)]
pub(super) struct Sheet {
    /// The header's names as they stand, in order; names may repeat.
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// A row that is not empty.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
}

impl Sheet {
    /// Reads bytes: a byte order mark is honoured, else UTF-8, else windows-1252; the
    /// separator is the one of `,` `;` tab that the header line has most of.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, SheetError> {
        let text = decode(bytes);
        let (text, first, separator) = separator(&text);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        let (mut rows, mut at, mut line) = (Vec::new(), 0, first);
        for record in reader.records() {
            let record = record.map_err(|e| SheetError::one(line, e.to_string()))?;
            let start = record.position().map_or(at, |p| begin(text, p.byte()));
            line += newlines(text, at, start);
            at = start;
            let cells: Vec<String> = record.iter().map(|c| c.trim().to_owned()).collect();
            if cells.iter().any(|c| !c.is_empty()) {
                rows.push(Row { line, cells });
            }
        }
        let mut rows = rows.into_iter();
        let Some(header) = rows.next() else {
            return Err(SheetError::one(
                1,
                "the file is empty: it needs a header line",
            ));
        };
        let rows: Vec<Row> = rows.collect();
        if let Some(last) = rows.last() {
            let open = text.matches('"').count() % 2 == 1;
            if open && last.cells.iter().any(|c| c.contains('\n')) {
                return Err(SheetError::one(last.line, "a quote opens and never closes"));
            }
        } else {
            return Err(SheetError::one(
                header.line,
                "there is no row below the header; nothing is imported",
            ));
        }
        Ok(Self {
            header: header.cells,
            rows,
        })
    }

    /// The columns of this name, case ignored.
    pub(super) fn columns(&self, name: &str) -> Vec<usize> {
        let same = |h: &&String| h.eq_ignore_ascii_case(name);
        let named = self.header.iter().enumerate();
        named.filter(|(_, h)| same(h)).map(|(n, _)| n).collect()
    }

    /// Whether there is a column of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        !self.columns(name).is_empty()
    }

    /// The header as messages list it, each name once.
    pub(super) fn found(&self) -> String {
        let mut names: Vec<&str> = Vec::new();
        for name in &self.header {
            if !name.is_empty() && !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        // A file of no text may hold anything, and this goes to a screen.
        names
            .join(", ")
            .chars()
            .map(|c| if c.is_control() { '\u{FFFD}' } else { c })
            .collect()
    }

    /// Refuses columns that are not `known`, and a name that stands twice.
    pub(super) fn only(&self, known: &[&str]) -> Vec<RowFault> {
        let mut faults = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        for name in self.header.iter().filter(|n| !n.is_empty()) {
            let lower = name.to_lowercase();
            let why = if !known.contains(&lower.as_str()) {
                let near = nearest(&lower, known.iter().copied())
                    .map(|n| format!("did you mean \"{n}\"? "))
                    .unwrap_or_default();
                format!("unknown column {name:?}; {near}known: {}", known.join(", "))
            } else if seen.contains(&lower) {
                format!("the column {name:?} stands twice")
            } else {
                seen.push(lower);
                continue;
            };
            faults.push(RowFault { line: 1, why });
        }
        faults
    }

    /// A row that is wider than the header: a separator stands unquoted in it.
    pub(super) fn too_wide(&self, row: &Row) -> Option<String> {
        let extra = row.cells.iter().skip(self.header.len());
        let wide = extra.filter(|c| !c.is_empty()).count() > 0;
        wide.then(|| {
            format!(
                "the row has {} cells, the header {}; put a cell that holds the separator in quotes",
                row.cells.len(),
                self.header.len()
            )
        })
    }
}

impl Row {
    /// The first cell of these columns that is not empty.
    pub(super) fn first(&self, columns: &[usize]) -> &str {
        let cells = columns.iter().filter_map(|n| self.cells.get(*n));
        let mut cells = cells.map(String::as_str);
        cells.find(|c| !c.is_empty()).unwrap_or_default()
    }

    /// The cells of these columns that are not empty.
    pub(super) fn all<'a>(&'a self, columns: &'a [usize]) -> impl Iterator<Item = &'a str> {
        let cells = columns.iter().filter_map(|n| self.cells.get(*n));
        cells.map(String::as_str).filter(|c| !c.is_empty())
    }
}

pub(super) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

/// The text without Excel's `sep=;` line, the line it then begins on, and the separator.
fn separator(text: &str) -> (&str, u64, u8) {
    let (head, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(said) = head.trim_end().strip_prefix("sep=")
        && let [byte] = said.as_bytes()
    {
        return (rest, 2, *byte);
    }
    let header = text.trim_start().lines().next().unwrap_or_default();
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in header.bytes() {
        if byte == b'"' {
            quoted = !quoted;
        } else if !quoted && let Some(c) = counts.iter_mut().find(|(s, _)| *s == byte) {
            c.1 += 1;
        }
    }
    // The first of the most frequent: a comma where there is none of them.
    let mut best = (b',', 0);
    for count in counts {
        if count.1 > best.1 {
            best = count;
        }
    }
    (text, 1, best.0)
}

/// Where a record begins: line ends that the reader left over from the last one don't count.
fn begin(text: &str, byte: u64) -> usize {
    let at = usize::try_from(byte).unwrap_or(usize::MAX).min(text.len());
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    at + rest
        .iter()
        .take_while(|b| matches!(b, b'\r' | b'\n'))
        .count()
}

fn newlines(text: &str, from: usize, to: usize) -> u64 {
    let between = text.as_bytes().get(from..to).unwrap_or_default();
    between.iter().map(|b| u64::from(*b == b'\n')).sum()
}

/// Parts a list of a cell, by `;` or `,`; empty parts are dropped.
pub(super) fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', ','])
        .map(str::trim)
        .filter(|p| !p.is_empty())
}

/// A cell as one line: runs of white space become a space.
pub(super) fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}
