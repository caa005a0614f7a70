package app.kakehashi.listimport.domain.list;

import app.kakehashi.reference.ReferenceData;
import java.util.Optional;

/** The capability fields as lists name them: by their own names, or by what is done in them. */
final class FieldNames {

  private static final Codes CODES = Codes.load();

  private final ReferenceData reference;

  FieldNames(ReferenceData reference) {
    this.reference = reference;
  }

  /** The code of a field. */
  Optional<String> code(String word) {
    return reference
        .capabilityFields()
        .findByName(word)
        .map(field -> field.code())
        .or(() -> CODES.find("fields", word));
  }
}
