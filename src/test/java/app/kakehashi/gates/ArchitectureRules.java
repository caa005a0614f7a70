package app.kakehashi.gates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import app.kakehashi.account.Permit;
import app.kakehashi.introduction.CaseIntake;
import app.kakehashi.notification.PastNotices;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of structure that packages alone cannot say. */
final class ArchitectureRules {
  private ArchitectureRules() {}

  private static final DescribedPredicate<JavaClass> CONTROLLERS =
      DescribedPredicate.describe(
          "controllers",
          c -> c.isAnnotatedWith(Controller.class) || c.isAnnotatedWith(RestController.class));

  private static final DescribedPredicate<JavaMethod> HANDLERS =
      DescribedPredicate.describe("handlers", m -> m.isMetaAnnotatedWith(RequestMapping.class));

  private static final DescribedPredicate<JavaMethod> WITH_A_PERMIT =
      DescribedPredicate.describe(
          "permitted to somebody",
          m -> m.isAnnotatedWith(Permit.class) || m.getOwner().isAnnotatedWith(Permit.class));

  /** Every rule by a short name; the teeth test breaks each. */
  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "domain knows neither service nor web",
        noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("app.kakehashi..service..")
                    .or(resideInAPackage("app.kakehashi..web..")))
            .because("directions inside a feature are web → service → domain"));
    rules.put(
        "service does not know web",
        noClasses()
            .that()
            .resideInAPackage("..service..")
            .should()
            .dependOnClassesThat(resideInAPackage("app.kakehashi..web.."))
            .because("directions inside a feature are web → service → domain"));
    rules.put(
        "web does not touch the database",
        noClasses()
            .that()
            .resideInAPackage("app.kakehashi..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.springframework.jdbc..",
                "org.springframework.data.repository..",
                "jakarta.persistence..")
            .because("a load goes through a service that knows what the viewer may see"));
    rules.put(
        "controllers are package-private",
        classes()
            .that(CONTROLLERS)
            .should()
            .bePackagePrivate()
            .because("nobody but the web framework calls them"));
    rules.put(
        "handlers say who may call them",
        methods()
            .that(HANDLERS)
            .should(be(WITH_A_PERMIT))
            .because("a route nobody granted does not exist"));
    rules.put(
        "time comes from the clock",
        noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests inject a clock, and screens show the viewer’s zone"));
    rules.put(
        "only the demo has lived through a past",
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "app.kakehashi.demo..",
                "app.kakehashi.introduction",
                "app.kakehashi.introduction.service..",
                "app.kakehashi.notification",
                "app.kakehashi.notification.service..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(CaseIntake.class, PastNotices.class)
            .because("they speak for companies, and count mails as sent that never were"));
    rules.put(
        "no field injection",
        noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("what a class needs stands in its constructor"));
    return rules;
  }

  /**
   * Rules about single packages below a root, by a short name; the teeth test breaks each.
   *
   * @param root {@code app.kakehashi}, or where the wrong samples lie
   */
  static Map<String, ArchRule> aboutPackages(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "shared is plain Java",
        noClasses()
            .that()
            .resideInAPackage(root + ".shared..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..")
            .because("every feature stands on it, with and without a framework"));
    rules.put(
        "scoring is plain Java",
        noClasses()
            .that()
            .resideInAnyPackage(root + ".matching.domain..", root + ".matching.evaluation..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
            .because("evaluate runs the very code of the pages without server or database"));
    return rules;
  }
}
