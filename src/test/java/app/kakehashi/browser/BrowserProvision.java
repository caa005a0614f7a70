package app.kakehashi.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a Chromium for the browser tests: an installed one, else Playwright fetches its own, else
 * Debian's packages are installed where this user may; else the tests fail and say what to install.
 */
final class BrowserProvision {
  private static final Logger log = LoggerFactory.getLogger(BrowserProvision.class);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<Path> PLACES =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
  private static final List<String> PACKAGES =
      List.of("chromium", "fonts-noto-cjk", "fonts-noto-core");

  private BrowserProvision() {}

  /**
   * The executable to start, or empty where Playwright has fetched a browser it finds by itself.
   */
  static Optional<Path> executable() {
    Optional<Path> installed = installed();
    if (installed.isPresent()) {
      return installed;
    }
    if (playwrightFetches()) {
      return Optional.empty();
    }
    installDebianPackages();
    return Optional.of(
        installed()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The browser tests need Chromium: install it (Debian: apt-get install "
                            + String.join(" ", PACKAGES)
                            + ") or let 'playwright install chromium' fetch one.")));
  }

  private static Optional<Path> installed() {
    List<Path> candidates = new ArrayList<>(PLACES);
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      NAMES.forEach(name -> candidates.add(Path.of(folder, name)));
    }
    return candidates.stream().filter(Files::isExecutable).findFirst();
  }

  private static boolean playwrightFetches() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return run(
        300,
        java,
        "-cp",
        System.getProperty("java.class.path"),
        "com.microsoft.playwright.CLI",
        "install",
        "chromium");
  }

  private static void installDebianPackages() {
    List<String> asRoot =
        System.getProperty("user.name").equals("root") ? List.of() : List.of("sudo", "-n");
    List<String> update = new ArrayList<>(asRoot);
    update.addAll(List.of("apt-get", "update", "-q"));
    List<String> install = new ArrayList<>(asRoot);
    install.addAll(List.of("apt-get", "install", "-q", "-y", "--no-install-recommends"));
    install.addAll(PACKAGES);
    if (run(300, update.toArray(String[]::new))) {
      run(600, install.toArray(String[]::new));
    }
  }

  private static boolean run(int seconds, String... command) {
    log.info("No Chromium here; trying: {}", command[0] + " … " + command[command.length - 1]);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target", "browser-provision.log").toFile())
              .start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      log.info("{} cannot be run here: {}", command[0], e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
