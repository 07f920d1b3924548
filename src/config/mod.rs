//! Settings: `trialogue.toml` with the environment laid over it, the key file, and the two
//! files that are imported (`people.csv`, `backlog.csv`).
//!
//! Owns what a setting may be and what is said when it is wrong. Never opens a network
//! connection or a database. Invariant: every fault of a file is reported at once, each with
//! its place and what to do about it; a secret is never shown.

pub mod backlog;
pub mod fault;
mod feeds;
pub mod keys;
mod listed;
mod oauth;
pub mod people;
mod policy;
pub mod secret;
mod section;
pub mod sheet;
pub mod show;
mod team;
mod tree;
mod trust;
mod ways;

pub use fault::{ConfigError, Fault, Origin};
pub use secret::Secret;
pub use section::Setting;
pub use team::LANGUAGES;

use crate::domain::ids::TeamId;
use crate::domain::pbi::Pbi;
use crate::domain::person::Extent;
use crate::domain::policy::Team;
use crate::domain::time::Timestamp;
use section::{Gathered, Section};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where a config is looked for when nothing names one.
pub const PLACES: [&str; 2] = ["trialogue.toml", "/etc/trialogue/trialogue.toml"];
/// The variable that names a config.
pub const VARIABLE: &str = "TRIALOGUE_CONFIG";

const DATABASE: &str = "sqlite:///var/lib/trialogue/trialogue.db";
const KEYS: &str = "/var/lib/trialogue/keys";

/// All settings.
#[derive(Debug, Clone)]
pub struct Config {
    /// The file they came from.
    pub path: PathBuf,
    /// `sqlite://PATH` (a relative path is already made relative to the file's folder) or
    /// `postgres://…`. May hold a password: shown by [`show::text`] only without it.
    pub database: Secret,
    /// The key file.
    pub keys: PathBuf,
    /// A folder of templates that stand in the place of the built-in ones.
    pub templates: Option<PathBuf>,
    /// Who is asked for names instead of the system's resolver.
    pub nameserver: Option<SocketAddr>,
    /// The teams, in the order of the file; at least one.
    pub teams: Vec<TeamConfig>,
    /// How people's busy times are read.
    pub feeds: FeedsConfig,
    /// Every setting with its origin, secrets as `***`.
    pub settings: Vec<Setting>,
}

/// A file to be imported, read without a fault.
#[derive(Debug, Clone, PartialEq)]
pub enum Parsed {
    /// People of the teams, and whether those are all.
    People(Vec<people::PersonRow>, Extent),
    /// PBIs of one team.
    Backlog(TeamId, Vec<Pbi>),
}

/// A team with its ways in and out.
#[derive(Debug, Clone)]
pub struct TeamConfig {
    /// The team, as the domain knows it.
    pub team: Team,
    /// Where the table begins in the file.
    pub origin: Origin,
    /// Where its mail is read.
    pub inbox: InboxConfig,
    /// How its letters go.
    pub outbox: OutboxConfig,
    /// How its mail servers are logged in to where no password is given.
    pub oauth: Option<OAuthConfig>,
    /// The folder of the mailbox below which filed mails are put away, a folder an item.
    pub file_into: Option<String>,
    /// Whether mail to the mailbox's plus-addresses arrives.
    pub plus_addresses: bool,
    /// A folder of word lists that are laid over the built-in ones.
    pub words: Option<PathBuf>,
    /// The hop whose word is believed; without it nobody is vouched for.
    pub trust: TrustConfig,
    /// On a mailbox never read before: mail older than this causes no letter.
    pub since: Option<Timestamp>,
}

/// Where mail is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InboxConfig {
    /// From an IMAP server.
    Imap(ServerConfig),
    /// From a Maildir.
    Maildir(PathBuf),
}

/// How letters go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutboxConfig {
    /// To an SMTP server.
    Smtp(ServerConfig),
    /// To the `sendmail` program of this machine.
    Sendmail,
    /// Into a Maildir.
    Maildir(PathBuf),
}

/// How a connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// Upgraded by STARTTLS, and never used without it.
    StartTls,
    /// Not at all: on loopback only.
    None,
}

