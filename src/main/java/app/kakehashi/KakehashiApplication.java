package app.kakehashi;

import app.kakehashi.matching.EvaluateCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The platform; with {@code evaluate} as its first argument, a command without server or database.
 */
@SpringBootApplication
public class KakehashiApplication {
  private static final int WRONG_USE = 2;

  public static void main(String[] args) {
    String command = args.length == 0 || args[0].startsWith("-") ? "" : args[0];
    switch (command) {
      case "" -> SpringApplication.run(KakehashiApplication.class, args);
      case "evaluate" -> System.exit(EvaluateCommand.run(args, System.out));
      default -> {
        System.err.println(
            "There is no command '"
                + command
                + "'. Without a command the platform starts; the one command is:\n"
                + "  evaluate --dir=FOLDER [--out=FILE] [--json=FILE]");
        System.exit(WRONG_USE);
      }
    }
  }
}
