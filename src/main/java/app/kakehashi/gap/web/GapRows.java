package app.kakehashi.gap.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapSummary;
import app.kakehashi.gap.service.GapEditor;
import app.kakehashi.posting.PostingDates;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gaps in a line, in the viewer's words. */
@Component
class GapRows {
  private final PostingWords words;
  private final GapEditor editor;

  GapRows(PostingWords words, GapEditor editor) {
    this.words = words;
    this.editor = editor;
  }

  /**
   * A line of the list.
   *
   * @param lang of the title
   * @param companyId public id to link to; null where the company is not to be known
   * @param company name, or what may be known of an anonymous one
   * @param companyLang of the name; null for our own words
   */
  record GapRow(
      String publicId,
      String title,
      String lang,
      String kind,
      List<String> fields,
      List<String> modes,
      String place,
      @Nullable String companyId,
      String company,
      @Nullable String companyLang,
      String neededBy,
      String published,
      String status,
      String tone,
      boolean isPublished,
      boolean mine) {}

  List<GapRow> of(List<GapSummary> gaps, Viewer viewer) {
    return gaps.stream().map(gap -> row(gap, viewer)).toList();
  }

  /** Whether the viewer may post a gap at all. */
  boolean mayPost(Viewer viewer) {
    return viewer.isOffice() || editor.ownCompany(viewer).isPresent();
  }

  String status(PostingStatus status, Viewer viewer) {
    return words.message(status.messageKey(), viewer.language());
  }

  private GapRow row(GapSummary gap, Viewer viewer) {
    Language reader = viewer.language();
    CompanySummary company = gap.company();
    LocalDate neededBy = gap.neededBy();
    String title =
        gap.text().title().isBlank() ? words.message("gap.untitled", reader) : gap.text().title();
    return new GapRow(
        gap.publicId(),
        title,
        gap.text().title().isBlank() ? reader.code() : gap.text().language().code(),
        words.message(gap.kind().messageKey(), reader),
        gap.fields().stream().map(code -> words.field(code, reader)).toList(),
        gap.modes().stream().map(code -> words.mode(code, reader)).toList(),
        place(gap, reader),
        company == null ? null : company.publicId(),
        company == null ? unnamed(gap.profile(), reader) : company.name(),
        company == null ? null : company.nameLanguage(),
        neededBy == null ? "" : words.date(neededBy, reader),
        gap.publishedAt() == null ? "" : PostingDates.day(gap.publishedAt(), viewer),
        words.message(gap.status().messageKey(), reader),
        gap.status().tone(),
        gap.status() == PostingStatus.PUBLISHED,
        gap.mine());
  }

  private String place(GapSummary gap, Language reader) {
    if (gap.placeRegion() != null) {
      return words.place(gap.placeRegion(), reader);
    }
    if (gap.placeBlock() != null) {
      return words.block(gap.placeBlock(), reader);
    }
    return gap.placeCountry() == null ? "" : words.country(gap.placeCountry(), reader);
  }

  /** An anonymous company by what at least five members share. */
  String unnamed(@Nullable CoarseProfile profile, Language reader) {
    List<String> parts = new ArrayList<>();
    parts.add(words.message("gap.anonymous.name", reader));
    if (profile != null) {
      if (profile.sector() != null) {
        parts.add(words.sector(profile.sector(), reader));
      }
      if (profile.regionBlock() != null) {
        parts.add(words.block(profile.regionBlock(), reader));
      }
      if (profile.sizeBand() != null) {
        parts.add(words.message("posting.size." + profile.sizeBand().code(), reader));
      }
    }
    return words.list(parts, reader);
  }
}
