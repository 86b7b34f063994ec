//! Who is left out, as a list: the most need first.
//!
//! Never does: count; that is in the session. A click on a row chooses its municipalities, its plus adds
//! them to the open draft.

use std::collections::BTreeSet;

use egui::{
    Align2, CursorIcon, Id, Popup, PopupCloseBehavior, Pos2, Rect, RichText, ScrollArea, Sense, Ui, Vec2, WidgetInfo,
    accesskit::Role,
};

use super::own;
use super::parts::{need_name, percent, told};
use crate::coverage::draft::Draft;
use crate::coverage::{AreaLevel, Combine, Nearest, PackNeed};
use crate::gui::map::pattern;
use crate::gui::panels::{Desk, padded};
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::{elided, focus_ring, icon_button, link, segments};
use crate::gui::{fonts, icons};
use crate::model::MunicipalityCode;
use crate::session::{Action, AnalysisAction, DraftAction, NeedChoice, ServedBy, View};
use crate::words::{Arg, amount, amount_range, decimal};

/// Height of a row, points.
const ROW: f32 = 27.0;

/// What the list remembers for itself.
#[derive(Debug, Default)]
pub(super) struct Local {
    /// The card of the draft.
    card: super::card::Local,
    own: own::Local,
}

impl Local {
    pub(super) fn takes_figures(&mut self) -> bool {
        self.own.takes_figures()
    }
}

/// One row, whatever the level.
struct Row {
    codes: Vec<MunicipalityCode>,
    rank: usize,
    name: String,
    need: f64,
    share: Option<f64>,
    wider: bool,
    /// `*` for another's figure, `–` for none.
    mark: &'static str,
    nearest: Option<Nearest>,
}

/// Paints the panel.
pub(super) fn left(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    padded(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.label(desk.title(desk.t("gaps-title"), 18.0));
        needs(ui, desk, local);
        levels(ui, desk);
        sentence(ui, desk);
        super::card::card(ui, desk, &mut local.card);
    });
    let rows = rows(desk);
    let most = rows.iter().map(|row| row.need).fold(0.0, f64::max);
    head(ui, desk);
    let chosen = desk.session.state().undoable.municipalities.clone();
    let draft = desk.session.state().undoable.drafts.opened();
    let drafted: BTreeSet<MunicipalityCode> =
        draft.into_iter().flat_map(Draft::new_projects).flat_map(|project| project.codes.iter().copied()).collect();
    ScrollArea::vertical().id_salt("gaps").auto_shrink([false, false]).show_rows(ui, ROW, rows.len(), |ui, range| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in rows.get(range).unwrap_or_default() {
            let is_chosen = row.codes.iter().all(|code| chosen.contains(code));
            let is_drafted = row.codes.iter().all(|code| drafted.contains(code));
            self::row(ui, desk, row, most, is_chosen, is_drafted);
        }
    });
}

/// Choosing what need is.
fn needs(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let choice = desk.session.state().undoable.analysis.need.clone();
    ui.horizontal(|ui| {
        let mut labels: Vec<String> =
            PackNeed::ALL.iter().map(|kind| desk.t(&format!("need-{}", kind.key()))).collect();
        // What is counted, not what was asked: a column may be gone with its table.
        let need = &desk.session.analyzed().need;
        let pack = PackNeed::from_key(&need.name).filter(|_| need.source.is_empty());
        let own = pack.is_none().then(|| need.name.clone());
        let chosen =
            pack.and_then(|kind| PackNeed::ALL.iter().position(|known| *known == kind)).unwrap_or(labels.len());
        // What a person brought stands beside the two, short.
        if let Some(name) = own {
            labels.push(name.chars().take(18).collect());
        }
        let next = segments(ui, desk.p, Id::unique("need"), &labels, chosen);
        if let Some(kind) = next.and_then(|at| PackNeed::ALL.get(at)) {
            desk.actions.push(told(AnalysisAction::Need(NeedChoice::Pack(*kind))));
        }
        let more = link(ui, desk.p, &desk.t("gaps-own"), SMALL);
        // No menu: its fields and buttons have their frames.
        let popup = Popup::from_toggle_button_response(&more).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        popup.show(|ui| own::show(ui, desk, &mut local.own));
    });
    let gone = match &choice {
        NeedChoice::Column(name) | NeedChoice::Formula(name) => name.trim() != desk.session.analyzed().need.name,
        NeedChoice::Pack(_) => false,
    };
    let fault = desk.session.state().need_fault.clone().or_else(|| gone.then(|| desk.t("formula-name")));
    if let Some(fault) = fault {
        ui.label(RichText::new(fault).font(fonts::regular(SMALL)).color(desk.p.error));
    }
}

