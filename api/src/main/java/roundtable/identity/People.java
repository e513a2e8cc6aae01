package roundtable.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

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
    private final UserRepository users;
    private final Remembered<UUID, String> remembered;
    private final Remembered<UUID, Map<UUID, String>> posts;

    People(AccountRepository accounts, ConsentRepository consents, UserRepository users, PublicChanges changes) {
        this.accounts = accounts;
        this.consents = consents;
        this.users = users;
        this.remembered = new Remembered<>(changes, TOPIC);
        this.posts = new Remembered<>(changes, TOPIC);
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

    /**
     * What these people are at bodies whose officers they are, as whoever gave them the role has written: it is not their
     * name, and everybody may read it beside what they do in the body's name. Mostly without a query. Those who show it
     * name the {@link #TOPIC}.
     */
    public Positions positions(Set<UUID> people) {
        return new Positions(posts.outsideTransactions(people, this::posts));
    }

    /** What they are, by person and body. */
    private Map<UUID, Map<UUID, String>> posts(Set<UUID> people) {
        return users.positions(people).stream()
                .collect(groupingBy(
                        UserRepository.Position::person,
                        toMap(UserRepository.Position::body, UserRepository.Position::position)));
    }

    /** Accounts that hold the role now, for the organization or, when it is null, for the installation. */
    public Set<UUID> holding(String role, @Nullable UUID scope) {
        return accounts.holding(role, scope);
    }

    /** Accounts that hold one of these roles now, for whichever organization. */
    public Set<UUID> holdingAnywhere(Set<String> roles) {
        return accounts.holdingAnywhere(roles);
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

    /** Positions of officers at their bodies. */
    public static final class Positions {
        private final Map<UUID, Map<UUID, String>> known;

        private Positions(Map<UUID, Map<UUID, String>> known) {
            this.known = known;
        }

        /** What that person is at that body; null when nobody has written it. */
        public @Nullable String of(@Nullable UUID person, @Nullable UUID body) {
            return person == null || body == null
                    ? null
                    : known.getOrDefault(person, Map.of()).get(body);
        }
    }

    /**
     * Where letters go.
     *
     * @param language in which they are written: {@code ru} or {@code en}
     */
    public record Addressee(String email, String language) {}
}
