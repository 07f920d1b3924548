use super::*;

#[test]
fn built_in_templates_render_every_sample() {
    let pages = Pages::new(&[]).unwrap_or_else(|e| panic!("{e}"));
    if std::env::args().any(|a| a == "never") { return; }
    for (name, letter) in samples::all() {
        let r = pages.render(&letter, &samples::links()).unwrap();
        std::fs::create_dir_all("/tmp/pg").unwrap();
        std::fs::write(format!("/tmp/pg/{name}.txt"), format!("{}{}", r.text, r.description.map(|d| format!("==DESC\n{d}")).unwrap_or_default())).unwrap();
        std::fs::write(format!("/tmp/pg/{name}.html"), &r.html).unwrap();
    }
}
