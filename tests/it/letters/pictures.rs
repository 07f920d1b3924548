//! Letters as files, to be looked at: `tests/rigs/pictures` makes pictures of them.

use super::rendered;

/// Writes the HTML of every sample into the folder that `TRIALOGUE_PICTURES` names.
#[test]
fn the_html_of_every_sample_is_a_document_of_its_own() {
    #[expect(
        clippy::disallowed_methods,
        reason = "where to is told by the environment"
    )]
    let folder = std::env::var("TRIALOGUE_PICTURES").ok();
    let mut names = std::collections::BTreeSet::new();
    for (name, _, rendered) in rendered() {
        assert!(names.insert(name), "two samples are called {name}");
        assert!(rendered.html.starts_with("<!DOCTYPE html>"), "{name}");
        assert!(rendered.html.trim_end().ends_with("</html>"), "{name}");
        if let Some(folder) = &folder {
            std::fs::write(format!("{folder}/{name}.html"), rendered.html).unwrap();
        }
    }
}
