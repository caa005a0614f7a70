package app.kakehashi.listimport.service;

import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.CompanyIntake.Withheld;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.listimport.domain.list.CompanyMention;
import app.kakehashi.listimport.domain.list.NameContrast;
import app.kakehashi.listimport.domain.list.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lists of every kind say of their rows in the same way. */
final class RowProblems {

  private static final Set<String> AMOUNTS = Set.of("capital", "revenue");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final List<BigDecimal> SCALES =
      List.of(BigDecimal.valueOf(1_000), BigDecimal.valueOf(10_000), BigDecimal.valueOf(1_000_000));

  private RowProblems() {}

  /** As below, of a company that a row mentions by a number and a name. */
  static Optional<Problem> ofAnother(int line, CompanyMention mention, CompanySummary known) {
    boolean numbered = mention.number() != null || !mention.key().isEmpty();
    return numbered ? ofAnother(line, mention.name(), known) : Optional.empty();
  }

  /** A known company whose names have nothing in common with the one the row gives it. */
  static Optional<Problem> ofAnother(int line, String written, CompanySummary known) {
    List<String> names =
        known.englishName() == null
            ? List.of(known.name())
            : List.of(known.name(), known.englishName());
    return !written.isEmpty() && NameContrast.isClear(written, names)
        ? Optional.of(
            new Problem(Problem.Code.NUMBER_OF_ANOTHER, line, null, written, List.of(known.name())))
        : Optional.empty();
  }

  /** An amount that is just so many thousands or millions of what is known: a unit is missing. */
  static Optional<Problem> changedScale(int line, Change change) {
    if (!AMOUNTS.contains(change.field())) {
      return Optional.empty();
    }
    Matcher before = AMOUNT.matcher(change.before());
    Matcher after = AMOUNT.matcher(change.after());
    if (!before.find() || !after.find()) {
      return Optional.empty();
    }
    BigDecimal was = new BigDecimal(before.group());
    BigDecimal is = new BigDecimal(after.group());
    boolean scaled =
        SCALES.stream()
            .anyMatch(
                scale ->
                    was.multiply(scale).compareTo(is) == 0
                        || is.multiply(scale).compareTo(was) == 0);
    return scaled && was.signum() > 0
        ? Optional.of(
            new Problem(Problem.Code.AMOUNT_CHANGES_SCALE, line, null, change.field(), List.of()))
        : Optional.empty();
  }

  /** A field that keeps what somebody stated by hand. */
  static Problem kept(int line, Withheld withheld) {
    Change change = withheld.change();
    return new Problem(
        Problem.Code.FIELD_KEPT,
        line,
        null,
        change.after(),
        List.of(
            change.field(),
            change.before(),
            withheld.by().code(),
            LocalDate.ofInstant(withheld.at(), ZoneOffset.UTC).toString()));
  }
}
