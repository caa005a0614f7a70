package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.service.CaseSides;
import app.kakehashi.introduction.service.ringi.RingiPacks;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ringi papers of a case, on its page. */
@Component
@Order(60)
class RingiPart implements CasePagePart {
  private final RingiPacks packs;

  RingiPart(RingiPacks packs) {
    this.packs = packs;
  }

  @Override
  public Optional<Part> partOf(CaseAround around, Map<String, Object> model) {
    Introduction introduction = around.introduction();
    Viewer viewer = around.viewer();
    if (!introduction.isOpened() || !CaseSides.takesPart(introduction, viewer)) {
      return Optional.empty();
    }
    model.put("ringiCase", introduction.publicId());
    model.put("ringiCount", packs.count(introduction));
    return Optional.of(new Part("introduction/part-ringi", "part"));
  }
}
