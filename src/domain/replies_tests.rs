use super::*;

#[test]
fn every_line_of_every_file_is_read_and_no_word_means_two_things() {
    for (language, text) in FILES {
        for line in lines(language, text) {
            line.unwrap_or_else(|fault| panic!("{fault}"));
        }
    }
    for a in WORDS.iter() {
        for b in WORDS.iter() {
            let same = a.place == b.place && a.folded == b.folded;
            assert!(
                !same || a.meaning == b.meaning,
                "{} in {}",
                a.said,
                a.language
            );
        }
    }
}

#[test]
fn every_language_says_what_english_says() {
    for english in WORDS.iter().filter(|w| w.language == "en") {
        for (language, _) in FILES {
            let said = WORDS.iter().any(|w| {
                w.language == *language && w.place == english.place && w.meaning == english.meaning
            });
            assert!(said, "{language} has no word for {:?}", english.meaning);
        }
    }
}

#[test]
fn the_longest_phrase_counts_and_the_rest_is_given_back() {
    let found = read(Place::Ruling, "Out of Scope: Excel export").unwrap();
    assert_eq!(found.meaning, Meaning::OutOfScope);
    assert_eq!((found.rest, found.words), ("Excel export", 3));
    assert_eq!(found.mark, Some(':'));
    let found = read(Place::Ruling, "out there").unwrap();
    assert_eq!((found.rest, found.mark), ("there", None));
    assert_eq!(read(Place::Ruling, "outside"), None);
    let found = read(Place::Command, "später 2t").unwrap();
    assert_eq!((found.meaning, found.rest), (Meaning::Later, "2t"));
    assert_eq!(
        read(Place::Command, "spaeter").unwrap().meaning,
        Meaning::Later
    );
    let talk = read(Place::Ruling, "Let’s talk!").unwrap();
    assert_eq!((talk.meaning, talk.rest), (Meaning::Talk, ""));
}