/// Choosing the units, and whether a wider area is enough.
fn levels(ui: &mut Ui, desk: &mut Desk<'_>) {
    const SHOWN: [AreaLevel; 3] = [AreaLevel::Municipality, AreaLevel::SubRegion, AreaLevel::Region];
    let analysis = desk.session.state().undoable.analysis.clone();
    ui.horizontal_wrapped(|ui| {
        let mut shown = SHOWN.to_vec();
        if !shown.contains(&analysis.by) {
            shown.push(analysis.by);
        }
        let labels: Vec<String> = shown.iter().map(|level| desk.t(&crate::scene::legend::level_key(*level))).collect();
        let chosen = shown.iter().position(|level| *level == analysis.by).unwrap_or(0);
        if let Some(level) = segments(ui, desk.p, Id::unique("gaps-by"), &labels, chosen).and_then(|at| shown.get(at)) {
            desk.actions.push(told(AnalysisAction::By(*level)));
        }
        let mut wider = analysis.extent == ServedBy::Wider;
        if ui.checkbox(&mut wider, desk.t("gaps-wider-serves")).changed() {
            let served_by = if wider { ServedBy::Wider } else { ServedBy::Core };
            desk.actions.push(told(AnalysisAction::ServedBy(served_by)));
        }
    });
}

/// How many are left out, in words; a range leads to the questions it hangs on.
fn sentence(ui: &mut Ui, desk: &mut Desk<'_>) {
    let analyzed = desk.session.analyzed();
    let (gaps, language) = (analyzed.gaps.clone(), desk.words.language());
    let wider = desk.session.state().undoable.analysis.extent == ServedBy::Wider;
    let need = need_name(desk);
    let low = gaps.areas.len() as u64;
    let residents = desk.ranged(gaps.residents, gaps.residents_high, desk.n(gaps.residents_high));
    let args = [
        ("n", Arg::Count(low)),
        (
            "count",
            Arg::Text(&desk.ranged(low, low + gaps.perhaps.len() as u64, desk.n(low + gaps.perhaps.len() as u64))),
        ),
        ("extent", Arg::Text(if wider { "wider" } else { "core" })),
        ("residents", Arg::Text(&residents)),
        ("need", Arg::Text(&need)),
        ("unserved", Arg::Text(&amount_range(language, [gaps.unserved, gaps.total - gaps.served_low]))),
    ];
    ui.label(desk.body(desk.with("gaps-sentence", &args)));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(desk.small(desk.t("gaps-select")));
        if link(ui, desk.p, &desk.t("gaps-select-without"), SMALL).clicked() {
            let codes = gaps.areas.iter().map(|gap| gap.code).collect();
            desk.actions.push(Action::Select { codes, how: Combine::Replace });
        }
        if !gaps.perhaps.is_empty() {
            ui.label(desk.small("·"));
            if link(ui, desk.p, &desk.t("gaps-select-perhaps"), SMALL).clicked() {
                desk.actions.push(Action::Select { codes: gaps.perhaps.clone(), how: Combine::Replace });
            }
            ui.label(desk.small("·"));
            if link(ui, desk.p, &desk.t("gaps-review"), SMALL).clicked() {
                desk.actions.push(Action::SetView(View::Review));
            }
        }
    });
}

