//! Renewing a team's access token before it ends, and telling who runs the installation when
//! only a person can mend it.
//!
//! Never asks a token server within a transaction, never shows a token. Invariant: one process
//! renews at a time (lease and version), and new tokens are on record before they are used: a
//! refresh token that takes another's place is never lost with the process that got it.

use super::tokens::{Grant, GrantFault, Granted, Pass, Token, TokenServer};
use super::{Desk, DeskError, TRIES, vault};
use crate::domain::fact::Fact;
use crate::domain::ids::TeamId;
use crate::domain::letter::{AccessEnds, Body, Ending};
use crate::domain::time::Timestamp;
use crate::rules;
use crate::store::{AccessRow, Finished, LeasedLetter, LetterStatus, NewTokens, StoreError, Tx};
use std::time::Duration;

/// How long a lease holds, by the machine's clock: longer than a token server may take.
const LEASE: Duration = Duration::from_mins(1);
/// A token is renewed so long before it ends, or a quarter of its life, if that is less: long
/// enough for a letter to go out with the old one when the server takes us no longer.
const AHEAD: Duration = Duration::from_mins(10);
/// No server is asked for the next token sooner, however short the life of the one it gave.
const LEAST: Duration = Duration::from_secs(5);
/// When somebody else renews, when that is looked at again.
const SOON: Duration = Duration::from_secs(2);
/// How often a server that wants a person is asked again: somebody may have mended it there.
const MENDED: Duration = Duration::from_mins(10);
/// How often is looked for a first log-in.
const NOBODY: Duration = Duration::from_secs(30);
/// A token that a mail server refuses is replaced at once if it is older.
const YOUNG: Duration = Duration::from_mins(5);
/// Longest time between two tries.
const LONGEST_BACK_OFF: Duration = Duration::from_mins(5);
/// Days before the end of a refresh token on which it is told.
pub const TOLD_AHEAD: [i64; 4] = [14, 7, 3, 1];

/// Who a team is to its token server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// The team.
    pub team: TeamId,
    /// What tells this client from another: a digest of server, client, grant and scopes.
    pub id: String,
    /// Whether a person logs in for it; else its own credentials do.
    pub person: bool,
    /// How long the provider lets a refresh token last that is not replaced.
    pub refresh_lasts: Option<Duration>,
}

impl Client {
    fn purpose(&self) -> String {
        format!("access/{}/{}", self.team, self.id)
    }

    /// The command that logs in.
    pub fn command(&self) -> String {
        format!("trialogue login {}", self.team)
    }
}

/// Tokens as they stand open.
struct Tokens {
    access: Token,
    refresh: Option<Token>,
}

impl Desk {
    /// Puts the team's access token into force, and renews it if that is due. Gives when to
    /// look again.
    pub async fn renew(
        &self,
        client: &Client,
        server: &dyn TokenServer,
        pass: &Pass,
    ) -> Result<Timestamp, DeskError> {
        self.renewed(client, server, pass, false).await
    }

    /// The same for somebody who looks whether it works by now: where the last try failed, the
    /// server is asked at once.
    pub async fn renew_anew(
        &self,
        client: &Client,
        server: &dyn TokenServer,
        pass: &Pass,
    ) -> Result<Timestamp, DeskError> {
        self.renewed(client, server, pass, true).await
    }

    async fn renewed(
        &self,
        client: &Client,
        server: &dyn TokenServer,
        pass: &Pass,
        anew: bool,
    ) -> Result<Timestamp, DeskError> {
        let now = self.now();
        let after = |machine| self.tools.clock.after(machine);
        let row = self.access_row(client).await?;
        let tokens = match self.opened(client, &row) {
            Ok(tokens) => tokens,
            Err(why) if client.person => {
                pass.withhold(format!("{why}; run: {}", client.command()));
                return Ok(after(NOBODY));
            }
            Err(_) => None,
        };
        if let (Some(tokens), Some(until)) = (&tokens, row.expires) {
            pass.give(tokens.access.clone(), until);
        }
        if let Some(fault) = &row.fault {
            pass.withhold(fault.clone());
        }
        self.tell_ahead(client, &row, now).await?;
        let young = row.granted.is_some_and(|at| now < at + time(YOUNG));
        let waits = row.due > now && (young || !pass.is_refused());
        if waits && !(anew && row.fault.is_some()) {
            return Ok(row.due);
        }
        let grant = match tokens.and_then(|t| t.refresh) {
            Some(refresh) => Grant::Refresh(refresh),
            None if !client.person => Grant::Client,
            None => {
                pass.withhold(format!("nobody has logged in; run: {}", client.command()));
                return Ok(after(NOBODY));
            }
        };
        let lease = self.fresh().text("lease", 0);
        let mut tx = self.tools.store.write().await?;
        let times = (now, after(LEASE));
        let ours = tx
            .lease_access(&client.team, row.version, times, &lease)
            .await?;
        tx.commit().await?;
        if !ours {
            return Ok(after(SOON));
        }
        match server.grant(&grant).await {
            Ok(granted) => {
                let granted = Granted {
                    refresh: granted.refresh.or(match grant {
                        Grant::Refresh(old) => Some(old),
                        _ => None,
                    }),
                    ..granted
                };
                let replaced = granted.refresh != self.opened_refresh(client, &row);
                let new = self.new_tokens(client, &granted, Some(&row).filter(|_| !replaced))?;
                self.on_record(client, &new, Some(&lease)).await?;
                tracing::info!(team = %client.team, "the access token was renewed");
                pass.give(granted.access, new.expires);
                Ok(new.due)
            }
            Err(fault) => self.not_granted(client, &row, &lease, &fault, pass).await,
        }
    }

