//! Templates of a team's own, read from a folder.
//!
//! Opens files; what they may be called and hold is `pages`'. Invariant: no file is left out
//! unseen: what is meant as a template and is none is a fault, anything else a warning.

use crate::config::{Config, LANGUAGES};
use crate::pages::{Pages, PagesError};
use anyhow::{Context as _, bail};
use std::collections::BTreeSet;
use std::path::Path;

/// Largest template that is read.
const BYTES: u64 = 256 * 1024;
/// Most files of a folder.
const FILES: usize = 1_000;

/// A folder of templates, as it was found. Its texts name files as they lie on the disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    /// Path below the folder, and content.
    pub templates: Vec<(String, String)>,
    /// What is meant as a template and can't be read.
    pub faults: Vec<String>,
    /// What is not used.
    pub warnings: Vec<String>,
}

/// The templates that hold by a config: built in, and those of its folder in their place.
///
/// # Errors
/// A folder that can't be read; all that is wrong with its templates, a line each.
pub fn pages(config: &Config) -> anyhow::Result<Pages> {
    let Some(path) = &config.templates else {
        return Ok(Pages::new(&[])?);
    };
    let folder = read(path)?;
    for warning in &folder.warnings {
        tracing::warn!("{warning}");
    }
    used(&folder, path)
}

/// The built-in templates with those of a folder in their place.
///
/// # Errors
/// All that is wrong with them, a line each.
pub fn used(folder: &Folder, path: &Path) -> anyhow::Result<Pages> {
    if folder.faults.is_empty()
        && let Ok(pages) = Pages::new(&folder.templates)
    {
        return Ok(pages);
    }
    let (_, faults) = examined(folder, path)?;
    bail!(
        "the templates of {} can't be used:\n{}",
        path.display(),
        faults.join("\n")
    )
}

/// The built-in templates with those of a folder that can be used in their place, and what is
/// wrong with the others.
///
/// # Errors
/// A fault of the built-in templates.
pub fn examined(folder: &Folder, path: &Path) -> anyhow::Result<(Pages, Vec<String>)> {
    let (pages, found) = Pages::examined(&folder.templates)?;
    let root = path.display().to_string();
    let own = |fault: &PagesError| fault.told_in(&root);
    let faults = folder.faults.iter().cloned();
    Ok((pages, faults.chain(found.iter().map(own)).collect()))
}

/// Reads a folder; names that begin with a dot are left to editors.
///
/// # Errors
/// A folder that can't be read, or holds too many files.
pub fn read(path: &Path) -> anyhow::Result<Folder> {
    let mut out = Folder::default();
    let mut unused = BTreeSet::new();
    let mut seen = 0;
    let mut open = vec![(path.to_path_buf(), String::new())];
    while let Some((folder, below)) = open.pop() {
        let entries = std::fs::read_dir(&folder)
            .with_context(|| format!("the templates in {} can't be read", folder.display()))?;
        for entry in entries {
            let entry = entry.with_context(|| format!("{} can't be read", folder.display()))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let at = entry.path();
            let below = format!("{below}{name}");
            if at.is_dir() {
                open.push((at, format!("{below}/")));
                continue;
            }
            seen += 1;
            if seen > FILES {
                bail!("more than {FILES} files in {}", path.display());
            }
            let language = below.split('/').next().unwrap_or_default();
            if Pages::has(&below) && !LANGUAGES.contains(&language) {
                unused.insert(language.to_owned());
            } else if Pages::has(&below) || Pages::is_template_name(&name) {
                match one(&at) {
                    Ok(content) => out.templates.push((below, content)),
                    Err(fault) => out.faults.push(format!("{fault:#}")),
                }
            } else {
                let what = "no letter has this file, and it is left out";
                out.warnings.push(format!("{}: {what}", at.display()));
            }
        }
    }
    out.warnings.extend(unused.iter().map(|language| {
        format!(
            "{}: nobody can have this language, and it is left out; letters are in {}",
            path.join(language).display(),
            LANGUAGES.join(" and ")
        )
    }));
    out.templates.sort();
    out.faults.sort();
    out.warnings.sort();
    Ok(out)
}

fn one(path: &Path) -> anyhow::Result<String> {
    let named = || path.display();
    let size = std::fs::metadata(path).with_context(|| format!("{} can't be read", named()))?;
    if size.len() > BYTES {
        bail!("{} is larger than {BYTES} bytes", named());
    }
    let bytes = std::fs::read(path).with_context(|| format!("{} can't be read", named()))?;
    String::from_utf8(bytes).map_err(|_| anyhow::anyhow!("{} is not UTF-8", named()))
}
