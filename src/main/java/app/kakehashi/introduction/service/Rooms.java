package app.kakehashi.introduction.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.MessageText;
import app.kakehashi.introduction.domain.RoomPolicy;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.RoomStore.FileRow;
import app.kakehashi.introduction.service.RoomStore.Row;
import app.kakehashi.introduction.service.RoomStore.Tally;
import app.kakehashi.introduction.service.RoomStore.TranslationRow;
import app.kakehashi.introduction.service.RoomView.Party;
import app.kakehashi.introduction.service.RoomView.Writer;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.FileStore;
import app.kakehashi.shared.FileStore.Accepted;
import app.kakehashi.shared.FileStore.UnacceptableFile;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages of a case: a room of all companies that said yes, open from the introduction on, and
 * a thread between each company and the office that no other company ever sees. The office reads
 * and writes everywhere.
 *
 * <p>All methods throw {@link NotFoundException} where the viewer knows of no such case, thread,
 * message or file.
 */
@Service
@Transactional
public class Rooms {
  /** The key of the room of all. */
  public static final String ALL = "all";

  /** Files a message can have. */
  public static final int MOST_FILES = 5;

  /** Messages on one page. */
  static final int PAGE = 30;

  private final CaseStore store;
  private final CaseReads reads;
  private final IntroductionRepository cases;
  private final RoomStore messages;
  private final RoomNews news;
  private final Companies companies;
  private final Accounts accounts;
  private final Postings postings;
  private final FileStore files;
  private final Settlements settlements;
  private final AuditLog audit;
  private final CaseClock clock;

