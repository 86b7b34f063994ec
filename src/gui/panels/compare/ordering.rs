//! In which order do the small maps stand?
//!
//! Few areas are ordered at once. Many are ordered on a thread of their own, one order at a time; until
//! it is there the maps stay as they stood, less those that are no longer listed, new ones at the end.
//! Never does: compare areas; that is in `coverage`.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::Context;

use crate::coverage::{Extent, Likeness, MOST, Weight, seriate};
use crate::model::{Dataset, Division, Language};
use crate::session::MultiplesOrder;

/// So many areas are ordered within a frame: about 2 ms.
const FEW: usize = 200;

/// What an order is made of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OrderKey {
    pub(super) dataset: u64,
    pub(super) derived: u64,
    pub(super) extent: Extent,
    pub(super) order: MultiplesOrder,
    pub(super) language: Language,
}

/// What is to be ordered.
pub(super) struct Listed<'a> {
    pub(super) dataset: &'a Arc<Dataset>,
    pub(super) division: &'static Division,
    /// Positions in the dataset, in the order of the list.
    pub(super) projects: &'a [usize],
}

/// The order that is shown, and the one that is waited for.
#[derive(Debug, Default)]
pub(super) struct Ordering {
    known: Option<(OrderKey, Vec<usize>)>,
    asked: Option<(OrderKey, Receiver<Vec<usize>>)>,
}

impl Ordering {
    /// `true` when no order is waited for.
    pub(super) fn is_settled(&self) -> bool {
        self.asked.is_none()
    }

    /// Positions of the listed projects in the order chosen, or in the last one until that is there.
    pub(super) fn follow(&mut self, context: &Context, key: OrderKey, listed: &Listed<'_>) -> Vec<usize> {
        if let Some((asked, answer)) = self.asked.take() {
            match answer.try_recv() {
                Ok(order) => self.known = Some((asked, order)),
                Err(TryRecvError::Empty) => self.asked = Some((asked, answer)),
                // It cannot be had: the order of the list stands in for it.
                Err(TryRecvError::Disconnected) => self.known = Some((asked, listed.projects.to_vec())),
            }
        }
        if let Some((known, order)) = &self.known
            && *known == key
        {
            return order.clone();
        }
        let count = listed.projects.len();
        if key.order != MultiplesOrder::Likeness || count > MOST {
            return self.keep(key, listed.projects.to_vec());
        }
        if count <= FEW {
            return self.keep(key.clone(), by_likeness(listed.dataset, listed.division, listed.projects, key.extent));
        }
        let meanwhile = self.meanwhile(&key, listed.projects);
        if self.asked.is_none() {
            let (answer, answers) = channel();
            let (dataset, division) = (Arc::clone(listed.dataset), listed.division);
            let (projects, extent, waker) = (listed.projects.to_vec(), key.extent, context.clone());
            thread::spawn(move || {
                // Nobody waits for it when the window has closed.
                let _ = answer.send(by_likeness(&dataset, division, &projects, extent));
                waker.request_repaint();
            });
            self.asked = Some((key, answers));
        }
        meanwhile
    }

    fn keep(&mut self, key: OrderKey, order: Vec<usize>) -> Vec<usize> {
        self.known = Some((key, order.clone()));
        order
    }

    /// As the maps stood, as far as they are still listed.
    fn meanwhile(&self, key: &OrderKey, listed: &[usize]) -> Vec<usize> {
        let stood = self.known.as_ref().filter(|(known, _)| known.dataset == key.dataset);
        let Some((_, stood)) = stood else { return listed.to_vec() };
        let (now, before) = (BTreeSet::from_iter(listed), BTreeSet::from_iter(stood));
        let stay = stood.iter().filter(|at| now.contains(at));
        stay.chain(listed.iter().filter(|at| !before.contains(at))).copied().collect()
    }
}

