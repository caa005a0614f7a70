package app.kakehashi.account.web;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.service.AccountAdministration;
import app.kakehashi.account.service.AccountAdministration.Filter;
import app.kakehashi.account.service.AccountAdministration.Rows;
import app.kakehashi.shared.ListAddress;
import app.kakehashi.shared.Paging;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of accounts. */
@Controller
@RequestMapping("/admin/accounts")
@Permit(Permit.To.ADMIN)
class AccountListController {
  private static final int ROWS = 50;

  private final AccountAdministration administration;
  private final Choices choices;

  AccountListController(AccountAdministration administration, Choices choices) {
    this.administration = administration;
    this.choices = choices;
  }

  record FilterForm(
      @Nullable String text,
      @Nullable String role,
      @Nullable String status,
      @Nullable String page) {}

  @GetMapping
  String list(Viewer viewer, @ModelAttribute("form") FilterForm form, Locale locale, Model model) {
    Filter filter =
        new Filter(
            Answers.text(form.text()),
            constant(Role.values(), form.role()),
            constant(AccountStatus.values(), form.status()));
    int page = Paging.pageOf(Answers.text(form.page()));
    Rows found = administration.list(filter, (page - 1) * ROWS, ROWS, viewer);
    model.addAttribute("rows", found.rows());
    model.addAttribute("total", found.total());
    model.addAttribute(
        "paging", new Paging(page, ROWS, found.total(), number -> link(filter, number)));
    model.addAttribute("roleChoices", choices.words("account.role.", locale, Role.values()));
    model.addAttribute(
        "statusChoices",
        choices.words(
            "account.status.",
            locale,
            AccountStatus.INVITED,
            AccountStatus.ACTIVE,
            AccountStatus.DISABLED));
    return "account/accounts";
  }

  private static <E extends Enum<E>> @Nullable E constant(E[] constants, @Nullable String name) {
    Optional<E> found =
        Arrays.stream(constants).filter(c -> c.name().equals(Answers.text(name))).findFirst();
    return found.isPresent() ? found.get() : null;
  }

  private static String link(Filter filter, int page) {
    Role role = filter.role();
    AccountStatus status = filter.status();
    return new ListAddress("/admin/accounts")
        .with("text", filter.text())
        .with("role", role == null ? null : role.name())
        .with("status", status == null ? null : status.name())
        .page(page)
        .toString();
  }
}
