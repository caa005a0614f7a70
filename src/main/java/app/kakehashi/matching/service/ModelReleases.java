package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.matching.domain.MatchingModel;
import app.kakehashi.matching.domain.ModelRelease;
import app.kakehashi.matching.domain.ModelSetting;
import app.kakehashi.matching.domain.WeightGuard;
import app.kakehashi.matching.domain.Weighting;
import app.kakehashi.matching.domain.WeightsRefused;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The releases of weights and bands. What the software brings is the first; as long as nobody has
 * signed one, what a newer software brings follows by itself. From the first signature on only
 * signatures count.
 */
@Service
public class ModelReleases {
  private static final String COLUMNS =
      "version, number, previous, base, content, content_sha256, note, signed_by, signed_at";

  private final JdbcClient jdbc;
  private final MatchingData data;
  private final WeightGuard guard;
  private final CatalogueChanges changes;
  private final AuditLog audit;
  private final Clock clock;

  ModelReleases(
      JdbcClient jdbc, MatchingData data, CatalogueChanges changes, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.data = data;
    this.guard = new WeightGuard(data.model());
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** What may be set how far. */
  public WeightGuard guard() {
    return guard;
  }

  /** Version of the tables that this software brings. */
  public String shippedVersion() {
    return data.model().version();
  }

  /** The model that is in force now. */
  MatchingModel model() {
    return newest().map(this::modelOf).orElseGet(data::model);
  }

  /** The model of a release, on the tables of this software. */
  MatchingModel modelOf(ModelRelease release) {
    String version =
        release.base().equals(shippedVersion())
            ? release.version()
            : release.version() + "/" + shippedVersion();
    return data.model().under(guard.shipped().with(release.weighting().values()), version);
  }

  /** The model of a weighting that is only tried. */
  MatchingModel tried(Weighting weighting) {
    return data.model().under(guard.scaled(weighting), "trial");
  }

  /**
   * What is in force, with all that can be set.
   *
   * @throws NotFoundException for whoever is not of the office
   */
  @Transactional(readOnly = true)
  public ModelRelease inForce(Viewer viewer) {
    requireOffice(viewer);
    return newest().orElseThrow();
  }

  /** Weights and bands of a release as they hold on the tables of this software. */
  public Weighting weighting(ModelRelease release) {
    return guard.shipped().with(release.weighting().values());
  }

  /** A release of a version. */
  @Transactional(readOnly = true)
  public ModelRelease of(String version, Viewer viewer) {
    requireOffice(viewer);
    return jdbc.sql("select " + COLUMNS + " from matching_release where version = :version")
        .param("version", version)
        .query((row, n) -> release(row))
        .optional()
        .orElseThrow(NotFoundException::new);
  }

  /** Releases, the newest first. */
  @Transactional(readOnly = true)
  public List<ModelRelease> history(int offset, int limit, Viewer viewer) {
    requireOffice(viewer);
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from matching_release order by number desc offset :offset limit :limit")
        .param("offset", offset)
        .param("limit", limit)
        .query((row, n) -> release(row))
        .list();
  }

  /**
   * Puts weights and bands into force, signed by the viewer.
   *
   * @param typed any sums; they are scaled
   * @param previous version of the release that the viewer saw in force
   * @param note why; not empty
   * @throws WeightsRefused if they go too far or nothing differs
   * @throws StaleVersionException if another release is in force by now
   * @throws NotFoundException for whoever is not of the office
   */
  @Transactional
  public ModelRelease sign(Weighting typed, String previous, String note, Viewer viewer) {
    requireOffice(viewer);
    guard.check(typed);
    Weighting weighting = guard.scaled(typed);
    ModelRelease before = newest().orElseThrow();
    if (!before.version().equals(previous)) {
      throw new StaleVersionException();
    }
    List<ModelSetting> changed = weighting.changedFrom(weighting(before));
    if (changed.isEmpty() && before.base().equals(shippedVersion())) {
      throw new WeightsRefused(Map.of());
    }
    Instant now = clock.instant();
    String version = LocalDate.ofInstant(now, CatalogueKeeper.ZONE) + "-r" + (before.number() + 1);
    if (!add(version, before, weighting, note, viewer.account(), now)) {
      throw new StaleVersionException();
    }
    ModelRelease signed = newest().orElseThrow();
    audit.record(
        viewer.actor(),
        "matching.weights_signed",
        version,
        Map.of(
            "previous", before.version(),
            "sha256", signed.sha256(),
            "changed", changed.stream().map(ModelSetting::code).toList()));
    return signed;
  }

  /** Notes what this software brings, unless the office has signed or it was noted before. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional
  public void noteShipped() {
    Optional<ModelRelease> newest = newest();
    if (newest.isPresent() && !newest.get().isShipped()) {
      return;
    }
    Weighting shipped = guard.shipped();
    List<ModelRelease> brought =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from matching_release where base = :base and signed_by is null")
            .param("base", shippedVersion())
            .query((row, n) -> release(row))
            .list();
    if (brought.stream().anyMatch(release -> release.weighting().equals(shipped))) {
      return;
    }
    String version = shippedVersion() + (brought.isEmpty() ? "" : "." + (brought.size() + 1));
    if (add(version, newest.orElse(null), shipped, "", null, clock.instant())) {
      audit.record(Actor.SYSTEM, "matching.weights_shipped", version, Map.of());
    }
  }

  /** Whether it was added; where another follows the same release already, it was not. */
  private boolean add(
      String version,
      @Nullable ModelRelease before,
      Weighting weighting,
      String note,
      @Nullable AccountId by,
      Instant at) {
    return jdbc.sql(
            """
            insert into matching_release
              (version, number, previous, base, content, content_sha256, note, signed_by, signed_at)
            values (:version, :number, :previous, :base, :content, sha256(convert_to(:content, 'UTF8')), :note, :by, :at)
            on conflict on constraint matching_release_previous_once do nothing
            returning id
            """)
        .param("version", version)
        .param("number", before == null ? 1 : before.number() + 1)
        .param("previous", before == null ? null : before.version())
        .param("base", shippedVersion())
        .param("content", weighting.text())
        .param("note", note)
        .param("by", by == null ? null : by.value())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .query((row, n) -> row.getLong("id"))
        .optional()
        .map(
            id -> {
              changes.changed(CatalogueChanges.Kind.MODEL, id);
              return true;
            })
        .orElse(false);
  }

  private Optional<ModelRelease> newest() {
    return jdbc.sql("select " + COLUMNS + " from matching_release order by number desc limit 1")
        .query((row, n) -> release(row))
        .optional();
  }

  private static ModelRelease release(ResultSet row) throws SQLException {
    long by = row.getLong("signed_by");
    AccountId signedBy = row.wasNull() ? null : new AccountId(by);
    return new ModelRelease(
        row.getString("version"),
        row.getInt("number"),
        row.getString("previous"),
        row.getString("base"),
        Weighting.ofText(row.getString("content")),
        HexFormat.of().formatHex(row.getBytes("content_sha256")),
        row.getString("note"),
        signedBy,
        Objects.requireNonNull(row.getObject("signed_at", OffsetDateTime.class)).toInstant());
  }

  private static void requireOffice(Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
  }
}
