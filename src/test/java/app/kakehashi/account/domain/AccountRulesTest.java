package app.kakehashi.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.Role;
import app.kakehashi.account.domain.PasswordRule.Problem;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.StaleVersionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private static Account member() {
    return Account.member(
        EmailAddress.of("a@example.com"), " 王小明 ", new CompanyId(7), Language.ZH_HANT, NOW);
  }

  @Test
  void an_account_is_invited_then_active_and_comes_back_to_what_it_was() {
    Account account = member();
    assertThat(account.status()).isEqualTo(AccountStatus.INVITED);
    assertThat(account.name()).isEqualTo("王小明");
    assertThat(account.zone().getId()).isEqualTo("Asia/Taipei");
    account.disable();
    account.enable();
    assertThat(account.status()).isEqualTo(AccountStatus.INVITED);
    account.activate("hash", NOW);
    account.disable();
    account.enable();
    assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
  }

  @Test
  void changes_that_do_not_fit_the_status_are_refused() {
    Account account = member();
    assertThatThrownBy(account::enable).isInstanceOf(StaleVersionException.class);
    assertThatThrownBy(() -> account.changePassword("x")).isInstanceOf(StaleVersionException.class);
    assertThatThrownBy(() -> account.changeRole(Role.ADMIN))
        .as("members stay members")
        .isInstanceOf(StaleVersionException.class);
    account.remove();
    assertThatThrownBy(account::remove).isInstanceOf(StaleVersionException.class);
    assertThatThrownBy(account::disable).isInstanceOf(StaleVersionException.class);
    assertThatThrownBy(account::name).isInstanceOf(NullPointerException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a@example.com, a@example.com",
    "' Ａｂｃ＠Example.COM ', abc@example.com",
    "first.last+tag@sub.example.co.jp, first.last+tag@sub.example.co.jp"
  })
  void addresses_are_tolerated_as_input_methods_write_them(String typed, String key) {
    assertThat(EmailAddress.parse(typed).map(EmailAddress::key)).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "a@b@example.com",
        "a b@example.com",
        "a@example.com\r\nBcc: x@example.com",
        "аdmin@example.com",
        "a@exаmple.com",
        "a@-example.com",
        "a@example..com",
        "<a@example.com>"
      })
  void what_is_no_address_or_only_looks_like_one_is_refused(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
    assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1234567, TOO_SHORT",
    "12345678, COMMON",
    "Password1, COMMON",
    "aaaaaaaaab, COMMON",
    "kakehashi1, GUESSABLE",
    "yamada12, GUESSABLE",
    "架け橋架け橋架け橋, ",
    "horse battery staple, "
  })
  void passwords_are_long_uncommon_and_not_known(String password, Problem problem) {
    assertThat(PasswordRule.check(password, List.of("kakehashi", "Yamada", "ab")))
        .isEqualTo(Optional.ofNullable(problem));
  }

  @Test
  void long_passwords_are_taken_whole_up_to_the_limit() {
    assertThat(PasswordRule.check("あいうえおかきくけこさしすせそたちつてとなにぬねの", List.of())).isEmpty();
    assertThat(PasswordRule.check("🔑🗝".repeat(3) + "abc", List.of())).isEmpty();
    assertThat(PasswordRule.check("abcd".repeat(32), List.of())).isEmpty();
    assertThat(PasswordRule.check("abcd".repeat(32) + "e", List.of())).contains(Problem.TOO_LONG);
    assertThat(PasswordRule.check("abcdefgh\u0000", List.of())).contains(Problem.CONTROL_CHARACTER);
    assertThat(PasswordRule.normalise("e\u0301ｶﾞ")).isEqualTo("éガ");
  }

  @Test
  void the_pause_doubles_after_five_free_tries_and_never_exceeds_a_minute() {
    assertThat(List.of(0, 4, 5, 6, 7, 10, 11, 1000).stream().map(SignInDelay::after))
        .containsExactly(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(32),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60));
  }
}
