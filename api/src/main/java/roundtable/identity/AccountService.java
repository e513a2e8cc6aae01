package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;

/** Changes of accounts. */
@ApplicationScoped
class AccountService {
    static final String USER = "user";

    private final AccountRepository accounts;
    private final PasswordHasher hasher;
    private final Event<Changed> changes;

    AccountService(AccountRepository accounts, PasswordHasher hasher, Event<Changed> changes) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.changes = changes;
    }

    @Transactional
    UUID ensure(String email, String displayName, String password, String language) {
        var normalised = Email.normalised(email);
        return accounts.id(normalised)
                .or(() -> add(normalised, displayName, password, language))
                .or(() -> accounts.id(normalised))
                .orElseThrow();
    }

    @Transactional
    void grant(UUID user, Accounts.Role role, @Nullable UUID scope) {
        if (accounts.grant(user, role, scope, null)) {
            var name = EnumNames.of(role) + (scope == null ? "" : ":" + scope);
            changes.fire(new Changed(
                    new Subject(USER, user), "grant_role", Map.of("roles", new Changed.Change(null, name))));
        }
    }

    /**
     * The first administrator; false when there is an administrator already, or another replica is making this one:
     * the unique address decides which.
     */
    @Transactional
    boolean addFirstAdministrator(String email, String displayName, String password) {
        if (accounts.hasAdministrator()) {
            return false;
        }
        var made = add(Email.normalised(email), displayName, password, "ru");
        made.ifPresent(id -> grant(id, Accounts.Role.ADMINISTRATOR, null));
        return made.isPresent();
    }

    /** Keeps the password's hash with today's parameters. */
    @Transactional
    void rehash(UUID user, String phc) {
        accounts.changeHash(user, phc);
    }

    private Optional<UUID> add(String email, String displayName, String password, String language) {
        if (password.length() < PasswordHasher.SHORTEST || password.length() > PasswordHasher.LONGEST) {
            throw new IllegalArgumentException(
                    "A password has " + PasswordHasher.SHORTEST + " to " + PasswordHasher.LONGEST + " characters");
        }
        var made = accounts.add(email, displayName, language, hasher.hash(password));
        made.ifPresent(id -> changes.fire(new Changed(new Subject(USER, id), "create", Map.of())));
        return made;
    }
}
