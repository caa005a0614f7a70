package app.kakehashi.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import java.util.Arrays;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The list of mails that admins read calls each by its name, and an unknown name breaks the page.
 */
class MailNamesTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_mail_has_a_name_in_the_list_of_mails(Language language) {
    ResourceBundle words = ResourceBundle.getBundle("i18n/notification", language.locale());
    assertThat(words.keySet())
        .containsAll(
            Arrays.stream(MailTemplate.values())
                .map(template -> "notification.mails.kind." + template.code())
                .toList());
  }
}
