//! Access by OAuth2 outside of the service: logging in, and what `check` tells of it.
//!
//! Never shows a token. Invariant: a log-in that ended well is on record before it is told.

use super::finding::{Finding, Level};
use super::{adapters, clock, open_desk, open_store};
use crate::config::{Config, TeamConfig};
use crate::desk::Desk;
use crate::desk::renewing::{Client, TOLD_AHEAD};
use crate::desk::tokens::{Grant, GrantFault, Granted, Pass, Token, TokenServer};
use crate::domain::time::Timestamp;
use crate::store::AccessRow;
use crate::wire::clock::SystemClock;
use anyhow::{Context as _, bail};
use std::time::Duration;

/// A code that a person has to type in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Where.
    pub url: String,
    /// The code.
    pub code: String,
    /// How long that is possible.
    pub lasts: Duration,
}

/// Logs a team in: with a refresh token that was got elsewhere, by the client's own
/// credentials, or by a person, who is told a code by `tell`. Blocking.
pub fn log_in(
    config: &Config,
    team: &TeamConfig,
    refresh: Option<&str>,
    tell: &mut dyn FnMut(&Code) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let Some((client, server)) = adapters::access(team)? else {
        bail!(
            "team {0} logs in by password; add a table [team.{0}.oauth] to the config",
            team.team.id
        );
    };
    super::runtime()?.block_on(async {
        let store = open_store(config).await?;
        let (clock, rehearsal) = clock::known(&store).await?;
        let desk = open_desk(config, store, clock, rehearsal).await?;
        let granted = match refresh {
            Some(text) => by_refresh_token(&*server, text).await?,
            None if client.person => by_person(&*server, tell).await?,
            None => server
                .grant(&Grant::Client)
                .await
                .context("the client could not log in")?,
        };
        if client.person && granted.refresh.is_none() {
            bail!(
                "the token server gave no refresh token, so the log-in would last {} minutes; \
                 add its scope for that to scopes (Microsoft: offline_access)",
                granted.lasts.as_secs() / 60
            );
        }
        desk.logged_in(&client, &granted).await?;
        desk.store().close().await;
        Ok(())
    })
}

async fn by_refresh_token(server: &dyn TokenServer, text: &str) -> anyhow::Result<Granted> {
    let Some(token) = Token::new(text.trim()) else {
        bail!("that is no refresh token: it is empty, or holds spaces or line ends");
    };
    let mut granted = server
        .grant(&Grant::Refresh(token.clone()))
        .await
        .context("the refresh token is not taken")?;
    granted.refresh.get_or_insert(token);
    Ok(granted)
}

/// The device authorisation grant (RFC 8628, 3.3 to 3.5).
async fn by_person(
    server: &dyn TokenServer,
    tell: &mut dyn FnMut(&Code) -> anyhow::Result<()>,
) -> anyhow::Result<Granted> {
    let begun = server
        .device_code()
        .await
        .context("the log-in could not be begun")?;
    tell(&Code {
        url: begun.url,
        code: begun.user_code,
        lasts: begun.lasts,
    })?;
    let grant = Grant::Device(begun.code);
    let mut every = begun.every;
    let mut waited = Duration::ZERO;
    let mut trouble = String::new();
    while waited < begun.lasts {
        tokio::time::sleep(every).await;
        waited += every;
        match server.grant(&grant).await {
            Ok(granted) => return Ok(granted),
            Err(GrantFault::Pending) => trouble.clear(),
            Err(GrantFault::SlowDown) => {
                trouble.clear();
                every += Duration::from_secs(5);
            }
            // As with any lost connection: slower (RFC 8628, 3.5).
            Err(GrantFault::Later { why, after }) => {
                trouble = format!("; the last answer: {why}");
                let slower = after.unwrap_or(every * 2).min(Duration::from_mins(1));
                every = every.max(slower);
            }
            Err(fault) => return Err(anyhow::Error::new(fault).context("nobody was logged in")),
        }
    }
    bail!("the code has run out and nobody used it{trouble}; run the command again")
}

