package app.kakehashi.demo;

import java.util.List;

/** What the terminal shows once the demo is ready. */
record DemoNotice(String address, String password, List<Entry> entries) {
  /** A line of the table. */
  record Entry(String mail, String role, String language, String token) {}

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("\nKakehashi is ready: ").append(address).append("\n\n");
    text.append(row("sign in with", "role", "language", "API token"));
    for (Entry entry : entries) {
      text.append(row(entry.mail(), entry.role(), entry.language(), entry.token()));
    }
    text.append("\nPassword of all: ").append(password).append('\n');
    return text.toString();
  }

  private static String row(String mail, String role, String language, String token) {
    return String.format("  %-24s %-12s %-9s %s%n", mail, role, language, token);
  }
}
