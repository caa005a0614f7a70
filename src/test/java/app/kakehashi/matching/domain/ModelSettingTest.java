package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelSettingTest {

  @Test
  void a_weight_says_whose_it_is_and_a_band_is_nobodys() {
    ModelSetting japan = ModelSetting.weight(Side.JAPAN, Criterion.TEXT);
    ModelSetting taiwan = ModelSetting.weight(Side.TAIWAN, Criterion.FIT);
    ModelSetting band = ModelSetting.band("introduce");
    assertThat(List.of(japan, taiwan))
        .extracting(ModelSetting::side)
        .containsExactly(Side.JAPAN, Side.TAIWAN);
    assertThat(band.side()).isNull();
    assertThat(List.of(japan, taiwan, band))
        .extracting(ModelSetting::code)
        .containsExactly("japan-text", "taiwan-fit", "band-introduce");
    assertThat(List.of(japan, taiwan, band))
        .extracting(ModelSetting::messageKey)
        .containsExactly(
            "matching.criterion.text", "matching.criterion.fit", "matching_weights.band.introduce");
  }

  @Test
  void weights_and_what_must_be_known_are_shares_and_the_other_bands_are_scores() {
    assertThat(ModelSetting.weight(Side.JAPAN, Criterion.TEXT).isShare()).isTrue();
    assertThat(ModelSetting.band("introduce_text").isShare()).isTrue();
    assertThat(ModelSetting.band("introduce").isShare()).isFalse();
    assertThat(ModelSetting.band("check").isShare()).isFalse();
  }

  @Test
  void what_can_be_set_is_every_weight_of_the_model_and_every_band() {
    List<ModelSetting> all = ModelSetting.of(Mother.MODEL);
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all.stream().filter(setting -> setting.side() == Side.JAPAN))
        .extracting(ModelSetting::key)
        .containsExactlyInAnyOrderElementsOf(Mother.MODEL.section("weight.japan.default").keySet());
    assertThat(all.stream().filter(setting -> setting.side() == Side.TAIWAN))
        .extracting(ModelSetting::key)
        .containsExactlyInAnyOrderElementsOf(
            Mother.MODEL.section("weight.taiwan.default").keySet());
    assertThat(all.stream().filter(setting -> setting.side() == null))
        .extracting(ModelSetting::key)
        .containsExactlyInAnyOrderElementsOf(Mother.MODEL.section("band").keySet());
  }
}
