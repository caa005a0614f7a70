package app.kakehashi.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Tests that share a platform, its database and its counters would disturb each other. */
class TestThreadsTest {

  @Test
  void whateverStartsAPlatformSaysWhetherItMayRunBesideOthers() throws IOException {
    List<Class<?>> starting =
        tests()
            .filter(test -> AnnotatedElementUtils.hasAnnotation(test, SpringBootTest.class))
            .toList();

    assertThat(starting).hasSizeGreaterThan(80);
    assertThat(starting)
        .allMatch(test -> AnnotationSupport.isAnnotated(test, Execution.class), "an @Execution");
  }

  private static Stream<Class<?>> tests() throws IOException {
    return Arrays.stream(
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:app/kakehashi/**/*Test.class"))
        .map(TestThreadsTest::name)
        .map(TestThreadsTest::load);
  }

  private static String name(Resource file) {
    try {
      String path = file.getURI().toString();
      return path.substring(path.lastIndexOf("app/kakehashi/"), path.length() - ".class".length())
          .replace('/', '.');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, TestThreadsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
