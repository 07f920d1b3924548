//! Examples of whom somebody names in their place, and of words that name nobody.

use super::*;

fn of(words: &str) -> Option<(String, bool)> {
    let known = |name: &str| {
        let all = ["Kim", "Kim Lee", "Tess"];
        all.contains(&name).then(|| name.to_owned())
    };
    referred(words, "Sam Sales", known).map(|found| (found.name, !found.rest.is_empty()))
}

#[test]
fn a_name_on_record_behind_a_wish_to_ask() {
    for words in [
        "Ask Kim",
        "ask Kim please!",
        "Please ask Kim about this.",
        "I don't know, ask Kim.",
        "Not me. Please ask Kim.",
        "Das bin nicht ich, frag bitte Kim",
        "Hi Dana,\nsorry, not me\nask Kim\nSam",
        "That is a question for Kim, I'm afraid.",
        "not me, Kim knows",
        "I don't know. Kim should know that.",
        "Das bin nicht ich, Kim weiß das.",
        "I am on holiday until 3 December. Please ask Kim.",
        "I'm out sick, ask Kim please.",
        "On leave until Monday, ask Kim.",
        "Bin bis 3.12. im Urlaub, frag bitte Kim.",
        "Ich bin krank. Frag bitte Kim.",
    ] {
        assert_eq!(of(words), Some(("Kim".into(), false)), "{words}");
    }
    assert_eq!(of("Ask Kim Lee, thanks"), Some(("Kim Lee".into(), false)));
    assert_eq!(
        of("Ask Kim, she knows that better than me."),
        Some(("Kim".into(), true))
    );
    assert_eq!(of("Ask Tess for the figures"), Some(("Tess".into(), true)));
}

#[test]
fn an_answer_or_no_name_is_words() {
    for words in [
        "Ask your boss.",
        "Ask them whether it is so, please",
        "Two years, ask Kim for more",
        "It is two years. Ask Kim.",
        "Why not ask Kim?",
        "I asked Kim: two years",
        "Kim knows",
        "I am sure it is off for all orders of the old shop. Ask Kim.",
        "The export is off, ask Kim",
        "It is off. Ask Kim.",
        "not me, Kim knows two of them",
        "not me",
        "",
    ] {
        assert_eq!(of(words), None, "{words}");
    }
}

#[test]
fn who_was_given_it_or_is_spoken_to() {
    all_are(
        Some(How::HandsOn),
        &[
            "I forwarded it to Kim",
            "I passed this on to Kim.",
            "Forwarding to Kim",
            "Forwarded your mail to Kim, thanks.",
            "Hi Dana,\n\nI've sent this over to Kim.\n\nBest\nSam",
            "Hi Dana, I've handed this to Kim. Best, Sam",
            "Hab ich an Kim weitergeleitet",
            "Ich habe die Frage an Kim weitergegeben.",
            "Ich leite das an Kim weiter",
            "Weitergeleitet an Kim",
            "Kim will answer.",
            "Kim will get back to you on that.",
            "Kim wird antworten",
            "Kim, please answer",
            "Kim, can you take this?",
            "Kim can you take this please?",
            "@Kim could you help?",
            "Hi Kim, can you answer this? Thanks, Sam",
            "Hi Kim,\ncan you take this please?\nBest\nSam",
            "Kim, kannst du das bitte beantworten?",
            "Kim, übernimmst du?",
            "Hallo Kim, weißt du das?",
            "I'm on holiday from Wednesday, Kim will answer.",
        ],
    );
    all_are(
        Some(How::Wish),
        &[
            "You'd have to ask Kim",
            "you have to ask Kim about this",
            "da musst du Kim fragen",
            "Da fragst du besser Kim",
            "bitte Kim fragen",
            "Am besten fragst du Kim.",
            "Da müssen Sie Kim fragen, sorry",
            "Wenden Sie sich bitte an Kim",
            "Frag mal Kim.",
            "Talk to Kim please.",
            "Wrong person, you need to ask Kim.",
        ],
    );
    all_are(
        Some(How::Said),
        &[
            "Zuständig ist Kim",
            "Dafür ist Kim zuständig.",
            "Kim ist dafür zuständig",
            "Das ist Kims Bereich.",
            "That's Kim's area",
            "Kim is responsible for that",
            "Sorry, wrong person. Kim is in charge of this.",
            "Not my topic, that's Kim’s area.",
            "Adding Kim, who knows this.",
            "+Kim",
            "+ Kim",
            "Looping in Kim",
            "Kim in cc",
            "Ich nehme Kim mal dazu.",
            "Falsche Person, das macht Kim.",
            "Kim übernimmt das.",
            "Kim kümmert sich darum.",
        ],
    );
}

