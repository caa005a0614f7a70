package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Disclosure;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.service.CaseDisclosure;
import app.kakehashi.introduction.service.CaseIntroducing;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.shared.FormVersion;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner sees exactly what will open to whom, and introduces the companies. */
@Controller
@RequestMapping("/desk/introductions/{id}/introduction")
@Permit(Permit.To.OFFICE)
class IntroduceController {
  private static final String VIEW = "introduction/introduce";

  private final CaseReads reads;
  private final CaseHeads heads;
  private final CaseDisclosure disclosure;
  private final CaseIntroducing introducing;

  IntroduceController(
      CaseReads reads, CaseHeads heads, CaseDisclosure disclosure, CaseIntroducing introducing) {
    this.reads = reads;
    this.heads = heads;
    this.disclosure = disclosure;
    this.introducing = introducing;
  }

  @GetMapping
  String page(@PathVariable String id, Viewer viewer, Model model) {
    show(id, viewer, model);
    return VIEW;
  }

  @PostMapping
  String introduce(
      @PathVariable String id,
      @RequestParam @Nullable String version,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      introducing.introduce(id, FormVersion.of(version), viewer);
    } catch (MoveRefused refused) {
      if (refused.kind() != MoveRefused.Kind.GUARD) {
        throw refused;
      }
      show(id, viewer, model);
      model.addAttribute("hasErrors", true);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return VIEW;
    }
    flash.addFlashAttribute("done", "introduction_after.done.introduced");
    return "redirect:/desk/introductions/" + id;
  }

  private void show(String id, Viewer viewer, Model model) {
    Introduction introduction = reads.find(id, viewer);
    Disclosure.Kind kind = disclosure.kind(introduction);
    model.addAttribute("head", heads.of(introduction, viewer));
    model.addAttribute(
        "possible",
        introduction.state() == CaseState.MUTUAL_YES
            && (viewer.isAdmin()
                || introduction.owner().filter(viewer.account()::equals).isPresent()));
    model.addAttribute("mutual", introduction.state() == CaseState.MUTUAL_YES);
    model.addAttribute("opened", introduction.isOpened());
    model.addAttribute("missing", introducing.missing(introduction));
    model.addAttribute("openings", introducing.preview(introduction, viewer));
    model.addAttribute("sides", heads.around(introduction, viewer).sides());
    model.addAttribute("kind", kind);
    model.addAttribute("groups", Disclosure.openedBy(kind));
  }
}
