//! Token servers of OAuth2: the token endpoint (RFC 6749, 3.2) and the device authorisation
//! endpoint (RFC 8628, 3.1).
//!
//! Never keeps a token, never retries, follows no redirect: a redirect would carry the secrets
//! elsewhere. Invariant: secrets travel in the body, over TLS or on loopback, and no fault
//! shows any.

use super::feeds::address::SystemResolver;
use super::feeds::http::{Answer, Client, Question};
use super::tls::{Secret, SetupError, client_config, is_loopback};
use crate::desk::tokens::{Asking, DeviceCode, Grant, GrantFault, Granted, Token, TokenServer};
use hyper::Method;
use hyper::header::{ACCEPT, CONTENT_TYPE};
use serde::Deserialize;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use url::Url;
use url::form_urlencoded::Serializer;

/// Longest time for one question.
const DEADLINE: Duration = Duration::from_secs(20);
/// Most bytes of an answer.
const ANSWER: usize = 256 * 1024;
/// How long an access token lasts whose server does not tell (RFC 6749, 5.1 recommends that it
/// does).
const USUAL: Duration = Duration::from_hours(1);
/// No token is believed to last longer, in seconds: two years.
const LONGEST: u64 = 2 * 366 * 86_400;

/// A token server, and who we are to it.
#[derive(Debug, Clone)]
pub struct OAuthSettings {
    /// The token endpoint.
    pub token_url: String,
    /// The device authorisation endpoint, if it has one.
    pub device_url: Option<String>,
    /// The client's id.
    pub client_id: String,
    /// The client's secret, if it has one.
    pub client_secret: Option<Secret>,
    /// What access is asked for, parted by spaces.
    pub scopes: String,
    /// A private CA, beside the system's roots.
    pub ca_file: Option<PathBuf>,
}

/// A [`TokenServer`] over HTTPS.
pub struct OAuthServer {
    settings: OAuthSettings,
    token_url: Url,
    device_url: Option<Url>,
    client: Client,
}

impl OAuthServer {
    /// Checks the settings; connects on each question.
    pub fn new(settings: OAuthSettings) -> Result<Self, SetupError> {
        let token_url = endpoint(&settings.token_url)?;
        let device_url = settings.device_url.as_deref().map(endpoint).transpose()?;
        // The admin named these hosts: unlike a feed's they may be in a private network.
        let hosts = std::iter::once(&token_url).chain(&device_url);
        let allow = hosts
            .filter_map(|url| url.host_str().map(ToOwned::to_owned))
            .collect();
        let client = Client {
            allow,
            resolver: Arc::new(SystemResolver),
            tls: Ok(client_config(settings.ca_file.as_deref())?),
        };
        Ok(Self {
            settings,
            token_url,
            device_url,
            client,
        })
    }

