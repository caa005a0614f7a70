package app.kakehashi.offer.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.offer.Offers;
import app.kakehashi.offer.service.OfferSheets;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingPolicy;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.Language;
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

  OfferController(Offers offers, Postings postings, OfferSheets sheets) {
    this.offers = offers;
    this.postings = postings;
    this.sheets = sheets;
  }

  @GetMapping
  String page(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    OfferSummary offer = offers.get(id, viewer);
    Posting posting = postings.visible(PostingType.OFFER, id, viewer);
    model.addAttribute("offer", offer);
    model.addAttribute("posting", posting);
    model.addAttribute(
        "sheet", sheets.sheet(posting, offer.text(), Language.of(locale), offer.company() != null));
    model.addAttribute("mayConfirm", PostingPolicy.mayConfirm(posting, viewer));
    model.addAttribute("mayReview", PostingPolicy.mayReview(posting, viewer));
    model.addAttribute("isTranslated", !offer.text().equals(posting.text()));
    return "offer/page";
  }

  /** Exactly what the other side will see, with a way to each answer. */
  @GetMapping("/check")
  String check(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    Posting posting = postings.editable(PostingType.OFFER, id, viewer);
    model.addAttribute("posting", posting);
    model.addAttribute("sheet", sheets.sheet(posting, Language.of(locale)));
    model.addAttribute("isComplete", posting.missing().isEmpty());
    return "offer/check";
  }
}
