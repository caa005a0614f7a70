package app.kakehashi.introduction.service.ringi;

import app.kakehashi.shared.Language;
import java.nio.charset.StandardCharsets;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The printers with the labels and the template of the platform, without its context. */
final class Printing {
  private Printing() {}

  static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("i18n/ringi");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }

  /** A label as printed. */
  static String words(String key, Language language) {
    return messages().getMessage(key, null, language.locale());
  }

  static RingiPdf pdf() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    SpringTemplateEngine templates = new SpringTemplateEngine();
    templates.setTemplateResolver(resolver);
    templates.setTemplateEngineMessageSource(messages());
    return new RingiPdf(templates);
  }

  static RingiDocx docx() {
    return new RingiDocx(messages());
  }
}
