package roundtable.shared.spi;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Names of people by their accounts, for what stands beside the accounts and does not know them. */
public interface PersonNames {
    /** Display names by id, in one query; ids that nobody has are absent. */
    Map<UUID, String> names(Set<UUID> ids);
}
