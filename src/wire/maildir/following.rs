//! A mail that lies in an item's folder goes into another's: the one whose Message-ID it is, for the
//! list of UIDs knows the inbox alone.
//!
//! Invariant: of several mails that bear it none is moved.

use super::putting::{into_folder, named};
use crate::desk::ports::{Put, PutAway};
use crate::domain::pbi::PbiKey;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};

/// So much of a mail is read at most to find its Message-ID.
const HEADER: u64 = 1024 * 1024;

pub(super) fn follow(dir: &Path, into: &str, from: &PbiKey, mail: &PutAway) -> Put {
    let Some(id) = mail.message_id.as_deref().filter(|id| !id.is_empty()) else {
        return Put::Gone;
    };
    let folder = |pbi| dir.join(format!(".{}", named(into, pbi)));
    let (old, new) = (folder(from), folder(&mail.pbi));
    // What is wrong there is no fault of the mailbox, which can be read.
    let refused = |folder: &Path, e: &io::Error| Put::Later(format!("{}: {e}", folder.display()));
    let mut found = match bearing(&old, id) {
        Ok(found) => found,
        Err(e) => return refused(&old, &e),
    };
    match (found.pop(), found.is_empty()) {
        (Some((path, name)), true) => into_folder(dir, (into, &mail.pbi), &path, name),
        (Some(_), false) => Put::Left("several mails in its folder bear its Message-ID".into()),
        // It may have been moved, and the process have ended before that was on record.
        (None, _) if mail.again => match bearing(&new, id) {
            Ok(there) if there.len() == 1 => Put::Moved,
            Ok(_) => Put::Gone,
            Err(e) => refused(&new, &e),
        },
        (None, _) => Put::Gone,
    }
}

/// The mails of a folder that bear this Message-ID, with their names.
fn bearing(folder: &Path, id: &str) -> io::Result<Vec<(PathBuf, String)>> {
    let mut all = Vec::new();
    for part in ["new", "cur"] {
        let entries = match fs::read_dir(folder.join(part)) {
            Ok(entries) => entries,
            Err(e) if e.kind() == io::ErrorKind::NotFound => continue,
            Err(e) => return Err(e),
        };
        for entry in entries {
            let entry = entry?;
            if bears(&entry.path(), id)? {
                let name = entry.file_name().to_string_lossy().into_owned();
                all.push((entry.path(), name));
            }
        }
    }
    Ok(all)
}

/// Whether a line of the mail's header, folded or not, gives it this Message-ID. A file that is gone
/// by now was renamed by a reader, or deleted.
fn bears(path: &Path, id: &str) -> io::Result<bool> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(e) => return Err(e),
    };
    let mut within = false;
    for line in BufReader::new(file.take(HEADER)).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        let line = line.trim_end();
        if line.is_empty() {
            return Ok(false);
        }
        let folded = line.starts_with([' ', '\t']);
        let value = match line.split_once(':') {
            _ if folded => line,
            Some((name, value)) => {
                within = name.trim().eq_ignore_ascii_case("message-id");
                value
            }
            None => continue,
        };
        let value = value.trim();
        let bare = value.strip_prefix('<').and_then(|v| v.strip_suffix('>'));
        if within && bare.unwrap_or(value) == id {
            return Ok(true);
        }
    }
    Ok(false)
}
