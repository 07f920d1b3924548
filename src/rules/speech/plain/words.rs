//! The words of plain answers, a line or two a language. Data only: a new phrase is a new
//! entry here, and two examples in the tests, one of them that is no answer.

use crate::domain::calendar::Partstat::{self, Accepted, Declined, Tentative};

/// What calendar programs put before a subject, before its colon: English, German, French,
/// Spanish, Italian, Portuguese, Dutch, Polish, Russian, Nordic, Finnish, Czech, Japanese,
/// Chinese. *Abgesagt* and *Canceled* are no answers: they call a meeting off.
#[rustfmt::skip]
pub(super) const SUBJECTS: &[(Partstat, &[&str])] = &[
    (
        Accepted,
        &[
            "accepted", "meeting accepted", "invitation accepted", "event invitation accepted",
            "zugesagt", "angenommen", "zusage",
            "accepté", "acceptée", "invitation acceptée",
            "aceptado", "aceptada",
            "accettato", "accettata",
            "aceite", "aceito", "aceita",
            "geaccepteerd",
            "zaakceptowano", "zaakceptowane",
            "принято", "принята",
            "accepterat", "accepterad", "accepteret", "godtatt", "akseptert",
            "hyväksytty",
            "přijato",
            "承諾", "承諾済み", "参加",
            "已接受", "接受",
        ],
    ),
    (
        Declined,
        &[
            "declined", "meeting declined", "invitation declined", "event invitation declined",
            "abgelehnt", "absage",
            "refusé", "refusée", "décliné", "déclinée", "invitation refusée",
            "rechazado", "rechazada",
            "rifiutato", "rifiutata",
            "recusado", "recusada", "rejeitado",
            "geweigerd", "afgewezen", "afgeslagen",
            "odrzucono", "odrzucone",
            "отклонено", "отклонена",
            "avböjt", "tackat nej", "afvist", "avslått",
            "hylätty",
            "odmítnuto",
            "辞退", "欠席", "不参加",
            "已拒绝", "已拒絕", "拒绝", "谢绝",
        ],
    ),
    (
        Tentative,
        &[
            "tentative", "tentatively accepted", "tentatively accepted meeting", "maybe",
            "mit vorbehalt", "mit vorbehalt zugesagt", "unter vorbehalt zugesagt",
            "mit vorbehalt angenommen", "unter vorbehalt", "vorläufig zugesagt",
            "vorläufig angenommen", "vielleicht",
            "provisoire", "accepté provisoirement", "accepté à titre provisoire", "peut-être",
            "provisional", "aceptado provisionalmente", "aceptada provisionalmente",
            "provisorio", "provvisorio", "accettato con riserva", "con riserva",
            "accettato provvisoriamente",
            "provisório", "aceite provisoriamente", "aceito provisoriamente", "talvez",
            "voorlopig", "voorlopig geaccepteerd", "onder voorbehoud", "misschien",
            "wstępna akceptacja", "wstępnie zaakceptowano", "niepewne",
            "под вопросом", "предварительно принято", "возможно",
            "preliminärt", "preliminärt accepterat", "foreløbig", "foreløpig",
            "alustava", "alustavasti hyväksytty",
            "nezávazně", "nezávazně přijato",
            "仮承諾", "仮の予定", "未定",
            "暂定", "暫定", "暂时接受", "待定",
        ],
    ),
];

/// What people write, and the sentences that calendar programs put into the text. *Tak* is yes in
/// Polish and thanks in Danish, so it is no answer by itself.
pub(super) const ANSWERS: &[(Partstat, &[&str])] = &[
    (Accepted, ACCEPTING),
    (Declined, DECLINING),
    (Tentative, DOUBTING),
];

