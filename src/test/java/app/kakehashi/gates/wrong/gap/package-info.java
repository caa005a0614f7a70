/** A feature that may depend on nothing, and does. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package app.kakehashi.gates.wrong.gap;
