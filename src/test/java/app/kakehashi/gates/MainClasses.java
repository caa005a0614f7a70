package app.kakehashi.gates;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.ref.SoftReference;

/** The platform’s own classes, read once for all gates that run one after the other. */
final class MainClasses {
  private static SoftReference<JavaClasses> read = new SoftReference<>(null);

  private MainClasses() {}

  static synchronized JavaClasses all() {
    JavaClasses known = read.get();
    if (known == null) {
      known =
          new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("app.kakehashi");
      read = new SoftReference<>(known);
    }
    return known;
  }
}
