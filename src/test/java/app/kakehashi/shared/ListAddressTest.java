package app.kakehashi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ListAddressTest {
  @Test
  void filters_that_say_nothing_are_left_out() {
    String address =
        new ListAddress("/gaps")
            .with("q", null)
            .with("kind", " ")
            .with("mode", "agency")
            .toString();

    assertThat(address).isEqualTo("/gaps?mode=agency");
    assertThat(new ListAddress("/gaps").toString()).isEqualTo("/gaps");
  }

  @Test
  void signs_with_a_meaning_in_addresses_stay_what_was_typed() {
    String address = new ListAddress("/companies").with("q", "C++ & {山} 100%").page(2).toString();

    assertThat(address).isEqualTo("/companies?q=C%2B%2B%20%26%20%7B%E5%B1%B1%7D%20100%25&page=2");
    assertThat(URI.create(address).getQuery()).isEqualTo("q=C++ & {山} 100%&page=2");
  }
}
