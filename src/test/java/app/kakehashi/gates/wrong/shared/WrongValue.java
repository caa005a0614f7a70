package app.kakehashi.gates.wrong.shared;

import org.springframework.stereotype.Component;

/** A shared value that needs a framework. */
@Component
public class WrongValue {}
