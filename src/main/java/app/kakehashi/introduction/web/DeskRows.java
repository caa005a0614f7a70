package app.kakehashi.introduction.web;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.DeskKind;
import app.kakehashi.introduction.service.DeskQueue;
import app.kakehashi.introduction.service.DeskQueue.When;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the lines of the desk into the viewer’s words; three statements, however many lines. */
@Component
class DeskRows {
  private final Postings postings;
  private final Companies companies;
  private final Accounts accounts;
  private final DeskTexts texts;

  DeskRows(Postings postings, Companies companies, Accounts accounts, DeskTexts texts) {
    this.postings = postings;
    this.companies = companies;
    this.accounts = accounts;
    this.texts = texts;
  }

  /** Lines that are due at the same time, under a heading. */
  record Group(String heading, long count, boolean isOverdue, List<Row> rows) {}

  /**
   * A line.
   *
   * @param silent what the form of the reminders sends for it; null where nobody can be reminded
   * @param company whose leg or posting it is; null where it is about the whole case
   */
  record Row(
      String path,
      String task,
      String title,
      @Nullable String titleLanguage,
      @Nullable String company,
      @Nullable String companyLanguage,
      @Nullable String role,
      String state,
      String tone,
      String due,
      @Nullable String owner,
      boolean alerted,
      @Nullable String silent) {}

  List<Group> groups(DeskQueue.Lines lines, Viewer viewer) {
    Map<Long, PostingText> titles =
        lines.items().isEmpty()
            ? Map.of()
            : postings.textsFor(
                lines.items().stream().map(DeskQueue.Item::posting).distinct().toList(),
                viewer.language());
    List<CompanyId> asked =
        lines.items().stream()
            .map(DeskQueue.Item::company)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<CompanyId, CompanySummary> names = asked.isEmpty() ? Map.of() : companies.summaries(asked);
    List<AccountId> owners =
        lines.items().stream()
            .map(DeskQueue.Item::owner)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<AccountId, String> people = owners.isEmpty() ? Map.of() : accounts.namesOf(owners);
    List<Group> groups = new ArrayList<>();
    for (When when : When.values()) {
      List<Row> rows =
          lines.items().stream()
              .filter(item -> item.when() == when)
              .map(item -> row(item, titles, names, people, viewer))
              .toList();
      if (!rows.isEmpty()) {
        groups.add(
            new Group(
                texts.of(when.messageKey(), viewer),
                lines.count(when),
                when == When.OVERDUE,
                rows));
      }
    }
    return groups;
  }

  private Row row(
      DeskQueue.Item item,
      Map<Long, PostingText> titles,
      Map<CompanyId, CompanySummary> names,
      Map<AccountId, String> people,
      Viewer viewer) {
    PostingText title = titles.get(item.posting());
    CompanySummary company = item.company() == null ? null : names.get(item.company());
    return new Row(
        path(item),
        texts.of(item.kind().messageKey(), viewer),
        title == null ? "" : title.title(),
        title == null ? null : title.language().code(),
        company == null ? null : company.name(),
        company == null ? null : company.nameLanguage(),
        item.role() == null ? null : texts.of(item.role().messageKey(), viewer),
        texts.of(
            item.state() == null ? PostingStatus.SUBMITTED.messageKey() : item.state().messageKey(),
            viewer),
        item.state() == null ? PostingStatus.SUBMITTED.tone() : DeskTexts.tone(item.state()),
        texts.day(item.due(), viewer),
        item.owner() == null
            ? null
            : people.getOrDefault(item.owner(), texts.of("introduction_desk.removed", viewer)),
        item.alerted(),
        item.kind() == DeskKind.SILENT
            ? item.publicId() + "." + item.leg() + "." + item.version()
            : null);
  }

  private static String path(DeskQueue.Item item) {
    return item.kind() == DeskKind.REVIEW
        ? "/desk/review/" + item.type().path() + "/" + item.publicId()
        : "/desk/introductions/" + item.publicId();
  }
}
