//! The handle that ends a blocked mailbox from another thread.
//!
//! Never waits for the mailbox to notice. Invariant: once stopped, always stopped.

use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Ends a mailbox's blocked `fetch` or `wait` at once, from any thread; for shutdown. Clones
/// end the same mailbox.
#[derive(Debug, Clone, Default)]
pub struct Stopper(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    state: Mutex<State>,
    bell: Condvar,
}

#[derive(Debug, Default)]
struct State {
    stopped: bool,
    /// A second handle on the socket of the session that is open.
    socket: Option<TcpStream>,
}

impl Stopper {
    /// Makes the mailbox's present and every later call return with the step `stopped`.
    pub fn stop(&self) {
        let mut state = self.state();
        state.stopped = true;
        if let Some(socket) = state.socket.take() {
            let _gone_already = socket.shutdown(Shutdown::Both);
        }
        self.0.bell.notify_all();
    }

    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        self.state().stopped
    }

    /// Remembers the socket to cut; cuts it at once when already stopped.
    pub(super) fn guard(&self, socket: &TcpStream) {
        let mut state = self.state();
        if state.stopped {
            let _gone_already = socket.shutdown(Shutdown::Both);
        } else {
            state.socket = socket.try_clone().ok();
        }
    }

    /// Forgets the socket, so that it is closed once the session is.
    pub(super) fn release(&self) {
        self.state().socket = None;
    }

    /// Sleeps; shorter when stopped meanwhile. Tells whether it was stopped.
    pub(super) fn sleep(&self, for_: Duration) -> bool {
        let state = self.state();
        let (state, _timed_out) = self
            .0
            .bell
            .wait_timeout_while(state, for_, |state| !state.stopped)
            .unwrap_or_else(PoisonError::into_inner);
        state.stopped
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