fn rows(desk: &Desk<'_>) -> Vec<Row> {
    let analyzed = desk.session.analyzed();
    let level = desk.session.state().undoable.analysis.by;
    if level == AreaLevel::Municipality {
        let mark = |missing, stand_in| {
            if missing {
                "–"
            } else if stand_in {
                "*"
            } else {
                ""
            }
        };
        return analyzed
            .gaps
            .areas
            .iter()
            .map(|gap| Row {
                codes: vec![gap.code],
                rank: gap.rank,
                name: desk.municipality(gap.code),
                need: gap.need,
                share: gap.share,
                wider: gap.wider,
                mark: mark(gap.missing, gap.stand_in),
                nearest: gap.nearest,
            })
            .collect();
    }
    analyzed
        .units
        .iter()
        .map(|unit| Row {
            codes: unit.without.clone(),
            rank: unit.rank,
            name: unit.names.get(desk.words.language()).to_owned(),
            need: unit.without_need,
            share: unit.share,
            wider: unit.wider,
            mark: "",
            nearest: unit.nearest,
        })
        .collect()
}

/// Narrower than this, points, a row has no bar: the name is worth more.
const BARS: f32 = 400.0;

/// Where the columns of a row of a width stand: plus, rank, name, need's right end, bar, share's right end, km.
fn columns(width: f32) -> [f32; 7] {
    let km = width - 96.0;
    let share = km - 34.0;
    let bar = share - 46.0 - if width < BARS { 0.0 } else { 52.0 };
    [14.0, 46.0, 54.0, bar - 6.0, bar, share, km]
}

