//! What stands in the rows of the table of pairs?
//!
//! The pairs that the session holds, the heaviest first. What rests on a guess is a range, from without
//! it to with it; months of half-known periods are one, too. Never does: compare projects.

use super::table_chosen::RowKey;
use super::table_rows::{Rows, exact, text};
use crate::coverage::{Overlaps, Pair, Run, SharedPlaces, run_of};
use crate::model::{Dataset, Division, MunicipalityCode, Project, Term};
use crate::query::Cell;

/// The rows, each with a cell for every column.
pub(super) fn rows(overlaps: &Overlaps, dataset: &Dataset, division: &Division) -> Rows {
    let told: Vec<(Run, bool)> = dataset
        .projects
        .iter()
        .map(|project| (run_of(project), project.area.terms.iter().any(Term::is_guess)))
        .collect();
    let row = |pair: &Pair| {
        let (a, b) = (dataset.projects.get(pair.a)?, dataset.projects.get(pair.b)?);
        let ((run_a, guess_a), (run_b, guess_b)) = (told.get(pair.a)?, told.get(pair.b)?);
        let common = run_a.in_common(*run_b);
        let [low, high] = [common.low, common.high.unwrap_or(common.low)].map(crate::coverage::Months::as_f64);
        let mut cells = vec![
            text(&a.applicant.name),
            text(&b.applicant.name),
            text(&a.name.value),
            text(&b.name.value),
            text(a.id.as_str()),
            text(b.id.as_str()),
        ];
        cells.extend(shared(*pair, (a, b), *guess_a || *guess_b, division));
        cells.push(Cell::ranged([low, high], 1, common.high.is_none()));
        Some((RowKey::Pair([(pair.a, a.id.clone()), (pair.b, b.id.clone())]), cells))
    };
    overlaps.pairs().iter().filter_map(row).unzip()
}

/// Municipalities of each kind, and residents of all. Places are looked up only where one may be a guess.
fn shared(pair: Pair, (a, b): (&Project, &Project), guessed: bool, division: &Division) -> [Cell; 4] {
    let counts = [pair.core_core(), pair.core_wider(), pair.wider_wider()];
    if !guessed {
        let [both, mixed, wider] = counts.map(Cell::count);
        return [both, mixed, wider, Cell::whole(pair.residents())];
    }
    let places = SharedPlaces::of(&a.area, &b.area);
    let count = |codes: &[MunicipalityCode]| {
        let sure = codes.iter().filter(|code| !places.guessed.contains(code)).count();
        Cell::ranged([sure, codes.len()].map(|count| exact(u64::try_from(count).unwrap_or(u64::MAX))), 0, false)
    };
    [
        count(&places.core_core),
        count(&places.core_wider),
        count(&places.wider_wider),
        Cell::ranged(places.residents(division).map(exact), 0, false),
    ]
}
