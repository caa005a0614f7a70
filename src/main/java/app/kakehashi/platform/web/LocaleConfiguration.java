package app.kakehashi.platform.web;

import app.kakehashi.account.CurrentViewer;
import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Message bundles of every feature, and the language of a request: the reader's choice, else the
 * browser's.
 */
@Configuration(proxyBeanMethods = false)
class LocaleConfiguration {
  private static final Duration REMEMBERED = Duration.ofDays(365);

  /**
   * All bundles {@code i18n/<feature>.properties}; English is the base, an unknown key is an error,
   * not a text.
   */
  @Bean
  MessageSource messageSource() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
      String name = Objects.requireNonNull(file.getFilename()).replace(".properties", "");
      names.add("i18n/" + name.replaceFirst("_(ja|zh_TW)$", ""));
    }
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(names.toArray(String[]::new));
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("kakehashi-language");
    resolver.setCookieMaxAge(REMEMBERED);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(
        request ->
            CurrentViewer.find()
                .map(Viewer::language)
                .or(() -> ReaderLanguage.accepted(request))
                .orElse(Language.EN)
                .locale());
    return resolver;
  }
}