/// What gives the service access again, by what the token server said, if anything.
fn again(team: &TeamConfig, said: &str) -> String {
    let person = team.oauth.as_ref().is_none_or(|o| o.person);
    mend(team.team.id.as_str(), person, said)
}

/// What a person does to give it.
fn login(id: &str) -> String {
    format!("run: trialogue login {id}")
}

fn mend(id: &str, person: bool, said: &str) -> String {
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if says(&["AADSTS7000218"]) {
        return "turn on \"Allow public client flows\" for the application (Entra, \
                Authentication), or give it a secret: client_secret_file"
            .into();
    }
    if says(&["AADSTS7000215", "AADSTS7000222", "invalid_client"]) {
        return "make a new secret for the application at its provider and write it into the file \
                that client_secret_file names (or as client_secret); and check client_id"
            .into();
    }
    if says(&["unauthorized_client", "AADSTS700016", "AADSTS90002"]) {
        return format!("check client_id and tenant in [team.{id}.oauth]");
    }
    if says(&["invalid_scope"]) {
        return format!("check scopes in [team.{id}.oauth]");
    }
    if person {
        return login(id);
    }
    format!("check client_id, client_secret_file and scopes in [team.{id}.oauth]")
}

/// What to do where a mail server refuses the token.
pub(super) fn refused(team: &TeamConfig) -> String {
    if team.oauth.as_ref().is_none_or(|o| o.person) {
        let login = login(team.team.id.as_str());
        return format!(
            "{login}, as somebody who may open this mailbox and send as it; and check user, and \
             the scopes"
        );
    }
    "let the application open this mailbox (Exchange Online: New-ServicePrincipal, then \
     Add-MailboxPermission with FullAccess), and check user and scopes"
        .into()
}

/// The team's access token for a look at its servers, renewed if that is due, and what there is
/// to say of it.
pub(super) async fn look(config: &Config, team: &TeamConfig) -> (Option<Pass>, Vec<Finding>) {
    let subject = format!("team {}: log-in", team.team.id);
    match looked(config, team).await {
        Ok(None) => (None, Vec::new()),
        Ok(Some((pass, row, now))) => {
            let mend = again(team, row.fault.as_deref().unwrap_or_default());
            let provider = team.oauth.as_ref().map_or("", |o| o.provider);
            let found = finding(subject, mend, provider, &pass, &row, now);
            (Some(pass), vec![found])
        }
        Err(error) => {
            let mend = login(team.team.id.as_str());
            let found = Finding::bad(Level::Fault, subject, format!("{error:#}"), mend);
            // None was fetched, which is no empty password.
            let none = Pass::new(std::sync::Arc::new(SystemClock), || {});
            none.withhold(format!("{error:#}"));
            (Some(none), vec![found])
        }
    }
}

async fn looked(
    config: &Config,
    team: &TeamConfig,
) -> anyhow::Result<Option<(Pass, AccessRow, Timestamp)>> {
    let Some((client, server)) = adapters::access(team)? else {
        return Ok(None);
    };
    if config.database_file().is_some_and(|path| !path.exists()) {
        bail!("nobody has logged in");
    }
    let store = open_store(config).await?;
    let (clock, rehearsal) = clock::known(&store).await?;
    let desk = open_desk(config, store, clock, rehearsal).await?;
    let found = renewed(&desk, &client, &*server).await;
    desk.store().close().await;
    Ok(Some(found?))
}

async fn renewed(
    desk: &Desk,
    client: &Client,
    server: &dyn TokenServer,
) -> anyhow::Result<(Pass, AccessRow, Timestamp)> {
    let pass = Pass::new(std::sync::Arc::clone(desk.clock()), || {});
    desk.renew_anew(client, server, &pass).await?;
    let row = desk.access_row(client).await?;
    Ok((pass, row, desk.now()))
}

