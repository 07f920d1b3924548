//! The key file: from which reply tokens and Message-IDs are made.
//!
//! One key a line, the newest first: `<key id> <32 bytes as hex> <created, RFC 3339>`. Lines
//! that begin with `#` and empty lines don't count. Never makes chance or reads a clock: both
//! come in. Invariant: the file is readable by its owner alone, or it isn't read.

use super::secret::Secret;
use crate::domain::time::Timestamp;
use chrono::TimeDelta;
use data_encoding::HEXLOWER_PERMISSIVE;
use std::fmt;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// One key.
#[derive(Clone, PartialEq, Eq)]
pub struct Key {
    /// Its id, 8 hex digits; kept beside what was made with it.
    pub id: String,
    /// The key itself.
    pub bytes: [u8; 32],
    /// When it was made.
    pub created: Timestamp,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key {{ id: {:?}, bytes: *** }}", self.id)
    }
}

/// Why a key file is of no use.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// It can't be read or written.
    #[error("the key file {path} can't be {what}: {error}; {mend}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What was tried.
        what: &'static str,
        /// What the system said.
        error: std::io::Error,
        /// What to do.
        mend: &'static str,
    },
    /// Others than its owner may read it.
    #[error("the key file {path} may be read by others (mode {mode:03o}); run: chmod 600 {path}")]
    Open {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// A line is no key. The line's text is not told.
    #[error(
        "{path}:{line}: this is no key: {why}; a line is: key id, 64 hex digits, instant (RFC 3339)"
    )]
    Line {
        /// The file.
        path: PathBuf,
        /// The line, from 1; 0 where there is no key at all.
        line: usize,
        /// What is wrong.
        why: &'static str,
    },
}

impl KeysError {
    /// Whether there is no key: no file, or nothing in it.
    pub fn is_lost(&self) -> bool {
        match self {
            Self::Io { what, error, .. } => {
                *what == "read" && error.kind() == std::io::ErrorKind::NotFound
            }
            Self::Line { line, .. } => *line == 0,
            Self::Open { .. } => false,
        }
    }
}

/// Makes a key of 32 random bytes.
pub fn key(bytes: [u8; 32], created: Timestamp) -> Key {
    use sha2::Digest as _;
    let digest = sha2::Sha256::digest(bytes);
    let id = HEXLOWER_PERMISSIVE.encode(digest.get(..4).unwrap_or_default());
    Key { id, bytes, created }
}

/// The text of a key file, newest key first.
pub fn text(keys: &[Key]) -> Secret {
    let mut out =
        String::from("# Keys of this installation. Whoever has them can forge reply addresses.\n");
    for key in keys {
        let hex = HEXLOWER_PERMISSIVE.encode(&key.bytes);
        let _ = writeln!(out, "{} {hex} {}", key.id, key.created.rfc3339());
    }
    Secret::new(out)
}

/// Reads the text of a key file; `path` is named in messages.
pub fn parse(path: &Path, text: &str) -> Result<Vec<Key>, KeysError> {
    let mut keys: Vec<Key> = Vec::new();
    for (n, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let refuse = |why| KeysError::Line {
            path: path.into(),
            line: n + 1,
            why,
        };
        let mut parts = line.split_whitespace();
        let (Some(id), Some(hex), Some(created), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(refuse("it has not three parts"));
        };
        let bytes = HEXLOWER_PERMISSIVE
            .decode(hex.as_bytes())
            .ok()
            .and_then(|b| <[u8; 32]>::try_from(b).ok())
            .ok_or_else(|| refuse("the second part is not 64 hex digits"))?;
        let created =
            Timestamp::parse_rfc3339(created).map_err(|_| refuse("the third is no instant"))?;
        if keys.iter().any(|k| k.id == id) {
            return Err(refuse("its id stands twice"));
        }
        keys.push(Key {
            id: id.into(),
            bytes,
            created,
        });
    }
    if keys.is_empty() {
        return Err(KeysError::Line {
            path: path.into(),
            line: 0,
            why: "the file holds none",
        });
    }
    keys.sort_by_key(|k| std::cmp::Reverse(k.created));
    Ok(keys)
}

/// Reads a key file, after a look at its permissions.
pub fn read(path: &Path) -> Result<Vec<Key>, KeysError> {
    let io = |error: std::io::Error| KeysError::Io {
        path: path.into(),
        what: "read",
        mend: match error.kind() {
            std::io::ErrorKind::NotFound => {
                "put back its copy, or let `keys` in the config name it; where there is none, \
                 `trialogue keys rotate` makes a new one, and replies to letters sent before are \
                 not known by it"
            }
            std::io::ErrorKind::PermissionDenied => "it must belong to whoever runs this",
            _ => "let `keys` in the config name the key file",
        },
        error,
    };
    let file = std::fs::File::open(path).map_err(io)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = file.metadata().map_err(io)?.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(KeysError::Open {
                path: path.into(),
                mode,
            });
        }
    }
    let text = std::io::read_to_string(file).map_err(io)?;
    parse(path, &text)
}

/// The ids of keys whose time is over: one is accepted for so many months after the key that
/// followed it. `keys` are the newest first.
pub fn retired(keys: &[Key], now: Timestamp, months: u32) -> Vec<String> {
    let lasts = TimeDelta::days(i64::from(months) * 31);
    let followed = keys.iter().zip(keys.iter().skip(1));
    let over = followed.filter(|(next, _)| now - next.created > lasts);
    over.map(|(_, key)| key.id.clone()).collect()
}

/// Puts these keys in the place of what the file holds, at one stroke: whoever reads it meanwhile
/// finds all of the old or all of the new.
pub fn replace(path: &Path, keys: &[Key]) -> Result<(), KeysError> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    let written = write_private(&beside, text(keys).reveal(), true);
    let put = written.and_then(|()| std::fs::rename(&beside, path));
    put.map_err(|error| KeysError::Io {
        path: path.into(),
        what: "written",
        error,
        mend: "let the user that runs this write to its folder",
    })
}

/// Makes a key file with one key, readable by its owner alone. Never overwrites: who has lost
/// a key has lost every reply address made with it.
pub fn create(path: &Path, key: &Key) -> Result<(), KeysError> {
    let text = text(std::slice::from_ref(key));
    write_private(path, text.reveal(), false).map_err(|error| KeysError::Io {
        path: path.into(),
        what: "made",
        error,
        mend: "give a folder that exists and may be written to",
    })
}

/// Writes a file that its owner alone may read (0600), also where it was there before with
/// other permissions.
pub fn write_private(path: &Path, text: &str, overwrite: bool) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true);
    if overwrite {
        options.create(true).truncate(true);
    } else {
        options.create_new(true);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        file.set_permissions(std::fs::Permissions::from_mode(0o600))?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
