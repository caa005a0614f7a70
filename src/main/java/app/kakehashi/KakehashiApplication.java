package app.kakehashi;

import app.kakehashi.matching.EvaluateCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The platform; with {@code evaluate} as its first argument, a command without server or database.
 */
@SpringBootApplication
public class KakehashiApplication {
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("evaluate")) {
      System.exit(EvaluateCommand.run(args, System.out));
    }
    SpringApplication.run(KakehashiApplication.class, args);
  }
}
