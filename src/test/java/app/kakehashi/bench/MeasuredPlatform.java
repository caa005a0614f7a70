package app.kakehashi.bench;

import app.kakehashi.KakehashiApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The platform as it is measured: on a database of its own, without what is there for tests. */
final class MeasuredPlatform {

  private MeasuredPlatform() {}

  /**
   * Starts it.
   *
   * @param data where its database lies
   * @param parts besides the application
   * @param settings as command line arguments
   */
  static ConfigurableApplicationContext start(Path data, List<Class<?>> parts, String... settings) {
    List<Class<?>> sources = new ArrayList<>(parts);
    sources.addFirst(KakehashiApplication.class);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.shutdown=immediate",
                "--spring.datasource.url=none",
                "--kakehashi.data-directory=" + data,
                "--logging.level.root=warn"));
    arguments.addAll(List.of(settings));
    return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
        .initializers(
            context ->
                context
                    .getBeanFactory()
                    .registerSingleton("withoutTestParts", new WithoutTestParts()))
        .run(arguments.toArray(String[]::new));
  }
}
