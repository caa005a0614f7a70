package app.kakehashi.introduction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StateDiagramTest {
  private static final Path FILE = Path.of("docs/introduction-states.md");

  @Test
  void theWrittenDiagramIsThatOfTheTable() throws IOException {
    if (Boolean.getBoolean("introduction.states.write")) {
      Files.writeString(FILE, StateDiagram.markdown());
    }
    assertThat(Files.readString(FILE))
        .as(
            "%s is out of date; write it again: mvn test -Dtest=StateDiagramTest"
                + " -Dintroduction.states.write=true",
            FILE)
        .isEqualTo(StateDiagram.markdown());
  }

  @Test
  void everyStateAndEveryMoveIsInIt() {
    String text = StateDiagram.markdown();
    for (CaseState state : CaseState.values()) {
      assertThat(text).containsPattern("(?m)^  .*\\b" + state.name() + "\\b.* : ");
    }
    for (Move move : Move.values()) {
      assertThat(text).contains("| " + move.code() + " |");
    }
  }
}
