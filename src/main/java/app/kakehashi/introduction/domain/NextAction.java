package app.kakehashi.introduction.domain;

import app.kakehashi.shared.CompanyId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one next actor and the one due date. */
@Embeddable
public class NextAction {
  @Enumerated(EnumType.STRING)
  @Column(name = "next_task")
  private NextTask task;

  @Column(name = "next_company_id")
  private @Nullable Long companyId;

  @Column(name = "next_due_at")
  private Instant dueAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected NextAction() {}

  private NextAction(NextTask task, @Nullable Long companyId, Instant dueAt) {
    this.task = task;
    this.companyId = companyId;
    this.dueAt = dueAt;
  }

  static NextAction office(NextTask task, Instant dueAt) {
    return new NextAction(task, null, dueAt);
  }

  static NextAction company(NextTask task, CompanyId company, Instant dueAt) {
    return new NextAction(task, company.value(), dueAt);
  }

  public NextTask task() {
    return task;
  }

  /** The company that moves next; empty where it is the office. */
  public Optional<CompanyId> company() {
    return Optional.ofNullable(companyId).map(CompanyId::new);
  }

  public Instant dueAt() {
    return dueAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NextAction that
        && task == that.task
        && Objects.equals(companyId, that.companyId)
        && dueAt.equals(that.dueAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(task, companyId, dueAt);
  }

  @Override
  public String toString() {
    return task + " by " + (companyId == null ? "office" : companyId) + " until " + dueAt;
  }
}
