package app.kakehashi.introduction.web;

import org.jspecify.annotations.Nullable;

/** What is typed on the page of a case; each of its forms sends its own part. */
record CaseForm(
    @Nullable String version,
    @Nullable String matter,
    @Nullable String until,
    @Nullable String ringi,
    @Nullable String go,
    @Nullable String step,
    @Nullable String who,
    @Nullable String on,
    @Nullable String reason,
    @Nullable String note) {
  static final CaseForm EMPTY =
      new CaseForm(null, null, null, null, null, null, null, null, null, null);
}
