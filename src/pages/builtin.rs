//! The built-in templates, embedded, in one table.
//!
//! Invariant: every letter of `domain::letter::Body` has its text and its HTML here.

macro_rules! templates {
    ($($path:literal),* $(,)?) => {
        /// Path below `templates/`, and content.
        pub(super) const TEMPLATES: &[(&str, &str)] = &[
            $(($path, include_str!(concat!("../../templates/", $path)))),*
        ];
    };
}

templates![
    "en/parts.html",
    "en/layout.html",
    "en/foot.txt",
    "en/receipt/text.txt",
    "en/receipt/html.html",
    "en/question/text.txt",
    "en/question/html.html",
    "en/answer/text.txt",
    "en/answer/html.html",
    "en/invitation/text.txt",
    "en/invitation/html.html",
    "en/invitation/description.txt",
    "en/cancellation/text.txt",
    "en/cancellation/html.html",
    "en/counter-declined/text.txt",
    "en/counter-declined/html.html",
    "en/outcome-request/text.txt",
    "en/outcome-request/html.html",
    "en/read-back/text.txt",
    "en/read-back/html.html",
    "en/briefing/text.txt",
    "en/briefing/html.html",
    "en/ruling/text.txt",
    "en/ruling/html.html",
    "en/while-away/text.txt",
    "en/while-away/html.html",
    "en/assumption/text.txt",
    "en/assumption/html.html",
    "en/nudge/text.txt",
    "en/nudge/html.html",
    "en/sprint-end/text.txt",
    "en/sprint-end/html.html",
    "en/notice/text.txt",
    "en/notice/html.html",
    "en/digest/text.txt",
    "en/digest/html.html",
    "en/report/text.txt",
    "en/report/html.html",
    "en/access-ends/text.txt",
    "en/access-ends/html.html",
    "en/help/text.txt",
    "en/help/html.html",
    "en/confirm/text.txt",
    "en/confirm/html.html",
    "de/sentences.txt",
    "en/release/text.txt",
    "en/release/html.html",
];
