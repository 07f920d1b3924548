//! A database that fails in the middle, and is well again.

use super::both;
use crate::support::sql::execute;
use trialogue::domain::fact::Alarm;
use trialogue::domain::ids::{CallId, EffectKey, TeamId};
use trialogue::domain::time::Timestamp;
use trialogue::store::{Dialect, Store, StoreError};

/// On a full disk SQLite takes a transaction back by itself (<https://www.sqlite.org/lang_transaction.html>,
/// 3), and so it does where a trigger says so.
#[test]
fn what_took_a_transaction_back_by_itself_serves_on() {
    both(async |url| {
        let store = Store::open(&url).await.unwrap();
        if store.dialect() == Dialect::Sqlite {
            let full = "CREATE TRIGGER full BEFORE INSERT ON alarm BEGIN \
                        SELECT RAISE(ROLLBACK, 'database or disk is full'); END";
            execute(&url, full).await;
            for _ in 0..3 {
                let told = set(&store).await.unwrap_err().to_string();
                assert!(told.contains("disk is full"), "{told}");
            }
            execute(&url, "DROP TRIGGER full").await;
        }
        set(&store).await.unwrap();
        store.close().await;
    });
}

async fn set(store: &Store) -> Result<(), StoreError> {
    let mut tx = store.write().await?;
    let key = EffectKey::new("an alarm");
    let team = TeamId::new("orders");
    let alarm = Alarm::CallOver {
        call: CallId::new("a call"),
        sequence: 0,
    };
    tx.set_alarm(&key, &team, Timestamp(0), &alarm).await?;
    tx.commit().await
}
