package app.kakehashi.introduction.web;

import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Party;
import app.kakehashi.introduction.service.CaseBoard;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.ListAddress;
import app.kakehashi.shared.Paging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** All cases, by state, owner and company. */
@Controller
@Permit(Permit.To.OFFICE)
class CaseListController {
  private final CaseBoard board;
  private final Postings postings;
  private final Companies companies;
  private final Accounts accounts;
  private final DeskTexts texts;

  CaseListController(
      CaseBoard board, Postings postings, Companies companies, Accounts accounts, DeskTexts texts) {
    this.board = board;
    this.postings = postings;
    this.companies = companies;
    this.accounts = accounts;
    this.texts = texts;
  }

  /** The filters of the list. */
  record CaseListForm(@Nullable String state, @Nullable String owner, @Nullable String text) {
    static final String ALL = "all";

    CaseBoard.Filter filter(List<AccountSummary> officers) {
      CaseState chosen =
          Arrays.stream(CaseState.values())
              .filter(one -> one.code().equals(state))
              .findFirst()
              .orElse(null);
      return new CaseBoard.Filter(
          chosen,
          chosen == null && !ALL.equals(state),
          officers.stream()
              .filter(officer -> officer.publicId().equals(owner))
              .map(AccountSummary::id)
              .findFirst()
              .orElse(null),
          QueueForm.NOBODY.equals(owner),
          text == null ? "" : text);
    }

    String address(int page) {
      return new ListAddress("/desk/introductions")
          .with("state", state)
          .with("owner", owner)
          .with("text", text)
          .page(page)
          .toString();
    }
  }

  /** A case in a line. */
  record Row(
      String path,
      String title,
      @Nullable String titleLanguage,
      List<Choice> companies,
      String state,
      String tone,
      @Nullable String owner,
      @Nullable Next next,
      @Nullable String due) {}

  /** Who moves next, and what is to be done. */
  record Next(String who, String language, String task) {}

  /** A state with how many cases stand there. */
  record StateCount(String code, String name, long count, boolean isOpen) {}

  @GetMapping("/desk/introductions")
  String list(
      @ModelAttribute("form") CaseListForm form,
      BindingResult binding,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Model model) {
    List<AccountSummary> officers = accounts.office();
    int number = Paging.pageOf(page);
    CaseBoard.Filter filter = form.filter(officers);
    CaseBoard.Lines lines = board.lines(filter, (number - 1) * CaseBoard.PAGE, viewer);
    if (lines.rows().isEmpty() && lines.total() > 0) {
      number = 1;
      lines = board.lines(filter, 0, viewer);
    }
    model.addAttribute("rows", rows(lines.rows(), viewer));
    model.addAttribute("counts", counts(lines.counts(), viewer));
    model.addAttribute("paging", new Paging(number, CaseBoard.PAGE, lines.total(), form::address));
    List<Choice> states = new ArrayList<>();
    states.add(new Choice(CaseListForm.ALL, texts.of("introduction_desk.cases.all", viewer)));
    states.addAll(
        texts.choices(List.of(CaseState.values()), CaseState::code, CaseState::messageKey, viewer));
    model.addAttribute("states", states);
    List<Choice> owners = new ArrayList<>();
    owners.add(new Choice(QueueForm.NOBODY, texts.of("introduction_desk.owner.nobody", viewer)));
    officers.forEach(officer -> owners.add(new Choice(officer.publicId(), officer.name())));
    model.addAttribute("owners", owners);
    return "introduction/desk-cases";
  }

  private List<StateCount> counts(Map<CaseState, Long> counts, Viewer viewer) {
    return Arrays.stream(CaseState.values())
        .filter(state -> counts.getOrDefault(state, 0L) > 0)
        .map(
            state ->
                new StateCount(
                    state.code(),
                    texts.of(state.messageKey(), viewer),
                    counts.getOrDefault(state, 0L),
                    state.isOpen()))
        .toList();
  }

  private List<Row> rows(List<CaseBoard.Row> rows, Viewer viewer) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, PostingText> titles =
        postings.textsFor(
            rows.stream().map(CaseBoard.Row::gapId).distinct().toList(), viewer.language());
    Map<CompanyId, CompanySummary> names =
        companies.summaries(
            rows.stream()
                .flatMap(row -> Stream.of(row.gapCompany(), row.offerCompany()))
                .collect(Collectors.toSet()));
    Map<AccountId, String> people =
        accounts.namesOf(
            rows.stream()
                .map(CaseBoard.Row::owner)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet()));
    return rows.stream().map(row -> row(row, titles, names, people, viewer)).toList();
  }

  private Row row(
      CaseBoard.Row row,
      Map<Long, PostingText> titles,
      Map<CompanyId, CompanySummary> names,
      Map<AccountId, String> people,
      Viewer viewer) {
    PostingText title = titles.get(row.gapId());
    return new Row(
        "/desk/introductions/" + row.publicId(),
        title == null ? "–" : title.title(),
        title == null ? null : title.language().code(),
        Stream.of(row.gapCompany(), row.offerCompany())
            .map(names::get)
            .flatMap(Stream::ofNullable)
            .map(company -> new Choice("", company.name(), company.nameLanguage()))
            .toList(),
        texts.of(row.state().messageKey(), viewer),
        DeskTexts.tone(row.state()),
        row.owner() == null
            ? null
            : people.getOrDefault(row.owner(), texts.of("introduction_desk.removed", viewer)),
        next(row, names, viewer),
        row.due() == null ? null : texts.day(row.due(), viewer));
  }

  private @Nullable Next next(
      CaseBoard.Row row, Map<CompanyId, CompanySummary> names, Viewer viewer) {
    if (row.task() == null) {
      return null;
    }
    CompanySummary company = row.nextCompany() == null ? null : names.get(row.nextCompany());
    String task = texts.of(row.task().messageKey(), viewer);
    return company == null
        ? new Next(texts.of(Party.OFFICE.messageKey(), viewer), viewer.language().code(), task)
        : new Next(company.name(), company.nameLanguage(), task);
  }
}