  Rooms(
      CaseStore store,
      CaseReads reads,
      IntroductionRepository cases,
      RoomStore messages,
      RoomNews news,
      Companies companies,
      Accounts accounts,
      Postings postings,
      FileStore files,
      Settlements settlements,
      AuditLog audit,
      CaseClock clock) {
    this.store = store;
    this.reads = reads;
    this.cases = cases;
    this.messages = messages;
    this.news = news;
    this.companies = companies;
    this.accounts = accounts;
    this.postings = postings;
    this.files = files;
    this.settlements = settlements;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What somebody writes.
   *
   * @param form random name of the form: what is sent twice from one form is one message
   * @param underNda whether the files are marked as confidential
   */
  public record NewMessage(
      String form, Language language, MessageText text, List<Upload> files, boolean underNda) {
    public NewMessage {
      files = List.copyOf(files);
    }
  }

  /** A file as it was sent. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  public record Upload(String name, byte[] content) {}

  /** A file to hand out. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  public record Download(String name, String mediaType, byte[] content) {}

  // ---- reading

  /** The threads of a case that this viewer may open, with what is unread; changes nothing. */
  @Transactional(readOnly = true)
  public List<RoomView.Talk> threads(Introduction introduction, Viewer viewer) {
    return new Reading(introduction, viewer).threads();
  }

  /**
   * Opens a thread: from now on its messages count as read, and the reader is told of news again.
   *
   * @param thread {@link #ALL} or the public id of a leg; empty for the first that is open
   * @param before public id of a message: only what is older; empty for the newest
   */
  public RoomView open(String caseId, String thread, String before, Viewer viewer) {
    Introduction introduction = reads.find(caseId, viewer);
    Reading reading = new Reading(introduction, viewer);
    Leg leg = thread.isEmpty() ? reading.first() : reading.legOf(thread);
    long until =
        before.isEmpty()
            ? Long.MAX_VALUE
            : messages
                .find(introduction, before)
                .filter(message -> Objects.equals(message.leg(), leg == null ? null : leg.id()))
                .orElseThrow(NotFoundException::new)
                .id();
    List<Row> rows = messages.last(introduction, leg, until, PAGE + 1);
    boolean more = rows.size() > PAGE;
    List<Row> shown = new ArrayList<>(more ? rows.subList(0, PAGE) : rows);
    shown.sort(Comparator.comparingLong(Row::id));
    long seen = messages.seen(introduction, leg, viewer.account());
    List<RoomView.Message> lines = reading.messages(shown, seen);
    messages.visit(introduction, leg, viewer.account());
    List<RoomView.Talk> threads = reading.threads();
    return new RoomView(
        title(introduction, viewer.language()),
        threads,
        threads.stream().filter(one -> one.key().equals(keyOf(leg))).findFirst().orElseThrow(),
        reading.participants(leg),
        viewer.isOffice() ? reading.withoutAccount(leg) : List.of(),
        lines,
        more ? shown.getFirst().publicId() : null,
        before.isEmpty(),
        leg != null || RoomPolicy.isRoomWritable(introduction),
        mayMarkUnderNda(introduction, leg));
  }

  /** A message to translate, with what is there already. */
  @Transactional(readOnly = true)
  public RoomView.Message message(String caseId, String messageId, Viewer viewer) {
    Introduction introduction = reads.find(caseId, viewer);
    Reading reading = new Reading(introduction, viewer);
    Row message = reading.message(messageId);
    return reading.messages(List.of(message), Long.MAX_VALUE).getFirst();
  }

  /** A file of a message that the viewer may read; each time it is handed out is on record. */
  public Download file(String caseId, String fileId, Viewer viewer) {
    Introduction introduction = reads.find(caseId, viewer);
    Map.Entry<Row, FileRow> found =
        messages.findFile(introduction, fileId).orElseThrow(NotFoundException::new);
    new Reading(introduction, viewer).requireReadable(found.getKey());
    FileRow file = found.getValue();
    record(introduction, "introduction.file_read", Map.of("file", fileId), viewer);
    return new Download(
        file.name(), file.mediaType(), files.content(fileId).orElseThrow(NotFoundException::new));
  }

  // ---- writing

  /**
   * Writes a message and tells whoever reads the thread.
   *
   * @throws UnacceptableFile if a file is not accepted; nothing is written then
   * @throws RoomClosedException if the room takes no more messages
   */
  public void write(String caseId, String thread, NewMessage message, Viewer viewer) {
    Introduction introduction = store.lock(caseId, viewer);
    Leg leg = new Reading(introduction, viewer).legOf(thread);
    if (leg == null && !RoomPolicy.isRoomWritable(introduction)) {
      throw new RoomClosedException();
    }
    if (message.files().size() > MOST_FILES) {
      throw new UnacceptableFile("too_many");
    }
    String formKey = formKey(thread, message);
    if (messages.isWritten(introduction, viewer.account(), formKey)) {
      return;
    }
    long id =
        messages.add(
            introduction,
            leg,
            message.language(),
            message.text().value(),
            viewer.account(),
            viewer.company(),
            clock.now(),
            formKey);
    boolean underNda = message.underNda() && mayMarkUnderNda(introduction, leg);
    for (int i = 0; i < message.files().size(); i++) {
      Upload file = message.files().get(i);
      messages.attach(
          id, i + 1, files.store(file.name(), file.content(), Accepted.DOCUMENT), underNda);
    }
    record(introduction, "introduction.message_written", Map.of("thread", thread), viewer);
    news.tell(introduction, leg, viewer);
    cases.heard(introduction.id(), clock.now());
  }

  /** Puts a translation beside a message; an older one of that language is kept, not shown. */
  public void translate(
      String caseId, String messageId, Language language, MessageText text, Viewer viewer) {
    Introduction introduction = store.lock(caseId, viewer);
    Row message = new Reading(introduction, viewer).message(messageId);
    boolean same =
        messages.translations(List.of(message.id())).stream()
            .anyMatch(last -> last.language() == language && last.text().equals(text.value()));
    if (same) {
      return;
    }
    messages.translate(
        message, language, text.value(), viewer.account(), viewer.company(), clock.now());
    record(introduction, "introduction.message_translated", Map.of("message", messageId), viewer);
  }

  /** Takes a message back: a line stays. Who wrote it may, and the office. */
  public void withdraw(String caseId, String messageId, Viewer viewer) {
    Introduction introduction = store.lock(caseId, viewer);
    Reading reading = new Reading(introduction, viewer);
    Row message = messages.find(introduction, messageId).orElseThrow(NotFoundException::new);
    reading.requireThread(message);
    if (!reading.mayWithdraw(message)) {
      throw new NotFoundException();
    }
    if (message.withdrawnAt() == null) {
      messages.withdraw(message, viewer.account(), viewer.isOffice(), clock.now());
      record(introduction, "introduction.message_withdrawn", Map.of("message", messageId), viewer);
    }
  }

  /** The need in the reader’s language, as its public text says it. */
  private PostingText title(Introduction introduction, Language reader) {
    return Objects.requireNonNull(
        postings.textsFor(List.of(introduction.gapId()), reader).get(introduction.gapId()));
  }

  private boolean mayMarkUnderNda(Introduction introduction, @Nullable Leg leg) {
    return RoomPolicy.mayMarkUnderNda(
        leg == null, settlements.isAgreed(introduction, SettlementMatter.CONFIDENTIALITY));
  }

  private void record(
      Introduction introduction, String action, Map<String, String> details, Viewer viewer) {
    audit.record(viewer.actor(), action, introduction.publicId(), details);
  }

  /** The same form with other words is another message. */
  private static String formKey(String thread, NewMessage message) {
    MessageDigest digest = sha256();
    for (String part :
        List.of(message.form(), thread, message.language().code(), message.text().value())) {
      digest.update(part.getBytes(UTF_8));
      digest.update((byte) 0);
    }
    for (Upload file : message.files()) {
      digest.update(sha256().digest(file.content()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String keyOf(@Nullable Leg leg) {
    return leg == null ? ALL : leg.publicId();
  }

  /** The case seen by one viewer: which threads, and what names may be read. */
  private final class Reading {
    private final Introduction introduction;
    private final Viewer viewer;
    private final Map<CompanyId, CompanySummary> names;

    Reading(Introduction introduction, Viewer viewer) {
      this.introduction = introduction;
      this.viewer = viewer;
      this.names = companies.summaries(introduction.legs().stream().map(Leg::company).toList());
    }

    private boolean seesRoom() {
      return viewer.isOffice()
          ? introduction.isOpened()
              || messages.tallies(introduction, viewer.account()).containsKey(null)
          : RoomPolicy.isInRoom(introduction, own());
    }

    private List<Leg> legs() {
      return RoomPolicy.legsWithThread(introduction).stream()
          .filter(leg -> viewer.isOffice() || leg.company().equals(viewer.company()))
          .toList();
    }

    private CompanyId own() {
      return Objects.requireNonNull(viewer.company(), "who is not of the office has a company");
    }

    /** Null for the room of all. */
    @Nullable Leg first() {
      if (seesRoom()) {
        return null;
      }
      return legs().stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** Null for the room of all. */
    @Nullable Leg legOf(String thread) {
      if (thread.equals(ALL)) {
        if (!seesRoom()) {
          throw new NotFoundException();
        }
        return null;
      }
      return legs().stream()
          .filter(leg -> leg.publicId().equals(thread))
          .findFirst()
          .orElseThrow(NotFoundException::new);
    }

    void requireThread(Row message) {
      Long leg = message.leg();
      boolean visible = leg == null ? seesRoom() : legs().stream().anyMatch(one -> one.id() == leg);
      if (!visible) {
        throw new NotFoundException();
      }
    }

    void requireReadable(Row message) {
      requireThread(message);
      if (message.withdrawnAt() != null) {
        throw new NotFoundException();
      }
    }

    Row message(String publicId) {
      Row message = messages.find(introduction, publicId).orElseThrow(NotFoundException::new);
      requireReadable(message);
      return message;
    }

    boolean mayWithdraw(Row message) {
      return viewer.isOffice() || message.by().equals(viewer.account());
    }

    List<RoomView.Talk> threads() {
      Map<@Nullable Long, Tally> tallies = messages.tallies(introduction, viewer.account());
      List<RoomView.Talk> threads = new ArrayList<>();
      if (seesRoom()) {
        threads.add(thread(ALL, null, tallies.get(null)));
      }
      for (Leg leg : legs()) {
        threads.add(thread(leg.publicId(), party(leg), tallies.get(leg.id())));
      }
      return threads;
    }

    private static RoomView.Talk thread(String key, @Nullable Party party, @Nullable Tally tally) {
      return tally == null
          ? new RoomView.Talk(key, party, 0, null)
          : new RoomView.Talk(key, party, tally.unread(), tally.last());
    }

    List<Party> participants(@Nullable Leg leg) {
      return inThread(leg).stream().map(this::party).toList();
    }

    List<Party> withoutAccount(@Nullable Leg leg) {
      return inThread(leg).stream()
          .filter(one -> news.readersOf(one.company()).isEmpty())
          .map(this::party)
          .toList();
    }

    private List<Leg> inThread(@Nullable Leg leg) {
      return leg != null
          ? List.of(leg)
          : introduction.legs().stream()
              .filter(one -> RoomPolicy.isInRoom(introduction, one.company()))
              .toList();
    }

    /** In the room of all every name is open; a private thread has only the reader’s own. */
    private Party party(Leg leg) {
      CompanySummary name = Objects.requireNonNull(names.get(leg.company()));
      return new Party(
          name.name(), name.nameLanguage(), leg.role(), viewer.belongsTo(leg.company()));
    }

    /** A person of another company is named to the office and to colleagues only. */
    private Writer writer(
        @Nullable CompanyId company, AccountId person, Map<AccountId, String> people) {
      Party party =
          Optional.ofNullable(company).flatMap(introduction::legOf).map(this::party).orElse(null);
      boolean named = party == null || party.own() || viewer.isOffice();
      return new Writer(party, named ? people.get(person) : null);
    }

    List<RoomView.Message> messages(List<Row> rows, long seen) {
      List<Long> ids = rows.stream().filter(row -> row.withdrawnAt() == null).map(Row::id).toList();
      List<TranslationRow> translations = messages.translations(ids);
      List<FileRow> attached = messages.files(ids);
      Map<AccountId, String> people = accounts.namesOf(people(rows, translations));
      return rows.stream()
          .map(
              row ->
                  new RoomView.Message(
                      row.publicId(),
                      writer(row.company(), row.by(), people),
                      row.at(),
                      row.language(),
                      row.withdrawnAt() == null ? row.text() : "",
                      translations.stream()
                          .filter(one -> one.message() == row.id())
                          .map(one -> translation(one, people))
                          .toList(),
                      attached.stream()
                          .filter(one -> one.message() == row.id())
                          .map(Rooms::file)
                          .toList(),
                      row.withdrawnAt(),
                      row.withdrawnByOffice(),
                      row.withdrawnAt() == null && mayWithdraw(row),
                      row.withdrawnAt() == null
                          && row.id() > seen
                          && !row.by().equals(viewer.account())))
          .toList();
    }

    private RoomView.Translation translation(TranslationRow row, Map<AccountId, String> people) {
      return new RoomView.Translation(
          row.language(), row.text(), writer(row.company(), row.by(), people), row.at());
    }
  }

  private static Set<AccountId> people(
      Collection<Row> rows, Collection<TranslationRow> translations) {
    Set<AccountId> people =
        rows.stream().map(Row::by).collect(Collectors.toCollection(HashSet::new));
    translations.forEach(row -> people.add(row.by()));
    return people;
  }

  private static RoomView.File file(FileRow row) {
    return new RoomView.File(
        row.publicId(), row.name(), row.mediaType(), row.size(), row.underNda());
  }
}
