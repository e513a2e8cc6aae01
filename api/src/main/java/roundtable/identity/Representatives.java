package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for which organization, and how far. The database keeps the one rule that matters: an organization that has
 * an owner never loses its last one.
 */
@ApplicationScoped
public class Representatives {
    private final RepresentativeRepository rows;
    private final RepresentativeService service;

    Representatives(RepresentativeRepository rows, RepresentativeService service) {
        this.rows = rows;
        this.service = service;
    }

    /** The people of an organization, owners first. */
    public List<Representative> of(UUID organization) {
        return rows.of(organization);
    }

    /** The owners of an organization. */
    public List<UUID> owners(UUID organization) {
        return of(organization).stream()
                .filter(r -> r.level() == Level.OWNER)
                .map(Representative::userId)
                .toList();
    }

    /** The organizations of a person. */
    public Map<UUID, Level> organizations(UUID user) {
        return rows.organizations(user);
    }

    /** What the person is there; empty for a stranger. Read anew, and locked against changes until the end. */
    public Optional<Level> lockedLevel(UUID user, UUID organization) {
        return rows.lockedLevel(user, organization);
    }

    /**
     * Makes an active account a representative, or an editor an owner; who is an owner stays one.
     *
     * @param by who decided so; null when no account did
     * @return false when nothing changed
     */
    public boolean appoint(UUID user, UUID organization, Level level, @Nullable UUID by) {
        return service.appoint(user, organization, level, by);
    }

    /** Makes a representative owner or editor; false when there is no such representative. */
    public boolean change(UUID user, UUID organization, Level level, @Nullable UUID by) {
        return service.change(user, organization, level, by);
    }

    /** Takes the role away; false when there is no such representative. */
    public boolean dismiss(UUID user, UUID organization) {
        return service.dismiss(user, organization);
    }

    /** Every organization that has an owner. */
    public Set<UUID> owned() {
        return rows.owned();
    }

    /** The confirmed address of an active account, and the language in which its owner reads. */
    public Optional<Contact> contact(UUID user) {
        return rows.contact(user);
    }

    /** An address in the form in which addresses are compared. */
    public static String normalised(String address) {
        return Email.normalised(address);
    }

    /** How far a representative may go. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "RepresentativeRole")
    public enum Level {
        /** Everything, its people too. */
        OWNER,
        /** What the organization says and does. */
        EDITOR
    }

    /**
     * A person of an organization.
     *
     * @param since from when
     */
    public record Representative(UUID userId, String displayName, Level level, Instant since) {}

    /**
     * Where letters to a person go.
     *
     * @param email in the form in which addresses are compared
     * @param language {@code ru} or {@code en}
     */
    public record Contact(String email, String language) {}
}
