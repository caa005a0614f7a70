package app.kakehashi.matching.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.LoggedFacts;
import app.kakehashi.matching.domain.MatchingModel;
import app.kakehashi.matching.domain.ModelRelease;
import app.kakehashi.matching.domain.ModelSetting;
import app.kakehashi.matching.domain.PastFigures;
import app.kakehashi.matching.domain.WeightGuard;
import app.kakehashi.matching.domain.Weighting;
import app.kakehashi.matching.service.LearningRow;
import app.kakehashi.matching.service.ModelReleases;
import app.kakehashi.matching.service.WeightTrial;
import app.kakehashi.matching.web.WeightItems.BandItem;
import app.kakehashi.matching.web.WeightItems.DecisionItem;
import app.kakehashi.matching.web.WeightItems.MoveItem;
import app.kakehashi.matching.web.WeightItems.PartItem;
import app.kakehashi.matching.web.WeightItems.PastItem;
import app.kakehashi.matching.web.WeightItems.ReleaseItem;
import app.kakehashi.matching.web.WeightItems.SettingItem;
import app.kakehashi.matching.web.WeightItems.TrialItem;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.RefusedRequestException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Weights, releases and decisions as the API answers and understands them. */
@Component
class WeightAnswers {
  private final ModelReleases releases;
  private final WeightSheets sheets;
  private final ReasonTexts texts;

  WeightAnswers(ModelReleases releases, WeightSheets sheets, ReasonTexts texts) {
    this.releases = releases;
    this.sheets = sheets;
    this.texts = texts;
  }

  List<ReleaseItem> items(List<ModelRelease> found, Viewer viewer) {
    Map<AccountId, String> names = sheets.signers(found);
    return found.stream().map(release -> item(release, names, viewer)).toList();
  }

  private ReleaseItem item(ModelRelease release, Map<AccountId, String> names, Viewer viewer) {
    AccountId by = release.signedBy();
    return new ReleaseItem(
        release.version(),
        release.previous(),
        release.signedAt(),
        by == null
            ? null
            : names.getOrDefault(
                by, texts.message("matching_weights.removed_person", viewer.language())),
        release.note(),
        release.sha256(),
        settings(releases.weighting(release), viewer));
  }

  private List<SettingItem> settings(Weighting weighting, Viewer viewer) {
    WeightGuard guard = releases.guard();
    return weighting.values().entrySet().stream()
        .map(
            entry -> {
              ModelSetting setting = entry.getKey();
              boolean isWeight = setting.side() != null;
              return new SettingItem(
                  setting.code(),
                  sheets.name(setting, viewer),
                  points(setting, entry.getValue()),
                  points(setting, Objects.requireNonNull(guard.shipped().value(setting))),
                  isWeight ? points(setting, guard.least(setting)) : BigDecimal.ZERO,
                  isWeight ? points(setting, guard.most(setting)) : BigDecimal.valueOf(100));
            })
        .toList();
  }

  private static BigDecimal points(ModelSetting setting, BigDecimal value) {
    return new BigDecimal(WeightsForm.points(setting, value));
  }

  /**
   * The weighting in force with what was sent in its place.
   *
   * @throws RefusedRequestException if there is no such setting
   */
  Weighting sent(@Nullable Map<String, @Nullable BigDecimal> settings, Viewer viewer) {
    Weighting inForce = releases.weighting(releases.inForce(viewer));
    Map<String, ModelSetting> known =
        inForce.values().keySet().stream()
            .collect(Collectors.toMap(ModelSetting::code, setting -> setting));
    Map<ModelSetting, BigDecimal> values = new LinkedHashMap<>();
    Map<String, @Nullable BigDecimal> asked = settings == null ? Map.of() : settings;
    asked.forEach(
        (code, value) -> {
          ModelSetting setting = known.get(code);
          if (setting == null || value == null) {
            throw unusable("matching_weights.api.setting", viewer, code);
          }
          values.put(setting, setting.isShare() ? value.movePointLeft(2) : value);
        });
    return inForce.with(values);
  }

  /** Why weights are not taken, in the reader's words. */
  RefusedRequestException refused(Map<ModelSetting, WeightGuard.Fault> faults, Viewer viewer) {
    if (faults.isEmpty()) {
      return unusable("matching_weights.same", viewer);
    }
    WeightGuard guard = releases.guard();
    return new RefusedRequestException(
        RefusedRequestException.Kind.UNUSABLE,
        faults.entrySet().stream()
            .map(
                fault -> {
                  ModelSetting setting = fault.getKey();
                  boolean isWeight = setting.side() != null;
                  return texts.message(
                      "matching_weights.api.value",
                      viewer.language(),
                      setting.code(),
                      texts.message(
                          fault.getValue().messageKey(),
                          viewer.language(),
                          isWeight ? WeightsForm.points(setting, guard.least(setting)) : "0",
                          isWeight ? WeightsForm.points(setting, guard.most(setting)) : "100"));
                })
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  RefusedRequestException unusable(String key, Viewer viewer, Object... arguments) {
    return new RefusedRequestException(
        RefusedRequestException.Kind.UNUSABLE, texts.message(key, viewer.language(), arguments));
  }

  TrialItem trial(WeightTrial trial, Viewer viewer) {
    WeightTrial.Changes changes = trial.changes();
    return new TrialItem(
        trial.sample().gaps(),
        trial.sample().open(),
        trial.sample().offers(),
        changes.first(),
        changes.members(),
        changes.order(),
        changes.entered(),
        changes.left(),
        changes.lost(),
        changes.gained(),
        changes.bands().stream()
            .map(move -> new BandItem(move.from().code(), move.to().code(), move.pairs()))
            .toList(),
        trial.moves().stream()
            .map(
                move ->
                    new MoveItem(
                        move.gapId(),
                        move.offerId(),
                        move.from(),
                        move.to(),
                        move.before(),
                        move.after()))
            .toList(),
        past(trial.before()),
        past(trial.after()),
        settings(trial.weighting(), viewer));
  }

  private static PastItem past(PastFigures figures) {
    return new PastItem(
        figures.accepted(),
        figures.declined(),
        figures.gaps(),
        value(figures.within()),
        value(figures.across()),
        value(figures.meanRank()),
        value(figures.reciprocal()),
        value(figures.calibration()));
  }

  private static @Nullable Double value(OptionalDouble figure) {
    return figure.isPresent() ? figure.getAsDouble() : null;
  }

  DecisionItem decision(LearningRow row, MatchingModel model) {
    LearningRow.Shown shown = row.shown();
    return new DecisionItem(
        row.gap(),
        row.offer(),
        row.decider() == null ? null : row.decider().code(),
        row.decision(),
        row.reason(),
        row.grade(),
        row.gapSaidYes(),
        row.offerSaidYes(),
        row.aboutFit(),
        row.decidedAt(),
        row.modelVersion(),
        shown == null ? null : shown.at(),
        shown == null ? null : shown.position(),
        shown == null ? null : shown.propensity(),
        row.joint(),
        blended(row.facts(), Side.JAPAN, model),
        blended(row.facts(), Side.TAIWAN, model));
  }

  private static List<PartItem> blended(
      @Nullable LoggedFacts facts, Side side, MatchingModel model) {
    return facts == null
        ? List.of()
        : facts.of(side).keySet().stream()
            .sorted()
            .map(code -> new PartItem(code, facts.blended(side, code, model)))
            .toList();
  }
}
