use crate::domain::message::{Kind, Message};

/// A mail of Monday 2026-11-23.
fn read(marks: &str, text: &str) -> Message {
    let settings = crate::mail::read::ReadSettings {
        prefixes: crate::domain::pbi::Prefixes::AnyBracketed,
        trust: None,
    };
    let mail = format!(
        "Date: Mon, 23 Nov 2026 10:02:11 +0000\nFrom: Sam Sales <sam@acme.example>\n\
         Subject: Re: [PBI-142] Archived orders?\nIn-Reply-To: <1@x>\n{marks}\
         Content-Type: text/plain; charset=utf-8\n\n{text}\n"
    );
    crate::mail::read::read(mail.as_bytes(), &settings).message
}

/// The absence of a responder's text: the day of coming back, `-` without one, `none`.
fn away(text: &str) -> String {
    let message = read("Auto-Submitted: auto-replied\n", text);
    assert_eq!(message.kind, Kind::Automatic, "{text}");
    message.away.map_or("none".to_owned(), |away| {
        away.until.map_or("-".to_owned(), |day| day.to_string())
    })
}

/// Texts as `day text`, `-` for an absence without a day, `none` for no absence.
fn check(table: &str) {
    let mut wrong = Vec::new();
    for row in table.lines().filter(|row| !row.trim().is_empty()) {
        let (want, text) = row.trim().split_once(' ').unwrap();
        let want = match want {
            "-" | "none" => want.to_owned(),
            day => format!("2026-{day}"),
        };
        let got = away(text);
        if got != want {
            wrong.push(format!("{text}: {got}, not {want}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn in_english() {
    check(
        "11-30 I'm out till 30 Nov.
         12-01 I'm OOO 11/23-11/30.
         11-30 Gone fishing! Back Monday.
         11-30 Hey! I'm off sailing, back on the 30th. Ping Kim meanwhile.
         11-28 On PTO thru Fri 27 Nov.
         11-24 Out sick today, back tomorrow hopefully.
         11-25 I'm off until Wednesday.
         12-07 Taking some time off, returning December 7.
         11-30 At a conference all week, back Nov 30.
         12-14 I'm on my honeymoon! See you on 14 December.
         12-14 No email for me until 12/14.
         - I'm OOO.
         - Gone fishing!
         - Out of town this week, replies will be slow.
         - I'm currently travelling with patchy internet.
         - I am not working today.",
    );
}

#[test]
fn in_german() {
    check(
        "11-30 Ich bin ab 30.11. wieder da.
         11-30 Bin bis 30.11. raus.
         12-07 Bin im Urlaub, zurück am 7.12.
         11-24 Heute krank, morgen wieder da.
         11-30 Bin diese Woche offline und Montag zurück.
         11-30 Nächster Arbeitstag: 30. November.
         11-27 Auf Messe bis Freitag.
         11-28 Weg vom 23. bis 27.11., danach gern wieder.
         12-05 Kur bis einschließlich 04.12.
         12-01 Wir sehen uns am 1. Dezember wieder!
         - Bin gerade nicht da.
         - Habe heute frei.
         - Bin unterwegs und lese keine Mails.
         - Ich bin zurzeit offline.
         - Bin in Elternzeit.",
    );
}

#[test]
fn in_french() {
    check(
        "11-30 De retour le 30 novembre.
         11-30 Je suis en congé jusqu'au 30/11.
         11-28 Absent du 23 au 27 novembre.
         11-30 Je reviens lundi.
         12-07 En vacances, retour le 7 décembre.
         11-24 Malade aujourd'hui, de retour demain.
         11-27 Je suis en formation jusqu'à vendredi.
         12-01 Pas là avant le 1er décembre.
         11-30 Je serai là à nouveau le 30/11.
         11-30 Reprise le 30 novembre.
         - Je suis en vacances !
         - Pas au bureau aujourd'hui.
         - Je suis malade.
         - Parti à la pêche !
         - Je ne travaille pas cette semaine.",
    );
}

#[test]
fn in_spanish() {
    check(
        "11-30 Estaré de vuelta el 30 de noviembre.
         11-30 Estoy fuera hasta el 30/11.
         11-30 De vacaciones hasta el lunes.
         12-01 Vuelvo el martes 1 de diciembre.
         11-28 Fuera del 23 al 27 de noviembre.
         11-24 Enfermo hoy, vuelvo mañana.
         12-07 No estaré hasta el 7 de diciembre.
         11-30 Me reincorporo el 30/11.
         11-27 De viaje hasta el viernes.
         11-30 Nos vemos el 30 de noviembre.
         - Estoy de vacaciones.
         - Hoy no trabajo.
         - Estoy de viaje y sin conexión.
         - Fuera de la oficina.
         - Estoy enferma.",
    );
}

#[test]
fn in_italian() {
    check(
        "11-30 Torno il 30 novembre.
         11-30 Sono fuori fino al 30/11.
         11-30 In ferie fino a lunedì.
         12-01 Rientro martedì 1 dicembre.
         11-28 Assente dal 23 al 27 novembre.
         11-24 Malato oggi, torno domani.
         12-07 Ci vediamo il 7 dicembre.
         11-30 Sarò di nuovo in ufficio il 30/11.
         11-27 In trasferta fino a venerdì.
         12-14 Di ritorno il 14 dicembre.
         - Sono in ferie!
         - Oggi non lavoro.
         - Sono in viaggio, leggo poco la posta.
         - Sono malata.
         - Non ci sono questa settimana.",
    );
}

#[test]
fn in_portuguese() {
    check(
        "11-30 Estarei de volta em 30 de novembro.
         11-30 Estou fora até 30/11.
         11-30 De férias até segunda-feira.
         12-01 Volto na terça-feira, 1 de dezembro.
         11-28 Ausente de 23 a 27 de novembro.
         11-24 Doente hoje, volto amanhã.
         11-30 Regresso dia 30 de novembro.
         11-27 Em viagem até sexta-feira.
         12-14 De licença até 14/12/2026.
         12-07 Até 7 de dezembro estou de folga.
         - Estou de férias.
         - Hoje não trabalho.
         - Estou em viagem, com pouco acesso à internet.
         - Estou doente.
         - Estou de folga.",
    );
}

#[test]
fn in_dutch() {
    check(
        "11-30 Ik ben er weer op 30 november.
         11-30 Ik ben weg tot 30/11.
         11-30 Met vakantie tot maandag.
         12-01 Terug op dinsdag 1 december.
         11-28 Afwezig van 23 t/m 27 november.
         11-24 Vandaag ziek, morgen weer terug.
         11-27 Op reis tot vrijdag.
         12-07 Vanaf 7 december ben ik weer bereikbaar.
         12-05 Tot en met 4 december op cursus.
         12-14 Ik ben vrij tot 14-12-2026.
         - Ik ben op vakantie!
         - Vandaag ben ik vrij.
         - Ik ben op reis en lees weinig mail.
         - Ik ben ziek.
         - Ik werk vandaag niet.",
    );
}

/// Who names their last day in so many words is back on the day after.
#[test]
fn a_day_that_is_included_is_away() {
    check(
        "12-05 I am away until 4 December inclusive.
         12-05 I am out up to and including 4 December.
         11-28 I am away until Friday inclusive.
         12-05 Ich bin bis einschließlich 4. Dezember im Urlaub.
         12-05 Ich bin bis 4. Dezember einschließlich im Urlaub.
         12-05 Bin bis 4.12. inkl. weg.
         12-05 Bin bis inkl. 4. Dezember weg.
         11-28 Ich bin bis einschließlich Freitag nicht da.
         11-28 Ich bin bis Freitag einschließlich nicht da.
         12-05 Je suis absent jusqu'au 4 décembre inclus.
         12-05 Je suis absente jusqu'au vendredi 4 décembre inclus.
         11-28 Je suis en congé jusqu'à vendredi inclus.
         12-05 Estoy fuera hasta el 4 de diciembre inclusive.
         12-05 Estaré fuera hasta el 4 de diciembre incluido.
         11-28 De vacaciones hasta el viernes inclusive.
         12-05 Sono assente fino al 4 dicembre compreso.
         12-05 Sono assente fino al 4 dicembre incluso.
         11-30 Sono assente fino a domenica compresa.
         11-28 Sono in ferie fino a venerdì compreso.
         12-05 Estou fora até 4 de dezembro inclusive.
         11-28 De férias até sexta-feira inclusive.
         12-05 Ik ben afwezig tot en met 4 december.
         12-05 Ik ben afwezig t/m 4 december.
         12-05 Ik ben afwezig tot 4 december inclusief.
         11-28 Ik ben weg t/m vrijdag.
         12-05 Nieobecny do 4 grudnia włącznie.
         12-05 Jestem na urlopie do 4 grudnia włącznie.
         12-05 Jestem na urlopie do 4 grudnia 2026 r. włącznie.
         12-05 Jestem na urlopie do piątku 4 grudnia włącznie.
         12-05 Na urlopie od 23 listopada do 4 grudnia włącznie, wracam w poniedziałek.
         11-28 Nie ma mnie do piątku włącznie.
         12-05 Я в отпуске до 4 декабря включительно.
         11-28 Меня не будет до пятницы включительно.
         12-05 Jag är borta till och med 4 december.
         12-05 Jag är ledig t.o.m. 4 december.
         12-05 Jag är ledig till 4 december inkl.
         11-28 Jag är ledig till och med fredag.
         12-05 Jeg er på ferie til og med 4. december.
         12-05 Jeg er borte til og med 4. desember.
         12-05 Mám dovolenou do 4. prosince včetně.
         11-28 Mám dovolenou do pátku včetně.",
    );
}

/// A weekday counts from the day that is named before it.
#[test]
fn the_monday_after_is_counted_from_what_stands_before() {
    check(
        "12-07 I am away until Friday 4 December, back the Monday after.
         12-07 I am off from 23 November to 4 December. Back the Monday after.
         11-30 Away all week, back the Monday after.
         12-07 Back the Monday after next.
         12-07 I am away; back on the Monday after next.
         12-02 I will be back the Wednesday after next.
         12-07 I am away until Friday 4 December and back the following Monday.
         12-07 Ich bin bis 4. Dezember im Urlaub und am Montag danach wieder da.
         12-07 Je suis absent jusqu'au 4 décembre, de retour le lundi suivant.
         12-07 I am out of office until the Monday after next.",
    );
}

#[test]
fn in_polish() {
    check(
        "11-30 Wracam 30 listopada.
         11-30 Jestem na urlopie do 30.11.
         11-30 Nie ma mnie do poniedziałku.
         12-01 Będę z powrotem we wtorek 1 grudnia.
         11-28 Urlop od 23 do 27 listopada.
         11-24 Dziś choruję, wracam jutro.
         11-27 W delegacji do piątku.
         12-07 Będę dostępna od 7 grudnia.
         12-14 Wrócę do pracy 14.12.
         12-05 Nieobecny do 04.12. włącznie.
         - Jestem na urlopie.
         - Dziś nie pracuję.
         - Jestem w podróży i rzadko czytam pocztę.
         - Jestem chora.
         - Nie ma mnie w tym tygodniu.",
    );
}

#[test]
fn in_swedish() {
    check(
        "11-30 Jag är tillbaka den 30 november.
         11-30 Jag är ledig till 30/11.
         11-30 På semester till måndag.
         12-01 Åter på kontoret tisdag 1 december.
         11-28 Bortrest 23-27 november.
         11-24 Sjuk idag, tillbaka imorgon.
         11-27 På resa till fredag.
         12-05 Jag är borta till och med 4 december.
         12-07 Ledig, åter 7/12.
         12-14 Vi ses den 14 december!
         - Jag har semester.
         - Jag är ledig idag.
         - Jag är på resande fot.
         - Jag är sjuk.
         - Jag är bortrest.",
    );
}

#[test]
fn in_czech() {
    check(
        "11-30 Vrátím se 30. listopadu.
         11-30 Jsem mimo kancelář do 30.11.
         11-30 Dovolená do pondělí.
         12-01 Zpět v úterý 1. prosince.
         11-28 Nepřítomen od 23. do 27. listopadu.
         11-24 Dnes jsem nemocný, zítra budu zpět.
         11-27 Na služební cestě do pátku.
         12-07 Od 7. prosince budu opět k dispozici.
         12-05 Mám dovolenou do 4.12. včetně.
         12-14 Budu zpátky 14. prosince.
         - Jsem na dovolené.
         - Dnes nepracuji.
         - Jsem na cestách.
         - Jsem nemocná.
         - Tento týden nejsem v kanceláři.",
    );
}

#[test]
fn a_receipt_is_no_absence() {
    check(
        "none We received your request, ticket #4711.
         none We have received your request and answer it until 30 November.
         none Your ticket 4711 has been created. You will hear from us until Friday.
         none Thank you for your mail. This mailbox is not monitored.
         none Your order has left our house, please sign for it until Monday.
         none Please note our new address: clerk@acme.example.
         none Ihre Anfrage ist eingegangen, Ticket 4711. Wir antworten bis Freitag.
         none Vielen Dank für Ihre Nachricht, wir melden uns.
         none Votre demande a été enregistrée. Réponse jusqu'au 30 novembre.
         none Hemos recibido su solicitud. Respondemos hasta el 30 de noviembre.
         none La sua richiesta è stata registrata, risposta entro venerdì.
         none O seu pedido foi recebido e fica aberto até 30 de novembro.
         none Uw aanvraag is ontvangen. U hoort van ons tot 30 november.
         none Twoje zgłoszenie 4711 zostało przyjęte. Odpowiemy do piątku.
         none Ditt ärende är registrerat. Vi svarar senast till fredag.
         none Váš požadavek byl přijat. Odpovíme do pátku.
         11-30 We received your request. I'm out until 30 November.
         11-30 Thanks for reaching out! I'm off until Monday.",
    );
}

#[test]
fn words_without_the_mark_are_no_responders() {
    for text in ["Gone fishing! Back Monday.", "Bin bis 30.11. raus."] {
        let message = read("", text);
        assert!(
            message.away.is_none() && message.kind == Kind::Person,
            "{text}"
        );
    }
    let generated = read("Auto-Submitted: auto-generated\n", "Back Monday.");
    assert_eq!(generated.away, None);
}
