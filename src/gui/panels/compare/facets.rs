//! What should A or B show? Name, search, facets, and pairs that stand against each other.

use egui::{CollapsingHeader, Id, RichText, ScrollArea, TextEdit, Ui, WidgetInfo, accesskit::Role};

use super::Local;
use crate::coverage::AreaLevel;
use crate::gui::fonts;
use crate::gui::map::close_rows;
use crate::gui::panels::{Desk, project, search};
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::{Check, check_row, link};
use crate::query::Facets;
use crate::scene::Measure;
use crate::scene::legend::{level_key, measure_key};
use crate::session::{Action, CompareAction, Pane, PaneChange, PaneLetter, Preset, ReadChange, View, pane_name};

/// Paints what stands in the popup of a pane.
pub(in crate::gui::panels) fn choice(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, letter: PaneLetter) {
    let pane = desk.session.state().undoable.comparison.pane(letter).clone();
    ui.set_width(300.0);
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.label(desk.title(desk.with("compare-choose", &[("pane", crate::words::Arg::Text(letter.key()))]), BODY));
    let hint = pane_name(desk.words, desk.session, &Pane { name: String::new(), draft: None, ..pane.clone() });
    field(ui, desk, letter, ("compare-name", &hint), &pane.name, PaneChange::Name);
    ui.label(desk.small(desk.t("facet-search")));
    let offered = search::of_pane(ui, desk, local.found.entry(letter).or_default(), letter);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if pane.is_narrowed() && link(ui, desk.p, &desk.t("compare-everything"), SMALL).clicked() {
            push(desk, letter, PaneChange::All);
        }
        if link(ui, desk.p, &desk.t("compare-take-map"), SMALL).clicked() {
            push(desk, letter, PaneChange::Shown);
        }
    });
    let most = (ui.ctx().content_rect().height() - 330.0 - offered).clamp(80.0, 420.0);
    ScrollArea::vertical().id_salt("compare-facets").max_height(most).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // The bar floats over the right end.
        ui.set_width(ui.available_width() - 12.0);
        if desk.session.state().view == View::Compare {
            reads(ui, desk, letter, &pane);
        }
        draft(ui, desk, letter, &pane);
        rows(ui, desk, local, letter, &pane);
    });
    ui.separator();
    presets(ui, desk);
}

/// The draft that lies over it, where there are any.
fn draft(ui: &mut Ui, desk: &mut Desk<'_>, letter: PaneLetter, pane: &Pane) {
    let drafts: Vec<String> =
        desk.session.state().undoable.drafts.list.iter().map(|draft| draft.name.clone()).collect();
    if drafts.is_empty() {
        return;
    }
    title(ui, desk, "compare-draft-title");
    ui.scope(|ui| {
        close_rows(ui, desk.p);
        let none = std::iter::once((None, desk.t("compare-draft-none")));
        let named = drafts.into_iter().enumerate().map(|(at, name)| (Some(at), name));
        for (at, name) in none.chain(named) {
            if ui.radio(pane.draft == at, name).clicked() {
                push(desk, letter, PaneChange::Draft(at));
            }
        }
    });
}

/// What the fill of its map shows, and by which units: folded, each with what is chosen.
fn reads(ui: &mut Ui, desk: &mut Desk<'_>, letter: PaneLetter, pane: &Pane) {
    let look = pane.look(&desk.session.state().undoable.look);
    let measures = Measure::ALL.map(|measure| (measure_key(measure), look.measure == measure, measure));
    let measures = measures.map(|(key, is, measure)| (key, is, ReadChange::Measure(measure)));
    choices(ui, desk, letter, "map-fill", &measures);
    let levels = AreaLevel::ALL.map(|level| (level_key(level), look.level == level, ReadChange::Level(level)));
    choices(ui, desk, letter, "look-level", &levels);
}

fn choices(ui: &mut Ui, desk: &mut Desk<'_>, letter: PaneLetter, key: &str, choices: &[(String, bool, ReadChange)]) {
    let chosen = choices.iter().find(|(_, is, _)| *is).map_or_else(String::new, |(key, ..)| desk.t(key));
    let head = RichText::new(format!("{}: {chosen}", desk.t(key))).font(fonts::semibold(SMALL));
    let head = CollapsingHeader::new(head.color(desk.p.text_secondary)).id_salt((key, letter));
    head.show(ui, |ui| {
        close_rows(ui, desk.p);
        for (key, is, change) in choices {
            if ui.radio(*is, desk.t(key)).clicked() {
                push(desk, letter, PaneChange::Reads(change.clone()));
            }
        }
    });
}

