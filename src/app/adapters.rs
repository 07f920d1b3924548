//! From the config's words to the wire's adapters.

use crate::config::secret::Secret;
use crate::config::{
    Config, FeedLogin, FeedsConfig, InboxConfig, OutboxConfig, ServerConfig, TeamConfig, Tls,
};
use crate::desk::ports::{Batch, Clock, Courier, Cursor, Dns, Inbox, InboxError, Put, PutAway};
use crate::desk::renewing::Client;
use crate::desk::tokens::{Pass, TokenServer};
use crate::domain::ids::digest;
use crate::mail::read::{Hop, Placed, Trust};
use crate::wire;
use crate::wire::credential::{Credential, Password};
use crate::wire::dns::Resolver;
use crate::wire::feeds::{FeedSettings, Feeds, Login};
use crate::wire::imap::{ImapInbox, ImapSettings};
use crate::wire::maildir::{MaildirCourier, MaildirInbox};
use crate::wire::oauth::{OAuthServer, OAuthSettings};
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
        own_dkim: told.own_dkim,
        sealers: told.arc_sealers.clone(),
    }
}

/// Who asks DNS; `None` where no team needs it.
pub fn dns(config: &Config) -> anyhow::Result<Option<Arc<dyn Dns>>> {
    if !config.teams.iter().any(|t| t.trust.asks_dns()) {
        return Ok(None);
    }
    Ok(Some(Arc::new(Resolver::new(config.nameserver)?)))
}

const fn tls(tls: Tls) -> wire::tls::Tls {
    match tls {
        Tls::Tls => wire::tls::Tls::Tls,
        Tls::StartTls => wire::tls::Tls::StartTls,
        Tls::None => wire::tls::Tls::None,
    }
}

/// A password where there is one, else the team's access token.
fn credential(server: &ServerConfig, pass: Option<&Pass>) -> Credential {
    match (&server.password, pass) {
        (None, Some(pass)) => Credential::Bearer(pass.clone()),
        (Some(password), _) => Credential::Password(renewable(password)),
        (None, None) => wire::tls::Secret::new("").into(),
    }
}

/// A password; one that stands in a file is read anew when a server refuses it.
fn renewable(password: &Secret) -> Password {
    let now = wire::tls::Secret::new(password.reveal());
    let file = password.file().map(ToOwned::to_owned);
    Password::renewed_by(now, move || {
        let again = Secret::read(file.as_deref()?).ok()?;
        let text = again.reveal();
        (!text.is_empty()).then(|| wire::tls::Secret::new(text))
    })
}

/// How the mailbox is reached over IMAP.
pub fn imap_settings(
    team: &TeamConfig,
    server: &ServerConfig,
    pass: Option<&Pass>,
) -> ImapSettings {
    ImapSettings {
        host: server.host.clone(),
        port: server.port,
        tls: tls(server.tls),
        user: server.user.clone().unwrap_or_default(),
        credential: credential(server, pass),
        folder: server.folder.clone(),
        file_into: team.file_into.clone(),
        ca_file: server.ca_file.clone(),
    }
}

/// How letters are handed over by SMTP.
pub fn smtp_settings(server: &ServerConfig, pass: Option<&Pass>) -> SmtpSettings {
    SmtpSettings {
        host: server.host.clone(),
        port: server.port,
        tls: tls(server.tls),
        login: server
            .user
            .clone()
            .map(|user| (user, credential(server, pass))),
        ca_file: server.ca_file.clone(),
        hello: None,
        deadlines: Deadlines::default(),
    }
}

/// The team's mailbox, and what ends a blocked call on it.
pub fn inbox(team: &TeamConfig, pass: Option<&Pass>) -> anyhow::Result<(Box<dyn Inbox>, Stopper)> {
    Ok(match &team.inbox {
        InboxConfig::Imap(server) => {
            let inbox = ImapInbox::new(imap_settings(team, server, pass))?;
            let stopper = inbox.stopper();
            (Box::new(inbox), stopper)
        }
        InboxConfig::Maildir(dir) => {
            let inbox = MaildirInbox::new(dir).filing_into(team.file_into.as_deref());
            let stopper = inbox.stopper();
            (Box::new(inbox), stopper)
        }
    })
}

/// What carries the team's letters.
pub fn courier(team: &TeamConfig, pass: Option<&Pass>) -> anyhow::Result<Box<dyn Courier>> {
    Ok(match &team.outbox {
        OutboxConfig::Smtp(server) => Box::new(SmtpCourier::new(smtp_settings(server, pass))?),
        OutboxConfig::Sendmail => Box::new(SendmailCourier::default()),
        OutboxConfig::Maildir(dir) => Box::new(MaildirCourier::new(dir)),
    })
}

/// A team's access by OAuth2: who it is to its token server, and that server.
pub fn access(team: &TeamConfig) -> anyhow::Result<Option<(Client, Arc<dyn TokenServer>)>> {
    let Some(oauth) = &team.oauth else {
        return Ok(None);
    };
    let grant = if oauth.person { "device" } else { "client" };
    let parts = [&oauth.token_url, &oauth.client_id, grant, &oauth.scopes];
    let client = Client {
        team: team.team.id.clone(),
        id: digest(parts.join("\n").as_bytes()),
        person: oauth.person,
        refresh_lasts: oauth.refresh_lasts,
    };
    let secret = oauth.client_secret.as_ref();
    let server = OAuthServer::new(OAuthSettings {
        token_url: oauth.token_url.clone(),
        device_url: oauth.device_url.clone(),
        client_id: oauth.client_id.clone(),
        client_secret: secret.map(|s| wire::tls::Secret::new(s.reveal())),
        scopes: oauth.scopes.clone(),
        ca_file: oauth.ca_file.clone(),
    })?;
    Ok(Some((client, Arc::new(server))))
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

    fn put_away(&mut self, mail: &PutAway) -> Result<Put, InboxError> {
        self.inner.put_away(mail)
    }

    fn wait(&mut self, at_most: Duration) -> Result<(), InboxError> {
        self.inner.wait(at_most)
    }
}
