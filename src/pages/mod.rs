//! Letters become text and HTML: every template is bound to a typed context.
//!
//! Owns the wording (in `templates/<language>/<letter>/`), how times and names are told, the
//! links that open a prefilled reply. Opens no file: built-in templates are embedded, overrides
//! are handed over. Decides nothing. Invariant: once [`Pages::new`] has given a value, every
//! letter's templates have been rendered with every sample, so a broken one is known at start.

mod builtin;
mod examined;
mod links;
pub mod lint;
mod phrases;
pub mod samples;
mod sentences;
mod text;
mod unbroken;
mod views;
mod when;

pub use links::Links;

use crate::domain::letter::{Body, Letter};
use phrases::primary;
use sentences::Sentences;
use std::collections::BTreeMap;
use tera::{Context, ErrorKind, Kwargs, ReportError, State, Tera, Value};
use text::MARK;

/// A letter, rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Plain text, lines of at most 75 columns that end in LF.
    pub text: String,
    /// A complete HTML document.
    pub html: String,
    /// What the calendar object of an invitation says as its DESCRIPTION: the same for all
    /// attendees, so without times of day.
    pub description: Option<String>,
}

/// Why templates can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PagesError {
    /// A template has a fault; lines and columns count from 1.
    #[error("templates/{file}:{line}:{column}: {message}")]
    Template {
        /// Path below `templates/`.
        file: String,
        /// Line of the fault.
        line: usize,
        /// Column of the fault.
        column: usize,
        /// What is wrong.
        message: String,
    },
    /// A fault that has no place in one line.
    #[error("templates/{file}: {message}")]
    Whole {
        /// Path below `templates/`.
        file: String,
        /// What is wrong.
        message: String,
    },
    /// An override for a letter or file that does not exist.
    #[error(
        "templates/{file}: no letter has this file; a template's path is \
         <language>/<letter>/text.txt or <language>/<letter>/html.html, and the letters are {letters}"
    )]
    Unknown {
        /// Path below `templates/`.
        file: String,
        /// The letters there are.
        letters: String,
    },
}

/// All templates, ready to render letters.
#[derive(Debug)]
pub struct Pages {
    tera: Tera,
    /// What rules say, by language.
    sentences: BTreeMap<String, Sentences>,
    /// Languages that have a template of their own; English first.
    languages: Vec<String>,
}

/// The language every letter exists in.
const FALLBACK: &str = "en";

impl Pages {
    /// Takes the built-in templates with these in their place or beside them (path below
    /// `templates/`, content), and renders every sample with each language there is.
    ///
    /// # Errors
    /// The first template that is unknown, can't be read, or can't be rendered.
    pub fn new(overrides: &[(String, String)]) -> Result<Self, PagesError> {
        let pages = Self::built(overrides)?;
        for language in &pages.languages {
            for (_name, mut letter) in samples::all() {
                letter.reader.language.clone_from(language);
                pages.render(&letter, &samples::links())?;
            }
        }
        Ok(pages)
    }

    /// The same without a sample rendered.
    fn built(overrides: &[(String, String)]) -> Result<Self, PagesError> {
        let mut sources: BTreeMap<String, String> = builtin::TEMPLATES
            .iter()
            .map(|(path, content)| ((*path).to_owned(), source(path, content)))
            .collect();
        for (path, content) in overrides {
            known(path)?;
            sources.insert(path.clone(), source(path, content));
        }
        let mut languages = vec![FALLBACK.to_owned()];
        for language in sources.keys().filter_map(|path| path.split('/').next()) {
            if !languages.iter().any(|known| known == language) {
                languages.push(language.to_owned());
            }
        }
        let mut told_in = BTreeMap::new();
        for language in &languages {
            let path = format!("{language}/{}", sentences::FILE);
            if let Some(content) = sources.remove(&path) {
                told_in.insert(language.clone(), sentences::read(&path, &content)?);
            }
        }
        let mut tera = Tera::new();
        register(&mut tera);
        tera.add_raw_templates(sources)
            .map_err(|error| told("", &error))?;
        Ok(Self {
            tera,
            sentences: told_in,
            languages,
        })
    }

