package roundtable.organization.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationInput;

/**
 * A row that passed the check, as it waits for its import.
 *
 * @param row counted from 1 below the header
 * @param key by which it is known again beside its ОГРН, of {@link SourceKeys#kept}
 * @param id the organization that the row names
 * @param liquidated it says that it is liquidated and not when
 * @param said only what the row says; the rest is null, the kind too
 */
record GoodRow(long row, @Nullable String key, @Nullable UUID id, boolean liquidated, OrganizationInput said) {}
