//! What do the actions of the drafts change?

use std::collections::BTreeSet;

use super::Topic;
use super::apply::{Session, toggle};
use super::drafts::{AskChange, DraftAction, DraftTarget, MOST_DRAFTS, NewField, Suggesting};
use super::effect::Effect;
use super::selecting::selection_name;
use super::state::{Notice, View};
use crate::coverage::draft::{Change, Draft, NewProject, to_json};
use crate::coverage::suggest::{Ask, step_name};
use crate::model::{MunicipalityCode, Period, ProjectId};
use crate::words::{Arg, Words};

impl Session {
    /// Changes the drafts; what cannot be done changes nothing.
    pub(super) fn draft(&mut self, action: DraftAction) -> Vec<Effect> {
        match action {
            DraftAction::New(name) => self.new_draft(&name),
            DraftAction::Show(at) => self.show_draft(at),
            DraftAction::Rename(name) => self.change_draft(|draft| draft.name = one_line(&name)),
            DraftAction::Duplicate => self.duplicate_draft(),
            DraftAction::Delete => self.delete_draft(),
            DraftAction::AddPlaces(codes) => self.add_places(codes),
            DraftAction::TakePlaces(codes) => self.take_places(&codes),
            DraftAction::AddProject(name) => {
                self.new_project(&name, BTreeSet::new());
            }
            DraftAction::SetNew(number, field) => self.set_new(number, field),
            DraftAction::RemoveNew(number) => self.remove_new(number),
            DraftAction::DropProject(id, dropped) => self.about(&id, |draft, id| draft.set_dropped(id, dropped)),
            DraftAction::MovePeriod(id, period) => self.move_period(&id, period),
            DraftAction::Restore(id) => {
                self.change_draft(|draft| draft.changes.retain(|change| change.project() != Some(&id)));
            }
            DraftAction::Click(target) => self.click_drafts(target),
            DraftAction::Toggle(target, code) => self.toggle_place(&target, code),
            DraftAction::Save { path, overwrite } => {
                let text = self.state.undoable.drafts.opened().map(to_json);
                return text.into_iter().map(|text| Effect::Save { path: path.clone(), text, overwrite }).collect();
            }
            DraftAction::SaveMemo { path, overwrite } => {
                let mut effects = self.follow_analyses();
                if !self.waits_for_figures(&DraftAction::SaveMemo { path: path.clone(), overwrite }) {
                    let text = self.draft_memo();
                    effects.extend((!text.is_empty()).then_some(Effect::Save { path, text, overwrite }));
                }
                return effects;
            }
            DraftAction::Load(path) => return vec![Effect::LoadDraft(path)],
            DraftAction::Loaded(result) => self.loaded_draft(result),
            DraftAction::Ask(change) => self.ask_for_next(&change),
            DraftAction::Suggest => return self.suggest(),
            DraftAction::Take(which) => self.take_suggestion(which),
            DraftAction::Counted(answer) => return self.drafts_counted(*answer),
            DraftAction::Suggested(key, answer) => {
                self.pending = self.pending.saturating_sub(1);
                self.state.suggesting = Suggesting::Done(*key, answer);
            }
        }
        Vec::new()
    }

    fn words(&self) -> Words {
        Words::new(self.state.language)
    }

    fn tell(&mut self, text: String) {
        self.state.notice = Some(Notice { text, problem: true });
    }

    /// A name that no draft has yet: the one given, or `Luonnos 2`.
    fn draft_name(&self, wish: &str) -> String {
        if let Some(name) = selection_name(wish) {
            return name;
        }
        let words = self.words();
        let taken = |name: &String| self.state.undoable.drafts.list.iter().any(|draft| draft.name == *name);
        let usual = |n: u64| words.with("draft-usual-name", &[("n", Arg::Count(n))]);
        // One name more than there may be drafts cannot all be taken.
        (1..=size(MOST_DRAFTS) + 1).map(usual).find(|name| !taken(name)).unwrap_or_default()
    }

    fn new_draft(&mut self, name: &str) {
        let draft = Draft::named(&self.draft_name(name));
        self.push_draft(draft);
    }

    fn push_draft(&mut self, draft: Draft) {
        if self.state.undoable.drafts.list.len() >= MOST_DRAFTS {
            let n = size(MOST_DRAFTS);
            let text = self.words().with("draft-too-many", &[("n", Arg::Count(n))]);
            self.tell(text);
            return;
        }
        let drafts = &mut self.state.undoable.drafts;
        drafts.open = drafts.list.len();
        drafts.list.push(draft);
        self.state.draft_clicks = None;
        self.state.undoable.analysis.topic = Topic::Drafts;
        self.state.view = View::Coverage;
    }

