//! `/internal`: where words for the team alone begin. Decides nothing.

/// Parts a text at the first line that begins with `/internal`, which may stand on any line: what
/// follows it, on that line and below, is for the team alone, and no command.
pub(super) fn parted(text: &str) -> (&str, String) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let word = line.split_whitespace().next().unwrap_or_default();
        let word = word.trim_end_matches([':', '.', ',']);
        if word.eq_ignore_ascii_case("/internal") {
            let (before, after) = text.split_at(at);
            let after = after
                .trim_start()
                .get("/internal".len()..)
                .unwrap_or_default();
            let after = after.trim_start_matches([':', '.', ',']).trim();
            return (before, after.to_owned());
        }
        at += line.len();
    }
    (text, String::new())
}
