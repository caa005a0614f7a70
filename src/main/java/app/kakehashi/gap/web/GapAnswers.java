package app.kakehashi.gap.web;

import app.kakehashi.company.ApiCompany;
import app.kakehashi.company.CoarseProfile;
import app.kakehashi.gap.GapSummary;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.ApiText;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes gaps as the API answers them, in a reader's words. */
@Component
class GapAnswers {
  private final PostingWords words;

  GapAnswers(PostingWords words) {
    this.words = words;
  }

  GapItem item(GapSummary gap, Language reader) {
    return new GapItem(
        gap.publicId(),
        new ApiCode(gap.kind().code(), words.message(gap.kind().messageKey(), reader)),
        new ApiCode(
            gap.status().name().toLowerCase(Locale.ROOT),
            words.message(gap.status().messageKey(), reader)),
        new ApiText(gap.text().title(), gap.text().language().code()),
        gap.anonymous(),
        gap.company() == null ? null : ApiCompany.of(gap.company()),
        profile(gap.profile(), reader),
        place(gap, reader),
        codes(gap.fields(), reader, words::field),
        codes(gap.modes(), reader, words::mode),
        gap.neededBy(),
        gap.publishedAt(),
        gap.expiresAt(),
        gap.mine());
  }

  private GapItem.@Nullable Profile profile(@Nullable CoarseProfile profile, Language reader) {
    if (profile == null) {
      return null;
    }
    return new GapItem.Profile(
        code(profile.sector(), reader, words::sector),
        code(profile.regionBlock(), reader, words::block),
        profile.sizeBand() == null
            ? null
            : new ApiCode(
                profile.sizeBand().code(),
                words.message("posting.size." + profile.sizeBand().code(), reader)));
  }

  private GapItem.@Nullable Place place(GapSummary gap, Language reader) {
    ApiCode country = code(gap.placeCountry(), reader, words::country);
    return country == null
        ? null
        : new GapItem.Place(
            country,
            code(gap.placeRegion(), reader, words::place),
            code(gap.placeBlock(), reader, words::block));
  }

  private static List<ApiCode> codes(
      List<String> codes, Language reader, BiFunction<String, Language, String> inWords) {
    return codes.stream().map(code -> new ApiCode(code, inWords.apply(code, reader))).toList();
  }

  private static @Nullable ApiCode code(
      @Nullable String code, Language reader, BiFunction<String, Language, String> inWords) {
    return code == null ? null : new ApiCode(code, inWords.apply(code, reader));
  }
}
