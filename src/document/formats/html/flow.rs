//! How does a browser show the letters of an element?
//!
//! Spaces run together, blocks and breaks end a line. Letters that only some readers see (buttons,
//! texts for screen readers) are kept apart and count where nothing else stands. Never does: glue two
//! blocks together.

/// Who sees a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    Plainly,
    /// A button's or field's words.
    OnButton,
    /// Words for screen readers, and pictures' names.
    Hidden,
}

/// Letters of a cell, a caption or a paragraph.
#[derive(Debug, Default)]
pub(super) struct Flow {
    plain: Line,
    button: Line,
    hidden: Line,
}

#[derive(Debug, Default)]
struct Line {
    text: String,
    /// A space stands before the next letter of the same line.
    space: bool,
}

impl Flow {
    pub(super) fn text(&mut self, text: &str, seen: Seen, keep_lines: bool) {
        let line = match seen {
            Seen::Plainly => &mut self.plain,
            Seen::OnButton => &mut self.button,
            Seen::Hidden => &mut self.hidden,
        };
        for letter in text.chars() {
            match letter {
                '\n' if keep_lines => line.end(),
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => line.space = true,
                // Soft hyphens and joiners say where a line may break, and are seen by nobody.
                '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
                _ => {
                    if line.space && !line.text.is_empty() && !line.text.ends_with('\n') {
                        line.text.push(' ');
                    }
                    line.space = false;
                    line.text.push(letter);
                }
            }
        }
    }

    /// A block or a break: what follows stands on a new line.
    pub(super) fn end_line(&mut self) {
        self.plain.end();
        self.button.end();
        self.hidden.end();
    }

    /// A value behind its label on the same line.
    pub(super) fn label_ends(&mut self) {
        let trimmed = self.plain.text.trim_end_matches(['\n', ':', ' ']).len();
        if trimmed > 0 {
            self.plain.text.truncate(trimmed);
            self.plain.text.push(':');
            self.plain.space = true;
        }
    }

    /// The text; of the first kind that has one.
    pub(super) fn take(&mut self) -> String {
        let taken = std::mem::take(self);
        [taken.plain, taken.button, taken.hidden]
            .into_iter()
            .map(|line| line.text)
            .find(|text| !text.trim().is_empty())
            .map(|text| text.trim_matches(['\n', ' ', '\t']).to_owned())
            .unwrap_or_default()
    }

    /// The plainly seen text only.
    pub(super) fn take_plain(&mut self) -> String {
        std::mem::take(self).plain.text.trim_matches(['\n', ' ', '\t']).to_owned()
    }
}

impl Line {
    fn end(&mut self) {
        self.space = false;
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}
