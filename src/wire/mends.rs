//! What to do about a server that could not be used, by the step that failed and its words.
//!
//! Never connects. Invariant: every failure has a mend, and one that names a setting names the
//! one that is wrong.

use super::credential::Credential;
use super::tls::Tls;

/// How a server is reached, as far as a mend depends on it.
pub(super) struct Reached<'a> {
    pub(super) tls: Tls,
    pub(super) port: u16,
    /// What proves who logs in; `None`: nobody does.
    pub(super) credential: Option<&'a Credential>,
    /// What a person does to log in anew where that is by OAuth2.
    pub(super) again: &'a str,
}

/// Ports on which TLS begins with the first byte (RFC 8314).
const IMPLICIT: [u16; 2] = [993, 465];

impl Reached<'_> {
    /// What to do after `why` came at `step`.
    pub(super) fn mend(&self, step: &str, why: &str) -> String {
        let said = why.to_ascii_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
        match step {
            "connect" | "hello" if self.speaks_tls(&said) => {
                format!("port {} begins with TLS: write tls = \"tls\"", self.port)
            }
            "connect" => "check host and port, and that this machine may reach them".into(),
            "hello" => {
                "check the port: 465 for tls, 587 for starttls; and hello, if it is set".into()
            }
            "tls" if says(&["unknownissuer"]) => {
                "the certificate is from a CA this system does not know: name it in ca_file".into()
            }
            "tls" if says(&["notvalidforname", "not valid for name"]) => {
                "the certificate bears another name: write that name as host".into()
            }
            "tls" if says(&["notvalidyet", "not valid yet"]) => {
                "look at this machine's clock (date -u): it may be behind; else the server's \
                 certificate begins later"
                    .into()
            }
            "tls" if says(&["expired"]) => {
                "the server's certificate is over, and its owner must renew it; or this machine's \
                 clock is ahead (date -u)"
                    .into()
            }
            "tls" => {
                "check tls: \"tls\" for ports 993 and 465, \"starttls\" for 143 and 587".into()
            }
            "login" => self.log_in(&said),
            "select" => "check folder, and that this user may read it".into(),
            _ => "try again; if it stays, look into the server's log".into(),
        }
    }

    /// A log-in that failed: no password is wrong where none could be shown.
    fn log_in(&self, said: &str) -> String {
        let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
        if let Some(Credential::Bearer(_)) = self.credential {
            return format!(
                "{}, as somebody who may open this mailbox and send as it; and check user, and the \
                 scopes",
                self.again
            );
        }
        let open = self.tls == Tls::None;
        let wants_tls = ["privacyrequired", "plaintext", "encrypt", "starttls", "tls"];
        let none_here = [
            "takes no password here",
            "no compatible authentication mechanism",
        ];
        if open && says(&[&wants_tls[..], &none_here[..]].concat()) {
            return "this server takes a log-in over TLS alone: write tls = \"starttls\" (ports 143 \
                    and 587) or \"tls\" (993 and 465)"
                .into();
        }
        if says(&none_here) && self.port == 25 {
            return "port 25 is for servers among themselves: write port = 587 with tls = \
                    \"starttls\", or 465 with \"tls\"; drop user and password where this machine \
                    may relay without"
                .into();
        }
        if says(&none_here) {
            return "the server takes no password at this port: check port and tls, and whether it \
                    wants OAuth2 (a table [team.NAME.oauth])"
                .into();
        }
        "check user and password; some providers want an app password".into()
    }

    /// Whether we wait for a greeting where the server waits for TLS.
    fn speaks_tls(&self, said: &str) -> bool {
        self.tls != Tls::Tls && IMPLICIT.contains(&self.port) && !said.contains("refused")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::tls::Secret;

    fn mend(tls: Tls, port: u16, step: &str, why: &str) -> String {
        let credential = Secret::new("x").into();
        let reached = Reached {
            tls,
            port,
            credential: Some(&credential),
            again: "run: trialogue login acme",
        };
        reached.mend(step, why)
    }

    #[test]
    fn a_mend_names_what_is_wrong() {
        let no_password = "the server takes no password here";
        let no_auth = "No compatible authentication mechanism was found";
        let late =
            "invalid peer certificate: certificate not valid yet: verification time 1 (UNIX)";
        for (tls, port, step, why, told) in [
            (Tls::None, 143, "login", no_password, "over TLS alone"),
            (Tls::None, 587, "login", no_auth, "over TLS alone"),
            (
                Tls::None,
                143,
                "login",
                "the server refused the log-in: [PRIVACYREQUIRED] Plaintext disallowed",
                "over TLS alone",
            ),
            (Tls::StartTls, 25, "login", no_auth, "port = 587"),
            (Tls::Tls, 993, "login", no_password, "OAuth2"),
            (
                Tls::Tls,
                993,
                "login",
                "[AUTHENTICATIONFAILED]",
                "user and password",
            ),
            (Tls::None, 143, "login", "535 wrong", "user and password"),
            (Tls::Tls, 465, "tls", late, "clock"),
            (
                Tls::Tls,
                465,
                "tls",
                "certificate expired: verification",
                "clock is ahead",
            ),
            (
                Tls::Tls,
                465,
                "tls",
                "certificate not valid for name \"a\"",
                "another name",
            ),
            (Tls::Tls, 465, "tls", "UnknownIssuer", "ca_file"),
            (
                Tls::Tls,
                143,
                "tls",
                "corrupt message",
                "\"starttls\" for 143",
            ),
            (Tls::None, 993, "connect", "timed out", "tls = \"tls\""),
            (
                Tls::None,
                993,
                "connect",
                "Connection refused",
                "host and port",
            ),
        ] {
            let mend = mend(tls, port, step, why);
            assert!(mend.contains(told), "{step} {port} {why}: {mend}");
        }
    }
}
