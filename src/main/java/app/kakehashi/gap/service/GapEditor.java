package app.kakehashi.gap.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapKind;
import app.kakehashi.gap.domain.Gap;
import app.kakehashi.posting.PostingCompanies;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing gaps: by a member for the own company, by the office for any Japanese one. */
@Service
@Transactional
public class GapEditor {
  private static final Affiliation SIDE = Affiliation.JP;

  private final Postings postings;
  private final PostingCompanies companies;
  private final Clock clock;

  GapEditor(Postings postings, PostingCompanies companies, Clock clock) {
    this.postings = postings;
    this.companies = companies;
    this.clock = clock;
  }

  /** The company a member posts gaps for, if any. */
  @Transactional(readOnly = true)
  public Optional<CompanySummary> ownCompany(Viewer viewer) {
    return companies.own(SIDE, viewer);
  }

  /** Japanese companies the office may mean by a public id or a name as typed. */
  @Transactional(readOnly = true)
  public List<CompanySummary> companiesMeant(String idOrName, Viewer viewer) {
    return companies.meant(idOrName, SIDE, viewer);
  }

  /** A new draft; answers its public id. */
  public String start(GapKind kind, CompanyId company, Language language, Viewer viewer) {
    return postings.start(
        new Gap(
            company,
            SIDE.code(),
            new PostingText(language, "", ""),
            GapContent.empty(kind).withAnonymous(true),
            viewer.account(),
            viewer.isOffice(),
            clock.instant()),
        viewer);
  }

  /** A gap the viewer may change. */
  @Transactional(readOnly = true)
  public Gap editable(String publicId, Viewer viewer) {
    return (Gap) postings.editable(PostingType.GAP, publicId, viewer);
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
    postings.edited(gap, viewer);
  }
}
