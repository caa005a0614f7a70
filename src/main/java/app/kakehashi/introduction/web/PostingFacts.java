package app.kakehashi.introduction.web;

import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapSummary;
import app.kakehashi.introduction.web.AskView.FactView;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public facts of a posting in a few lines, as far as its summary’s viewer may know them. */
@Component
class PostingFacts {
  private final PostingWords words;

  PostingFacts(PostingWords words) {
    this.words = words;
  }

  List<FactView> of(GapSummary gap, Language reader) {
    Lines lines = new Lines();
    lines.add("kind", words.message(gap.kind().messageKey(), reader));
    CompanySummary company = gap.company();
    if (company == null) {
      lines.add("company", unnamed(gap.profile(), reader));
    } else {
      lines.company(company);
      region(lines, company, reader);
    }
    if (gap.placeRegion() != null) {
      lines.add("place", words.place(gap.placeRegion(), reader));
    } else if (gap.placeBlock() != null) {
      lines.add("place", words.block(gap.placeBlock(), reader));
    } else if (gap.placeCountry() != null) {
      lines.add("place", words.country(gap.placeCountry(), reader));
    }
    lines.add("fields", fields(gap.fields(), reader));
    lines.add("modes", modes(gap.modes(), reader));
    if (gap.neededBy() != null) {
      lines.add("needed_by", words.date(gap.neededBy(), reader));
    }
    return lines.all();
  }

  List<FactView> of(OfferSummary offer, Language reader) {
    Lines lines = new Lines();
    CompanySummary company = offer.company();
    if (company == null) {
      lines.add("company", words.message("introduction_company.unnamed", reader));
    } else {
      lines.company(company);
      region(lines, company, reader);
    }
    lines.add("fields", fields(offer.fields(), reader));
    lines.add("modes", modes(offer.modes(), reader));
    return lines.all();
  }

  /** A company by what at least five share. */
  private String unnamed(@Nullable CoarseProfile profile, Language reader) {
    List<String> parts = new ArrayList<>();
    parts.add(words.message("introduction_company.unnamed", reader));
    if (profile != null && profile.sector() != null) {
      parts.add(words.sector(profile.sector(), reader));
    }
    if (profile != null && profile.regionBlock() != null) {
      parts.add(words.block(profile.regionBlock(), reader));
    }
    if (profile != null && profile.sizeBand() != null) {
      parts.add(words.message("posting.size." + profile.sizeBand().code(), reader));
    }
    return words.list(parts, reader);
  }

  private void region(Lines lines, CompanySummary company, Language reader) {
    String place = company.region() == null ? company.country() : company.region();
    lines.add("region", words.place(place, reader));
  }

  private String fields(List<String> codes, Language reader) {
    return words.list(codes.stream().map(code -> words.field(code, reader)).toList(), reader);
  }

  private String modes(List<String> codes, Language reader) {
    return words.list(codes.stream().map(code -> words.mode(code, reader)).toList(), reader);
  }

  /** What is not stated makes no line. */
  private static final class Lines {
    private final List<FactView> lines = new ArrayList<>();

    void add(String label, String text) {
      if (!text.isEmpty()) {
        lines.add(new FactView("introduction_company.fact." + label, text, null));
      }
    }

    void company(CompanySummary company) {
      lines.add(
          new FactView(
              "introduction_company.fact.company", company.name(), company.nameLanguage()));
    }

    List<FactView> all() {
      return List.copyOf(lines);
    }
  }
}
