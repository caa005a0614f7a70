package app.kakehashi.gates;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.Alone;
import app.kakehashi.StatementCount;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/** Classes of tests run beside each other: whatever shares an application must say so. */
class ClassesBesideEachOtherTest {
  /** Tests of an application. */
  private final List<? extends Class<?>> tests =
      new ClassFileImporter()
              .withImportOption(new ImportOption.OnlyIncludeTests())
              .importPackages("app.kakehashi")
              .stream()
              .filter(type -> !type.isInterface() && type.isTopLevelClass())
              .map(JavaClass::reflect)
              .filter(type -> !Modifier.isAbstract(type.getModifiers()))
              .filter(type -> annotations(type).isPresent(SpringBootTest.class))
              .toList();

  @Test
  void tests_of_an_application_hold_a_lock() {
    assertThat(tests).isNotEmpty().allMatch(type -> locks(type).findAny().isPresent());
  }

  @Test
  void whoever_counts_statements_holds_the_lock_of_those_who_do() {
    assertThat(tests.stream().filter(ClassesBesideEachOtherTest::countsStatements))
        .isNotEmpty()
        .allMatch(type -> locks(type).anyMatch(Alone.POSTINGS::equals));
  }

  private static boolean countsStatements(Class<?> type) {
    return annotations(type).stream(Import.class)
        .flatMap(one -> Arrays.stream(one.getClassArray("value")))
        .anyMatch(StatementCount.class::equals);
  }

  private static Stream<String> locks(Class<?> type) {
    return AnnotationSupport.findRepeatableAnnotations(type, ResourceLock.class).stream()
        .map(ResourceLock::value);
  }

  private static MergedAnnotations annotations(Class<?> type) {
    return MergedAnnotations.from(type, SearchStrategy.TYPE_HIERARCHY);
  }
}
