package app.kakehashi.notification.service;

/** A mail address for the log: enough to recognise, not enough to write to. */
final class MaskedAddress {
  private MaskedAddress() {}

  static String of(String address) {
    int at = address.indexOf('@');
    return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
  }
}
