package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field in which the two economies complement each other, in two levels over the ISIC tree.
 *
 * @param level 1 for the fields people choose first, 2 for what they look for within them
 * @param parent the first-level code; null on level 1
 * @param isicCodes where in the ISIC tree the field sits, the most typical first
 * @param equipment true where what is offered is equipment that its buyer invests in
 */
public record CapabilityField(
    String code,
    int level,
    @Nullable String parent,
    LocalizedText name,
    List<String> isicCodes,
    IoGroup ioGroup,
    boolean equipment) {

  public CapabilityField {
    isicCodes = List.copyOf(isicCodes);
  }
}
