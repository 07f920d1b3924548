//! CSV that people open in a spreadsheet.
//!
//! Invariant: no cell begins with a character by which a spreadsheet takes it for a formula
//! (OWASP: *CSV injection*).

use anyhow::Result;
use std::io::Write;

/// A CSV file in the making.
pub(super) struct Table<'w>(csv::Writer<&'w mut dyn Write>);

impl<'w> Table<'w> {
    pub(super) fn new(out: &'w mut dyn Write, head: &[&str]) -> Result<Self> {
        let mut table = Self(csv::Writer::from_writer(out));
        table.0.write_record(head)?;
        Ok(table)
    }

    /// Adds a line.
    pub(super) fn line(&mut self, cells: &[String]) -> Result<()> {
        self.0.write_record(cells.iter().map(|cell| safe(cell)))?;
        Ok(())
    }

    pub(super) fn end(mut self) -> Result<()> {
        Ok(self.0.flush()?)
    }
}

/// A cell that no spreadsheet takes for a formula, without control characters but for line ends.
fn safe(cell: &str) -> String {
    let clean: String = cell
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    let formula = clean.starts_with(['=', '+', '-', '@', '\t']);
    if formula { format!("'{clean}") } else { clean }
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+49", "-x", "@SUM(A1)", "\t=1"] {
            assert!(safe(cell).starts_with('\''), "{cell}");
        }
        assert_eq!(safe("a\u{1b}[31m=b"), "a[31m=b");
        assert_eq!(safe("one\ntwo"), "one\ntwo");
    }
}
