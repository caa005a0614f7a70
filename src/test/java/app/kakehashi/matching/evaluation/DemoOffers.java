package app.kakehashi.matching.evaluation;

import app.kakehashi.matching.domain.CompanyProfile;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.reference.WeightedSector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The offers of the demonstration by their words, to be looked for among. */
final class DemoOffers {

  private DemoOffers() {}

  static List<OfferProfile> read() throws IOException {
    List<OfferProfile> offers = new ArrayList<>();
    String json = Files.readString(Path.of("db/demo/offers.json"));
    for (JsonNode offer : JsonMapper.shared().readTree(json)) {
      String key = offer.get("key").asString();
      offers.add(
          OfferProfile.of(
                  "demo-" + key,
                  CompanyProfile.of("demo-" + offer.get("company").asString(), "TW")
                      .sectors(
                          strings(offer.get("sectors")).stream()
                              .map(code -> new WeightedSector(code, 1))
                              .toList())
                      .build(),
                  new PostingText(
                      offer.get("language").asString(),
                      offer.get("title").asString(),
                      strings(offer.get("ownWords")),
                      offer.get("description").asString()))
              .fields(new HashSet<>(strings(offer.get("fields"))))
              .modes(strings(offer.get("modes")))
              .build());
    }
    return offers;
  }

  private static List<String> strings(JsonNode array) {
    return array == null ? List.of() : array.values().stream().map(JsonNode::asString).toList();
  }
}
