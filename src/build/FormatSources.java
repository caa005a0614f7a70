import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
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
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    int status = new Main(out, err, System.in).format(arguments.toArray(String[]::new));
    out.flush();
    err.flush();
    if (status != 0) {
      System.err.println(
          "The files named above are not formatted: mvn exec:exec@format mends them.");
    }
    System.exit(status);
  }
}
