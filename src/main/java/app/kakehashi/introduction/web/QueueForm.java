package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.DeskKind;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.service.DeskQueue;
import app.kakehashi.shared.ListAddress;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of the desk as they stand in its address; what is no filter is not looked at. */
record QueueForm(
    @Nullable String kind,
    @Nullable String owner,
    @Nullable String desk,
    @Nullable String side,
    @Nullable String overdue,
    @Nullable String title) {
  static final String MINE = "mine";
  static final String NOBODY = "nobody";
  static final List<String> DESKS = List.of("JP", "TW");
  private static final int LONGEST_TITLE = 100;

  DeskQueue.Filter filter(Viewer viewer) {
    return new DeskQueue.Filter(
        kinds(),
        MINE.equals(owner) ? viewer.account() : null,
        NOBODY.equals(owner),
        desk != null && DESKS.contains(desk) ? desk : null,
        role(),
        "true".equals(overdue),
        shortTitle());
  }

  private Set<DeskKind> kinds() {
    return DeskKind.find(kind == null ? "" : kind)
        .<Set<DeskKind>>map(EnumSet::of)
        .orElse(DeskKind.TO_DO);
  }

  private @Nullable LegRole role() {
    return Arrays.stream(LegRole.values())
        .filter(role -> role.code().equals(side))
        .findFirst()
        .orElse(null);
  }

  private String shortTitle() {
    String text = title == null ? "" : title.strip();
    return text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) : text;
  }

  /** The address of the list with these filters. */
  ListAddress address() {
    return new ListAddress("/desk")
        .with("kind", kind)
        .with("owner", owner)
        .with("desk", desk)
        .with("side", side)
        .with("overdue", overdue)
        .with("title", shortTitle());
  }

  /** What stands behind the question mark of the address; empty without filters. */
  String query() {
    String address = address().toString();
    int mark = address.indexOf('?');
    return mark < 0 ? "" : address.substring(mark + 1);
  }
}
