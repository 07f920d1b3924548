//! `[feeds]`: how people's busy times are read.

use super::section::{Gathered, Section};
use super::{FeedLogin, FeedsConfig, Origin};
use crate::domain::feed::Feed;
use crate::domain::policy::parse_duration;
use std::time::Duration;

/// How often a source is read, if not said otherwise.
const EVERY: &str = "15m";
/// No source is read more often: it belongs to somebody else.
const SHORTEST: Duration = Duration::from_mins(1);

impl Default for FeedsConfig {
    fn default() -> Self {
        Self {
            every: Duration::from_mins(15),
            allow: Vec::new(),
            logins: Vec::new(),
            ca_file: None,
        }
    }
}

pub(super) fn read(all: &mut Gathered, top: &mut Section) -> FeedsConfig {
    let default = FeedsConfig::default();
    let Some(mut section) = top.table(all, "feeds") else {
        top.note(all, "feeds.every", EVERY, &Origin::Default);
        return default;
    };
    let every = section.read(all, "every", (default.every, EVERY), |text| {
        let length = parse_duration(text)?.to_std().unwrap_or_default();
        if length < SHORTEST {
            return Err("write 1m or longer, for example \"15m\"".into());
        }
        Ok(length)
    });
    let mut allow = Vec::new();
    for (host, origin) in section.list(all, "allow").unwrap_or_default() {
        let bare = host.trim_matches(['[', ']']);
        if bare.is_empty() || bare.contains(['/', '@', ' ']) {
            let what = format!("allow: {host:?} is no host");
            let mend = "write the name or the address alone, for example \"calendar.internal\"";
            all.fault(&origin, what, mend.to_owned());
        }
        // The address of a feed has IPv6 in brackets.
        let is_v6 = bare.parse::<std::net::Ipv6Addr>().is_ok();
        allow.push(if is_v6 { format!("[{bare}]") } else { host });
    }
    let logins = logins(all, &mut section);
    let ca_file = section.text(all, "ca_file").map(|(p, _)| all.resolve(&p));
    section.finish(all);
    FeedsConfig {
        every,
        allow,
        logins,
        ca_file,
    }
}

fn logins(all: &mut Gathered, section: &mut Section) -> Vec<FeedLogin> {
    let mut logins: Vec<FeedLogin> = Vec::new();
    for mut one in section.tables(all, "login") {
        let host = one.needed(all, "host", "calendar.example");
        let user = one.needed(all, "user", "trialogue");
        let faults = all.faults.len();
        let password = one.secret(all, "password");
        if password.is_none() && all.faults.len() == faults {
            let mend = "add password_file = \"…\" (or password = \"…\")".to_owned();
            all.fault(
                &one.origin,
                format!("{} has no password", one.title()),
                mend,
            );
        }
        one.finish(all);
        if let (Some((host, _)), Some((user, _)), Some((password, _))) = (host, user, password) {
            logins.push(FeedLogin {
                host,
                user,
                password,
            });
        }
    }
    logins
}

/// `holidays` of a team: addresses of published calendars.
pub(super) fn holidays(all: &mut Gathered, team: &mut Section) -> Vec<String> {
    let mut feeds = Vec::new();
    for (text, origin) in team.hidden_list(all, "holidays").unwrap_or_default() {
        match Feed::parse(&text) {
            Ok(feed) => {
                team.note(all, "holidays", &feed.name(), &origin);
                feeds.push(text);
            }
            Err(error) => {
                let error = error.to_string();
                let (why, mend) = error.split_once("; ").unwrap_or((&error, ""));
                all.fault(&origin, format!("holidays: {why}"), mend.to_owned());
            }
        }
    }
    feeds
}
