package app.kakehashi.platform.session;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Reads a session once in a request, where Spring Session reads it again when it ends the request
 * to see whether it is still there. What was saved or deleted in between is read anew, and the next
 * request reads for itself, so that a session ended elsewhere is gone at once.
 */
final class ThriftySessions<S extends Session> implements SessionRepository<ThriftySession<S>> {
  private final SessionRepository<S> store;

  @SuppressWarnings("ThreadLocalUsage") // one bean for each application
  private final ThreadLocal<@Nullable Map<String, ThriftySession<S>>> read = new ThreadLocal<>();

  ThriftySessions(SessionRepository<S> store) {
    this.store = store;
  }

  /** Whatever is read from now on by this thread is kept until {@link #endRequest}. */
  void beginRequest() {
    read.set(new HashMap<>());
  }

  void endRequest() {
    read.remove();
  }

  @Override
  public ThriftySession<S> createSession() {
    return new ThriftySession<>(store.createSession());
  }

  @Override
  public void save(ThriftySession<S> session) {
    store.save(session.stored());
  }

  @Override
  public @Nullable ThriftySession<S> findById(String id) {
    Map<String, ThriftySession<S>> known = read.get();
    ThriftySession<S> before = known == null ? null : known.get(id);
    if (before != null && before.getId().equals(id)) {
      return before;
    }
    S stored = store.findById(id);
    if (stored == null) {
      return null;
    }
    ThriftySession<S> session = new ThriftySession<>(stored);
    if (known != null) {
      known.put(id, session);
    }
    return session;
  }

  @Override
  public void deleteById(String id) {
    Map<String, ThriftySession<S>> known = read.get();
    if (known != null) {
      known.remove(id);
    }
    store.deleteById(id);
  }
}
