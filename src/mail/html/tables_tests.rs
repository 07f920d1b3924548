use super::*;

/// The words of an HTML mail that answers one.
fn own(html: &str) -> String {
    let settings = crate::mail::read::ReadSettings {
        prefixes: crate::domain::pbi::Prefixes::AnyBracketed,
        trust: None,
    };
    let mail = format!(
        "From: Sam Sales <sam@acme.example>\nSubject: Re: [PBI-142] Which?\nIn-Reply-To: <1@x>\n\
         Content-Type: text/html; charset=utf-8\n\n<html><body>{html}</body></html>\n"
    );
    crate::mail::read::read(mail.as_bytes(), &settings)
        .message
        .text
}

/// Rows of cells as a table.
fn table(rows: &[&[&str]]) -> String {
    let cell = |cell: &&str| format!("<td>{cell}</td>");
    let row = |row: &&[&str]| format!("<tr>{}</tr>", row.iter().map(cell).collect::<String>());
    format!(
        "<table>{}</table>",
        rows.iter().map(row).collect::<String>()
    )
}

#[test]
fn a_row_is_a_line_and_empty_cells_are_kept() {
    let asked = table(&[
        &["", "CSV", "Excel"],
        &["open", "", "yes"],
        &["archived", "yes", ""],
    ]);
    let lines = "| CSV | Excel\nopen | | yes\narchived | yes |";
    for (html, want) in [
        (asked.clone(), lines.to_owned()),
        (
            format!("<p>These:</p>{asked}<p>Two years.</p>"),
            format!("These:\n\n{lines}\n\nTwo years."),
        ),
    ] {
        let got = own(&html);
        let plain = |text: &str| text.replace("\n\n", "\n").trim().to_owned();
        assert_eq!(plain(&got), plain(&want), "{html}");
    }
    let word = asked
        .replace("<td>", "<td style='border:solid'><p class=MsoNormal>")
        .replace("</td>", "<o:p></o:p></p></td>");
    assert!(own(&word).contains("open | | yes"), "{}", own(&word));
    let heads = asked.replacen("<td>", "<th>", 3);
    assert!(own(&heads).contains("archived | yes |"), "{}", own(&heads));
}

#[test]
fn what_lays_out_a_page_is_left() {
    let nested = format!(
        "<table><tr><td>a</td><td>{}</td></tr><tr><td>b</td><td>c</td></tr></table>",
        table(&[&["x"]])
    );
    let long = "word ".repeat(40);
    for html in [
        nested,
        table(&[&["one"], &["two"]]),
        table(&[&["one", "two"]]),
        table(&[&["one", "two"], &[&long, "four"]]),
        table(&[&["one", "two"], &["<img src=x>", "four"]]),
        table(&[&["one", "two"], &["three", "four"]])
            .replace("<table", "<table role=\"presentation\""),
    ] {
        assert!(!own(&html).contains(BAR.trim()), "{html}");
    }
}

#[test]
fn a_list_in_a_cell_stays_lines() {
    let html = table(&[
        &["", "needs"],
        &["CSV", "<ul><li>open</li><li>archived</li></ul>"],
        &["Excel", "none"],
    ]);
    let text = own(&html);
    for part in ["CSV\n", "* open", "* archived", "Excel | none"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn a_table_that_is_quoted_stays_cut() {
    let asked = table(&[&["Asked", "Which?"], &["By", "Dana"]]);
    let html = format!(
        "<div>Two years.</div><div class=\"gmail_quote\"><blockquote class=\"gmail_quote\">{asked}</blockquote></div>"
    );
    assert_eq!(own(&html), "Two years.");
}

#[test]
fn hostile_tables_are_bounded() {
    for html in [
        "<table>".repeat(5_000),
        "<table><tr><td>".repeat(3_000),
        format!("<table><tr>{}</table>", "<td>a".repeat(10_000)),
        "</table></td>".repeat(2_000),
        "<table><tr><td>é".to_owned(),
    ] {
        assert!(of(&html).len() < 2);
    }
}
