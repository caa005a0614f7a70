package app.kakehashi.offer.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.offer.Offers;
import app.kakehashi.offer.service.OfferSheets;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingActions;
import app.kakehashi.posting.PostingFiles;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.Language;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of an offer, and the same before it is sent. */
@Controller
@RequestMapping("/offers/{id}")
@Permit(Permit.To.SIGNED_IN)
class OfferController {
  private final Offers offers;
  private final Postings postings;
  private final OfferSheets sheets;
  private final PostingFiles files;
  private final Clock clock;

  OfferController(
      Offers offers, Postings postings, OfferSheets sheets, PostingFiles files, Clock clock) {
    this.offers = offers;
    this.postings = postings;
    this.sheets = sheets;
    this.files = files;
    this.clock = clock;
  }

  @GetMapping
  String page(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    OfferSummary offer = offers.get(id, viewer);
    Posting posting = postings.visible(PostingType.OFFER, id, viewer);
    model.addAttribute("offer", offer);
    model.addAttribute(
        "sheet", sheets.sheet(posting, offer.text(), Language.of(locale), offer.company() != null));
    model.addAttribute("translated", offer.text().language() != posting.text().language());
    model.addAttribute("original", posting.text());
    model.addAttribute("actions", PostingActions.of(posting, viewer, clock.instant()));
    model.addAttribute("files", files.of(posting, viewer));
    return "offer/page";
  }

  /** Exactly what the other side will see, with a way to each answer. */
  @GetMapping("/check")
  String check(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    Posting posting = postings.editable(PostingType.OFFER, id, viewer);
    model.addAttribute("posting", posting);
    model.addAttribute("sheet", sheets.sheet(posting, Language.of(locale)));
    model.addAttribute("actions", PostingActions.of(posting, viewer, clock.instant()));
    model.addAttribute("isComplete", posting.missing().isEmpty());
    return "offer/check";
  }
}
