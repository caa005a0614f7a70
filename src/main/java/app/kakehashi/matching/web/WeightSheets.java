package app.kakehashi.matching.web;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.ModelRelease;
import app.kakehashi.matching.domain.ModelSetting;
import app.kakehashi.matching.domain.WeightGuard;
import app.kakehashi.matching.domain.Weighting;
import app.kakehashi.matching.service.ModelReleases;
import app.kakehashi.shared.AccountId;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts releases and what can be set into the reader's words. */
@Component
class WeightSheets {
  private final ModelReleases releases;
  private final Accounts accounts;
  private final ReasonTexts texts;

  WeightSheets(ModelReleases releases, Accounts accounts, ReasonTexts texts) {
    this.releases = releases;
    this.accounts = accounts;
    this.texts = texts;
  }

  /**
   * A field.
   *
   * @param value as typed
   * @param hint what is in force, and how far it may go
   * @param share what it counts where everything is asked, in per cent; null for a band
   */
  record Field(
      String code,
      String name,
      String value,
      String hint,
      String least,
      String most,
      @Nullable String share,
      @Nullable String fault) {}

  /**
   * Fields that belong together.
   *
   * @param sum of the weights, in points; null of bands
   */
  record Group(String code, List<Field> fields, @Nullable String sum) {}

  /** A value of two releases. */
  record Difference(String name, String before, String after) {}

  /**
   * A release in a reader's words.
   *
   * @param by who signed; null where the software brought it
   * @param hash the first of its content's digits
   * @param differences from the one before
   * @param values to be sent when it is tried again
   */
  record Sheet(
      String version,
      String at,
      @Nullable String by,
      String note,
      String hash,
      @Nullable String previous,
      List<Difference> differences,
      Map<String, String> values) {}

  List<Group> groups(WeightsForm form, Weighting inForce, Viewer viewer) {
    return List.of(
        group(Side.JAPAN, "japan", form, inForce, viewer),
        group(Side.TAIWAN, "taiwan", form, inForce, viewer),
        group(null, "band", form, inForce, viewer));
  }

  private Group group(
      @Nullable Side side, String code, WeightsForm form, Weighting inForce, Viewer viewer) {
    return new Group(
        code,
        inForce.values().keySet().stream()
            .filter(setting -> setting.side() == side)
            .map(setting -> field(setting, form, inForce, viewer))
            .toList(),
        side == null
            ? null
            : number(form.weighting().sum(side).movePointRight(2).doubleValue(), 1, viewer));
  }

  private Field field(ModelSetting setting, WeightsForm form, Weighting inForce, Viewer viewer) {
    WeightGuard guard = releases.guard();
    boolean isWeight = setting.side() != null;
    BigDecimal now = value(inForce, setting);
    String least = isWeight ? WeightsForm.points(setting, guard.least(setting)) : "0";
    String most = isWeight ? WeightsForm.points(setting, guard.most(setting)) : "100";
    String fault = form.faults().get(setting.code());
    return new Field(
        setting.code(),
        texts.message(setting.messageKey(), viewer.language()),
        form.values().getOrDefault(setting.code(), ""),
        isWeight
            ? texts.message(
                "matching_weights.field.weight",
                viewer.language(),
                WeightsForm.points(setting, now),
                WeightsForm.points(setting, value(guard.shipped(), setting)),
                least,
                most)
            : texts.message(
                "matching_weights.field.band",
                viewer.language(),
                WeightsForm.points(setting, now),
                WeightsForm.points(setting, value(guard.shipped(), setting))),
        least,
        most,
        isWeight ? percent(WeightGuard.share(form.weighting(), setting), viewer) : null,
        fault == null ? null : texts.message(fault, viewer.language(), least, most));
  }

  private static BigDecimal value(Weighting weighting, ModelSetting setting) {
    return Objects.requireNonNull(weighting.value(setting), "a setting without value");
  }

  /** What another weighting sets otherwise. */
  List<Difference> differences(Weighting before, Weighting after, Viewer viewer) {
    return after.changedFrom(before).stream()
        .map(
            setting -> {
              BigDecimal was = before.value(setting);
              return new Difference(
                  name(setting, viewer),
                  was == null ? "–" : WeightsForm.points(setting, was),
                  WeightsForm.points(setting, value(after, setting)));
            })
        .toList();
  }

  /** A setting with whose it is. */
  String name(ModelSetting setting, Viewer viewer) {
    String name = texts.message(setting.messageKey(), viewer.language());
    Side side = setting.side();
    return side == null
        ? name
        : texts.message(
            "matching_weights.of",
            viewer.language(),
            texts.message(side.messageKey(), viewer.language()),
            name);
  }

  /** The names of those who signed releases. */
  Map<AccountId, String> signers(List<ModelRelease> releases) {
    return accounts.namesOf(
        releases.stream()
            .map(ModelRelease::signedBy)
            .flatMap(Stream::ofNullable)
            .distinct()
            .toList());
  }

  /**
   * Releases in words.
   *
   * @param releasesAndOneMore the newest first; the last is there for its values only unless it is
   *     the first of all
   */
  List<Sheet> sheets(List<ModelRelease> releasesAndOneMore, int most, Viewer viewer) {
    Map<AccountId, String> names = signers(releasesAndOneMore);
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < Math.min(most, releasesAndOneMore.size()); i++) {
      ModelRelease release = releasesAndOneMore.get(i);
      ModelRelease before =
          i + 1 < releasesAndOneMore.size() ? releasesAndOneMore.get(i + 1) : null;
      sheets.add(sheet(release, before, names, viewer));
    }
    return sheets;
  }

  private Sheet sheet(
      ModelRelease release,
      @Nullable ModelRelease before,
      Map<AccountId, String> names,
      Viewer viewer) {
    AccountId by = release.signedBy();
    return new Sheet(
        release.version(),
        time(release.signedAt(), viewer),
        by == null
            ? null
            : names.getOrDefault(
                by, texts.message("matching_weights.removed_person", viewer.language())),
        release.note(),
        release.sha256(),
        release.previous(),
        before == null ? List.of() : differences(before.weighting(), release.weighting(), viewer),
        WeightsForm.of(releases.weighting(release)).values());
  }

  private static String time(Instant moment, Viewer viewer) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(viewer.language().locale())
        .withZone(viewer.zone())
        .format(moment);
  }

  static String percent(double share, Viewer viewer) {
    return number(share * 100, 1, viewer);
  }

  static String number(double value, int digits, Viewer viewer) {
    NumberFormat format = NumberFormat.getNumberInstance(viewer.language().locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }
}
