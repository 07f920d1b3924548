//! From the config's words to the wire's adapters.

use crate::config::{
    FeedLogin, FeedsConfig, InboxConfig, OutboxConfig, ServerConfig, TeamConfig, Tls,
};
use crate::desk::ports::{Batch, Clock, Courier, Cursor, Inbox, InboxError};
use crate::mail::read::{Hop, Placed, Trust};
use crate::wire;
use crate::wire::feeds::{FeedSettings, Feeds, Login};
use crate::wire::imap::{ImapInbox, ImapSettings};
use crate::wire::maildir::{MaildirCourier, MaildirInbox};
use crate::wire::sendmail::SendmailCourier;
use crate::wire::smtp::{Deadlines, SmtpCourier, SmtpSettings};
use crate::wire::stop::Stopper;
use std::sync::Arc;
use std::time::Duration;

/// Whose word on authentication counts for a team.
pub fn trust(team: &TeamConfig) -> Trust {
    let told = &team.trust;
    let hop = match (
        &told.exchange_online,
        told.authserv_id.first().or(told.hop.first()),
    ) {
        (Some(domains), _) => {
            let mut hop = Hop::exchange(domains.clone());
            hop.hosts.extend(told.hop.iter().cloned());
            Some(hop)
        }
        (None, Some(name)) => {
            let mut hop = Hop::named(name);
            if !told.authserv_id.is_empty() {
                hop.ids.clone_from(&told.authserv_id);
            }
            if told.hop.is_empty() {
                hop.hosts.extend(told.authserv_id.iter().skip(1).cloned());
            } else {
                hop.hosts.extend(told.hop.iter().cloned());
            }
            Some(hop)
        }
        (None, None) => None,
    };
    let placed = told
        .below
        .map(|below| if below { Placed::Below } else { Placed::Above });
    Trust {
        hop: hop.map(|hop| Hop {
            placed: placed.unwrap_or(hop.placed),
            ..hop
        }),
        arc_sealers: told.arc_sealers.clone(),
        own_check: told.own_check,
    }
}

const fn tls(tls: Tls) -> wire::tls::Tls {
    match tls {
        Tls::Tls => wire::tls::Tls::Tls,
        Tls::StartTls => wire::tls::Tls::StartTls,
        Tls::None => wire::tls::Tls::None,
    }
}

fn secret(server: &ServerConfig) -> wire::tls::Secret {
    let text = server.password.as_ref().map_or("", |p| p.reveal());
    wire::tls::Secret::new(text)
}

/// How the mailbox is reached over IMAP.
pub fn imap_settings(server: &ServerConfig) -> ImapSettings {
    ImapSettings {
        host: server.host.clone(),
        port: server.port,
        tls: tls(server.tls),
        user: server.user.clone().unwrap_or_default(),
        password: secret(server),
        folder: server.folder.clone(),
        ca_file: server.ca_file.clone(),
    }
}

/// How letters are handed over by SMTP.
pub fn smtp_settings(server: &ServerConfig) -> SmtpSettings {
    SmtpSettings {
        host: server.host.clone(),
        port: server.port,
        tls: tls(server.tls),
        login: server.user.clone().map(|user| (user, secret(server))),
        ca_file: server.ca_file.clone(),
        hello: None,
        deadlines: Deadlines::default(),
    }
}

/// The team's mailbox, and what ends a blocked call on it.
pub fn inbox(team: &TeamConfig) -> anyhow::Result<(Box<dyn Inbox>, Stopper)> {
    Ok(match &team.inbox {
        InboxConfig::Imap(server) => {
            let inbox = ImapInbox::new(imap_settings(server))?;
            let stopper = inbox.stopper();
            (Box::new(inbox), stopper)
        }
        InboxConfig::Maildir(dir) => {
            let inbox = MaildirInbox::new(dir);
            let stopper = inbox.stopper();
            (Box::new(inbox), stopper)
        }
    })
}

/// What carries the team's letters.
pub fn courier(team: &TeamConfig) -> anyhow::Result<Box<dyn Courier>> {
    Ok(match &team.outbox {
        OutboxConfig::Smtp(server) => Box::new(SmtpCourier::new(smtp_settings(server))?),
        OutboxConfig::Sendmail => Box::new(SendmailCourier::default()),
        OutboxConfig::Maildir(dir) => Box::new(MaildirCourier::new(dir)),
    })
}

/// What reads people's busy times.
pub fn feeds(config: &FeedsConfig) -> Feeds {
    let login = |l: &FeedLogin| Login {
        host: l.host.clone(),
        user: l.user.clone(),
        password: wire::tls::Secret::new(l.password.reveal()),
    };
    Feeds::new(FeedSettings {
        allow: config.allow.clone(),
        logins: config.logins.iter().map(login).collect(),
        ca_file: config.ca_file.clone(),
        ..FeedSettings::default()
    })
}

/// An inbox whose mails are received when a rehearsal's clock says so: their own dates are
/// of another time.
pub struct Dated {
    inner: Box<dyn Inbox>,
    clock: Arc<dyn Clock>,
}

impl Dated {
    /// Dates the mails of `inner` by `clock`.
    pub fn new(inner: Box<dyn Inbox>, clock: Arc<dyn Clock>) -> Self {
        Self { inner, clock }
    }
}

impl Inbox for Dated {
    fn fetch(&mut self, after: Option<Cursor>) -> Result<Batch, InboxError> {
        let mut batch = self.inner.fetch(after)?;
        let now = self.clock.now();
        for mail in &mut batch.mails {
            mail.received = now;
        }
        Ok(batch)
    }

    fn stored(&mut self, upto: Cursor) -> Result<(), InboxError> {
        self.inner.stored(upto)
    }

    fn wait(&mut self, at_most: Duration) -> Result<(), InboxError> {
        self.inner.wait(at_most)
    }
}
