package roundtable.identity;

import static java.util.stream.Collectors.toSet;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who makes this request and in which capacity. Policies ask this and nothing else. Roles of the whole installation
 * are plain names; roles that hold for one organization carry its id: {@code officer:0193…}.
 */
@ApplicationScoped
public class Caller {
    /** Runs the installation. */
    public static final String ADMINISTRATOR = "administrator";
    /** Staff of the Resource Center. */
    public static final String MODERATOR = "moderator";

    /** No role that anybody gives: the identity is confirmed. It stands among them so that one query a request is enough. */
    static final String CONFIRMED = "identity_confirmed";

    private final SecurityIdentity who;

    Caller(SecurityIdentity who) {
        this.who = who;
    }

    /** The account; empty for a visitor. */
    public Optional<UUID> id() {
        return who.isAnonymous()
                ? Optional.empty()
                : Optional.of(UUID.fromString(who.getPrincipal().getName()));
    }

    /** Nobody is signed in. */
    public boolean isVisitor() {
        return who.isAnonymous();
    }

    /** Runs the installation. */
    public boolean isAdministrator() {
        return who.hasRole(ADMINISTRATOR);
    }

    /** Staff of the Resource Center. */
    public boolean isModerator() {
        return who.hasRole(MODERATOR);
    }

    /** How well the platform knows them. */
    public AssuranceLevel level() {
        return who.hasRole(CONFIRMED) ? AssuranceLevel.IDENTITY : AssuranceLevel.MAIL;
    }

    /** Owner or editor of the organization. */
    public boolean represents(UUID organization) {
        return who.hasRole("representative:" + organization);
    }

    /** Owner or editor of some organization, whichever. */
    public boolean representsSome() {
        return has("representative:");
    }

    /** The organizations whose owner or editor the caller is. */
    public Set<UUID> represented() {
        return scopes("representative:").collect(toSet());
    }

    /** Owner of the organization: also its people and its end are the caller's matter. */
    public boolean owns(UUID organization) {
        return who.hasRole("owner:" + organization);
    }

    /** Officer of the government body. */
    public boolean isOfficerOf(UUID body) {
        return who.hasRole("officer:" + body);
    }

    /** Officer of any government body. */
    public boolean isOfficer() {
        return has("officer:");
    }

    /** The government bodies whose officer the caller is. */
    public Set<UUID> bodies() {
        return scopes("officer:").collect(toSet());
    }

    /** Member of the council. */
    public boolean isCouncilMemberOf(UUID council) {
        return who.hasRole("council_member:" + council);
    }

    /** Member of any council. */
    public boolean isCouncilMember() {
        return has("council_member:");
    }

    /** Acts for the organization in any capacity that a body gives: representative, officer or council member. */
    public boolean actsFor(UUID organization) {
        return represents(organization) || isOfficerOf(organization) || isCouncilMemberOf(organization);
    }

    /** The organizations for which the caller acts in any capacity that a body gives. */
    public Set<UUID> acting() {
        return Stream.of("representative:", "officer:", "council_member:")
                .flatMap(this::scopes)
                .collect(toSet());
    }

    /** Acts for some organization, whichever. */
    public boolean actsForSome() {
        return has("representative:") || isOfficer() || isCouncilMember();
    }

    /** The body whose officer the caller is, else the council whose member; one of them when there are several. */
    public Optional<UUID> anyBody() {
        return Stream.of("officer:", "council_member:").flatMap(this::scopes).findFirst();
    }

    /** The councils whose member the caller is. */
    public Set<UUID> councils() {
        return scopes("council_member:").collect(toSet());
    }

    /** The council whose member the caller is; one of them when there are several. */
    public Optional<UUID> anyCouncil() {
        return scopes("council_member:").findFirst();
    }

    private Stream<UUID> scopes(String prefix) {
        return who.getRoles().stream()
                .filter(role -> role.startsWith(prefix))
                .sorted()
                .map(role -> UUID.fromString(role.substring(prefix.length())));
    }

    private boolean has(String prefix) {
        Set<String> roles = who.getRoles();
        return roles.stream().anyMatch(r -> r.startsWith(prefix));
    }
}