    fn show_draft(&mut self, at: usize) {
        if at < self.state.undoable.drafts.list.len() {
            self.state.undoable.drafts.open = at;
            self.state.draft_clicks = None;
        }
    }

    fn duplicate_draft(&mut self) {
        let Some(draft) = self.state.undoable.drafts.opened().cloned() else { return };
        let name = self.words().with("draft-copy-name", &[("name", Arg::Text(&draft.name))]);
        self.push_draft(Draft { name, ..draft });
    }

    fn delete_draft(&mut self) {
        let drafts = &mut self.state.undoable.drafts;
        let gone = drafts.open;
        if gone < drafts.list.len() {
            drafts.list.remove(gone);
            drafts.open = gone.min(drafts.list.len().saturating_sub(1));
            self.state.draft_clicks = None;
            self.take_draft_off(gone);
        }
    }

    fn change_draft(&mut self, change: impl FnOnce(&mut Draft)) {
        let drafts = &mut self.state.undoable.drafts;
        if let Some(draft) = drafts.list.get_mut(drafts.open) {
            change(draft);
        }
    }

    /// A change of a project that the document has; a draft is made where there is none.
    fn about(&mut self, id: &ProjectId, change: impl FnOnce(&mut Draft, &ProjectId)) {
        if self.dataset().project(id).is_none() {
            return;
        }
        self.ensure_draft();
        self.change_draft(|draft| change(draft, id));
    }

    fn ensure_draft(&mut self) {
        if self.state.undoable.drafts.opened().is_none() {
            // Without opening another question: the gaps panel adds to a draft too.
            let draft = Draft::named(&self.draft_name(""));
            let drafts = &mut self.state.undoable.drafts;
            drafts.open = drafts.list.len();
            drafts.list.push(draft);
        }
    }

    /// A new project in the open draft; its number.
    fn new_project(&mut self, name: &str, codes: BTreeSet<MunicipalityCode>) -> usize {
        self.ensure_draft();
        let number = self.state.undoable.drafts.opened().map_or(0, |draft| draft.new_projects().count());
        let n = size(number + 1);
        let name =
            selection_name(name).unwrap_or_else(|| self.words().with("draft-usual-project", &[("n", Arg::Count(n))]));
        let project = NewProject { name, codes, ..NewProject::default() };
        self.change_draft(|draft| draft.changes.push(Change::Add(project)));
        number
    }

    fn known_places(&self, codes: impl IntoIterator<Item = MunicipalityCode>) -> BTreeSet<MunicipalityCode> {
        codes.into_iter().filter(|code| self.division().municipality(*code).is_some()).collect()
    }

    fn add_places(&mut self, codes: Vec<MunicipalityCode>) {
        let wanted = if codes.is_empty() { self.selected_municipalities() } else { codes.into_iter().collect() };
        let wanted = self.known_places(wanted);
        if wanted.is_empty() {
            let text = self.words().text("draft-nothing-chosen");
            self.tell(text);
            return;
        }
        self.ensure_draft();
        let number = match &self.state.draft_clicks {
            Some(DraftTarget::New(number)) => *number,
            _ => 0,
        };
        let has = self.state.undoable.drafts.opened().is_some_and(|draft| draft.new_projects().nth(number).is_some());
        if !has {
            self.new_project("", wanted);
            return;
        }
        self.change_draft(|draft| {
            if let Some(project) = draft.new_project_mut(number) {
                project.codes.extend(wanted);
            }
        });
    }

    fn take_places(&mut self, codes: &[MunicipalityCode]) {
        self.change_draft(|draft| {
            for change in &mut draft.changes {
                if let Change::Add(project) = change {
                    project.codes.retain(|code| !codes.contains(code));
                }
            }
            // A project of nothing but clicked places goes with the last of them.
            draft.changes.retain(|change| match change {
                Change::Add(project) => !(project.codes.is_empty() && project.words.trim().is_empty()),
                _ => true,
            });
        });
    }

    fn set_new(&mut self, number: usize, field: NewField) {
        self.change_draft(|draft| {
            let Some(project) = draft.new_project_mut(number) else { return };
            match field {
                NewField::Name(name) => project.name = one_line(&name),
                NewField::Words(words) => project.words = words,
                NewField::Period(period) => {
                    if !period.is_some_and(|period| period.is_backwards()) {
                        project.period = period;
                    }
                }
            }
        });
    }

