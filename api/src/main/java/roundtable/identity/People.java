package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.PersonNames;
import roundtable.shared.store.PublicChanges;
import roundtable.shared.store.Remembered;

/** Names of people. */
@ApplicationScoped
public class People implements PersonNames {
    /** Topic of what is public about people. */
    public static final String TOPIC = "people";

    private final AccountRepository accounts;
    private final ConsentRepository consents;
    private final Remembered<UUID, String> remembered;

    People(AccountRepository accounts, ConsentRepository consents, PublicChanges changes) {
        this.accounts = accounts;
        this.consents = consents;
        this.remembered = new Remembered<>(changes, TOPIC);
    }

    /**
     * Display names by id, in one query, for staff and for those whom it concerns: «who did this». Ids that nobody has
     * are absent; of a person who has left, «участник удалён» stands there.
     */
    @Override
    public Map<UUID, String> names(Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : accounts.names(ids);
    }

    /**
     * The names that everybody may see, mostly without a query: of adults whose consent to dissemination holds at this moment
     * (152-FZ, article 10.1). All others are absent. Operations that show them name the {@link #TOPIC}.
     */
    public Map<UUID, String> publicNames(Set<UUID> ids) {
        return remembered.outsideTransactions(ids, consents::publicNames);
    }

    /** Accounts that hold the role now, for the organization or, when it is null, for the installation. */
    public Set<UUID> holding(String role, @Nullable UUID scope) {
        return accounts.holding(role, scope);
    }

    /** The active account with that address, in the form in which addresses are compared. Nobody may be told of it. */
    public Optional<UUID> withAddress(String normalised) {
        return accounts.active(normalised).map(AccountRepository.Account::id);
    }

    /** An address in the form in which addresses are compared. */
    public static String normalised(String address) {
        return Email.normalised(address);
    }

    /** Where letters to that person go; empty when the account is no longer active. */
    public Optional<Addressee> addressee(UUID id) {
        return accounts.addressee(id);
    }

    /**
     * Where letters go.
     *
     * @param language in which they are written: {@code ru} or {@code en}
     */
    public record Addressee(String email, String language) {}
}
