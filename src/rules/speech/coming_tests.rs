use super::*;
use chrono::NaiveTime;

const PEOPLE: &[&str] = &["Dana Dev", "Sam Sales", "Petra Po", "Kim Key"];

/// A call at 12:15 on the Monday on which they write.
fn at() -> At {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let start = today.and_time(NaiveTime::from_hms_opt(12, 15, 0).unwrap());
    At { start, today }
}

fn answered(words: &str) -> Option<Partstat> {
    answer(words, "Sam Sales", PEOPLE, at())
}

/// Whether every sentence is about the call.
fn about(words: &str) -> bool {
    let text = spelt(&content(words, "Sam Sales"));
    let mut all = sentences(&text).peekable();
    all.peek().is_some() && all.all(|sentence| is_about_it(sentence, PEOPLE))
}

#[test]
fn what_accepts() {
    let all = [
        "12:15 is fine",
        "12:15 is fine with me.",
        "12:15 works",
        "12:15 works for me, thanks!",
        "OK, 12:15",
        "Yes, 12:15",
        "12:15",
        "Yes, 12:15 is good for me.",
        "See you at 12:15",
        "I'll be there at 12:15.",
        "Today at 12:15 works for me",
        "Monday 12:15 is fine",
        "12:15 pm suits me",
        "12.15 is ok",
        "Today works for me",
        "I can make 12:15",
        "Hi Dana,\n\n12:15 is perfect.\n\nBest regards\nSam",
        "12:15 passt",
        "12:15 Uhr passt mir gut",
        "12.15 Uhr passt.",
        "Bin um 12:15 da",
        "Ja, 12:15",
        "Ja, 12:15 passt.",
        "12:15 geht klar",
        "12:15 geht bei mir",
        "Heute 12:15 passt mir",
        "Montag 12:15 ist in Ordnung",
        "Ich bin um 12:15 dabei",
        "Um 12:15 kann ich",
        "12:15 Uhr ist gut",
        "Passt, 12:15 Uhr!",
        "Heute passt es mir gut",
        "Hallo Dana,\n12:15 klappt.\nViele Grüße\nSam",
    ];
    let others = all
        .iter()
        .filter(|w| answered(w) != Some(Partstat::Accepted));
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn what_accepts_without_a_time() {
    let all = [
        "I can come.",
        "Sorry, wrong button! I can come.",
        "Sorry for the confusion, 12:15 works.",
        "Please ignore my decline, I'll be there.",
        "I declined by mistake, I can make it.",
        "I added it to my calendar.",
        "Thanks for the invite, looking forward to it",
        "It's in my calendar, see you then.",
        "OK see you later",
        "That was a mistake, I can come after all.",
        "I will join",
        "I'm able to join, sorry for the mix-up.",
        "Ich bin doch dabei.",
        "Count me in!",
        "Ich kann doch kommen.",
        "Das war ein Versehen, ich komme doch.",
        "Falscher Knopf, sorry. Ich komme.",
        "Habe mich verklickt, bin dabei.",
        "Bis gleich!",
        "Danke für die Einladung, ich freue mich.",
        "Steht in meinem Kalender, danke!",
        "Sorry für das Hin und Her, 12:15 passt.",
        "Bitte meine Absage ignorieren, ich komme",
    ];
    let others = all
        .iter()
        .filter(|w| answered(w) != Some(Partstat::Accepted));
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn who_cant_come_names_another() {
    let declines = |words: &str| declines_for_another(words, "Sam Sales", PEOPLE, at());
    for words in [
        "Can't join, sorry. Kim can take it.",
        "Sorry, I am sick today. Kim can take it.",
        "I can't make it, Tess will take over.",
        "I can't come, Kim comes instead of me.",
        "Can't make it, Kim will join for me.",
        "I can't make it, please invite Kim.",
        "Bin heute krank, Kim übernimmt.",
        "Kann leider nicht kommen, Kim Key vertritt mich.",
        "Ich bin verhindert. Tess springt ein.",
    ] {
        assert!(declines(words), "{words}");
    }
    for words in [
        "I can't come.",
        "Kim can take it.",
        "I can't come tomorrow, Kim can take it.",
        "I can come, Kim can take it.",
        "Can't join? Kim can take it.",
        "Kim can take it, the archive too.",
        "Kim übernimmt.",
    ] {
        assert!(!declines(words), "{words}");
    }
}

#[test]
fn what_declines() {
    let all = [
        "no time today",
        "No time today, sorry.",
        "sorry, sick today",
        "I'm sick",
        "I am ill today, sorry",
        "I have another meeting then",
        "I have another meeting at 12:15",
        "Unfortunately I have another call then.",
        "I can't today",
        "12:15 doesn't work",
        "12:15 does not work for me",
        "I'm on vacation today",
        "I am not available today",
        "I can't make it today.",
        "Sorry, I can't make it today. See you soon!",
        "I have no time today",
        "Busy today",
        "I won't be there today",
        "heute keine Zeit",
        "Ich habe heute leider keine Zeit",
        "Bin heute krank",
        "Ich bin leider krank",
        "12:15 passt mir leider nicht",
        "12:15 geht nicht",
        "12:15 Uhr geht leider nicht.",
        "Da habe ich einen anderen Termin",
        "Habe um 12:15 schon einen Termin",
        "Ich habe da schon ein anderes Meeting",
        "Heute kann ich leider nicht",
        "Heute geht es leider nicht",
        "Bin heute im Urlaub",
        "Ich kann heute nicht",
        "Heute bin ich nicht da",
        "Um 12:15 kann ich nicht, tut mir leid",
        "I can't make it at that time, please go ahead without me.",
        "Please go ahead without me",
        "I have to cancel, sorry.",
        "Muss leider absagen.",
        "Sorry, do it without me today.",
        "I'm in another meeting then",
        "Bin da leider in einem anderen Termin, bitte ohne mich.",
        "Ich komme leider nicht.",
        "Ich kann leider nicht kommen, bitte ohne mich",
        "Macht das bitte ohne mich.",
    ];
    let others = all
        .iter()
        .filter(|w| answered(w) != Some(Partstat::Declined));
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn what_is_about_the_call_and_answers_nothing() {
    let all = [
        "15:00 would be better",
        "Thursday works",
        "Thursday would be better for me.",
        "3 pm works better for me",
        "3 p.m. would be better",
        "I'd prefer 15:00",
        "I can only make 15:00",
        "Tomorrow would be good",
        "No, 15:00 would be better",
        "Not before 15:00, please",
        "I'll be 5 min late",
        "I am in a customer meeting until 13:00",
        "I have a meeting until 13:00",
        "Kim comes instead of me",
        "Please add kim@acme.example",
        "Please add Kim",
        "Petra is not needed",
        "Please cancel",
        "16:00 is ok for me",
        "no time tomorrow",
        "12:15 would be better",
        "15 Uhr wäre besser",
        "15 Uhr wäre mir lieber.",
        "morgen besser",
        "Donnerstag lieber",
        "kann erst um 15 Uhr",
        "Ich kann erst ab 15 Uhr",
        "Donnerstag passt",
        "Donnerstag um 10 Uhr passt mir besser",
        "Nein, lieber am Donnerstag",
        "Nicht vor 15 Uhr bitte",
        "Morgen keine Zeit",
        "bitte absagen",
        "Bitte Kim auch einladen",
        "Kim kommt statt mir",
        "Bitte Kim Key dazu einladen",
        "Petra muss nicht dabei sein",
        "Bin bis 13:00 im Kundentermin",
        "12:15 passt nicht, 15:00 passt",
        "Mir wäre 15:00 lieber",
        "Can we do 15:00 instead",
        "Could we do it at 15:00 instead?",
        "How about Thursday at 10:00?",
        "15 Uhr statt 12:15 wäre besser",
        "Können wir um 15 Uhr?",
        "Wie wäre es mit Donnerstag?",
        "I will bring Tess along.",
        "I'll bring the numbers",
        "I'll come with Tess",
        "I can come at 15:00",
        "I can come 10 min late",
        "I'll be 10 min late, start without me",
        "I'm in a meeting until 12:15",
        "I can come, but only from 15:00",
        "Sorry, wrong button!",
        "Ich bringe Tess mit.",
        "Kann 10 min später werden",
        "Ich bin im Zug, Verbindung ist schlecht.",
        "Ich komme mit Tess",
        "Ich komme 10 Minuten später",
        "Falscher Knopf!",
        "I'll be there in 5 minutes",
        "I'm running 5 minutes late",
        "Bin unterwegs, 5 min",
        "Fangt ohne mich an, ich verspäte mich",
    ];
    let others = all.iter().filter(|w| !about(w) || answered(w).is_some());
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn what_may_be_an_answer_stays_one() {
    let all = [
        "Two years.",
        "Yes, both, with the archived ones.",
        "Thursday's export has them",
        "15:00 is when the batch runs, so yes",
        "Yes, two years back",
        "Yes, today.",
        "No, tomorrow",
        "2 years",
        "5 minutes",
        "Please add Excel",
        "Mon-Fri 09:00-17:00",
        "The archive is not needed",
        "That is not possible",
        "Not possible, they are gone",
        "It works",
        "Only the sick days",
        "Everything that was sold on Thursday",
        "The nightly run at 2:00 has them",
        "Yes, fine with me",
        "Kim",
        "15",
        "Zwei Jahre.",
        "Ja, beide, mit den archivierten.",
        "Der Export vom Donnerstag enthält sie",
        "Um 15:00 läuft der Lauf, also ja",
        "Ja, die letzten zwei Jahre",
        "Ja, heute.",
        "Nein, morgen",
        "2 Jahre",
        "30 Minuten",
        "Bitte Excel dazu",
        "Das Archiv wird nicht gebraucht",
        "Das ist nicht möglich",
        "Geht so",
        "Nur die Bestellungen von heute",
        "Alles, was am Donnerstag verkauft wurde",
        "Der Lauf um 2:00 hat sie",
        "Passt so",
        "They will be there",
        "They can be there, too",
        "That was a mistake.",
        "No, that was a mistake",
        "Ignore them",
        "They are in my calendar",
        "Bring the old orders along",
        "You can decide without me",
        "The export can come without returns",
        "The cron job can take it",
        "My mistake: three years",
        "Das war ein Versehen",
        "Ignorieren.",
        "Doch!",
        "Das kann kommen",
        "Die Liste bringt sie mit",
        "Ist eingetragen",
        "Nach 10 Minuten",
        "Verbindung ist schlecht",
        "Ignore Monday",
        "Monday is a mistake",
        "Yes, do it today",
        "Do it tomorrow",
        "Das können wir morgen",
        "Steht im Kalender",
        "Habe ich eingetragen",
        "Ja, gern",
        "",
    ];
    let others = all.iter().filter(|w| about(w) || answered(w).is_some());
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&&str>::new());
}
