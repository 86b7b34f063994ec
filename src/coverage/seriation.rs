//! In which order do areas stand, so that alike ones are neighbors?
//!
//! Average linkage (Sokal & Michener 1958) by nearest-neighbor chains (Murtagh 1983) makes a tree;
//! its leaves are then put into the best order that the tree allows (Bar-Joseph, Gifford & Jaakkola
//! 2001, "Fast optimal leaf ordering for hierarchical clustering"), or, above [`EXACT`] areas, turned
//! branch by branch (Gruvaeus & Wainer 1972), so that the time stays bounded.
//! The same likeness gives the same order, always: ties go to the earlier area.
//! Never does: look at areas; it sees numbers alone.

use super::Likeness;

/// At most so many areas are put into the best order; the steps grow with the third power.
pub const EXACT: usize = 160;
/// More areas than this are not compared at all: every pair has a number in memory.
pub const MOST: usize = 2000;

/// A branch of the tree: two trees below it, and the leaves from left to right.
#[derive(Debug, Clone)]
struct Node {
    children: Option<(usize, usize)>,
    leaves: Vec<usize>,
}

/// The rows of a likeness in an order in which alike ones stand beside each other. Of the two
/// directions the one in which the earlier row comes first.
#[must_use]
pub fn seriate(likeness: &Likeness) -> Vec<usize> {
    let size = likeness.len();
    let (nodes, Some(root)) = tree(likeness) else { return Vec::new() };
    let mut order = if size <= EXACT { best(likeness, &nodes, root) } else { turned(likeness, &nodes) };
    if order.first() > order.last() {
        order.reverse();
    }
    order
}

/// How much alike the neighbors of an order are, added up: the higher, the better the order.
#[must_use]
pub fn smoothness(likeness: &Likeness, order: &[usize]) -> f64 {
    order.iter().zip(order.iter().skip(1)).map(|(one, next)| likeness.alike(*one, *next)).sum()
}

/// The tree of average linkage: leaves first, then branches in the order they grew; its root.
fn tree(likeness: &Likeness) -> (Vec<Node>, Option<usize>) {
    let size = likeness.len();
    let mut nodes: Vec<Node> = (0..size).map(|row| Node { children: None, leaves: vec![row] }).collect();
    // Likeness of clusters by slot; a merged cluster takes the lower slot of the two.
    let mut alike: Vec<f64> =
        (0..size).flat_map(|row| (0..size).map(move |other| likeness.alike(row, other))).collect();
    let mut slots: Vec<Option<usize>> = (0..size).map(Some).collect();
    let mut chain: Vec<usize> = Vec::new();
    for _ in 1..size {
        while let Some(tip) = chain.last().copied().or_else(|| slots.iter().position(Option::is_some)) {
            if chain.is_empty() {
                chain.push(tip);
            }
            let before = chain.len().checked_sub(2).and_then(|at| chain.get(at).copied());
            let nearest = nearest(&alike, &slots, size, tip, before);
            match nearest {
                Some(next) if before == Some(next) => {
                    chain.truncate(chain.len() - 2);
                    merge(&mut nodes, &mut alike, &mut slots, tip.min(next), tip.max(next));
                    break;
                }
                Some(next) => chain.push(next),
                None => break,
            }
        }
    }
    let root = slots.into_iter().flatten().next();
    (nodes, root)
}

/// The slot most alike to `tip`; the one that the chain came from where it is as good as any.
fn nearest(alike: &[f64], slots: &[Option<usize>], size: usize, tip: usize, before: Option<usize>) -> Option<usize> {
    let value = |other: usize| alike.get(tip * size + other).copied().unwrap_or_default();
    let mut best = before;
    for other in (0..size).filter(|other| *other != tip && slots.get(*other).is_some_and(Option::is_some)) {
        if best.is_none_or(|best| value(other) > value(best)) {
            best = Some(other);
        }
    }
    best
}

