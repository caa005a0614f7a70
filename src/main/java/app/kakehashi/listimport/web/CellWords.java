package app.kakehashi.listimport.web;

import app.kakehashi.company.FieldTexts;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the cells of a list mean, in the reader's language. */
@Component
class CellWords {

  private final FieldTexts fields;
  private final MessageSource messages;

  CellWords(FieldTexts fields, MessageSource messages) {
    this.fields = fields;
    this.messages = messages;
  }

  /** The values of a vocabulary in words. */
  String text(String vocabulary, List<String> values, Locale locale) {
    return values.stream()
        .map(value -> text(vocabulary, value, locale))
        .collect(Collectors.joining(" · "));
  }

  /** A value of a vocabulary in words. */
  String text(String vocabulary, String value, Locale locale) {
    return switch (vocabulary) {
      case "place" ->
          fields.text(
              value.contains("-") ? "region" : "address_country", value, Language.of(locale));
      case "kind" -> messages.getMessage("gap.kind." + value, null, locale);
      case "company_kind" -> messages.getMessage("company.kind." + value, null, locale);
      case "relation" -> messages.getMessage("listimport.relation." + value, null, locale);
      case "site_kind" -> messages.getMessage("company.site_kind." + value, null, locale);
      case "anonymous" -> messages.getMessage("listimport.anonymous." + value, null, locale);
      case "mode" -> messages.getMessage("posting.mode." + value, null, locale);
      case "obstacle" -> messages.getMessage("posting.obstacle." + value, null, locale);
      case "maturity" -> messages.getMessage("offer.maturity." + value, null, locale);
      default -> fields.text(vocabulary, value, Language.of(locale));
    };
  }
}
