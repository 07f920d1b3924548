//! The words by which mail programs mark quotations, forwarded mails and signatures, in the
//! languages met so far. Data only: a new program or language is a new line here.

/// How a language introduces a quotation: `On <date>, <name> wrote:`.
pub(super) struct Attribution {
    /// How the line may begin, lower case; empty where the order is free.
    pub(super) openers: &'static [&'static str],
    /// The verb, lower case, somewhere in it.
    pub(super) verbs: &'static [&'static str],
}

/// One entry a language or family. A line counts only with a digit in it and a colon at its end.
pub(super) const ATTRIBUTIONS: &[Attribution] = &[
    Attribution {
        openers: &["on ", "at ", "---- on ", "--- on "],
        verbs: &["wrote", "sent", "writes"],
    },
    Attribution {
        openers: &["am ", "on ", "vom "],
        verbs: &["schrieb", "hat geschrieben", "geschrieben"],
    },
    Attribution {
        openers: &["le ", "on "],
        verbs: &["a écrit", "ecrit", "écrit"],
    },
    Attribution {
        openers: &["el ", "en "],
        verbs: &["escribió", "escribio"],
    },
    Attribution {
        openers: &["il ", "in data ", "il giorno "],
        verbs: &["ha scritto", "scrive"],
    },
    Attribution {
        openers: &["em ", "no dia ", "a "],
        verbs: &["escreveu"],
    },
    Attribution {
        openers: &["op "],
        verbs: &["schreef", "het volgende geschreven", "geschreven"],
    },
    Attribution {
        openers: &["den ", "på ", "d. ", "kl "],
        verbs: &["skrev"],
    },
    Attribution {
        openers: &[
            "w dniu ", "dnia ", "pon", "wt", "śr", "czw", "pt", "sob", "niedz",
        ],
        verbs: &["pisze", "napisał", "napisala", "napisał(a)"],
    },
    Attribution {
        openers: &["vào "],
        verbs: &["đã viết"],
    },
    Attribution {
        openers: &["dne ", "dňa "],
        verbs: &["napsal", "napísal"],
    },
    Attribution {
        openers: &[""],
        verbs: &[
            "пишет",
            "писал",
            "написал",
            "kirjoitti",
            "のメール",
            "は書きました",
            "写道",
            "寫道",
            "님이 작성",
            "yazdı",
            "schrieb am",
            "wrote on",
        ],
    },
];

/// Labels of the header block that Outlook and its kin put above a quoted mail.
pub(super) const FROM_LABELS: &[&str] = &[
    "from",
    "von",
    "de",
    "da",
    "van",
    "från",
    "fra",
    "od",
    "от",
    "lähettäjä",
    "发件人",
    "寄件者",
    "差出人",
    "kimden",
];
/// Labels of the date or sending time.
pub(super) const SENT_LABELS: &[&str] = &[
    "sent",
    "date",
    "gesendet",
    "datum",
    "envoyé",
    "envoyé le",
    "message du",
    "enviado",
    "enviado el",
    "fecha",
    "inviato",
    "data",
    "verzonden",
    "skickat",
    "sendt",
    "wysłano",
    "odesláno",
    "отправлено",
    "дата",
    "lähetetty",
    "发送时间",
    "送信日時",
    "日期",
];
/// Labels of the receivers.
pub(super) const TO_LABELS: &[&str] = &[
    "to",
    "an",
    "à",
    "a",
    "para",
    "aan",
    "till",
    "til",
    "do",
    "komu",
    "кому",
    "vastaanottaja",
    "收件人",
    "宛先",
    "cc",
    "kopie",
    "copie",
];
/// Labels of the subject.
pub(super) const SUBJECT_LABELS: &[&str] = &[
    "subject",
    "betreff",
    "objet",
    "asunto",
    "oggetto",
    "assunto",
    "onderwerp",
    "ämne",
    "emne",
    "temat",
    "předmět",
    "тема",
    "aihe",
    "主题",
    "件名",
    "re",
];

/// Lines, between dashes, below which a quoted mail stands.
pub(super) const ORIGINALS: &[&str] = &[
    "original message",
    "reply message",
    "ursprüngliche nachricht",
    "urspruengliche nachricht",
    "originalnachricht",
    "original-nachricht",
    "antwort nachricht",
    "message d'origine",
    "message original",
    "message d’origine",
    "mensaje original",
    "messaggio originale",
    "mensagem original",
    "oorspronkelijk bericht",
    "originalmeddelande",
    "ursprungligt meddelande",
    "oprindelig meddelelse",
    "oprindelig besked",
    "original besked",
    "opprinnelig melding",
    "alkuperäinen viesti",
    "wiadomość oryginalna",
    "původní zpráva",
    "исходное сообщение",
    "original email",
    "原始邮件",
    "元のメッセージ",
];

/// Lines, mostly between dashes, below which a forwarded mail stands.
pub(super) const FORWARDS: &[&str] = &[
    "forwarded message",
    "begin forwarded message",
    "weitergeleitete nachricht",
    "anfang der weitergeleiteten",
    "message transféré",
    "message réexpédié",
    "début du message",
    "mensaje reenviado",
    "messaggio inoltrato",
    "mensagem encaminhada",
    "doorgestuurd bericht",
    "vidarebefordrat",
    "videresendt",
    "przekazana wiadomość",
    "пересылаемое сообщение",
    "пересланное сообщение",
    "转发",
];

/// How the line begins that phones and apps put below a mail.
pub(super) const SENT_FROM: &[&str] = &[
    "sent from my ",
    "sent from mail for ",
    "sent from outlook",
    "sent from yahoo",
    "sent from samsung",
    "sent with ",
    "sent via ",
    "get outlook for ",
    "sent using ",
    "von meinem ",
    "gesendet von ",
    "gesendet mit ",
    "von unterwegs gesendet",
    "outlook für ",
    "holen sie sich outlook",
    "envoyé de mon ",
    "envoyé depuis ",
    "envoyé à partir d",
    "télécharger outlook",
    "obtenez outlook",
    "enviado desde ",
    "enviado do ",
    "enviado de ",
    "inviato da ",
    "verzonden vanaf ",
    "verstuurd vanaf ",
    "skickat från ",
    "sendt fra ",
    "wysłane z ",
    "отправлено с ",
    "lähetetty ",
    "iphoneから送信",
    "发自我的",
];
