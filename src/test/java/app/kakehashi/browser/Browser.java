package app.kakehashi.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One Chromium for all stories of a run; tests run one after another. */
final class Browser {
  /** A wide screen and a phone, in CSS pixels. */
  enum Width {
    WIDE(1280, 900),
    NARROW(390, 844);

    final int width;
    final int height;

    Width(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private static com.microsoft.playwright.@Nullable Browser chromium;

  private Browser() {}

  /** A fresh context: no cookies, the given language and screen. */
  static BrowserContext context(String acceptLanguage, Width width, boolean script) {
    return chromium()
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(acceptLanguage)
                .setViewportSize(width.width, width.height)
                .setJavaScriptEnabled(script)
                .setTimezoneId("Asia/Tokyo"));
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      Optional<java.nio.file.Path> executable = BrowserProvision.executable();
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      BrowserType.LaunchOptions options =
          new BrowserType.LaunchOptions()
              .setChromiumSandbox(false)
              .setArgs(
                  List.of(
                      "--disable-gpu",
                      "--disable-quic",
                      "--no-first-run",
                      "--disable-background-networking",
                      "--disable-component-update",
                      "--disable-sync",
                      "--disable-dev-shm-usage"));
      executable.ifPresent(options::setExecutablePath);
      chromium = playwright.chromium().launch(options);
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return chromium;
  }
}
