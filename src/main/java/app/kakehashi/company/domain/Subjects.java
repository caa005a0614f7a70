package app.kakehashi.company.domain;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.reference.TextFolder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes records comparable. */
public final class Subjects {
  /** Many companies write from them: the same provider says nothing. */
  private static final Set<String> PROVIDERS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "google.com",
          "yahoo.co.jp",
          "yahoo.com.tw",
          "yahoo.com",
          "ybb.ne.jp",
          "hotmail.com",
          "outlook.com",
          "outlook.jp",
          "live.jp",
          "live.com",
          "msn.com",
          "icloud.com",
          "me.com",
          "nifty.com",
          "ocn.ne.jp",
          "biglobe.ne.jp",
          "so-net.ne.jp",
          "dion.ne.jp",
          "plala.or.jp",
          "docomo.ne.jp",
          "ezweb.ne.jp",
          "softbank.ne.jp",
          "eonet.ne.jp",
          "asahi-net.or.jp",
          "hinet.net",
          "seed.net.tw",
          "so-net.net.tw",
          "pchome.com.tw",
          "facebook.com",
          "instagram.com",
          "line.me",
          "104.com.tw",
          "1111.com.tw",
          "wixsite.com",
          "jimdofree.com",
          "ameblo.jp",
          "myshopify.com",
          "weebly.com",
          "wordpress.com",
          "blogspot.com",
          "taiwantrade.com");

  private static final int SHORTEST_PHONE = 8;

  private final NameTokens tokens;
  private final NameShapes shapes;
  private final TextFolder folder;

  public Subjects(NameTokens tokens, TextFolder folder) {
    this.tokens = tokens;
    this.shapes = new NameShapes(tokens);
    this.folder = folder;
  }

  /**
   * A stored record.
   *
   * @param region of the head office, not of sites
   * @param mails addresses or domains of its people
   */
  public record Facts(
      long id,
      Affiliation side,
      String officialName,
      @Nullable String legalForm,
      List<CompanyName> names,
      @Nullable CompanyIdentifier identifier,
      @Nullable String region,
      @Nullable String address,
      @Nullable Integer foundedYear,
      @Nullable LocalDate foundedOn,
      @Nullable BigDecimal capital,
      @Nullable String website,
      List<String> mails,
      List<String> phones) {
    public Facts {
      names = List.copyOf(names);
      mails = List.copyOf(mails);
      phones = List.copyOf(phones);
    }
  }

  /**
   * What a draft says, with the places of its plants left out.
   *
   * @param id of the stored company it speaks of; 0 for none
   */
  public Subject of(CompanyDraft draft, long id) {
    return of(
        new Facts(
            id,
            draft.affiliation(),
            draft.officialName(),
            draft.legalForm(),
            draft.names(),
            draft.identifier(),
            draft.region(),
            draft.address(),
            draft.foundedYear(),
            draft.foundedOn(),
            draft.size().capital() == null ? null : draft.size().capital().amount(),
            draft.website(),
            said(draft, ContactDraft::email),
            said(draft, ContactDraft::phone)));
  }

  /** What is stored. */
  public Subject of(Facts facts) {
    NameShape name = shapes.of(facts.officialName());
    Set<String> domains = new HashSet<>();
    if (facts.website() != null) {
      addDomain(domains, host(facts.website()));
    }
    facts.mails().forEach(mail -> addDomain(domains, mail.substring(mail.indexOf('@') + 1)));
    Set<String> phones = new HashSet<>();
    facts.phones().forEach(phone -> addPhone(phones, phone));
    CompanyIdentifier number = facts.identifier();
    return new Subject(
        facts.id(),
        facts.side(),
        number == null || number.check() == IdentifierCheck.PLACEHOLDER
            ? null
            : number.scheme().code() + ":" + number.value(),
        number != null && number.isKey(),
        facts.region(),
        facts.address() == null ? "" : letters(folder.foldName(facts.address())),
        facts.foundedYear(),
        facts.foundedOn(),
        facts.capital(),
        name,
        legalForms(name, facts.legalForm()),
        facts.names().stream()
            .map(other -> new Subject.Other(other.kind(), shapes.of(other.text())))
            .toList(),
        domains,
        phones);
  }

  /** What the name holds; a form that it holds as well is not taken apart again. */
  private Set<String> legalForms(NameShape name, @Nullable String stated) {
    return name.legalForms().isEmpty() && stated != null
        ? tokens.legalForms(stated, null)
        : name.legalForms();
  }

  private static List<String> said(
      CompanyDraft draft, Function<ContactDraft, @Nullable String> what) {
    return draft.contacts().stream().map(what).flatMap(Stream::ofNullable).toList();
  }

  private static String host(String website) {
    String rest = website.substring(website.indexOf("//") < 0 ? 0 : website.indexOf("//") + 2);
    int end = 0;
    while (end < rest.length() && "/:?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end);
  }

  private static void addDomain(Set<String> domains, String host) {
    String domain = host.strip().toLowerCase(Locale.ROOT);
    String bare = domain.startsWith("www.") ? domain.substring("www.".length()) : domain;
    if (bare.indexOf('.') > 0 && !isProvider(bare)) {
      domains.add(bare);
    }
  }

  /** Whether a domain is a provider's or below it. */
  private static boolean isProvider(String domain) {
    int label = 0;
    while (label >= 0) {
      if (PROVIDERS.contains(domain.substring(label))) {
        return true;
      }
      int dot = domain.indexOf('.', label);
      label = dot < 0 ? -1 : dot + 1;
    }
    return false;
  }

  private static void addPhone(Set<String> phones, String typed) {
    String digits = typed.replaceAll("\\D", "");
    boolean abroad = typed.strip().startsWith("+");
    String home = abroad ? digits.replaceFirst("^(81|886)", "") : digits;
    String bare = home.replaceFirst("^0+", "");
    if (bare.length() >= SHORTEST_PHONE) {
      phones.add(bare);
    }
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }
}
