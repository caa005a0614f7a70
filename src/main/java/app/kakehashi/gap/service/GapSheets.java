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
import app.kakehashi.posting.PostingSheet.Line;
import app.kakehashi.posting.PostingSheet.Section;
import app.kakehashi.posting.PostingSheet.Value;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.ReviewSource;
import app.kakehashi.shared.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a gap out line by line, for those who may know everything and for everybody else. */
@Component
public class GapSheets implements ReviewSource {
  private final GapWords words;
  private final Companies companies;

  GapSheets(GapWords words, Companies companies) {
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
    Lines lines = new Lines(gap, language);
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
    return new Section(PostingSheet.WHO, "gap.section.who", lines.list);
  }

  private void coarse(Lines lines, CoarseProfile profile, Language language) {
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
    Lines lines = new Lines(gap, language);
    lines.own("kind", words.message(content.kind().messageKey(), language));
    lines.typed("title", text.title(), text.language());
    lines.typed("description", text.description(), text.language());
    lines.codes("fields", content.fields(), words::field);
    lines.codes("modes", content.modes(), words::mode);
    return new Section("need", "gap.section.need", lines.list);
  }

  private Section details(Gap gap, Language language, boolean named) {
    GapContent content = gap.content();
    Lines lines = new Lines(gap, language);
    for (DetailField field : content.kind().details()) {
      lines.detail(field, content.detail(field.key()));
    }
    place(lines, gap, content.place(), language, named);
    volume(lines, content.volume(), language);
    lines.date("needed_by", content.neededBy());
    lines.number("labour_wanted", content.labourWanted());
    lines.codes(
        "obstacles",
        content.obstacles(),
        (code, reader) -> words.message("posting.obstacle." + code, reader));
    lines.codes("target_countries", content.targetCountries(), words::country);
    return new Section("details", "gap.section.details", lines.list);
  }

  private void place(
      Lines lines, Gap gap, @Nullable Place place, Language language, boolean named) {
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

  private void volume(Lines lines, @Nullable Volume volume, Language language) {
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
    Lines lines = new Lines(null, language);
    lines.codes("required_certificates", partner.requiredCertificates(), words::certificate);
    lines.codes("preferred_certificates", partner.preferredCertificates(), words::certificate);
    lines.codes("required_languages", partner.requiredLanguages(), words::language);
    lines.codes("preferred_languages", partner.preferredLanguages(), words::language);
    lines.codes("partner_regions", partner.partnerRegions(), words::place);
    lines.codes("sectors", content.sectors(), words::sector);
    if (!partner.consortiumAllowed()) {
      lines.own("consortium", words.message("gap.consortium.no", language));
    }
    return new Section("partner", "gap.section.partner", lines.list);
  }

  private Section conditions(Gap gap, Language language) {
    GapContent.Terms terms = gap.content().terms();
    GapContent.Conditions conditions = gap.content().conditions();
    Language typed = gap.text().language();
    Lines lines = new Lines(gap, language);
    lines.codes(
        "brings",
        gap.content().brings(),
        (code, reader) -> words.message("posting.gift." + code, reader));
    if (terms.orderValue() != null && terms.orderCurrency() != null) {
      lines.own("order_value", words.money(terms.orderValue(), terms.orderCurrency(), language));
    }
    if (terms.paymentDays() != null) {
      lines.own("payment_days", words.message("gap.payment_days", language, terms.paymentDays()));
    }
    lines.yes("exclusivity", terms.exclusivityAsked());
    if (terms.ipAsked() != null) {
      lines.own("ip", words.message("gap.ip." + terms.ipAsked(), language));
    }
    if (terms.ndaLanguage() != null) {
      lines.own("nda_language", words.language(terms.ndaLanguage(), language));
    }
    lines.typed("acceptance", terms.acceptanceCriteria(), typed);
    lines.codes("excluded_origins", conditions.excludedOrigins(), words::country);
    lines.typed("excluded_buyers", conditions.excludedBuyers(), typed);
    lines.yes("second_source", conditions.secondSourceWanted());
    lines.yes("no_third_country", conditions.thirdCountrySitesRefused());
    lines.date("start_not_before", conditions.startNotBefore());
    return new Section("conditions", "gap.section.conditions", lines.list);
  }

  /** Collects the lines of a section; what was not stated makes none. */
  private final class Lines {
    private final List<Line> list = new ArrayList<>();
    private final @Nullable Gap gap;
    private final Language reader;

    Lines(@Nullable Gap gap, Language reader) {
      this.gap = gap;
      this.reader = reader;
    }

    void add(String field, List<Value> values) {
      list.add(new Line(field, "gap.field." + field, values));
    }

    void own(String field, String text) {
      add(field, List.of(Value.own(text)));
    }

    void typed(String field, @Nullable String text, Language language) {
      if (text != null && !text.isBlank()) {
        add(field, List.of(new Value(text, language.code())));
      }
    }

    void yes(String field, boolean stated) {
      if (stated) {
        own(field, words.message("gap.detail.yes", reader));
      }
    }

    void date(String field, @Nullable LocalDate date) {
      if (date != null) {
        own(field, words.date(date, reader));
      }
    }

    void number(String field, @Nullable BigDecimal number) {
      if (number != null) {
        own(field, words.number(number, reader));
      }
    }

    void codes(
        String field, Collection<String> codes, BiFunction<String, Language, String> inWords) {
      if (!codes.isEmpty()) {
        add(field, codes.stream().map(code -> Value.own(inWords.apply(code, reader))).toList());
      }
    }

    void detail(DetailField field, List<String> values) {
      if (!values.isEmpty()) {
        String typed = gap == null || !field.isFreeText() ? null : gap.text().language().code();
        list.add(
            new Line(
                "d_" + field.key(),
                field.messageKey(),
                values.stream()
                    .map(value -> new Value(words.detail(field, value, reader), typed))
                    .toList()));
      }
    }
  }
}
