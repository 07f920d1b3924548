//! Whether the declarations of a style hide what they are for, or show it.
//!
//! Owns what mail programs show. Never knows whose they are: `hidden` and `sheets` do.

/// Whether declarations, in lower case, hide what they are for.
pub(super) fn hides(style: &str) -> bool {
    let plain: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let declared = |name: &str, values: &[&str]| {
        let mut all = declarations(&plain);
        all.any(|(property, value)| property == name && values.contains(&value))
    };
    let nothing = &["0", "0px", "0pt", "0em", "0%"];
    declared("display", &["none"])
        || declared("visibility", &["hidden"])
        || declared("mso-hide", &["all"])
        || declared("opacity", &["0", "0.0"])
        || declared("max-height", nothing)
        || (declared("height", nothing) && declared("overflow", &["hidden"]))
}

/// Whether declarations, in lower case, show what others may hide.
pub(super) fn shows(style: &str) -> bool {
    const HIDING: &[&str] = &["display", "visibility", "mso-hide", "opacity", "max-height"];
    let plain: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let mut all = declarations(&plain);
    all.any(|(property, _)| HIDING.contains(&property)) && !hides(style)
}

fn declarations(plain: &str) -> impl Iterator<Item = (&str, &str)> {
    plain.split(';').filter_map(|one| {
        let (property, value) = one.split_once(':')?;
        Some((property, value.trim_end_matches("!important")))
    })
}
