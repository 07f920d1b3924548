//! The `sendmail` courier against Postfix's own `sendmail` program.

use crate::support::rig::{Rig, deliver, letter, mail};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;
use trialogue::desk::ports::Delivery;
use trialogue::wire::sendmail::SendmailCourier;

#[test]
fn postfix_takes_letters_by_its_sendmail_program() {
    let Some(rig) = Rig::find() else { return };
    let (from, to) = (rig.new_user("sender"), rig.new_user("reader"));
    let dir = tempfile::tempdir().unwrap();
    let program = dir.path().join("sendmail");
    let conf = rig.value("POSTFIX_CONF");
    let script = format!("#!/bin/sh\nexec /usr/sbin/sendmail -C {conf} \"$@\"\n");
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let courier = SendmailCourier::new(program, Duration::from_secs(20));
    for (sender, subject) in [(Some(from.as_str()), "a sender"), (None, "no sender")] {
        let went = deliver(&courier, &letter(sender, &to, &mail(&from, &to, subject)));
        assert!(matches!(went, Delivery::Accepted(_)), "{went:?}");
        let got = rig.wait_for(&to, Duration::from_secs(10), |m| m.contains(subject));
        let got = String::from_utf8(got).unwrap();
        let path = format!("Return-Path: <{}>", sender.unwrap_or_default());
        assert!(got.contains(&path), "{got}");
        assert!(got.ends_with("\r\n\r\nHello.\r\n.\r\n..two\r\n"), "{got:?}");
    }
}
