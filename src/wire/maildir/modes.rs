//! Who may read and write what is made in a Maildir: whoever may the Maildir itself.
//!
//! Never changes what was there before. Invariant: what is made is open to nobody who is shut out
//! of the Maildir.

use std::fs;
use std::io;
use std::path::Path;

/// Makes a folder, if it is not there, with the Maildir's mode and group.
pub(super) fn make_dir(maildir: &Path, path: &Path) -> io::Result<()> {
    match fs::create_dir(path) {
        Ok(()) => as_the_maildir(maildir, path, 0o7777),
        Err(_) if path.is_dir() => Ok(()),
        Err(error) => Err(error),
    }
}

/// Makes an empty file, if it is not there; nobody runs it.
pub(super) fn make_file(maildir: &Path, path: &Path) -> io::Result<()> {
    match fs::File::create_new(path) {
        Ok(_) => as_the_maildir(maildir, path, 0o666),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Gives what was just made the Maildir's mode, as far as `bits` go, and its group. Where the
/// group is not ours to give, another one gets nothing.
#[cfg(unix)]
pub(super) fn as_the_maildir(maildir: &Path, path: &Path, bits: u32) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    let (whole, own) = (fs::metadata(maildir)?, fs::metadata(path)?);
    let shared = whole.gid() == own.gid() || chown(path, None, Some(whole.gid())).is_ok();
    let bits = if shared { bits } else { bits & !0o070 };
    let mode = whole.permissions().mode() & bits;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

/// Elsewhere there are no modes.
#[cfg(not(unix))]
pub(super) fn as_the_maildir(_maildir: &Path, _path: &Path, _bits: u32) -> io::Result<()> {
    Ok(())
}
