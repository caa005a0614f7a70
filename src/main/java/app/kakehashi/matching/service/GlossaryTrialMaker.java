package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.GlossaryTrial;
import app.kakehashi.matching.GlossaryTrials;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.reference.ConceptEdit;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Builds the catalogue a second time with the edit and compares. */
@Service
class GlossaryTrialMaker implements GlossaryTrials {
  /** Gaps whose lists are compared at most. */
  private static final int MOST_GAPS = 200;

  /** Offers among which they are ranked at most. */
  private static final int MOST_OFFERS = 4000;

  private static final int MOST_SHOWN = 10;

  /** So few postings do not make a word common. */
  private static final int LEAST_COMMON = 5;

  private final CatalogueKeeper keeper;
  private final OfficeGlossary words;
  private final ReentrantLock trying = new ReentrantLock();

  GlossaryTrialMaker(CatalogueKeeper keeper, OfficeGlossary words) {
    this.keeper = keeper;
    this.words = words;
  }

  @Override
  public GlossaryTrial of(ConceptEdit edit, Viewer viewer) {
    Snapshot now = keeper.current();
    Glossary after = words.trying(edit);
    trying.lock();
    try {
      return trial(edit, now, after, viewer);
    } finally {
      trying.unlock();
    }
  }

  private GlossaryTrial trial(ConceptEdit edit, Snapshot now, Glossary after, Viewer viewer) {
    Glossary before = now.data().glossary();
    TrialTexts texts = new TrialTexts(edit.concept(), before, after);
    Set<Long> changed = new HashSet<>();
    Published all = now.published();
    for (GapFacts gap : all.gaps().values()) {
      if (texts.read(gap.publicId(), PostingProfiles.text(gap))) {
        changed.add(gap.id());
      }
    }
    for (OfferFacts offer : all.offers().values()) {
      if (texts.read(offer.publicId(), PostingProfiles.text(offer))) {
        changed.add(offer.id());
      }
    }
    Published sample =
        new Published(
            sample(all.gaps(), changed, MOST_GAPS, edit.concept(), GapFacts::id),
            sample(all.offers(), changed, MOST_OFFERS, edit.concept(), OfferFacts::id),
            all.companies(),
            all.coarse(),
            all.exhausted(),
            all.declined());
    Snapshot old =
        sample.offers().size() == all.offers().size() ? now : keeper.read(now, sample, before);
    TrialRankings rankings =
        new TrialRankings(
            old.catalogue(),
            keeper.read(now, sample, after).catalogue(),
            sample.gaps().values().stream().map(GapFacts::publicId).sorted().toList());
    Titles titles = new Titles(now, viewer);
    int postings = all.gaps().size() + all.offers().size();
    return new GlossaryTrial(
        new GlossaryTrial.Scope(
            all.gaps().size(), all.offers().size(), sample.gaps().size(), sample.offers().size()),
        titles.some(texts.gained()),
        titles.some(texts.lost()),
        texts.naming(),
        others(texts, before, after),
        conflicts(edit, before),
        common(after.concept(edit.concept()), texts, postings),
        rankings.changed().stream().limit(MOST_SHOWN).map(titles::list).toList(),
        rankings.changed().size(),
        rankings.moved().stream()
            .map(titles::move)
            .filter(Objects::nonNull)
            .limit(MOST_SHOWN)
            .toList());
  }

  /** What is changed itself first, then others as the concept's id draws them. */
  private static <T> NavigableMap<Long, T> sample(
      NavigableMap<Long, T> all,
      Set<Long> changed,
      int most,
      String concept,
      ToLongFunction<T> id) {
    if (all.size() <= most) {
      return all;
    }
    NavigableMap<Long, T> sample = new TreeMap<>();
    all.values().stream()
        .sorted(
            Comparator.comparing((T one) -> !changed.contains(id.applyAsLong(one)))
                .thenComparingInt(one -> Objects.hash(concept, id.applyAsLong(one)))
                .thenComparingLong(id))
        .limit(most)
        .forEach(one -> sample.put(id.applyAsLong(one), one));
    return sample;
  }

  private static List<GlossaryTrial.Other> others(
      TrialTexts texts, Glossary before, Glossary after) {
    return texts.others().entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> other) -> other.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_SHOWN)
        .map(
            other -> {
              Glossary.Concept concept = after.concept(other.getKey());
              if (concept == null) {
                concept = before.concept(other.getKey());
              }
              return new GlossaryTrial.Other(
                  other.getKey(), Objects.requireNonNull(concept).name(), other.getValue());
            })
        .toList();
  }

  private static List<GlossaryTrial.Conflict> conflicts(ConceptEdit edit, Glossary before) {
    List<GlossaryTrial.Conflict> conflicts = new ArrayList<>();
    for (ConceptEdit.Form form : edit.forms()) {
      if (!form.retired()) {
        before.of(form.text()).stream()
            .filter(other -> !other.id().equals(edit.concept()))
            .map(other -> new GlossaryTrial.Conflict(form.text(), other.id(), other.name()))
            .forEach(conflicts::add);
      }
    }
    return conflicts;
  }

  private static List<GlossaryTrial.Common> common(
      Glossary.@Nullable Concept concept, TrialTexts texts, int postings) {
    return Objects.requireNonNull(concept).forms().stream()
        .filter(form -> texts.by(form) >= LEAST_COMMON)
        .map(form -> new GlossaryTrial.Common(form, (double) texts.by(form) / postings))
        .filter(form -> form.share() > GlossaryTrial.COMMON)
        .distinct()
        .toList();
  }

  /** Titles of postings that are open to the viewer. */
  private record Titles(Snapshot snapshot, Viewer viewer) {
    GlossaryTrial.Postings some(Map<String, String> found) {
      int gaps = (int) found.keySet().stream().filter(id -> snapshot.gap(id) != null).count();
      return new GlossaryTrial.Postings(
          gaps,
          found.size() - gaps,
          found.entrySet().stream()
              .map(entry -> titled(entry.getKey(), entry.getValue()))
              .filter(Objects::nonNull)
              .limit(MOST_SHOWN)
              .toList());
    }

    GlossaryTrial.ChangedList list(TrialRankings.Changed changed) {
      Function<List<String>, List<GlossaryTrial.Titled>> open =
          ids -> ids.stream().map(id -> titled(id, "")).filter(Objects::nonNull).toList();
      return new GlossaryTrial.ChangedList(
          titled(changed.gap(), ""), open.apply(changed.entering()), open.apply(changed.leaving()));
    }

    GlossaryTrial.@Nullable Move move(TrialRankings.Moved moved) {
      GlossaryTrial.Titled gap = titled(moved.gap(), "");
      GlossaryTrial.Titled offer = titled(moved.offer(), "");
      return gap == null || offer == null
          ? null
          : new GlossaryTrial.Move(gap, offer, moved.before(), moved.after());
    }

    private GlossaryTrial.@Nullable Titled titled(String publicId, String found) {
      GapFacts gap = snapshot.gap(publicId);
      if (gap != null) {
        return titled(PostingType.GAP, publicId, gap.text(), gap.company(), found);
      }
      OfferFacts offer = Objects.requireNonNull(snapshot.offer(publicId));
      return titled(PostingType.OFFER, publicId, offer.text(), offer.company(), found);
    }

    private GlossaryTrial.@Nullable Titled titled(
        PostingType type, String publicId, PostingText text, CompanyId company, String found) {
      return viewer.desk().opens(company)
          ? new GlossaryTrial.Titled(type, publicId, text.title(), text.language().code(), found)
          : null;
    }
  }
}
