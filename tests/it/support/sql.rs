//! Statements of a test's own, beside the product.

/// Executes one on the database at `url`.
pub(crate) async fn execute(url: &str, sql: &str) {
    use sqlx::Connection as _;
    sqlx::any::install_default_drivers();
    let mut own = sqlx::AnyConnection::connect(url).await.unwrap();
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    sqlx::raw_sql(sql).execute(&mut own).await.unwrap();
    own.close().await.unwrap();
}
