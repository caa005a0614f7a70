package app.kakehashi.introduction.service.ringi;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.Credential;
import app.kakehashi.company.ExportControl;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.SizeBand;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.ringi.RingiBlock;
import app.kakehashi.introduction.domain.ringi.RingiBlock.Bullets;
import app.kakehashi.introduction.domain.ringi.RingiBlock.Paragraph;
import app.kakehashi.introduction.domain.ringi.RingiBlock.Table;
import app.kakehashi.introduction.domain.ringi.RingiCompany;
import app.kakehashi.introduction.domain.ringi.RingiFact;
import app.kakehashi.introduction.domain.ringi.RingiMemo;
import app.kakehashi.introduction.domain.ringi.RingiSection;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind;
import app.kakehashi.introduction.domain.ringi.RingiText;
import app.kakehashi.introduction.service.CaseSides;
import app.kakehashi.introduction.service.CaseWords;
import app.kakehashi.introduction.service.CaseWords.Words;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.offer.Offers;
import app.kakehashi.posting.PostingFiles;
import app.kakehashi.posting.PostingFiles.Attachment;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the platform can say in a ringi pack by itself: only what every side of the case may read.
 * What only one side was told, such as the reasons of a match, is not in it.
 */
@Component
class RingiProposals {
  private static final int MEMO_POINT = 180;

  /** Credentials with a row of their own among the points of compliance. */
  private static final List<Credential> OWN_ROW =
      List.of(
          Credential.ANTISOCIAL_FORCES_CLAUSE,
          Credential.PRODUCT_LIABILITY_INSURANCE,
          Credential.PRIVACY_MANAGEMENT);

  private final Companies companies;
  private final Postings postings;
  private final PostingFiles files;
  private final Offers offers;
  private final CaseWords caseWords;
  private final PostingWords words;
  private final Clock clock;

  RingiProposals(
      Companies companies,
      Postings postings,
      PostingFiles files,
      Offers offers,
      CaseWords caseWords,
      PostingWords words,
      Clock clock) {
    this.companies = companies;
    this.postings = postings;
    this.files = files;
    this.offers = offers;
    this.caseWords = caseWords;
    this.words = words;
    this.clock = clock;
  }

  /** A memo as it would be typed. */
  record Memo(String subject, String explanation, String proposal) {}

  /**
   * What is proposed.
   *
   * @param title what is to be approved
   * @param sections of every kind about which something is known
   */
  record Proposal(
      RingiText title,
      List<RingiCompany> companies,
      Map<RingiSectionKind, RingiSection> sections,
      Memo memo) {
    RingiSection section(RingiSectionKind kind) {
      return sections.getOrDefault(kind, RingiSection.empty(kind));
    }
  }

  /** For a case whose companies have been introduced. */
  Proposal of(Introduction introduction, Language language, Viewer viewer) {
    return new Composing(introduction, language, viewer).proposal();
  }

  /** One pack in one language. */
  private final class Composing {
    private final Introduction introduction;
    private final Language language;
    private final Viewer viewer;
    private final List<Leg> sides;
    private final Map<CompanyId, CompanySummary> names;
    private final Map<CompanyId, CompanyFacts> facts;
    private final PostingText gap;
    private final PostingText offer;
    private final @Nullable Words said;
    private final Language saidIn;
    private final LocalDate today;

