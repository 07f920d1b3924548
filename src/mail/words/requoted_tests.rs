//! Tests of quotations that bear other signs than `>`.

use crate::mail::words::lines::Form;
use crate::mail::words::sign_off::Sender;
use crate::mail::words::{Quotes, split};

fn own(text: &str) -> String {
    let none = (None, Form::Plain);
    split(text, &Sender::default(), Quotes::OfTheAnswered, none).text
}

const OWN: &str = "It is no issue of ours.\n\nPlease change the default.";

#[test]
fn quotations_of_other_signs_take_no_answer_along() {
    for quotation in [
        "* MJ Ray\n| nlin@nlin.net <nlin@nlin.net> wrote:\n| > Something did change.\n| \n| So it seems.",
        "| On Mon, 23 Nov 2026 at 10:02, Dana <d@acme.example> wrote:\n| > Which?\n|\n| The open ones?",
        "Dana writes:\n\n| Sam wrote:\n| Which orders?",
        "Am 23.11.2026 schrieb Dana:\n| Am 22.11.2026 schrieb Sam:\n| > Welche?\n| Alle?",
        "Hi,\n\n| Dana <d@acme.example> wrote on 23 Nov 2026:\n| Which orders?",
        "DD> Sam <sam@acme.example> wrote:\nDD> Which orders?",
        "On Mon, 23 Nov 2026, Dana wrote:\n: Which orders?\n:\n: All?",
        "} On Mon, 23 Nov 2026, Dana wrote:\n} Which orders?",
        "» On Mon, 23 Nov 2026, Dana wrote:\n» Which orders?",
        "| Von: Dana <d@acme.example>\n| Gesendet: Montag, 23. November 2026 09:00\n| An: Sam\n| Betreff: Export\n|\n| Welche?",
    ] {
        let text = own(&format!("Hi Dana, see below.\n\n{quotation}\n\n{OWN}"));
        assert!(text.ends_with(OWN), "{quotation}: {text}");
        assert!(
            text.starts_with("Hi Dana, see below."),
            "{quotation}: {text}"
        );
    }
}

#[test]
fn lists_and_tables_of_ones_own_stay() {
    for said in [
        "# Export\n# Import\n\nBoth.",
        "| order | state |\n| 12    | open  |\n| 13    | closed |",
        "Two things:\n: the first\n: the second",
        "! Mind the umlauts\n! and the dates",
        "A> comes before B>",
        "He wrote two rules:\n\n# no drafts\n# no archived ones",
    ] {
        assert_eq!(own(said), said);
    }
}