fn push(desk: &mut Desk<'_>, letter: PaneLetter, change: PaneChange) {
    desk.actions.push(Action::Compare(CompareAction::Pane(letter, change)));
}

fn field(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    letter: PaneLetter,
    (key, hint): (&str, &str),
    value: &str,
    change: impl FnOnce(String) -> PaneChange,
) {
    let mut text = value.to_owned();
    ui.label(desk.small(desk.t(key)));
    let hint = RichText::new(hint).font(fonts::regular(BODY)).color(desk.p.text_secondary);
    let edit =
        TextEdit::singleline(&mut text).id(Id::unique((key, letter))).hint_text(hint).desired_width(f32::INFINITY);
    let response = ui.add(edit);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, true, desk.t(key));
        info.current_text_value = Some(value.to_owned());
        info
    });
    if response.changed() {
        push(desk, letter, change(text));
    }
}

fn title(ui: &mut Ui, desk: &Desk<'_>, key: &str) {
    ui.add_space(6.0);
    ui.label(RichText::new(desk.t(key)).font(fonts::semibold(SMALL)).color(desk.p.text_secondary));
}

/// The choices of every facet with the projects that each would give.
fn rows(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, letter: PaneLetter, pane: &Pane) {
    let counts = counted(desk, local, pane);
    let language = desk.words.language();
    let documents: Vec<_> =
        desk.session.dataset().sources.iter().enumerate().map(|(at, source)| (at, source.name.clone())).collect();
    if documents.len() > 1 {
        title(ui, desk, "facet-document");
        for (at, name) in documents {
            let count = counts.documents.get(&at).copied().unwrap_or_default();
            row(ui, desk, letter, (pane.filter.documents.contains(&at), &name, count), PaneChange::Document(at));
        }
    }
    title(ui, desk, "facet-kind");
    for (kind, count) in &counts.kinds {
        let name = desk.t(&format!("kind-{}", kind.key()));
        row(ui, desk, letter, (pane.filter.kinds.contains(kind), &name, *count), PaneChange::Kind(*kind));
    }
    title(ui, desk, "facet-period");
    for (period, count) in &counts.periods {
        let name = project::days(language, period);
        row(ui, desk, letter, (pane.filter.periods.contains(period), &name, *count), PaneChange::Period(*period));
    }
    title(ui, desk, "facet-region");
    let mut regions: Vec<_> = counts
        .regions
        .iter()
        .map(|(code, count)| {
            let region = desk.session.division().regions.get(code);
            (*code, region.map_or_else(|| code.to_string(), |r| r.names.get(language).to_owned()), *count)
        })
        .collect();
    regions.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| desk.collation.compare(&a.1, &b.1)));
    for (code, name, count) in regions {
        row(ui, desk, letter, (pane.filter.regions.contains(&code), &name, count), PaneChange::Region(code));
    }
}

fn row(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    letter: PaneLetter,
    (checked, label, count): (bool, &str, usize),
    change: PaneChange,
) {
    let written = desk.n(count as u64);
    if check_row(ui, desk.p, Check { checked, label, count: &written, empty: count == 0 }).clicked() {
        push(desk, letter, change);
    }
}

/// Counts of the facets, kept while neither dataset nor filter changes.
fn counted(desk: &Desk<'_>, local: &mut Local, pane: &Pane) -> Facets {
    let need = desk.session.need_key(&pane.filter.search);
    let key = (desk.session.dataset().revision, need, pane.filter.clone());
    match &local.facets {
        Some((known, counts)) if *known == key => counts.clone(),
        _ => {
            let counts = desk.session.asked_about().facets(&pane.filter);
            local.facets = Some((key, counts.clone()));
            counts
        }
    }
}

/// Pairs that stand against each other, and the two sides swapped.
fn presets(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.label(desk.small(desk.t("compare-presets")));
    for preset in Preset::ALL {
        if desk.session.has_preset(preset)
            && link(ui, desk.p, &desk.t(&format!("compare-preset-{}", preset.key())), SMALL).clicked()
        {
            desk.actions.push(Action::Compare(CompareAction::Preset(preset)));
        }
    }
    if link(ui, desk.p, &desk.t("action-compare-swap"), SMALL).clicked() {
        desk.actions.push(Action::Compare(CompareAction::Swap));
    }
}
