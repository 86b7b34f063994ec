//! What is not certain, and what does a person decide, on the command line?

use super::args::{Arguments, Decide, Format, Input, Review};
use super::asking::asked;
use super::commands::{Answer, choices, documents, read};
use super::output::{Table, write};
use super::records::QuestionsRecord;
use super::{CliError, Outcome};
use crate::export::records::QuestionRecord;
use crate::files::{self, Existing};
use crate::gazetteer::Gazetteer;
use crate::intake::{self, Choices, Progress};
use crate::model::{Decision, MunicipalityCode, Verdict};
use crate::review::{self, Question, Standing};
use crate::words::{Arg, Words, integer};
use crate::work;

pub(super) fn run(command: &Review, arguments: &Arguments, words: &Words) -> Answer {
    match command {
        Review::List { input, format } => {
            let words = Words::new(arguments.answer_language(*format));
            Ok((list(input, *format, &words)?, Outcome::Fine))
        }
        Review::Accept(decide) => self::decide(decide, &|_| Ok(Verdict::Accept), words),
        Review::Dismiss(decide) => self::decide(decide, &|_| Ok(Verdict::Dismiss), words),
        Review::LeaveOpen(decide) => self::decide(decide, &|_| Ok(Verdict::LeaveOpen), words),
        Review::Note(decide) => note(decide, words),
        Review::Choose { decide, codes, candidate } => {
            self::decide(decide, &|question| chosen(question, codes, *candidate, words), words)
        }
        Review::Clear { id, input } => clear(id.as_deref(), &input.input(), words),
        Review::Memo { input } => {
            let (dataset, questions) = (read(input)?, questions(input)?);
            let division = Gazetteer::embedded().division();
            Ok((review::memo(&dataset, &questions, division, words), Outcome::Fine))
        }
    }
}

/// Every question of the documents, with what was decided so far.
fn questions(input: &Input) -> Result<Vec<Question>, CliError> {
    let all = choices(&input.how)?;
    let base = Choices { decisions: Vec::new(), ..all.clone() };
    let dataset = asked(work::open(&documents(input), &base, &Progress::default())?, input.condition.as_deref(), None)?;
    Ok(review::questions(&dataset, Gazetteer::embedded().division(), &all.decisions))
}

fn list(input: &Input, format: Format, words: &Words) -> Result<String, CliError> {
    let (dataset, questions) = (read(input)?, questions(input)?);
    let record = QuestionsRecord {
        condition: input.condition.clone(),
        questions: questions.iter().map(|question| QuestionRecord::of(question, &dataset, words)).collect(),
    };
    let names: Vec<String> = match format {
        Format::Csv => ["id", "project", "kind", "text", "context", "reading", "candidates", ">residents", "status"]
            .map(str::to_owned)
            .to_vec(),
        _ => ["cli-id", "cli-kind", "cli-words", "cli-candidates", ">cli-residents", "cli-status"]
            .iter()
            .map(|key| match key.strip_prefix('>') {
                Some(key) => format!(">{}", words.text(key)),
                None => words.text(key),
            })
            .collect(),
    };
    let rows = record.questions.iter().zip(&questions).map(|(record, question)| {
        let candidates: Vec<String> =
            question.candidates.iter().enumerate().map(|(at, choice)| format!("{}: {}", at + 1, choice.name)).collect();
        match format {
            Format::Csv => vec![
                record.id.clone(),
                record.project.clone(),
                record.kind.to_owned(),
                record.text.clone(),
                record.context.clone(),
                record.reading.join(" "),
                candidates.join("; "),
                record.residents.to_string(),
                record.status.to_owned(),
            ],
            _ => vec![
                record.id.clone(),
                words.text(&format!("question-{}", record.kind)),
                record.text.clone(),
                candidates.join("; "),
                integer(words.language(), record.residents),
                words.text(&format!("standing-{}", record.status)),
            ],
        }
    });
    let table = Table { columns: names, rows: rows.collect() };
    Ok(write(format, &record, &table))
}

