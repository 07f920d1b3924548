//! format=flowed (RFC 3676): paragraphs that were broken for the wire, joined again.

/// Joins soft-broken lines of one quote depth. `delsp` drops the space a break was marked by.
pub(in crate::mail) fn unflow(text: &str, delsp: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let depth = line.bytes().take_while(|b| *b == b'>').count();
        let content = line.get(depth..).unwrap_or_default();
        let content = content.strip_prefix(' ').unwrap_or(content);
        let signature = content == "-- ";
        let flows = content.ends_with(' ') && !signature;
        let joins = open == Some(depth) && !signature;
        if !joins {
            if !out.is_empty() {
                out.push('\n');
            }
            out.extend(std::iter::repeat_n('>', depth));
            if depth > 0 && !content.is_empty() {
                out.push(' ');
            }
        }
        out.push_str(match content.strip_suffix(' ') {
            Some(bare) if flows && delsp => bare,
            _ => content,
        });
        open = flows.then_some(depth);
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::unflow;

    #[test]
    fn paragraphs_are_joined_within_their_depth() {
        let text = "one \ntwo\n> a \n> b\n>> c\n  indented\n-- \nSam\n";
        assert_eq!(
            unflow(text, false),
            "one two\n> a b\n>> c\n indented\n-- \nSam\n"
        );
        assert_eq!(unflow("ab \ncd\n", true), "abcd\n");
    }
}
