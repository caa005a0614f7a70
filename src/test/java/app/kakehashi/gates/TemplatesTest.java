package app.kakehashi.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  @Test
  void everyTemplateKeepsTheRules() throws IOException {
    List<String> faults = new ArrayList<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        faults.addAll(
            TemplateRules.faults(TEMPLATES.relativize(file).toString(), Files.readString(file)));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void wrongTemplatesAreRefused() {
    assertThat(
            TemplateRules.faults(
                "wrong",
                """
                <html th:replace="~{layout/page :: page(#{a.b}, ~{::main})}"><body><main>
                <h1 th:text="#{a.b}"></h1><h1 th:text="#{a.c}" title="Spoken words"></h1>
                <p style="color:red" onclick="x()">Bare words</p><p th:utext="${text}"></p>
                <script>alert(1)</script>
                <span th:if="${never}" th:replace="~{fragments/parts :: status('x', 'good')}"></span>
                <form method="post" action="/x"><input name="naked" placeholder="hm"></form>
                </main></body></html>
                """))
        .anySatisfy(f -> assertThat(f).contains("2 h1"))
        .anySatisfy(f -> assertThat(f).contains("attribute style"))
        .anySatisfy(f -> assertThat(f).contains("attribute onclick"))
        .anySatisfy(f -> assertThat(f).contains("bare text 'Bare words'"))
        .anySatisfy(f -> assertThat(f).contains("bare text in title"))
        .anySatisfy(f -> assertThat(f).contains("unescaped"))
        .anySatisfy(f -> assertThat(f).contains("inline script"))
        .anySatisfy(f -> assertThat(f).contains("no CSRF"))
        .anySatisfy(f -> assertThat(f).contains("conditions and variables on one element"))
        .anySatisfy(f -> assertThat(f).contains("placeholder"))
        .anySatisfy(f -> assertThat(f).contains("without label"));
  }
}
