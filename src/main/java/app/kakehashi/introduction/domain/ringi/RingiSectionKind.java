package app.kakehashi.introduction.domain.ringi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sections of a ringi pack, in the order in which an approver reads them. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable
public enum RingiSectionKind {
  /** What is asked for, and what comes of it. */
  SUMMARY("summary"),
  /** Who the companies are; their facts stand above whatever is written here. */
  COMPANIES("companies"),
  /** What the seeking company lacks, and what happens if it stays so. */
  NEED("need"),
  /** Why this partner, each reason with what it rests on and what is still open. */
  REASONS("reasons", columns("reason:36", "basis:34", "open:30")),
  /** Who did it before. */
  PRECEDENTS("precedents", columns("who:28", "what:40", "result:32")),
  /** Technical data, and the files that prove them. */
  EVIDENCE("evidence", columns("item:30", "figure:34", "proof:36")),
  /** What can go wrong, how likely and how serious, what is done about it, by whom. */
  RISKS(
      "risks",
      columns("risk:27", "likelihood:14", "severity:12", "counter_measure:32", "responsible:15"),
      "delivery",
      "quality",
      "currency",
      "law",
      "information"),
  /** Clause against antisocial forces, export control, product liability, credentials held. */
  COMPLIANCE(
      "compliance",
      columns("point:32", "state:36", "proof:32"),
      "antisocial_forces",
      "export_control",
      "product_liability",
      "confidentiality",
      "credentials"),
  /** What it costs and what it brings. */
  COST_BENEFIT(
      "cost_benefit",
      columns("item:30", "amount:26", "basis:44"),
      "initial_cost",
      "running_cost",
      "own_effort",
      "programmes",
      "benefit",
      "payback"),
  /** From requirements defined together to markets beyond, each stage with its way out. */
  STAGES(
      "stages",
      columns("stage:24", "content:32", "until:14", "exit:30"),
      "requirements",
      "joint_research",
      "validation",
      "trial_production",
      "mass_production",
      "markets_beyond"),
  /** What must be settled before the decision or after it. */
  OPEN_QUESTIONS("open_questions", columns("question:50", "responsible:28", "until:22")),
  /** What is attached. */
  ANNEXES("annexes");

  /**
   * A column of a kind's tables.
   *
   * @param code names it among the columns
   * @param share of the table's width in percent; the shares of a kind add up to 100
   */
  public record Column(String code, int share) {}

  private final String code;
  private final List<Column> columns;
  private final List<String> prompts;

  RingiSectionKind(String code) {
    this(code, List.of());
  }

  RingiSectionKind(String code, List<Column> columns, String... prompts) {
    this.code = code;
    this.columns = columns;
    this.prompts = List.of(prompts);
  }

  private static List<Column> columns(String... columns) {
    return Arrays.stream(columns)
        .map(column -> column.split(":", 2))
        .map(parts -> new Column(parts[0], Integer.parseInt(parts[1])))
        .toList();
  }

  /** As stored and exchanged. */
  public String code() {
    return code;
  }

  /** The columns of its tables; a table of a kind without any has no head. */
  public List<Column> columns() {
    return columns;
  }

  /** What the first cells of its rows ask while nobody has written anything. */
  public List<String> prompts() {
    return prompts;
  }

  public static Optional<RingiSectionKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
