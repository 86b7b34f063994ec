//! What does the window say of the text: what is wrong, what its words also mean, why nothing is left?

use egui::{Label, RichText, Ui};

use super::super::{Desk, padded};
use super::{Local, Of};
use crate::coverage::Combine;
use crate::gui::fonts;
use crate::gui::style::SMALL;
use crate::gui::widgets::link;
use crate::session::Action;
use crate::words::Arg;

/// Words told before "and so many more".
const TOLD: usize = 4;

/// The lines under the field.
pub(super) fn under(ui: &mut Ui, desk: &mut Desk<'_>, found: &Local, of: Of) {
    let focused = ui.memory(|memory| memory.has_focus(of.id()));
    let fault = found.faults.first().map(|fault| {
        let unfinished = focused && fault.is_unfinished(found.text());
        (fault.say(found.text(), desk.words), unfinished)
    });
    let also = told(desk, found);
    let selects = of == Of::List && found.has_field && fault.is_none();
    let none = if of == Of::List { None } else { because(desk, found) };
    if fault.is_none() && also.is_none() && !selects && found.need.is_none() && none.is_none() {
        return;
    }
    let lines = |ui: &mut Ui| {
        ui.add_space(4.0);
        if let Some((said, unfinished)) = fault {
            // What is still being typed is no error yet.
            let color = if unfinished { desk.p.text_secondary } else { desk.p.error };
            ui.add(Label::new(RichText::new(said).font(fonts::regular(SMALL)).color(color)).wrap());
        }
        if let Some(need) = &found.need {
            ui.add(Label::new(desk.small(need)).wrap());
        }
        if let Some(also) = also {
            ui.add(Label::new(desk.small(also)).wrap()).on_hover_text(desk.t("asking-also-tip"));
            if link(ui, desk.p, &desk.t("asking-also-off"), SMALL).clicked() {
                desk.actions.push(of.asks_exactly(desk.session));
            }
        }
        if let Some(none) = none {
            ui.add(Label::new(desk.small(none)).wrap());
        }
        if selects && link(ui, desk.p, &desk.t("asking-select"), SMALL).clicked() {
            let text = of.text(desk.session);
            desk.actions.push(Action::SelectWhere { text, how: Combine::Replace });
        }
        ui.add_space(4.0);
    };
    if of == Of::List {
        padded(ui, lines);
    } else {
        lines(ui);
    }
}

/// "Also: neuvonnan 3, neuvontaa 2 and 5 more".
fn told(desk: &Desk<'_>, found: &Local) -> Option<String> {
    let words: Vec<&(String, usize)> = found.also.iter().flat_map(|also| &also.words).collect();
    if words.is_empty() {
        return None;
    }
    let list = words.iter().take(TOLD).map(|(word, n)| format!("{word} {}", desk.n(*n as u64)));
    let list = list.collect::<Vec<_>>().join(", ");
    let more = words.len().saturating_sub(TOLD);
    Some(if more == 0 {
        desk.with("asking-also", &[("words", Arg::Text(&list))])
    } else {
        desk.with("asking-also-more", &[("words", Arg::Text(&list)), ("n", Arg::Count(more as u64))])
    })
}

/// Why the list is empty: each condition with the projects that it alone leaves.
pub(in crate::gui::panels) fn empty_because(desk: &Desk<'_>) -> Option<String> {
    because(desk, &desk.local.found)
}

fn because(desk: &Desk<'_>, found: &Local) -> Option<String> {
    if found.alone.len() < 2 {
        return None;
    }
    let parts: Vec<String> = found.alone.iter().map(|(part, n)| format!("{part} ({})", desk.n(*n as u64))).collect();
    Some(desk.with("asking-none", &[("text", Arg::Text(&parts.join(", ")))]))
}
