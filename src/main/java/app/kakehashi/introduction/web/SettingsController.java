package app.kakehashi.introduction.web;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.ClockSettings;
import app.kakehashi.introduction.service.DeskSettings;
import app.kakehashi.introduction.service.DeskSettings.Capacities;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.text.LooseText;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Clocks and capacities of introductions. */
@Controller
@RequestMapping("/desk/settings")
@Permit(Permit.To.OFFICE)
class SettingsController {
  private static final String VIEW = "introduction/settings";
  private static final int MOST = 366;
  private static final int MOST_IN_LIST = 10;

  private final DeskSettings settings;
  private final Accounts accounts;
  private final DeskTexts texts;

  SettingsController(DeskSettings settings, Accounts accounts, DeskTexts texts) {
    this.settings = settings;
    this.accounts = accounts;
    this.texts = texts;
  }

  @GetMapping
  String page(Viewer viewer, Model model) {
    DeskSettings.Current current = settings.current(viewer);
    show(current, values(current), Map.of(), viewer, model);
    return VIEW;
  }

  @PostMapping
  String change(
      @RequestParam Map<String, String> typed,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> faults = new LinkedHashMap<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String field : values(settings.current(viewer)).keySet()) {
      String value = LooseText.plain(typed.getOrDefault(field, ""));
      values.put(field, value);
      if (value.matches("[0-9]{1,3}") && within(field, Integer.parseInt(value))) {
        numbers.put(field, Integer.parseInt(value));
      } else {
        faults.put(field, "introduction_desk.settings.number");
      }
    }
    if (faults.isEmpty()) {
      order(numbers, faults);
    }
    Attempt attempt = new Attempt(false, List.copyOf(faults.values()));
    if (faults.isEmpty()) {
      attempt =
          Attempt.at(
              () ->
                  settings.change(
                      clocks(numbers),
                      capacities(numbers),
                      FormVersion.of(typed.get("version")),
                      viewer));
    }
    if (attempt.isDone()) {
      flash.addFlashAttribute("done", "introduction_desk.done.settings");
      return "redirect:/desk/settings";
    }
    show(settings.current(viewer), values, faults, viewer, model);
    model.addAttribute("attempt", attempt);
    model.addAttribute("hasErrors", true);
    response.setStatus(attempt.status().value());
    return VIEW;
  }

  private static boolean within(String field, int number) {
    return number >= 1 && number <= (field.equals("list_size") ? MOST_IN_LIST : MOST);
  }

  private static void order(Map<String, Integer> numbers, Map<String, String> faults) {
    int alert = number(numbers, "alert");
    if (alert <= Math.max(number(numbers, "reminder_japan"), number(numbers, "reminder_taiwan"))) {
      faults.put("alert", "introduction_desk.settings.alert_after_reminder");
    }
    if (number(numbers, "expiry") <= alert) {
      faults.put("expiry", "introduction_desk.settings.expiry_after_alert");
    }
    if (number(numbers, "capacity_medium") < number(numbers, "capacity_small")) {
      faults.put("capacity_medium", "introduction_desk.settings.no_less");
    }
    if (number(numbers, "capacity_large") < number(numbers, "capacity_medium")) {
      faults.put("capacity_large", "introduction_desk.settings.no_less");
    }
  }

  private static int number(Map<String, Integer> numbers, String field) {
    return numbers.getOrDefault(field, 0);
  }

  private static ClockSettings clocks(Map<String, Integer> numbers) {
    return new ClockSettings(
        number(numbers, "reminder_japan"),
        number(numbers, "reminder_taiwan"),
        number(numbers, "alert"),
        number(numbers, "expiry"),
        number(numbers, "office"),
        number(numbers, "company"),
        number(numbers, "silence_days"),
        number(numbers, "list_size"));
  }

  private static Capacities capacities(Map<String, Integer> numbers) {
    return new Capacities(
        number(numbers, "capacity_small"),
        number(numbers, "capacity_medium"),
        number(numbers, "capacity_large"));
  }

  private static Map<String, String> values(DeskSettings.Current current) {
    Map<String, String> values = new LinkedHashMap<>();
    current.values().forEach((field, value) -> values.put(field, Integer.toString(value)));
    return values;
  }

  private void show(
      DeskSettings.Current current,
      Map<String, String> values,
      Map<String, String> faults,
      Viewer viewer,
      Model model) {
    model.addAttribute("values", values);
    model.addAttribute("faults", faults);
    model.addAttribute("version", current.version());
    if (current.changedBy() != null && current.changedAt() != null) {
      model.addAttribute(
          "changed",
          texts.of(
              "introduction_desk.settings.changed",
              viewer,
              accounts
                  .namesOf(List.of(current.changedBy()))
                  .getOrDefault(current.changedBy(), texts.of("introduction_desk.removed", viewer)),
              texts.time(current.changedAt(), viewer)));
    }
  }
}
