package app.kakehashi.reference.web;

import app.kakehashi.shared.text.LooseDates;
import app.kakehashi.shared.text.PartialDate;
import app.kakehashi.shared.text.Reading;
import app.kakehashi.shared.text.Trouble;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads a day in any calendar people type: full-width, with an era, as a day count. */
final class TypedDay {
  private TypedDay() {}

  /** The day; null with an error of the field where there is none. */
  static @Nullable LocalDate read(Errors errors, String field, @Nullable String typed) {
    switch (LooseDates.read(typed == null ? "" : typed)) {
      case Reading.Understood<PartialDate>(PartialDate date, var _) when date.day() != null -> {
        return date.earliest();
      }
      case Reading.NotUnderstood<PartialDate>(Trouble why) when why == Trouble.AMBIGUOUS_DATE ->
          errors.rejectValue(field, "reference.error.day_ambiguous");
      case Reading.NotUnderstood<PartialDate>(Trouble why) when why == Trouble.IMPOSSIBLE_DATE ->
          errors.rejectValue(field, "reference.error.day_impossible");
      default -> errors.rejectValue(field, "reference.error.day");
    }
    return null;
  }
}
