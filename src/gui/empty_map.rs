//! Where the map will be.

use egui::{Context, Sense, Ui};

use crate::gui::theme::Palette;
use crate::session::{Action, MapRequest, MapView, Session};
use crate::words::Words;

/// A place in the color of land.
#[derive(Debug)]
pub(crate) struct MapPanel;

impl MapPanel {
    /// An empty place.
    #[must_use]
    pub(crate) fn new(_ctx: &Context) -> Self {
        Self
    }

    /// Fills the place.
    pub(crate) fn ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        _words: &Words,
        p: &Palette,
        actions: &mut Vec<Action>,
    ) {
        let (rect, _) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
        ui.painter().rect_filled(rect, 0.0, p.land_outside);
        if let Some(request) = session.state().map_request {
            let view = match request {
                MapRequest::LookAt(view) => view,
                _ => session.state().map.unwrap_or(MapView { lon: 26.0, lat: 65.0, zoom: 5.0 }),
            };
            actions.push(Action::MapSettled(view));
        }
    }

    /// Nothing is shown that others made.
    #[must_use]
    pub(crate) fn attribution(&self, _words: &Words) -> String {
        String::new()
    }

    /// It never moves.
    #[must_use]
    pub(crate) fn is_settled(&self) -> bool {
        true
    }
}