fn finding(
    subject: String,
    mend: String,
    provider: &str,
    pass: &Pass,
    row: &AccessRow,
    now: Timestamp,
) -> Finding {
    let mend = match &row.fault {
        Some(_) if !row.ended => {
            "it is the token server's trouble: check again later, and see what its provider says"
                .into()
        }
        _ => mend,
    };
    let (left, why) = match pass.show() {
        Ok((_token, left)) => (left, None),
        Err(why) => (Duration::ZERO, Some(why)),
    };
    if let Some(why) = why {
        return Finding::bad(Level::Fault, subject, why, mend);
    }
    let mut found = format!(
        "OAuth2 ({provider}), access for {} min",
        left.as_secs() / 60
    );
    if let Some(fault) = &row.fault {
        let found = format!("{found}, and it can't be renewed: {fault}");
        let level = if row.ended {
            Level::Fault
        } else {
            Level::Warning
        };
        return Finding::bad(level, subject, found, mend);
    }
    let Some(dies) = row.dies else {
        found.push_str(", renewed by itself");
        return Finding::good(subject, found);
    };
    let days = (dies - now).num_days();
    let found = format!("{found}; the log-in itself ends in {days} days unless it is renewed");
    if row.step(&TOLD_AHEAD, now).is_some() {
        return Finding::bad(Level::Warning, subject, found, mend);
    }
    Finding::good(subject, found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::ports::Clock as _;
    use chrono::TimeDelta;

    fn told(dies: Option<i64>, fault: Option<(&str, bool)>, token: bool) -> Finding {
        let now = SystemClock.now();
        let pass = Pass::new(std::sync::Arc::new(SystemClock), || {});
        if token {
            let lasts = SystemClock.after(Duration::from_mins(30));
            pass.give(Token::new("hidden").unwrap(), lasts);
        }
        let row = AccessRow {
            client: "client".into(),
            version: 1,
            sealed: None,
            granted: None,
            expires: None,
            dies: dies.map(|days| now + TimeDelta::days(days)),
            lives: None,
            due: now,
            faults: 0,
            fault: fault.map(|(why, _)| why.into()),
            ended: fault.is_some_and(|(_, ended)| ended),
            told: None,
        };
        let mend = "run: trialogue login acme".to_owned();
        let found = finding("log-in".into(), mend, "microsoft365", &pass, &row, now);
        assert!(!found.found.contains("hidden"), "{found:?}");
        found
    }

    #[test]
    fn a_mend_is_of_what_the_token_server_said() {
        for (person, said, told) in [
            (
                true,
                "400, invalid_grant: AADSTS700082: expired",
                "run: trialogue login acme",
            ),
            (
                false,
                "401, invalid_client: AADSTS7000222: expired",
                "client_secret_file",
            ),
            (
                true,
                "401, invalid_client: AADSTS7000218: parameter",
                "public client flows",
            ),
            (
                false,
                "400, unauthorized_client: AADSTS700016",
                "client_id and tenant",
            ),
            (true, "400, invalid_scope: unknown", "check scopes"),
            (false, "400, access_denied", "[team.acme.oauth]"),
        ] {
            let mend = mend("acme", person, said);
            assert!(mend.contains(told), "{said}: {mend}");
            let logs_in = mend.contains("trialogue login");
            assert_eq!(logs_in, told.contains("trialogue login"), "{said}: {mend}");
        }
    }

    #[test]
    fn check_tells_how_long_access_lasts() {
        let well = told(Some(60), None, true);
        assert_eq!(well.level, Level::Good);
        assert!(well.found.contains("ends in 60 days"), "{well:?}");
        assert_eq!(told(None, None, true).level, Level::Good);
        let soon = told(Some(14), None, true);
        assert_eq!(soon.level, Level::Warning);
        assert!(soon.mend.is_some_and(|m| m.contains("trialogue login")));
        let away = told(None, Some(("away", false)), true);
        assert_eq!(away.level, Level::Warning);
        assert!(away.mend.is_some_and(|m| m.contains("check again later")));
        assert_eq!(
            told(None, Some(("invalid_grant", true)), true).level,
            Level::Fault
        );
        assert_eq!(told(None, None, false).level, Level::Fault);
    }
}
