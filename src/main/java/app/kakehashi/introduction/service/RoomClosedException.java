package app.kakehashi.introduction.service;

/** The room of all takes no more messages: the case has ended meanwhile. */
public final class RoomClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