fn head(ui: &mut Ui, desk: &Desk<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 24.0), Sense::hover());
    let [_, rank, name, need, _, share, _] = columns(rect.width());
    let p = desk.p;
    let middle = rect.center().y;
    let put = |x: f32, align: Align2, text: String, width: f32| {
        let galley = elided(ui, &text, fonts::regular(SMALL), p.text_secondary, width);
        let at = align.anchor_size(Pos2::new(rect.left() + x, middle), galley.size()).min;
        ui.painter().galley(at, galley, p.text_secondary);
    };
    put(rank, Align2::RIGHT_CENTER, "#".to_owned(), 20.0);
    // The two share what is between them.
    let area = 50.0;
    put(name, Align2::LEFT_CENTER, desk.t("gaps-area"), area);
    put(need, Align2::RIGHT_CENTER, need_name(desk), (need - name - area - 6.0).clamp(40.0, 150.0));
    put(share, Align2::RIGHT_CENTER, desk.t("gaps-share"), 60.0);
    put(rect.width() - 12.0, Align2::RIGHT_CENTER, desk.t("gaps-km-nearest"), 110.0);
    let line = egui::Stroke::new(1.0, p.panel_line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, row: &Row, most: f64, chosen: bool, drafted: bool) {
    let p = desk.p;
    let language = desk.words.language();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if chosen || response.hovered() {
        ui.painter().rect_filled(rect, 0.0, if chosen { p.row_chosen } else { p.row_hover });
    }
    let [plus, rank, name, need, bar, share, km] = columns(rect.width());
    let middle = rect.center().y;
    let put = |x: f32, align: Align2, text: &str, font, color, width: f32| {
        let galley = elided(ui, text, font, color, width);
        let at = align.anchor_size(Pos2::new(rect.left() + x, middle), galley.size()).min;
        let size = galley.size();
        ui.painter().galley(at, galley, color);
        at.x + size.x
    };
    let small = || fonts::regular(SMALL);
    put(rank, Align2::RIGHT_CENTER, &row.rank.to_string(), small(), p.text_secondary, 30.0);
    let bold = if chosen { fonts::semibold(BODY) } else { fonts::regular(BODY) };
    let need_text = format!("{}{}", amount(language, row.need), row.mark);
    let need_width = elided(ui, &need_text, fonts::regular(BODY), p.text, 90.0).size().x;
    let room = need - name - need_width - if row.wider { 28.0 } else { 8.0 };
    let end = put(name, Align2::LEFT_CENTER, &row.name, bold, p.text, room.max(30.0));
    if row.wider {
        let mark = Rect::from_min_size(Pos2::new(end + 6.0, middle - 6.0), Vec2::new(14.0, 12.0));
        wider_mark(ui, desk, mark);
    }
    put(need, Align2::RIGHT_CENTER, &need_text, fonts::regular(BODY), p.text, 90.0);
    if most > 0.0 && rect.width() >= BARS {
        #[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "a part of 46 points")]
        let width = (46.0 * (row.need / most)) as f32;
        let bar = Rect::from_min_size(Pos2::new(rect.left() + bar, middle - 4.0), Vec2::new(width.max(1.0), 8.0));
        ui.painter().rect_filled(bar, 2.0, p.need_unserved);
    }
    if let Some(part) = row.share {
        put(share, Align2::RIGHT_CENTER, &percent(desk.words, part), small(), p.text_secondary, 60.0);
    }
    if let Some(nearest) = row.nearest {
        put(km, Align2::RIGHT_CENTER, &decimal(language, nearest.km, 0), small(), p.text, 34.0);
        let color = if nearest.sure { p.text_secondary } else { p.question };
        put(km + 6.0, Align2::LEFT_CENTER, &desk.municipality(nearest.code), small(), color, rect.width() - km - 14.0);
    }
    let said = said(desk, row);
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, chosen, &said));
    focus_ring(ui, &response, rect, p);
    let at = Rect::from_center_size(Pos2::new(rect.left() + plus + 4.0, middle), Vec2::splat(28.0));
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(at));
    let (key, icon) = if drafted { ("gaps-take", icons::MINUS) } else { ("gaps-add", icons::PLUS) };
    let name = desk.with(key, &[("name", Arg::Text(&row.name))]);
    if icon_button(&mut inner, p, icon, &name, "", true).clicked() {
        let codes = row.codes.clone();
        let change = if drafted { DraftAction::TakePlaces(codes) } else { DraftAction::AddPlaces(codes) };
        desk.actions.push(Action::Draft(change));
    } else if response.clicked() {
        let add = ui.input(|input| input.modifiers.command || input.modifiers.ctrl);
        let how = match (add, chosen) {
            (true, true) => Combine::Remove,
            (true, false) => Combine::Add,
            _ => Combine::Replace,
        };
        desk.actions.push(Action::Select { codes: row.codes.clone(), how });
    }
    response.on_hover_text(said);
}

/// Only a wider area reaches it: the map's pale hatch in a thin line.
fn wider_mark(ui: &Ui, desk: &Desk<'_>, mark: Rect) {
    let p = desk.p;
    ui.painter().rect_filled(mark, 3.0, p.wider(0));
    pattern(ui.painter(), mark.shrink(1.0), desk.hatch, p.wider_line(0));
    ui.painter().rect_stroke(mark, 3.0, egui::Stroke::new(1.0, p.sub_region_line), egui::StrokeKind::Inside);
}

/// A row in words.
fn said(desk: &Desk<'_>, row: &Row) -> String {
    let language = desk.words.language();
    let mut parts =
        vec![format!("{}. {}", row.rank, row.name), format!("{} {}", need_name(desk), amount(language, row.need))];
    match row.mark {
        "*" => parts.push(desk.t("gaps-stand-in-short")),
        "–" => parts.push(desk.t("gaps-missing-short")),
        _ => {}
    }
    if row.wider {
        parts.push(desk.t("charts-reach-wider"));
    }
    if let Some(nearest) = row.nearest {
        let km = decimal(language, nearest.km, 0);
        let name = desk.municipality(nearest.code);
        parts.push(desk.with("gaps-nearest-said", &[("name", Arg::Text(&name)), ("km", Arg::Text(&km))]));
    }
    parts.join(", ")
}
