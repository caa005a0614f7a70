package app.kakehashi.introduction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomPolicyTest {
  @Test
  void a_file_is_confidential_only_between_those_who_agreed_what_that_means() {
    assertThat(RoomPolicy.mayMarkUnderNda(true, true)).isTrue();
    assertThat(RoomPolicy.mayMarkUnderNda(true, false)).isFalse();
    assertThat(RoomPolicy.mayMarkUnderNda(false, true)).isFalse();
  }
}
