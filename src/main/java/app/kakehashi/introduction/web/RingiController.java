package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.ringi.RingiPacks;
import app.kakehashi.introduction.service.ringi.RingiPacks.Format;
import app.kakehashi.introduction.service.ringi.RingiPacks.Papers;
import app.kakehashi.posting.FileAnswer;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ringi papers of a case: what they say in each language, and the packs that were made. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/introductions/{id}/ringi")
class RingiController {
  private final RingiPacks packs;
  private final CaseHeads heads;
  private final RoomPages pages;

  RingiController(RingiPacks packs, CaseHeads heads, RoomPages pages) {
    this.packs = packs;
    this.heads = heads;
    this.pages = pages;
  }

  @GetMapping
  String page(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String language,
      Viewer viewer,
      Locale locale,
      Model model) {
    Language chosen = language.isEmpty() ? viewer.language() : language(language);
    Papers papers = packs.papers(id, chosen, viewer);
    model.addAttribute("papers", papers);
    model.addAttribute("head", heads.of(papers.introduction(), viewer));
    model.addAttribute("languageChoices", pages.languages(locale));
    return "introduction/ringi";
  }

  @PostMapping("/versions")
  String make(
      @PathVariable String id,
      @RequestParam String language,
      @RequestParam int after,
      Viewer viewer,
      RedirectAttributes flash) {
    boolean made = packs.make(id, language(language), after, viewer);
    flash.addFlashAttribute(
        "done", made ? "introduction_ringi.done.made" : "introduction_ringi.done.made_already");
    return address(id, language(language));
  }

  @GetMapping("/versions/{number}/{format}")
  ResponseEntity<byte[]> file(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable String format,
      Viewer viewer) {
    Format asked =
        Arrays.stream(Format.values())
            .filter(one -> one.code().equals(format))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    RingiPacks.Download found = packs.file(id, number, asked, viewer);
    return FileAnswer.download(found.name(), found.mediaType(), found.content());
  }

  static Language language(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  static String address(String id, Language language) {
    return "redirect:/introductions/" + id + "/ringi?language=" + language.code();
  }
}
