//! How does the view move? By request, by hand, by keys, and in short flights.

use egui::{EventFilter, Key, Modifiers, Response, Ui, Vec2};

use super::aim::{fitted, same, target};
use super::input::MapInput;
use super::view::View;
use super::{FLIGHT, Flight, MapPanel, REST};
use crate::boundaries::Boundaries;
use crate::session::{Action, MapRequest};

impl MapPanel {
    /// Moves the view by request, hand and keys. `None` while there is no room at all.
    pub(super) fn steer(
        &mut self,
        ui: &Ui,
        response: &Response,
        input: &MapInput<'_>,
        now: f64,
        actions: &mut Vec<Action>,
    ) -> Option<View> {
        let rect = response.rect;
        if rect.width() < 2.0 || rect.height() < 2.0 {
            return None;
        }
        if let Some(other) = input.follow {
            let view = View { rect, ..other };
            self.view = Some(view);
            self.flight = None;
            // The hand has gone over to the other map before this one was said to rest.
            if self.moved.take().is_some() {
                actions.push(Action::MapSettled(view.position()));
            }
            return Some(view);
        }
        // Without a legend there is no room to leave for one.
        let legend = if input.cards.legend.is_some() { self.legend } else { Vec2::ZERO };
        let all = || fitted(rect, Boundaries::embedded().extent(), 0.0, legend);
        let mut view = match (self.view, input.map) {
            // Until the hand moves it, all of the country stays in sight when panels open and fold.
            (Some(view), _) if self.whole && view.rect.size() != rect.size() && input.request.is_none() => {
                let view = all();
                actions.push(Action::MapSettled(view.position()));
                view
            }
            (Some(view), _) => View { rect, ..view },
            (None, Some(map)) => View::new(map, rect),
            (None, None) => {
                self.whole = true;
                all()
            }
        };
        if let Some(request) = input.request
            && self.flight.is_none_or(|flight| !same(flight.to, target(request, flight.from, rect, input, legend)))
        {
            self.whole = request == MapRequest::FitAll;
            let to = target(request, view, rect, input, legend);
            // The first view is there at once; so is every other where nothing may move.
            if self.view.is_none() || !self.motion {
                view = to;
                self.flight = None;
                actions.push(Action::MapSettled(view.position()));
            } else {
                self.flight = Some(Flight { from: view, to, begun: now });
            }
        }
        if let Some(flight) = self.flight {
            let share = ((now - flight.begun) / FLIGHT).clamp(0.0, 1.0);
            view = View::between(View { rect, ..flight.from }, View { rect, ..flight.to }, share * (2.0 - share));
            if share >= 1.0 {
                self.flight = None;
                actions.push(Action::MapSettled(view.position()));
            }
            ui.ctx().request_repaint();
        }
        let before = view;
        view = Self::by_hand(ui, response, view, !self.band.holds());
        if !same(before, view) {
            self.whole = false;
            self.flight = None;
            self.moved = Some(now);
        }
        if let Some(moved) = self.moved {
            if now - moved >= REST {
                self.moved = None;
                actions.push(Action::MapSettled(view.position()));
            } else {
                ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(REST));
            }
        }
        self.view = Some(view);
        Some(view)
    }

    /// `pans` is off while a drag draws something.
    fn by_hand(ui: &Ui, response: &Response, view: View, pans: bool) -> View {
        let mut view = view;
        if response.dragged() && pans {
            view = view.dragged(response.drag_delta());
        }
        let pointer = response.hover_pos();
        if let Some(pointer) = pointer {
            let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
            let levels = f64::from(scroll) / 220.0 + f64::from(pinch).log2();
            if levels.abs() > 1e-4 {
                view = view.zoomed_about(levels, pointer);
            }
            if response.double_clicked() {
                view = view.zoomed_about(1.0, pointer);
            }
        }
        if response.clicked() {
            response.request_focus();
        }
        if response.has_focus() {
            ui.memory_mut(|memory| {
                memory.set_focus_lock_filter(
                    response.id,
                    EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() },
                );
            });
            let step = view.rect.size() * 0.12;
            for (key, by) in [
                (Key::ArrowLeft, Vec2::new(step.x, 0.0)),
                (Key::ArrowRight, Vec2::new(-step.x, 0.0)),
                (Key::ArrowUp, Vec2::new(0.0, step.y)),
                (Key::ArrowDown, Vec2::new(0.0, -step.y)),
            ] {
                if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                    view = view.dragged(by);
                }
            }
        }
        view
    }
}
