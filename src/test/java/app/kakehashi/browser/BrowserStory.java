package app.kakehashi.browser;

import org.springframework.test.context.ActiveProfiles;

/** A story on the platform with its demo data. */
@ActiveProfiles("demo")
abstract class BrowserStory extends PlatformStory {}
