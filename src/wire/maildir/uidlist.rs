//! The file that gives the mails of a Maildir their UIDs.
//!
//! First line `1 VALIDITY NEXT`, then a line `UID NAME` for each mail that is there. Written
//! whole to a second file that takes its place. Never gives a UID twice under one UIDVALIDITY.

use super::modes::as_the_maildir;
use crate::wire::clock::machine_now;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

const NAME: &str = "trialogue-uidlist";
const VERSION: &str = "1";

/// The list, as the file has it.
pub(super) struct UidList {
    path: PathBuf,
    validity: u32,
    next: u32,
    uids: HashMap<String, u32>,
    stale: bool,
}

impl UidList {
    /// Reads the list. A lost or damaged one starts anew with a UIDVALIDITY above `asked`, the
    /// one that the caller still knows.
    pub(super) fn open(dir: &Path, asked: Option<u32>) -> io::Result<Self> {
        let path = dir.join(NAME);
        let text = match fs::read_to_string(&path) {
            Ok(text) => Some(text),
            Err(e) if e.kind() == io::ErrorKind::NotFound => None,
            Err(e) if e.kind() == io::ErrorKind::InvalidData => None,
            Err(e) => return Err(e),
        };
        if let Some((validity, next, uids)) = text.as_deref().and_then(parse) {
            return Ok(Self {
                path,
                validity,
                next,
                uids,
                stale: false,
            });
        }
        let seconds = u32::try_from(machine_now().0 / 1_000).unwrap_or(1);
        Ok(Self {
            path,
            validity: seconds.max(asked.map_or(1, |v| v.saturating_add(1))),
            next: 1,
            uids: HashMap::new(),
            stale: true,
        })
    }

    pub(super) fn validity(&self) -> u32 {
        self.validity
    }

    /// The name that bears this UID, if it was there at the last look.
    pub(super) fn name_of(&self, uid: u32) -> Option<&str> {
        let mut all = self.uids.iter();
        all.find(|(_, u)| **u == uid).map(|(name, _)| name.as_str())
    }

    /// The UIDs of these names, in their order. New ones are on the disk before this returns;
    /// names that are gone are forgotten.
    pub(super) fn assign(&mut self, names: &[&str]) -> io::Result<Vec<u32>> {
        let mut uids = HashMap::with_capacity(names.len());
        let mut out = Vec::with_capacity(names.len());
        for name in names {
            let uid = if let Some(uid) = self.uids.get(*name) {
                *uid
            } else {
                let uid = self.next;
                self.next = self
                    .next
                    .checked_add(1)
                    .ok_or_else(|| io::Error::other("all UIDs are used up"))?;
                self.stale = true;
                uid
            };
            uids.insert((*name).to_owned(), uid);
            out.push(uid);
        }
        self.stale |= uids.len() != self.uids.len();
        self.uids = uids;
        if self.stale {
            self.write()?;
        }
        Ok(out)
    }

    fn write(&mut self) -> io::Result<()> {
        let mut lines: Vec<(u32, &str)> = self.uids.iter().map(|(n, u)| (*u, n.as_str())).collect();
        lines.sort_unstable();
        let mut text = format!("{VERSION} {} {}\n", self.validity, self.next);
        for (uid, name) in lines {
            writeln!(text, "{uid} {name}").map_err(io::Error::other)?;
        }
        let dir = self.path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(dir)?;
        let fresh = self.path.with_extension("new");
        let mut file = File::create(&fresh)?;
        // Another's leftover keeps its mode: reading mail matters more.
        let _kept = as_the_maildir(dir, &fresh, 0o666);
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&fresh, &self.path)?;
        self.stale = false;
        Ok(())
    }
}

fn parse(text: &str) -> Option<(u32, u32, HashMap<String, u32>)> {
    let mut lines = text.lines();
    let mut head = lines.next()?.split(' ');
    if head.next()? != VERSION {
        return None;
    }
    let validity = head.next()?.parse().ok()?;
    let next: u32 = head.next()?.parse().ok()?;
    let mut uids = HashMap::new();
    for line in lines {
        let (uid, name) = line.split_once(' ')?;
        let uid: u32 = uid.parse().ok()?;
        if uid >= next {
            return None;
        }
        uids.insert(name.to_owned(), uid);
    }
    Some((validity, next, uids))
}
