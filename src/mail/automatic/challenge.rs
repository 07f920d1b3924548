//! What a filter sends that asks a sender to prove that they are a person: no header marks it, and the
//! subject is ours.
//!
//! Never guesses: it begins with such words, has more of them, speaks of the reader's own mail, says that
//! a link is to be followed, and a link stands on a line of its own. Invariant: whoever asks something,
//! or answers a question about such filters, is a person.

use super::away::asked;
use crate::domain::message::Message;
use crate::mail::words::lines::squeezed;
use crate::mail::words::taglines::is_link;

/// What such filters say of the mail and of whoever wrote it.
const SAYS: &[&str] = &[
    // English
    "your message was received",
    "your message has been received",
    "automatic reply to your email",
    "account is protected by",
    "mailbox is protected by",
    "have your address added",
    "to ensure delivery of your",
    "was waitlisted",
    "been waitlisted",
    "to my guest list",
    "will go to my inbox",
    "to control spam",
    "to prevent spam",
    "to fight spam",
    "only from senders i have approved",
    "only from approved senders",
    "list of approved senders",
    "your message is being held",
    "your message has been held",
    "your email is being held",
    "your email has been held",
    "that you are human",
    "that you are a human",
    "that you are a real person",
    "for your message to be delivered",
    "for your email to be delivered",
    // German
    "um spam zu vermeiden",
    "zum schutz vor spam",
    "einmalig bestätigen",
    "damit ihre e-mail zugestellt",
    "damit ihre nachricht zugestellt",
    "ihre nachricht wird zurückgehalten",
    "ihre e-mail wird zurückgehalten",
    "liste der zugelassenen absender",
    "dass sie ein mensch sind",
    // French
    "est en attente",
    "pour qu'il soit remis",
    "pour que votre message soit",
    "vous authentifier",
    "lutter contre le spam",
    "éviter le spam",
    "expéditeurs autorisés",
    "que vous n'êtes pas un robot",
    // Spanish
    "está en espera",
    "para evitar el spam",
    "para evitar el correo no deseado",
    "para que su mensaje sea entregado",
    "remitentes autorizados",
    "que usted no es un robot",
    // Italian
    "è in attesa",
    "per evitare lo spam",
    "mittenti autorizzati",
    "affinché il suo messaggio",
    "che non è un robot",
];

/// Fewest of them: one alone may be anybody's.
const SURE: usize = 2;

/// Whose mail they speak of.
const YOURS: &[&str] = &[
    "your message",
    "your email",
    "your e-mail",
    "incoming messages",
    "ihre nachricht",
    "ihre e-mail",
    "votre message",
    "votre e-mail",
    "votre courriel",
    "su mensaje",
    "su correo",
    "il suo messaggio",
    "la sua e-mail",
    "la sua email",
];

/// That the link is to be followed.
const FOLLOW: &[&str] = &[
    "click the link",
    "click the following link",
    "click on the link",
    "click on the following link",
    "click here",
    "follow the link",
    "see link below",
    "use the link below",
    "auf den link",
    "auf den folgenden link",
    "auf folgenden link",
    "sur le lien",
    "en el enlace",
    "en el siguiente enlace",
    "sul link",
    "sul seguente link",
];

/// A question with one of these in its subject may be answered by such words.
const TOPICS: &[&str] = &[
    "spam",
    "filter",
    "challenge",
    "captcha",
    "guest list",
    "waitlist",
    "whitelist",
    "allow list",
    "allowed list",
    "sender",
    "absender",
    "expéditeur",
    "remitente",
    "mittent",
];

