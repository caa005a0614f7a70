package app.kakehashi.gap.web;

import app.kakehashi.gap.DetailField;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapContent.Conditions;
import app.kakehashi.gap.GapContent.Partner;
import app.kakehashi.gap.GapContent.Place;
import app.kakehashi.gap.GapContent.Terms;
import app.kakehashi.gap.GapContent.Volume;
import app.kakehashi.gap.domain.Gap;
import app.kakehashi.posting.PostingText;
import app.kakehashi.reference.Certificate;
import app.kakehashi.reference.CountryName;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Region;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a section as typed into the gap's text and content; what the section does not ask stays as
 * it is.
 */
@Component
class GapFormReader {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 8000;
  private static final int LONGEST_ADDRESS = 300;
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_CRITERIA = 2000;
  private static final int LONGEST_UNIT = 40;
  private static final long MOST = 1_000_000_000_000L;
  private static final int MOST_DAYS = 365;

  private final ReferenceData reference;

  GapFormReader(ReferenceData reference) {
    this.reference = reference;
  }

  /** What a gap becomes. */
  record Changed(PostingText text, GapContent content) {}

  /** The gap with this section replaced; meaningless if the form has errors. */
  Changed read(Section section, GapFields.Group group, TypedForm form, Gap gap) {
    Parts parts = new Parts(gap.content());
    PostingText text = gap.text();
    switch (section) {
      case NEED -> text = need(group, form, parts, text);
      case DETAILS -> details(group, form, parts);
      case PARTNER -> partner(group, form, parts);
      case CONDITIONS -> conditions(group, form, parts);
      case ANONYMITY -> anonymity(group, form, parts);
    }
    return new Changed(text, form.errors().hasErrors() ? gap.content() : parts.content());
  }

  private PostingText need(GapFields.Group group, TypedForm form, Parts parts, PostingText before) {
    String title = form.text("title", LONGEST_TITLE);
    String description = form.text("description", LONGEST_DESCRIPTION);
    if (title.isEmpty()) {
      form.reject("title", "gap.error.title");
    }
    if (description.isEmpty()) {
      form.reject("description", "gap.error.description");
    }
    parts.modes = form.ranked("mode", GapFields.MODES, options(group, "mode1"));
    if (parts.modes.isEmpty()) {
      form.reject("mode1", "gap.error.mode");
    }
    parts.fields =
        kept(parts.fields, form.ranked("field", GapFields.FIELDS, options(group, "field1")));
    String language = form.chosen("language", options(group, "language"));
    return new PostingText(Language.ofTag(language).orElse(before.language()), title, description);
  }

  /**
   * Fields of the second level, which lists bring and the form does not ask, stay below a
   * first-level field that stays.
   */
  private List<String> kept(List<String> before, List<String> chosen) {
    List<String> deeper =
        before.stream()
            .filter(code -> !chosen.contains(code))
            .filter(
                code ->
                    reference
                        .capabilityFields()
                        .root(code)
                        .filter(root -> !root.equals(code) && chosen.contains(root))
                        .isPresent())
            .toList();
    return java.util.stream.Stream.concat(chosen.stream(), deeper.stream()).toList();
  }

  private void details(GapFields.Group group, TypedForm form, Parts parts) {
    Map<String, List<String>> details = new HashMap<>();
    for (DetailField field : parts.before.kind().details()) {
      List<String> values = detail(group, form, field);
      if (!values.isEmpty()) {
        details.put(field.key(), values);
      }
    }
    parts.details = details;
    if (form.has("obstacles")) {
      parts.obstacles = form.ticks("obstacles", options(group, "obstacles"));
    }
    parts.targetCountries = countries(form, "target_countries");
    parts.labourWanted = form.number("labour_wanted", 1_000_000);
    parts.neededBy = form.date("needed_by");
    parts.volume = volume(group, form);
    parts.place = place(group, form);
  }

  private static List<String> detail(GapFields.Group group, TypedForm form, DetailField field) {
    String path = GapFields.DETAIL + field.key();
    return switch (field.type()) {
      case TEXT -> one(form.optional(path, 200));
      case LONG_TEXT -> one(form.optional(path, LONGEST_CRITERIA));
      case NUMBER -> {
        BigDecimal number = form.number(path, 1_000_000);
        yield one(number == null ? null : number.toPlainString());
      }
      case DATE -> {
        LocalDate date = form.date(path);
        yield one(date == null ? null : date.toString());
      }
      case CHOICE, YES_NO -> {
        String chosen = form.chosen(path, options(group, path));
        yield chosen.isEmpty() ? List.of() : List.of(chosen);
      }
      case CHOICES -> form.ticks(path, options(group, path));
    };
  }