fn chosen(question: &Question, codes: &[String], candidate: Option<usize>, words: &Words) -> Result<Verdict, CliError> {
    if let Some(number) = candidate {
        let choice = number.checked_sub(1).and_then(|at| question.candidates.get(at));
        let count = Arg::Count(u64::try_from(question.candidates.len()).unwrap_or(0));
        return choice
            .map(|choice| Verdict::Choose(choice.codes.clone()))
            .ok_or_else(|| CliError::Asked(words.with("cli-no-such-candidate", &[("n", count)])));
    }
    let division = Gazetteer::embedded().division();
    let mut read = Vec::new();
    for code in codes {
        let known = MunicipalityCode::parse(code.trim()).ok().filter(|code| division.municipality(*code).is_some());
        read.push(known.ok_or_else(|| CliError::Asked(words.with("cli-no-such-area", &[("code", Arg::Text(code))])))?);
    }
    read.sort();
    read.dedup();
    Ok(Verdict::Choose(read))
}

fn decide(decide: &Decide, verdict: &dyn Fn(&Question) -> Result<Verdict, CliError>, words: &Words) -> Answer {
    let input = &decide.input.input();
    let path = decisions_path(input, words)?;
    let mut how = existing(input)?;
    let base = Choices { decisions: Vec::new(), ..how.clone() };
    let dataset = work::open(&documents(input), &base, &Progress::default())?;
    let all = review::questions(&dataset, Gazetteer::embedded().division(), &how.decisions);
    let question = all.iter().find(|question| question.id == decide.id).ok_or_else(|| no_such(&decide.id, words))?;
    let verdict = verdict(question)?;
    let made =
        review::decision(question, &dataset, verdict, decide.everywhere).ok_or_else(|| no_such(&decide.id, words))?;
    // A note stays until another is written.
    let old = how.decisions.iter().find(|known| review::is_about(known, &made)).map(|known| known.note.clone());
    let note = if decide.note.is_empty() { old.unwrap_or_default() } else { decide.note.clone() };
    let made = Decision { note, who: decide.who.clone(), when: decide.when.clone(), ..made };
    how.decisions.retain(|known| !review::is_about(known, &made));
    how.decisions.push(made);
    save(path, &how.decisions)?;
    Ok((String::new(), Outcome::Fine))
}

/// A note on what is not decided leaves it open, and says why.
fn note(decide: &Decide, words: &Words) -> Answer {
    let verdict = |question: &Question| {
        Ok(match &question.standing {
            Standing::Decided(verdict) => verdict.clone(),
            Standing::Open | Standing::LeftOpen => Verdict::LeaveOpen,
        })
    };
    self::decide(decide, &verdict, words)
}

fn clear(id: Option<&str>, input: &Input, words: &Words) -> Answer {
    let path = decisions_path(input, words)?;
    let mut how = existing(input)?;
    // `clear FILE`: a document stands where an id may.
    match id.filter(|id| !std::path::Path::new(id).exists()) {
        None => how.decisions.clear(),
        Some(id) => {
            let base = Choices { decisions: Vec::new(), ..how.clone() };
            let dataset = work::open(&documents(input), &base, &Progress::default())?;
            let all = review::questions(&dataset, Gazetteer::embedded().division(), &how.decisions);
            let question = all.iter().find(|question| question.id == id).ok_or_else(|| no_such(id, words))?;
            let probe =
                review::decision(question, &dataset, Verdict::LeaveOpen, false).ok_or_else(|| no_such(id, words))?;
            how.decisions.retain(|known| !review::is_about(known, &probe));
        }
    }
    save(path, &how.decisions)?;
    Ok((String::new(), Outcome::Fine))
}

fn no_such(id: &str, words: &Words) -> CliError {
    CliError::Asked(words.with("cli-no-such-question", &[("id", Arg::Text(id))]))
}

/// Where decisions are kept: a decision without a file would be lost.
fn decisions_path<'i>(input: &'i Input, words: &Words) -> Result<&'i std::path::Path, CliError> {
    input.how.decisions.as_deref().ok_or_else(|| CliError::Asked(words.text("cli-no-decisions-file")))
}

/// What the person says; a decisions file that does not exist yet holds none.
fn existing(input: &Input) -> Result<Choices, CliError> {
    match choices(&input.how) {
        Err(CliError::Open(work::OpenError::File(files::FileError::NotFound { path, .. })))
            if Some(&path) == input.how.decisions.as_ref() =>
        {
            let how = &input.how;
            Ok(Choices {
                profiles: Vec::new(),
                mapping: crate::document::Mapping { columns: how.map.clone() },
                year: how.year,
                assume: how.assume.clone(),
                decisions: Vec::new(),
            })
        }
        other => other,
    }
}

fn save(path: &std::path::Path, decisions: &[Decision]) -> Result<(), CliError> {
    files::write(path, intake::decisions_to_json(decisions).as_bytes(), Existing::Replace)?;
    Ok(())
}
