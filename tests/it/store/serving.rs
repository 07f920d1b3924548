//! Who serves alone: nobody is told so while another serves.

use super::both;
use std::time::Duration;
use trialogue::store::Store;

#[test]
fn alone_is_only_who_serves_while_nobody_else_does() {
    both(async |url| {
        let open = async || Store::open(&url).await.unwrap();
        let (first, second, third) = (open().await, open().await, open().await);
        let mut a = first.announce().await.unwrap();
        assert!(a.alone());
        let mut b = second.announce().await.unwrap();
        assert!(!b.alone(), "the first has the mark");
        a.share().await.unwrap();
        b.share().await.unwrap();
        assert!(!third.announce().await.unwrap().alone(), "two share it");
        drop(a);
        first.close().await;
        assert!(!third.announce().await.unwrap().alone(), "one has it still");
        drop(b);
        second.close().await;
        // PostgreSQL needs a moment to notice that a connection is gone.
        for _ in 0..50 {
            if third.announce().await.unwrap().alone() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        unreachable!("nobody serves, and the mark is taken");
    });
}
