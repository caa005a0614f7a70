package app.kakehashi.platform.web;

import app.kakehashi.account.Permit;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The language switch: remembers the choice and goes back to the page it was made on. */
@Controller
class LanguageController {
  private final LocaleResolver locales;

  LanguageController(LocaleResolver locales) {
    this.locales = locales;
  }

  @Permit(Permit.To.ANYONE)
  @PostMapping("/language")
  ResponseEntity<Void> choose(
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String returnTo,
      HttpServletRequest request,
      HttpServletResponse response) {
    Language.ofTag(language)
        .ifPresent(chosen -> locales.setLocale(request, response, chosen.locale()));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(LocalPath.orHome(returnTo)))
        .build();
  }
}
