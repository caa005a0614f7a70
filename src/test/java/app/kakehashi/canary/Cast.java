package app.kakehashi.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.canary.Canary.Kind;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.CompanyStatus;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.SharingScope;
import app.kakehashi.company.SiteKind;
import app.kakehashi.company.VerificationMethod;
import app.kakehashi.company.domain.ContactDetails;
import app.kakehashi.company.domain.ContactPermissions;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyReader;
import app.kakehashi.company.service.ContactBook;
import app.kakehashi.company.service.OfficeEdit;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapIntake;
import app.kakehashi.gap.NewGap;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.offer.OfferIntake;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.service.Attachments;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;

/** Makes companies with people, cards and postings; everything on them carries a word. */
final class Cast {
  private static final String PASSWORD = "correct horse 電池 staple";

  private final Aviary aviary;
  private final GapApp.World world;
  private final Accounts accounts;
  private final BeanFactory beans;
  private final Viewer office;
  private int people;

  Cast(Aviary aviary, BeanFactory beans) {
    this.aviary = aviary;
    this.beans = beans;
    this.world = beans.getBean(GapApp.World.class);
    this.accounts = beans.getBean(Accounts.class);
    this.office = account("Secretary", "office", Role.SECRETARIAT, Optional.empty());
  }

  Viewer office() {
    return office;
  }

  Viewer admin() {
    return account("Admin", "admin", Role.ADMIN, Optional.empty());
  }

  private Viewer account(String name, String mail, Role role, Optional<CompanyId> company) {
    Language language = Language.values()[people++ % Language.values().length];
    NewPerson person = new NewPerson(name, mail + "@example.com", language);
    return accounts.viewer(accounts.createActive(person, role, company, PASSWORD)).orElseThrow();
  }

  /** A Japanese company with two cards. */
  Party japanese(String label, boolean listed) {
    Party party = new Party(label, listed);
    complete(
        party, Drafts.japanese("株式会社" + identity(party, "name")).region("JP-43"), Affiliation.JP);
    return party;
  }

  /** A Taiwanese maker of machined parts with two cards. */
  Party taiwanese(String label, boolean listed) {
    Party party = new Party(label, listed);
    complete(
        party,
        MatchApp.Makers.machinistDraft(identity(party, "name") + "精密股份有限公司"),
        Affiliation.TW);
    return party;
  }

  private void complete(Party party, CompanyDraft.Builder draft, Affiliation side) {
    boolean japan = side == Affiliation.JP;
    CompanyId id =
        world.company(
            draft
                .names(
                    List.of(
                        new CompanyName(NameKind.ENGLISH, identity(party, "English name"), "en"),
                        new CompanyName(NameKind.TRADE, identity(party, "trade name"), "ja"),
                        new CompanyName(NameKind.SHORT, identity(party, "short name"), "zh-Hant")))
                .identifier(
                    new CompanyIdentifier(
                        japan
                            ? IdentifierScheme.JP_CORPORATE_NUMBER
                            : IdentifierScheme.TW_BUSINESS_NUMBER,
                        identity(party, "number"),
                        IdentifierCheck.INVALID))
                .address((japan ? "熊本県菊池郡菊陽町" : "臺中市西屯區") + identity(party, "address"))
                .website("https://" + identity(party, "website") + ".example.com")
                .sites(
                    List.of(
                        new CompanySite(
                            SiteKind.FACTORY,
                            identity(party, "plant"),
                            side.code(),
                            japan ? "JP-43" : "TW-TXG",
                            identity(party, "address of the plant"),
                            null,
                            null,
                            null)))
                .build());
    party.exists(id, world.publicId(id));
    aviary.id(party.publicId(), party);
    if (!party.isListed()) {
      beans
          .getBean(CompanyEditing.class)
          .office(
              party.publicId(),
              beans.getBean(CompanyReader.class).profile(party.publicId(), office).version(),
              new OfficeEdit(
                  CompanyStatus.ACTIVE,
                  false,
                  null,
                  null,
                  SharingScope.ALL_DESKS,
                  null,
                  null,
                  identity(party, "group"),
                  List.of()),
              office);
    }
    beans
        .getBean(CompanyEditing.class)
        .verify(
            party.publicId(),
            VerificationMethod.INTERVIEW,
            LocalDate.of(2026, 11, 2),
            aviary.word(Kind.OWN_WORD, party, "note of the verification"),
            office);
    String mail = aviary.word(Kind.ACCOUNT_MAIL, party, "mail");
    party.joinedBy(
        account(
            "Member " + aviary.word(Kind.ACCOUNT_NAME, party, "name"),
            mail,
            Role.MEMBER,
            Optional.of(id)),
        mail + "@example.com");
    card(party, japan ? Language.JA : Language.ZH_HANT);
    card(party, Language.EN);
  }

  private String identity(Party party, String what) {
    return aviary.word(Kind.IDENTITY, party, what);
  }

  /** One more person. */
  Party.Card card(Party party, Language language) {
    List<String> words =
        List.of("name", "Latin name", "position", "department", "mail", "phone").stream()
            .map(field -> aviary.word(party, field))
            .toList();
    String mail = words.get(4) + "@example.com";
    beans
        .getBean(ContactBook.class)
        .add(
            party.publicId(),
            new ContactDetails(
                "Contact " + words.get(0),
                null,
                words.get(1),
                words.get(2),
                words.get(3),
                mail,
                "+81-96-" + words.get(5),
                language),
            new ContactPermissions(true, false),
            party.member());
    String id =
        beans.getBean(Companies.class).contactCards(party.company()).stream()
            .filter(card -> mail.equals(card.email()))
            .findFirst()
            .orElseThrow()
            .publicId();
    aviary.isOf(words, id);
    Party.Card card = new Party.Card(id, mail, words);
    party.add(card);
    return card;
  }

  /** An anonymous gap with a file, and where it is needed. */
  String gap(Party party) {
    NewGap parts = GapApp.World.anonymousParts(party.company());
    GapContent like = parts.content();
    GapContent content =
        new GapContent(
            like.kind(),
            like.details(),
            new GapContent.Place("JP", "JP-43", "菊陽町" + aviary.word(Kind.PLACE, party, "address")),
            like.fields(),
            like.sectors(),
            like.modes(),
            like.brings(),
            like.volume(),
            like.neededBy(),
            like.labourWanted(),
            like.obstacles(),
            like.targetCountries(),
            like.partner(),
            like.terms(),
            like.conditions(),
            true);
    String gap =
        beans
            .getBean(GapIntake.class)
            .publish(
                List.of(new NewGap(party.company(), parts.deskCountry(), parts.text(), content)),
                office)
            .getFirst();
    beans
        .getBean(Attachments.class)
        .add(
            PostingType.GAP,
            gap,
            aviary.word(Kind.POSTING_FILE, party, "name") + ".pdf",
            pdf(aviary.word(Kind.POSTING_FILE, party, "content")),
            aviary.word(Kind.POSTING_FILE, party, "caption"),
            party.member());
    return gap;
  }

  /** An offer of machined parts. */
  String offer(Party party) {
    return Objects.requireNonNull(
        beans
            .getBean(OfferIntake.class)
            .publish(List.of(MatchApp.Makers.machiningOffer(party.company())), office)
            .getFirst());
  }

  static byte[] pdf(String word) {
    return ("%PDF-1.7 " + word).getBytes(UTF_8);
  }
}