#[rustfmt::skip]
const ACCEPTING: &[&str] = &[
    // English
    "yes", "yep", "yeah", "yup", "sure", "sure thing", "ok", "okay", "k", "fine", "fine by me",
    "fine with me", "that's fine", "accept", "accepted", "i accept", "confirmed", "agreed",
    "i'll be there", "i will be there", "be there", "will be there", "i'm in", "count me in",
    "i'll come", "i will come", "i'm coming", "i'll join", "i will join", "will join",
    "i'll attend", "i will attend", "i can make it", "can make it", "i can do that",
    "i can do it", "that works", "this works", "works", "works for me", "that works for me",
    "this works for me", "the time works for me", "time works for me", "sounds good",
    "sounds great", "looks good", "good for me", "that suits me", "suits me", "no problem",
    "of course", "definitely", "absolutely", "yes please", "see you then", "see you there",
    "happy to join", "happy to", "with pleasure", "will do", "👍", "+1",
    "has accepted this invitation", "has accepted your invitation", "has accepted the invitation",
    "has accepted your event invitation", "has accepted this meeting", "accepted your invitation",
    "has accepted", "accepted this invitation",
    // German
    "ja", "jawohl", "ja gern", "ja gerne", "gern", "gerne", "passt", "das passt", "passt mir",
    "passt gut", "das passt mir", "passt für mich", "geht klar", "geht", "das geht", "in ordnung",
    "einverstanden", "zugesagt", "ich sage zu", "sage zu", "angenommen", "ich nehme an",
    "ich komme", "ich bin dabei", "bin dabei", "dabei", "ich nehme teil", "nehme teil",
    "kein problem", "klar", "alles klar", "na klar", "natürlich",
    "hat diese einladung angenommen", "hat die einladung angenommen", "hat ihre einladung angenommen",
    "hat zugesagt",
    // French
    "oui", "d'accord", "entendu", "c'est bon", "c'est bon pour moi", "ça marche", "ça me va",
    "ça me convient", "cela me convient", "j'accepte", "accepté", "je serai là", "j'y serai",
    "je viens", "je viendrai", "je participe", "je participerai", "je suis disponible",
    "avec plaisir", "bien sûr", "ok pour moi", "pas de problème", "a accepté cette invitation",
    "a accepté votre invitation", "a accepté l'invitation",
    // Spanish
    "sí", "si", "vale", "de acuerdo", "claro", "claro que sí", "por supuesto", "acepto",
    "aceptado", "allí estaré", "ahí estaré", "asistiré", "me viene bien", "me va bien",
    "perfecto para mí", "cuenta conmigo", "sin problema", "ha aceptado esta invitación",
    "ha aceptado tu invitación",
    // Italian
    "sì", "va bene", "va bene per me", "per me va bene", "certo", "certamente", "accetto",
    "accettato", "d'accordo", "ci sarò", "ci sono", "partecipo", "parteciperò", "volentieri",
    "nessun problema", "ha accettato questo invito", "ha accettato l'invito",
    // Portuguese
    "sim", "tudo bem", "aceito", "aceite", "combinado", "estarei lá", "lá estarei", "vou participar",
    "participarei", "por mim tudo bem", "pode ser", "com certeza", "aceitou este convite",
    // Dutch
    "akkoord", "is goed", "dat is goed", "ik kom", "ik ben erbij", "ben erbij",
    "dat past", "past", "komt goed uit", "geen probleem", "graag", "ik accepteer",
    "heeft deze uitnodiging geaccepteerd",
    // Polish
    "zgoda", "zgadzam się", "pasuje", "pasuje mi", "będę", "przyjdę", "akceptuję",
    "potwierdzam", "oczywiście", "nie ma problemu",
    // Russian
    "да", "хорошо", "ок", "окей", "согласен", "согласна", "буду", "я буду", "приду", "я приду",
    "подходит", "мне подходит", "договорились", "принято", "конечно", "подтверждаю",
    "без проблем",
    // Nordic, Finnish, Czech
    "jag kommer", "det passar", "det går bra", "jeg kommer", "det passer", "det passer fint",
    "kyllä", "sopii", "tulen", "ano", "přijdu", "souhlasím",
    // Japanese
    "はい", "承知しました", "承知いたしました", "了解しました", "了解です", "了解", "参加します",
    "参加いたします", "出席します", "出席いたします", "大丈夫です", "問題ありません", "伺います",
    // Chinese
    "好", "好的", "可以", "没问题", "是的", "行", "我参加", "我会参加", "参加", "会参加", "确认参加",
    "我会出席", "准时参加", "沒問題",
];

