package app.kakehashi.posting.service;

import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.posting.CloseReason;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingChanged;
import app.kakehashi.posting.PostingPolicy;
import app.kakehashi.posting.PostingPublished;
import app.kakehashi.posting.PostingRuleBroken;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.domain.PostingRepository;
import app.kakehashi.posting.domain.PostingTranslation;
import app.kakehashi.posting.domain.PostingTranslationRepository;
import app.kakehashi.posting.domain.SearchTokens;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a posting's life, with everything each brings along. */
@Service
class PostingLife implements Postings {
  private final PostingRepository postings;
  private final PostingTranslationRepository translations;
  private final PostingReads reads;
  private final Sheets sheets;
  private final PostingMails mails;
  private final LinkTokens tokens;
  private final AuditLog audit;
  private final CatalogueChanges catalogue;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PostingLife(
      PostingRepository postings,
      PostingTranslationRepository translations,
      PostingReads reads,
      Sheets sheets,
      PostingMails mails,
      LinkTokens tokens,
      AuditLog audit,
      CatalogueChanges catalogue,
      ApplicationEventPublisher events,
      Clock clock) {
    this.postings = postings;
    this.translations = translations;
    this.reads = reads;
    this.sheets = sheets;
    this.mails = mails;
    this.tokens = tokens;
    this.audit = audit;
    this.catalogue = catalogue;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Posting visible(PostingType type, String publicId, Viewer viewer) {
    Posting posting = load(type, publicId);
    if (!PostingPolicy.maySee(posting, viewer)) {
      throw new NotFoundException();
    }
    return posting;
  }

  @Override
  @Transactional(readOnly = true)
  public Posting editable(PostingType type, String publicId, Viewer viewer) {
    Posting posting = load(type, publicId);
    if (!PostingPolicy.mayEdit(posting, viewer)) {
      throw new NotFoundException();
    }
    return posting;
  }

  @Override
  @Transactional
  public String start(Posting draft, Viewer viewer) {
    if (!PostingPolicy.mayEdit(draft, viewer)) {
      throw new NotFoundException();
    }
    postings.save(draft);
    added(draft, actor(draft, viewer));
    return draft.publicId();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void edited(Posting posting, Viewer viewer) {
    reindex(posting);
    tokens.revoke(Purpose.CONFIRM_POSTING, posting.publicId());
    if (posting.awaitsConfirmation()) {
      mails.askToConfirm(posting);
    }
    tell(posting, "edited", actor(posting, viewer), Map.of());
  }

  /** A new posting was stored. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void added(Posting posting, Actor actor) {
    reindex(posting);
    tell(posting, "created", actor, Map.of());
  }

  /** A posting is about to go, taken back with its import. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void removed(Posting posting, Actor actor) {
    tokens.revoke(Purpose.CONFIRM_POSTING, posting.publicId());
    tell(posting, "removed", actor, Map.of());
  }

  @Override
  @Transactional
  public void submit(PostingType type, String publicId, long version, Viewer viewer) {
    Posting posting = editableAt(type, publicId, version, viewer);
    posting.submit(viewer.account(), viewer.isOffice(), clock.instant());
    if (viewer.isOffice()) {
      mails.askToConfirm(posting);
    }
    tell(posting, "submitted", actor(posting, viewer), Map.of());
  }

  /** Submits what a list or the demo brought, without asking anybody to confirm. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void submitNew(Posting posting, Actor actor) {
    posting.submit(actor.account(), true, clock.instant());
    tell(posting, "submitted", actor, Map.of());
  }

  @Override
  @Transactional
  public void confirm(PostingType type, String publicId, long version, Viewer viewer) {
    Posting posting = editableAt(type, publicId, version, viewer);
    if (!PostingPolicy.mayConfirm(posting, viewer)) {
      throw new PostingRuleBroken(PostingRuleBroken.Rule.NOTHING_TO_CONFIRM);
    }
    posting.confirm(viewer.account(), sheets.snapshot(posting), clock.instant());
    published(posting, "confirmed", viewer.actor(), Map.of());
  }

  /** The company's yes through the link of a mail; the link is used up. */
  @Transactional
  public Posting confirmByLink(String token) {
    String publicId =
        tokens.consume(Purpose.CONFIRM_POSTING, token).orElseThrow(NotFoundException::new);
    Posting posting = postings.findByPublicId(publicId).orElseThrow(NotFoundException::new);
    posting.confirm(null, sheets.snapshot(posting), clock.instant());
    Actor company = new Actor(null, posting.company());
    published(posting, "confirmed", company, Map.of("through", "link"));
    return posting;
  }

  /** The posting a link of a mail asks to confirm; the link stays good. */
  @Transactional(readOnly = true)
  public Posting toConfirm(String token) {
    return tokens
        .peek(Purpose.CONFIRM_POSTING, token)
        .flatMap(postings::findByPublicId)
        .filter(Posting::awaitsConfirmation)
        .orElseThrow(NotFoundException::new);
  }

  @Override
  @Transactional
  public void close(
      PostingType type,
      String publicId,
      long version,
      CloseReason reason,
      String note,
      Viewer viewer) {
    Posting posting = editableAt(type, publicId, version, viewer);
    posting.close(reason, note, clock.instant());
    tokens.revoke(Purpose.CONFIRM_POSTING, posting.publicId());
    tell(posting, "closed", actor(posting, viewer), Map.of("reason", reason.code()));
  }

  @Override
  @Transactional
  public void renew(PostingType type, String publicId, long version, Viewer viewer) {
    Posting posting = editableAt(type, publicId, version, viewer);
    boolean wasExpired = posting.status() == PostingStatus.EXPIRED;
    posting.renew(clock.instant());
    tell(posting, "renewed", actor(posting, viewer), Map.of());
    if (wasExpired) {
      events.publishEvent(publishedEvent(posting));
    }
  }

  @Override
  @Transactional
  public void approve(PostingType type, String publicId, long version, Viewer reviewer) {
    Posting posting = reviewableAt(type, publicId, version, reviewer);
    posting.approve(reviewer.account(), sheets.snapshot(posting), clock.instant());
    published(posting, "published", reviewer.actor(), Map.of());
  }

  @Override
  @Transactional
  public void returnForChanges(
      PostingType type,
      String publicId,
      long version,
      Map<String, String> reasons,
      Viewer reviewer) {
    Posting posting = reviewableAt(type, publicId, version, reviewer);
    posting.returnForChanges(
        reviewer.account(), reasons, sheets.snapshot(posting), clock.instant());
    tokens.revoke(Purpose.CONFIRM_POSTING, posting.publicId());
    mails.returned(posting);
    tell(posting, "returned", reviewer.actor(), Map.of("fields", new TreeSet<>(reasons.keySet())));
  }

  @Override
  public Map<Long, PostingText> textsFor(Collection<Long> ids, Language reader) {
    return reads.textsFor(ids, reader);
  }

  @Override
  public Map<Long, List<PostingText>> translationsOf(Collection<Long> ids) {
    return reads.translationsOf(ids);
  }

  @Override
  public Map<PostingType, Long> waiting(Viewer viewer) {
    return reads.waiting(viewer);
  }

  /**
   * One step of the daily job for one posting: expires it, or reminds of its end. Running it again
   * does nothing.
   */
  @Transactional
  public void grow(long id) {
    Posting posting = postings.findById(id).orElseThrow(NotFoundException::new);
    if (posting.expire(clock.instant())) {
      mails.expired(posting);
      tell(posting, "expired", Actor.SYSTEM, Map.of());
    } else if (posting.remind(clock.instant())) {
      mails.endsSoon(posting);
      audit.record(Actor.SYSTEM, action(posting, "reminded"), posting.publicId(), Map.of());
    }
  }

  /** What search and matching see of a translation changed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void translated(Posting posting, Actor actor, String step, Language language) {
    reindex(posting);
    tell(posting, step, actor, Map.of("language", language.code()));
  }

  private Posting load(PostingType type, String publicId) {
    if (!PublicId.hasForm(publicId)) {
      throw new NotFoundException();
    }
    return postings
        .findByPublicId(publicId)
        .filter(posting -> posting.type() == type)
        .orElseThrow(NotFoundException::new);
  }

  private Posting editableAt(PostingType type, String publicId, long version, Viewer viewer) {
    Posting posting = load(type, publicId);
    if (!PostingPolicy.mayEdit(posting, viewer)) {
      throw new NotFoundException();
    }
    posting.checkVersion(version);
    return posting;
  }

  private Posting reviewableAt(PostingType type, String publicId, long version, Viewer reviewer) {
    if (!reviewer.isOffice()) {
      throw new NotFoundException();
    }
    return editableAt(type, publicId, version, reviewer);
  }

  private void published(Posting posting, String step, Actor actor, Map<String, ?> details) {
    tokens.revoke(Purpose.CONFIRM_POSTING, posting.publicId());
    mails.published(posting);
    tell(posting, step, actor, details);
    events.publishEvent(publishedEvent(posting));
  }

  private void tell(Posting posting, String step, Actor actor, Map<String, ?> details) {
    audit.record(actor, action(posting, step), posting.publicId(), details);
    catalogue.changed(
        posting.type() == PostingType.GAP ? CatalogueChanges.Kind.GAP : CatalogueChanges.Kind.OFFER,
        posting.id());
    events.publishEvent(
        new PostingChanged(
            posting.type(), posting.id(), posting.publicId(), posting.company(), posting.status()));
  }

  private static String action(Posting posting, String step) {
    return posting.type().code() + "." + step;
  }

  private static PostingPublished publishedEvent(Posting posting) {
    return new PostingPublished(
        posting.type(), posting.id(), posting.publicId(), posting.company());
  }

  private static Actor actor(Posting posting, Viewer viewer) {
    return viewer.isOffice() ? new Actor(viewer.account(), posting.company()) : viewer.actor();
  }

  private void reindex(Posting posting) {
    Set<String> tokens = new TreeSet<>(tokensOf(posting.text()));
    translations.findByKeyPostingIdOrderByKeyLanguage(posting.id()).stream()
        .filter(PostingTranslation::isApproved)
        .map(PostingTranslation::text)
        .map(PostingLife::tokensOf)
        .forEach(tokens::addAll);
    posting.index(List.copyOf(tokens));
  }

  private static Set<String> tokensOf(PostingText text) {
    return SearchTokens.of(text.title() + "\n" + text.description());
  }
}
