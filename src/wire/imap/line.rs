//! The stream under an IMAP session: TCP with or without TLS, with a deadline and a byte
//! budget on everything, handed out line by line.
//!
//! Owns the socket. Never reads ahead of a line, so that between two commands nothing waits
//! unseen in the session's own buffer and IDLE can be spoken here. Invariant: a read gives
//! bytes, or fails at the deadline or at the end of the budget; it never blocks for ever.

use crate::wire::clock::tick;
use rustls::{ClientConnection, StreamOwned};
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Longest line that is read outside of the `imap` crate: greeting, IDLE.
const LINE_BYTES: usize = 64 * 1024;

/// Enough of a line's end to hold `{4294967295+}` and the line feed.
const TAIL: usize = 24;

/// A TCP stream whose every read and write must end before one deadline.
pub(super) struct Timed {
    tcp: TcpStream,
    deadline: Instant,
}

impl Timed {
    pub(super) fn new(tcp: TcpStream, within: Duration) -> Self {
        let mut timed = Self {
            tcp,
            deadline: tick(),
        };
        timed.arm(within);
        timed
    }

    pub(super) fn arm(&mut self, within: Duration) {
        self.deadline = tick() + within;
    }

    fn left(&self) -> io::Result<Option<Duration>> {
        let left = self.deadline.saturating_duration_since(tick());
        if left.is_zero() {
            return Err(io::Error::new(io::ErrorKind::TimedOut, "no answer in time"));
        }
        // The kernel takes microseconds, and reads zero as "for ever".
        Ok(Some(left.max(Duration::from_millis(1))))
    }
}

/// Sockets tell a passed timeout as `WouldBlock`.
fn timed_out(error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::WouldBlock {
        io::Error::new(io::ErrorKind::TimedOut, "no answer in time")
    } else {
        error
    }
}

impl Read for Timed {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.tcp.set_read_timeout(self.left()?)?;
        self.tcp.read(out).map_err(timed_out)
    }
}

impl Write for Timed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.tcp.set_write_timeout(self.left()?)?;
        self.tcp.write(bytes).map_err(timed_out)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.tcp.flush()
    }
}

/// What carries the bytes.
pub(super) enum Channel {
    Plain(Timed),
    Tls(Box<StreamOwned<ClientConnection, Timed>>),
}

impl Channel {
    fn timed(&mut self) -> &mut Timed {
        match self {
            Self::Plain(timed) => timed,
            Self::Tls(tls) => &mut tls.sock,
        }
    }

    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(timed) => timed.read(out),
            Self::Tls(tls) => tls.read(out),
        }
    }

    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Self::Plain(timed) => timed,
            Self::Tls(tls) => tls,
        }
    }
}

struct Inner {
    channel: Channel,
    buffer: Vec<u8>,
    /// Where the unread part of the buffer starts.
    at: usize,
    /// Bytes that the present command may still bring.
    budget: u64,
    /// Bytes left of a literal (RFC 9051, 4.3).
    literal: u64,
    /// The last bytes of the line that is being handed out.
    tail: Vec<u8>,
}

impl Inner {
    fn unread(&self) -> &[u8] {
        self.buffer.get(self.at..).unwrap_or_default()
    }

    /// Makes sure that something is unread; nothing means the end of the stream.
    fn fill(&mut self) -> io::Result<()> {
        if !self.unread().is_empty() {
            return Ok(());
        }
        if self.budget == 0 {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "the server sends more than was asked for",
            ));
        }
        self.buffer.resize(16 * 1024, 0);
        self.at = 0;
        let result = self.channel.read(&mut self.buffer);
        let got = *result.as_ref().unwrap_or(&0);
        self.buffer.truncate(got);
        self.budget = self.budget.saturating_sub(got as u64);
        result.map(|_| ())
    }

    /// Gives `sink` some unread bytes, at most `most`: of a literal as they are, else up to
    /// and with the next line feed, and then every byte beyond ASCII as `?`. Servers write
    /// such bytes into their remarks, and the `imap` crate gives up on them.
    fn take(&mut self, most: usize, sink: impl FnOnce(&[u8])) -> usize {
        let unread = self.buffer.get(self.at..).unwrap_or_default();
        if self.literal > 0 {
            let left = usize::try_from(self.literal).unwrap_or(usize::MAX);
            let end = unread.len().min(most).min(left);
            sink(unread.get(..end).unwrap_or_default());
            self.literal = self.literal.saturating_sub(end as u64);
            self.at += end;
            return end;
        }
        let end = unread
            .iter()
            .take(most)
            .position(|b| *b == b'\n')
            .map_or(unread.len().min(most), |at| at + 1);
        let mut part = unread.get(..end).unwrap_or_default().to_vec();
        for byte in part.iter_mut().filter(|b| !b.is_ascii()) {
            *byte = b'?';
        }
        self.tail.extend_from_slice(&part);
        let old = self.tail.len().saturating_sub(TAIL);
        self.tail.drain(..old);
        if self.tail.ends_with(b"\n") {
            self.literal = literal_after(&self.tail);
            self.tail.clear();
        }
        sink(&part);
        self.at += end;
        end
    }
}

