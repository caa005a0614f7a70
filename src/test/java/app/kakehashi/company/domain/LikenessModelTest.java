package app.kakehashi.company.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.Likeness;
import app.kakehashi.company.LikenessReason;
import app.kakehashi.company.NameKind;
import app.kakehashi.reference.TextFolder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which records may be one company, and why. */
class LikenessModelTest {
  private final Subjects subjects =
      new Subjects(new NameTokens(TextFolder.standard()), TextFolder.standard());

  @Test
  void widthKanaOldCharactersAndThePlaceOfTheLegalFormMakeNoDifference() {
    Likeness likeness = of(japanese("株式会社髙山ハグルマ"), japanese("高山はぐるま㈱"));

    assertThat(likeness.score()).isGreaterThan(0.9);
    assertThat(likeness.reasons()).containsExactly(LikenessReason.SAME_NAME);
  }

  @Test
  void anotherLegalFormIsProbableAtMostNeverSure() {
    Likeness likeness = of(japanese("株式会社高山歯車"), japanese("有限会社高山歯車"));

    assertThat(likeness.isProbable()).isTrue();
    assertThat(likeness.score()).isLessThan(0.9);
    assertThat(likeness.reasons())
        .containsExactly(LikenessReason.SAME_NAME, LikenessReason.OTHER_LEGAL_FORM);
  }

  @Test
  void twoValidNumbersAreTwoCompaniesHoweverAlikeTheRest() {
    CompanyDraft.Builder one = Drafts.gearMaker().identifier(number("7000012050002", true));
    CompanyDraft.Builder other = Drafts.gearMaker().identifier(number("8000012050001", true));

    assertThat(of(one, other).score()).isZero();
  }

  @Test
  void aNumberThatFailsItsCheckProvesNothing() {
    CompanyDraft.Builder one = Drafts.gearMaker().identifier(number("7000012050002", true));
    CompanyDraft.Builder other = Drafts.gearMaker().identifier(number("7000012050003", false));

    assertThat(of(one, other).isProbable()).isTrue();
    assertThat(of(one, other).reasons()).contains(LikenessReason.OTHER_NUMBER);
  }

  @Test
  void oneUncheckedNumberUnderTwoNamesIsShown() {
    Likeness likeness =
        of(
            Drafts.taiwanese("大同精密").identifier(taiwanese("12345678")),
            Drafts.taiwanese("永豐光電").identifier(taiwanese("12345678")));

    assertThat(likeness.isProbable()).isTrue();
    assertThat(likeness.reasons())
        .containsExactly(LikenessReason.SAME_NUMBER, LikenessReason.OTHER_WORDS);
  }

  @Test
  void aHeadOfficeMayHaveMoved() {
    Likeness likeness = of(japanese("高山歯車").region("JP-43"), japanese("高山歯車").region("JP-40"));

    assertThat(likeness.isProbable()).isTrue();
    assertThat(likeness.reasons()).contains(LikenessReason.OTHER_REGION);
  }

  @Test
  void aNameThatWasGivenUpIsRecognised() {
    Likeness likeness =
        of(
            japanese("高山ギヤ").names(List.of(new CompanyName(NameKind.FORMER, "高山歯車", null))),
            japanese("株式会社高山歯車"));

    assertThat(likeness.isProbable()).isTrue();
    assertThat(likeness.reasons()).containsExactly(LikenessReason.FORMER_NAME);
  }

  @Test
  void englishNamesAndReadingsAreComparedWithoutEndingsAndLongVowels() {
    CompanyDraft.Builder stored =
        japanese("大島精機")
            .names(
                List.of(
                    new CompanyName(NameKind.READING, "オオシマセイキ", "ja"),
                    new CompanyName(NameKind.ENGLISH, "Oshima Precision Co., Ltd.", "en")))
            .region("JP-13");

    assertThat(of(stored, japanese("Ohshima Precision Inc.")).reasons())
        .containsExactly(LikenessReason.ENGLISH_NAME);
    assertThat(of(stored, japanese("Ōshima Seiki K.K.").region("JP-13")).isProbable()).isTrue();
  }

