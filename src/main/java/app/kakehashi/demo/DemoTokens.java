package app.kakehashi.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The API tokens of the demo accounts, kept beside the demo's database: the platform itself stores
 * only their hashes and could not print them at the next start.
 */
record DemoTokens(Path file) {
  /** Mail address → token; empty at the first start. */
  Map<String, String> read() {
    Map<String, String> tokens = new TreeMap<>();
    if (Files.isReadable(file)) {
      Properties stored = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        stored.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      stored.forEach((mail, token) -> tokens.put((String) mail, (String) token));
    }
    return tokens;
  }

  /** Replaces what is kept. */
  void write(Map<String, String> tokens) {
    if (tokens.equals(read())) {
      return;
    }
    Properties stored = new Properties();
    stored.putAll(tokens);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        stored.store(writer, "API tokens of the demo accounts");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
