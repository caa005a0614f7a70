package app.kakehashi.canary;

import app.kakehashi.account.Viewer;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A company with one person who signs in, and cards of others. */
final class Party {
  /**
   * A card.
   *
   * @param words every word on it
   */
  record Card(String publicId, String email, List<String> words) {}

  private final String label;
  private final boolean listed;
  private final List<Card> cards = new ArrayList<>();
  private @Nullable CompanyId company;
  private @Nullable String publicId;
  private @Nullable Viewer member;
  private @Nullable String mail;

  /**
   * @param listed whether everybody who signs in finds it in the list of companies
   */
  Party(String label, boolean listed) {
    this.label = label;
    this.listed = listed;
  }

  void exists(CompanyId id, String itsPublicId) {
    company = id;
    publicId = itsPublicId;
  }

  void joinedBy(Viewer person, String address) {
    member = person;
    mail = address;
  }

  void add(Card card) {
    cards.add(card);
  }

  String label() {
    return label;
  }

  boolean isListed() {
    return listed;
  }

  List<Card> cards() {
    return cards;
  }

  CompanyId company() {
    return Objects.requireNonNull(company);
  }

  String publicId() {
    return Objects.requireNonNull(publicId);
  }

  Viewer member() {
    return Objects.requireNonNull(member);
  }

  /** Where the member is written to. */
  String mail() {
    return Objects.requireNonNull(mail);
  }

  @Override
  public String toString() {
    return label;
  }
}
