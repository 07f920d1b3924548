//! `[team.X.oauth]`: how a team's mail servers are logged in to without a password. A provider
//! brings its addresses and scopes; each can be set otherwise.

use super::section::{Gathered, Section};
use super::{OAuthConfig, Origin};
use crate::domain::policy::parse_duration;
use std::net::IpAddr;
use std::time::Duration;

/// What is known of a provider. `{tenant}` stands for the tenant.
#[derive(Clone, Copy)]
struct Provider {
    name: &'static str,
    token_url: &'static str,
    device_url: &'static str,
    /// Scopes where a person logs in, and where the client does.
    scopes: [&'static str; 2],
    /// How long a refresh token lasts that is not replaced, in days; 0: no limit is known.
    refresh_days: u64,
    needs_tenant: bool,
}

/// Microsoft's identity platform. A refresh token lasts 90 days; each use brings a new one.
const MICROSOFT365: Provider = Provider {
    name: "microsoft365",
    token_url: "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
    device_url: "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/devicecode",
    scopes: [
        "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
        "https://outlook.office365.com/.default",
    ],
    refresh_days: 90,
    needs_tenant: true,
};
/// Google's. A refresh token has no end as long as it is used, but in an app under test, of
/// which the server tells.
const GMAIL: Provider = Provider {
    name: "gmail",
    token_url: "https://oauth2.googleapis.com/token",
    device_url: "https://oauth2.googleapis.com/device/code",
    scopes: ["https://mail.google.com/", "https://mail.google.com/"],
    refresh_days: 0,
    needs_tenant: false,
};
/// Any other: all is said in the config.
const OTHER: Provider = Provider {
    name: "other",
    token_url: "",
    device_url: "",
    scopes: ["", ""],
    refresh_days: 0,
    needs_tenant: false,
};

pub(super) fn read(all: &mut Gathered, mut section: Section) -> Option<OAuthConfig> {
    let providers = [MICROSOFT365, GMAIL, OTHER].map(|p| (p.name, p));
    let provider = section.choice(all, "provider", (OTHER, "other"), &providers);
    let tenant = if provider.needs_tenant {
        section.needed(all, "tenant", "acme.example")
    } else {
        section.text(all, "tenant")
    };
    if let Some((text, at)) = &tenant
        && !text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
    {
        let mend = "write the tenant's id or one of its domains".to_owned();
        all.fault(at, format!("tenant = {text:?} is wrong"), mend);
    }
    let tenant = tenant.map_or_else(String::new, |(t, _)| t);
    let client_id = section.needed(all, "client_id", "9f1c2d3e-…");
    let client_secret = section.secret(all, "client_secret");
    let grants = [("device", true), ("client credentials", false)];
    let person = section.choice(all, "grant", (true, "device"), &grants);
    let [of_person, of_client] = provider.scopes;
    let usual = if person { of_person } else { of_client };
    let scopes = section.list(all, "scopes").map_or_else(
        || usual.to_owned(),
        |list| {
            let texts: Vec<String> = list.into_iter().map(|(text, _)| text).collect();
            texts.join(" ")
        },
    );
    let token_url = url(all, &mut section, "token_url", provider.token_url, &tenant);
    let device_url = url(
        all,
        &mut section,
        "device_url",
        provider.device_url,
        &tenant,
    );
    let refresh_lasts = refresh_lasts(all, &mut section, provider.refresh_days);
    let ca_file = section.text(all, "ca_file").map(|(p, _)| all.resolve(&p));
    if !person && client_secret.is_none() {
        let mend = "add client_secret_file = \"…\" (or client_secret = \"…\")".to_owned();
        let what = format!("{} has the client log in, and no secret", section.title());
        all.fault(&section.origin, what, mend);
    }
    if token_url.is_none() {
        let mend = "add token_url = \"https://…\", or a provider: \"microsoft365\", \"gmail\"";
        let what = format!("{} has no token_url", section.title());
        all.fault(&section.origin, what, mend.to_owned());
    }
    section.finish(all);
    Some(OAuthConfig {
        provider: provider.name,
        token_url: token_url?,
        device_url,
        client_id: client_id?.0,
        client_secret: client_secret.map(|(s, _)| s),
        scopes,
        person,
        refresh_lasts,
        ca_file,
    })
}

/// An endpoint, the provider's where none is given. Secrets go there: https, or this machine.
fn url(
    all: &mut Gathered,
    section: &mut Section,
    key: &str,
    usual: &str,
    tenant: &str,
) -> Option<String> {
    let (text, at) = match section.text(all, key) {
        Some((text, at)) => (text, at),
        None if usual.is_empty() => return None,
        None => {
            let text = usual.replace("{tenant}", tenant);
            section.note(all, key, &text, &Origin::Default);
            return Some(text);
        }
    };
    let rest = text.strip_prefix("http://");
    let host = rest.map(|r| r.split(['/', ':']).next().unwrap_or_default());
    let here = host.is_some_and(|h| {
        h.eq_ignore_ascii_case("localhost") || h.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    });
    if !text.starts_with("https://") && !here {
        let what = format!("{key} = {text:?} would send secrets without TLS");
        all.fault(&at, what, "write https://…".to_owned());
    }
    Some(text)
}

fn refresh_lasts(all: &mut Gathered, section: &mut Section, days: u64) -> Option<Duration> {
    let usual = (days > 0).then(|| Duration::from_hours(24 * days));
    let shown = if days > 0 {
        format!("{days}d")
    } else {
        "no limit".into()
    };
    section.read(all, "refresh_lasts", (usual, &shown), |text| {
        if text == "no limit" {
            return Ok(None);
        }
        let length = parse_duration(text).map_err(ToOwned::to_owned)?;
        Ok(length.to_std().ok())
    })
}
