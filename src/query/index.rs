//! Where does each word stand in the projects' texts?
//!
//! Made once for a dataset and kept with it: texts in lower case, their words, the projects of each
//! word, and what the forms of a word have in common. Never does: read a filter.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::stems::{Stems, Tongue, tokens};
use crate::model::{Dataset, Project};

/// A text of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// The applicant's name.
    Applicant,
    /// The project's name.
    Name,
    /// The words of its operating area.
    Area,
    /// The partners' names, each on a line.
    Partners,
    /// What is done.
    Description,
}

impl Part {
    /// In the order they are kept.
    pub(super) const ALL: [Self; 5] = [Self::Applicant, Self::Name, Self::Area, Self::Partners, Self::Description];

    /// Its bit in a mask.
    fn bit(self) -> u8 {
        1 << (self as u8)
    }
}

/// Where a word stands: projects by position, each with the mask of its parts.
type Places = Vec<(u32, u8)>;

/// The words of a dataset.
pub(super) struct TextIndex {
    texts: Vec<[String; 5]>,
    /// Every word in lower case, in order, with its places.
    words: Vec<(String, Places)>,
    /// Words by what their forms have in common in a language.
    keys: BTreeMap<(Tongue, String), Vec<usize>>,
    stems: Stems,
}

impl std::fmt::Debug for TextIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextIndex").field("words", &self.words.len()).finish_non_exhaustive()
    }
}

/// Makes the words of a dataset ready to be asked for, so that the first letter typed does not wait.
pub fn prepare(dataset: &Dataset) {
    let _ = TextIndex::of(dataset);
}

impl TextIndex {
    /// The index of a dataset, made when it is first asked for.
    pub(super) fn of(dataset: &Dataset) -> Arc<Self> {
        dataset.kept.get_or_make(|| Self::new(dataset))
    }

    fn new(dataset: &Dataset) -> Self {
        let stems = Stems::new();
        let texts: Vec<[String; 5]> = dataset.projects.iter().map(texts).collect();
        let mut words: BTreeMap<&str, (Places, u8)> = BTreeMap::new();
        for (at, parts) in texts.iter().enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            let tongue = Tongue::of(parts.iter().flat_map(|text| tokens(text)));
            for (part, text) in Part::ALL.into_iter().zip(parts) {
                for word in tokens(text) {
                    let (places, tongues) = words.entry(word).or_default();
                    *tongues |= 1 << (tongue as u8);
                    match places.last_mut() {
                        Some((last, mask)) if *last == at => *mask |= part.bit(),
                        _ => places.push((at, part.bit())),
                    }
                }
            }
        }
        let mut keys: BTreeMap<(Tongue, String), Vec<usize>> = BTreeMap::new();
        for (number, (word, (_, tongues))) in words.iter().enumerate() {
            for tongue in Tongue::ALL.into_iter().filter(|tongue| tongues >> (*tongue as u8) & 1 == 1) {
                if let Some(key) = stems.key(word, tongue) {
                    keys.entry((tongue, key)).or_default().push(number);
                }
            }
        }
        let words = words.into_iter().map(|(word, (places, _))| (word.to_owned(), places)).collect();
        Self { texts, words, keys, stems }
    }

    /// Numbers of the words that contain these letters or are another form of the same word.
    pub(super) fn like(&self, word: &str) -> Vec<usize> {
        let mut found: Vec<usize> =
            self.words.iter().enumerate().filter(|(_, (known, _))| known.contains(word)).map(|(at, _)| at).collect();
        for tongue in Tongue::ALL {
            let forms = self.stems.key(word, tongue).and_then(|key| self.keys.get(&(tongue, key)));
            found.extend(forms.into_iter().flatten());
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Numbers of the words that begin so.
    pub(super) fn beginning(&self, start: &str) -> Vec<usize> {
        let from = self.words.partition_point(|(word, _)| word.as_str() < start);
        let behind = self.words.iter().enumerate().skip(from);
        behind.take_while(|(_, (word, _))| word.starts_with(start)).map(|(at, _)| at).collect()
    }

    /// The number of this very word.
    pub(super) fn word(&self, word: &str) -> Option<usize> {
        self.words.binary_search_by(|(known, _)| known.as_str().cmp(word)).ok()
    }

    /// A word and the projects that say it in one of the parts.
    pub(super) fn said(&self, number: usize, parts: &[Part]) -> (&str, impl Iterator<Item = usize>) {
        let mask = parts.iter().fold(0, |mask, part| mask | part.bit());
        let (word, places) = self.words.get(number).map_or(("", [].as_slice()), |(word, places)| (word, places));
        let said = places.iter().filter(move |(_, at)| at & mask != 0);
        (word, said.filter_map(|(project, _)| usize::try_from(*project).ok()))
    }

    /// The projects of which one of the parts holds these letters one after the other; with `whole`
    /// only where no word goes on before or behind them.
    pub(super) fn holding(&self, letters: &str, whole: bool, parts: &[Part]) -> Vec<usize> {
        let finder = memchr::memmem::Finder::new(letters);
        let stands = |text: &str| {
            finder.find_iter(text.as_bytes()).any(|at| {
                let before = text.get(..at).and_then(|before| before.chars().next_back());
                let behind = text.get(at + letters.len()..).and_then(|behind| behind.chars().next());
                !whole || !(before.is_some_and(char::is_alphanumeric) || behind.is_some_and(char::is_alphanumeric))
            })
        };
        let holds =
            |texts: &[String; 5]| Part::ALL.iter().zip(texts).any(|(part, text)| parts.contains(part) && stands(text));
        self.texts.iter().enumerate().filter(|(_, texts)| holds(texts)).map(|(at, _)| at).collect()
    }
}

/// The texts of a project in lower case, white space as single spaces. No phrase holds a quote, so none
/// runs over from one partner to the next.
fn texts(project: &Project) -> [String; 5] {
    let partners: Vec<&str> = project.partners.iter().map(|partner| partner.name.as_str()).collect();
    let partners = partners.join(" \" ");
    [&project.applicant.name, &project.name.value, &project.area.text, &partners, &project.description.value]
        .map(|text| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "))
}
