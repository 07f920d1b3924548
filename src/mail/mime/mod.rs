//! From the bytes of a mail to its header and parts: MIME (RFC 2045 to 2049), transfer encodings,
//! charsets, and what stands in a part as if it were one.
//!
//! Knows nothing of what anybody said. Never opens or runs a file.

mod cms;
pub(super) mod decode;
mod embedded;
pub(super) mod fields;
pub mod files;
pub(super) mod fingerprint;
pub(super) mod flowed;
pub(super) mod header;
pub(super) mod lexis;
pub(super) mod opened;
pub(super) mod parts;
pub(super) mod pictures;