    /// Puts on record what a person who logged in was given, whoever may be renewing meanwhile.
    pub async fn logged_in(&self, client: &Client, granted: &Granted) -> Result<(), DeskError> {
        self.access_row(client).await?;
        let new = self.new_tokens(client, granted, None)?;
        self.on_record(client, &new, None).await
    }

    /// What is on record for this client; begins it where there is nothing.
    pub async fn access_row(&self, client: &Client) -> Result<AccessRow, DeskError> {
        let own = |row: Option<AccessRow>| row.filter(|r| r.client == client.id);
        let mut tx = self.tools.store.read().await?;
        if let Some(row) = own(tx.access(&client.team).await?) {
            return Ok(row);
        }
        drop(tx);
        let mut tx = self.tools.store.write().await?;
        tx.begin_access(&client.team, &client.id, self.now())
            .await?;
        let row = own(tx.access(&client.team).await?);
        tx.commit().await?;
        row.ok_or(DeskError::Store(StoreError::Stale { what: "access" }))
    }

    fn opened(&self, client: &Client, row: &AccessRow) -> Result<Option<Tokens>, String> {
        let Some(sealed) = &row.sealed else {
            return Ok(None);
        };
        let text = vault::open(&self.tools.keys, &client.purpose(), sealed)
            .map_err(|e| format!("the tokens on record can't be opened: {e}"))?;
        let (access, refresh) = text.split_once('\n').unwrap_or((&text, ""));
        let access = Token::new(access).ok_or("the tokens on record are none")?;
        Ok(Some(Tokens {
            access,
            refresh: Token::new(refresh),
        }))
    }

    fn opened_refresh(&self, client: &Client, row: &AccessRow) -> Option<Token> {
        self.opened(client, row).ok().flatten()?.refresh
    }

    /// The tokens as they go on record. `same`: what is on record of a refresh token that stayed.
    fn new_tokens(
        &self,
        client: &Client,
        granted: &Granted,
        same: Option<&AccessRow>,
    ) -> Result<NewTokens, DeskError> {
        let refresh = granted.refresh.as_ref().map_or("", Token::reveal);
        let text = format!("{}\n{refresh}", granted.access.reveal());
        let chance = self.tools.ids.seed();
        let sealed = vault::seal(&self.tools.keys, chance, &client.purpose(), &text)
            .map_err(|e| StoreError::Refused(format!("the tokens can't be sealed: {e}")))?;
        let after = |machine| self.tools.clock.after(machine);
        let usual = client.refresh_lasts.filter(|_| !refresh.is_empty());
        let whole = granted.refresh_lasts.or(usual);
        let dies = same.and_then(|row| row.dies);
        let lives = same.and_then(|row| row.lives);
        let ahead = AHEAD.min(granted.lasts / 4);
        let next = granted.lasts.saturating_sub(ahead).max(LEAST);
        Ok(NewTokens {
            sealed,
            expires: after(granted.lasts),
            dies: granted
                .refresh_lasts
                .map(after)
                .or(dies)
                .or(usual.map(after)),
            lives: lives.or(whole.and_then(|w| i64::try_from(w.as_millis()).ok())),
            due: after(next),
        })
    }

    /// Tried until it stands: what a server replaced it does not give again.
    async fn on_record(
        &self,
        client: &Client,
        new: &NewTokens,
        lease: Option<&str>,
    ) -> Result<(), DeskError> {
        let mut tries = 0;
        loop {
            tries += 1;
            let saved = async {
                let mut tx = self.tools.store.write().await?;
                let now = self.now();
                tx.save_tokens(&client.team, new, lease, now).await?;
                tx.commit().await
            };
            match saved.await {
                Err(StoreError::Busy(_)) if tries < TRIES => {}
                other => return Ok(other?),
            }
        }
    }

