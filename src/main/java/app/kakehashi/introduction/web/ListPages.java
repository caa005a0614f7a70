package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.ScreeningPoint;
import app.kakehashi.introduction.service.CaseWords;
import app.kakehashi.introduction.service.ListDesk;
import app.kakehashi.matching.PairDrafts;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which the list of a gap is prepared and sent. */
@Component
class ListPages {
  private final DeskTexts texts;

  ListPages(DeskTexts texts) {
    this.texts = texts;
  }

  /**
   * A case of the list.
   *
   * @param order companies in the order in which they are asked
   * @param deadline until when the first has time, if it is asked now
   */
  record EntryRow(
      String id,
      long version,
      String title,
      String titleLanguage,
      List<Asked> order,
      List<OpenPoint> open,
      List<String> settled,
      String how,
      List<WordsRow> needed,
      List<WordsRow> optional,
      boolean chosen,
      boolean onward,
      String deadline,
      boolean isFirst,
      boolean isLast) {}

  /** A company in the order of asking. */
  record Asked(String name, @Nullable String nameLanguage, String role) {}

  /** A point that is open; {@code value} is what the tick sends. */
  record OpenPoint(
      String value,
      String company,
      @Nullable String companyLanguage,
      String text,
      boolean ticked) {}

  /**
   * The words of a language.
   *
   * @param readers names of the companies whose people read it; empty for none
   * @param isDraft whether it is a suggestion that nobody has saved
   * @param kept whether it is saved although nobody needs it
   */
  record WordsRow(
      String language,
      String name,
      String readers,
      String why,
      String step,
      boolean isDraft,
      boolean kept) {}

  /**
   * Fills the model.
   *
   * @param form as typed; null for what is stored
   */
  void show(ListDesk.View view, @Nullable ListForm form, Viewer viewer, Model model) {
    List<ListDesk.Entry> entries = new ArrayList<>(view.entries());
    if (form != null) {
      List<String> order = form.order();
      entries.sort(Comparator.comparingInt(entry -> place(order, entry)));
    }
    List<EntryRow> rows = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      rows.add(row(entries.get(i), i, entries.size(), view, form, viewer));
    }
    model.addAttribute("gap", view.gap());
    model.addAttribute("rows", rows);
    model.addAttribute("listSize", view.listSize());
    model.addAttribute("listAnswered", view.listAnswered());
    model.addAttribute(
        "deadline", rows.stream().map(EntryRow::deadline).distinct().limit(1).toList());
  }

  private static int place(List<String> order, ListDesk.Entry entry) {
    int place = order.indexOf(entry.introduction().publicId());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private EntryRow row(
      ListDesk.Entry entry,
      int place,
      int of,
      ListDesk.View view,
      @Nullable ListForm form,
      Viewer viewer) {
    Introduction introduction = entry.introduction();
    String id = introduction.publicId();
    List<WordsRow> needed = new ArrayList<>();
    List<WordsRow> optional = new ArrayList<>();
    for (Language language : Language.values()) {
      (entry.needed().contains(language) ? needed : optional)
          .add(words(entry, language, view.companies(), form, viewer));
    }
    return new EntryRow(
        id,
        introduction.version(),
        entry.offer().text().title(),
        entry.offer().text().language().code(),
        introduction.legs().stream().map(leg -> asked(leg, view.companies(), viewer)).toList(),
        open(entry, view.companies(), form, viewer),
        entry.settled().stream()
            .map(
                settled ->
                    texts.of(
                        "introduction_desk.list.settled_before",
                        viewer,
                        texts.of(settled.point().messageKey(), viewer),
                        settled.note()))
            .toList(),
        form == null ? "" : form.how(id),
        needed,
        optional,
        form == null ? place < view.listSize() : form.isChosen(id),
        form == null ? introduction.asksOnward() : form.asksOnward(id),
        texts.day(entry.deadline(), viewer),
        place == 0,
        place == of - 1);
  }

  private Asked asked(Leg leg, Map<CompanyId, CompanySummary> companies, Viewer viewer) {
    CompanySummary company = companies.get(leg.company());
    return new Asked(
        company == null ? "" : company.name(),
        company == null ? null : company.nameLanguage(),
        texts.of(leg.role().messageKey(), viewer));
  }

  private List<OpenPoint> open(
      ListDesk.Entry entry,
      Map<CompanyId, CompanySummary> companies,
      @Nullable ListForm form,
      Viewer viewer) {
    List<OpenPoint> open = new ArrayList<>();
    for (Leg leg : entry.introduction().legs()) {
      CompanySummary company = companies.get(leg.company());
      for (ScreeningPoint point : entry.open().getOrDefault(leg.company(), Set.of())) {
        open.add(
            new OpenPoint(
                ListForm.key(leg.company(), point),
                company == null ? "" : company.name(),
                company == null ? null : company.nameLanguage(),
                texts.of(point.messageKey(), viewer),
                form != null
                    && form.isSettled(entry.introduction().publicId(), leg.company(), point)));
      }
    }
    return open;
  }

  private WordsRow words(
      ListDesk.Entry entry,
      Language language,
      Map<CompanyId, CompanySummary> companies,
      @Nullable ListForm form,
      Viewer viewer) {
    String id = entry.introduction().publicId();
    CaseWords.Words written = entry.written().get(language);
    PairDrafts.Draft draft = entry.drafts().get(language);
    String why = written != null ? written.why() : draft != null ? draft.why() : "";
    String step = written != null ? written.firstStep() : draft != null ? draft.firstStep() : "";
    return new WordsRow(
        language.code(),
        texts.of("posting.language." + language.name().toLowerCase(Locale.ROOT), viewer),
        String.join(
            viewer.language() == Language.EN ? ", " : "、",
            entry.readers().getOrDefault(language, Set.of()).stream()
                .map(companies::get)
                .map(company -> company == null ? "" : company.name())
                .sorted()
                .toList()),
        form == null ? why : form.why(id, language),
        form == null ? step : form.step(id, language),
        written == null
            && draft != null
            && (form == null || form.why(id, language).equals(draft.why())),
        form == null ? written != null : form.isKept(id, language));
  }
}
