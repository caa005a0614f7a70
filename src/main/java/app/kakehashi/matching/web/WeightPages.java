package app.kakehashi.matching.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.domain.ModelRelease;
import app.kakehashi.matching.domain.Weighting;
import app.kakehashi.matching.service.ModelReleases;
import app.kakehashi.matching.service.WeightTrial;
import app.kakehashi.matching.service.WeightTrials;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of weights: what is in force, what is typed, what it would change. */
@Component
class WeightPages {
  static final String VIEW = "matching/weights";

  private final ModelReleases releases;
  private final WeightTrials trials;
  private final WeightSheets sheets;
  private final TrialSheets trialSheets;

  WeightPages(
      ModelReleases releases, WeightTrials trials, WeightSheets sheets, TrialSheets trialSheets) {
    this.releases = releases;
    this.trials = trials;
    this.sheets = sheets;
    this.trialSheets = trialSheets;
  }

  /** The page as it opens. */
  void open(Viewer viewer, Model model) {
    ModelRelease release = releases.inForce(viewer);
    Weighting inForce = releases.weighting(release);
    fill(release, inForce, WeightsForm.of(inForce), viewer, model);
    model.addAttribute("sheet", sheets.sheets(List.of(release), 1, viewer).getFirst());
    if (!release.base().equals(releases.shippedVersion())) {
      model.addAttribute("newer", releases.shippedVersion());
      model.addAttribute("newerValues", WeightsForm.of(releases.guard().shipped()).values());
    }
  }

  /** The page with what was typed and, where it can be, what that would change. */
  void tried(ModelRelease release, WeightsForm form, Viewer viewer, Model model) {
    Weighting inForce = releases.weighting(release);
    fill(release, inForce, form, viewer, model);
    if (form.hasFaults()) {
      model.addAttribute("hasErrors", true);
      return;
    }
    WeightTrial trial = trials.of(form.weighting(), viewer);
    model.addAttribute("trial", trialSheets.of(trial, viewer));
    model.addAttribute("differences", sheets.differences(inForce, trial.weighting(), viewer));
    model.addAttribute("isNew", !release.base().equals(releases.shippedVersion()));
  }

  private void fill(
      ModelRelease release, Weighting inForce, WeightsForm form, Viewer viewer, Model model) {
    model.addAttribute("version", release.version());
    model.addAttribute("groups", sheets.groups(form, inForce, viewer));
    model.addAttribute("values", form.values());
    model.addAttribute("note", "");
  }
}
