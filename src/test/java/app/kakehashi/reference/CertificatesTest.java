package app.kakehashi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesTest {

  private static final Certificates CERTIFICATES = ReferenceData.load().certificates();

  @ParameterizedTest
  @CsvSource({
    "ISO9001, ISO9001",
    "ISO 9001:2015, ISO9001",
    "iso-9001, ISO9001",
    "ＩＳＯ９００１認証取得, ISO9001",
    "ISO 9001（本社・第二工場）, ISO9001",
    "ISO 9001認證通過, ISO9001",
    "JIS Q 9100, AS9100",
    "AS9100D, AS9100",
    "ISO/IEC 27001:2022, ISO27001",
    "ISMS, ISO27001",
    "ISO/TS 16949, IATF16949",
    "IATF 16949：2016, IATF16949",
    "IEC 62443-2-4, IEC62443-2-4",
    "IEC 62443-4-1, IEC62443",
    "Common Criteria EAL5+, CommonCriteria-EAL5",
    "ASME U Stamp, ASME-U",
    "UN38.3, UN38.3",
    "ハラール, HALAL",
    "清真認證, HALAL",
    "JISマーク, JIS_MARK",
    "技適, TELEC",
    "Pマーク, PRIVACY_MARK",
    "EN 50155:2017, EN50155"
  })
  void anEntryIsUnderstoodAsPeopleWriteIt(String written, String code) {
    assertThat(CERTIFICATES.normalise(written)).map(Certificate::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO9001取得中", "ISO 13485認證申請中", "ISO9001取得予定", "特になし", ""})
  void whatIsNotHeldIsNoCertificate(String written) {
    assertThat(CERTIFICATES.normalise(written)).isEmpty();
  }

  @Test
  void aCellMayHoldSeveral() {
    assertThat(CERTIFICATES.read("ISO9001/14001、ISO/IEC 27001；工場長の保証 A級"))
        .isEqualTo(
            new Certificates.Reading(
                List.of("ISO9001", "ISO14001", "ISO27001"), List.of("工場長の保証 A級")));
    assertThat(CERTIFICATES.read("").codes()).isEmpty();
  }

  @Test
  void whoHoldsTheHarderOneHoldsTheEasierOne() {
    assertThat(CERTIFICATES.withImplied(List.of("FSSC22000", "IATF16949")))
        .containsExactly("FSSC22000", "ISO22000", "HACCP", "IATF16949", "ISO9001");
    assertThat(CERTIFICATES.all())
        .allSatisfy(
            certificate -> {
              String implied = certificate.implied();
              assertThat(implied == null || CERTIFICATES.find(implied).isPresent()).isTrue();
            });
  }

  @Test
  void noNameMeansTwoCertificates() {
    Map<String, String> codeByName = new HashMap<>();
    for (Certificate certificate : CERTIFICATES.all()) {
      for (String alias : certificate.aliases()) {
        String other = codeByName.putIfAbsent(NameKey.of(alias), certificate.code());
        assertThat(other == null || other.equals(certificate.code())).as(alias).isTrue();
        assertThat(CERTIFICATES.normalise(alias)).as(alias).contains(certificate);
      }
    }
  }
}
