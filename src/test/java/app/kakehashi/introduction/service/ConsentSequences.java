package app.kakehashi.introduction.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.ContactCard;
import app.kakehashi.company.domain.ContactDetails;
import app.kakehashi.company.domain.ContactPermissions;
import app.kakehashi.company.service.ContactBook;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.ContactConsent.Channel;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.Settlements.Evidence;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * T15 on the database: people are named, agree, take it back and leave, companies are introduced,
 * withdraw and are taken up again; a person is visible exactly while introduced, named and agreed,
 * and everything is audited once.
 */
@CaseApp
abstract class ConsentSequences {
  private static final int STEPS = 40;

  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final BeanFactory beans;
  private final JdbcClient jdbc;
  private int people;
  private int visible;
  private int introduced;

  ConsentSequences(CaseApp.Cases cases, GapApp.World world, BeanFactory beans, JdbcClient jdbc) {
    this.cases = cases;
    this.world = world;
    this.beans = beans;
    this.jdbc = jdbc;
  }

  /** One case, and what the test knows that it did to it. */
  private static final class Story {
    private final String id;
    private final Viewer office;
    private final boolean secret;
    private final Map<LegRole, Viewer> members = new EnumMap<>(LegRole.class);
    private final Map<LegRole, List<ContactCard>> cards = new EnumMap<>(LegRole.class);
    private final Set<String> named = new HashSet<>();
    private final Set<String> agreed = new HashSet<>();
    private boolean introduced;
    private boolean signed;
    private int given;
    private int takenBack;

    Story(String id, Viewer office, boolean secret) {
      this.id = id;
      this.office = office;
      this.secret = secret;
    }

    List<ContactCard> of(LegRole role) {
      return Objects.requireNonNull(cards.get(role));
    }

    Viewer member(LegRole role) {
      return Objects.requireNonNull(members.get(role));
    }

    private boolean isComplete() {
      return (signed || !secret)
          && cards.values().stream()
              .allMatch(
                  side -> {
                    List<String> people =
                        side.stream().map(ContactCard::publicId).filter(named::contains).toList();
                    return !people.isEmpty() && agreed.containsAll(people);
                  });
    }
  }

  final void walk(int sequences, long seed) {
    for (int n = 0; n < sequences; n++) {
      Random random = new Random(seed + n);
      Story story = begin(random.nextInt(3) == 0);
      for (int step = 0; step < STEPS; step++) {
        act(story, random);
        check(story, "seed " + (seed + n) + " step " + step);
      }
      audited(story);
    }
    System.out.println(
        sequences * STEPS
            + " steps, introduced "
            + introduced
            + " times, a person visible "
            + visible
            + " times");
    assertThat(introduced).isGreaterThan(sequences / 4);
    assertThat(visible).isGreaterThan(sequences);
  }

  private Story begin(boolean secret) {
    CaseApp.Pair pair = cases.pair();
    Viewer office = world.office();
    Story story = new Story(cases.mutual(pair, office), office, secret);
    story.members.put(LegRole.GAP, pair.japan());
    story.members.put(LegRole.OFFER, pair.taiwan());
    if (secret) {
      jdbc.sql("update gap set kind = 'technology', details = '{}' where id = :id")
          .param("id", read(story).gapId())
          .update();
    }
    story.members.forEach(
        (role, member) -> {
          List<ContactCard> cards = new ArrayList<>();
          cards.add(card(member));
          cards.add(card(member));
          story.cards.put(role, cards);
        });
    return story;
  }

  private ContactCard card(Viewer member) {
    people++;
    CompanyId company = Objects.requireNonNull(member.company());
    String mail = "walker" + people + "-" + company.value() + "@example.com";
    beans
        .getBean(ContactBook.class)
        .add(
            world.publicId(company),
            new ContactDetails("Walker " + people, null, null, null, null, mail, null, Language.EN),
            new ContactPermissions(true, false),
            member);
    return beans.getBean(Companies.class).contactCards(company).stream()
        .filter(card -> mail.equals(card.email()))
        .findFirst()
        .orElseThrow();
  }

  private Introduction read(Story story) {
    return beans.getBean(CaseReads.class).find(story.id, story.office);
  }

  private void act(Story story, Random random) {
    LegRole role = random.nextBoolean() ? LegRole.GAP : LegRole.OFFER;
    List<ContactCard> cards = story.of(role);
    ContactCard card = cards.isEmpty() ? null : cards.get(random.nextInt(cards.size()));
    int what = random.nextInt(24);
    if (what == 12) {
      signAll(story);
    } else if (card != null && what < 12) {
      person(story, role, card, what, random);
    } else if (what < 18) {
      introduce(story);
    } else if (what == 18) {
      sign(story);
    } else if (what < 21 && read(story).state().isOpen()) {
      life()
          .withdraw(
              story.id, read(story).version(), DeclineReason.NEED_GONE, "", story.member(role));
    } else if (read(story).state() == CaseState.WITHDRAWN) {
      life().reopen(story.id, read(story).version(), "Once more", story.office);
      story.introduced = false;
      backToYes(story);
    }
  }

  private CaseLife life() {
    return beans.getBean(CaseLife.class);
  }

  /** All are asked anew, and say yes again. */
  private void backToYes(Story story) {
    beans
        .getBean(Curating.class)
        .send(List.of(cases.prepared(story.id, story.office)), story.office);
    cases.answer(story.id, LegRole.GAP, new Answer.Yes(), story.member(LegRole.GAP));
    cases.answer(story.id, LegRole.OFFER, new Answer.Yes(), story.member(LegRole.OFFER));
  }

