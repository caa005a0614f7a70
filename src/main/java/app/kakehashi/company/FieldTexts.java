package app.kakehashi.company;

import app.kakehashi.shared.Language;

/** Says the values of changed fields in words. */
public interface FieldTexts {
  /**
   * A value of a {@link CompanyIntake.Change} as its reader would write it; what is no code and no
   * figure stands for itself.
   */
  String text(String field, String value, Language reader);
}
