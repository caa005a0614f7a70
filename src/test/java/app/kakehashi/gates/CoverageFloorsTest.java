package app.kakehashi.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoverageFloorsTest {
  private static final double DOMAIN = 0.80;
  private static final double SERVICE = 0.75;
  private final Set<String> packages =
      MainClasses.all().stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

  @Test
  void everyPackageOfDomainAndServiceIsHeldByOneFloor() throws IOException {
    var floors = CoverageRules.floors(Files.readString(Path.of("pom.xml")));

    assertThat(packages)
        .contains("app.kakehashi.matching.domain.text", "app.kakehashi.listimport.domain.file");
    assertThat(CoverageRules.faults(floors, "domain", DOMAIN, packages)).isEmpty();
    assertThat(CoverageRules.faults(floors, "service", SERVICE, packages)).isEmpty();
  }

  @Test
  void unitAndBrowserTestsWriteIntoTheDataTheFloorsAreAskedOf() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));

    assertThat(pom.split("<argLine>@\\{jacoco\\.argLine} ", -1)).hasSize(3);
    assertThat(pom).doesNotContain("<haltOnFailure>", "<destFile>", "<dataFile>");
  }

  @Test
  void floorsThatHoldTooLittleAreRefused() {
    var wrong =
        CoverageRules.floors(
            """
            <project><execution><phase>verify</phase><goals><goal>check</goal></goals><rules>
            <rule><element>PACKAGE</element><includes><include>app.*.domain</include></includes>
            <limits><limit><counter>LINE</counter><value>COVEREDRATIO</value><minimum>0.5</minimum></limit></limits></rule>
            <rule><element>PACKAGE</element><includes><include>app/*/service</include></includes>
            <limits><limit><counter>LINE</counter><value>COVEREDRATIO</value><minimum>0.9</minimum></limit></limits></rule>
            </rules></execution></project>
            """);
    Set<String> packages = Set.of("app.gap.domain", "app.gap.domain.text", "app.gap.service");

    assertThat(CoverageRules.faults(wrong, "domain", DOMAIN, packages))
        .anySatisfy(fault -> assertThat(fault).contains("app.gap.domain has a floor of 0.5"))
        .anySatisfy(fault -> assertThat(fault).contains("app.gap.domain.text is held by 0"))
        .anySatisfy(fault -> assertThat(fault).contains("holds no package"));
    assertThat(CoverageRules.faults(wrong, "service", SERVICE, packages))
        .anySatisfy(fault -> assertThat(fault).contains("app.gap.service is held by 0"));
  }
}
