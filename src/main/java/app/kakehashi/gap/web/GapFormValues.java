package app.kakehashi.gap.web;

import app.kakehashi.gap.DetailField;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapContent.Conditions;
import app.kakehashi.gap.GapContent.Partner;
import app.kakehashi.gap.GapContent.Place;
import app.kakehashi.gap.GapContent.Terms;
import app.kakehashi.gap.GapContent.Volume;
import app.kakehashi.gap.domain.Gap;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A stored gap as a form shows it: what {@link GapFormReader} reads back to the same gap. */
@Component
class GapFormValues {
  private final PostingWords words;
  private final ReferenceData reference;

  GapFormValues(PostingWords words, ReferenceData reference) {
    this.words = words;
    this.reference = reference;
  }

  TypedForm of(GapFields.Group group, Gap gap, Language reader) {
    Map<String, Object> all = all(gap, reader);
    Map<String, Object> values = new HashMap<>();
    for (FormField field : group.all()) {
      Object empty = field.widget() == FormField.Widget.CHECKS ? List.of() : "";
      values.put(field.path(), all.getOrDefault(field.path(), empty));
    }
    return TypedForm.stored(values);
  }

  private Map<String, Object> all(Gap gap, Language reader) {
    GapContent content = gap.content();
    Map<String, Object> values = new HashMap<>();
    values.put("title", gap.text().title());
    values.put("description", gap.text().description());
    values.put("language", gap.text().language().code());
    ranked(values, "mode", content.modes());
    ranked(
        values,
        "field",
        content.fields().stream()
            .flatMap(code -> reference.capabilityFields().root(code).stream())
            .distinct()
            .toList());
    for (DetailField field : content.kind().details()) {
      List<String> stated = content.detail(field.key());
      if (!stated.isEmpty()) {
        values.put(
            GapFields.DETAIL + field.key(),
            field.type() == DetailField.Type.CHOICES ? stated : stated.getFirst());
      }
    }
    values.put("obstacles", content.obstacles());
    values.put("target_countries", named(content.targetCountries(), words::country, reader));
    values.put("labour_wanted", plain(content.labourWanted()));
    values.put("needed_by", text(content.neededBy()));
    values.put("sector", content.sectors().isEmpty() ? "" : content.sectors().getFirst());
    values.put("brings", content.brings());
    values.put("anonymous", content.anonymous() ? "yes" : "no");
    place(values, content.place(), reader);
    volume(values, content.volume());
    partner(values, content.partner(), reader);
    terms(values, content.terms());
    conditions(values, content.conditions(), reader);
    return values;
  }

  private void place(Map<String, Object> values, @Nullable Place place, Language reader) {
    if (place != null) {
      values.put("place_region", text(place.region()));
      values.put(
          "place_country", place.region() == null ? words.country(place.country(), reader) : "");
      values.put("place_address", text(place.address()));
    }
  }

  private static void volume(Map<String, Object> values, @Nullable Volume volume) {
    if (volume != null) {
      values.put("quantity", plain(volume.quantity()));
      values.put("quantity_unit", volume.unit());
      values.put("quantity_per", volume.per());
      values.put("quantity_minimum", plain(volume.minimum()));
    }
  }

  private void partner(Map<String, Object> values, Partner partner, Language reader) {
    values.put("required_certificates", String.join("; ", partner.requiredCertificates()));
    values.put("preferred_certificates", String.join("; ", partner.preferredCertificates()));
    values.put("required_languages", partner.requiredLanguages());
    values.put("preferred_languages", partner.preferredLanguages());
    values.put("partner_regions", named(partner.partnerRegions(), words::place, reader));
    values.put("consortium", partner.consortiumAllowed() ? "yes" : "no");
  }

  private static void terms(Map<String, Object> values, Terms terms) {
    values.put("order_value", plain(terms.orderValue()));
    values.put("order_currency", text(terms.orderCurrency()));
    values.put("payment_days", text(terms.paymentDays()));
    values.put("exclusivity", terms.exclusivityAsked() ? "true" : "");
    values.put("ip", text(terms.ipAsked()));
    values.put("nda_language", text(terms.ndaLanguage()));
    values.put("acceptance", text(terms.acceptanceCriteria()));
  }

  private void conditions(Map<String, Object> values, Conditions conditions, Language reader) {
    values.put("excluded_origins", named(conditions.excludedOrigins(), words::country, reader));
    values.put("excluded_buyers", text(conditions.excludedBuyers()));
    values.put("second_source", conditions.secondSourceWanted() ? "true" : "");
    values.put("no_third_country", conditions.thirdCountrySitesRefused() ? "true" : "");
    values.put("start_not_before", text(conditions.startNotBefore()));
  }

  private static void ranked(Map<String, Object> values, String prefix, List<String> codes) {
    for (int i = 0; i < codes.size(); i++) {
      values.put(prefix + (i + 1), codes.get(i));
    }
  }

  private static String named(
      List<String> codes, BiFunction<String, Language, String> inWords, Language reader) {
    return String.join("; ", codes.stream().map(code -> inWords.apply(code, reader)).toList());
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