    fn remove_new(&mut self, number: usize) {
        self.change_draft(|draft| draft.remove_new(number));
        if matches!(self.state.draft_clicks, Some(DraftTarget::New(_))) {
            self.state.draft_clicks = None;
        }
    }

    fn move_period(&mut self, id: &ProjectId, period: Option<Period>) {
        if period.is_some_and(|period| period.is_backwards()) {
            return;
        }
        let now = self.dataset().project(id).and_then(|project| project.period.as_ref()).map(|known| known.value);
        // Back where it was is no change.
        let moved = period.filter(|period| Some(*period) != now);
        self.about(id, |draft, id| draft.set_period(id, moved));
    }

    fn click_drafts(&mut self, target: Option<DraftTarget>) {
        let known = target.filter(|target| match target {
            DraftTarget::New(number) => {
                self.state.undoable.drafts.opened().is_some_and(|draft| draft.new_projects().nth(*number).is_some())
            }
            DraftTarget::Project(id) => self.dataset().project(id).is_some(),
        });
        if known.is_some() {
            self.ensure_draft();
            self.state.view = View::Coverage;
            self.state.undoable.analysis.topic = Topic::Drafts;
        }
        self.state.draft_clicks = known;
    }

    /// While clicks mean a draft: what they mean; `false` for a click that means what it always does.
    pub(super) fn clicked_for_draft(&mut self, code: MunicipalityCode) -> bool {
        if self.state.view != View::Coverage || self.state.undoable.analysis.topic != Topic::Drafts {
            return false;
        }
        let Some(target) = self.state.draft_clicks.clone() else { return false };
        self.toggle_place(&target, code);
        true
    }

    fn toggle_place(&mut self, target: &DraftTarget, code: MunicipalityCode) {
        if self.division().municipality(code).is_none() {
            return;
        }
        match target {
            DraftTarget::New(number) => self.change_draft(|draft| {
                if let Some(project) = draft.new_project_mut(*number) {
                    toggle(&mut project.codes, code);
                }
            }),
            DraftTarget::Project(id) => {
                let Some(project) = self.dataset().project(id) else { return };
                let core = project.area.core.contains(&code);
                let id = id.clone();
                self.about(&id, |draft, id| {
                    let (mut joined, mut taken) = (draft.joined(id), draft.taken(id));
                    if core {
                        toggle(&mut taken, code);
                    } else {
                        toggle(&mut joined, code);
                    }
                    draft.set_area(id, joined, taken);
                });
            }
        }
    }

    fn loaded_draft(&mut self, result: Result<Draft, String>) {
        self.pending = self.pending.saturating_sub(1);
        match result {
            Ok(draft) => {
                let name = self.draft_name(&draft.name);
                self.push_draft(Draft { name, ..draft });
            }
            Err(text) => self.tell(text),
        }
    }

    fn ask_for_next(&mut self, change: &AskChange) {
        let known = |code: &crate::model::RegionCode| self.division().regions.contains_key(code);
        let inside = match change {
            AskChange::Inside(region) => region.filter(known),
            _ => self.state.undoable.drafts.ask.inside,
        };
        let ask = &mut self.state.undoable.drafts.ask;
        match *change {
            AskChange::Level(level) => ask.level = level,
            AskChange::Most(most) => {
                ask.most = Some(most.clamp(1, Ask::MOST));
                ask.share = None;
            }
            AskChange::Share(share) => {
                ask.share = Some(share.min(1000));
                ask.most = None;
            }
            AskChange::Inside(_) => ask.inside = inside,
            AskChange::Municipalities(most) => ask.municipalities = most.map(|most| most.clamp(1, 310)),
            AskChange::Residents(most) => ask.residents = most,
        }
    }

    fn take_suggestion(&mut self, which: Option<usize>) {
        let Suggesting::Done(key, answer) = self.state.suggesting.clone() else { return };
        // An answer to another question, or on another draft, adds nothing any more.
        if key != self.suggest_key() {
            return;
        }
        let words = self.words();
        let steps = answer.steps.iter().enumerate().filter(|(at, _)| which.is_none_or(|which| which == *at));
        for (_, step) in steps {
            let name = step_name(&words, self.division(), key.ask.level, step);
            self.new_project(&name, step.municipalities.iter().copied().collect());
        }
    }
}

/// A name on one line while it is typed: spaces at its end may stay.
fn one_line(typed: &str) -> String {
    typed.chars().map(|c| if c.is_control() { ' ' } else { c }).take(120).collect()
}

fn size(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
