package roundtable.shared.spi;

import java.util.UUID;

/**
 * Something on the platform that others point at without knowing its feature.
 *
 * @param type the aggregate's name in the contract, for example {@code organization}
 * @param id its id
 */
public record Subject(String type, UUID id) {}
