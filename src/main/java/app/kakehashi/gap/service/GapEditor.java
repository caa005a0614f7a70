package app.kakehashi.gap.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapKind;
import app.kakehashi.gap.domain.Gap;
import app.kakehashi.gap.domain.GapRepository;
import app.kakehashi.posting.PostingPolicy;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing gaps: by a member for the own company, by the office for any Japanese one. */
@Service
@Transactional
public class GapEditor {
  private final GapRepository gaps;
  private final Postings postings;
  private final Companies companies;
  private final Clock clock;

  GapEditor(GapRepository gaps, Postings postings, Companies companies, Clock clock) {
    this.gaps = gaps;
    this.postings = postings;
    this.companies = companies;
    this.clock = clock;
  }

  /**
   * The company a member posts for; nothing for the office, and for members of companies that post
   * no gaps.
   */
  @Transactional(readOnly = true)
  public Optional<CompanySummary> ownCompany(Viewer viewer) {
    CompanyId id = viewer.company();
    return id == null ? Optional.empty() : companies.find(id, viewer).filter(GapEditor::postsGaps);
  }

  /** Japanese companies the office may mean by a public id or a name as typed. */
  @Transactional(readOnly = true)
  public List<CompanySummary> companiesMeant(String idOrName, Viewer viewer) {
    String text = idOrName.strip();
    Optional<CompanySummary> byId =
        PublicId.hasForm(text) ? companies.find(text, viewer) : Optional.empty();
    return byId
        .map(List::of)
        .orElseGet(() -> text.isEmpty() ? List.of() : companies.findByName(text))
        .stream()
        .filter(GapEditor::postsGaps)
        .toList();
  }

  /** A new draft; answers its public id. */
  public String start(GapKind kind, CompanyId company, Language language, Viewer viewer) {
    if (!viewer.isOffice() && !viewer.belongsTo(company)) {
      throw new NotFoundException();
    }
    Gap gap =
        new Gap(
            company,
            Affiliation.JP.code(),
            new PostingText(language, "", ""),
            GapContent.empty(kind).withAnonymous(true),
            viewer.account(),
            viewer.isOffice(),
            clock.instant());
    gaps.save(gap);
    postings.added(gap, actor(gap, viewer));
    return gap.publicId();
  }

  /** A gap the viewer may change. */
  @Transactional(readOnly = true)
  public Gap editable(String publicId, Viewer viewer) {
    return Optional.of(publicId)
        .filter(PublicId::hasForm)
        .flatMap(gaps::findByPublicId)
        .filter(gap -> PostingPolicy.mayEdit(gap, viewer))
        .orElseThrow(NotFoundException::new);
  }

  /** Replaces text and content; saving without a change does nothing. */
  public void change(
      String publicId, long version, PostingText text, GapContent content, Viewer viewer) {
    Gap gap = editable(publicId, viewer);
    gap.checkVersion(version);
    if (gap.text().equals(text) && gap.content().equals(content)) {
      return;
    }
    gap.change(text, content, viewer.account(), viewer.isOffice(), clock.instant());
    postings.edited(gap, actor(gap, viewer));
  }

  private static boolean postsGaps(CompanySummary company) {
    return company.affiliation() == Affiliation.JP && company.active();
  }

  private static Actor actor(Gap gap, Viewer viewer) {
    return viewer.isOffice() ? new Actor(viewer.account(), gap.company()) : viewer.actor();
  }
}
