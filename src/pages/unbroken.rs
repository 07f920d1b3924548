//! Keys and times stay on one line: `PBI-142`, `14:15-14:30`. Browsers break them at the hyphen.
//!
//! Owns where they stand in the text of a page. Never touches a tag, and never changes a letter:
//! what is copied from the page is what was written.

/// Longest prefix of a key, in bytes.
const PREFIX: usize = 20;

/// A page whose keys and times are kept whole, from its `body` on.
pub(super) fn kept(html: &str) -> String {
    let (head, mut rest) = html.split_at(html.find("<body").unwrap_or(html.len()));
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    out.push_str(head);
    while !rest.is_empty() {
        let (text, tag) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        push_text(&mut out, text);
        let end = tag.find('>').map_or(tag.len(), |at| at + 1);
        out.push_str(tag.get(..end).unwrap_or_default());
        rest = tag.get(end..).unwrap_or_default();
    }
    out
}

fn push_text(out: &mut String, text: &str) {
    let mut done = 0;
    for (hyphen, _) in text.match_indices('-') {
        let (before, after) = (text.get(done..hyphen), text.get(hyphen + 1..));
        let (Some(before), Some(after)) = (before, after) else {
            continue;
        };
        let left = before.len() - before.trim_end_matches(of_a_token).len();
        let right = after.len() - after.trim_start_matches(of_a_token).len();
        let (start, end) = (hyphen - left, hyphen + 1 + right);
        let token = (text.get(start..hyphen), text.get(hyphen + 1..end));
        let (Some(one), Some(other)) = token else {
            continue;
        };
        if is_key(one, other) || is_clock(one) && is_clock(other) {
            out.push_str(text.get(done..start).unwrap_or_default());
            out.push_str("<span style=\"white-space:nowrap;\">");
            out.push_str(text.get(start..end).unwrap_or_default());
            out.push_str("</span>");
            done = end;
        }
    }
    out.push_str(text.get(done..).unwrap_or_default());
}

fn of_a_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == ':'
}

fn is_key(prefix: &str, number: &str) -> bool {
    prefix.len() <= PREFIX
        && prefix.starts_with(|c: char| c.is_ascii_uppercase())
        && prefix
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && is_number(number)
}

/// `14:15`.
fn is_clock(text: &str) -> bool {
    text.split_once(':')
        .is_some_and(|(hour, minute)| is_number(hour) && is_number(minute) && text.len() <= 5)
}

fn is_number(text: &str) -> bool {
    (1..=9).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn keys_and_times_stay_on_one_line_and_nothing_else_changes() {
        let page = "<title>PBI-142</title><body title=\"PBI-142\"><p>[PBI-142], &quot;PBI-150&quot;: \
                    14:15-14:30, k7q4-m2vd, A-Z, x-1, -5, PBI-</p>";
        let got = kept(page);
        for whole in ["PBI-142", "PBI-150", "14:15-14:30"] {
            assert!(got.contains(&format!("nowrap;\">{whole}</span>")), "{got}");
        }
        assert_eq!(got.matches("<span").count(), 3);
        let without = got
            .replace("<span style=\"white-space:nowrap;\">", "")
            .replace("</span>", "");
        assert_eq!(without, page);
    }
}
