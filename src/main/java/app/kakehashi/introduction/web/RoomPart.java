package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.service.RoomView;
import app.kakehashi.introduction.service.Rooms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The messages of a case, on its page. */
@Component
@Order(50)
class RoomPart implements CasePagePart {
  private final Rooms rooms;

  RoomPart(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public Optional<Part> partOf(CaseAround around, Map<String, Object> model) {
    Introduction introduction = around.introduction();
    Viewer viewer = around.viewer();
    List<RoomView.Talk> threads = rooms.threads(introduction, viewer);
    if (threads.isEmpty()) {
      return Optional.empty();
    }
    model.put("roomCase", introduction.publicId());
    model.put("roomThreads", threads);
    model.put("roomOpen", threads.stream().anyMatch(RoomView.Talk::isRoom));
    return Optional.of(new Part("introduction/part-room", "part"));
  }
}
