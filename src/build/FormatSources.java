import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks or mends the layout of every Java source: {@code FormatSources.java check|write}. */
class FormatSources {
  public static void main(String[] args) throws IOException {
    boolean write = args.length == 1 && args[0].equals("write");
    List<String> arguments =
        new ArrayList<>(
            write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      sources.map(Path::toString).filter(p -> p.endsWith(".java")).sorted().forEach(arguments::add);
    }
    if (!write) {
      System.err.println(
          "Files named below are not laid out: mvn validate exec:exec@format mends them.");
    }
    com.google.googlejavaformat.java.Main.main(arguments.toArray(String[]::new));
  }
}
