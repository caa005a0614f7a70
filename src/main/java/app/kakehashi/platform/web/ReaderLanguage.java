package app.kakehashi.platform.web;

import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The language a request asks to be answered in. */
public final class ReaderLanguage {
  private static final String CHOSEN = "kakehashi.api.language";

  private ReaderLanguage() {}

  /** The first of our languages that the request accepts; none where it says nothing of them. */
  public static Optional<Language> accepted(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Optional.empty()
        : Collections.list(request.getLocales()).stream()
            .map(Locale::toLanguageTag)
            .flatMap(tag -> Language.ofTag(tag).stream())
            .findFirst();
  }

  /**
   * Answers an API request in a language it accepts, else in that of the token's owner; keeps the
   * choice for what is answered after the owner is forgotten.
   */
  public static Language choose(HttpServletRequest request, Language owner) {
    Language chosen = accepted(request).orElse(owner);
    request.setAttribute(CHOSEN, chosen);
    return chosen;
  }

  /** The language of an answer that may come before anybody is known. */
  static Language of(HttpServletRequest request) {
    return request.getAttribute(CHOSEN) instanceof Language chosen
        ? chosen
        : accepted(request).orElse(Language.EN);
  }
}
