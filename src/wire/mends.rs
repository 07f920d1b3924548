//! What to do about a server that could not be used, by the step that failed and its words.
//!
//! Never connects. Invariant: every failure has a mend, and one that names a setting names the
//! one that is wrong.

use super::credential::Credential;
use super::tls::Tls;

/// How a server is reached, as far as a mend depends on it.
pub(super) struct Reached<'a> {
    pub(super) tls: Tls,
    /// What proves who logs in; `None`: nobody does.
    pub(super) credential: Option<&'a Credential>,
    /// What to do about a token that is refused, where the log-in is by OAuth2.
    pub(super) again: &'a str,
}

impl Reached<'_> {
    /// What to do after `why` came at `step`.
    pub(super) fn mend(&self, step: &str, why: &str) -> String {
        let said = why.to_ascii_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
        match step {
            "connect" | "hello" if self.waits_for_tls(&said) => {
                "the server may begin with TLS, as on ports 993 and 465: then write tls = \"tls\"; \
                 else check host and port"
                    .into()
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
        if says(&["smtpclientauthentication is disabled"]) {
            return "mail may not be handed in by SMTP there: an admin turns it on for this mailbox \
                    (Exchange Online PowerShell: Set-CASMailbox -Identity MAILBOX \
                    -SmtpClientAuthenticationDisabled $false)"
                .into();
        }
        if let Some(Credential::Bearer(_)) = self.credential {
            if says(&["takes no access token"]) {
                return "check host and port: this server knows no log-in by OAuth2; where it takes \
                        a password, drop the table [team.NAME.oauth]"
                    .into();
            }
            if says(&["no access token"]) {
                return "see the finding on the log-in, then check again".into();
            }
            return self.again.to_owned();
        }
        let open = self.tls == Tls::None;
        let wants_tls = ["privacyrequired", "plaintext", "encrypt", "starttls", "tls"];
        let no_imap = says(&["takes no password here"]);
        let no_smtp = says(&["no compatible authentication mechanism"]);
        if open && (no_imap || no_smtp || says(&wants_tls)) {
            return "this server takes a log-in over TLS alone: write tls = \"starttls\" (ports 143 \
                    and 587) or \"tls\" (993 and 465)"
                .into();
        }
        if no_smtp {
            return "mail is handed in with a log-in at port 587 (tls = \"starttls\") or 465 \
                    (\"tls\"), not at 25; a server that takes OAuth2 alone wants a table \
                    [team.NAME.oauth]; where this machine may relay without, drop user and password"
                .into();
        }
        if no_imap {
            return "check port and tls, and whether the server wants OAuth2 (a table \
                    [team.NAME.oauth])"
                .into();
        }
        "check user and password; some providers want an app password".into()
    }

    /// Whether we may be waiting for a greeting where the server waits for TLS.
    fn waits_for_tls(&self, said: &str) -> bool {
        let silent = ["no answer in time", "timed out", "temporarily unavailable"];
        let is_silent = silent.iter().any(|words| said.contains(words));
        self.tls != Tls::Tls && is_silent
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tokens::Pass;
    use crate::wire::clock::SystemClock;
    use crate::wire::tls::Secret;
    use std::sync::Arc;

    fn mend(tls: Tls, step: &str, why: &str) -> String {
        let credential = Secret::new("x").into();
        let reached = Reached {
            tls,
            credential: Some(&credential),
            again: "run: trialogue login acme",
        };
        reached.mend(step, why)
    }

    #[test]
    fn without_a_token_nothing_is_wrong_with_the_mail_server() {
        let pass = Pass::new(Arc::new(SystemClock), || {});
        let missing = pass.show().map(drop).unwrap_err();
        let credential = Credential::Bearer(pass);
        let reached = Reached {
            tls: Tls::Tls,
            credential: Some(&credential),
            again: "run: trialogue login acme",
        };
        for (why, told) in [
            (missing.as_str(), "the finding on the log-in"),
            (
                "the server takes no access token (neither)",
                "host and port",
            ),
            (
                "535 5.7.3 Authentication unsuccessful",
                "trialogue login acme",
            ),
        ] {
            let mend = reached.mend("login", why);
            assert!(mend.contains(told), "{why}: {mend}");
        }
    }

    #[test]
    fn a_mend_names_what_is_wrong() {
        let no_password = "the server takes no password here";
        let no_auth = "No compatible authentication mechanism was found";
        let late =
            "invalid peer certificate: certificate not valid yet: verification time 1 (UNIX)";
        for (tls, step, why, told) in [
            (Tls::None, "login", no_password, "over TLS alone"),
            (Tls::None, "login", no_auth, "over TLS alone"),
            (
                Tls::None,
                "login",
                "the server refused the log-in: [PRIVACYREQUIRED] Plaintext disallowed",
                "over TLS alone",
            ),
            (Tls::StartTls, "login", no_auth, "at port 587"),
            (Tls::Tls, "login", no_password, "OAuth2"),
            (
                Tls::Tls,
                "login",
                "[AUTHENTICATIONFAILED]",
                "user and password",
            ),
            (Tls::None, "login", "535 wrong", "user and password"),
            (
                Tls::StartTls,
                "login",
                "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for \
                 the Tenant.",
                "Set-CASMailbox",
            ),
            (Tls::Tls, "tls", late, "clock"),
            (
                Tls::Tls,
                "tls",
                "certificate expired: verification",
                "clock is ahead",
            ),
            (
                Tls::Tls,
                "tls",
                "certificate not valid for name \"a\"",
                "another name",
            ),
            (Tls::Tls, "tls", "UnknownIssuer", "ca_file"),
            (Tls::Tls, "tls", "corrupt message", "\"starttls\" for 143"),
            (Tls::None, "connect", "timed out", "tls = \"tls\""),
            (Tls::None, "connect", "Connection refused", "host and port"),
        ] {
            let mend = mend(tls, step, why);
            assert!(mend.contains(told), "{step} {why}: {mend}");
        }
    }
}
