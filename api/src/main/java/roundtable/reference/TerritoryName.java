package roundtable.reference;

import java.util.UUID;

/**
 * A territory as other features show it.
 *
 * @param oktmo code by ОКТМО, 8 or 11 digits; {@code 00000000} for the country
 * @param name in the language asked for
 */
public record TerritoryName(UUID id, String oktmo, String name) {}
