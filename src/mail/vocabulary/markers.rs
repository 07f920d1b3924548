//! The words by which mail programs mark quotations, forwarded mails, signatures and footers.
//!
//! Owns the tables, which stand in `markers.txt`. Never decides. Invariant: each section of the
//! file is asked for here, and each that is asked for is there (a test holds the two together).

use std::sync::LazyLock;

/// Words of one kind, of every language.
pub(in crate::mail) type Words = Vec<&'static str>;

/// The tables, a field a section of the file.
pub(in crate::mail) struct Markers {
    /// First words of a line that introduces a quotation.
    pub(in crate::mail) openers: Words,
    /// Verbs that end such a line.
    pub(in crate::mail) wrote: Words,
    /// How a line begins that quotes without a date.
    pub(in crate::mail) quoting: Words,
    /// Verbs after which the name may still follow.
    pub(in crate::mail) wrote_before_name: Words,
    /// Small words between a date and the verb.
    pub(in crate::mail) between: Words,
    /// Words by which somebody speaks of people instead of quoting them.
    pub(in crate::mail) pronouns: Words,
    /// Words behind the verb that say to whom or what.
    pub(in crate::mail) objects: Words,
    /// Words that stand in sentences, and in no name.
    pub(in crate::mail) sentences: Words,
    /// How names of weekdays begin.
    pub(in crate::mail) weekdays: Words,
    /// How names of months begin.
    pub(in crate::mail) months: Words,
    /// Labels of a header block: author, time, receivers, subject.
    pub(in crate::mail) labels: [Words; 4],
    /// Lines between dashes above a quoted mail.
    pub(in crate::mail) originals: Words,
    pub(in crate::mail) reply_marks: Words,
    /// The same, with whose it is behind: `----- Message from …`.
    pub(in crate::mail) messages_from: Words,
    /// Lines between dashes above a forwarded mail.
    pub(in crate::mail) forwards: Words,
    /// The same without dashes.
    pub(in crate::mail) begin_forwards: Words,
    /// How a line of a phone or an app begins or ends.
    pub(in crate::mail) sent_from: Words,
    /// The same, believed only with a device in the line.
    pub(in crate::mail) from_device: Words,
    /// Devices and programs.
    pub(in crate::mail) devices: Words,
    /// What such a line excuses or praises.
    pub(in crate::mail) excuses: Words,
    /// How an excuse begins.
    pub(in crate::mail) excuse_openers: Words,
    /// Where somebody writes, beside an excuse.
    pub(in crate::mail) on_the_go: Words,
    /// Closing words above a name.
    pub(in crate::mail) closings: Words,
    /// Words between two closings on a line.
    pub(in crate::mail) joiners: Words,
    /// What people are, in a line of their signature.
    pub(in crate::mail) titles: Words,
    /// What stands before a name.
    pub(in crate::mail) name_titles: Words,
    /// Words behind a title, before what it is of.
    pub(in crate::mail) title_joints: Words,
    /// What companies put behind their name.
    pub(in crate::mail) companies: Words,
    /// How closings begin that thank: people do so above more words, too.
    pub(in crate::mail) thanks: Words,
    /// Words behind a closing before the place that it comes from.
    pub(in crate::mail) closing_places: Words,
    /// What companies must say of themselves.
    pub(in crate::mail) registers: Words,
    /// Words with which somebody goes on below their name.
    pub(in crate::mail) postscripts: Words,
    /// Words before a number or an address.
    pub(in crate::mail) contacts: Words,
    /// Words with which somebody says something beside a number.
    pub(in crate::mail) telling: Words,
    /// Phrases of disclaimers.
    pub(in crate::mail) disclaimers: Words,
    /// What a disclaimer speaks of.
    pub(in crate::mail) mails: Words,
    /// How a disclaimer speaks of the mail that it stands in.
    pub(in crate::mail) this_mail: Words,
    /// How somebody names the device as their own: `Sent from my …`.
    pub(in crate::mail) own_device: Words,
    /// Articles: no program has one before its name.
    pub(in crate::mail) articles: Words,
    /// Phrases that make a footer by themselves.
    pub(in crate::mail) footers: Words,
    /// What companies put below a name.
    pub(in crate::mail) company_lines: Words,
    /// Words of mailing lists' footers.
    pub(in crate::mail) lists: Words,
    /// Headings of disclaimers.
    pub(in crate::mail) disclaimer_headings: Words,
    /// Headings of what may be a disclaimer.
    pub(in crate::mail) warnings: Words,
    /// Phrases of a banner above a mail.
    pub(in crate::mail) banners: Words,
    /// How a banner begins, where not with such a phrase.
    pub(in crate::mail) banner_openers: Words,
    /// Words of a banner in few words: from outside.
    pub(in crate::mail) outside: Words,
    /// What it speaks of.
    pub(in crate::mail) outside_mails: Words,
    /// Somebody says that they answered within the mail below.
    pub(in crate::mail) answered_below: Words,
    /// Somebody points there, and says little else.
    pub(in crate::mail) points_below: Words,
    /// What stands before the colon of a label that says who may read a mail.
    pub(in crate::mail) label_keys: Words,
    /// Words that its level is made of.
    pub(in crate::mail) levels: Words,
    /// How a line begins that says which program translated the mail.
    pub(in crate::mail) translated: Words,
    /// These programs.
    pub(in crate::mail) translators: Words,
    /// What a plain form speaks of that only says that the words stand in the HTML form.
    pub(in crate::mail) mail_viewers: Words,
    /// And what it says of it.
    pub(in crate::mail) html_needed: Words,
}

