package app.kakehashi.gap.web;

import app.kakehashi.gap.DetailField;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapKind;
import app.kakehashi.gap.web.FormField.Widget;
import app.kakehashi.posting.CooperationMode;
import app.kakehashi.posting.Gift;
import app.kakehashi.posting.Obstacle;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.reference.CapabilityField;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Sector;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which fields each section of a gap's form has; what most gaps need stands first, the rest is
 * folded away.
 */
@Component
class GapFields {
  static final String DETAIL = "d_";
  static final int MODES = 3;
  static final int FIELDS = 3;
  private static final List<String> LANGUAGES =
      Arrays.stream(Language.values()).map(Language::code).toList();

  private final ReferenceData reference;
  private final PostingWords words;

  GapFields(ReferenceData reference, PostingWords words) {
    this.reference = reference;
    this.words = words;
  }

  /**
   * The fields of a section.
   *
   * @param more what a normal gap leaves empty
   */
  record Group(List<FormField> main, List<FormField> more) {
    List<FormField> all() {
      return Stream.concat(main.stream(), more.stream()).toList();
    }
  }

  Group group(Section section, GapKind kind, Language reader) {
    return switch (section) {
      case NEED -> need(reader);
      case DETAILS -> details(kind, reader);
      case PARTNER -> partner(reader);
      case CONDITIONS -> conditions(reader);
      case ANONYMITY -> anonymity(kind, reader);
    };
  }

  private Group need(Language reader) {
    List<FormField> more = new ArrayList<>();
    List<Choice> modes = modes(reader);
    List<Choice> fields = fields(reader);
    for (int i = 2; i <= MODES; i++) {
      more.add(FormField.of("mode" + i, Widget.SELECT, modes).about("modes"));
    }
    for (int i = 2; i <= FIELDS; i++) {
      more.add(FormField.of("field" + i, Widget.SELECT, fields).about("fields"));
    }
    more.add(FormField.of("language", Widget.SELECT, languages(reader)));
    return new Group(
        List.of(
            FormField.of("title", Widget.TEXT).needed().withHint("gap.hint.title"),
            FormField.of("description", Widget.AREA).needed().withHint("gap.hint.description"),
            FormField.of("mode1", Widget.SELECT, modes)
                .needed()
                .withHint("gap.hint.mode1")
                .about("modes"),
            FormField.of("field1", Widget.SELECT, fields).about("fields")),
        more);
  }

  private Group details(GapKind kind, Language reader) {
    List<FormField> main = new ArrayList<>();
    for (DetailField field : kind.details()) {
      main.add(detail(field, reader));
    }
    if (kind == GapKind.MARKET_ENTRY) {
      main.add(
          FormField.of(
              "obstacles",
              Widget.CHECKS,
              Arrays.stream(Obstacle.values())
                  .map(one -> choice(one.code(), one.messageKey(), reader))
                  .toList()));
    }
    FormField countries =
        FormField.of("target_countries", Widget.TEXT).withHint("gap.hint.countries");
    FormField labour = FormField.of("labour_wanted", Widget.SHORT).withHint("gap.hint.labour");
    List<FormField> more = new ArrayList<>();
    (kind.isAbroad() ? main : more).add(countries);
    (kind == GapKind.LABOUR_SAVING ? main : more).add(labour);
    (kind.hasQuantity() ? main : more)
        .addAll(
            List.of(
                FormField.of("quantity", Widget.SHORT).withHint("gap.hint.number"),
                FormField.of("quantity_unit", Widget.SHORT)
                    .withHint("gap.hint.unit")
                    .about("quantity"),
                FormField.of(
                        "quantity_per",
                        Widget.SELECT,
                        choices(GapContent.Volume.PERIODS, "gap.per.", reader))
                    .about("quantity")));
    more.add(FormField.of("quantity_minimum", Widget.SHORT).withHint("gap.hint.minimum"));
    main.add(FormField.of("needed_by", Widget.DATE));
    main.add(
        FormField.of("place_region", Widget.SELECT, regions(reader))
            .withHint("gap.hint.place")
            .about("place"));
    more.add(
        FormField.of("place_country", Widget.TEXT)
            .withHint("gap.hint.place_country")
            .about("place"));
    more.add(FormField.of("place_address", Widget.TEXT).withHint("gap.hint.place_address"));
    return new Group(main, more);
  }