/// Whether a mail is one.
pub(super) fn is_one(message: &Message) -> bool {
    let topic = asked(message).trim().to_lowercase();
    let low = message
        .text
        .to_lowercase()
        .replace(&format!("\"{topic}\""), " ");
    let low = low.replace('’', "'");
    let strange = |c: char| matches!(c, '?' | '？' | '"' | '“' | '„' | '«');
    let prose = low.lines().filter(|line| !is_link(line.trim()));
    let prose: Vec<&str> = prose.map(str::trim).collect();
    let linked = prose.len() < low.lines().count();
    if !linked || TOPICS.iter().any(|t| topic.contains(t)) {
        return false;
    }
    let whole = squeezed(&prose.join(" "));
    let has = |words: &[&str]| words.iter().any(|w| whole.contains(w));
    let first = opening(&prose);
    SAYS.iter().any(|w| first.contains(w))
        && SAYS.iter().filter(|w| whole.contains(**w)).count() >= SURE
        && has(YOURS)
        && has(FOLLOW)
        && !whole.contains(strange)
}

/// The first paragraph that is no greeting.
fn opening(lines: &[&str]) -> String {
    let greets = |p: &&[&str]| {
        p.iter().all(|line| line.is_empty()) || matches!(p, [line] if line.ends_with([',', '!']))
    };
    let mut all = lines.split(|line| line.is_empty()).filter(|p| !greets(p));
    squeezed(&all.next().unwrap_or_default().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn challenges(subject: &str, text: &str) -> bool {
        let mut message = Message::unreadable("", String::new(), 0);
        message.subject = Some(subject.to_owned());
        message.text = text.to_owned();
        is_one(&message)
    }

    const WAITLISTED: &str = "Hello,\n\nYour message about \"Which export\" was waitlisted.\n\nPlease add yourself to my Guest List so your messages will go to my Inbox.\n\nClick the link below to be added:\nhttps://www.boxbe.example/crs?tc=1234";

    #[test]
    fn a_filter_asks_whether_the_sender_is_a_person() {
        for text in [
            WAITLISTED,
            "Your message was received at Thu, 20 Aug 2009 12:15:39 +0000:\n\nTo: sam@x.example\nSubject: Export\n\nThis account is protected by Bluebottle.  Please click on the\nfollowing link to have your address added to the recipient's allowed\nlist and to ensure delivery of your email.\n\nhttp://www.bluebottle.example/verification/1234",
            "I apologize for this automatic reply to your email.\n\nTo control spam, I now allow incoming messages only from senders I have approved beforehand.\n\nPlease fill out the short form (see link below).\nhttps://x.example/wam/addme?a=1",
            "Um Spam zu vermeiden, müssen Sie Ihre Nachricht einmalig bestätigen. Bitte klicken Sie auf den folgenden Link, damit Ihre E-Mail zugestellt wird:\nhttps://x.example/confirm/1",
            "Bonjour,\n\nVotre message a bien été reçu mais il est en attente. Pour qu’il soit remis, cliquez sur le lien ci-dessous afin de vous authentifier :\nhttps://x.example/captcha",
            "Su mensaje está en espera. Para evitar el spam, haga clic en el enlace:\nhttps://x.example/1",
            "Il suo messaggio è in attesa. Per evitare lo spam faccia clic sul link:\nhttps://x.example/1",
        ] {
            assert!(challenges("Re: Which export", text), "{text}");
        }
    }

    #[test]
    fn who_speaks_of_a_link_or_of_a_filter_is_a_person() {
        let subject = "Re: Which export";
        for text in [
            // Words above it are somebody's.
            &format!("I got this when I wrote to Kim:\n\n{WAITLISTED}"),
            &WAITLISTED.replace("https", "Is it ours?\nhttps"),
            &WAITLISTED.replace("https://www.boxbe.example/crs?tc=1234", ""),
            "La demande est en attente. Cliquez sur le lien ci-dessous pour vous authentifier :\nhttps://x.example/1",
            "Click the link below, your message is there:\nhttps://x.example/1",
            "Your message has been received. It is on the wiki:\nhttps://x.example/1",
            "To control spam we only allow incoming messages from senders on the list, click here:\nhttps://x.example/1",
            "It says \"your message was waitlisted\" and \"that you are human\", click the link:\nhttps://x.example/1",
            "Yes.",
            "",
        ] {
            assert!(!challenges(subject, text), "{text}");
        }
        assert!(!challenges("Re: Text for the spam filter", WAITLISTED));
    }
}
