//! `backlog.csv`: the PBIs, in Trialogue's own columns or as Jira, Azure Boards, GitLab and
//! GitHub export them (GitHub's command line as JSON, its Projects with tabs).
//!
//! Pure. Invariant: one bad row refuses the file. Rows may be wider than the header in
//! foreign exports alone, where it happens; in one's own file it is an unquoted separator.

use super::listed;
use super::people::addresses;
use super::sheet::{Row, RowFault, Sheet, SheetError, one_line, parts};
use crate::domain::pbi::{Pbi, PbiKey, Prefixes};
use crate::domain::policy::Team;
use std::collections::BTreeMap;

/// Trialogue's own columns.
pub const COLUMNS: [&str; 10] = [
    "key",
    "title",
    "description",
    "acceptance_criteria",
    "status",
    "stakeholders",
    "labels",
    "sprint",
    "url",
    "confidential",
];

/// Whose columns a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// [`COLUMNS`].
    Trialogue,
    /// Jira's export: `Summary`, `Issue key`, …
    Jira,
    /// Azure Boards: `ID`, `Work Item Type`, `Title`, …; keys become `AB#142`.
    Azure,
    /// GitLab: `Issue ID`, `Title`, …; keys become `#142`.
    GitLab,
    /// GitHub: `number`, `title`, …; keys become `#142`.
    GitHub,
    /// A view of GitHub Projects: `Title`, `URL`, …; the number is the end of the URL.
    Projects,
}

/// The columns of one format: for each field the names it may have, the first found counts.
struct Columns {
    format: Format,
    /// Columns by which the format is known, all of them.
    marks: &'static [&'static str],
    key: &'static str,
    /// Put before a bare number.
    prefix: &'static str,
    title: &'static [&'static str],
    description: &'static [&'static str],
    acceptance_criteria: &'static [&'static str],
    status: &'static [&'static str],
    labels: &'static [&'static str],
    sprint: &'static [&'static str],
    url: &'static [&'static str],
}

const FORMATS: [Columns; 6] = [
    Columns {
        format: Format::Jira,
        marks: &["issue key", "summary"],
        key: "issue key",
        prefix: "",
        title: &["summary"],
        description: &["description"],
        acceptance_criteria: &["custom field (acceptance criteria)", "acceptance criteria"],
        status: &["status"],
        labels: &["labels", "component/s", "components"],
        sprint: &["sprint", "custom field (sprint)"],
        url: &["url"],
    },
    Columns {
        format: Format::Azure,
        marks: &["id", "work item type"],
        key: "id",
        prefix: "AB#",
        title: &["title", "title 1", "title 2", "title 3", "title 4"],
        description: &["description"],
        acceptance_criteria: &["acceptance criteria"],
        status: &["state"],
        labels: &["tags"],
        sprint: &["iteration path"],
        url: &["url"],
    },
    Columns {
        format: Format::GitLab,
        marks: &["issue id", "title"],
        key: "issue id",
        prefix: "#",
        title: &["title"],
        description: &["description"],
        acceptance_criteria: &[],
        status: &["state"],
        labels: &["labels"],
        sprint: &["milestone"],
        url: &["url"],
    },
    Columns {
        format: Format::GitHub,
        marks: &["number", "title"],
        key: "number",
        prefix: "#",
        title: &["title"],
        description: &["description", "body"],
        acceptance_criteria: &[],
        status: &["state", "status"],
        labels: &["labels"],
        sprint: &["milestone"],
        // GitHub's API has under `url` what programs read.
        url: &["html_url", "url"],
    },
    Columns {
        format: Format::Trialogue,
        marks: &["key", "title"],
        key: "key",
        prefix: "",
        title: &["title"],
        description: &["description"],
        acceptance_criteria: &["acceptance_criteria"],
        status: &["status"],
        labels: &["labels"],
        sprint: &["sprint"],
        url: &["url"],
    },
    Columns {
        format: Format::Projects,
        marks: &["title", "url"],
        key: "url",
        prefix: "#",
        title: &["title"],
        description: &[],
        acceptance_criteria: &[],
        status: &["status"],
        labels: &["labels"],
        sprint: &["sprint", "iteration", "milestone"],
        url: &["url"],
    },
];

