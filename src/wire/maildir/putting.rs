//! Moving a filed mail into its item's folder of a Maildir++ (`.PBI.PBI-142`), by one rename.
//!
//! Never copies. Invariant: a mail is in one folder at every instant.

use super::modes::{make_dir, make_file};
use super::subscribing::subscribe;
use super::uidlist::UidList;
use crate::desk::ports::{Put, PutAway};
use crate::domain::pbi::PbiKey;
use crate::wire::folder::Root;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub(super) fn put_away(dir: &Path, into: &str, mail: &PutAway) -> io::Result<Put> {
    let uids = UidList::open(dir, Some(mail.validity))?;
    if uids.validity() != mail.validity {
        return Ok(Put::Later(
            "the list of UIDs is new; it is being read anew".into(),
        ));
    }
    let Some(base) = uids.name_of(mail.uid) else {
        return Ok(Put::Gone);
    };
    let Some((path, name)) = find(dir, base)? else {
        return Ok(Put::Gone);
    };
    Ok(into_folder(dir, (into, &mail.pbi), &path, name))
}

/// The name of an item's folder.
pub(super) fn named(into: &str, pbi: &PbiKey) -> String {
    Root::joined_by(".").name(into, pbi.as_str())
}

/// The file goes into the item's folder below `into`.
pub(super) fn into_folder(
    dir: &Path,
    (into, pbi): (&str, &PbiKey),
    path: &Path,
    name: String,
) -> Put {
    let named = named(into, pbi);
    let folder = dir.join(format!(".{named}"));
    // Before it is made: once it is there, what people subscribe is theirs.
    if !folder.exists() && subscribe(dir, &named).is_err() {
        return Put::Later("the list of subscriptions is locked".into());
    }
    // What is wrong there is no fault of the mailbox, which can be read.
    let refused = |e: io::Error| Put::Later(format!("{}: {e}", folder.display()));
    if let Err(error) = make(dir, &folder) {
        return refused(error);
    }
    let name = if name.contains(':') {
        name
    } else {
        format!("{name}:2,")
    };
    match fs::rename(path, folder.join("cur").join(name)) {
        Ok(()) => Put::Moved,
        // A reader renamed it in this instant: the next try finds its new name.
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            Put::Later("its flags were being changed".into())
        }
        Err(e) => refused(e),
    }
}

/// Makes an item's folder, as far as it is not there.
fn make(dir: &Path, folder: &Path) -> io::Result<()> {
    make_dir(dir, folder)?;
    for part in ["tmp", "new", "cur"] {
        make_dir(dir, &folder.join(part))?;
    }
    // What tells a delivery agent that this is a folder, not a mailbox.
    make_file(dir, &folder.join("maildirfolder"))
}

/// Where the mail lies now, whatever its flags.
fn find(dir: &Path, base: &str) -> io::Result<Option<(PathBuf, String)>> {
    for part in ["new", "cur"] {
        for entry in fs::read_dir(dir.join(part))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.split(':').next() == Some(base) {
                return Ok(Some((entry.path(), name)));
            }
        }
    }
    Ok(None)
}
