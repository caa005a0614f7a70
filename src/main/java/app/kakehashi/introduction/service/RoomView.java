package app.kakehashi.introduction.service;

import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.LinkedText;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thread of a case as one reader sees it.
 *
 * @param title what the case is about, in the reader’s language where there is a text in it
 * @param threads every thread this reader may open
 * @param current the one that is open
 * @param participants who reads it besides the office, in the order of the case
 * @param unreachable of those, who is told of no message because nobody has an account; only for
 *     the office
 * @param messages oldest first
 * @param older public id of the first message of this page; null where there is none before it
 * @param newest whether the last message is on this page
 * @param writable whether messages are taken
 * @param ndaRecorded whether a file may be marked as confidential
 */
public record RoomView(
    PostingText title,
    List<Talk> threads,
    Talk current,
    List<Party> participants,
    List<Party> unreachable,
    List<Message> messages,
    @Nullable String older,
    boolean newest,
    boolean writable,
    boolean ndaRecorded) {
  public RoomView {
    threads = List.copyOf(threads);
    participants = List.copyOf(participants);
    unreachable = List.copyOf(unreachable);
    messages = List.copyOf(messages);
  }

  /**
   * A thread.
   *
   * @param key {@link Rooms#ALL}, or the public id of the leg whose company the office talks to
   * @param party that company; null for the room of all
   * @param unread messages of others since this reader last opened it
   * @param last when the last message was written; null where there is none
   */
  public record Talk(String key, @Nullable Party party, int unread, @Nullable Instant last) {
    /** Whether every company of the case is in it. */
    public boolean isRoom() {
      return party == null;
    }
  }

  /**
   * A company of the case.
   *
   * @param own whether it is the reader’s
   */
  public record Party(String name, String nameLanguage, LegRole role, boolean own) {}

  /**
   * Who wrote.
   *
   * @param party null for the office
   * @param person null where the reader may not know the name, or the account is gone
   */
  public record Writer(@Nullable Party party, @Nullable String person) {
    public boolean isOffice() {
      return party == null;
    }
  }

  /**
   * A message.
   *
   * @param text empty where it was withdrawn
   * @param translations the last one of each language, that of the reader first
   * @param withdrawnAt null unless withdrawn
   * @param withdrawnByOffice whether the office withdrew it
   * @param withdrawable whether this reader may withdraw it
   */
  public record Message(
      String publicId,
      Writer writer,
      Instant at,
      Language language,
      String text,
      List<Translation> translations,
      List<File> files,
      @Nullable Instant withdrawnAt,
      boolean withdrawnByOffice,
      boolean withdrawable,
      boolean unread) {
    public Message {
      translations = List.copyOf(translations);
      files = List.copyOf(files);
    }

    public List<LinkedText.Piece> pieces() {
      return LinkedText.of(text);
    }

    /** What a reader of this language reads first; null where that is the original. */
    public @Nullable Translation translationFor(Language reader) {
      return translations.stream()
          .filter(translation -> translation.language() == reader && language != reader)
          .findFirst()
          .orElse(null);
    }

    /** The others. */
    public List<Translation> translationsBeside(Language reader) {
      return translations.stream()
          .filter(translation -> !translation.equals(translationFor(reader)))
          .toList();
    }
  }

  /** What a person typed as translation. */
  public record Translation(Language language, String text, Writer typedBy, Instant at) {
    public List<LinkedText.Piece> pieces() {
      return LinkedText.of(text);
    }
  }

  /**
   * A file.
   *
   * @param size in bytes
   */
  public record File(String publicId, String name, String mediaType, int size, boolean underNda) {
    public long kilobytes() {
      return Math.max(1, Math.round(size / 1024.0));
    }
  }
}
