package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.CompanyId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case for one page and one viewer, with what several parts of the page show of it: each is
 * loaded when the first part asks, and once.
 */
final class CaseAround {
  private final Introduction introduction;
  private final Viewer viewer;
  private final CaseHeads heads;
  private CaseHeads.@Nullable Head head;
  private @Nullable Map<CompanyId, CompanySummary> names;
  private @Nullable Map<Long, Choice> sides;

  CaseAround(Introduction introduction, Viewer viewer, CaseHeads heads) {
    this.introduction = introduction;
    this.viewer = viewer;
    this.heads = heads;
  }

  Introduction introduction() {
    return introduction;
  }

  Viewer viewer() {
    return viewer;
  }

  CaseHeads.Head head() {
    if (head == null) {
      head = heads.of(introduction, viewer);
    }
    return head;
  }

  /** The companies that the viewer may know, the own among them. */
  Map<CompanyId, CompanySummary> names() {
    if (names == null) {
      names = heads.names(introduction, viewer);
    }
    return names;
  }

  /** Every side by name or role, by the internal id of the company. */
  Map<Long, Choice> sides() {
    if (sides == null) {
      sides = heads.sides(introduction.legs(), names(), viewer);
    }
    return sides;
  }
}
