//! Templates of a team's own, read from a folder.
//!
//! Opens files; what they may be called and hold is `pages`'. Invariant: a file that is not
//! taken is an error, so that no template is left out unseen.

use crate::config::Config;
use crate::pages::Pages;
use anyhow::{Context as _, bail};
use std::path::Path;

/// Largest template that is read.
const BYTES: u64 = 256 * 1024;
/// Most files of a folder.
const FILES: usize = 1_000;

/// The templates that hold by a config: built in, and those of its folder in their place.
///
/// # Errors
/// A folder or file that can't be read; a template with a fault, with its place.
pub fn pages(config: &Config) -> anyhow::Result<Pages> {
    let overrides = match &config.templates {
        Some(folder) => read(folder)?,
        None => Vec::new(),
    };
    with(&overrides, config.templates.as_deref())
}

/// The built-in templates with these in their place.
///
/// # Errors
/// The first template with a fault, with its place.
pub fn with(overrides: &[(String, String)], folder: Option<&Path>) -> anyhow::Result<Pages> {
    Pages::new(overrides).with_context(|| match folder {
        Some(folder) => format!("the templates of {} can't be used", folder.display()),
        None => "the built-in templates can't be used".to_owned(),
    })
}

/// Path below the folder, and content, of each file in it; names that begin with a dot are left
/// to editors.
///
/// # Errors
/// What can't be read, is too large, or is no UTF-8.
pub fn read(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let mut out = Vec::new();
    let mut open = vec![(folder.to_path_buf(), String::new())];
    while let Some((folder, below)) = open.pop() {
        let entries = std::fs::read_dir(&folder)
            .with_context(|| format!("the templates in {} can't be read", folder.display()))?;
        for entry in entries {
            let entry = entry.with_context(|| format!("{} can't be read", folder.display()))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let path = entry.path();
            let below = format!("{below}{name}");
            if path.is_dir() {
                open.push((path, format!("{below}/")));
                continue;
            }
            if out.len() >= FILES {
                bail!("more than {FILES} files of templates");
            }
            out.push((below, one(&path)?));
        }
    }
    out.sort();
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