    /// The server gave none: when to ask again, and whom to tell.
    async fn not_granted(
        &self,
        client: &Client,
        row: &AccessRow,
        lease: &str,
        fault: &GrantFault,
        pass: &Pass,
    ) -> Result<Timestamp, DeskError> {
        let said = fault.to_string();
        let (wait, ending) = match fault {
            GrantFault::Ended(_) => (MENDED, Some(Ending::LoggedOut { said: said.clone() })),
            GrantFault::Refused(_) => (MENDED, Some(Ending::Refused { said: said.clone() })),
            GrantFault::Later { after, .. } => {
                (after.unwrap_or_default().max(back_off(row.faults)), None)
            }
            GrantFault::Pending | GrantFault::SlowDown => (back_off(row.faults), None),
        };
        tracing::warn!(team = %client.team, error = %said, wait_s = wait.as_secs(), "the access token can't be renewed");
        pass.withhold(said.clone());
        let due = self.tools.clock.after(wait);
        let mut tx = self.tools.store.write().await?;
        tx.fail_access(&client.team, lease, (&said, ending.is_some()), due)
            .await?;
        if let Some(ending) = ending {
            let step = format!("{}/{}", row.version, kind(&ending));
            self.tell(&mut tx, client, row, (ending, step)).await?;
        }
        tx.commit().await?;
        Ok(due)
    }

    /// Tells days ahead that the refresh token ends, once at each step.
    async fn tell_ahead(
        &self,
        client: &Client,
        row: &AccessRow,
        now: Timestamp,
    ) -> Result<(), DeskError> {
        let (Some(at), Some(days)) = (row.dies, row.step(&TOLD_AHEAD, now)) else {
            return Ok(());
        };
        let step = format!("{}/{days}", at.0);
        if row.told.as_ref() == Some(&step) {
            return Ok(());
        }
        let mut tx = self.tools.store.write().await?;
        let told = (Ending::Ahead { at }, step);
        self.tell(&mut tx, client, row, told).await?;
        Ok(tx.commit().await?)
    }

    async fn tell(
        &self,
        tx: &mut Tx,
        client: &Client,
        row: &AccessRow,
        (ending, step): (Ending, String),
    ) -> Result<(), DeskError> {
        let served = self.served(&client.team)?;
        let now = self.now();
        let mut dossier = tx.dossier(&self.wanted(&client.team, now)).await?;
        let fact = Fact::AccessEnds {
            told: AccessEnds {
                mailbox: served.team.mailbox.clone(),
                ending,
                holds: row.expires.filter(|at| *at > now),
                command: client.command(),
            },
            step: step.clone(),
        };
        let decision = rules::decide(&dossier, &fact, &self.context(&served.team, now));
        let mut changes = Self::changes(&served.team, &dossier, now);
        self.take(&mut changes, &mut dossier, decision, None);
        tx.save(&changes).await?;
        Ok(tx.access_told(&client.team, &step).await?)
    }
}

/// Those of these letters that tell of an access which is mended since: they end here, and nothing
/// follows from that. Such a letter often waits, for the mail server takes the old token no longer
/// either.
pub(super) async fn overtaken(
    tx: &mut Tx,
    letters: &[LeasedLetter],
) -> Result<Vec<Finished>, StoreError> {
    let mut out = Vec::new();
    for leased in letters {
        let Ok(letter) = &leased.letter else {
            continue;
        };
        let Body::AccessEnds(told) = &letter.body else {
            continue;
        };
        let row = tx.access(&letter.team).await?;
        let mended = row.is_some_and(|row| match told.ending {
            // An access token is renewed every hour, and this is not about it.
            Ending::Ahead { at } => row.dies.is_none_or(|dies| dies > at),
            Ending::LoggedOut { .. } | Ending::Refused { .. } => {
                row.granted.is_some_and(|granted| granted > letter.decided)
            }
        });
        // One that may have gone out is not called unsent.
        let status = match leased.status {
            LetterStatus::Unknown => LetterStatus::Unknown,
            _ => LetterStatus::Dropped,
        };
        let end = || Finished {
            id: leased.id.clone(),
            status,
            said: "not sent: access is mended".into(),
            next: None,
        };
        out.extend(mended.then(end));
    }
    Ok(out)
}

const fn kind(ending: &Ending) -> &'static str {
    match ending {
        Ending::Ahead { .. } => "ahead",
        Ending::LoggedOut { .. } => "logged-out",
        Ending::Refused { .. } => "refused",
    }
}

/// Five seconds, doubled with each failure.
fn back_off(faults: u32) -> Duration {
    Duration::from_secs(5 << faults.min(6)).min(LONGEST_BACK_OFF)
}

fn time(length: Duration) -> chrono::TimeDelta {
    chrono::TimeDelta::from_std(length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_are_bounded() {
        assert_eq!(back_off(0), Duration::from_secs(5));
        assert_eq!(back_off(2), Duration::from_secs(20));
        assert_eq!(back_off(90), LONGEST_BACK_OFF);
    }
}
