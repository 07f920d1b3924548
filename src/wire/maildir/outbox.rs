//! The courier that lays letters into Maildirs, one a recipient.
//!
//! Owns the folder tree below its directory. Never overwrites with anything but the same
//! letter. Invariant: a file under `new/` is whole, and a repeat of a letter is one file.

use crate::desk::ports::{Courier, Delivering, Delivery, SealedLetter};
use crate::wire::sendmail::unix_lines;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A [`Courier`] into `DIR/<address>/{tmp,new,cur}`.
#[derive(Debug, Clone)]
pub struct MaildirCourier {
    dir: PathBuf,
}

impl MaildirCourier {
    /// Delivers below this directory; it and the Maildirs are made when needed.
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into() }
    }

    /// The Maildir of a recipient.
    pub fn mailbox(&self, address: &str) -> PathBuf {
        self.dir.join(file_name(address))
    }
}

impl Courier for MaildirCourier {
    fn deliver<'a>(&'a self, letter: &'a SealedLetter) -> Delivering<'a> {
        let folder = self.mailbox(letter.envelope_to.as_str());
        let name = file_name(letter.id.as_str());
        let bytes = unix_lines(&letter.bytes);
        Box::pin(async move {
            let work = tokio::task::spawn_blocking(move || lay(&folder, &name, &bytes));
            match work.await {
                Ok(Ok(place)) => Delivery::Accepted(place),
                Ok(Err(e)) => Delivery::Deferred(e.to_string()),
                Err(e) => Delivery::Deferred(format!("the delivery broke off: {e}")),
            }
        })
    }
}

/// A text as the name of one file: what is not a letter, a digit or one of `@+_-.` in ASCII
/// is written as `%` and two hex digits, and so is a dot in front.
fn file_name(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for (at, byte) in text.bytes().enumerate() {
        let plain =
            byte.is_ascii_alphanumeric() || b"@+_-".contains(&byte) || (byte == b'.' && at > 0);
        if plain {
            name.push(char::from(byte));
        } else {
            name.push('%');
            name.push_str(&data_encoding::HEXUPPER.encode(&[byte]));
        }
    }
    name
}

fn lay(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<String> {
    for part in ["tmp", "new", "cur"] {
        fs::create_dir_all(folder.join(part))?;
    }
    // A reader may have moved it: then it has arrived, and a second one would double it.
    for there in fs::read_dir(folder.join("cur"))? {
        let there = there?.file_name();
        let there = there.to_string_lossy();
        if there.split(':').next() == Some(name) {
            return Ok(format!("already at {}", folder.join("cur").display()));
        }
    }
    let tmp = folder.join("tmp").join(name);
    let mut file = File::create(&tmp)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    let new = folder.join("new");
    let place = new.join(name);
    fs::rename(&tmp, &place)?;
    File::open(&new)?.sync_all()?;
    Ok(place.display().to_string())
}
