package app.kakehashi.introduction.service;

import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.ScreeningPoint;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything about one case, for the office. */
@Service
@Transactional(readOnly = true)
public class CaseDesk {
  private final CaseReads reads;
  private final CaseWords words;
  private final Screening screening;
  private final CasePeople people;
  private final CaseClock clock;
  private final Asking asking;
  private final Companies companies;
  private final Accounts accounts;
  private final Postings postings;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseDesk(
      CaseReads reads,
      CaseWords words,
      Screening screening,
      CasePeople people,
      CaseClock clock,
      Asking asking,
      Companies companies,
      Accounts accounts,
      Postings postings,
      JdbcClient jdbc,
      JsonMapper json) {
    this.reads = reads;
    this.words = words;
    this.screening = screening;
    this.people = people;
    this.clock = clock;
    this.asking = asking;
    this.companies = companies;
    this.accounts = accounts;
    this.postings = postings;
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A mail of the case as it was sent.
   *
   * @param template which one
   * @param company null for the office
   * @param account null for a contact without account
   */
  public record Told(
      String template, @Nullable CompanyId company, @Nullable AccountId account, Instant at) {}

  /**
   * The score when the case began.
   *
   * @param joint by which candidates were sorted, 0 to 100, like the scores of both sides
   */
  public record Score(double joint, double japan, double taiwan) {}

  /**
   * A case.
   *
   * @param gapId public id of the gap, like {@code offerId} of the offer
   * @param open points of the profiles that nobody has settled
   * @param names of the people who appear; a removed person is missing
   * @param officers active people of the office
   * @param today in the country of the desk
   * @param score null where it was not known
   */
  public record View(
      Introduction introduction,
      String gapId,
      String offerId,
      @Nullable PostingText gapText,
      @Nullable PostingText offerText,
      Map<CompanyId, CompanySummary> companies,
      Map<Language, CaseWords.Words> words,
      Map<CompanyId, Set<ScreeningPoint>> open,
      List<Screening.Settled> settled,
      List<CaseReads.StepRow> steps,
      List<Told> told,
      List<CaseReads.NoteRow> notes,
      Map<AccountId, String> names,
      List<AccountSummary> officers,
      LocalDate today,
      @Nullable Score score) {
    /** Whether the gap has a page for this person: an assigned case may be of a closed company. */
    public boolean isGapOpen(Viewer viewer) {
      return isOpen(LegRole.GAP, viewer);
    }

    /** The same for the offer. */
    public boolean isOfferOpen(Viewer viewer) {
      return isOpen(LegRole.OFFER, viewer);
    }

    private boolean isOpen(LegRole role, Viewer viewer) {
      return viewer.desk().opens(introduction.leg(role).company());
    }
  }

  /**
   * The case with everything around it.
   *
   * @throws NotFoundException if there is none, or the viewer is not of the office
   */
  public View of(String publicId, Viewer viewer) {
    requireOffice(viewer);
    Introduction introduction = reads.find(publicId, viewer);
    List<CaseReads.StepRow> steps = reads.steps(introduction);
    List<CaseReads.NoteRow> notes = reads.notes(introduction, viewer);
    List<Told> told = told(introduction);
    Map<Long, PostingText> texts =
        postings.textsFor(List.of(introduction.gapId(), introduction.offerId()), viewer.language());
    Map<Long, String> ids = publicIds(introduction);
    Instant now = clock.now();
    return new View(
        introduction,
        Objects.requireNonNull(ids.get(introduction.gapId())),
        Objects.requireNonNull(ids.get(introduction.offerId())),
        texts.get(introduction.gapId()),
        texts.get(introduction.offerId()),
        companies.summaries(companiesOf(introduction, steps, told)),
        words.of(introduction),
        screening.open(List.of(introduction), now).getOrDefault(introduction.id(), Map.of()),
        screening.settled(introduction),
        steps,
        told,
        notes,
        accounts.namesOf(accountsOf(introduction, steps, told, notes)),
        accounts.office(),
        clock.moment().today(introduction.deskCountry()),
        score(introduction));
  }

  private static Set<CompanyId> companiesOf(
      Introduction introduction, List<CaseReads.StepRow> steps, List<Told> told) {
    Set<CompanyId> all = new HashSet<>();
    introduction.legs().forEach(leg -> all.add(leg.company()));
    introduction.suggestedBy().ifPresent(all::add);
    steps.forEach(step -> addAll(all, step.company(), step.legCompany()));
    told.forEach(mail -> addAll(all, mail.company(), null));
    return all;
  }

  private static Collection<AccountId> accountsOf(
      Introduction introduction,
      List<CaseReads.StepRow> steps,
      List<Told> told,
      List<CaseReads.NoteRow> notes) {
    Set<AccountId> all = new HashSet<>();
    introduction.owner().ifPresent(all::add);
    introduction.legs().forEach(leg -> leg.deskPerson().map(AccountId::new).ifPresent(all::add));
    steps.forEach(step -> addAll(all, step.account(), null));
    told.forEach(mail -> addAll(all, mail.account(), null));
    notes.forEach(note -> all.add(note.by()));
    return all;
  }

  private static <T> void addAll(Set<T> all, @Nullable T one, @Nullable T other) {
    if (one != null) {
      all.add(one);
    }
    if (other != null) {
      all.add(other);
    }
  }

  private Map<Long, String> publicIds(Introduction introduction) {
    Map<Long, String> ids = new TreeMap<>();
    jdbc.sql("select id, public_id from posting where id in (:gap, :offer)")
        .param("gap", introduction.gapId())
        .param("offer", introduction.offerId())
        .query(
            row -> {
              ids.put(row.getLong("id"), row.getString("public_id"));
            });
    return ids;
  }

  private List<Told> told(Introduction introduction) {
    return jdbc.sql(
            "select template, company_id, account_id, at from introduction_told where"
                + " introduction_id = :case order by id")
        .param("case", introduction.id())
        .query(
            (row, n) -> {
              long company = row.getLong("company_id");
              boolean ofCompany = !row.wasNull();
              long account = row.getLong("account_id");
              boolean ofAccount = !row.wasNull();
              return new Told(
                  row.getString("template"),
                  ofCompany ? new CompanyId(company) : null,
                  ofAccount ? new AccountId(account) : null,
                  row.getObject("at", OffsetDateTime.class).toInstant());
            })
        .list();
  }

  private @Nullable Score score(Introduction introduction) {
    JsonNode score = json.readTree(introduction.score());
    JsonNode joint = score.path("joint");
    return joint.isMissingNode()
        ? null
        : new Score(
            joint.asDouble(),
            score.path("japan").path("score").asDouble(),
            score.path("taiwan").path("score").asDouble());
  }

  /**
   * A person of an asked company with a link that answers without sign-in, to be copied into a
   * chat.
   *
   * @param title of the need, in that person’s language
   * @param link path of the page behind the link
   */
  public record ChatLink(String name, Language language, String title, String link) {}

  /**
   * Makes links for everybody of a company that is asked; those of the mails stay good.
   *
   * @throws NotFoundException if the company has nothing to answer
   */
  @Transactional
  public List<ChatLink> chatLinks(String publicId, String legId, Viewer viewer) {
    requireOffice(viewer);
    Introduction introduction = reads.find(publicId, viewer);
    Leg leg = CaseLife.leg(introduction, legId);
    Asking.Ask ask = askOf(leg).orElseThrow(NotFoundException::new);
    List<ChatLink> links = new ArrayList<>();
    for (CasePeople.Person person : people.of(leg.company())) {
      links.add(
          new ChatLink(
              person.name(),
              person.language(),
              title(introduction.gapId(), person.language()),
              "/answers/" + asking.link(ask, person)));
    }
    return links;
  }

  /** The request that this leg has to answer; empty where nothing is awaited. */
  public Optional<Asking.Ask> askOf(Leg leg) {
    return leg.state().isOpen()
        ? leg.ask()
            .flatMap(
                id ->
                    jdbc.sql("select public_id from introduction_ask where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional())
            .flatMap(asking::find)
        : Optional.empty();
  }

  private String title(long posting, Language reader) {
    PostingText text = postings.textsFor(List.of(posting), reader).get(posting);
    return text == null ? "" : text.title();
  }

  private static void requireOffice(Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
  }
}
