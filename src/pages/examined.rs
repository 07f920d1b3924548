//! All that is wrong with the templates of a folder, in one look.
//!
//! Never judges a letter's form: that is [`super::lint`]. Invariant: each fault is told once, and
//! what is given beside the faults can be used.

use super::{Pages, PagesError, builtin, samples};

/// A template: path below the folder, and content.
type Template = (String, String);

impl Pages {
    /// The built-in templates with those of these in their place that can be used, and what is
    /// wrong with the others.
    ///
    /// # Errors
    /// A fault of the built-in templates.
    pub fn examined(overrides: &[Template]) -> Result<(Self, Vec<PagesError>), PagesError> {
        let mut faults = Vec::new();
        let mut sound: Vec<Template> = Vec::new();
        for one in overrides {
            // Beside the built-in ones alone: no fault hides behind another file's.
            match Self::built(std::slice::from_ref(one)) {
                Ok(_) => sound.push(one.clone()),
                Err(fault) => faults.push(fault.in_file(&one.0)),
            }
        }
        loop {
            let pages = Self::built(&sound)?;
            let found = pages.not_rendered();
            let before = sound.len();
            sound.retain(|(path, _)| !found.iter().any(|fault| fault.file() == path));
            let of_the_folder = sound.len() < before;
            if !of_the_folder {
                return found.into_iter().next().map_or(Ok((pages, faults)), Err);
            }
            faults.extend(found);
        }
    }

    /// What can't be rendered, each place once.
    fn not_rendered(&self) -> Vec<PagesError> {
        let mut found: Vec<PagesError> = Vec::new();
        for language in &self.languages {
            for (_name, mut letter) in samples::all() {
                letter.reader.language.clone_from(language);
                if let Err(fault) = self.render(&letter, &samples::links())
                    && !found.contains(&fault)
                {
                    found.push(fault);
                }
            }
        }
        found
    }

    /// Whether a path below a folder of templates is one that some letter has, or letters share.
    pub fn has(path: &str) -> bool {
        let below = path
            .split_once('/')
            .filter(|(language, _)| !language.is_empty());
        below.is_some_and(|(_, file)| files().any(|own| own == file))
    }

    /// Whether a file of this name is meant as a template, wherever it lies.
    pub fn is_template_name(name: &str) -> bool {
        files().any(|own| own.rsplit('/').next() == Some(name))
    }
}

/// The paths below a language.
fn files() -> impl Iterator<Item = &'static str> {
    let all = builtin::TEMPLATES.iter();
    all.filter_map(|(path, _)| Some(path.split_once('/')?.1))
}

impl PagesError {
    /// The file's path below `templates/`.
    pub fn file(&self) -> &str {
        match self {
            Self::Template { file, .. } | Self::Whole { file, .. } | Self::Unknown { file, .. } => {
                file
            }
        }
    }

    /// The same, said of a folder as it is on the disk.
    pub fn told_in(&self, folder: &str) -> String {
        let told = self.to_string();
        let below = told.strip_prefix("templates/").unwrap_or(&told);
        format!("{}/{below}", folder.trim_end_matches('/'))
    }

    /// A fault that tells no file is of the one that was looked at.
    fn in_file(self, path: &str) -> Self {
        match self {
            Self::Whole { file, message } if file.is_empty() => Self::Whole {
                file: path.to_owned(),
                message,
            },
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(path: &str, content: &str) -> Template {
        (path.to_owned(), content.to_owned())
    }

    #[test]
    fn every_fault_is_told_and_the_rest_is_used() {
        let overrides = [
            template("de/help/html.html", "<p>\n{% if %}\n"),
            template("de/sentences.txt", "A pattern\nand no translation\n"),
            template("en/help/text.txt", "{{ nothing.there }}\n"),
            template("en/notice/text.txt", "{% if %}\n"),
            template("en/receipt/text.txt", "Mine.\n"),
        ];
        let (pages, faults) = Pages::examined(&overrides).unwrap();
        let mut files: Vec<&str> = faults.iter().map(PagesError::file).collect();
        files.sort_unstable();
        let wrong: Vec<&str> = overrides.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(files, wrong[..4], "{faults:?}");
        assert!(
            faults[0]
                .told_in("tp/")
                .starts_with("tp/de/help/html.html:2:")
        );
        let (_, letter) = samples::all().remove(0);
        assert_eq!(letter.body.name(), "receipt");
        let rendered = pages.render(&letter, &samples::links()).unwrap();
        assert!(rendered.text.starts_with("Mine."), "{}", rendered.text);
        assert_eq!(pages.languages(), ["en", "de"]);
    }

    #[test]
    fn what_is_meant_as_a_template_is_known_by_its_name() {
        assert!(Pages::has("en/receipt/text.txt") && Pages::has("de/layout.html"));
        assert!(!Pages::has("receipt/text.txt") && !Pages::has("en/receipt/text.txt~"));
        assert!(Pages::is_template_name("text.txt") && Pages::is_template_name("sentences.txt"));
        assert!(!Pages::is_template_name("README.md") && !Pages::is_template_name("text.txt~"));
    }
}