/// A mail server and how to log in there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerConfig {
    /// Name or address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Protection.
    pub tls: Tls,
    /// Log-in name; IMAP always has one, SMTP may have none.
    pub user: Option<String>,
    /// Its password.
    pub password: Option<Secret>,
    /// The folder that is read, `INBOX` if not said; IMAP only.
    pub folder: String,
    /// A private certificate authority, PEM.
    pub ca_file: Option<PathBuf>,
}

/// Access to the mail servers by OAuth2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OAuthConfig {
    /// The provider's name in the config.
    pub provider: &'static str,
    /// The token endpoint.
    pub token_url: String,
    /// The device authorisation endpoint.
    pub device_url: Option<String>,
    /// The client's id.
    pub client_id: String,
    /// Its secret.
    pub client_secret: Option<Secret>,
    /// What access is asked for, parted by spaces.
    pub scopes: String,
    /// Whether a person logs in; else the client itself.
    pub person: bool,
    /// How long a refresh token lasts that is not replaced, if the provider limits it.
    pub refresh_lasts: Option<Duration>,
    /// A private certificate authority, PEM.
    pub ca_file: Option<PathBuf>,
}

/// How people's busy times are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedsConfig {
    /// How often each source is read.
    pub every: Duration,
    /// Hosts that may lie in a private network and may be asked without TLS.
    pub allow: Vec<String>,
    /// Who logs in where.
    pub logins: Vec<FeedLogin>,
    /// A private certificate authority, PEM.
    pub ca_file: Option<PathBuf>,
}

/// A log-in for feeds at a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedLogin {
    /// The host, without port.
    pub host: String,
    /// Who.
    pub user: String,
    /// Their password.
    pub password: Secret,
}

/// Whose word on a sender is believed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrustConfig {
    /// The names the trusted hop signs its Authentication-Results with (RFC 8601, 2.5).
    pub authserv_id: Vec<String>,
    /// The host names that its Received lines bear after `by`; else its authserv-ids.
    pub hop: Vec<String>,
    /// Whether it writes its results below that line instead of above; `None`: as it is known
    /// to, else above.
    pub below: Option<bool>,
    /// The hop is Exchange Online, which signs with no name, for these domains.
    pub exchange_online: Option<Vec<String>>,
    /// Whether DKIM signatures are looked at by ourselves where the hop tells nothing.
    pub own_dkim: bool,
    /// Domains that are believed when they seal an ARC chain (RFC 8617).
    pub arc_sealers: Vec<String>,
}

impl TrustConfig {
    /// Whether DNS must be asked for keys.
    pub const fn asks_dns(&self) -> bool {
        self.own_dkim || !self.arc_sealers.is_empty()
    }

    /// Whether some hop is trusted at all.
    pub const fn names_a_hop(&self) -> bool {
        !(self.authserv_id.is_empty() && self.hop.is_empty()) || self.exchange_online.is_some()
    }
}

impl Config {
    /// The longest time that a team keeps words, in months: so long a reply may come.
    pub fn longest_retention(&self) -> u32 {
        let months = self.teams.iter().map(|t| t.team.policy.retention_months);
        months.max().unwrap_or_default()
    }

    /// Finds and reads the config. `given` is what `--config` names, else `$TRIALOGUE_CONFIG`,
    /// else the first of [`PLACES`] that exists. `environment` are the pairs of the process.
    pub fn load(
        given: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let environment: Vec<_> = environment.into_iter().collect();
        let path = find(given, &environment);
        let text = std::fs::read_to_string(&path).map_err(|error| {
            let mend = if error.kind() == std::io::ErrorKind::NotFound {
                "make one with `trialogue init`, or name one with --config FILE"
            } else {
                "make it readable for the user that runs Trialogue, as UTF-8"
            };
            one(Fault {
                file: path.clone(),
                origin: Origin::Default,
                what: format!("the config can't be read: {error}"),
                mend: Some(mend.into()),
            })
        })?;
        Self::parse(&path, &text, environment)
    }