    Composing(Introduction introduction, Language language, Viewer viewer) {
      this.introduction = introduction;
      this.language = language;
      this.viewer = viewer;
      this.sides = CaseSides.in(introduction);
      List<CompanyId> ids = sides.stream().map(Leg::company).toList();
      this.names = companies.summaries(ids);
      this.facts = companies.factsOf(ids);
      Map<Long, PostingText> texts =
          postings.textsFor(List.of(introduction.gapId(), introduction.offerId()), language);
      this.gap = Objects.requireNonNull(texts.get(introduction.gapId()));
      this.offer = Objects.requireNonNull(texts.get(introduction.offerId()));
      Map<Language, Words> written = caseWords.of(introduction);
      this.saidIn = CaseWords.shownIn(written, language);
      this.said = written.get(saidIn);
      this.today = LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    Proposal proposal() {
      List<Attachment> attached = attachments();
      Map<RingiSectionKind, RingiSection> sections = new EnumMap<>(RingiSectionKind.class);
      add(sections, RingiSectionKind.SUMMARY, summary());
      add(sections, RingiSectionKind.NEED, posting(gap));
      add(sections, RingiSectionKind.REASONS, reasons());
      add(sections, RingiSectionKind.EVIDENCE, evidence(attached));
      add(sections, RingiSectionKind.COMPLIANCE, compliance());
      add(sections, RingiSectionKind.STAGES, stages());
      add(sections, RingiSectionKind.ANNEXES, annexes(attached));
      return new Proposal(
          RingiText.line(gap.title(), gap.language()),
          sides.stream().map(this::company).toList(),
          sections,
          memo());
    }

    private static void add(
        Map<RingiSectionKind, RingiSection> sections,
        RingiSectionKind kind,
        List<RingiBlock> blocks) {
      if (!blocks.isEmpty()) {
        sections.put(kind, new RingiSection(kind, blocks));
      }
    }

    private String words(String key, Object... arguments) {
      return words.message("introduction_ringi.propose." + key, language, arguments);
    }

    private RingiText own(String text) {
      return new RingiText(text, language);
    }

    private String name(Leg leg) {
      return Objects.requireNonNull(names.get(leg.company())).name();
    }

    private CompanyFacts facts(Leg leg) {
      return Objects.requireNonNull(facts.get(leg.company()));
    }

    // ---- sections

    private List<RingiBlock> summary() {
      List<RingiText> points = new ArrayList<>();
      points.add(new RingiText(words("need", gap.title()), gap.language()));
      points.add(new RingiText(words("offer", offer.title()), offer.language()));
      if (said != null) {
        points.add(new RingiText(words("first_step", said.firstStep()), saidIn));
      }
      String sidesByName = words.list(sides.stream().map(this::name).toList(), language);
      return List.of(new Paragraph(own(words("summary", sidesByName))), new Bullets(points));
    }

    private static List<RingiBlock> posting(PostingText text) {
      return Stream.concat(
              Stream.of(new Paragraph(new RingiText(text.title(), text.language()))),
              RingiSection.ofText(RingiSectionKind.NEED, text.description(), text.language())
                  .blocks()
                  .stream())
          .toList();
    }

    private List<RingiBlock> reasons() {
      List<List<RingiText>> rows = new ArrayList<>();
      if (said != null) {
        rows.add(List.of(new RingiText(said.why(), saidIn), own(words("basis.office")), own("")));
      }
      rows.add(
          List.of(
              new RingiText(offer.title(), offer.language()), own(words("basis.offer")), own("")));
      return List.of(new Table(rows));
    }

    private List<RingiBlock> evidence(List<Attachment> attached) {
      List<RingiBlock> blocks = new ArrayList<>(posting(offer));
      if (!attached.isEmpty()) {
        blocks.add(
            new Table(
                attached.stream()
                    .map(
                        file ->
                            List.of(
                                own(file.caption().isEmpty() ? file.fileName() : file.caption()),
                                own(""),
                                own(file.fileName())))
                    .toList()));
      }
      return blocks;
    }

    private List<RingiBlock> annexes(List<Attachment> attached) {
      return attached.isEmpty()
          ? List.of()
          : List.of(new Bullets(attached.stream().map(file -> own(file.fileName())).toList()));
    }

    /** Files that everybody signed in may see; the other side could not open any others. */
    private List<Attachment> attachments() {
      OfferSummary summary =
          offers.summaries(List.of(introduction.offerId()), viewer).get(introduction.offerId());
      CompanySummary company = summary == null ? null : summary.company();
      if (summary == null
          || company == null
          || summary.status() != PostingStatus.PUBLISHED
          || !company.active()
          || !company.listedPublicly()) {
        return List.of();
      }
      return files.of(postings.visible(PostingType.OFFER, summary.publicId(), viewer), viewer);
    }

    private List<RingiBlock> compliance() {
      return List.of(
          new Table(
              List.of(
                  point("antisocial_forces", held(Credential.ANTISOCIAL_FORCES_CLAUSE)),
                  point("export_control", this::exportControl),
                  point("product_liability", held(Credential.PRODUCT_LIABILITY_INSURANCE)),
                  point("confidentiality", held(Credential.PRIVACY_MANAGEMENT)),
                  point("credentials", this::credentials))));
    }

    /** A row; about whom nothing is known, nothing is said. */
    private List<RingiText> point(String prompt, Function<Leg, String> stateOf) {
      List<String> states = new ArrayList<>();
      for (Leg leg : sides) {
        String state = stateOf.apply(leg);
        if (!state.isEmpty()) {
          states.add(words("of_company", name(leg), state));
        }
      }
      return List.of(
          own(words.message("ringi.prompt.compliance." + prompt, language)),
          own(String.join("\n", states)),
          own(states.isEmpty() ? "" : words("basis.stated")));
    }

    private Function<Leg, String> held(Credential credential) {
      return leg -> facts(leg).credentials().contains(credential) ? credential(credential) : "";
    }

    private String credential(Credential credential) {
      return words.message("company.credential." + credential.code(), language);
    }

    private String exportControl(Leg leg) {
      ExportControl control = facts(leg).resilience().exportControl();
      return control == ExportControl.UNKNOWN
          ? ""
          : words.message("company.export_control." + control.code(), language);
    }

    private String credentials(Leg leg) {
      return words.list(
          Stream.concat(
                  certificates(leg),
                  facts(leg).credentials().stream()
                      .filter(held -> !OWN_ROW.contains(held))
                      .sorted()
                      .map(this::credential))
              .toList(),
          language);
    }

    private Stream<String> certificates(Leg leg) {
      return facts(leg).certificates().stream()
          .filter(held -> held.holdsOn(today))
          .map(HeldCertificate::code)
          .map(code -> words.certificate(code, language));
    }

    private List<RingiBlock> stages() {
      if (said == null) {
        return List.of();
      }
      List<List<RingiText>> rows = new ArrayList<>();
      rows.add(
          List.of(
              own(words("stage.first")),
              new RingiText(said.firstStep(), saidIn),
              own(""),
              own("")));
      for (String prompt : RingiSectionKind.STAGES.prompts()) {
        rows.add(
            List.of(
                own(words.message("ringi.prompt.stages." + prompt, language)),
                own(""),
                own(""),
                own("")));
      }
      return List.of(new Table(rows));
    }

    // ---- companies and memo

    private RingiCompany company(Leg leg) {
      CompanySummary summary = Objects.requireNonNull(names.get(leg.company()));
      CompanyFacts known = facts(leg);
      List<RingiText> called = new ArrayList<>();
      called.add(
          RingiText.line(summary.name(), Language.ofTag(summary.nameLanguage()).orElse(language)));
      if (summary.englishName() != null && !summary.englishName().equals(summary.name())) {
        called.add(RingiText.line(summary.englishName(), Language.EN));
      }
      List<RingiFact> lines = new ArrayList<>();
      String place = summary.region() == null ? summary.country() : summary.region();
      fact(lines, "region", words.place(place, language));
      known.isic().stream()
          .findFirst()
          .ifPresent(code -> fact(lines, "sectors", words.sector(code, language)));
      fact(
          lines,
          "fields",
          words.list(
              known.fields().stream().map(code -> words.field(code, language)).toList(), language));
      SizeBand band = known.size().band();
      if (band != null) {
        fact(lines, "size_band", words.message("company.size." + band.code(), language));
      }
      fact(lines, "certificates", words.list(certificates(leg).toList(), language));
      fact(
          lines,
          "languages",
          words.list(
              known.languages().stream().map(code -> words.language(code, language)).toList(),
              language));
      return new RingiCompany(own(words.message(leg.role().messageKey(), language)), called, lines);
    }

    private void fact(List<RingiFact> lines, String label, String value) {
      if (!value.isEmpty()) {
        lines.add(
            new RingiFact(own(words.message("company.field." + label, language)), own(value)));
      }
    }

    private Memo memo() {
      String subject = shortened(words("memo.subject", gap.title()), RingiMemo.LONGEST_SUBJECT);
      return said == null || saidIn != language
          ? new Memo(subject, "", "")
          : new Memo(
              subject,
              shortened(said.why(), MEMO_POINT),
              shortened(words("first_step", said.firstStep()), MEMO_POINT));
    }
  }

  /** One line of at most so many characters; what is cut off shows. */
  private static String shortened(String text, int longest) {
    String line = RingiText.line(text, Language.ZH_HANT).text();
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
