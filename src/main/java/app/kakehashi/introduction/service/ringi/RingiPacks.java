package app.kakehashi.introduction.service.ringi;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.ringi.RingiCompany;
import app.kakehashi.introduction.domain.ringi.RingiMemo;
import app.kakehashi.introduction.domain.ringi.RingiPack;
import app.kakehashi.introduction.domain.ringi.RingiSection;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind;
import app.kakehashi.introduction.domain.ringi.RingiText;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.CaseSides;
import app.kakehashi.introduction.service.CaseStore;
import app.kakehashi.introduction.service.RingiNews;
import app.kakehashi.introduction.service.ringi.RingiProposals.Proposal;
import app.kakehashi.introduction.service.ringi.RingiStore.Edit;
import app.kakehashi.introduction.service.ringi.RingiStore.Version;
import app.kakehashi.introduction.service.ringi.RingiStore.Written;
import app.kakehashi.introduction.service.ringi.RingiStore.WrittenMemo;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.FileStore;
import app.kakehashi.shared.FileStore.Accepted;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ringi papers of a case: what the platform proposes, what the sides and the office write
 * instead, and the packs that were made of it.
 *
 * <p>All methods throw {@link NotFoundException} where the viewer takes no part in the case, and
 * for everybody while the companies are not introduced: a pack names them.
 */
@Service
@Transactional
public class RingiPacks {
  /** Longest section as typed, in characters. */
  public static final int LONGEST = 10_000;

  private final CaseReads reads;
  private final CaseStore store;
  private final RingiStore papers;
  private final RingiProposals proposals;
  private final RingiNews news;
  private final RingiPdf pdf;
  private final RingiDocx docx;
  private final Companies companies;
  private final FileStore files;
  private final AuditLog audit;
  private final PostingWords words;
  private final Clock clock;
  private final String association;

  RingiPacks(
      CaseReads reads,
      CaseStore store,
      RingiStore papers,
      RingiProposals proposals,
      RingiNews news,
      RingiPdf pdf,
      RingiDocx docx,
      Companies companies,
      FileStore files,
      AuditLog audit,
      PostingWords words,
      Clock clock,
      @Value("${kakehashi.association-name}") String association) {
    this.reads = reads;
    this.store = store;
    this.papers = papers;
    this.proposals = proposals;
    this.news = news;
    this.pdf = pdf;
    this.docx = docx;
    this.companies = companies;
    this.files = files;
    this.audit = audit;
    this.words = words;
    this.clock = clock;
    this.association = association;
  }

