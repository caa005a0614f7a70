package app.kakehashi.introduction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class MessageTextTest {
  @Test
  void characters_are_counted_as_a_reader_counts_them() {
    String rare = "𠮷".repeat(MessageText.LONGEST);

    assertThat(MessageText.read(rare, MessageText.LONGEST).value()).isEqualTo(rare);
    assertThat(refusal(rare + "𠮷")).isEqualTo("too_long");
  }

  @Test
  void lines_are_kept_and_control_characters_go() {
    assertThat(MessageText.read(" one\r\n\r\ntwo\u0000\u0007\tthree ", 100).value())
        .isEqualTo("one\n\ntwo\tthree");
  }

  @Test
  void nothing_is_no_message() {
    assertThat(refusal(" \n\u3000 ")).isEqualTo("empty");
  }

  @Test
  void nobody_turns_the_writing_direction_around() {
    assertThat(refusal("invoice\u202Efdp.exe")).isEqualTo("direction");
  }

  private static String refusal(String typed) {
    var refused = new String[1];
    assertThatExceptionOfType(MessageText.Refused.class)
        .isThrownBy(() -> MessageText.read(typed, MessageText.LONGEST))
        .satisfies(thrown -> refused[0] = thrown.code());
    return refused[0];
  }
}
