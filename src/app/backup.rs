//! A backup of the database: complete under its name, or not there.
//!
//! Owns the file: its mode, its name, that it is on the disk. Never writes over a file, and never
//! copies the key file: whoever has both can make reply addresses and read what is sealed.
//! Invariant: a file under the final name is whole.

use crate::config::Config;
use crate::store::Store;
use anyhow::{Context as _, Result, bail};
use std::fs::{self, File, OpenOptions};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf, absolute};

/// What the name of an unfinished copy ends with.
pub const PARTIAL: &str = ".partial";

/// Copies the database into a file that is not there yet; gives its absolute path and its size in
/// bytes. It stands under a name of its own until it is complete and on the disk.
pub async fn into_file(config: &Config, file: &Path) -> Result<(PathBuf, u64)> {
    let file = absolute(file).with_context(|| format!("{} is no path", file.display()))?;
    if file.symlink_metadata().is_ok() {
        bail!(
            "{} is there already, and no file is written over: give another name",
            file.display()
        );
    }
    let partial = partial(&file)?;
    make(&partial)?;
    let done = filled(config, &partial, &file).await;
    if done.is_err() {
        // Nobody needs half of a copy; what went wrong is told anyway.
        let _ = fs::remove_file(&partial);
    }
    Ok((file, done?))
}

fn partial(file: &Path) -> Result<PathBuf> {
    let Some(name) = file.file_name() else {
        bail!("{} names no file", file.display());
    };
    let mut name = name.to_owned();
    name.push(PARTIAL);
    Ok(file.with_file_name(name))
}

/// Makes the unfinished file, empty and for its owner alone.
fn make(partial: &Path) -> Result<()> {
    let made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(partial);
    match made {
        Ok(_) => Ok(()),
        Err(e) if e.kind() == ErrorKind::AlreadyExists => bail!(
            "{0} is there: another backup is being made, or one was cut off; if none runs, remove {0}",
            partial.display()
        ),
        Err(e) => Err(e).with_context(|| format!("{} can't be written", partial.display())),
    }
}

async fn filled(config: &Config, partial: &Path, file: &Path) -> Result<u64> {
    Store::copy(config.database.reveal(), partial)
        .await
        .context("the database could not be copied")?;
    let told = || format!("{} could not be brought to the disk", partial.display());
    let whole = File::open(partial).with_context(told)?;
    whole.sync_all().with_context(told)?;
    let bytes = whole.metadata().with_context(told)?.len();
    named(partial, file).with_context(|| format!("{} could not be made", file.display()))?;
    // The name is on the disk once its folder is.
    if let Some(folder) = file.parent() {
        File::open(folder)
            .and_then(|f| f.sync_all())
            .with_context(|| format!("{} could not be brought to the disk", folder.display()))?;
    }
    Ok(bytes)
}

/// Gives the whole copy its name; a file that came under it meanwhile stays. Where a file system
/// knows no second names, it is looked at once more and renamed.
fn named(partial: &Path, file: &Path) -> std::io::Result<()> {
    match fs::hard_link(partial, file) {
        Ok(()) => fs::remove_file(partial),
        Err(e) if e.kind() == ErrorKind::AlreadyExists => Err(e),
        Err(_) if file.symlink_metadata().is_ok() => Err(ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(partial, file),
    }
}