fn by_likeness(dataset: &Dataset, division: &Division, projects: &[usize], extent: Extent) -> Vec<usize> {
    let likeness = Likeness::of(dataset, division, projects, extent, Weight::Municipalities);
    seriate(&likeness).into_iter().filter_map(|row| projects.get(row).copied()).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    use super::{Listed, OrderKey, Ordering, by_likeness};
    use crate::coverage::Extent;
    use crate::gazetteer::division_2020;
    use crate::intake;
    use crate::model::{Dataset, Language};
    use crate::session::MultiplesOrder;

    fn key(derived: u64) -> OrderKey {
        let (extent, order) = (Extent::CoreAndWider, MultiplesOrder::Likeness);
        OrderKey { dataset: 1, derived, extent, order, language: Language::default() }
    }

    /// So many areas: those of 2020 again and again.
    fn many(count: usize) -> Arc<Dataset> {
        let base = intake::embedded();
        Arc::new(Dataset { projects: base.projects.iter().cycle().take(count).cloned().collect(), ..base.clone() })
    }

    fn waited(ordering: &mut Ordering, key: &OrderKey, listed: &Listed<'_>) -> Vec<usize> {
        let begun = Instant::now();
        loop {
            let order = ordering.follow(&egui::Context::default(), key.clone(), listed);
            if ordering.is_settled() {
                return order;
            }
            assert!(begun.elapsed() < Duration::from_secs(50), "the order does not come");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    #[test]
    fn many_are_ordered_aside_and_stand_where_they_stood_until_then() {
        let (dataset, division) = (many(300), division_2020());
        let all: Vec<usize> = (0..300).collect();
        let mut ordering = Ordering::default();
        let listed = Listed { dataset: &dataset, division, projects: &all };
        assert_eq!(ordering.follow(&egui::Context::default(), key(1), &listed), all);
        assert!(!ordering.is_settled());
        let first = waited(&mut ordering, &key(1), &listed);
        assert_eq!(first, by_likeness(&dataset, division, &all, Extent::CoreAndWider));
        assert_ne!(first, all);

        // Another list while the maps stand: those that stay do not move.
        let fewer: Vec<usize> = all.iter().copied().filter(|at| at % 5 > 0).collect();
        let listed = Listed { projects: &fewer, ..listed };
        let meanwhile = ordering.follow(&egui::Context::default(), key(2), &listed);
        assert_eq!(meanwhile, first.iter().copied().filter(|at| at % 5 > 0).collect::<Vec<_>>());
        let second = waited(&mut ordering, &key(2), &listed);
        assert_eq!(second, by_likeness(&dataset, division, &fewer, Extent::CoreAndWider));

        // All of them again: the new ones come last.
        let listed = Listed { projects: &all, ..listed };
        let meanwhile = ordering.follow(&egui::Context::default(), key(3), &listed);
        assert_eq!(meanwhile.get(..second.len()), Some(second.as_slice()));
        assert_eq!(waited(&mut ordering, &key(3), &listed), first);
    }

    #[test]
    fn an_order_that_nobody_wants_any_more_is_not_shown() {
        let (dataset, division) = (many(300), division_2020());
        let all: Vec<usize> = (0..300).collect();
        let some: Vec<usize> = (0..250).collect();
        let mut ordering = Ordering::default();
        let listed = Listed { dataset: &dataset, division, projects: &all };
        ordering.follow(&egui::Context::default(), key(1), &listed);
        let listed = Listed { projects: &some, ..listed };
        let order = waited(&mut ordering, &key(2), &listed);
        assert_eq!(order, by_likeness(&dataset, division, &some, Extent::CoreAndWider));
    }

    #[test]
    fn few_are_ordered_at_once() {
        let (dataset, division) = (many(21), division_2020());
        let all: Vec<usize> = (0..21).collect();
        let mut ordering = Ordering::default();
        let listed = Listed { dataset: &dataset, division, projects: &all };
        let order = ordering.follow(&egui::Context::default(), key(1), &listed);
        assert!(ordering.is_settled());
        assert_eq!(order, by_likeness(&dataset, division, &all, Extent::CoreAndWider));
    }
}
