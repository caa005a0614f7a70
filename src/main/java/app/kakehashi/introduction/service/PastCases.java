package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.CaseIntake;
import app.kakehashi.introduction.domain.ScreeningPoint;
import app.kakehashi.introduction.service.Curating.Preparation;
import app.kakehashi.matching.PairDrafts;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class PastCases implements CaseIntake {
  private final CaseReads reads;
  private final Curating curating;
  private final ListDesk lists;
  private final PastAnswers answers;
  private final PastTalks talks;
  private final CaseClockwork clockwork;
  private final CheckIns checkIns;
  private final Meetings meetings;
  private final JdbcClient jdbc;

  PastCases(
      CaseReads reads,
      Curating curating,
      ListDesk lists,
      PastAnswers answers,
      PastTalks talks,
      CaseClockwork clockwork,
      CheckIns checkIns,
      Meetings meetings,
      JdbcClient jdbc) {
    this.reads = reads;
    this.curating = curating;
    this.lists = lists;
    this.answers = answers;
    this.talks = talks;
    this.clockwork = clockwork;
    this.checkIns = checkIns;
    this.meetings = meetings;
    this.jdbc = jdbc;
  }

  @Override
  public boolean isEmpty() {
    return jdbc.sql("select not exists (select from introduction)").query(Boolean.class).single();
  }

  @Override
  public List<String> shortlist(String gap, List<String> offers, Viewer desk) {
    return curating.shortlist(gap, offers, desk);
  }

  @Override
  public void join(String caseId, CompanyId company, Viewer desk) {
    curating.join(caseId, reads.find(caseId, desk).version(), company, true, desk);
  }

  @Override
  public void prepare(String gap, List<String> cases, String how, Viewer desk) {
    curating.prepare(preparations(gap, cases, how, desk), desk);
  }

  @Override
  public void ask(String gap, List<String> cases, String how, Viewer desk) {
    curating.send(preparations(gap, cases, how, desk), desk);
  }

  private List<Preparation> preparations(String gap, List<String> cases, String how, Viewer desk) {
    return lists.of(gap, desk).entries().stream()
        .filter(entry -> cases.contains(entry.introduction().publicId()))
        .map(entry -> preparation(entry, how))
        .toList();
  }

  private static Preparation preparation(ListDesk.Entry entry, String how) {
    Map<Language, CaseWords.Words> words = new EnumMap<>(Language.class);
    for (Language language : entry.needed()) {
      PairDrafts.Draft draft =
          Optional.ofNullable(entry.drafts().get(language))
              .orElseThrow(() -> new IllegalArgumentException("A posting is not published"));
      words.put(language, new CaseWords.Words(draft.why(), draft.firstStep()));
    }
    Map<CompanyId, Set<ScreeningPoint>> settled = how.isEmpty() ? Map.of() : entry.open();
    return new Preparation(entry.introduction().publicId(), words, settled, how, true);
  }

  @Override
  public void act(String caseId, Deed deed, String side, Map<String, String> said, Viewer viewer) {
    Said words = new Said(said);
    if (!answers.done(reads.find(caseId, viewer), deed, side, words, viewer)) {
      talks.act(reads.find(caseId, viewer), deed, side, words, viewer);
    }
  }

  @Override
  public void passTime() {
    clockwork.run();
    checkIns.askDue();
    meetings.askDue();
  }
}
