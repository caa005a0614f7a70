package app.kakehashi.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that notes its use at most once a minute: writing it at every request would tell
 * nothing more to somebody who is signed out after half an hour.
 */
record ThriftySession<S extends Session>(S stored) implements Session {
  /** How much older the noted use may be than the last. */
  static final Duration GRAIN = Duration.ofMinutes(1);

  @Override
  public void setLastAccessedTime(Instant used) {
    if (!used.isBefore(stored.getLastAccessedTime().plus(GRAIN))) {
      stored.setLastAccessedTime(used);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return stored.getLastAccessedTime();
  }

  @Override
  public String getId() {
    return stored.getId();
  }

  @Override
  public String changeSessionId() {
    return stored.changeSessionId();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // so the interface has it
  public <T> @Nullable T getAttribute(String name) {
    return stored.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return stored.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, Object value) {
    stored.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    stored.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return stored.getCreationTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    stored.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return stored.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return stored.isExpired();
  }
}
