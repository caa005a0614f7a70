package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.CaseSides;
import app.kakehashi.introduction.service.Settlements;
import app.kakehashi.introduction.service.Settlements.Evidence;
import app.kakehashi.introduction.service.Settlements.Wording;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.FileStore.UnacceptableFile;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Terms, confidentiality, stage, depth and agreement: put forward by one side, confirmed by all.
 */
@Controller
@RequestMapping("/introductions/{id}/settlements")
@Permit(Permit.To.SIGNED_IN)
class SettlementController {
  private static final String VIEW = "introduction/settlement";
  private static final int LONGEST_EVIDENCE = 1000;

  private final CaseReads reads;
  private final CaseHeads heads;
  private final Settlements settlements;
  private final SettlementSheets sheets;
  private final MessageSource messages;
  private final Clock clock;

  SettlementController(
      CaseReads reads,
      CaseHeads heads,
      Settlements settlements,
      SettlementSheets sheets,
      MessageSource messages,
      Clock clock) {
    this.reads = reads;
    this.heads = heads;
    this.settlements = settlements;
    this.sheets = sheets;
    this.messages = messages;
    this.clock = clock;
  }

  /** What the office typed about a confirmation it got. */
  record EvidenceForm(
      @Nullable List<String> confirmedBy, @Nullable String evidence, @Nullable MultipartFile file) {
    String text() {
      return evidence == null ? "" : evidence.strip();
    }

    Evidence read() throws IOException {
      return new Evidence(
          confirmedBy == null ? Set.of() : Set.copyOf(confirmedBy), text(), upload(file));
    }

    private static Settlements.@Nullable Upload upload(@Nullable MultipartFile file)
        throws IOException {
      if (file == null || file.isEmpty()) {
        return null;
      }
      String name = file.getOriginalFilename();
      return new Settlements.Upload(name == null ? "" : name, file.getBytes());
    }
  }

  @GetMapping("/{matter}")
  String page(@PathVariable String id, @PathVariable String matter, Viewer viewer, Model model) {
    Wording newest = show(id, matter(matter), viewer, model).stream().findFirst().orElse(null);
    typed(newest == null ? Map.of() : newest.content(), Map.of(), model);
    return VIEW;
  }

  @PostMapping("/{matter}")
  String propose(
      @PathVariable String id,
      @PathVariable String matter,
      @RequestParam Map<String, String> typed,
      EvidenceForm evidence,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash)
      throws IOException {
    SettlementMatter settled = matter(matter);
    show(id, settled, viewer, model);
    Map<String, String> faults = new LinkedHashMap<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
    Map<String, String> content = settled.read(typed, today, faults);
    Evidence given = evidence.read();
    check(given, faults, false);
    if (faults.isEmpty()) {
      try {
        settlements.propose(
            id, FormVersion.of(typed.get("version")), settled, content, given, viewer);
        flash.addFlashAttribute("done", "introduction_after.done.proposed");
        return back(id, settled);
      } catch (UnacceptableFile refused) {
        faults.put("file", refused.code());
      }
    }
    typed(typed, faults, model);
    return again(evidence, model, response);
  }

  @PostMapping("/{matter}/{settlement}/confirmation")
  String confirm(
      @PathVariable String id,
      @PathVariable String matter,
      @PathVariable String settlement,
      @RequestParam @Nullable String version,
      EvidenceForm evidence,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash)
      throws IOException {
    SettlementMatter settled = matter(matter);
    Evidence given = evidence.read();
    Map<String, String> faults = new LinkedHashMap<>();
    check(given, faults, viewer.isOffice());
    if (faults.isEmpty()) {
      try {
        settlements.confirm(id, FormVersion.of(version), settled, settlement, given, viewer);
        flash.addFlashAttribute("done", "introduction_after.done.confirmed");
        return back(id, settled);
      } catch (UnacceptableFile refused) {
        faults.put("file", refused.code());
      }
    }
    Wording newest = show(id, settled, viewer, model).stream().findFirst().orElse(null);
    typed(newest == null ? Map.of() : newest.content(), faults, model);
    return again(evidence, model, response);
  }

  private static void check(Evidence given, Map<String, String> faults, boolean needed) {
    if (needed && given.sides().isEmpty()) {
      faults.put("confirmedBy", "choose_side");
    }
    if (!given.sides().isEmpty() && !given.isGiven()) {
      faults.put("evidence", "evidence");
    } else if (given.text().length() > LONGEST_EVIDENCE) {
      faults.put("evidence", "too_long");
    }
  }

  @GetMapping("/evidence/{file}")
  ResponseEntity<byte[]> evidence(
      @PathVariable String id, @PathVariable String file, Viewer viewer) {
    Settlements.Upload kept = settlements.evidence(reads.find(id, viewer), file, viewer);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(kept.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(kept.content());
  }

  private String again(EvidenceForm evidence, Model model, HttpServletResponse response) {
    model.addAttribute("hasErrors", true);
    model.addAttribute("evidence", evidence.text());
    model.addAttribute(
        "confirmedBy", evidence.confirmedBy() == null ? List.of() : evidence.confirmedBy());
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return VIEW;
  }

  private List<Wording> show(String id, SettlementMatter matter, Viewer viewer, Model model) {
    Introduction introduction = reads.find(id, viewer);
    boolean early = matter.isBeforeIntroduction() && introduction.isMutual();
    if (!CaseSides.takesPart(introduction, viewer) || !(introduction.isOpened() || early)) {
      throw new NotFoundException();
    }
    List<Wording> wordings = settlements.of(introduction, matter);
    List<Leg> sides = CaseSides.in(introduction);
    CaseAround around = heads.around(introduction, viewer);
    model.addAttribute("head", around.head());
    model.addAttribute("matter", matter);
    model.addAttribute("open", Settlements.isOpenFor(introduction, matter));
    model.addAttribute(
        "wordings",
        wordings.stream().map(wording -> sheets.sheet(around, wording, sides)).toList());
    model.addAttribute("options", options(matter, viewer));
    model.addAttribute(
        "sides", sides.stream().map(leg -> around.sides().get(leg.company().value())).toList());
    model.addAttribute("evidence", "");
    model.addAttribute("confirmedBy", List.of());
    return wordings;
  }

  private Map<String, List<Choice>> options(SettlementMatter matter, Viewer viewer) {
    Map<String, List<Choice>> options = new LinkedHashMap<>();
    for (SettlementMatter.Field field : matter.fields()) {
      options.put(
          field.name(),
          field.options().stream()
              .map(
                  option ->
                      new Choice(
                          option,
                          messages.getMessage(
                              matter.messageKey(field, option), null, viewer.language().locale())))
              .toList());
    }
    return options;
  }

  private static void typed(Map<String, String> values, Map<String, String> faults, Model model) {
    model.addAttribute("values", values);
    model.addAttribute("faults", faults);
  }

  private static SettlementMatter matter(String code) {
    return SettlementMatter.ofCode(code).orElseThrow(NotFoundException::new);
  }

  private static String back(String id, SettlementMatter matter) {
    return "redirect:/introductions/" + id + "/settlements/" + matter.code();
  }
}
