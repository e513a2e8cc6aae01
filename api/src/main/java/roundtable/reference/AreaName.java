package roundtable.reference;

import java.util.UUID;

/**
 * An activity area as other features show it.
 *
 * @param name short plain name in the language asked for
 */
public record AreaName(UUID id, String name) {}
