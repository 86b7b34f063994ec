//! What is offered under a search field: places to go to, fields and values to put in, examples?

use egui::{Area, Frame, Id, Order, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::super::Desk;
use super::Local;
use crate::gui::fonts;
use crate::gui::style::{BODY, ROW, ROW_TALL, SMALL};
use crate::gui::widgets::elided;
use crate::query::language::Completion;
use crate::query::{Found, Place};
use crate::words::Arg;

/// Something that Enter or a click takes.
#[derive(Debug, Clone)]
pub(super) enum Offer {
    /// A place to go to.
    Go(Found),
    /// A field or value to put into the text.
    Complete(Completion),
    /// A whole text to begin with.
    Example {
        /// The text.
        text: String,
        /// What it shows.
        tip: String,
    },
}

/// What is offered, over whatever stands under the field; gives where it is, and what was clicked.
pub(super) fn over(ui: &Ui, desk: &Desk<'_>, found: &Local, field: Rect) -> (Rect, Option<Offer>) {
    let p = desk.p;
    let shown = Area::new(Id::unique("search-places"))
        .order(Order::Foreground)
        .fixed_pos(field.left_bottom() + Vec2::new(0.0, 4.0))
        .constrain(false)
        .show(ui.ctx(), |ui| {
            let frame = Frame::popup(ui.style()).fill(p.field).stroke(Stroke::new(1.0, p.control_edge)).inner_margin(4);
            frame.show(ui, |ui| list(ui, desk, found, field.width() - 10.0)).inner
        });
    (shown.response.rect, shown.inner)
}

/// The rows of what is offered; gives what was clicked.
pub(super) fn list(ui: &mut Ui, desk: &Desk<'_>, found: &Local, width: f32) -> Option<Offer> {
    let mut taken = None;
    ui.set_width(width);
    ui.spacing_mut().item_spacing.y = 0.0;
    if matches!(found.offers.first(), Some(Offer::Example { .. })) {
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            ui.add_space(8.0);
            ui.label(desk.small(desk.t("asking-examples")));
        });
    }
    for (at, offer) in found.offers.iter().enumerate() {
        if row(ui, desk, offer, found.at == Some(at)).clicked() {
            taken = Some(offer.clone());
        }
    }
    taken
}

fn row(ui: &mut Ui, desk: &Desk<'_>, offer: &Offer, ready: bool) -> Response {
    let p = desk.p;
    let (head, kind, below) = match offer {
        Offer::Go(found) => {
            (head(desk, found), desk.t(&format!("search-kind-{}", found.place.kind())), below(desk, found))
        }
        Offer::Complete(completion) if completion.value => {
            let field = completion.field.name(desk.words.language()).to_owned();
            (completion.label.clone(), field, String::new())
        }
        Offer::Complete(completion) => (completion.label.clone(), desk.t("asking-insert"), String::new()),
        Offer::Example { text, tip } => (text.clone(), String::new(), tip.clone()),
    };
    let guess = matches!(offer, Offer::Go(found) if found.guess);
    let height = if below.is_empty() { ROW } else { ROW_TALL };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::click());
    if ui.is_rect_visible(rect) {
        let ground = if ready { Some(p.row_chosen) } else { response.hovered().then_some(p.row_hover) };
        if let Some(ground) = ground {
            ui.painter().rect_filled(rect, 4.0, ground);
        }
        let inner = rect.shrink2(Vec2::new(8.0, 5.0));
        let kind = elided(ui, &kind, fonts::regular(SMALL), p.text_secondary, 120.0);
        let room = inner.width() - kind.size().x - 10.0;
        let color = if guess { p.question } else { p.text };
        // An example is longer than a name, and says nothing when it is cut.
        let size = if matches!(offer, Offer::Example { .. }) { SMALL } else { BODY };
        let head = elided(ui, &head, fonts::semibold(size), color, room);
        ui.painter().galley(inner.min, head, color);
        let at = Pos2::new(inner.right() - kind.size().x, inner.top() + 2.0);
        ui.painter().galley(at, kind, p.text_secondary);
        let small = elided(ui, &below, fonts::regular(SMALL), p.text_secondary, inner.width());
        ui.painter().galley(Pos2::new(inner.left(), inner.bottom() - small.size().y), small, p.text_secondary);
    }
    let name = [head, kind, below].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(ready));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// "Kuopio", "Nilsiä → Kuopio (2013)", "? Kuopio".
fn head(desk: &Desk<'_>, found: &Found) -> String {
    if found.guess {
        return desk.with("search-guess", &[("name", Arg::Text(&found.name))]);
    }
    match (&found.other, found.former) {
        (Some(old), Some((year, inferred))) => {
            let year = year.to_string();
            let key = if inferred { "search-former-about" } else { "search-former" };
            desk.with(key, &[("old", Arg::Text(old)), ("name", Arg::Text(&found.name)), ("year", Arg::Text(&year))])
        }
        _ => found.name.clone(),
    }
}

/// Residents, and what else tells the place from its likes.
fn below(desk: &Desk<'_>, found: &Found) -> String {
    let residents = desk.with("resident-count", &[("n", Arg::Count(found.residents))]);
    let also = found.other.as_ref().filter(|_| found.former.is_none());
    match (&found.place, also) {
        (Place::Project(_), Some(name)) => name.clone(),
        (_, Some(other)) => format!("{other} · {residents}"),
        (Place::Municipality(_), None) => residents,
        _ => format!("{} · {residents}", desk.count("municipality-count", found.municipalities)),
    }
}