fn merge(nodes: &mut Vec<Node>, alike: &mut [f64], slots: &mut [Option<usize>], low: usize, high: usize) {
    let size = slots.len();
    let node = |slot: usize| slots.get(slot).copied().flatten();
    let (Some(left), Some(right)) = (node(low), node(high)) else { return };
    let leaves = |at: usize| nodes.get(at).map_or(&[][..], |node| node.leaves.as_slice());
    let (in_left, in_right) = (count(leaves(left).len()), count(leaves(right).len()));
    let joined = [leaves(left), leaves(right)].concat();
    for other in 0..size {
        let value = |row: usize| alike.get(row * size + other).copied().unwrap_or_default();
        let average = (value(low) * in_left + value(high) * in_right) / (in_left + in_right);
        for at in [low * size + other, other * size + low] {
            if let Some(slot) = alike.get_mut(at) {
                *slot = average;
            }
        }
    }
    nodes.push(Node { children: Some((left, right)), leaves: joined });
    for (slot, now) in [(low, Some(nodes.len() - 1)), (high, None)] {
        if let Some(slot) = slots.get_mut(slot) {
            *slot = now;
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "projects of a list stay far below 2^53")]
fn count(leaves: usize) -> f64 {
    leaves as f64
}

/// For each branch and each pair of its outermost leaves the best sum of likeness between, and the
/// two leaves that meet in its middle.
struct Best {
    size: usize,
    /// By pair of leaves; a pair meets at one branch only, so one table serves all.
    sums: Vec<f64>,
    meets: Vec<(usize, usize)>,
}

impl Best {
    fn at(&self, left: usize, right: usize) -> usize {
        left * self.size + right
    }

    fn sum(&self, left: usize, right: usize) -> f64 {
        self.sums.get(self.at(left, right)).copied().unwrap_or(f64::NEG_INFINITY)
    }

    fn put(&mut self, left: usize, right: usize, sum: f64, meets: (usize, usize)) {
        // The branch read the other way round is as good.
        for (at, meets) in [(self.at(left, right), meets), (self.at(right, left), (meets.1, meets.0))] {
            if let (Some(slot), Some(met)) = (self.sums.get_mut(at), self.meets.get_mut(at)) {
                *slot = sum;
                *met = meets;
            }
        }
    }
}

/// The best order of the leaves that the tree allows.
fn best(likeness: &Likeness, nodes: &[Node], root: usize) -> Vec<usize> {
    let size = likeness.len();
    let mut table = Best { size, sums: vec![f64::NEG_INFINITY; size * size], meets: vec![(0, 0); size * size] };
    for leaf in 0..size {
        table.put(leaf, leaf, 0.0, (leaf, leaf));
    }
    for node in nodes {
        let Some((left, right)) = node.children.and_then(|(l, r)| Some((nodes.get(l)?, nodes.get(r)?))) else {
            continue;
        };
        let (left_split, right_split) = (split(left, nodes), split(right, nodes));
        for (nth, outer) in left.leaves.iter().enumerate() {
            // The best way from `outer` over the whole left branch to each leaf of the right one.
            let over: Vec<(usize, f64, usize)> = right
                .leaves
                .iter()
                .map(|next| {
                    let mut top = (f64::NEG_INFINITY, *outer);
                    for inner in across(&left.leaves, left_split, nth) {
                        let sum = table.sum(*outer, *inner) + likeness.alike(*inner, *next);
                        if sum > top.0 {
                            top = (sum, *inner);
                        }
                    }
                    (*next, top.0, top.1)
                })
                .collect();
            for (nth, last) in right.leaves.iter().enumerate() {
                let mut top = (f64::NEG_INFINITY, (*outer, *last));
                for (next, sum, inner) in across(&over, right_split, nth) {
                    let sum = sum + table.sum(*next, *last);
                    if sum > top.0 {
                        top = (sum, (*inner, *next));
                    }
                }
                table.put(*outer, *last, top.0, top.1);
            }
        }
    }
    let Some(node) = nodes.get(root) else { return Vec::new() };
    let Some((left, right)) = node.children.and_then(|(l, r)| Some((nodes.get(l)?, nodes.get(r)?))) else {
        return node.leaves.clone();
    };
    let mut top = (f64::NEG_INFINITY, (0, 0));
    for first in &left.leaves {
        for last in &right.leaves {
            if table.sum(*first, *last) > top.0 {
                top = (table.sum(*first, *last), (*first, *last));
            }
        }
    }
    let mut order = Vec::with_capacity(size);
    // Without recursion: a tree of a chain of areas is as deep as it has leaves.
    let mut open = vec![top.1];
    while let Some((first, last)) = open.pop() {
        if first == last {
            order.push(first);
            continue;
        }
        let (end, begin) = table.meets.get(table.at(first, last)).copied().unwrap_or((first, last));
        open.push((begin, last));
        open.push((first, end));
    }
    order
}

/// How many of a branch's leaves are its first child's; 0 for a leaf.
fn split(branch: &Node, nodes: &[Node]) -> usize {
    branch.children.and_then(|(first, _)| nodes.get(first)).map_or(0, |first| first.leaves.len())
}

/// A branch that begins with the `nth` leaf of one child ends with one of the other child's.
fn across<T>(leaves: &[T], split: usize, nth: usize) -> &[T] {
    let (first, second) = leaves.split_at_checked(split).unwrap_or((leaves, &[]));
    if nth < split {
        second
    } else if split == 0 {
        leaves
    } else {
        first
    }
}

/// Each branch joined at the ends that are most alike, turned where needed.
fn turned(likeness: &Likeness, nodes: &[Node]) -> Vec<usize> {
    let mut orders: Vec<Vec<usize>> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let Some((left, right)) = node.children else {
            orders.push(node.leaves.clone());
            continue;
        };
        let mut take = |at: usize| orders.get_mut(at).map(std::mem::take).unwrap_or_default();
        let (mut left, mut right) = (take(left), take(right));
        let ends = |order: &[usize]| [order.first(), order.last()].map(|end| end.copied().unwrap_or_default());
        let ([l0, l1], [r0, r1]) = (ends(&left), ends(&right));
        let mut top = (f64::NEG_INFINITY, false, false);
        for (inner, turn_left) in [(l1, false), (l0, true)] {
            for (next, turn_right) in [(r0, false), (r1, true)] {
                if likeness.alike(inner, next) > top.0 {
                    top = (likeness.alike(inner, next), turn_left, turn_right);
                }
            }
        }
        if top.1 {
            left.reverse();
        }
        if top.2 {
            right.reverse();
        }
        left.extend(right);
        orders.push(left);
    }
    orders.pop().unwrap_or_default()
}
