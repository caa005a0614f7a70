package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A node of the ISIC Rev. 4 tree.
 *
 * @param code section letter, or two to four digits
 * @param level 1 section, 2 division, 3 group, 4 class
 * @param parent code of the node above; null for a section
 * @param ioGroup its supply-and-use group; null for a section that spans several
 */
public record Sector(
    String code,
    int level,
    @Nullable String parent,
    LocalizedText name,
    @Nullable IoGroup ioGroup) {}
