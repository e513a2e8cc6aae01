package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Names of people, for «who did this». */
@ApplicationScoped
public class People {
    private final AccountRepository accounts;

    People(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Display names by id, in one query; ids that nobody has are absent. */
    public Map<UUID, String> names(Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : accounts.names(ids);
    }
}