    async fn ask(&self, url: &Url, fields: &[(&str, &str)]) -> Result<Answer, GrantFault> {
        let question = Question {
            method: Method::POST,
            url: url.clone(),
            fields: vec![
                (CONTENT_TYPE, "application/x-www-form-urlencoded".into()),
                (ACCEPT, "application/json".into()),
            ],
            body: form(&self.settings.client_id, fields),
            login: None,
        };
        let asked = self.client.ask_once(&question, ANSWER);
        match tokio::time::timeout(DEADLINE, asked).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(fault)) => Err(later(format!("the token server: {}", fault.why))),
            Err(_elapsed) => Err(later(format!(
                "the token server gave no answer within {} s",
                DEADLINE.as_secs()
            ))),
        }
    }

    fn secret(&self) -> &str {
        let secret = self.settings.client_secret.as_ref();
        secret.map_or("", Secret::reveal)
    }

    async fn granted(&self, grant: &Grant) -> Result<Granted, GrantFault> {
        const DEVICE: &str = "urn:ietf:params:oauth:grant-type:device_code";
        let (kind, name, value, scopes) = match grant {
            // The same scopes as were granted, if none are named (RFC 6749, 6).
            Grant::Refresh(token) => ("refresh_token", "refresh_token", token.reveal(), ""),
            Grant::Client => ("client_credentials", "", "", self.settings.scopes.as_str()),
            Grant::Device(code) => (DEVICE, "device_code", code.reveal(), ""),
        };
        let fields = [
            ("grant_type", kind),
            (name, value),
            ("client_secret", self.secret()),
            ("scope", scopes),
        ];
        let answer = self.ask(&self.token_url, &fields).await?;
        if answer.status != 200 {
            return Err(refusal(&answer));
        }
        let told: Told = read(&answer)?;
        let bearer = told.token_type.as_deref().unwrap_or("Bearer");
        if !bearer.eq_ignore_ascii_case("bearer") {
            return Err(later("the token server gives no bearer token".into()));
        }
        let access = told
            .access_token
            .and_then(Token::new)
            .ok_or_else(|| later("the token server's answer holds no access token".into()))?;
        // What lasts no time at all would be no grant: such a server means that it does not tell.
        let lasts = |told: &Value| seconds(told).filter(|s| *s > 0).map(Duration::from_secs);
        Ok(Granted {
            access,
            lasts: lasts(&told.expires_in).unwrap_or(USUAL),
            refresh: told.refresh_token.and_then(Token::new),
            refresh_lasts: lasts(&told.refresh_token_expires_in),
        })
    }

    async fn begin(&self) -> Result<DeviceCode, GrantFault> {
        let Some(url) = &self.device_url else {
            let why = "no device_url is set: this provider logs no devices in";
            return Err(GrantFault::Refused(why.into()));
        };
        let answer = self.ask(url, &[("scope", &self.settings.scopes)]).await?;
        if answer.status != 200 {
            return Err(refusal(&answer));
        }
        let told: ToldCode = read(&answer)?;
        let url = told.verification_uri.or(told.verification_url);
        let code = told.device_code.and_then(Token::new);
        let (Some(code), Some(user_code), Some(url)) = (code, told.user_code, url) else {
            let why = "the token server's answer lacks a code or an address";
            return Err(later(why.into()));
        };
        let lasts = seconds(&told.expires_in).unwrap_or(900);
        // Five seconds where the server does not tell (RFC 8628, 3.2).
        let every = seconds(&told.interval).unwrap_or(5);
        Ok(DeviceCode {
            code,
            user_code: printable(&user_code),
            url: printable(&url),
            lasts: Duration::from_secs(lasts.min(3_600)),
            every: Duration::from_secs(every.clamp(1, 60)),
        })
    }
}

impl TokenServer for OAuthServer {
    fn grant<'a>(&'a self, grant: &'a Grant) -> Asking<'a, Granted> {
        Box::pin(self.granted(grant))
    }

    fn device_code(&self) -> Asking<'_, DeviceCode> {
        Box::pin(self.begin())
    }
}

fn endpoint(text: &str) -> Result<Url, SetupError> {
    let url = Url::parse(text).map_err(|_| SetupError::Host(text.to_owned()))?;
    let host = url.host_str().unwrap_or_default();
    let open = url.scheme() == "http" && is_loopback(host.trim_matches(['[', ']']));
    if url.scheme() != "https" && !open {
        return Err(SetupError::PlainElsewhere(host.to_owned()));
    }
    Ok(url)
}

/// The fields that have a value, as a form (RFC 6749, B).
fn form(client_id: &str, fields: &[(&str, &str)]) -> String {
    let mut form = Serializer::new(String::new());
    form.append_pair("client_id", client_id);
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        form.append_pair(name, value);
    }
    form.finish()
}

fn later(why: String) -> GrantFault {
    GrantFault::Later { why, after: None }
}

/// Whole seconds, which some servers write as a text or with a fraction. Whatever else stands
/// there tells nothing, and spoils no grant.
fn seconds(told: &Value) -> Option<u64> {
    let text = match told {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => return None,
    };
    let whole = text.trim().split('.').next().unwrap_or_default();
    Some(whole.parse::<u64>().ok()?.min(LONGEST))
}

/// An access token response (RFC 6749, 5.1).
#[derive(Deserialize)]
struct Told {
    access_token: Option<String>,
    token_type: Option<String>,
    #[serde(default)]
    expires_in: Value,
    refresh_token: Option<String>,
    #[serde(default)]
    refresh_token_expires_in: Value,
}

/// A device authorisation response (RFC 8628, 3.2); Google says `verification_url`.
#[derive(Deserialize)]
struct ToldCode {
    device_code: Option<String>,
    user_code: Option<String>,
    verification_uri: Option<String>,
    verification_url: Option<String>,
    #[serde(default)]
    expires_in: Value,
    #[serde(default)]
    interval: Value,
}

/// An error response (RFC 6749, 5.2).
#[derive(Deserialize)]
struct ToldError {
    error: Option<String>,
    error_description: Option<String>,
}

fn read<T: serde::de::DeserializeOwned>(answer: &Answer) -> Result<T, GrantFault> {
    // The parser's own words could quote a token.
    serde_json::from_slice(&answer.body)
        .map_err(|_| later("the token server's answer is not what RFC 6749 describes".into()))
}

