package app.kakehashi.browser;

import app.kakehashi.shared.Language;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Chromium, started when somebody first asks for a page. It belongs to the stories of one
 * platform, which run one after another; those of other platforms run beside with a browser of
 * their own.
 */
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

  private com.microsoft.playwright.@Nullable Browser chromium;

  /** A page of somebody who has not been here before. */
  StoryPage visitor(String story, String base, Language language, Width width, boolean script) {
    return new StoryPage(
        story, base, language, width, script, context(tag(language), width, script));
  }

  private static String tag(Language language) {
    return switch (language) {
      case JA -> "ja-JP";
      case ZH_HANT -> "zh-TW";
      case EN -> "en-GB";
    };
  }

  private BrowserContext context(String acceptLanguage, Width width, boolean script) {
    return chromium()
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(acceptLanguage)
                .setViewportSize(width.width, width.height)
                .setJavaScriptEnabled(script)
                .setTimezoneId("Asia/Tokyo"));
  }

  private com.microsoft.playwright.Browser chromium() {
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
