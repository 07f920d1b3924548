//! Word lists of a team's own, read from its folder and laid over those that come with the program.
//!
//! Opens files; what a line may be says `domain::words`. Invariant: a file or line that is not
//! taken is a fault with its place, so that no list is left out unseen.

use crate::config::TeamConfig;
use crate::domain::policy::Team;
use crate::domain::words::Words;
use std::path::Path;

/// Largest list that is read.
const BYTES: u64 = 256 * 1024;
/// Most files of a folder.
const FILES: usize = 100;

/// The lists of a folder, with the built-in ones below them.
///
/// # Errors
/// Every fault of the folder, each with its file, its line where it has one, and its mend.
pub fn of(folder: &Path) -> Result<Words, Vec<String>> {
    let mut words = Words::built_in().clone();
    let mut faults = Vec::new();
    let files = match files(folder) {
        Ok(files) => files,
        Err(fault) => return Err(vec![fault]),
    };
    for file in files {
        match one(&file) {
            Ok(text) => {
                let told = words.add(&text).into_iter();
                faults.extend(told.map(|fault| format!("{}, {fault}", file.display())));
            }
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() {
        Ok(words)
    } else {
        Err(faults)
    }
}

/// A team as a config has it, with the lists that its `words` names.
///
/// # Errors
/// Every fault of the folder, a line each.
pub fn team(config: &TeamConfig) -> anyhow::Result<Team> {
    let mut team = config.team.clone();
    if let Some(folder) = &config.words {
        let words = of(folder).map_err(|faults| anyhow::anyhow!("{}", faults.join("\n")))?;
        team.words = Some(Box::new(words));
    }
    Ok(team)
}

/// The lists in the order of their names; names that begin with a dot are left to editors.
fn files(folder: &Path) -> Result<Vec<std::path::PathBuf>, String> {
    let shown = folder.display();
    let entries = std::fs::read_dir(folder).map_err(|error| {
        format!("{shown} can't be read: {error}; name a folder of word lists in `words`")
    })?;
    let mut out = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| format!("{shown} can't be read: {error}"))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = entry.path();
        if !path.is_file() || path.extension().is_none_or(|ext| ext != "txt") {
            return Err(format!(
                "{} is no word list; lists are files whose names end in .txt, for example en.txt",
                path.display()
            ));
        }
        out.push(path);
    }
    if out.is_empty() || out.len() > FILES {
        let count = out.len();
        return Err(format!(
            "{shown} holds {count} word lists; put 1 to {FILES} files into it, for example en.txt"
        ));
    }
    out.sort();
    Ok(out)
}

fn one(path: &Path) -> Result<String, String> {
    let shown = path.display();
    let can_not = |error: std::io::Error| format!("{shown} can't be read: {error}");
    let size = std::fs::metadata(path).map_err(can_not)?.len();
    if size > BYTES {
        return Err(format!("{shown} is larger than {BYTES} bytes; split it"));
    }
    let bytes = std::fs::read(path).map_err(can_not)?;
    String::from_utf8(bytes).map_err(|_| format!("{shown} is not UTF-8; save it as UTF-8"))
}
