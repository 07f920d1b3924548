//! Requests for a confirmation are used once, and older ones are read.

use super::on_both;
use super::samples::*;
use std::collections::BTreeMap;
use trialogue::domain::clarification::Verdict;
use trialogue::domain::confirmation::{Confirmation, Line, Sought};
use trialogue::domain::fact::Candidate;
use trialogue::domain::ids::{ClarificationId, MailId, PersonId};
use trialogue::domain::message::Attachment;
use trialogue::domain::pbi::PbiKey;
use trialogue::store::StoreError;

#[test]
fn confirmations_are_used_once() {
    on_both(async |store| {
        let confirmation = Confirmation {
            hash: "h".into(),
            person: PersonId::new("petra"),
            lines: vec![Line {
                clarification: Some(ClarificationId::new("c")),
                conversation: Some(2),
                sought: Sought::Ruling(Verdict::OutOfScope {
                    title: "New".into(),
                }),
                words: "later".into(),
                internal: "Sam pays nothing.".into(),
                rulings: Some(1),
            }],
            mail: MailId::new("mail-0"),
            files: vec![Attachment {
                name: Some("plan.pdf".into()),
                bytes: 4_096,
                ..Attachment::default()
            }],
            said: "2 later".into(),
            answers: Some("briefing".into()),
            until: minutes(60),
            used: None,
            denied: false,
            told: None,
        };
        let candidate = Candidate {
            clarification: ClarificationId::new("c"),
            ruling: 0,
            team: team(),
            from: PbiKey::new("PBI-142"),
            title: "New".into(),
            at: NOW,
        };
        let mut first = changes();
        first.clarifications.push(clarification("c", "PBI-142"));
        first.confirmations.push(confirmation.clone());
        first.candidates.push(candidate);
        save(&store, &first).await;
        let mut tx = store.read().await.unwrap();
        let found = tx.confirmations(&["h".into(), "x".into()]).await.unwrap();
        assert_eq!(
            found,
            BTreeMap::from([("h".to_owned(), confirmation.clone())])
        );
        let mut wanted = wanted();
        wanted.keys.insert(PbiKey::new("PBI-142"));
        assert_eq!(tx.dossier(&wanted).await.unwrap().confirmations, found);
        drop(tx);
        let used = Confirmation {
            used: Some(NOW),
            ..confirmation
        };
        let mut second = changes();
        second.confirmations.push(used);
        save(&store, &second).await;
        let refused = store
            .write()
            .await
            .unwrap()
            .save(&second)
            .await
            .unwrap_err();
        assert!(matches!(
            refused,
            StoreError::Stale {
                what: "confirmation"
            }
        ));
        let mut told = second.confirmations.remove(0);
        told.told = Some(NOW);
        second.confirmations.push(told);
        save(&store, &second).await;
    });
}

#[test]
fn an_older_request_is_read_with_a_line_for_each_question() {
    let old = r#"{"hash":"h","person":"p","clarification":"c1","conversation":0,
        "others":[["c2",1]],"verdict":{"ruling":"agreed"},"words":"fine","mail":"m",
        "until":3600000,"used":null}"#;
    let read: Confirmation = serde_json::from_str(old).unwrap();
    let about: Vec<_> = read
        .lines
        .iter()
        .map(|l| (l.clarification.clone().unwrap(), l.conversation))
        .collect();
    assert_eq!(
        about,
        [
            (ClarificationId::new("c1"), Some(0)),
            (ClarificationId::new("c2"), Some(1))
        ]
    );
    assert!(read.lines.iter().all(|l| {
        l.words == "fine" && l.sought == Sought::Ruling(Verdict::Agreed) && l.rulings.is_none()
    }));
    let again = serde_json::to_string(&read).unwrap();
    assert_eq!(serde_json::from_str::<Confirmation>(&again).unwrap(), read);
}