#[test]
fn who_is_only_spoken_of_is_not_asked() {
    all_are(
        None,
        &[
            "Kim said it is ten years",
            "I forwarded it to Kim: ten years",
            "Ten years. Kim is responsible.",
            "I forwarded ten of them to Kim",
            "I have not forwarded it to Kim",
            "Kim will not answer.",
            "Kim is not responsible.",
            "Kim, is it ten years?",
            "Kim, ten years",
            "I'm on it, adding Kim.",
            "I'll ask Kim",
            "I'll talk to Kim",
            "Ich frage Kim",
            "Ich muss Kim fragen",
            "Kim",
            "Hi Kim,\nten years.",
            "Two weeks, Kim knows more",
            "Is Kim responsible?",
            "Should I ask Kim?",
        ],
    );
}

fn all_are(how: Option<How>, all: &[&str]) {
    let known = |name: &str| (name == "Kim").then(|| name.to_owned());
    let mut others = all.to_vec();
    others.retain(|words| referred(words, "Sam Sales", known).map(|found| found.how) != how);
    assert!(others.is_empty(), "not {how:?}: {others:#?}");
}

#[test]
fn not_theirs_in_a_sentence() {
    let asked = |words: &str| {
        let mut asked = grammar::read(words, true);
        take_not_me(&mut asked, "Sam Sales");
        asked.commands
    };
    for words in [
        "Wrong person.",
        "Hi Dana, sorry, wrong person.",
        "Hallo Dana, da bin ich leider der Falsche. Grüße, Sam",
        "No idea, not my area, sorry",
        "Das ist nicht mein Thema.",
    ] {
        assert_eq!(asked(words), [Command::NotMe], "{words}");
    }
    for words in [
        "Not my area, but two years",
        "Not me. Two years.",
        "No idea.",
        "No, not my area",
    ] {
        assert_eq!(asked(words), [], "{words}");
    }
}

#[test]
fn more_ways_to_name_who_is_asked() {
    let known = |name: &str| (name.to_lowercase() == "kim").then(|| "Kim".to_owned());
    let mut missed = vec![
        "Over to you, Kim.",
        "Can you answer this, Kim?",
        "@Kim: can you answer?",
        "Kim: can you take this?",
        "Kannst du das beantworten, Kim?",
        "Kim will take it from here.",
        "Hi Kim, could you please answer?",
        "Kim, would you mind answering?",
        "Wurde an Kim weitergeleitet",
        "Geht an Kim",
        "Kim meldet sich bei dir",
        "Ich nehme Kim in CC",
        "It's Kim's area",
        "This is Kim's topic",
        "It's one for Kim",
        "Kim is the right person for this",
        "Best ask Kim",
        "Please check with Kim",
        "You'd better ask Kim",
        "Kim deals with that",
        "Kim takes care of that",
        "Für diese Frage ist Kim zuständig",
        "Zuständig dafür ist Kim",
        "Da ist Kim die Richtige",
        "Da ist Kim der richtige Ansprechpartner",
        "Das kann Kim beantworten",
        "Das kann dir Kim sagen",
        "Frag da lieber Kim",
        "Am besten wendest du dich an Kim",
        "Da bitte Kim fragen",
        "Kim fragen!",
        "Da müsstest du mal Kim fragen",
        "Ansprechpartnerin ist Kim",
        "I'll forward it to Kim",
        "Sent it on to Kim",
        "I've asked Kim to answer you",
        "Ich habe Kim gebeten zu antworten.",
        "Kim, bitte übernehmen",
        "I have put Kim in cc.",
        "Please contact Kim",
        "Kim should be able to answer",
    ];
    missed.retain(|words| referred(words, "Sam Sales", known).is_none());
    assert!(missed.is_empty(), "{missed:#?}");
    let mut taken = vec![
        "Kim: ten years",
        "Kim, ten years",
        "Can you answer this?",
        "Over to you.",
        "For Kim it is ten years",
        "Is for Kim only",
        "Kim does it in ten minutes",
        "Kim does not know",
        "It was Kim's idea",
        "Kim and Tess decide: ten years",
        "I know, ask Kim",
    ];
    taken.retain(|words| referred(words, "Sam Sales", known).is_some());
    assert!(taken.is_empty(), "{taken:#?}");
}