/// Reads the file for a team. `stakeholders` names the column that holds stakeholders'
/// addresses where it is not called `stakeholders`.
pub fn parse(
    bytes: &[u8],
    team: &Team,
    stakeholders: Option<&str>,
) -> Result<(Format, Vec<Pbi>), SheetError> {
    let sheet = listed::read(bytes).unwrap_or_else(|| Sheet::read(bytes))?;
    let known = FORMATS
        .iter()
        .find(|f| f.marks.iter().all(|mark| sheet.has(mark)));
    let Some(columns) = known else {
        let why = format!(
            "the header is none that is known: it needs key and title (own), Issue key and \
             Summary (Jira), ID and Work Item Type (Azure), Issue ID and Title (GitLab), \
             number and title (GitHub), or Title and URL (GitHub Projects); found: {}",
            sheet.found()
        );
        return Err(SheetError::one(1, why));
    };
    let mut faults = Vec::new();
    if columns.format == Format::Trialogue {
        let mut known = COLUMNS.to_vec();
        let extra = stakeholders.map(str::to_lowercase);
        known.extend(extra.as_deref());
        faults.extend(sheet.only(&known));
    }
    if let Some(name) = stakeholders.filter(|name| !sheet.has(name)) {
        let why = format!(
            "there is no column {name:?} (--stakeholders); found: {}",
            sheet.found()
        );
        faults.push(RowFault { line: 1, why });
    }
    if !faults.is_empty() {
        return Err(SheetError { faults });
    }
    let reading = Reading {
        at: At::of(&sheet, columns, stakeholders.unwrap_or("stakeholders")),
        sheet: &sheet,
        columns,
        team,
    };
    reading.all().map(|items| (columns.format, items))
}

/// The numbers of the columns.
struct At {
    key: Vec<usize>,
    title: Vec<usize>,
    description: Vec<usize>,
    acceptance_criteria: Vec<usize>,
    status: Vec<usize>,
    stakeholders: Vec<usize>,
    labels: Vec<usize>,
    sprint: Vec<usize>,
    url: Vec<usize>,
    confidential: Vec<usize>,
}

impl At {
    fn of(sheet: &Sheet, c: &Columns, stakeholders: &str) -> Self {
        let all = |names: &[&str]| names.iter().flat_map(|n| sheet.columns(n)).collect();
        Self {
            key: sheet.columns(c.key),
            title: all(c.title),
            description: all(c.description),
            acceptance_criteria: all(c.acceptance_criteria),
            status: all(c.status),
            stakeholders: sheet.columns(stakeholders),
            labels: all(c.labels),
            sprint: all(c.sprint),
            url: all(c.url),
            confidential: all(&["confidential"]),
        }
    }
}

struct Reading<'a> {
    sheet: &'a Sheet,
    columns: &'a Columns,
    at: At,
    team: &'a Team,
}

