//! What is measured: a line a figure, with its goal beside it. `tests/measure` prints them alone.

/// Prints a figure, and whether it reaches its goal.
pub(crate) fn tell(what: &str, figure: &str, goal: &str, reached: bool) {
    let end = if reached { "reached" } else { "missed" };
    println!("measured: {what:<59} {figure:<24} goal {goal}: {end}");
}

/// Prints a share, whose goal is so many percent.
pub(crate) fn share(what: &str, hits: usize, of: usize, goal: usize) {
    let tenths = (hits * 2000 / of.max(1)).div_ceil(2);
    let figure = format!("{}.{} % ({hits} of {of})", tenths / 10, tenths % 10);
    let reached = of > 0 && hits * 100 >= goal * of;
    tell(what, &figure, &format!("{goal} %"), reached);
}

/// Prints how many went wrong, of which none may.
pub(crate) fn wrong(what: &str, wrong: usize, of: usize) {
    tell(
        what,
        &format!("{wrong} wrong of {of}"),
        "0 wrong",
        wrong == 0 && of > 0,
    );
}
