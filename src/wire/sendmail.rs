//! The courier that hands letters to the machine's own mail system.
//!
//! Owns the child process of one delivery. Never passes mail content on a command line.
//! Invariant: where the child ended without telling, after it had the whole letter, the
//! answer is [`Delivery::Unknown`].

use crate::desk::ports::{Courier, Delivering, Delivery, SealedLetter};
use std::path::PathBuf;
use std::process::{Output, Stdio};
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::time::timeout;

/// A [`Courier`] that runs a `sendmail` program.
#[derive(Debug, Clone)]
pub struct SendmailCourier {
    program: PathBuf,
    within: Duration,
}

impl Default for SendmailCourier {
    fn default() -> Self {
        Self::new(PathBuf::from("/usr/sbin/sendmail"), Duration::from_mins(2))
    }
}

impl SendmailCourier {
    /// Runs this program, and gives it so long for a letter.
    pub fn new(program: PathBuf, within: Duration) -> Self {
        Self { program, within }
    }

    async fn hand_over(&self, letter: &SealedLetter) -> Delivery {
        // The empty sender is told as <> (RFC 5321, 4.5.5).
        let from = letter.envelope_from.as_ref().map_or("<>", |a| a.as_str());
        let child = Command::new(&self.program)
            .args(["-i", "-f", from, "--", letter.envelope_to.as_str()])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(e) => return Delivery::Deferred(format!("{}: {e}", self.program.display())),
        };
        let mut whole = false;
        let stdin = child.stdin.take();
        let work = async {
            if let Some(mut stdin) = stdin {
                let written = stdin.write_all(&unix_lines(&letter.bytes)).await;
                whole = written.is_ok();
                drop(stdin);
            }
            child.wait_with_output().await
        };
        let ended = timeout(self.within, work).await;
        match ended {
            Ok(Ok(output)) => judge(&output, whole),
            Ok(Err(e)) => lost(whole, &e.to_string()),
            Err(_elapsed) => lost(whole, "it did not end in time"),
        }
    }
}

impl Courier for SendmailCourier {
    fn deliver<'a>(&'a self, letter: &'a SealedLetter) -> Delivering<'a> {
        Box::pin(self.hand_over(letter))
    }
}

/// A program's own lines end with LF; sendmail makes CRLF of them on the wire.
pub(super) fn unix_lines(bytes: &[u8]) -> Vec<u8> {
    let mut lines = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().peekable();
    while let Some(byte) = rest.next() {
        if !(*byte == b'\r' && rest.peek() == Some(&&b'\n')) {
            lines.push(*byte);
        }
    }
    lines
}

fn lost(whole: bool, why: &str) -> Delivery {
    if whole {
        Delivery::Unknown(format!("sendmail had the whole letter, then: {why}"))
    } else {
        Delivery::Deferred(format!("sendmail did not take the letter: {why}"))
    }
}

/// Reads the exit code by `sysexits.h`.
fn judge(output: &Output, whole: bool) -> Delivery {
    let said: String = String::from_utf8_lossy(&output.stderr)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(300)
        .collect();
    match output.status.code() {
        Some(0) if whole => Delivery::Accepted("sendmail took it".into()),
        Some(0) => Delivery::Deferred("sendmail ended before it had the whole letter".into()),
        // Bad arguments, data, input, user, host; service, software, protocol: not ever.
        Some(code @ (64..=70 | 76)) => Delivery::Refused(format!("exit {code}: {said}")),
        // Trouble of this machine (71 to 74), a passing one (75), missing rights, a wrong
        // configuration (77, 78), and what has no agreed meaning: the letter is not at fault.
        Some(code) => Delivery::Deferred(format!("exit {code}: {said}")),
        None => lost(whole, "it was ended by a signal"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::LetterId;
    use crate::domain::person::Address;
    use std::os::unix::fs::PermissionsExt;

    fn letter() -> SealedLetter {
        SealedLetter {
            id: LetterId::new("l1"),
            message_id: "l1@acme.example".into(),
            envelope_from: None,
            envelope_to: Address::parse("po@acme.example").unwrap(),
            bytes: b"Subject: x\r\n\r\n.\r\nhello\r\n".to_vec(),
        }
    }

    fn run(script: &str, within: Duration) -> Delivery {
        let dir = tempfile::tempdir().unwrap();
        let program = dir.path().join("sendmail");
        let text = format!("#!/bin/sh\nD={}\n{script}\n", dir.path().display());
        std::fs::write(&program, text).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        let courier = SendmailCourier::new(program, within);
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
            .block_on(async { courier.deliver(&letter()).await })
    }

    #[test]
    fn exit_codes_are_read_by_sysexits() {
        let long = Duration::from_secs(10);
        let check = r#"cat > "$D/in"; printf 'Subject: x\n\n.\nhello\n' | cmp - "$D/in" || exit 1
            [ "$*" = "-i -f <> -- po@acme.example" ] || exit 1"#;
        assert!(matches!(run(check, long), Delivery::Accepted(_)));
        let deferred = [75, 78, 1];
        for code in deferred {
            let went = run(&format!("cat >/dev/null; echo why >&2; exit {code}"), long);
            assert_eq!(went, Delivery::Deferred(format!("exit {code}: why")));
        }
        let went = run("cat >/dev/null; echo no such user >&2; exit 67", long);
        assert_eq!(went, Delivery::Refused("exit 67: no such user".into()));
    }

    #[test]
    fn a_child_that_does_not_tell_leaves_the_outcome_unknown() {
        let went = run("cat >/dev/null; kill -9 $$", Duration::from_secs(10));
        assert!(matches!(went, Delivery::Unknown(_)), "{went:?}");
        let went = run("cat >/dev/null; exec sleep 20", Duration::from_millis(300));
        assert!(matches!(went, Delivery::Unknown(_)), "{went:?}");
    }

    #[test]
    fn a_missing_program_defers() {
        let courier = SendmailCourier::new("/nonexistent/sendmail".into(), Duration::from_secs(1));
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let went = runtime
            .unwrap()
            .block_on(async { courier.deliver(&letter()).await });
        assert!(matches!(went, Delivery::Deferred(_)), "{went:?}");
    }
}
