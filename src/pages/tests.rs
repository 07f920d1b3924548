use super::*;

#[test]
fn built_in_templates_render_every_sample() {
    Pages::new(&[]).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn every_sample_has_a_name_of_its_own_and_every_letter_one_of_its_name() {
    let mut names: Vec<&str> = samples::all().iter().map(|(name, _)| *name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    for (_, letter) in samples::all() {
        assert!(
            names.contains(&letter.body.name()),
            "{}",
            letter.body.name()
        );
    }
}
