package app.kakehashi.gap.service;

import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.DetailField;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapContent.Place;
import app.kakehashi.gap.GapContent.Volume;
import app.kakehashi.gap.domain.Gap;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a gap out line by line, for those who may know everything and for everybody else. */
@Component
public class GapSheets implements ReviewSource {
  private static final String LABELS = "gap.field.";

  private final PostingWords words;
  private final Companies companies;

  GapSheets(PostingWords words, Companies companies) {
    this.words = words;
    this.companies = companies;
  }

  @Override
  public PostingType type() {
    return PostingType.GAP;
  }

  @Override
  public String kind(Posting posting, Language language) {
    return words.message(((Gap) posting).content().kind().messageKey(), language);
  }

  /** As the other side sees it. */
  @Override
  @Transactional(readOnly = true)
  public PostingSheet sheet(Posting posting, Language language) {
    return sheet(posting, posting.text(), language, !posting.isAnonymous());
  }

  /**
   * The gap in a reader's words.
   *
   * @param text the words to show, the original or a translation
   * @param named whether the reader may know whose it is, and the exact place
   */
  @Transactional(readOnly = true)
  public PostingSheet sheet(Posting posting, PostingText text, Language language, boolean named) {
    Gap gap = (Gap) posting;
    return new PostingSheet(
        List.of(
            who(gap, language, named),
            need(gap, text, language),
            details(gap, language, named),
            partner(gap.content(), language),
            conditions(gap, language)));
  }

  private Section who(Gap gap, Language language, boolean named) {
    SheetLines lines = new SheetLines(LABELS, words, language);
    if (named) {
      CompanySummary company = companies.summaries(List.of(gap.company())).get(gap.company());
      if (company != null) {
        lines.add("company", List.of(new Value(company.name(), company.nameLanguage())));
      }
    } else {
      lines.own("company", words.message("gap.anonymous.name", language));
      Optional.ofNullable(companies.coarseProfiles(List.of(gap.company())).get(gap.company()))
          .ifPresent(profile -> coarse(lines, profile, language));
    }
    return lines.section(PostingSheet.WHO, "gap.section.who");
  }

  private void coarse(SheetLines lines, CoarseProfile profile, Language language) {
    if (profile.sector() != null) {
      lines.own("company_sector", words.sector(profile.sector(), language));
    }
    if (profile.regionBlock() != null) {
      lines.own("company_region", words.block(profile.regionBlock(), language));
    }
    if (profile.sizeBand() != null) {
      lines.own(
          "company_size", words.message("posting.size." + profile.sizeBand().code(), language));
    }
  }

  private Section need(Gap gap, PostingText text, Language language) {
    GapContent content = gap.content();
    SheetLines lines = new SheetLines(LABELS, words, language);
    lines.own("kind", words.message(content.kind().messageKey(), language));
    lines.typed("title", text.title(), text.language());
    lines.typed("description", text.description(), text.language());
    lines.codes("fields", content.fields(), words::field);
    lines.codes("modes", content.modes(), words::mode);
    return lines.section("need", "gap.section.need");
  }

  private Section details(Gap gap, Language language, boolean named) {
    GapContent content = gap.content();
    SheetLines lines = new SheetLines(LABELS, words, language);
    for (DetailField field : content.kind().details()) {
      detail(lines, field, gap, language);
    }
    place(lines, gap, content.place(), language, named);
    volume(lines, content.volume(), language);
    lines.date("needed_by", content.neededBy());
    lines.number("labour_wanted", content.labourWanted());
    lines.codes("obstacles", content.obstacles(), words::obstacle);
    lines.codes("target_countries", content.targetCountries(), words::country);
    return lines.section("details", "gap.section.details");
  }