  @Test
  void oneCharacterCountsTheMoreTheLongerTheName() {
    LocalDate day = LocalDate.of(1987, 4, 1);
    assertThat(of(japanese("日東化学工業製作所"), japanese("日東化學工業製造所")).score())
        .isGreaterThan(of(japanese("日東化学"), japanese("日東科学")).score());
    assertThat(of(japanese("日東化学"), japanese("日東科学")).isProbable()).isFalse();
    assertThat(
            of(
                    japanese("日東化学").region("JP-13").founded(null, day),
                    japanese("日東科学").region("JP-13").founded(null, day))
                .isProbable())
        .isTrue();
  }

  @Test
  void anotherNumeralIsAnotherCompany() {
    assertThat(of(japanese("日東化学工業第1工場"), japanese("日東化学工業第2工場")).reasons())
        .containsExactly(LikenessReason.OTHER_WORDS);
  }

  @Test
  void aBranchIsShownBesideItsCompany() {
    Likeness likeness = of(Drafts.taiwanese("日商高山歯車股份有限公司台灣分公司"), Drafts.taiwanese("高山齒車股份有限公司"));

    assertThat(likeness.isProbable()).isTrue();
    assertThat(likeness.reasons()).containsExactly(LikenessReason.SAME_NAME, LikenessReason.BRANCH);
  }

  @Test
  void mailProvidersAreNoCommonDomain() {
    assertThat(
            of(
                    japanese("高山歯車").contacts(List.of(person("a@gmail.com", "+81 96-123-4567"))),
                    japanese("大島精機").contacts(List.of(person("b@gmail.com", null))))
                .reasons())
        .containsExactly(LikenessReason.OTHER_WORDS);
    assertThat(
            of(
                    japanese("高山歯車").contacts(List.of(person("a@gmail.com", "+81 96-123-4567"))),
                    japanese("大島精機").contacts(List.of(person("b@x.example", "096(123)4567"))))
                .reasons())
        .contains(LikenessReason.SAME_PHONE);
    assertThat(
            of(
                    japanese("高山歯車").website("https://www.takayama.example/ja"),
                    japanese("大島精機").contacts(List.of(person("b@takayama.example", null))))
                .reasons())
        .contains(LikenessReason.SAME_DOMAIN);
  }

  @Test
  void aCommonNameSaysLess() {
    Subject one = subjects.of(japanese("山本製作所").build(), 0);
    Subject other = subjects.of(japanese("山本製作所").build(), 1);

    assertThat(LikenessModel.of(one, other, 20).score())
        .isLessThan(LikenessModel.of(one, other, 2).score());
  }

  @Test
  void namesOneSlipApartShareAKeyAndOthersDoNot() {
    assertThat(share("高山歯車製作所", "高山歯車制作所")).isTrue();
    assertThat(share("高山歯車製作所", "高山歯車製所")).isTrue();
    assertThat(share("高山歯車製作所", "高山歯車作製所")).isTrue();
    assertThat(share("高山歯車製作所", "大島歯車製作所")).isFalse();
    assertThat(share("高山歯車製作所", "高山精密製作所")).isFalse();
  }

  private boolean share(String one, String other) {
    long[] keys = MatchKeys.of(subjects.of(japanese(one).build(), 0));
    return Arrays.stream(MatchKeys.of(subjects.of(japanese(other).build(), 0)))
        .anyMatch(key -> Arrays.binarySearch(keys, key) >= 0);
  }

  private Likeness of(CompanyDraft.Builder one, CompanyDraft.Builder other) {
    Subject first = subjects.of(one.build(), 0);
    Subject second = subjects.of(other.build(), 1);
    Likeness likeness = LikenessModel.of(first, second, 1);
    assertThat(LikenessModel.of(second, first, 1)).as("either way").isEqualTo(likeness);
    return likeness;
  }

  private static CompanyDraft.Builder japanese(String name) {
    return CompanyDraft.builder("row", Affiliation.JP, "JP", name);
  }

  private static CompanyIdentifier number(String value, boolean holds) {
    return new CompanyIdentifier(
        IdentifierScheme.JP_CORPORATE_NUMBER,
        value,
        holds ? IdentifierCheck.VALID : IdentifierCheck.INVALID);
  }

  private static CompanyIdentifier taiwanese(String value) {
    return new CompanyIdentifier(
        IdentifierScheme.TW_BUSINESS_NUMBER, value, IdentifierCheck.INVALID);
  }

  private static ContactDraft person(String mail, String phone) {
    return new ContactDraft("担当", null, null, null, null, mail, phone, null);
  }
}