    /// The built-in templates: path below `templates/`, content.
    pub fn built_in() -> &'static [(&'static str, &'static str)] {
        builtin::TEMPLATES
    }

    /// The languages that letters are written in, English first.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// Renders a letter in its reader's language, or in English where that has no such letter:
    /// never half of it in the one and half in the other. What an invitation's calendar object
    /// says is in the team's language, since all attendees share it.
    ///
    /// # Errors
    /// The place of the fault, where a template can't be rendered.
    pub fn render(&self, letter: &Letter, links: &Links) -> Result<Rendered, PagesError> {
        let name = letter.body.name();
        let language = self.language(&letter.reader.language, &format!("{name}/text.txt"));
        let file = format!("{name}/text.txt");
        let mut context = self.context(letter, links, &language, 0)?;
        let mut text = text::tidy(&self.one(&language, &file, &context)?);
        // A note is read in 20 seconds, in whatever language and by whosever template.
        for tight in 1..=views::LAST {
            if text::above_the_rule(&text) <= views::most_words(&letter.body) {
                break;
            }
            context = self.context(letter, links, &language, tight)?;
            text = text::tidy(&self.one(&language, &file, &context)?);
        }
        // The HTML says the same: its heading and footer are the text's.
        let (news, foot) = text::ends(&text);
        context.insert("news", &news);
        context.insert("foot", &foot);
        let html = self.one(&language, &format!("{name}/html.html"), &context)?;
        let description = match &letter.body {
            Body::Invitation(_) => Some(self.description(letter, links)?),
            _ => None,
        };
        Ok(Rendered {
            text,
            html: unbroken::kept(&squeeze(&html)),
            description,
        })
    }

    /// A letter's subject, in its reader's language where all of a thread's readers do not have
    /// the same.
    pub fn subject(&self, letter: &Letter) -> String {
        let language = self.language(
            &letter.reader.language,
            &format!("{}/text.txt", letter.body.name()),
        );
        views::subject(letter, &language, self.sentences.get(&language))
    }

    fn description(&self, letter: &Letter, links: &Links) -> Result<String, PagesError> {
        let file = format!("{}/description.txt", letter.body.name());
        let language = self.language(&links.language, &file);
        let context = self.context(letter, links, &language, 0)?;
        Ok(text::tidy(&self.one(&language, &file, &context)?))
    }

    /// The language that a letter is written in, where `wanted` is asked for.
    fn language(&self, wanted: &str, file: &str) -> String {
        let wanted = primary(wanted);
        if self.tera.contains_template(&format!("{wanted}/{file}")) {
            wanted
        } else {
            FALLBACK.to_owned()
        }
    }

    fn context(
        &self,
        letter: &Letter,
        links: &Links,
        language: &str,
        tight: usize,
    ) -> Result<Context, PagesError> {
        let sentences = self.sentences.get(language);
        views::context(letter, links, language, sentences, tight)
            .map_err(|error| told(letter.body.name(), &error))
    }

    fn one(&self, language: &str, file: &str, context: &Context) -> Result<String, PagesError> {
        let wanted = format!("{language}/{file}");
        // A language of somebody's own may have the text alone.
        let path = if self.tera.contains_template(&wanted) {
            wanted
        } else {
            format!("{FALLBACK}/{file}")
        };
        self.tera
            .render(&path, context)
            .map_err(|error| told(&path, &error))
    }
}

/// Whether a path names a file that some letter has, or one that letters share.
fn known(path: &str) -> Result<(), PagesError> {
    let (language, file) = path.split_once('/').unwrap_or(("", path));
    let exists = builtin::TEMPLATES
        .iter()
        .any(|(own, _)| own.split_once('/').is_some_and(|(_, own)| own == file));
    if exists && !language.is_empty() {
        return Ok(());
    }
    let mut letters: Vec<&str> = builtin::TEMPLATES
        .iter()
        .filter_map(|(path, _)| path.strip_suffix("/text.txt")?.split('/').nth(1))
        .collect();
    letters.sort_unstable();
    letters.dedup();
    Err(PagesError::Unknown {
        file: path.to_owned(),
        letters: letters.join(", "),
    })
}

/// Marks lines that hold only tags, so that they leave no empty line behind. Nothing moves:
/// an error still names the line and column of the file as it was written.
/// HTML needs none of it.
fn source(path: &str, content: &str) -> String {
    if !path.ends_with("/text.txt")
        && !path.ends_with("/description.txt")
        && !path.ends_with("/foot.txt")
    {
        return content.to_owned();
    }
    let mut out = String::with_capacity(content.len() + 64);
    for line in content.lines() {
        out.push_str(line);
        let bare = line.trim();
        if bare.starts_with("{%") && bare.ends_with("%}") || bare.starts_with("{#") {
            out.push(MARK);
        }
        out.push('\n');
    }
    out
}

/// Without the indentation and empty lines of the templates: HTML needs neither. Lines keep
/// their ends, and nothing here is preformatted.
fn squeeze(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for line in html.lines().map(str::trim).filter(|line| !line.is_empty()) {
        out.push_str(line);
        out.push('\n');
    }
    out
}

fn register(tera: &mut Tera) {
    tera.register_filter("wrap", |text: &str, _: Kwargs, _: &State| -> String {
        text::paragraph(text, text::COLUMNS)
    });
    tera.register_filter(
        "row",
        |text: &str, options: Kwargs, _: &State| -> tera::TeraResult<String> {
            let label: &str = options.must_get("label")?;
            let indent: usize = options.get("indent")?.unwrap_or(text::LABEL);
            Ok(text::row(label, text, indent))
        },
    );
    tera.register_filter("begin", |text: &str, _: Kwargs, _: &State| -> String {
        text::begin(text)
    });
    tera.register_filter("lines", |text: &str, _: Kwargs, _: &State| -> Value {
        Value::safe_string(&text::html_lines(text))
    });
    tera.register_filter("quote", |text: &str, _: Kwargs, _: &State| -> String {
        text::quote(text)
    });
}

/// Tera's error with its place, lines and columns from 1.
fn told(path: &str, error: &tera::Error) -> PagesError {
    let at = |report: &ReportError| PagesError::Template {
        file: report.filename().to_owned(),
        line: report.span().start_line,
        column: report.span().start_col + 1,
        message: report.message().to_owned(),
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => at(report),
        _other => PagesError::Whole {
            file: path.to_owned(),
            message: error.to_string(),
        },
    }
}

#[cfg(test)]
mod tests;
