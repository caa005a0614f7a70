package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.CaseStep;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads cases for a change and stores them with the moves that were made: each move once, with its
 * audit, in the caller’s transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseStore {
  private final IntroductionRepository cases;
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final CatalogueChanges changes;

  CaseStore(
      IntroductionRepository cases, JdbcClient jdbc, AuditLog audit, CatalogueChanges changes) {
    this.cases = cases;
    this.jdbc = jdbc;
    this.audit = audit;
    this.changes = changes;
  }

  /**
   * The case if the viewer may know of it, held for the running transaction.
   *
   * @throws NotFoundException if there is none, or none for this viewer
   */
  public Introduction lock(String publicId, Viewer viewer) {
    if (!PublicId.hasForm(publicId)) {
      throw new NotFoundException();
    }
    return cases
        .lock(publicId)
        .filter(introduction -> mayKnow(introduction, viewer))
        .orElseThrow(NotFoundException::new);
  }

  Introduction lock(long id) {
    return cases.lock(id).orElseThrow(NotFoundException::new);
  }

  /**
   * A company knows of the cases in which it was asked or that it suggested; the office of those
   * that are shared with the desk.
   */
  static boolean mayKnow(Introduction introduction, Viewer viewer) {
    return viewer.isOffice()
        ? CaseSharing.opens(introduction, viewer)
        : viewer.company() != null && introduction.knows(viewer.company());
  }

  /** Who this viewer is in a move. */
  public static By by(Viewer viewer) {
    return viewer.isOffice()
        ? By.office(viewer.account(), viewer.isAdmin())
        : By.member(viewer.account(), Objects.requireNonNull(viewer.company()));
  }

  /**
   * Stores the case and its moves.
   *
   * @return the moves, in order
   */
  List<CaseStep> save(Introduction introduction) {
    cases.saveAndFlush(introduction);
    List<CaseStep> steps = introduction.takeRecorded();
    for (CaseStep step : steps) {
      store(introduction, step);
    }
    if (steps.stream().anyMatch(CaseStore::touchesDecline)) {
      // lists leave out what was declined
      changes.changed(CatalogueChanges.Kind.GAP, introduction.gapId());
    }
    // and say of those who offer whether they have room for more
    changes.changed(
        CatalogueChanges.Kind.COMPANY,
        introduction.legs().stream()
            .filter(leg -> leg.role() != LegRole.GAP)
            .map(leg -> leg.company().value())
            .distinct()
            .toList());
    return steps;
  }

  private static boolean touchesDecline(CaseStep step) {
    return CaseState.DECLINES.contains(step.to())
        || (step.from() != null && CaseState.DECLINES.contains(step.from()));
  }

  /** A leg that has just joined is stored as another object. */
  private static Leg stored(Introduction introduction, Leg leg) {
    return introduction.leg(leg.publicId()).orElseThrow();
  }

  private void store(Introduction introduction, CaseStep step) {
    By by = step.by();
    Leg leg = step.leg();
    jdbc.sql(
            """
            insert into introduction_step (introduction_id, leg_id, move, at, account_id, office, company_id,
              channel, from_state, to_state, leg_from, leg_to, reason, note)
            values (:case, :leg, :move, :at, :account, :office, :company, :channel, :from, :to, :legFrom,
              :legTo, :reason, :note)
            """)
        .param("case", introduction.id())
        .param("leg", leg == null ? null : stored(introduction, leg).id())
        .param("move", step.move().name())
        .param("at", step.at().atOffset(ZoneOffset.UTC))
        .param("account", by.account() == null ? null : by.account().value())
        .param("office", by.office())
        .param("company", by.company() == null ? null : by.company().value())
        .param("channel", by.channel().name())
        .param("from", name(step.from()))
        .param("to", step.to().name())
        .param("legFrom", name(step.legFrom()))
        .param("legTo", name(step.legTo()))
        .param("reason", step.reason())
        .param("note", step.note())
        .update();
    audit.record(
        by.actor(),
        "introduction." + step.move().code(),
        introduction.publicId(),
        Map.of("state", step.to().code(), "channel", by.channel().code()));
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
