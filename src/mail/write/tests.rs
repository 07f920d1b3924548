use super::headers::line;

#[test]
fn a_line_is_one_line() {
    assert_eq!(
        line("a\r\nBcc: x\0\u{202E}\tb\u{2028}c", 99),
        "a Bcc: x b c"
    );
    assert_eq!(line(&"ä".repeat(9), 3), "äää");
}