#[rustfmt::skip]
const DECLINING: &[&str] = &[
    // English
    "no", "nope", "decline", "declined", "i decline", "i have to decline", "i must decline",
    "can't", "cannot", "i can't", "i cannot", "i can not", "can not", "can't make it",
    "cannot make it", "i can't make it", "i cannot make it", "i can not make it",
    "i won't make it", "won't make it", "i'm unable to make it", "i am unable to make it",
    "i'm unable to attend", "i am unable to attend", "unable to attend", "can't make that",
    "i can't make that", "can't make this", "i can't make this", "can't make that time",
    "i can't make that time", "i can't come", "can't come", "i can't attend", "can't attend",
    "i cannot attend", "i can't join", "can't join", "i cannot join", "won't be there",
    "i won't be there", "i will not be there", "i won't be able to make it",
    "won't be able to make it", "i won't be able to attend", "i won't be able to join",
    "i'm not available", "i am not available", "not available", "i'm not coming",
    "i am not coming", "not coming", "i won't come", "doesn't work for me",
    "that doesn't work for me", "this doesn't work for me", "does not work for me",
    "that does not work for me", "that doesn't work", "doesn't work", "doesn't suit me", "i'm afraid not",
    "that doesn't suit me", "count me out", "👎",
    "has declined this invitation", "has declined your invitation", "has declined the invitation",
    "has declined your event invitation", "has declined", "declined this invitation",
    // German
    "nein", "nein danke", "ich kann nicht", "kann nicht", "ich kann da nicht", "kann da nicht",
    "da kann ich nicht", "ich kann leider nicht", "kann leider nicht", "leider nicht",
    "leider nein", "passt nicht", "das passt nicht", "passt leider nicht",
    "das passt leider nicht", "passt mir nicht", "das passt mir nicht", "geht nicht",
    "das geht nicht", "geht leider nicht", "das geht leider nicht", "ich lehne ab", "lehne ab",
    "ich kann nicht kommen", "kann nicht kommen", "ich kann leider nicht kommen",
    "kann leider nicht kommen", "ich kann nicht teilnehmen", "kann leider nicht teilnehmen",
    "ich kann leider nicht teilnehmen",
    "abgelehnt", "ich sage ab", "sage ab", "muss absagen", "ich muss absagen",
    "ich muss leider absagen", "muss leider absagen", "ich komme nicht", "komme nicht",
    "bin nicht dabei", "ich bin nicht dabei", "ich nehme nicht teil", "keine zeit",
    "ich habe keine zeit", "habe keine zeit", "leider keine zeit", "bin verhindert",
    "ich bin verhindert", "ich bin leider verhindert", "leider verhindert",
    "hat diese einladung abgelehnt", "hat die einladung abgelehnt", "hat abgesagt",
    // French
    "non", "non merci", "je ne peux pas", "ne peux pas", "je peux pas", "peux pas",
    "je ne pourrai pas", "je ne pourrai pas venir", "je ne pourrai pas être là",
    "je ne peux pas venir", "je ne peux pas participer", "je ne viendrai pas", "je ne viens pas",
    "je ne serai pas là", "je ne suis pas disponible", "pas disponible", "pas possible",
    "impossible", "impossible pour moi", "je décline", "décliné", "je refuse", "refusé",
    "ça ne me convient pas", "cela ne me convient pas", "ça ne va pas", "a refusé cette invitation",
    "a décliné cette invitation",
    // Spanish
    "no gracias", "no puedo", "no podré", "no puedo asistir", "no podré asistir",
    "no podré ir", "no puedo ir", "no me viene bien", "no me va bien", "no estoy disponible",
    "no asistiré", "rechazo", "rechazado", "imposible", "me es imposible",
    "ha rechazado esta invitación",
    // Italian
    "no grazie", "non posso", "non posso partecipare", "non posso venire", "non potrò",
    "non potrò partecipare", "non potrò esserci", "non ci sarò", "non ci sono", "non vengo",
    "non sono disponibile", "non mi va bene", "non va bene", "rifiuto", "rifiutato",
    "ha rifiutato questo invito",
    // Portuguese
    "não", "não obrigado", "não obrigada", "não posso", "não poderei", "não vou poder",
    "não posso ir", "não posso participar", "não poderei participar", "não estarei",
    "não estou disponível", "não dá", "não me dá jeito", "recuso", "recusado",
    "recusou este convite",
    // Dutch
    "nee", "nee dank je", "ik kan niet", "kan niet", "dan kan ik niet", "ik kan dan niet",
    "ik kan helaas niet", "kan helaas niet", "helaas niet", "lukt niet", "dat lukt niet",
    "lukt me niet", "dat lukt me niet", "lukt helaas niet", "dat lukt helaas niet",
    "past niet", "dat past niet", "komt niet uit", "ik kom niet", "ik ben er niet bij",
    "ik ben verhinderd", "verhinderd", "heeft deze uitnodiging geweigerd",
    // Polish
    "nie", "nie mogę", "niestety nie", "niestety nie mogę", "nie dam rady", "nie będę mógł",
    "nie będę mogła", "nie będzie mnie", "nie przyjdę", "nie pasuje", "nie pasuje mi",
    "odrzucam", "odmawiam",
    // Russian
    "нет", "не могу", "я не могу", "не смогу", "я не смогу", "не приду", "я не приду",
    "не буду", "меня не будет", "не получится", "не подходит", "мне не подходит", "отклоняю",
    "отказываюсь",
    // Nordic, Finnish, Czech
    "nej", "nei", "jag kan inte", "kan inte", "det passar inte", "jag kommer inte",
    "jeg kan ikke", "kan ikke", "det passer ikke", "jeg kommer ikke", "en pääse", "ei käy",
    "ei sovi", "nemohu", "bohužel ne", "nepřijdu",
    // Japanese
    "いいえ", "欠席します", "欠席いたします", "参加できません", "参加できかねます", "出席できません",
    "行けません", "無理です", "辞退します", "不参加です",
    // Chinese
    "不", "不行", "不能", "不可以", "不参加", "我不参加", "无法参加", "我无法参加", "不能参加",
    "我不能参加", "参加不了", "去不了", "我去不了", "没时间", "無法參加",
];

