//! How people say that they are away and when they are back, a language at a time. Data only:
//! a new language is a new entry here, lower case.

/// Which of day and month stands first in `12/11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mail) enum Order {
    /// Nobody can tell: English.
    Unknown,
    /// The day.
    DayFirst,
    /// The month.
    MonthFirst,
}

/// The phrases of a language.
pub(in crate::mail) struct Tongue {
    pub(in crate::mail) order: Order,
    /// Before the day of coming back.
    pub(in crate::mail) back: &'static [&'static str],
    /// Before the last day away.
    pub(in crate::mail) through: &'static [&'static str],
    /// Before a day that may be either; it is taken for the day of coming back.
    pub(in crate::mail) until: &'static [&'static str],
    /// Between the first day and the last one.
    pub(in crate::mail) to: &'static [&'static str],
    /// Behind the day of coming back, in the same sentence.
    pub(in crate::mail) again: &'static [&'static str],
    /// Directly behind a day that is still away.
    pub(in crate::mail) inclusive: &'static [&'static str],
}

pub(in crate::mail) const TONGUES: &[Tongue] = &[
    // English
    Tongue {
        order: Order::Unknown,
        back: &[
            "back",
            "return",
            "returning",
            "return date",
            "available again",
            "resume work",
            "see you",
        ],
        through: &[
            "through",
            "thru",
            "up to and including",
            "until and including",
            "back after",
            "last day off",
            "return after",
            "until the end of",
            "last day of leave",
        ],
        until: &["until", "till", "til", "up to"],
        to: &["to", "and"],
        again: &[
            "be back",
            "will return",
            "i return",
            "i'm back",
            "am back",
            "available again",
        ],
        inclusive: &["inclusive", "included"],
    },
    // German
    Tongue {
        order: Order::DayFirst,
        back: &[
            "zurück",
            "wieder",
            "wieder da",
            "wieder erreichbar",
            "wieder im büro",
            "rückkehr",
            "wieder im dienst",
            "wieder für sie da",
            "wieder für dich da",
            "wieder persönlich erreichbar",
            "erster arbeitstag",
            "nächster arbeitstag",
            "mein erster tag",
        ],
        through: &[
            "bis einschließlich",
            "bis einschliesslich",
            "bis einschl.",
            "bis inklusive",
            "bis inkl.",
            "bis und mit",
            "bis ende",
            "bis zum ende des",
        ],
        until: &["bis"],
        to: &["bis"],
        again: &["wieder", "zurück"],
        inclusive: &[
            "einschließlich",
            "einschliesslich",
            "einschl.",
            "inklusive",
            "inkl.",
            "inbegriffen",
        ],
    },
    // French
    Tongue {
        order: Order::DayFirst,
        back: &[
            "de retour",
            "mon retour",
            "retour prévu",
            "reviendrai",
            "reviens",
            "à nouveau",
            "reprise",
            "reprends",
            "pas là avant",
            "pas avant",
            "retour au bureau",
            "serai de nouveau joignable",
            "date de retour",
            "retour",
            "réouverture",
        ],
        through: &["jusqu'à la fin du", "jusqu'à fin", "jusqu'à la fin de"],
        until: &["jusqu'au", "jusqu’au", "jusqu'à", "jusqu’à"],
        to: &["au"],
        again: &["de retour", "je reviendrai", "de nouveau"],
        inclusive: &["inclus", "compris"],
    },
    // Spanish
    Tongue {
        order: Order::DayFirst,
        back: &[
            "de vuelta",
            "regreso",
            "regresaré",
            "volveré",
            "vuelvo",
            "me reincorporo",
            "me reincorporaré",
            "de regreso",
            "de nuevo",
            "disponible",
            "nos vemos",
        ],
        through: &["hasta finales de", "hasta fin de", "hasta el final de"],
        until: &["hasta el", "hasta"],
        to: &["al", "a"],
        again: &[
            "de vuelta",
            "de nuevo",
            "de regreso",
            "volveré",
            "regresaré",
            "me reincorpor",
        ],
        inclusive: &["inclusive", "incluid", "ambos inclusive"],
    },
    // Italian
    Tongue {
        order: Order::DayFirst,
        back: &[
            "rientro",
            "rientrerò",
            "di ritorno",
            "tornerò",
            "sarò di nuovo",
            "torno",
            "ci vediamo",
            "ritorno",
        ],
        through: &["fino a fine", "fino alla fine di"],
        until: &["fino al", "sino al", "fino a"],
        to: &["al", "a"],
        again: &[
            "di nuovo",
            "rientrerò",
            "tornerò",
            "nuovamente",
            "di ritorno",
        ],
        inclusive: &["compres", "inclus"],
    },
    // Portuguese
    Tongue {
        order: Order::DayFirst,
        back: &[
            "de volta",
            "regresso",
            "retorno",
            "retornarei",
            "regressarei",
            "volto",
            "voltarei",
            "regressando",
        ],
        through: &["até ao fim de", "até o fim de", "até final de"],
        until: &["até ao dia", "até o dia", "até dia", "até"],
        to: &["a", "ao dia", "e", "ao"],
        again: &[
            "de volta",
            "novamente",
            "regressarei",
            "retornarei",
            "voltarei",
        ],
        inclusive: &["inclusive", "inclusivé"],
    },
    // Dutch
    Tongue {
        order: Order::DayFirst,
        back: &[
            "terug",
            "weer aanwezig",
            "er weer",
            "weer bereikbaar",
            "weer op kantoor",
        ],
        through: &["tot en met", "t/m", "tot eind", "tot einde"],
        until: &["tot"],
        to: &["tot"],
        again: &["weer", "terug"],
        inclusive: &["inclusief", "incl."],
    },
    // Polish
    Tongue {
        order: Order::DayFirst,
        back: &[
            "wracam",
            "wrócę",
            "powrót",
            "z powrotem",
            "ponownie",
            "wracam do pracy",
            "wracam do biura",
            "dostępny",
            "dostępna",
        ],
        through: &["do końca"],
        until: &["do dnia", "do"],
        to: &["do"],
        again: &["wracam", "wrócę", "ponownie", "z powrotem", "znowu"],
        inclusive: &["włącznie"],
    },
    // Russian
    Tongue {
        order: Order::DayFirst,
        back: &[
            "вернусь",
            "выхожу",
            "выйду",
            "выхожу на работу",
            "снова буду на месте",
            "возвращаюсь",
            "вернусь в офис",
        ],
        through: &["по"],
        until: &["до"],
        to: &["по", "до"],
        again: &["вернусь", "снова", "буду на месте", "возвращаюсь"],
        inclusive: &["включительно"],
    },
    // Japanese
    Tongue {
        order: Order::MonthFirst,
        back: &[
            "次回出社日は",
            "次の出社は",
            "復帰日は",
            "復帰予定日:",
            "復帰予定日は",
            "出社予定日:",
        ],
        through: &[],
        until: &[],
        to: &["から", "より", "～", "〜"],
        again: &[
            "出社",
            "に戻",
            "復帰",
            "以降",
            "業務を再開",
            "通常業務",
            "から対応",
        ],
        inclusive: &["まで"],
    },
    // Chinese, both scripts
    Tongue {
        order: Order::MonthFirst,
        back: &["返回日期:", "将于", "將於", "预计"],
        through: &["至", "到", "直到", "直至", "截至"],
        until: &[],
        to: &["至", "到"],
        again: &["返回", "回来", "回來", "回到", "恢复", "恢復", "上班"],
        inclusive: &[],
    },
    // Swedish
    Tongue {
        order: Order::DayFirst,
        back: &[
            "tillbaka",
            "åter",
            "åter på kontoret",
            "börjar igen",
            "vi ses",
        ],
        through: &["till och med", "t.o.m.", "till slutet av"],
        until: &["till", "fram till"],
        to: &["till"],
        again: &["tillbaka", "åter", "nås igen", "igen"],
        inclusive: &["inklusive", "inkl."],
    },
    // Danish and Norwegian
    Tongue {
        order: Order::DayFirst,
        back: &["tilbage", "retur", "tilbake", "igen", "igjen"],
        through: &["til og med", "t.o.m."],
        until: &["til", "indtil", "frem til", "før"],
        to: &["til"],
        again: &["tilbage", "tilbake", "igen", "igjen"],
        inclusive: &["inklusive", "inkl."],
    },
    // Finnish
    Tongue {
        order: Order::DayFirst,
        back: &["palaan", "takaisin", "paluu"],
        through: &[],
        until: &[],
        to: &[],
        again: &[
            "palaan",
            "takaisin",
            "tavoitettavissa",
            "paikalla",
            "töissä",
        ],
        inclusive: &["asti", "saakka"],
    },
    // Turkish: what a day is stands behind it
    Tongue {
        order: Order::DayFirst,
        back: &["dönüş tarihi", "dönüş tarihim"],
        through: &[],
        until: &[],
        to: &["ile"],
        again: &[
            "kadar",
            "döneceğim",
            "dönüyorum",
            "ofiste olacağım",
            "tekrar",
            "işbaşı",
        ],
        inclusive: &[],
    },
    // Czech
    Tongue {
        order: Order::DayFirst,
        back: &[
            "zpět",
            "vracím se",
            "vrátím se",
            "návrat",
            "vrátím se zpět",
            "opět k dispozici",
            "zpátky",
        ],
        through: &["do konce"],
        until: &["do", "až do"],
        to: &["do"],
        again: &[
            "zpět",
            "zpátky",
            "opět",
            "vracím se",
            "vrátím se",
            "k dispozici",
        ],
        inclusive: &["včetně"],
    },
    // Hungarian
    Tongue {
        order: Order::MonthFirst,
        back: &["visszatérek", "visszaérkezésem"],
        through: &[],
        until: &[],
        to: &[],
        again: &["vissza", "újra", "ismét", "elérhető", "irodában leszek"],
        inclusive: &["-ig"],
    },
];
