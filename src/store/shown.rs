//! What who may let a held mail go was shown of it.

use super::error::StoreError;
use super::read::Reader;
use crate::domain::held::Shown;
use crate::domain::letter::{Body, Letter};

/// What the letter showed that asked whether a mail may go.
pub(super) fn shown(row: &Reader<'_>) -> Result<Option<Shown>, StoreError> {
    if row.text_or_none("asks")?.is_none() {
        return Ok(None);
    }
    let letter: Letter = row.json("asks")?;
    Ok(match letter.body {
        Body::Release(asked) => Some(Shown {
            item: asked.item.key,
            to: asked.to.address,
        }),
        _ => None,
    })
}
