package app.kakehashi.bench;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps out of the platform what lies on the class path of the tests, as test contexts do: parts
 * for tests, and the wrong samples of the gates.
 */
public final class WithoutTestParts extends TypeExcludeFilter {
  @Override
  public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
    return reader.getResource().getURI().toString().contains("/test-classes/");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WithoutTestParts;
  }

  @Override
  public int hashCode() {
    return WithoutTestParts.class.hashCode();
  }
}
