//! How do many rows go through all the processor's cores and still come out in their order?

use std::ops::ControlFlow;
use std::thread;

use super::memo::Memo;
use crate::document::{Reading, Record};

/// Rows that a core makes before they are handed over.
const AT_ONCE: usize = 2048;
/// Fewer rows are quicker on one core.
const FEW: usize = 512;
/// Most cores used: the window needs one too.
const MOST: usize = 8;

/// Makes something of every record and hands it over in the order of the document. What is made must
/// depend on the record alone: memos differ from core to core.
pub(super) fn in_order<T: Send>(
    reading: &Reading,
    make: &(dyn Fn(&Record, &mut Memo) -> T + Sync),
    take: &mut dyn FnMut(T) -> ControlFlow<()>,
) {
    let rows = reading.len();
    let cores = thread::available_parallelism().map_or(1, usize::from).min(MOST);
    let cores = if rows < FEW { 1 } else { cores };
    let mut memos: Vec<Memo> = (0..cores).map(|_| Memo::default()).collect();
    let mut from = 0;
    while from < rows {
        let parts: Vec<Vec<T>> = thread::scope(|scope| {
            let workers: Vec<_> = memos
                .iter_mut()
                .enumerate()
                .map(|(core, memo)| {
                    let begin = from + core * AT_ONCE;
                    scope.spawn(move || {
                        let records = reading.between(begin..(begin + AT_ONCE).min(rows));
                        records.map(|record| make(&record, memo)).collect::<Vec<T>>()
                    })
                })
                .collect();
            workers
                .into_iter()
                .map(|worker| match worker.join() {
                    Ok(part) => part,
                    Err(panic) => std::panic::resume_unwind(panic),
                })
                .collect()
        });
        for made in parts.into_iter().flatten() {
            if take(made).is_break() {
                return;
            }
        }
        from += cores * AT_ONCE;
    }
}