  private void person(Story story, LegRole role, ContactCard card, int what, Random random) {
    ContactConsents consents = beans.getBean(ContactConsents.class);
    String id = card.publicId();
    if (what < 4) {
      name(story, role, id, true);
    } else if (what == 4) {
      name(story, role, id, false);
    } else if (what < 10 && story.named.contains(id)) {
      agree(story, role, id);
    } else if (what == 10 && story.named.contains(id)) {
      consents.withdraw(story.id, id, Channel.PHONE, story.office);
      story.takenBack += story.agreed.remove(id) ? 1 : 0;
    } else if (what == 11 && random.nextInt(4) == 0) {
      leave(story, role, card);
    }
  }

  private void name(Story story, LegRole role, String person, boolean wanted) {
    Set<String> now = new HashSet<>();
    story.of(role).stream()
        .map(ContactCard::publicId)
        .filter(story.named::contains)
        .forEach(now::add);
    if (wanted ? now.add(person) : now.remove(person)) {
      Introduction introduction = read(story);
      beans
          .getBean(ContactConsents.class)
          .name(
              story.id,
              introduction.version(),
              introduction.leg(role).publicId(),
              now,
              story.member(role));
      if (wanted) {
        story.named.add(person);
      } else {
        story.named.remove(person);
      }
    }
  }

  /** The person is no longer with the company; somebody else comes. */
  private void leave(Story story, LegRole role, ContactCard card) {
    ContactBook book = beans.getBean(ContactBook.class);
    Viewer member = story.member(role);
    String company = world.publicId(Objects.requireNonNull(member.company()));
    book.remove(
        company, card.publicId(), book.get(company, card.publicId(), member).version(), member);
    story.of(role).remove(card);
    story.of(role).add(card(member));
  }

  /** What an owner sees to before the introduction. */
  private void signAll(Story story) {
    sign(story);
    for (LegRole role : story.cards.keySet()) {
      for (ContactCard card : story.of(role)) {
        name(story, role, card.publicId(), true);
        agree(story, role, card.publicId());
      }
    }
    introduce(story);
  }

  private void agree(Story story, LegRole role, String person) {
    Leg to = read(story).leg(role == LegRole.GAP ? LegRole.OFFER : LegRole.GAP);
    beans
        .getBean(ContactConsents.class)
        .record(
            story.id,
            person,
            Set.of(to.publicId()),
            Channel.PAPER,
            "Signed at the fair",
            story.office);
    story.given += story.agreed.add(person) ? 1 : 0;
  }

  private void sign(Story story) {
    Introduction introduction = read(story);
    if (!Settlements.isOpenFor(introduction, SettlementMatter.CONFIDENTIALITY) || story.signed) {
      return;
    }
    Settlements settlements = beans.getBean(Settlements.class);
    settlements.propose(
        story.id,
        introduction.version(),
        SettlementMatter.CONFIDENTIALITY,
        Map.of("form", "mutual", "signed_on", "2026-11-01"),
        Evidence.NONE,
        story.member(LegRole.GAP));
    settlements.confirm(
        story.id,
        read(story).version(),
        SettlementMatter.CONFIDENTIALITY,
        settlements.newest(read(story), SettlementMatter.CONFIDENTIALITY).orElseThrow().publicId(),
        Evidence.NONE,
        story.member(LegRole.OFFER));
    story.signed = true;
  }

  private void introduce(Story story) {
    boolean possible = read(story).state() == CaseState.MUTUAL_YES && story.isComplete();
    try {
      beans.getBean(CaseIntroducing.class).introduce(story.id, read(story).version(), story.office);
      assertThat(possible).as("an introduction that was allowed").isTrue();
      story.introduced = true;
      introduced++;
    } catch (MoveRefused refused) {
      assertThat(possible).as("an introduction that was refused: %s", refused).isFalse();
    }
  }

  private void check(Story story, String where) {
    CaseDisclosure disclosure = beans.getBean(CaseDisclosure.class);
    Introduction now = read(story);
    for (LegRole owner : story.cards.keySet()) {
      Viewer other = story.member(owner == LegRole.GAP ? LegRole.OFFER : LegRole.GAP);
      List<String> expected =
          story.of(owner).stream()
              .map(ContactCard::publicId)
              .filter(id -> story.introduced)
              .filter(story.named::contains)
              .filter(story.agreed::contains)
              .toList();
      assertThat(disclosure.contacts(now, now.leg(owner), other))
          .as("%s %s", where, owner)
          .extracting(ContactCard::publicId)
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(disclosure.countContacts(now, now.leg(owner), other)).isEqualTo(expected.size());
      visible += expected.size();
    }
    assertThat(
            disclosure
                .counterpartNames(now, List.of(now.leg(LegRole.GAP)), story.member(LegRole.OFFER))
                .isEmpty())
        .as("the name behind an anonymous gap stays closed, %s", where)
        .isEqualTo(!story.introduced);
  }

  private void audited(Story story) {
    assertThat(audits(story, "introduction.consent_given")).isEqualTo(story.given);
    assertThat(audits(story, "introduction.consent_withdrawn")).isEqualTo(story.takenBack);
    assertThat(
            jdbc.sql(
                    """
                    select s.move || ': ' || count(*) || ' recorded' from introduction_step s
                    join introduction i on i.id = s.introduction_id where i.public_id = :case group by i.public_id, s.move
                    having count(*) <> (select count(*) from audit_event a
                      where a.subject = i.public_id and a.action = 'introduction.' || lower(s.move))
                    """)
                .param("case", story.id)
                .query(String.class)
                .list())
        .as("moves that are not audited once")
        .isEmpty();
  }

  private int audits(Story story, String action) {
    return jdbc.sql("select count(*) from audit_event where subject = :case and action = :action")
        .param("case", story.id)
        .param("action", action)
        .query(Integer.class)
        .single();
  }
}