#[rustfmt::skip]
const DOUBTING: &[&str] = &[
    "maybe", "perhaps", "possibly", "probably", "tentative", "tentatively", "i might", "might",
    "i'll try", "i will try", "will try", "i'll try to make it", "i'll try to be there",
    "not sure", "not sure yet", "i'm not sure", "i'm not sure yet", "i might make it",
    "i may make it", "i may be there", "i might be there",
    "has tentatively accepted this invitation", "has tentatively accepted your invitation",
    "vielleicht", "eventuell", "wahrscheinlich", "unter vorbehalt", "mit vorbehalt", "ich versuche es",
    "ich versuch's", "weiß nicht", "weiß noch nicht", "ich weiß noch nicht", "mal sehen",
    "peut-être", "sans doute", "probablement", "sous réserve", "je vais essayer", "j'essaierai",
    "pas sûr", "pas encore sûr", "je ne sais pas encore",
    "quizás", "quizá", "tal vez", "a lo mejor", "probablemente", "lo intentaré", "no sé", "no lo sé",
    "no estoy seguro", "no estoy segura",
    "forse", "magari", "probabilmente", "ci provo", "ci proverò", "non so", "non lo so",
    "non sono sicuro", "non sono sicura", "con riserva",
    "talvez", "provavelmente", "vou tentar", "não sei", "não tenho certeza",
    "misschien", "waarschijnlijk", "ik probeer het", "onder voorbehoud", "weet ik nog niet",
    "może", "być może", "prawdopodobnie", "postaram się", "spróbuję", "nie wiem", "jeszcze nie wiem",
    "возможно", "может быть", "наверное", "постараюсь", "не уверен", "не уверена", "не знаю",
    "пока не знаю",
    "kanske", "måske", "kanskje", "ehkä", "možná",
    "たぶん", "未定です", "まだわかりません", "調整中です",
    "也许", "可能", "不确定", "还不确定", "暂定", "尽量",
];

