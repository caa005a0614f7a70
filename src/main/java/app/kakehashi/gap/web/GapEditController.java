package app.kakehashi.gap.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.domain.Gap;
import app.kakehashi.gap.service.GapEditor;
import app.kakehashi.gap.service.GapSheets;
import app.kakehashi.posting.PostingActions;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a gap: a task list, one form a section, and the answers to check before it is sent. */
@Controller
@RequestMapping("/gaps/{id}")
@Permit(Permit.To.SIGNED_IN)
class GapEditController {
  private static final String FORM = "gap/edit";

  private final GapEditor editor;
  private final GapSheets sheets;
  private final GapFields fields;
  private final GapFormReader reader;
  private final GapFormValues values;
  private final Clock clock;

  GapEditController(
      GapEditor editor,
      GapSheets sheets,
      GapFields fields,
      GapFormReader reader,
      GapFormValues values,
      Clock clock) {
    this.editor = editor;
    this.sheets = sheets;
    this.fields = fields;
    this.reader = reader;
    this.values = values;
    this.clock = clock;
  }

  /** A section in the task list. */
  record Task(String key, boolean done, boolean returned) {}

  @GetMapping("/edit")
  String tasks(@PathVariable String id, Viewer viewer, Model model) {
    Gap gap = open(id, viewer);
    show(gap, viewer, model);
    model.addAttribute(
        "tasks",
        Arrays.stream(Section.values()).map(section -> task(section, gap, viewer)).toList());
    return "gap/tasks";
  }

  @GetMapping("/edit/{section}")
  String form(@PathVariable String id, @PathVariable String section, Viewer viewer, Model model) {
    Gap gap = open(id, viewer);
    Section which = Section.of(section).orElseThrow(NotFoundException::new);
    GapFields.Group group = fields.group(which, gap.content().kind(), viewer.language());
    return form(gap, which, group, values.of(group, gap, viewer.language()), viewer, model);
  }

  @PostMapping("/edit/{section}")
  String save(
      @PathVariable String id,
      @PathVariable String section,
      @RequestParam MultiValueMap<String, String> sent,
      Viewer viewer,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Gap gap = open(id, viewer);
    Section which = Section.of(section).orElseThrow(NotFoundException::new);
    GapFields.Group group = fields.group(which, gap.content().kind(), viewer.language());
    TypedForm typed = TypedForm.sent(group, sent);
    GapFormReader.Changed changed = reader.read(which, group, typed, gap);
    if (typed.errors().hasErrors()) {
      return Answers.again(response, form(gap, which, group, typed, viewer, model));
    }
    editor.change(id, version(sent.getFirst("version")), changed.text(), changed.content(), viewer);
    return Answers.seeOther(
        request, Answers.page(gap.publicId()) + next(which, "further".equals(sent.getFirst("go"))));
  }

  @GetMapping("/check")
  String check(@PathVariable String id, Viewer viewer, Model model) {
    Gap gap = open(id, viewer);
    show(gap, viewer, model);
    model.addAttribute("sheet", sheets.sheet(gap, viewer.language()));
    model.addAttribute("missing", gap.missing());
    return "gap/check";
  }

  private Gap open(String id, Viewer viewer) {
    Gap gap = editor.editable(id, viewer);
    if (!gap.status().isOpen()) {
      throw new NotFoundException();
    }
    return gap;
  }

  private String form(
      Gap gap,
      Section section,
      GapFields.Group group,
      TypedForm typed,
      Viewer viewer,
      Model model) {
    show(gap, viewer, model);
    Map<String, String> reasons = reasons(group, gap);
    model.addAttribute("reasons", reasons);
    model.addAttribute("section", section.key());
    model.addAttribute("group", group);
    model.addAttribute(
        "moreOpen",
        group.more().stream()
            .anyMatch(field -> filled(field, typed) || reasons.containsKey(field.path())));
    model.addAttribute("form", typed.values());
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", typed.errors());
    model.addAttribute("hasErrors", typed.errors().hasErrors());
    model.addAttribute("alwaysAnonymous", gap.content().kind().isAlwaysAnonymous());
    return FORM;
  }

  /** What a reviewer said, by the first field of each fact: a fact may have several fields. */
  private static Map<String, String> reasons(GapFields.Group group, Gap gap) {
    Map<String, String> left = new HashMap<>(gap.returnReasons());
    Map<String, String> reasons = new HashMap<>();
    for (FormField field : group.all()) {
      String reason = left.remove(field.fact());
      if (reason != null) {
        reasons.put(field.path(), reason);
      }
    }
    return reasons;
  }

  private void show(Gap gap, Viewer viewer, Model model) {
    model.addAttribute("gap", gap);
    model.addAttribute("actions", PostingActions.of(gap, viewer, clock.instant()));
    model.addAttribute("kind", gap.content().kind().messageKey());
  }

  private Task task(Section section, Gap gap, Viewer viewer) {
    GapFields.Group group = fields.group(section, gap.content().kind(), viewer.language());
    TypedForm typed = values.of(group, gap, viewer.language());
    boolean done =
        section == Section.NEED
            ? gap.missing().isEmpty() && !gap.content().modes().isEmpty()
            : section == Section.ANONYMITY
                || group.all().stream()
                    .filter(field -> !field.path().equals("consortium"))
                    .anyMatch(field -> filled(field, typed));
    boolean returned =
        group.all().stream().anyMatch(field -> gap.returnReasons().containsKey(field.fact()));
    return new Task(section.key(), done, returned);
  }

  /** Whether something was stated that is not what every gap starts with. */
  private static boolean filled(FormField field, TypedForm typed) {
    Object value = typed.values().get(field.path());
    boolean preset = field.path().equals("language") || "consortium".equals(field.path());
    return !preset && !(value == null || value.equals("") || value.equals(List.of()));
  }

  /** Where saving leads: the need is enough for a normal gap, who wants to say more goes on. */
  private static String next(Section section, boolean further) {
    if (!further || section == Section.ANONYMITY) {
      return "/check";
    }
    return "/edit/" + section.next().key();
  }

  private static long version(@org.jspecify.annotations.Nullable String typed) {
    try {
      return Long.parseLong(typed == null ? "" : typed);
    } catch (NumberFormatException notANumber) {
      throw new StaleVersionException();
    }
  }
}