    /// Reads a config's text. `path` is named in messages, and relative paths count from
    /// its folder.
    pub fn parse(
        path: &Path,
        text: &str,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut root = tree::parse(path, text).map_err(|faults| ConfigError { faults })?;
        let mut all = Gathered {
            file: path.into(),
            faults: tree::overlay(&mut root, path, environment),
            settings: Vec::new(),
        };
        let mut top = Section::new("", Origin::Default, root);
        let database = database(&mut all, &mut top);
        let keys = top.read(&mut all, "keys", (KEYS.into(), KEYS), |t| Ok(t.to_owned()));
        let keys = all.resolve(&keys);
        let templates = top.text(&mut all, "templates");
        let templates = templates.map(|(folder, _)| all.resolve(&folder));
        let nameserver = top.read(&mut all, "nameserver", (None, "the system's"), nameserver);
        let teams = team::teams(&mut all, &mut top);
        let feeds = feeds::read(&mut all, &mut top);
        top.finish(&mut all);
        if all.faults.is_empty() {
            return Ok(Self {
                path: path.into(),
                database,
                keys,
                templates,
                nameserver,
                teams,
                feeds,
                settings: all.settings,
            });
        }
        all.faults.sort_by_key(|f| match f.origin {
            Origin::File { line, column } => (line, column),
            _ => (usize::MAX, 0),
        });
        Err(ConfigError { faults: all.faults })
    }

    /// The file of a database that is one; `None`: it is on a server.
    pub fn database_file(&self) -> Option<&Path> {
        let path = self.database.reveal().strip_prefix("sqlite://")?;
        Some(Path::new(path.split('?').next().unwrap_or(path)))
    }

    /// The team with this id.
    pub fn team(&self, id: &str) -> Option<&TeamConfig> {
        self.teams.iter().find(|t| t.team.id.as_str() == id)
    }
}

fn find(given: Option<&Path>, environment: &[(String, String)]) -> PathBuf {
    if let Some(path) = given {
        return path.into();
    }
    let named = environment.iter().find(|(name, _)| name == VARIABLE);
    if let Some((_, path)) = named.filter(|(_, path)| !path.is_empty()) {
        return path.into();
    }
    let [first, _] = PLACES;
    PLACES
        .iter()
        .find(|place| Path::new(place).exists())
        .map_or_else(|| first.into(), PathBuf::from)
}

fn nameserver(text: &str) -> Result<Option<SocketAddr>, String> {
    let text = text.trim();
    let address = text.parse::<SocketAddr>().ok();
    address
        .or_else(|| Some(SocketAddr::new(text.parse().ok()?, 53)))
        .map(Some)
        .ok_or_else(|| "write an address, for example \"127.0.0.53\" or \"[::1]:5353\"".to_owned())
}

fn one(fault: Fault) -> ConfigError {
    ConfigError {
        faults: vec![fault],
    }
}

fn database(all: &mut Gathered, top: &mut Section) -> Secret {
    const MEND: &str =
        "write \"sqlite:///var/lib/trialogue/trialogue.db\" or \"postgres://user@host/name\"";
    let (secret, origin) = top
        .secret(all, "database")
        .unwrap_or_else(|| (Secret::new(DATABASE), Origin::Default));
    let url = secret.reveal();
    // The value is shown but for a password in it, unlike other secrets.
    let shown = show::without_password(url);
    match all.settings.iter_mut().find(|s| s.name == "database") {
        Some(setting) => setting.value.clone_from(&shown),
        None => top.note(all, "database", &shown, &origin),
    }
    if let Some(path) = url.strip_prefix("sqlite://") {
        if path.is_empty() {
            all.fault(
                &origin,
                format!("database = {shown:?} names no file"),
                MEND.to_owned(),
            );
        }
        return Secret::new(format!("sqlite://{}", all.resolve(path).display()));
    }
    let postgres = url.starts_with("postgres://") || url.starts_with("postgresql://");
    if !postgres {
        let mend = if show::is_path(url) {
            format!("a file is named with its kind before it: write \"sqlite://{url}\"")
        } else {
            MEND.to_owned()
        };
        all.fault(&origin, format!("database = {shown:?} is wrong"), mend);
    }
    secret
}

/// The environment of this process, as pairs; variables that are no UTF-8 are left out.
/// The one place that reads it.
#[expect(
    clippy::disallowed_methods,
    reason = "the environment is read here, and handed on as values"
)]
pub fn environment() -> Vec<(String, String)> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect()
}