const FILE: &str = include_str!("markers.txt");

/// The tables, read once.
pub(in crate::mail) static MARKERS: LazyLock<Markers> = LazyLock::new(|| Markers {
    openers: section("openers"),
    wrote: section("wrote"),
    quoting: section("quoting"),
    wrote_before_name: section("wrote before name"),
    pronouns: section("pronouns"),
    between: section("between"),
    objects: section("objects"),
    sentences: section("sentences"),
    weekdays: section("weekdays"),
    months: section("months"),
    labels: [
        section("from"),
        section("sent"),
        section("to"),
        section("subject"),
    ],
    originals: section("originals"),
    messages_from: section("messages from"),
    reply_marks: section("reply marks"),
    forwards: section("forwards"),
    begin_forwards: section("begin forwards"),
    sent_from: section("sent from"),
    from_device: section("from device"),
    devices: section("devices"),
    excuses: section("excuses"),
    excuse_openers: section("excuse openers"),
    on_the_go: section("on the go"),
    closings: section("closings"),
    joiners: section("joiners"),
    titles: section("titles"),
    name_titles: section("name titles"),
    title_joints: section("title joints"),
    companies: section("companies"),
    thanks: section("thanks"),
    closing_places: section("closing places"),
    registers: section("registers"),
    postscripts: section("postscripts"),
    contacts: section("contacts"),
    telling: section("telling"),
    disclaimers: section("disclaimers"),
    mails: section("mails"),
    this_mail: section("this mail"),
    own_device: section("own device"),
    articles: section("articles"),
    footers: section("footers"),
    company_lines: section("company lines"),
    lists: section("lists"),
    disclaimer_headings: section("disclaimer headings"),
    warnings: section("warnings"),
    banners: section("banners"),
    banner_openers: section("banner openers"),
    outside: section("outside"),
    outside_mails: section("outside mails"),
    answered_below: section("answered below"),
    points_below: section("points below"),
    label_keys: section("label keys"),
    levels: section("levels"),
    translated: section("translated"),
    translators: section("translators"),
    mail_viewers: section("mail viewers"),
    html_needed: section("html needed"),
});

/// The words of a section; none where the file has it not.
fn section(name: &str) -> Words {
    FILE.lines()
        .filter(|line| !line.starts_with('#'))
        .skip_while(|line| line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) != Some(name))
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(_, words)| words.split(" | ").map(str::trim))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_is_asked_for_and_every_line_is_a_table_row() {
        let source = include_str!("markers.rs");
        for line in FILE.lines() {
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                assert!(source.contains(&format!("section(\"{name}\")")), "{name}");
                assert!(!section(name).is_empty(), "{name}");
            } else if !line.is_empty() && !line.starts_with('#') {
                let (_, words) = line.split_once(": ").expect("language: words");
                assert_eq!(words, words.to_lowercase(), "{line}");
                assert!(words.split(" | ").all(|w| !w.trim().is_empty()), "{line}");
            }
        }
        assert_eq!(
            source.matches(" section(\"").count(),
            FILE.matches("\n[").count()
        );
    }
}
