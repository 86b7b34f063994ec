//! What does the window say of the text: what is wrong, what its words also mean, why nothing is left?

use egui::{Label, RichText, Ui};

use super::super::{Desk, padded};
use crate::coverage::Combine;
use crate::gui::fonts;
use crate::gui::style::SMALL;
use crate::gui::widgets::link;
use crate::session::Action;
use crate::words::Arg;

/// Words told before "and so many more".
const TOLD: usize = 4;

/// The lines under the field.
pub(super) fn under(ui: &mut Ui, desk: &mut Desk<'_>, focused: bool) {
    let found = &desk.local.found;
    let fault = found.faults.first().map(|fault| {
        let unfinished = focused && fault.is_unfinished(found.text());
        (fault.say(found.text(), desk.words), unfinished)
    });
    let also = told(desk);
    let selects = found.has_field && fault.is_none();
    if fault.is_none() && also.is_none() && !selects {
        return;
    }
    padded(ui, |ui| {
        ui.add_space(4.0);
        if let Some((said, unfinished)) = fault {
            // What is still being typed is no error yet.
            let color = if unfinished { desk.p.text_secondary } else { desk.p.error };
            ui.add(Label::new(RichText::new(said).font(fonts::regular(SMALL)).color(color)).wrap());
        }
        if let Some(also) = also {
            ui.add(Label::new(desk.small(also)).wrap()).on_hover_text(desk.t("asking-also-tip"));
            if link(ui, desk.p, &desk.t("asking-also-off"), SMALL).clicked() {
                desk.actions.push(Action::SearchExactly);
            }
        }
        if selects && link(ui, desk.p, &desk.t("asking-select"), SMALL).clicked() {
            let text = desk.session.state().asked.clone();
            desk.actions.push(Action::SelectWhere { text, how: Combine::Replace });
        }
        ui.add_space(4.0);
    });
}

/// "Also: neuvonnan 3, neuvontaa 2 and 5 more".
fn told(desk: &Desk<'_>) -> Option<String> {
    let words: Vec<&(String, usize)> = desk.local.found.also.iter().flat_map(|also| &also.words).collect();
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
    let alone = &desk.local.found.alone;
    if alone.len() < 2 {
        return None;
    }
    let parts: Vec<String> = alone.iter().map(|(part, n)| format!("{part} ({})", desk.n(*n as u64))).collect();
    Some(desk.with("asking-none", &[("text", Arg::Text(&parts.join(", ")))]))
}
