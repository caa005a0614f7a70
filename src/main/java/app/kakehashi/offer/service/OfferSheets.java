package app.kakehashi.offer.service;

import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.OfferContent.LabourSaved;
import app.kakehashi.offer.OfferContent.References;
import app.kakehashi.offer.OfferContent.Supply;
import app.kakehashi.offer.OfferContent.Terms;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingSheet;
import app.kakehashi.posting.PostingSheet.Section;
import app.kakehashi.posting.PostingSheet.Value;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.posting.ReviewSource;
import app.kakehashi.posting.SheetLines;
import app.kakehashi.shared.Language;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an offer out line by line, for its page, the check-answers page and the review. */
@Component
public class OfferSheets implements ReviewSource {
  private static final String LABELS = "offer.field.";

  private final PostingWords words;
  private final Companies companies;

  OfferSheets(PostingWords words, Companies companies) {
    this.words = words;
    this.companies = companies;
  }

  @Override
  public PostingType type() {
    return PostingType.OFFER;
  }

  @Override
  public String kind(Posting posting, Language language) {
    OfferContent content = ((Offer) posting).content();
    return content.productType() == null
        ? words.message("offer.one", language)
        : words.message(content.productType().messageKey(), language);
  }

  @Override
  @Transactional(readOnly = true)
  public PostingSheet sheet(Posting posting, Language language) {
    return sheet(posting, posting.text(), language, true);
  }

  /**
   * The offer in a reader's words.
   *
   * @param text the words to show, the original or a translation
   * @param named whether the reader may know whose it is
   */
  @Transactional(readOnly = true)
  public PostingSheet sheet(Posting posting, PostingText text, Language language, boolean named) {
    Offer offer = (Offer) posting;
    return new PostingSheet(
        List.of(
            who(offer, language, named),
            what(offer, text, language),
            business(offer.content(), language),
            supply(offer, language),
            terms(offer, language)));
  }

  private Section who(Offer offer, Language language, boolean named) {
    SheetLines lines = new SheetLines(LABELS, words, language);
    CompanySummary company =
        named ? companies.summaries(List.of(offer.company())).get(offer.company()) : null;
    if (company != null) {
      lines.add("company", List.of(new Value(company.name(), company.nameLanguage())));
    } else {
      lines.own("company", words.message("offer.company.unlisted", language));
    }
    return lines.section(PostingSheet.WHO, "offer.section.who");
  }

  private Section what(Offer offer, PostingText text, Language language) {
    OfferContent content = offer.content();
    SheetLines lines = new SheetLines(LABELS, words, language);
    lines.typed("title", text.title(), text.language());
    lines.typed("description", text.description(), text.language());
    lines.codes("fields", content.fields(), words::field);
    String typed = offer.text().language().code();
    lines.add(
        "own_words", content.ownWords().stream().map(word -> new Value(word, typed)).toList());
    lines.codes("sectors", content.sectors(), words::sector);
    if (content.productType() != null) {
      lines.own("product_type", words.message(content.productType().messageKey(), language));
    }
    if (content.maturity() != null) {
      lines.own("maturity", words.message(content.maturity().messageKey(), language));
    }
    lines.codes("certificates", content.certificates(), words::certificate);
    return lines.section("what", "offer.section.what");
  }

  private Section business(OfferContent content, Language language) {
    SheetLines lines = new SheetLines(LABELS, words, language);
    lines.codes("modes", content.modes(), words::mode);
    if (content.wish() != null) {
      lines.own("wish", words.message(content.wish().messageKey(), language));
    }
    lines.codes("seeks", content.seeks(), words::gift);
    if (content.needsTestField()) {
      lines.own("needs_test_field", words.message("offer.answer.yes", language));
    }
    return lines.section("business", "offer.section.business");
  }

  private Section supply(Offer offer, Language language) {
    OfferContent content = offer.content();
    Supply supply = content.supply();
    SheetLines lines = new SheetLines(LABELS, words, language);
    if (supply.capacity() != null) {
      lines.own(
          "capacity",
          words.message(
              "offer.capacity." + supply.per(),
              language,
              words.number(supply.capacity(), language),
              unit(supply)));
    }
    if (supply.minimumOrder() != null) {
      lines.own(
          "minimum_order",
          words.message(
              "offer.capacity.once",
              language,
              words.number(supply.minimumOrder(), language),
              unit(supply)));
    }
    lines.own("lead_time", days(supply.leadTimeDays(), language));
    labour(lines, offer, content.labourSaved(), language);
    lines.codes("countries_served", content.countriesServed(), words::country);
    lines.codes("obstacles", content.obstacles(), words::obstacle);
    references(lines, offer, content.references(), language);
    return lines.section("supply", "offer.section.supply");
  }

  private void labour(
      SheetLines lines, Offer offer, @Nullable LabourSaved labour, Language language) {
    if (labour == null) {
      return;
    }
    if (labour.fte() != null) {
      lines.own(
          "labour_fte",
          words.message("offer.labour.fte", language, words.number(labour.fte(), language)));
    }
    if (labour.juniorEnabled()) {
      lines.own("labour_junior", words.message("offer.answer.yes", language));
    }
    lines.typed("labour_evidence", labour.evidence(), offer.text().language());
  }

  private void references(
      SheetLines lines, Offer offer, @Nullable References references, Language language) {
    if (references != null) {
      lines.own(
          "references_count",
          words.number(BigDecimal.valueOf(references.count().longValue()), language));
      lines.typed("references_text", references.description(), offer.text().language());
    }
  }

  private Section terms(Offer offer, Language language) {
    Terms terms = offer.content().terms();
    OfferContent.Security security = offer.content().security();
    Language typed = offer.text().language();
    SheetLines lines = new SheetLines(LABELS, words, language);
    lines.own("price", price(terms, language));
    lines.own("payment_days", days(terms.paymentDays(), language));
    if (terms.ipRetained() != null) {
      lines.own(
          "ip", words.message(terms.ipRetained() ? "offer.ip.kept" : "offer.ip.open", language));
    }
    lines.codes("exclusive_in", terms.exclusiveIn(), words::country);
    lines.date("exclusive_until", terms.exclusiveUntil());
    lines.typed("exclusions", terms.exclusions(), typed);
    lines.typed("conditions", terms.conditions(), typed);
    if (security.origin() != null) {
      lines.own("origin", words.country(security.origin(), language));
    }
    lines.own("prc_capital", words.message("offer.answer." + security.prcCapital(), language));
    lines.own(
        "export_control",
        words.message("offer.export_control." + security.exportControl(), language));
    return lines.section("terms", "offer.section.terms");
  }

  private @Nullable String price(Terms terms, Language language) {
    if (terms.priceCurrency() == null) {
      return null;
    }
    String from = money(terms.priceFrom(), terms.priceCurrency(), language);
    String to = money(terms.priceTo(), terms.priceCurrency(), language);
    String band =
        from.isEmpty() || to.isEmpty()
            ? words.message(
                to.isEmpty() ? "offer.price.from" : "offer.price.to", language, from + to)
            : words.message("offer.price.band", language, from, to);
    return terms.priceUnit() == null
        ? band
        : words.message("offer.price.per", language, band, terms.priceUnit());
  }

  private String money(@Nullable BigDecimal amount, String currency, Language language) {
    return amount == null ? "" : words.money(amount, currency, language);
  }

  private @Nullable String days(@Nullable Integer days, Language language) {
    return days == null ? null : words.message("offer.days", language, days);
  }

  private static String unit(Supply supply) {
    return supply.unit() == null ? "" : supply.unit();
  }
}