/// What a refusal means (RFC 6749, 5.2; RFC 8628, 3.5). The server's own words are kept, for
/// they name what an admin has to look up; they hold no token.
fn refusal(answer: &Answer) -> GrantFault {
    let told: Option<ToldError> = serde_json::from_slice(&answer.body).ok();
    let (error, description) = told.map_or((None, None), |t| (t.error, t.error_description));
    let error = error.map(|e| printable(&e)).unwrap_or_default();
    let mut why = format!("the token server says {}", answer.status);
    if !error.is_empty() {
        why = format!("{why}, {error}");
    }
    if let Some(first) = description.as_deref().and_then(|d| d.lines().next()) {
        why = format!("{why}: {}", printable(first));
    }
    let after = answer.retry_after.as_deref();
    let after = after.and_then(|text| text.trim().parse().ok());
    let after = after.map(|s: u64| Duration::from_secs(s.min(3_600)));
    if answer.status == 429 || answer.status >= 500 {
        return GrantFault::Later { why, after };
    }
    match error.as_str() {
        "authorization_pending" => GrantFault::Pending,
        "slow_down" => GrantFault::SlowDown,
        "invalid_grant"
        | "interaction_required"
        | "expired_token"
        | "access_denied"
        | "authorization_declined"
        | "bad_verification_code" => GrantFault::Ended(why),
        "invalid_client"
        | "unauthorized_client"
        | "invalid_scope"
        | "invalid_request"
        | "unsupported_grant_type"
        | "invalid_resource"
        // Google's words for a client that it does not take.
        | "deleted_client"
        | "disabled_client"
        | "org_internal" => GrantFault::Refused(why),
        _ => GrantFault::Later { why, after },
    }
}

/// A server's words on one line, without control signs, at most 300 characters.
fn printable(text: &str) -> String {
    let clean = text.trim().chars().filter(|c| !c.is_control());
    clean.take(300).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Answer {
        Answer {
            status,
            etag: None,
            modified: None,
            media: String::new(),
            retry_after: Some("7".into()),
            body: body.as_bytes().to_vec(),
        }
    }

    #[test]
    fn each_refusal_has_its_meaning() {
        let of =
            |status, error: &str| refusal(&answer(status, &format!("{{\"error\":\"{error}\"}}")));
        assert_eq!(of(400, "authorization_pending"), GrantFault::Pending);
        assert_eq!(of(428, "slow_down"), GrantFault::SlowDown);
        for word in [
            "invalid_grant",
            "interaction_required",
            "expired_token",
            "access_denied",
        ] {
            assert!(matches!(of(400, word), GrantFault::Ended(_)), "{word}");
        }
        for word in ["invalid_client", "unauthorized_client", "invalid_scope"] {
            assert!(matches!(of(401, word), GrantFault::Refused(_)), "{word}");
        }
        let seven = Some(Duration::from_secs(7));
        for (status, body) in [
            (503, "{}"),
            (429, "x"),
            (500, "{\"error\":\"invalid_grant\"}"),
            (302, ""),
        ] {
            let fault = refusal(&answer(status, body));
            assert!(
                matches!(&fault, GrantFault::Later { after, .. } if *after == seven),
                "{status} {fault:?}"
            );
        }
        let long = refusal(&answer(
            400,
            "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS70008: expired\\r\\nTrace\"}",
        ));
        assert_eq!(
            long.to_string(),
            "the token server says 400, invalid_grant: AADSTS70008: expired"
        );
    }

    #[test]
    fn what_tells_no_time_spoils_no_grant() {
        for (told, want) in [
            ("3599", Some(3_599)),
            ("3599.9", Some(3_599)),
            ("\" 3600 \"", Some(3_600)),
            ("1e99", None),
            ("99999999999", Some(LONGEST)),
            ("0", Some(0)),
            ("-1", None),
            ("null", None),
            ("true", None),
            ("[1]", None),
            ("\"soon\"", None),
        ] {
            let body = format!("{{\"access_token\":\"a\",\"expires_in\":{told}}}");
            let told: Told = read(&answer(200, &body)).unwrap();
            assert_eq!(seconds(&told.expires_in), want, "{body}");
        }
        let told: Told = read(&answer(200, "{\"access_token\":\"a\"}")).unwrap();
        assert_eq!(seconds(&told.expires_in), None);
    }

    #[test]
    fn only_loopback_is_asked_without_tls() {
        assert!(endpoint("https://login.example/token").is_ok());
        assert!(endpoint("http://127.0.0.1:9/token").is_ok());
        for bad in ["http://login.example/token", "ftp://127.0.0.1/", "token"] {
            assert!(endpoint(bad).is_err(), "{bad}");
        }
    }
}
