package app.kakehashi.introduction.web;

import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.HouseMatter;
import app.kakehashi.introduction.domain.Moment;
import app.kakehashi.shared.text.LooseDates;
import app.kakehashi.shared.text.LooseText;
import app.kakehashi.shared.text.PartialDate;
import app.kakehashi.shared.text.Reading;
import app.kakehashi.shared.text.Trouble;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Reads what companies type about their cases; what cannot be understood becomes an error of its
 * field and answers null.
 */
final class Typed {
  /** A date further ahead is taken as a slip. */
  private static final int MOST_YEARS = 3;

  private final Errors errors;

  Typed(Errors errors) {
    this.errors = errors;
  }

  /** A text that may be empty. */
  @Nullable String text(String field, @Nullable String raw, int longest) {
    String text = raw == null ? "" : raw.strip();
    if (text.length() > longest) {
      errors.rejectValue(
          field, "introduction_company.error.too_long", new Object[] {longest}, null);
      return null;
    }
    if (LooseText.hasDirectionControls(text)) {
      errors.rejectValue(field, "introduction_company.error.direction");
      return null;
    }
    return text;
  }

  /** A text that is needed. */
  @Nullable String required(String field, @Nullable String raw, int longest) {
    String text = text(field, raw, longest);
    if (text != null && text.isEmpty()) {
      errors.rejectValue(field, "introduction_company.error.text_missing");
      return null;
    }
    return text;
  }

  /** A day after today, in whatever calendar and width it was typed. */
  @Nullable LocalDate future(String field, @Nullable String raw, String country, Moment at) {
    return from(at.today(country).plusDays(1), "introduction.guard.future_date", field, raw);
  }

  /** Today, or a day after it. */
  @Nullable LocalDate fromToday(String field, @Nullable String raw, String country, Moment at) {
    return from(at.today(country), "introduction_company.error.past", field, raw);
  }

  private @Nullable LocalDate from(
      LocalDate first, String otherwise, String field, @Nullable String raw) {
    LocalDate day = day(field, raw);
    if (day != null && day.isBefore(first)) {
      errors.rejectValue(field, otherwise);
      return null;
    }
    if (day != null && day.isAfter(first.plusYears(MOST_YEARS))) {
      errors.rejectValue(
          field, "introduction_company.error.too_far", new Object[] {MOST_YEARS}, null);
      return null;
    }
    return day;
  }

  private @Nullable LocalDate day(String field, @Nullable String raw) {
    return switch (LooseDates.read(raw == null ? "" : raw)) {
      case Reading.Understood<PartialDate>(PartialDate date, var _) -> {
        if (date.day() == null) {
          errors.rejectValue(field, "introduction_company.error.day_missing");
          yield null;
        }
        yield date.earliest();
      }
      case Reading.Blank<PartialDate> _ -> {
        errors.rejectValue(field, "introduction_company.error.date_missing");
        yield null;
      }
      case Reading.NotUnderstood<PartialDate>(Trouble why) -> {
        errors.rejectValue(
            field,
            "introduction_company.error."
                + (why == Trouble.AMBIGUOUS_DATE || why == Trouble.IMPOSSIBLE_DATE
                    ? why.name().toLowerCase(Locale.ROOT)
                    : "not_a_date"));
        yield null;
      }
    };
  }

  /** What the house decides. */
  @Nullable HouseMatter matter(String field, @Nullable String raw) {
    HouseMatter matter =
        Arrays.stream(HouseMatter.values())
            .filter(one -> one.code().equals(raw))
            .findFirst()
            .orElse(null);
    if (matter == null) {
      errors.rejectValue(field, "introduction_company.error.choose");
    }
    return matter;
  }

  /** Why not. */
  @Nullable DeclineReason reason(String field, @Nullable String raw) {
    DeclineReason reason =
        Arrays.stream(DeclineReason.values())
            .filter(one -> one.code().equals(raw))
            .findFirst()
            .orElse(null);
    if (reason == null) {
      errors.rejectValue(field, "introduction_company.error.reason_missing");
    }
    return reason;
  }
}
