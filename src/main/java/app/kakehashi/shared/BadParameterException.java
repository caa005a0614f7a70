package app.kakehashi.shared;

/** A parameter of an API request has a value outside its vocabulary. */
public final class BadParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;

  public BadParameterException(String parameter) {
    super("bad value of " + parameter);
    this.parameter = parameter;
  }

  /** Name of the parameter. */
  public String parameter() {
    return parameter;
  }
}
