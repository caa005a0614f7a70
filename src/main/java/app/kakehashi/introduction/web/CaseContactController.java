package app.kakehashi.introduction.web;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.ContactCard;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.service.CaseDisclosure;
import app.kakehashi.introduction.service.CaseFiles;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.CaseSides;
import app.kakehashi.introduction.service.ContactConsents;
import app.kakehashi.posting.PostingFiles.Attachment;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a case: who is named, who agreed, who is open to whom, and who saw them. */
@Controller
@RequestMapping("/introductions/{id}/contacts")
@Permit(Permit.To.SIGNED_IN)
class CaseContactController {
  private static final int VIEWS = 50;

  private final CaseReads reads;
  private final CaseHeads heads;
  private final CaseDisclosure disclosure;
  private final ContactConsents consents;
  private final CaseFiles files;
  private final Accounts accounts;

  CaseContactController(
      CaseReads reads,
      CaseHeads heads,
      CaseDisclosure disclosure,
      ContactConsents consents,
      CaseFiles files,
      Accounts accounts) {
    this.reads = reads;
    this.heads = heads;
    this.disclosure = disclosure;
    this.consents = consents;
    this.files = files;
    this.accounts = accounts;
  }

  /** That a contact was seen or a file opened, in words. */
  record Seen(String what, Choice side, String who, String at) {}

  /** A side whose people the viewer may name. */
  record OwnSide(
      Leg leg,
      Choice name,
      String companyId,
      List<ContactConsents.Person> people,
      List<Seen> seen) {}

  /** A side that is open to the viewer. */
  record OpenSide(Choice name, List<ContactCard> people, List<Attachment> files) {}

  @GetMapping
  String page(@PathVariable String id, Viewer viewer, Model model) {
    Introduction introduction = reads.find(id, viewer);
    if (!CaseSides.takesPart(introduction, viewer)) {
      throw new NotFoundException();
    }
    List<Leg> sides = CaseSides.in(introduction);
    CaseAround around = heads.around(introduction, viewer);
    model.addAttribute("head", around.head());
    model.addAttribute("opened", introduction.isOpened());
    model.addAttribute(
        "own",
        sides.stream()
            .filter(leg -> viewer.isOffice() || viewer.belongsTo(leg.company()))
            .map(leg -> own(around, leg))
            .toList());
    model.addAttribute(
        "others",
        sides.stream()
            .filter(leg -> !viewer.isOffice() && !viewer.belongsTo(leg.company()))
            .map(
                leg ->
                    new OpenSide(
                        side(around, leg),
                        disclosure.contacts(introduction, leg, viewer),
                        files.of(introduction, leg, viewer)))
            .toList());
    model.addAttribute("provisions", provisions(around));
    return "introduction/contacts";
  }

  private static Choice side(CaseAround around, Leg leg) {
    return Objects.requireNonNull(around.sides().get(leg.company().value()));
  }

  private OwnSide own(CaseAround around, Leg leg) {
    Introduction introduction = around.introduction();
    List<ContactConsents.Person> people = consents.people(introduction, leg, around.viewer());
    return new OwnSide(
        leg,
        side(around, leg),
        Objects.requireNonNull(around.names().get(leg.company())).publicId(),
        people,
        seen(around, leg, people));
  }

  private List<Seen> seen(CaseAround around, Leg leg, List<ContactConsents.Person> people) {
    Viewer viewer = around.viewer();
    Map<String, String> names =
        people.stream()
            .map(ContactConsents.Person::card)
            .collect(Collectors.toMap(ContactCard::publicId, ContactCard::name));
    List<CaseDisclosure.View> views = disclosure.views(around.introduction(), leg, VIEWS);
    Map<AccountId, String> viewers =
        accounts.namesOf(views.stream().map(CaseDisclosure.View::viewer).toList());
    Map<Long, Choice> sides = around.sides();
    return views.stream()
        .map(
            view -> {
              Choice company = view.company() == null ? null : sides.get(view.company().value());
              return new Seen(
                  view.file() == null ? names.getOrDefault(view.contact(), "–") : view.file(),
                  company == null ? new Choice("", heads.office(viewer)) : company,
                  viewers.getOrDefault(view.viewer(), "–"),
                  CaseHeads.time(view.at(), viewer));
            })
        .toList();
  }

  /** That something was opened, in words. */
  record Provided(Choice from, Choice to, String what, @Nullable String person, String at) {}

  private List<Provided> provisions(CaseAround around) {
    Map<Long, Choice> sides = around.sides();
    return disclosure.provisions(around.introduction(), around.viewer()).stream()
        .map(
            given ->
                new Provided(
                    side(sides.get(given.from().value())),
                    side(sides.get(given.to().value())),
                    "introduction_after.discloses." + given.what(),
                    given.person(),
                    CaseHeads.time(given.at(), around.viewer())))
        .toList();
  }

  private static Choice side(@Nullable Choice side) {
    return side == null ? new Choice("", "–") : side;
  }

  @PostMapping
  String name(
      @PathVariable String id,
      @RequestParam String side,
      @RequestParam(defaultValue = "") List<String> contacts,
      @RequestParam @Nullable String version,
      Viewer viewer,
      RedirectAttributes flash) {
    consents.name(id, FormVersion.of(version), side, contacts, viewer);
    flash.addFlashAttribute("done", "introduction_after.done.named");
    return "redirect:/introductions/" + id + "/contacts";
  }

  @PostMapping("/{contact}/request")
  String ask(
      @PathVariable String id,
      @PathVariable String contact,
      @RequestParam @Nullable String version,
      Viewer viewer,
      RedirectAttributes flash) {
    consents.askAgain(id, FormVersion.of(version), contact, viewer);
    flash.addFlashAttribute("done", "introduction_after.done.asked");
    return "redirect:/introductions/" + id + "/contacts";
  }
}
