//! TLS for IMAP, SMTP and feeds alike, and what makes a server's settings sound.
//!
//! Never accepts a certificate that the system's roots, or the private CA named in the
//! settings, don't vouch for. Invariant: `Tls::None` is for loopback alone.

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use std::fmt;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How a connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte (RFC 8314): ports 993 and 465.
    Tls,
    /// After a `STARTTLS` command: ports 143 and 587. Never goes on without.
    StartTls,
    /// Not at all; on loopback only.
    None,
}

/// A password. Its `Debug` form shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a password.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The password itself; for the one place that sends it.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Why settings can't be used. A person must change them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SetupError {
    /// No encryption, and the server is elsewhere.
    #[error("tls = \"none\" is for loopback only, and {0} is elsewhere")]
    PlainElsewhere(String),
    /// The host's name can't stand in a certificate.
    #[error("{0:?} is no host name")]
    Host(String),
    /// The private CA could not be read.
    #[error("ca_file {}: {why}", path.display())]
    Ca {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The system has no root certificates, and no CA is named.
    #[error("no root certificates on this system: install ca-certificates, or name a ca_file")]
    NoRoots,
    /// rustls refused.
    #[error("TLS can't be set up: {0}")]
    Tls(String),
    /// A value that goes into a command holds a control character.
    #[error("{0} holds a control character")]
    Control(&'static str),
}

/// An error's words for whoever runs the service: without the pages for programmers that rustls
/// names in its own.
pub(super) fn for_people(why: &str) -> String {
    let mut words: Vec<&str> = why.split(' ').collect();
    words.retain(|word| !word.starts_with("https://docs.rs/"));
    words.join(" ").trim_end_matches([':', ' ']).to_owned()
}

/// Whether a host, as configured, is this machine.
pub(super) fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// The name a certificate must bear, and how to check it; `None` for an open connection.
#[derive(Clone)]
pub(super) struct Checked {
    pub(super) name: ServerName<'static>,
    pub(super) config: Arc<ClientConfig>,
}

/// Checks host and encryption of a server and loads the certificates that may vouch for it.
pub(super) fn check(
    host: &str,
    tls: Tls,
    ca_file: Option<&Path>,
) -> Result<Option<Checked>, SetupError> {
    if tls == Tls::None {
        return if is_loopback(host) {
            Ok(None)
        } else {
            Err(SetupError::PlainElsewhere(host.to_owned()))
        };
    }
    let name =
        ServerName::try_from(host.to_owned()).map_err(|_| SetupError::Host(host.to_owned()))?;
    Ok(Some(Checked {
        name,
        config: client_config(ca_file)?,
    }))
}

/// Whom to believe: the system's roots, and the private CA where one is named.
pub(super) fn client_config(ca_file: Option<&Path>) -> Result<Arc<ClientConfig>, SetupError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(path) = ca_file {
        let refuse = |why: String| SetupError::Ca {
            path: path.to_owned(),
            why,
        };
        let certs: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(path)
            .and_then(Iterator::collect)
            .map_err(|e| refuse(e.to_string()))?;
        if certs.is_empty() {
            return Err(refuse("no certificate in it".into()));
        }
        for cert in certs {
            roots.add(cert).map_err(|e| refuse(e.to_string()))?;
        }
    }
    if roots.is_empty() {
        return Err(SetupError::NoRoots);
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| SetupError::Tls(e.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_connections_stay_on_this_machine() {
        for host in ["localhost", "127.0.0.1", "::1", "127.9.9.9"] {
            assert!(matches!(check(host, Tls::None, None), Ok(None)), "{host}");
        }
        for host in ["mail.example", "10.0.0.1", "localhost.example"] {
            assert!(
                matches!(
                    check(host, Tls::None, None),
                    Err(SetupError::PlainElsewhere(_))
                ),
                "{host}"
            );
        }
    }

    #[test]
    fn a_secret_shows_nothing() {
        assert_eq!(format!("{:?}", Secret::new("hunter2")), "Secret(…)");
    }

    #[test]
    fn a_wrong_ca_file_is_named() {
        let Err(error) = check("a.example", Tls::Tls, Some(Path::new("/nonexistent.pem"))) else {
            panic!("accepted");
        };
        assert!(error.to_string().contains("/nonexistent.pem"), "{error}");
    }

    #[test]
    fn no_page_for_programmers_is_told() {
        let said = "peer closed connection without sending TLS close_notify: \
                    https://docs.rs/rustls/latest/rustls/manual/_03_howto/index.html#unexpected-eof";
        let told = "peer closed connection without sending TLS close_notify";
        assert_eq!(for_people(said), told);
        assert_eq!(
            for_people("554 see https://a.example/x"),
            "554 see https://a.example/x"
        );
    }
}
