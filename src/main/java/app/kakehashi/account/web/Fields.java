package app.kakehashi.account.web;

import app.kakehashi.account.domain.EmailAddress;
import app.kakehashi.account.service.WeakPasswordException;
import org.springframework.validation.Errors;

/** Checks of fields that several forms of this feature have. */
final class Fields {
  private static final int LONGEST_NAME = 100;

  private Fields() {}

  static void requireName(Errors errors, String field, String name) {
    if (name.isEmpty()) {
      errors.rejectValue(field, "account.field.name.missing");
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      errors.rejectValue(field, "account.field.name.too_long");
    }
  }

  static void requireEmail(Errors errors, String field, String email) {
    if (email.isEmpty()) {
      errors.rejectValue(field, "account.field.email.missing");
    } else if (EmailAddress.parse(email).isEmpty()) {
      errors.rejectValue(field, "account.field.email.malformed");
    }
  }

  static void requirePassword(Errors errors, String field, String password) {
    if (password.isEmpty()) {
      errors.rejectValue(field, "account.field.password.missing");
    }
  }

  static void weak(Errors errors, String field, WeakPasswordException e) {
    errors.rejectValue(field, e.messageKey());
  }
}
