package app.kakehashi.listimport.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The classes that read files, and nothing else, as a jar of their own: the process that reads a
 * stranger’s file knows no library, no setting and no part of the platform, however that is packed.
 */
final class ReaderJar {

  private static final String ROOT = "app/kakehashi/listimport/domain/file/";

  private ReaderJar() {}

  /** The bytes of the jar. */
  static byte[] build() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      for (Resource part :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + ROOT + "**/*.class")) {
        String path = part.getURL().getPath();
        jar.putNextEntry(new JarEntry(path.substring(path.lastIndexOf(ROOT))));
        try (InputStream in = part.getInputStream()) {
          in.transferTo(jar);
        }
      }
    }
    return bytes.toByteArray();
  }
}
