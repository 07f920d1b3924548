//! A scripted server: the test says line by line what it reads and answers.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// One connection, from the server's side.
pub(crate) struct Peer {
    stream: TcpStream,
    reader: BufReader<TcpStream>,
    heard: Arc<Mutex<Vec<String>>>,
    /// Whether the client has closed.
    pub(crate) gone: bool,
}

impl Peer {
    /// The next line without its end; empty when the client is gone.
    pub(crate) fn hear(&mut self) -> String {
        let mut line = Vec::new();
        self.gone |= self.reader.read_until(b'\n', &mut line).unwrap_or(0) == 0;
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        self.heard.lock().unwrap().push(line.clone());
        line
    }

    /// So many bytes, as text.
    pub(crate) fn take(&mut self, length: usize) -> String {
        let mut bytes = vec![0; length];
        self.gone |= self.reader.read_exact(&mut bytes).is_err();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// How many lines so far ended so.
    pub(crate) fn heard_count(&self, end: &str) -> usize {
        let heard = self.heard.lock().unwrap();
        heard.iter().filter(|line| line.ends_with(end)).count()
    }

    /// The port that it listens on.
    pub(crate) fn port(&self) -> u16 {
        self.stream.local_addr().unwrap().port()
    }

    pub(crate) fn say(&mut self, text: &str) {
        self.gone |= self.stream.write_all(text.as_bytes()).is_err();
    }

    /// Waits until the client has closed.
    pub(crate) fn drain(&mut self) {
        let _gone = self.reader.read_to_end(&mut Vec::new());
    }
}

/// A server on a loopback port. Each connection is one run of its script.
pub(crate) struct Fake {
    pub(crate) port: u16,
    connections: Arc<AtomicUsize>,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Fake {
    /// `script` gets the connection and its number, from 0.
    pub(crate) fn start(script: impl Fn(&mut Peer, usize) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let connections = Arc::new(AtomicUsize::new(0));
        let heard = Arc::new(Mutex::new(Vec::new()));
        let (count, lines, script) = (connections.clone(), heard.clone(), Arc::new(script));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let stream = stream.unwrap();
                stream.set_nodelay(true).unwrap();
                let number = count.fetch_add(1, Ordering::SeqCst);
                let (heard, script) = (lines.clone(), script.clone());
                thread::spawn(move || {
                    let reader = BufReader::new(stream.try_clone().unwrap());
                    let mut peer = Peer {
                        stream,
                        reader,
                        heard,
                        gone: false,
                    };
                    script(&mut peer, number);
                });
            }
        });
        Self {
            port,
            connections,
            heard,
        }
    }

    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// Every line that clients sent.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}