  private static List<String> one(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static @Nullable Volume volume(GapFields.Group group, TypedForm form) {
    BigDecimal quantity = form.number("quantity", MOST);
    BigDecimal minimum = form.number("quantity_minimum", MOST);
    String unit = form.optional("quantity_unit", LONGEST_UNIT);
    String per = form.chosen("quantity_per", options(group, "quantity_per"));
    if (quantity == null) {
      if (minimum != null && !form.errors().hasFieldErrors("quantity")) {
        form.reject("quantity", "gap.error.quantity");
      }
      return null;
    }
    if (unit == null) {
      form.reject("quantity_unit", "gap.error.unit");
    }
    if (per.isEmpty()) {
      form.reject("quantity_per", "gap.error.per");
    }
    if (minimum != null && minimum.compareTo(quantity) > 0) {
      form.reject("quantity_minimum", "gap.error.minimum");
    }
    return unit == null || per.isEmpty() ? null : new Volume(quantity, unit, per, minimum);
  }

  private @Nullable Place place(GapFields.Group group, TypedForm form) {
    String region = form.chosen("place_region", options(group, "place_region"));
    List<String> countries = countries(form, "place_country");
    String address = form.optional("place_address", LONGEST_ADDRESS);
    if (!region.isEmpty()) {
      return new Place(region.substring(0, 2), region, address);
    }
    if (countries.isEmpty()) {
      if (address != null && !form.errors().hasFieldErrors("place_country")) {
        form.reject("place_region", "gap.error.place");
      }
      return null;
    }
    return new Place(countries.getFirst(), null, address);
  }

  private void partner(GapFields.Group group, TypedForm form, Parts parts) {
    List<String> required = certificates(form, "required_certificates");
    List<String> requiredLanguages =
        form.ticks("required_languages", options(group, "required_languages"));
    parts.partner =
        new Partner(
            required,
            without(certificates(form, "preferred_certificates"), required),
            requiredLanguages,
            without(
                form.ticks("preferred_languages", options(group, "preferred_languages")),
                requiredLanguages),
            form.names("partner_regions", this::countryOrRegion, "gap.error.region"),
            !form.chosen("consortium", options(group, "consortium")).equals("no"));
    String sector = form.chosen("sector", options(group, "sector"));
    parts.sectors =
        sector.isEmpty()
            ? List.of()
            : parts.sectors.contains(sector) ? parts.sectors : List.of(sector);
  }

  private static void conditions(
      GapFields.Group group, TypedForm form, Parts parts, List<String> origins) {
    BigDecimal value = form.number("order_value", MOST);
    String currency = form.chosen("order_currency", options(group, "order_currency"));
    if (value != null && currency.isEmpty()) {
      form.reject("order_currency", "gap.error.currency");
    }
    BigDecimal days = form.number("payment_days", MOST_DAYS);
    String ip = form.chosen("ip", options(group, "ip"));
    String nda = form.chosen("nda_language", options(group, "nda_language"));
    LocalDate start = form.date("start_not_before");
    if (start != null && parts.neededBy != null && start.isAfter(parts.neededBy)) {
      form.reject("start_not_before", "gap.error.start");
    }
    parts.brings = form.ticks("brings", options(group, "brings"));
    parts.terms =
        new Terms(
            value,
            value == null ? null : currency,
            days == null ? null : days.intValue(),
            form.ticked("exclusivity"),
            ip.isEmpty() ? null : ip,
            nda.isEmpty() ? null : nda,
            form.optional("acceptance", LONGEST_CRITERIA));
    parts.conditions =
        new Conditions(
            origins,
            form.optional("excluded_buyers", LONGEST_NOTE),
            form.ticked("second_source"),
            form.ticked("no_third_country"),
            start);
  }

  private void conditions(GapFields.Group group, TypedForm form, Parts parts) {
    conditions(group, form, parts, countries(form, "excluded_origins"));
  }

  private static void anonymity(GapFields.Group group, TypedForm form, Parts parts) {
    if (!form.has("anonymous")) {
      return;
    }
    String answer = form.chosen("anonymous", options(group, "anonymous"));
    if (answer.isEmpty()) {
      form.reject("anonymous", "gap.error.anonymous");
    }
    parts.anonymous = !answer.equals("no");
  }

  private List<String> countries(TypedForm form, String path) {
    return form.names(
        path,
        name -> reference.countries().findByName(name).map(CountryName::code),
        "gap.error.country");
  }

  private List<String> certificates(TypedForm form, String path) {
    return form.names(
        path,
        name -> reference.certificates().normalise(name).map(Certificate::code),
        "gap.error.certificate");
  }

  private Optional<String> countryOrRegion(String name) {
    return reference
        .countries()
        .findByName(name)
        .map(CountryName::code)
        .or(() -> reference.regions().findByName(name).stream().map(Region::code).findFirst());
  }

  private static List<String> without(List<String> codes, List<String> others) {
    return codes.stream().filter(code -> !others.contains(code)).toList();
  }

  private static List<Choice> options(GapFields.Group group, String path) {
    return group.all().stream()
        .filter(field -> field.path().equals(path))
        .findFirst()
        .map(FormField::options)
        .orElse(List.of());
  }

  /** The parts of a content while one section replaces some of them. */
  private static final class Parts {
    final GapContent before;
    Map<String, List<String>> details;
    @Nullable Place place;
    List<String> fields;
    List<String> sectors;
    List<String> modes;
    List<String> brings;
    @Nullable Volume volume;
    @Nullable LocalDate neededBy;
    @Nullable BigDecimal labourWanted;
    List<String> obstacles;
    List<String> targetCountries;
    Partner partner;
    Terms terms;
    Conditions conditions;
    boolean anonymous;

    Parts(GapContent before) {
      this.before = before;
      this.details = before.details();
      this.place = before.place();
      this.fields = before.fields();
      this.sectors = before.sectors();
      this.modes = before.modes();
      this.brings = before.brings();
      this.volume = before.volume();
      this.neededBy = before.neededBy();
      this.labourWanted = before.labourWanted();
      this.obstacles = before.obstacles();
      this.targetCountries = before.targetCountries();
      this.partner = before.partner();
      this.terms = before.terms();
      this.conditions = before.conditions();
      this.anonymous = before.anonymous();
    }

    GapContent content() {
      return new GapContent(
          before.kind(),
          details,
          place,
          fields,
          sectors,
          modes,
          brings,
          volume,
          neededBy,
          labourWanted,
          obstacles,
          targetCountries,
          partner,
          terms,
          conditions,
          anonymous || before.kind().isAlwaysAnonymous());
    }
  }
}