  private void place(
      SheetLines lines, Gap gap, @Nullable Place place, Language language, boolean named) {
    if (place == null) {
      return;
    }
    if (!named) {
      lines.own("place", words.country(place.country(), language));
      return;
    }
    lines.own(
        "place", words.place(place.region() == null ? place.country() : place.region(), language));
    lines.typed("place_address", place.address(), gap.text().language());
  }

  private void volume(SheetLines lines, @Nullable Volume volume, Language language) {
    if (volume == null) {
      return;
    }
    lines.own("quantity", amount(volume.quantity(), volume, language));
    if (volume.minimum() != null) {
      lines.own("quantity_minimum", amount(volume.minimum(), volume, language));
    }
  }

  private String amount(BigDecimal number, Volume volume, Language language) {
    return words.message(
        "gap.quantity." + volume.per(), language, words.number(number, language), volume.unit());
  }

  private Section partner(GapContent content, Language language) {
    GapContent.Partner partner = content.partner();
    SheetLines lines = new SheetLines(LABELS, words, language);
    lines.codes("required_certificates", partner.requiredCertificates(), words::certificate);
    lines.codes("preferred_certificates", partner.preferredCertificates(), words::certificate);
    lines.codes("required_languages", partner.requiredLanguages(), words::language);
    lines.codes("preferred_languages", partner.preferredLanguages(), words::language);
    lines.codes("partner_regions", partner.partnerRegions(), words::place);
    lines.codes("sectors", content.sectors(), words::sector);
    if (!partner.consortiumAllowed()) {
      lines.own("consortium", words.message("gap.consortium.no", language));
    }
    return lines.section("partner", "gap.section.partner");
  }

  private Section conditions(Gap gap, Language language) {
    GapContent.Terms terms = gap.content().terms();
    GapContent.Conditions conditions = gap.content().conditions();
    Language typed = gap.text().language();
    SheetLines lines = new SheetLines(LABELS, words, language);
    lines.codes("brings", gap.content().brings(), words::gift);
    if (terms.orderValue() != null && terms.orderCurrency() != null) {
      lines.own("order_value", words.money(terms.orderValue(), terms.orderCurrency(), language));
    }
    if (terms.paymentDays() != null) {
      lines.own("payment_days", words.message("gap.payment_days", language, terms.paymentDays()));
    }
    lines.own("exclusivity", yes(terms.exclusivityAsked(), language));
    if (terms.ipAsked() != null) {
      lines.own("ip", words.message("gap.ip." + terms.ipAsked(), language));
    }
    if (terms.ndaLanguage() != null) {
      lines.own("nda_language", words.language(terms.ndaLanguage(), language));
    }
    lines.typed("acceptance", terms.acceptanceCriteria(), typed);
    lines.codes("excluded_origins", conditions.excludedOrigins(), words::country);
    lines.typed("excluded_buyers", conditions.excludedBuyers(), typed);
    lines.own("second_source", yes(conditions.secondSourceWanted(), language));
    lines.own("no_third_country", yes(conditions.thirdCountrySitesRefused(), language));
    lines.date("start_not_before", conditions.startNotBefore());
    return lines.section("conditions", "gap.section.conditions");
  }

  private @Nullable String yes(boolean stated, Language language) {
    return stated ? words.message("gap.detail.yes", language) : null;
  }

  private void detail(SheetLines lines, DetailField field, Gap gap, Language language) {
    String typed = field.isFreeText() ? gap.text().language().code() : null;
    lines.add(
        "d_" + field.key(),
        field.messageKey(),
        gap.content().detail(field.key()).stream()
            .map(value -> new Value(inWords(field, value, language), typed))
            .toList());
  }

  private String inWords(DetailField field, String value, Language language) {
    return switch (field.type()) {
      case TEXT, LONG_TEXT -> value;
      case NUMBER -> words.number(new BigDecimal(value), language);
      case DATE -> words.date(LocalDate.parse(value), language);
      case CHOICE, CHOICES, YES_NO -> words.message(field.optionKey(value), language);
    };
  }
}