/// What is said besides and decides nothing.
#[rustfmt::skip]
pub(super) const COURTESIES: &[&str] = &[
    "thanks", "thank you", "many thanks", "thanks a lot", "thank you very much", "thx", "ty",
    "please", "sorry", "so sorry", "i'm sorry", "i am sorry", "sorry about that", "i'm afraid",
    "unfortunately", "sadly", "great", "perfect", "cheers", "best", "best regards",
    "kind regards", "regards", "best wishes", "see you", "sincerely", "br", "rgds",
    "thanks for the invitation", "thanks for the invite", "thank you for the invitation",
    "apologies", "my apologies",
    "danke", "vielen dank", "danke schön", "leider", "tut mir leid", "es tut mir leid",
    "entschuldigung", "super", "perfekt", "prima", "toll", "bis dann", "bis dahin", "bis bald",
    "vg", "lg", "mfg", "viele grüße", "liebe grüße", "beste grüße", "schöne grüße", "gruß", "grüße",
    "mit freundlichen grüßen", "freundliche grüße", "herzliche grüße",
    "merci", "merci beaucoup", "désolé", "désolée", "je suis désolé", "je suis désolée",
    "malheureusement", "parfait", "cordialement", "bien cordialement", "bien à vous", "à bientôt",
    "gracias", "muchas gracias", "lo siento", "lo siento mucho", "por desgracia",
    "desafortunadamente", "lamentablemente", "perfecto", "saludos", "un saludo", "nos vemos",
    "grazie", "grazie mille", "mi dispiace", "purtroppo", "perfetto", "saluti", "cordiali saluti",
    "un saluto", "a presto",
    "obrigado", "obrigada", "muito obrigado", "muito obrigada", "desculpe", "infelizmente",
    "perfeito", "abraço", "cumprimentos", "atenciosamente", "até lá",
    "bedankt", "dank je", "dank je wel", "dank u", "helaas", "sorry hoor", "groeten", "groet",
    "met vriendelijke groet", "tot dan",
    "dziękuję", "dzięki", "niestety", "przepraszam", "pozdrawiam", "do zobaczenia",
    "спасибо", "большое спасибо", "к сожалению", "извините", "простите", "увы", "отлично",
    "с уважением", "до встречи",
    "tack", "tack så mycket", "tyvärr", "hälsningar", "tak", "desværre", "takk", "dessverre",
    "kiitos", "valitettavasti", "děkuji", "bohužel",
    "ありがとうございます", "すみません", "申し訳ありません", "申し訳ございません", "残念ですが",
    "よろしくお願いします", "よろしくお願いいたします", "お疲れ様です",
    "谢谢", "多谢", "抱歉", "对不起", "不好意思", "很抱歉", "謝謝",
];

/// What a mail begins with, before names.
#[rustfmt::skip]
pub(super) const GREETINGS: &[&str] = &[
    "hi", "hello", "hey", "dear", "hallo", "moin", "servus", "liebe", "lieber", "guten tag",
    "guten morgen", "good morning", "bonjour", "salut", "chère", "cher", "hola",
    "buenos días", "ciao", "buongiorno", "salve", "olá", "oi", "bom dia", "hoi", "beste",
    "goedemorgen", "cześć", "dzień dobry", "здравствуйте", "привет", "добрый день", "hej", "hei",
    "ahoj", "dobrý den", "你好", "您好", "こんにちは",
];

/// Whom a greeting may address besides names.
#[rustfmt::skip]
pub(super) const EVERYBODY: &[&str] = &[
    "all", "everyone", "everybody", "team", "folks", "both", "there", "zusammen", "alle", "allerseits",
    "tous", "toutes", "todos", "todas", "a", "tutti", "allemaal", "allen", "wszystkim", "всем",
    "alla", "kaikki", "všem",
];