  private Group partner(Language reader) {
    return new Group(
        List.of(
            FormField.of("required_certificates", Widget.TEXT).withHint("gap.hint.certificates"),
            FormField.of("preferred_certificates", Widget.TEXT),
            FormField.of("required_languages", Widget.CHECKS, languages(reader)),
            FormField.of("preferred_languages", Widget.CHECKS, languages(reader))),
        List.of(
            FormField.of("partner_regions", Widget.TEXT).withHint("gap.hint.partner_regions"),
            FormField.of("sector", Widget.SELECT, sectors(reader)).about("sectors"),
            FormField.of(
                    "consortium",
                    Widget.RADIOS,
                    choices(List.of("yes", "no"), "gap.consortium.", reader))
                .withHint("gap.hint.consortium")));
  }

  private Group conditions(Language reader) {
    return new Group(
        List.of(
            FormField.of(
                    "brings",
                    Widget.CHECKS,
                    Arrays.stream(Gift.values())
                        .map(gift -> choice(gift.code(), gift.messageKey(), reader))
                        .toList())
                .withHint("gap.hint.brings"),
            FormField.of("order_value", Widget.SHORT).withHint("gap.hint.order_value"),
            FormField.of(
                    "order_currency",
                    Widget.SELECT,
                    choices(List.of("JPY", "TWD", "USD"), "gap.currency.", reader))
                .about("order_value"),
            FormField.of("acceptance", Widget.AREA).withHint("gap.hint.acceptance")),
        List.of(
            FormField.of("payment_days", Widget.SHORT).withHint("gap.hint.payment_days"),
            FormField.of("exclusivity", Widget.TICK),
            FormField.of("ip", Widget.SELECT, choices(GapContent.Terms.IP, "gap.ip.", reader)),
            FormField.of("nda_language", Widget.SELECT, languages(reader)),
            FormField.of("excluded_origins", Widget.TEXT).withHint("gap.hint.countries"),
            FormField.of("excluded_buyers", Widget.TEXT),
            FormField.of("second_source", Widget.TICK),
            FormField.of("no_third_country", Widget.TICK),
            FormField.of("start_not_before", Widget.DATE)));
  }

  private Group anonymity(GapKind kind, Language reader) {
    return kind.isAlwaysAnonymous()
        ? new Group(List.of(), List.of())
        : new Group(
            List.of(
                FormField.of(
                        "anonymous",
                        Widget.RADIOS,
                        choices(List.of("yes", "no"), "gap.anonymous.", reader))
                    .needed()
                    .about("company")),
            List.of());
  }

  private FormField detail(DetailField field, Language reader) {
    Widget widget =
        switch (field.type()) {
          case TEXT -> Widget.TEXT;
          case LONG_TEXT -> Widget.AREA;
          case NUMBER -> Widget.SHORT;
          case DATE -> Widget.DATE;
          case CHOICE -> Widget.SELECT;
          case CHOICES -> Widget.CHECKS;
          case YES_NO -> Widget.RADIOS;
        };
    return new FormField(
        DETAIL + field.key(),
        widget,
        field.messageKey(),
        null,
        false,
        field.options().stream()
            .map(option -> choice(option, field.optionKey(option), reader))
            .toList(),
        DETAIL + field.key());
  }

  List<Choice> modes(Language reader) {
    return Arrays.stream(CooperationMode.values())
        .map(mode -> choice(mode.code(), mode.messageKey(), reader))
        .toList();
  }

  List<Choice> fields(Language reader) {
    return reference.capabilityFields().firstLevel().stream()
        .map((CapabilityField field) -> new Choice(field.code(), field.name().in(reader)))
        .toList();
  }

  List<Choice> kinds(Language reader) {
    return Arrays.stream(GapKind.values())
        .map(kind -> choice(kind.code(), kind.messageKey(), reader))
        .toList();
  }

  List<Choice> blocks(Language reader) {
    return reference.regions().blocks().stream()
        .filter(block -> block.country().equals("JP"))
        .map(block -> new Choice(block.code(), block.name().in(reader)))
        .toList();
  }

  private List<Choice> regions(Language reader) {
    return Stream.of("JP", "TW")
        .flatMap(country -> reference.regions().ofCountry(country).stream())
        .map(region -> new Choice(region.code(), region.name().in(reader)))
        .toList();
  }

  private List<Choice> sectors(Language reader) {
    return reference.sectors().all().stream()
        .filter(sector -> sector.level() == 2)
        .map((Sector sector) -> new Choice(sector.code(), sector.name().in(reader)))
        .toList();
  }

  private List<Choice> languages(Language reader) {
    return LANGUAGES.stream().map(code -> new Choice(code, words.language(code, reader))).toList();
  }

  private List<Choice> choices(List<String> codes, String prefix, Language reader) {
    return codes.stream()
        .map(code -> choice(code, prefix + code.toLowerCase(java.util.Locale.ROOT), reader))
        .toList();
  }

  private Choice choice(String value, String key, Language reader) {
    return new Choice(value, words.message(key, reader));
  }
}