impl Reading<'_> {
    fn all(&self) -> Result<Vec<Pbi>, SheetError> {
        let (mut items, mut faults) = (Vec::new(), Vec::new());
        let mut seen: BTreeMap<PbiKey, u64> = BTreeMap::new();
        for row in self.sheet.rows.iter().filter(|row| self.is_item(row)) {
            let mut fault = |why: String| {
                faults.push(RowFault {
                    line: row.line,
                    why,
                });
            };
            match self.pbi(row) {
                Ok(pbi) => {
                    if let Some(line) = seen.get(&pbi.key) {
                        fault(format!("{} stands also on line {line}", pbi.key));
                    } else {
                        seen.insert(pbi.key.clone(), row.line);
                        items.push(pbi);
                    }
                }
                Err(whys) => whys.into_iter().for_each(fault),
            }
        }
        if faults.is_empty() && items.is_empty() {
            let why = "no row is an issue with a number, which mails could name";
            return Err(SheetError::one(1, why));
        }
        if faults.is_empty() {
            Ok(items)
        } else {
            Err(SheetError { faults })
        }
    }

    /// A view of GitHub Projects has drafts and pull requests beside issues: a draft has no
    /// number by which a mail could name it.
    fn is_item(&self, row: &Row) -> bool {
        let url = row.first(&self.at.key);
        self.columns.format != Format::Projects || !(url.is_empty() || url.contains("/pull/"))
    }

    fn pbi(&self, row: &Row) -> Result<Pbi, Vec<String>> {
        let mut whys = Vec::new();
        if self.columns.format == Format::Trialogue {
            whys.extend(self.sheet.too_wide(row));
        }
        let key = self.key(row.first(&self.at.key));
        let title = one_line(row.first(&self.at.title));
        if title.is_empty() {
            whys.push("there is no title".into());
        }
        let mut stakeholders = Vec::new();
        for cell in row.all(&self.at.stakeholders) {
            match addresses("stakeholders", cell) {
                Ok(list) => stakeholders.extend(list),
                Err(why) => whys.push(why),
            }
        }
        let confidential = match row.first(&self.at.confidential).to_lowercase().as_str() {
            "" | "no" | "false" | "0" | "n" => false,
            "yes" | "true" | "1" | "y" | "x" => true,
            other => {
                whys.push(format!(
                    "confidential {other:?} is unknown; write yes or no"
                ));
                true
            }
        };
        let mut labels: Vec<String> = Vec::new();
        for label in row.all(&self.at.labels).flat_map(parts) {
            if !labels.iter().any(|l| l == label) {
                labels.push(label.into());
            }
        }
        match key {
            Ok(key) if whys.is_empty() => Ok(Pbi {
                team: self.team.id.clone(),
                key,
                title,
                description: row.first(&self.at.description).into(),
                acceptance_criteria: row.first(&self.at.acceptance_criteria).into(),
                status: one_line(row.first(&self.at.status)),
                stakeholders,
                labels,
                // An item that moved on stands in several Sprints; the last is its own.
                sprint: row.all(&self.at.sprint).last().map(one_line),
                url: Some(row.first(&self.at.url).to_owned()).filter(|u| !u.is_empty()),
                confidential,
            }),
            Ok(_) => Err(whys),
            Err(why) => {
                whys.insert(0, why);
                Err(whys)
            }
        }
    }

    fn key(&self, cell: &str) -> Result<PbiKey, String> {
        if cell.is_empty() {
            return Err(format!("there is no {}", self.columns.key));
        }
        let cell = match self.columns.format {
            Format::Projects => number_of(cell)?,
            _ => cell,
        };
        let bare = cell.bytes().all(|b| b.is_ascii_digit());
        let text = if bare {
            format!("{}{cell}", self.columns.prefix)
        } else {
            cell.to_owned()
        };
        let key = PbiKey::new(&text);
        let is_tag = |text: &str| self.team.prefixes.tags(text) == [PbiKey::new(text)];
        if is_tag(&text) {
            return Ok(key);
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut joined = [words.join("-"), words.concat()].into_iter();
        if words.len() > 1
            && let Some(meant) = joined.find(|text| is_tag(text))
        {
            return Err(format!(
                "the key {text:?} holds a space, and no mail could name it: write {}",
                PbiKey::new(&meant)
            ));
        }
        let known = match &self.team.prefixes {
            Prefixes::Known(list) => list
                .iter()
                .map(|p| format!("\"{p}\""))
                .collect::<Vec<_>>()
                .join(", "),
            Prefixes::AnyBracketed => "any".into(),
        };
        Err(format!(
            "the key {text:?} has a prefix that team {} does not use ({known}); \
             add it to prefixes in [team.{}.backlog]",
            self.team.id, self.team.id
        ))
    }
}

/// The number of the issue at an address: `https://github.com/acme/shop/issues/142`.
fn number_of(url: &str) -> Result<&str, String> {
    let number = url.rsplit_once("/issues/").map(|(_, number)| number);
    number
        .filter(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
        .ok_or_else(|| {
            format!("the URL {url:?} is no issue's of GitHub (…/issues/142), and there is no key")
        })
}
