package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes accounts and gives roles, for features that do so by rule: demo data, invitations, confirmed representatives. */
@ApplicationScoped
public class Accounts {
    private final AccountService service;
    private final ConsentService consents;

    Accounts(AccountService service, ConsentService consents) {
        this.service = service;
        this.consents = consents;
    }

    /**
     * The account with that address; it is made when there is none. An existing one stays as it is, its password too.
     *
     * @param email in any spelling
     * @param displayName what others see, at most 200 characters
     * @param password 12 to 128 characters
     * @param language {@code ru} or {@code en}
     * @return the account's id
     * @throws IllegalArgumentException when the password is too short or too long
     */
    public UUID ensure(String email, String displayName, String password, String language) {
        return service.ensure(email, displayName, password, language);
    }

    /**
     * Gives a role from now on; one that is held already stays.
     *
     * @param scope organization for which it holds; null for administrator and moderator, and only for them
     */
    public void grant(UUID user, Role role, @Nullable UUID scope) {
        service.grant(user, role, scope);
    }

    /** The person agrees that everybody sees their name: for demo data, whose people are invented. */
    public void allowPublicName(UUID user) {
        consents.give(user, new ConsentInput(Purpose.DISSEMINATION, Purpose.VERSION));
    }

    /** In which capacity an account acts; who may do what in it is the policies' matter. */
    public enum Role {
        /** Runs the installation. */
        ADMINISTRATOR,
        /** Staff of the Resource Center. */
        MODERATOR,
        /** Of a government body. */
        OFFICER,
        /** Of a council. */
        COUNCIL_MEMBER,
        /** Acts for an organization; given here as its owner, {@link Representatives} knows editors too. */
        REPRESENTATIVE,
        /** Of an award season. */
        JUROR
    }
}
