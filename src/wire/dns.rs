//! DNS: the texts under a name (RFC 1035), by the system's resolver or one that is named.
//!
//! Never judges what it gets. Invariant: *there is none* is said only where the server said so;
//! whatever else goes wrong is no answer.

use crate::desk::ports::{Asking, Dns};
use crate::domain::signed::TxtAnswer;
use mail_auth::hickory_resolver::TokioResolver;
use mail_auth::hickory_resolver::config::{NameServerConfig, ResolverConfig, ResolverOpts};
use mail_auth::hickory_resolver::net::NetError;
use mail_auth::hickory_resolver::net::runtime::TokioRuntimeProvider;
use mail_auth::hickory_resolver::proto::rr::RData;
use mail_auth::hickory_resolver::system_conf::read_system_conf;
use std::net::SocketAddr;
use std::time::Duration;

/// How long one try may take, and how many there are.
const TRY: Duration = Duration::from_secs(3);
const TRIES: usize = 2;
/// How long one name may take, with all tries and servers.
const LONGEST: Duration = Duration::from_secs(10);
/// Most texts under a name that are looked at, and the longest one, in bytes: a key has a few
/// hundred.
const TEXTS: usize = 8;
const TEXT_BYTES: usize = 8 * 1024;

/// Why there is nobody to ask.
#[derive(Debug, thiserror::Error)]
#[error("no resolver: {0}")]
pub struct NoResolver(#[from] NetError);

/// Asks a resolver.
pub struct Resolver(TokioResolver);

impl Resolver {
    /// The system's resolver (`/etc/resolv.conf`), or the one at this address.
    pub fn new(at: Option<SocketAddr>) -> Result<Self, NoResolver> {
        let (config, mut options) = match at {
            None => read_system_conf()?,
            Some(at) => {
                let mut server = NameServerConfig::udp_and_tcp(at.ip());
                for connection in &mut server.connections {
                    connection.port = at.port();
                }
                let config = ResolverConfig::from_parts(None, Vec::new(), vec![server]);
                (config, ResolverOpts::default())
            }
        };
        options.timeout = TRY;
        options.attempts = TRIES;
        let builder = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default());
        Ok(Self(builder.with_options(options).build()?))
    }

    async fn texts(&self, name: &str) -> TxtAnswer {
        // The last dot: no search list of the machine's applies.
        let asked = self.0.txt_lookup(format!("{name}."));
        let found = match tokio::time::timeout(LONGEST, asked).await {
            Ok(Ok(found)) => found,
            Ok(Err(error)) if error.is_no_records_found() => return TxtAnswer::Texts(Vec::new()),
            Ok(Err(error)) => return TxtAnswer::Unanswered(error.to_string()),
            Err(_) => return TxtAnswer::Unanswered("it took too long".into()),
        };
        let texts = found
            .answers()
            .iter()
            .filter_map(|record| match &record.data {
                RData::TXT(text) => Some(text.txt_data.concat()),
                _ => None,
            });
        let texts = texts.filter(|t| t.len() <= TEXT_BYTES).take(TEXTS);
        TxtAnswer::Texts(texts.collect())
    }
}

impl Dns for Resolver {
    fn txt<'a>(&'a self, name: &'a str) -> Asking<'a> {
        Box::pin(self.texts(name))
    }
}
