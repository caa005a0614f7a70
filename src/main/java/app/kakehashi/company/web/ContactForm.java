package app.kakehashi.company.web;

import app.kakehashi.company.domain.Contact;
import app.kakehashi.company.domain.ContactDetails;
import app.kakehashi.company.domain.ContactPermissions;
import app.kakehashi.shared.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A contact as typed. */
record ContactForm(
    @Nullable String version,
    @Nullable String name,
    @Nullable String kana,
    @Nullable String latin,
    @Nullable String title,
    @Nullable String department,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String language,
    @Nullable String informed,
    @Nullable String consents) {
  static ContactForm empty(Language language) {
    return new ContactForm(
        null, null, null, null, null, null, null, null, language.code(), null, null);
  }

  static ContactForm of(Contact contact) {
    ContactDetails details = contact.details();
    return new ContactForm(
        Long.toString(contact.version()),
        details.name(),
        details.kana(),
        details.latin(),
        details.title(),
        details.department(),
        details.email(),
        details.phone(),
        details.language().code(),
        Boolean.toString(contact.noticeAt() != null),
        Boolean.toString(contact.consentAt() != null));
  }

  /** Consent without the notice before it is none. */
  ContactPermissions permissions() {
    boolean told = "true".equals(informed);
    return new ContactPermissions(told, told && "true".equals(consents));
  }

  Optional<ContactDetails> read(BindingResult binding) {
    Typed typed = new Typed(binding);
    Language spoken = Language.ofTag(language == null ? "" : language).orElse(null);
    if (spoken == null) {
      binding.rejectValue("language", "company.error.choice");
    }
    if ("true".equals(consents) && !"true".equals(informed)) {
      binding.rejectValue("consents", "company.error.consent");
    }
    ContactDetails details =
        new ContactDetails(
            typed.required("name", name, 120),
            typed.text("kana", kana, 120),
            typed.text("latin", latin, 120),
            typed.text("title", title, 120),
            typed.text("department", department, 120),
            typed.mail("email", email),
            typed.text("phone", phone, 40),
            spoken == null ? Language.EN : spoken);
    return binding.hasErrors() ? Optional.empty() : Optional.of(details);
  }
}
