//! What a second reader took for own words, who had seen neither the first one's expectations
//! nor what is found (`data/sets/own-words.second.*.tsv`).
//!
//! Two readers differ, so a set's own expectation is not the only right one. Where a row has
//! more than one reading, the second reader thought that careful people would differ.

use std::collections::HashMap;

const OPEN: &str = include_str!("../data/sets/own-words.second.open.tsv");
const HELD: &str = include_str!("../data/sets/own-words.second.held.tsv");

/// Line ranges, as both readers write them, by path.
pub(super) struct Second(HashMap<&'static str, &'static str>);

impl Second {
    pub(super) fn read() -> Self {
        let rows = OPEN.lines().chain(HELD.lines());
        let rows = rows.filter(|row| !row.starts_with('#'));
        let columns = rows.map(|row| {
            let mut columns = row.split('\t');
            (columns.next().unwrap(), columns.next().unwrap())
        });
        Self(columns.collect())
    }

    /// Whether some reading of a mail has just these lines; `None`: it was not read.
    pub(super) fn agrees(&self, path: &str, content: &[u8], lines: &[String]) -> Option<bool> {
        let readings = self.0.get(path)?;
        let same = |ranges: &str| named(content, ranges) == lines;
        Some(readings.split('|').any(same))
    }
}

/// The lines that ranges such as `1-5,7` name (`-`: none), without blank ones.
pub(super) fn named(content: &[u8], ranges: &str) -> Vec<String> {
    let text = String::from_utf8_lossy(content);
    let lines: Vec<&str> = text.lines().collect();
    let ranges = ranges.split(',').filter(|range| *range != "-");
    ranges
        .flat_map(|range| {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let (first, last): (usize, usize) = (first.parse().unwrap(), last.parse().unwrap());
            lines[first - 1..last.min(lines.len())].iter()
        })
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}
