package app.kakehashi.introduction.service;

import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.gap.Gaps;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.ScreeningPoint;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.offer.Offers;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the profiles of a case are complete, verified and fresh; what is not, the curator settles
 * by other means and says how.
 */
@Component
public class Screening {
  private static final Duration FRESH = Duration.ofDays(366);

  private final Companies companies;
  private final Gaps gaps;
  private final Offers offers;
  private final JdbcClient jdbc;

  Screening(Companies companies, Gaps gaps, Offers offers, JdbcClient jdbc) {
    this.companies = companies;
    this.gaps = gaps;
    this.offers = offers;
    this.jdbc = jdbc;
  }

  /** A settled point and how. */
  public record Settled(CompanyId company, ScreeningPoint point, String note) {}

  /** What is still open, by case and company; cases with nothing open have no entry. */
  public Map<Long, Map<CompanyId, Set<ScreeningPoint>>> open(
      Collection<Introduction> cases, Instant now) {
    Set<CompanyId> ids =
        cases.stream()
            .flatMap(introduction -> introduction.legs().stream())
            .map(Leg::company)
            .collect(Collectors.toSet());
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<CompanyId, CompanyFacts> facts = companies.factsOf(ids);
    Map<Long, GapFacts> gapFacts =
        gaps.published(cases.stream().map(Introduction::gapId).distinct().toList()).stream()
            .collect(Collectors.toMap(GapFacts::id, Function.identity()));
    Map<Long, OfferFacts> offerFacts =
        offers.published(cases.stream().map(Introduction::offerId).distinct().toList()).stream()
            .collect(Collectors.toMap(OfferFacts::id, Function.identity()));
    Map<Long, Set<String>> settled = settledKeys(cases);
    Map<Long, Map<CompanyId, Set<ScreeningPoint>>> open = new HashMap<>();
    for (Introduction introduction : cases) {
      Map<CompanyId, Set<ScreeningPoint>> ofCase = new LinkedHashMap<>();
      for (Leg leg : introduction.legs()) {
        Set<ScreeningPoint> points = openOf(facts.get(leg.company()));
        if (!isFresh(introduction, leg, gapFacts, offerFacts, now)) {
          points.add(ScreeningPoint.FRESH);
        }
        points.removeIf(
            point ->
                settled
                    .getOrDefault(introduction.id(), Set.of())
                    .contains(key(leg.company(), point)));
        if (!points.isEmpty()) {
          ofCase.put(leg.company(), points);
        }
      }
      if (!ofCase.isEmpty()) {
        open.put(introduction.id(), ofCase);
      }
    }
    return open;
  }

  private static Set<ScreeningPoint> openOf(@Nullable CompanyFacts facts) {
    if (facts == null) {
      return EnumSet.of(ScreeningPoint.COMPLETE, ScreeningPoint.VERIFIED);
    }
    Set<ScreeningPoint> points = EnumSet.noneOf(ScreeningPoint.class);
    if (facts.region() == null || facts.isic().isEmpty() || facts.size().employees() == null) {
      points.add(ScreeningPoint.COMPLETE);
    }
    if (!facts.trust().verified()) {
      points.add(ScreeningPoint.VERIFIED);
    }
    return points;
  }

  private static boolean isFresh(
      Introduction introduction,
      Leg leg,
      Map<Long, GapFacts> gaps,
      Map<Long, OfferFacts> offers,
      Instant now) {
    if (leg.role() == LegRole.TEAM) {
      return true;
    }
    GapFacts gap = gaps.get(introduction.gapId());
    OfferFacts offer = offers.get(introduction.offerId());
    Instant last =
        leg.role() == LegRole.GAP
            ? gap == null ? null : latest(gap.publishedAt(), gap.editedAt())
            : offer == null ? null : latest(offer.publishedAt(), offer.editedAt());
    return last != null && last.plus(FRESH).isAfter(now);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Map<Long, Set<String>> settledKeys(Collection<Introduction> cases) {
    Map<Long, Set<String>> keys = new HashMap<>();
    jdbc.sql(
            "select introduction_id, company_id, point from introduction_screening where"
                + " introduction_id in (:cases)")
        .param("cases", cases.stream().map(Introduction::id).toList())
        .query(
            row -> {
              keys.computeIfAbsent(row.getLong("introduction_id"), any -> new HashSet<>())
                  .add(row.getLong("company_id") + "/" + row.getString("point"));
            });
    return keys;
  }

  private static String key(CompanyId company, ScreeningPoint point) {
    return company.value() + "/" + point.code();
  }

  /** What the curator settled by other means, for the page of the case. */
  public List<Settled> settled(Introduction introduction) {
    return jdbc.sql(
            "select company_id, point, note from introduction_screening where introduction_id ="
                + " :case order by confirmed_at")
        .param("case", introduction.id())
        .query(
            (row, n) ->
                new Settled(
                    new CompanyId(row.getLong("company_id")),
                    ScreeningPoint.valueOf(row.getString("point").toUpperCase(Locale.ROOT)),
                    row.getString("note")))
        .list();
  }

  /** The curator has settled an open point of a company, and says how. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(
      Introduction introduction,
      CompanyId company,
      ScreeningPoint point,
      String note,
      AccountId by,
      Instant at) {
    jdbc.sql(
            """
            insert into introduction_screening (introduction_id, company_id, point, note, confirmed_by, confirmed_at)
            values (:case, :company, :point, :note, :by, :at)
            on conflict on constraint introduction_screening_pk do nothing
            """)
        .param("case", introduction.id())
        .param("company", company.value())
        .param("point", point.code())
        .param("note", note)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