  /** A form in which a pack is made. */
  public enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }

    /** Ending of the name. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Who did something, when.
   *
   * @param company name as typed; null for the office
   * @param companyLanguage of the name; null for the office
   */
  public record Done(@Nullable String company, @Nullable String companyLanguage, Instant at) {}

  /**
   * A section as the page shows it.
   *
   * @param edited null where it is what the platform proposes
   */
  public record SectionView(RingiSectionKind kind, RingiSection section, @Nullable Done edited) {}

  /**
   * A section to edit.
   *
   * @param text as written, or as proposed
   * @param proposal what the platform would write
   * @param version 0 where nobody has written yet
   */
  public record Draft(
      RingiSectionKind kind, String text, String proposal, @Nullable Done edited, long version) {}

  /** The memo to show or edit, one point a line. */
  public record MemoDraft(
      String subject, String explanation, String proposal, @Nullable Done edited, long version) {}

  /** A pack that was made. */
  public record Made(int number, Language language, Done done) {}

  /**
   * The papers of a case in a language.
   *
   * @param memo null where packs of the language have none
   * @param versions the newest first, of every language
   */
  public record Papers(
      Introduction introduction,
      Language language,
      List<RingiCompany> companies,
      @Nullable MemoDraft memo,
      List<SectionView> sections,
      List<Made> versions) {
    /** Number of the newest pack; 0 where none was made. */
    public int newest() {
      return versions.isEmpty() ? 0 : versions.getFirst().number();
    }
  }

  /** A file to hand out. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  public record Download(String name, String mediaType, byte[] content) {}

  // ---- reading

  /** Everything about the papers in one language; changes nothing. */
  @Transactional(readOnly = true)
  public Papers papers(String caseId, Language language, Viewer viewer) {
    Reading reading = reading(caseId, language, viewer);
    return new Papers(
        reading.introduction,
        language,
        reading.proposal.companies(),
        language == Language.ZH_HANT ? reading.memo() : null,
        reading.sections(),
        papers.versions(reading.introduction).stream().map(reading::made).toList());
  }

  /** How many packs were made; for whoever takes part in a case that is opened. */
  @Transactional(readOnly = true)
  public int count(Introduction introduction) {
    return papers.versions(introduction).size();
  }

  @Transactional(readOnly = true)
  public Draft section(String caseId, Language language, RingiSectionKind kind, Viewer viewer) {
    return reading(caseId, language, viewer).draft(kind);
  }

  @Transactional(readOnly = true)
  public MemoDraft memo(String caseId, Viewer viewer) {
    return reading(caseId, Language.ZH_HANT, viewer).memo();
  }

  private Reading reading(String caseId, Language language, Viewer viewer) {
    Introduction introduction = reads.find(caseId, viewer);
    CaseSides.requireOpened(introduction, viewer);
    return new Reading(introduction, language, viewer);
  }

  // ---- writing

  /** Why a text is refused; a message key below {@code introduction_ringi.error.}. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final List<String> codes;

    Refused(List<String> codes) {
      super(String.join(", ", codes));
      this.codes = List.copyOf(codes);
    }

    public List<String> codes() {
      return codes;
    }
  }

  /**
   * Writes a section in one language, for everybody who takes part.
   *
   * @param text in the plain form of a section; empty leaves room for handwriting
   * @param seen the version the writer saw
   * @throws Refused if it is too long or a row too wide
   * @throws StaleVersionException if somebody else has written since
   */
  public void write(
      String caseId,
      Language language,
      RingiSectionKind kind,
      String text,
      long seen,
      Viewer viewer) {
    Introduction introduction = locked(caseId, viewer);
    String clean = new RingiText(text, language).text();
    if (clean.codePointCount(0, clean.length()) > LONGEST) {
      throw new Refused(List.of("too_long"));
    }
    if (RingiSection.isTooWide(clean)) {
      throw new Refused(List.of("too_wide"));
    }
    papers.write(introduction, language, kind, clean, seen, viewer, clock.instant());
    record(introduction, "ringi_written", language, Map.of("section", kind.code()), viewer);
  }

  /**
   * Writes the memo, one point a line.
   *
   * @throws Refused if it does not fit on its page
   * @throws StaleVersionException if somebody else has written since
   */
  public void writeMemo(
      String caseId,
      String subject,
      String explanation,
      String proposal,
      long seen,
      Viewer viewer) {
    Introduction introduction = locked(caseId, viewer);
    List<String> excess =
        RingiMemo.excess(subject, explanation, proposal).stream()
            .map(one -> "memo." + one.name().toLowerCase(Locale.ROOT))
            .toList();
    if (!excess.isEmpty()) {
      throw new Refused(excess);
    }
    RingiMemo memo = RingiMemo.ofText(subject, explanation, proposal);
    papers.writeMemo(
        introduction,
        memo.subject().text(),
        lines(memo.explanation()),
        lines(memo.proposal()),
        seen,
        viewer,
        clock.instant());
    record(introduction, "ringi_written", Language.ZH_HANT, Map.of("section", "memo"), viewer);
  }

  private static String lines(List<RingiText> points) {
    return String.join("\n", points.stream().map(RingiText::text).toList());
  }

  /**
   * Makes a pack of what is written now; it is kept as it is.
   *
   * @param after number of the newest pack the viewer saw
   * @return whether it was made; not so where another one was made meanwhile, by a second click or
   *     by somebody else
   */
  public boolean make(String caseId, Language language, int after, Viewer viewer) {
    Introduction introduction = locked(caseId, viewer);
    List<Version> before = papers.versions(introduction);
    int newest = before.isEmpty() ? 0 : before.getFirst().number();
    if (newest != after) {
      return false;
    }
    RingiPack pack = new Reading(introduction, language, viewer).pack();
    int number = newest + 1;
    Version version =
        new Version(
            number,
            language,
            viewer.company(),
            clock.instant(),
            keep(name(pack, number, Format.PDF), pdf.make(pack)),
            keep(name(pack, number, Format.DOCX), docx.make(pack)));
    papers.add(introduction, version, viewer);
    record(introduction, "ringi_made", language, Map.of("number", number), viewer);
    news.made(introduction, number, language, viewer);
    return true;
  }

  private String keep(String name, byte[] content) {
    return files.store(name, content, Accepted.DOCUMENT).publicId();
  }

  private static String name(RingiPack pack, int number, Format format) {
    return name(pack.caseReference(), pack.language(), number, format);
  }

  private static String name(String reference, Language language, int number, Format format) {
    return "ringi-" + reference + "-" + number + "-" + language.code() + "." + format.code();
  }

  /** A pack as it was made; each time it is handed out is on record. */
  public Download file(String caseId, int number, Format format, Viewer viewer) {
    Introduction introduction = reads.find(caseId, viewer);
    CaseSides.requireOpened(introduction, viewer);
    Version version =
        papers.versions(introduction).stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(NotFoundException::new);
    record(
        introduction,
        "ringi_read",
        version.language(),
        Map.of("number", number, "format", format.code()),
        viewer);
    return new Download(
        name(reference(introduction), version.language(), number, format),
        format.mediaType(),
        files
            .content(format == Format.PDF ? version.pdf() : version.docx())
            .orElseThrow(NotFoundException::new));
  }

  private Introduction locked(String caseId, Viewer viewer) {
    Introduction introduction = store.lock(caseId, viewer);
    CaseSides.requireOpened(introduction, viewer);
    return introduction;
  }

  private void record(
      Introduction introduction,
      String what,
      Language language,
      Map<String, ?> details,
      Viewer viewer) {
    Map<String, Object> all = new TreeMap<>(details);
    all.put("language", language.code());
    audit.record(viewer.actor(), "introduction." + what, introduction.publicId(), all);
  }

  /** The day of the introduction and a few signs: short enough to write by hand. */
  private static String reference(Introduction introduction) {
    LocalDate day =
        LocalDate.ofInstant(introduction.introducedAt().orElseThrow(), ZoneId.of("Asia/Tokyo"));
    String signs =
        UUID.nameUUIDFromBytes(introduction.publicId().getBytes(UTF_8)).toString().substring(0, 4);
    return DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + signs.toUpperCase(Locale.ROOT);
  }

  /** The papers of one case in one language. */
  private final class Reading {
    private final Introduction introduction;
    private final Language language;
    private final Viewer viewer;
    private final Proposal proposal;
    private final Map<RingiSectionKind, Written> written;
    private final Map<CompanyId, CompanySummary> names;

    Reading(Introduction introduction, Language language, Viewer viewer) {
      this.introduction = introduction;
      this.language = language;
      this.viewer = viewer;
      this.proposal = proposals.of(introduction, language, viewer);
      this.written = papers.sections(introduction, language);
      this.names = companies.summaries(introduction.legs().stream().map(Leg::company).toList());
    }

    private RingiSection section(RingiSectionKind kind) {
      Written own = written.get(kind);
      return own == null ? proposal.section(kind) : RingiSection.ofText(kind, own.text(), language);
    }

    List<SectionView> sections() {
      List<SectionView> views = new ArrayList<>();
      for (RingiSectionKind kind : RingiSectionKind.values()) {
        Written own = written.get(kind);
        views.add(new SectionView(kind, section(kind), own == null ? null : done(own.edit())));
      }
      return views;
    }

    Draft draft(RingiSectionKind kind) {
      Written own = written.get(kind);
      String proposed = proposal.section(kind).text();
      return own == null
          ? new Draft(kind, proposed, proposed, null, 0)
          : new Draft(kind, own.text(), proposed, done(own.edit()), own.edit().version());
    }

    MemoDraft memo() {
      return papers
          .memo(introduction)
          .map(this::memo)
          .orElseGet(
              () ->
                  new MemoDraft(
                      proposal.memo().subject(),
                      proposal.memo().explanation(),
                      proposal.memo().proposal(),
                      null,
                      0));
    }

    private MemoDraft memo(WrittenMemo own) {
      return new MemoDraft(
          own.subject(), own.explanation(), own.proposal(), done(own.edit()), own.edit().version());
    }

    Made made(Version version) {
      return new Made(version.number(), version.language(), done(version.company(), version.at()));
    }

    private Done done(Edit edit) {
      return done(edit.company(), edit.at());
    }

    private Done done(@Nullable CompanyId company, Instant at) {
      CompanySummary summary = company == null ? null : names.get(company);
      return summary == null
          ? new Done(null, null, at)
          : new Done(summary.name(), summary.nameLanguage(), at);
    }

    RingiPack pack() {
      MemoDraft memo = memo();
      return new RingiPack(
          language,
          proposal.title(),
          reference(introduction),
          association.isBlank()
              ? words.message("introduction_after.association", language)
              : association,
          LocalDate.ofInstant(clock.instant(), viewer.zone()),
          proposal.companies(),
          language == Language.ZH_HANT
              ? RingiMemo.ofText(memo.subject(), memo.explanation(), memo.proposal())
              : null,
          Arrays.stream(RingiSectionKind.values()).map(this::section).toList());
    }
  }
}
