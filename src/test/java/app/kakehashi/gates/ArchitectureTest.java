package app.kakehashi.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.KakehashiApplication;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ArchitectureTest {
  private final JavaClasses main = MainClasses.all();
  private static final JavaClasses WRONG =
      new ClassFileImporter().importPackages("app.kakehashi.gates.wrong");

  @Test
  void modulesKeepTheirDirections() {
    ApplicationModules.of(KakehashiApplication.class).verify();
  }

  @Test
  void aModuleThatReachesUpwardsIsRefused() {
    ImportOption everything = location -> true;
    assertThatThrownBy(
            () -> ApplicationModules.of("app.kakehashi.gates.wrong", everything).verify())
        .isInstanceOf(Violations.class)
        .hasMessageContaining("gap");
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHolds() {
    return Stream.concat(
            ArchitectureRules.all().entrySet().stream(),
            ArchitectureRules.aboutPackages("app.kakehashi").entrySet().stream())
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(main)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleRefusesItsWrongSample() {
    return Stream.concat(
            ArchitectureRules.all().entrySet().stream(),
            ArchitectureRules.aboutPackages("app.kakehashi.gates.wrong").entrySet().stream())
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertRefused(rule)));
  }

  private static void assertRefused(Map.Entry<String, ArchRule> rule) {
    assertThat(rule.getValue().evaluate(WRONG).hasViolation()).as(rule.getKey()).isTrue();
  }

  @Test
  void everyPackageIsNullMarked() {
    JavaPackage root = main.getPackage("app.kakehashi");
    assertThat(Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream()))
        .filteredOn(p -> !p.getClasses().isEmpty())
        .hasSizeGreaterThan(40)
        .allSatisfy(p -> assertThat(isNullMarked(p)).as(p.getName()).isTrue());
    assertThat(isNullMarked(WRONG.getPackage("app.kakehashi.gates.wrong.offer"))).isFalse();
  }

  private static boolean isNullMarked(JavaPackage p) {
    return p.tryGetPackageInfo().map(info -> info.isAnnotatedWith(NullMarked.class)).orElse(false);
  }
}