/// The length of the literal that a line ending so announces; 0 where it announces none.
fn literal_after(tail: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(tail);
    let Some(open) = text.trim_end().strip_suffix('}') else {
        return 0;
    };
    let number = open.rsplit('{').next().unwrap_or_default();
    number.trim_end_matches('+').parse().unwrap_or(0)
}

/// A handle on the stream; clones share it. One is inside the `imap` session, one drives
/// deadlines and IDLE.
#[derive(Clone)]
pub(super) struct Line(Arc<Mutex<Inner>>);

impl Line {
    pub(super) fn new(channel: Channel) -> Self {
        Self(Arc::new(Mutex::new(Inner {
            channel,
            buffer: Vec::new(),
            at: 0,
            budget: 0,
            literal: 0,
            tail: Vec::new(),
        })))
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Allows the next command this many bytes and this long, in all.
    pub(super) fn arm(&self, budget: u64, within: Duration) {
        let mut inner = self.inner();
        inner.budget = budget;
        inner.channel.timed().arm(within);
    }

    /// The rest of the line begun in `line`. When the deadline passes, what came stays in
    /// `line` and the call may be repeated.
    pub(super) fn read_line(&self, line: &mut Vec<u8>) -> io::Result<()> {
        let mut inner = self.inner();
        while line.last() != Some(&b'\n') {
            inner.fill()?;
            if inner.take(LINE_BYTES, |part| line.extend_from_slice(part)) == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if line.len() > LINE_BYTES {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "the server sends a line without end",
                ));
            }
        }
        Ok(())
    }

    /// Sends these bytes now.
    pub(super) fn send(&self, bytes: &[u8]) -> io::Result<()> {
        let mut inner = self.inner();
        let writer = inner.channel.writer();
        writer.write_all(bytes)?;
        writer.flush()
    }
}

impl Read for Line {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut inner = self.inner();
        inner.fill()?;
        Ok(inner.take(out.len(), |part| {
            if let Some(place) = out.get_mut(..part.len()) {
                place.copy_from_slice(part);
            }
        }))
    }
}

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.inner().channel.writer().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner().channel.writer().flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;
    use std::thread;

    /// A line to a server that runs `script`.
    fn line(script: impl FnOnce(TcpStream) + Send + 'static) -> Line {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let tcp = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        thread::spawn(move || script(listener.accept().unwrap().0));
        Line::new(Channel::Plain(Timed::new(tcp, Duration::from_secs(5))))
    }

    #[test]
    fn drops_of_bytes_do_not_move_the_deadline() {
        let line = line(|mut peer| {
            while peer.write_all(b"x").is_ok() {
                thread::sleep(Duration::from_millis(20));
            }
        });
        line.arm(1_000, Duration::from_millis(300));
        let start = tick();
        let mut text = Vec::new();
        let error = line.read_line(&mut text).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        assert!(start.elapsed() < Duration::from_secs(2));
        assert!(!text.is_empty(), "what came is kept");
    }

    #[test]
    fn remarks_become_ascii_and_literals_stay_as_they_are() {
        let sent = "* OK café\r\n* 1 FETCH (BODY[] {9}\r\nü\r\nö\r\nx)\r\nä\n";
        let mut line = line(move |mut peer| peer.write_all(sent.as_bytes()).unwrap());
        line.arm(1_000, Duration::from_secs(5));
        let mut got = Vec::new();
        line.read_to_end(&mut got).unwrap();
        let expected = "* OK caf??\r\n* 1 FETCH (BODY[] {9}\r\nü\r\nö\r\nx)\r\n??\n";
        assert_eq!(String::from_utf8(got).unwrap(), expected);
        assert_eq!(literal_after(b"x {12+}\r\n"), 12);
        assert_eq!(literal_after(b"x {12}x\r\n"), 0);
        assert_eq!(literal_after(b"x {1x}\r\n"), 0);
    }

    #[test]
    fn a_peer_that_reads_nothing_meets_the_deadline() {
        let line = line(|peer| {
            thread::sleep(Duration::from_secs(5));
            drop(peer);
        });
        line.arm(0, Duration::from_millis(300));
        let error = line.send(&vec![0; 64 * 1024 * 1024]).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[test]
    fn a_read_ends_with_its_line_and_the_budget_holds() {
        let mut line = line(|mut peer| {
            peer.write_all(b"one\r\ntwo\r\n").unwrap();
            peer.write_all(&vec![b'x'; 100_000]).unwrap();
        });
        line.arm(10, Duration::from_secs(5));
        let mut out = [0; 100];
        thread::sleep(Duration::from_millis(100));
        let got = line.read(&mut out).unwrap();
        assert_eq!(&out[..got], b"one\r\n");
        let mut rest = Vec::new();
        let error = line.read_to_end(&mut rest).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
        assert!(rest.len() <= 16 * 1024, "{}", rest.len());
    }
}
