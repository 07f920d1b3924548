//! Subscribing a folder that filing makes, in the file where Dovecot keeps what is subscribed:
//! many mail programs show no other folders.
//!
//! Never makes a Dovecot's file of what is none. Invariant: the file is replaced whole and under
//! Dovecot's own lock for it, so that nobody's subscription is lost.

use super::modes::as_the_maildir;
use std::fs::{self, File, Metadata};
use std::io::{self, Write as _};
use std::path::Path;
use std::time::Duration;

const NAME: &str = "subscriptions";
/// As Dovecot's dot-locks are called. What is written into it takes the file's place.
const LOCK: &str = "subscriptions.lock";
/// How a list of the second version begins: the parts of a name are parted by tabs. In one of the
/// first they are joined as the folders are.
const SECOND: &str = "V\t2\n\n";
/// A lock as old as that is nobody's: Dovecot takes it away when it next subscribes.
const STALE: Duration = Duration::from_mins(2);

/// Somebody else holds the lock.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Busy;

/// Subscribes a folder by its name (`PBI.PBI-142`). Where that can't be done the folder is as good
/// without, and the log says why.
pub(super) fn subscribe(maildir: &Path, folder: &str) -> Result<(), Busy> {
    // Dovecot's own list of UIDs tells that it keeps its files here.
    let is_dovecots = [NAME, "dovecot-uidlist"];
    if !is_dovecots.iter().any(|name| maildir.join(name).exists()) {
        return Ok(());
    }
    match subscribed(maildir, folder) {
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Err(Busy),
        Err(error) => {
            tracing::warn!(%error, "a folder that was made is not subscribed; some mail programs don't show it");
            Ok(())
        }
        Ok(()) => Ok(()),
    }
}

fn subscribed(maildir: &Path, folder: &str) -> io::Result<()> {
    let lock = maildir.join(LOCK);
    let fresh = File::create_new(&lock).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists if !is_stale(&lock) => io::ErrorKind::WouldBlock.into(),
        _ => error,
    })?;
    let put = match written(maildir, folder, fresh, &lock) {
        Ok(true) => return fs::rename(&lock, maildir.join(NAME)),
        Ok(false) => Ok(()),
        Err(error) => Err(error),
    };
    fs::remove_file(&lock)?;
    put
}

/// Writes the list with the folder into the lock; false where it is in it already.
fn written(maildir: &Path, folder: &str, mut fresh: File, lock: &Path) -> io::Result<bool> {
    let file = maildir.join(NAME);
    let (mut text, whose) = match fs::read_to_string(&file) {
        Ok(text) => (text, fs::metadata(&file)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            as_the_maildir(maildir, lock, 0o666)?;
            (String::new(), fs::metadata(maildir)?)
        }
        Err(error) => return Err(error),
    };
    // Dovecot runs as whoever owns it, and must be able to read what takes its place.
    if !is_of_the_same(&fresh.metadata()?, &whose) {
        return Err(io::Error::other("the list belongs to another user"));
    }
    if whose.is_file() {
        fs::set_permissions(lock, whose.permissions())?;
    }
    let line = if text.starts_with(SECOND) {
        folder.replace('.', "\t")
    } else {
        folder.to_owned()
    };
    if text.lines().any(|one| one == line) {
        return Ok(false);
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text.push_str(&line);
    text.push('\n');
    fresh.write_all(text.as_bytes())?;
    fresh.sync_all()?;
    Ok(true)
}

fn is_stale(lock: &Path) -> bool {
    let made = fs::metadata(lock).and_then(|m| m.modified());
    let age = made.ok().and_then(|made| made.elapsed().ok());
    age.is_some_and(|age| age > STALE)
}

#[cfg(unix)]
fn is_of_the_same(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    one.uid() == other.uid()
}

/// Elsewhere there are no owners.
#[cfg(not(unix))]
fn is_of_the_same(_one: &Metadata, _other: &Metadata) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(before: Option<&str>, dovecot: bool) -> Option<String> {
        let dir = tempfile::tempdir().unwrap();
        if let Some(text) = before {
            fs::write(dir.path().join(NAME), text).unwrap();
        }
        if dovecot {
            fs::write(dir.path().join("dovecot-uidlist"), "").unwrap();
        }
        assert_eq!(subscribe(dir.path(), "PBI.PBI-142"), Ok(()));
        assert!(!dir.path().join(LOCK).exists());
        fs::read_to_string(dir.path().join(NAME)).ok()
    }

    #[test]
    fn a_folder_is_added_to_either_form_of_the_list_once() {
        let is = |before, dovecot, then: Option<&str>| {
            assert_eq!(after(before, dovecot).as_deref(), then);
        };
        is(None, false, None);
        is(None, true, Some("PBI.PBI-142\n"));
        is(Some("Sent\n"), true, Some("Sent\nPBI.PBI-142\n"));
        is(Some("Sent"), false, Some("Sent\nPBI.PBI-142\n"));
        is(Some("PBI.PBI-142\n"), true, Some("PBI.PBI-142\n"));
        is(
            Some("V\t2\n\nSent\n"),
            true,
            Some("V\t2\n\nSent\nPBI\tPBI-142\n"),
        );
        is(
            Some("V\t2\n\nPBI\tPBI-142\n"),
            true,
            Some("V\t2\n\nPBI\tPBI-142\n"),
        );
    }

    #[test]
    fn another_ones_lock_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(NAME), "Sent\n").unwrap();
        fs::write(dir.path().join(LOCK), "").unwrap();
        assert_eq!(subscribe(dir.path(), "PBI.PBI-142"), Err(Busy));
        assert!(dir.path().join(LOCK).exists());
        let list = fs::read_to_string(dir.path().join(NAME)).unwrap();
        assert_eq!(list, "Sent\n");
    }
}
