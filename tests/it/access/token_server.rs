//! The token server's answers, and what it is asked.

use crate::support::rig::runtime;
use crate::support::tokens::{endpoint, token};
use std::time::Duration;
use trialogue::desk::tokens::{Grant, GrantFault, TokenServer as _};
use trialogue::wire::Secret;
use trialogue::wire::oauth::{OAuthServer, OAuthSettings};

fn server(port: u16) -> OAuthServer {
    OAuthServer::new(OAuthSettings {
        token_url: format!("http://127.0.0.1:{port}/token"),
        device_url: Some(format!("http://127.0.0.1:{port}/device")),
        client_id: "client & co".into(),
        client_secret: Some(Secret::new("s&cret")),
        scopes: "mail offline_access".into(),
        ca_file: None,
    })
    .unwrap()
}

fn asked(status: u16, head: &'static str, body: &'static str) -> Result<String, GrantFault> {
    let fake = endpoint(move |_, _, _| (status, head.into(), body.into()));
    let grant = Grant::Refresh(token("r1"));
    let told = runtime().block_on(async { server(fake.port).grant(&grant).await });
    assert_eq!(fake.connections(), 1, "asked once");
    told.map(|g| format!("{} {:?} {:?}", g.access.reveal(), g.lasts, g.refresh_lasts))
}

#[test]
fn every_answer_of_a_token_server_has_its_outcome() {
    let whole = r#"{"access_token":"a2","token_type":"bearer","expires_in":"600","refresh_token_expires_in":86400}"#;
    assert_eq!(asked(200, "", whole).unwrap(), "a2 600s Some(86400s)");
    let least = r#"{"access_token":"a2"}"#;
    assert_eq!(asked(200, "", least).unwrap(), "a2 3600s None");
    for (status, head, body, expected) in [
        (400, "", r#"{"error":"invalid_grant"}"#, "ended"),
        (401, "", r#"{"error":"invalid_client"}"#, "refused"),
        (400, "", r#"{"error":"slow_down"}"#, "slower"),
        (503, "Retry-After: 77\r\n", "<html>", "later 77s"),
        (429, "", "{}", "later"),
        (200, "", "<html>", "later"),
        (200, "", r#"{"access_token":"a\r\nb"}"#, "later"),
        (
            200,
            "",
            r#"{"access_token":"a","token_type":"mac"}"#,
            "later",
        ),
        (200, "", r#"{"token_type":"bearer"}"#, "later"),
        // Secrets are not carried elsewhere.
        (307, "Location: http://127.0.0.1:1/x\r\n", "", "later"),
        (400, "", r#"{"error":"odd"}"#, "later"),
    ] {
        let fault = asked(status, head, body).unwrap_err();
        let told = match &fault {
            GrantFault::Ended(_) => "ended".into(),
            GrantFault::Refused(_) => "refused".into(),
            GrantFault::SlowDown => "slower".into(),
            GrantFault::Pending => "pending".into(),
            GrantFault::Later { after: None, .. } => "later".into(),
            GrantFault::Later { after: Some(s), .. } => format!("later {}s", s.as_secs()),
        };
        assert_eq!(told, expected, "{status} {body}: {fault}");
        assert!(!format!("{fault} {fault:?}").contains("r1"), "{fault:?}");
    }
    // Nobody listens.
    let gone = runtime().block_on(async { server(1).grant(&Grant::Client).await.unwrap_err() });
    assert!(matches!(gone, GrantFault::Later { .. }), "{gone:?}");
}

#[test]
fn questions_say_what_the_standards_ask_for() {
    let fake = endpoint(|_, path, form| {
        let get = |name: &str| form.get(name).cloned().unwrap_or_default();
        assert_eq!(get("client_id"), "client & co");
        if path == "/device" {
            assert_eq!(get("scope"), "mail offline_access");
            let body = r#"{"device_code":"d1","user_code":"ABCD","verification_url":"https://go.example","expires_in":900}"#;
            return (200, String::new(), body.into());
        }
        assert_eq!(get("client_secret"), "s&cret");
        let seen = format!(
            "{}|{}|{}|{}",
            get("grant_type"),
            get("scope"),
            get("refresh_token"),
            get("device_code")
        );
        assert!(
            [
                "client_credentials|mail offline_access||",
                "refresh_token||r1|",
                "urn:ietf:params:oauth:grant-type:device_code|||d1",
            ]
            .contains(&seen.as_str()),
            "{seen}"
        );
        (200, String::new(), r#"{"access_token":"ok"}"#.into())
    });
    runtime().block_on(async {
        let server = server(fake.port);
        let code = server.device_code().await.unwrap();
        assert_eq!(code.url, "https://go.example");
        assert_eq!(code.every, Duration::from_secs(5));
        for grant in [
            Grant::Client,
            Grant::Refresh(token("r1")),
            Grant::Device(code.code),
        ] {
            assert_eq!(server.grant(&grant).await.unwrap().access, token("ok"));
        }
    });
}
