package app.kakehashi.listimport.service;

import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.CompanyIntake.Withheld;
import app.kakehashi.listimport.domain.list.Problem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What lists of every kind say of their rows in the same way. */
final class RowProblems {

  private RowProblems() {}

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
