package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;

/** Organizations for the parts that deal with their people: found by id or slug, as far as the caller may see them. */
@ApplicationScoped
public class OrganizationAccess {
    private final OrganizationRepository organizations;
    private final OrganizationService service;
    private final OrganizationPolicy policy;

    OrganizationAccess(OrganizationRepository organizations, OrganizationService service, OrganizationPolicy policy) {
        this.organizations = organizations;
        this.service = service;
        this.policy = policy;
    }

    /** The organization with that id or slug; 404 or 410 when the caller may not see it. */
    public Known visible(String idOrSlug) {
        var o = organizations.at(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkVisible(o);
        return known(o);
    }

    /** The same, and 403 when the caller may not change what is said of it. */
    public Known editable(String idOrSlug) {
        var o = organizations.at(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(OrganizationAction.EDIT, o);
        return known(o);
    }

    /** Whether the caller may see it. */
    public boolean isVisible(UUID id) {
        return organizations.findByIdOptional(id).filter(policy::isVisible).isPresent();
    }

    /** The same for work that no request asks for: whoever it is about. */
    public Known get(UUID id) {
        return known(organizations.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    /** The row, locked until the end of the transaction: those who decide about its people come one after another. */
    public void lock(UUID id) {
        organizations.lockBoth(id, id);
    }

    /** Those of the ids that exist. */
    public Map<UUID, Known> known(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : organizations.list("id in ?1", ids).stream()
                        .map(OrganizationAccess::known)
                        .collect(Collectors.toMap(Known::id, Function.identity()));
    }

    /** Somebody has proved to act for it: it is verified from now on, by that method. */
    public void verify(UUID id, VerificationMethod method) {
        service.proved(id, method);
    }

    /** All of it is still true; false when somebody has said so meanwhile, or it is not published. */
    public boolean confirm(UUID id, @Nullable Instant saidBefore) {
        return service.stillTrue(id, saidBefore);
    }

    private static Known known(Organization o) {
        var in = o.input();
        return new Known(
                o.id(),
                o.slug(),
                o.shortName(),
                o.kind(),
                o.status(),
                o.isPublic(),
                in.email(),
                in.website(),
                o.verified(),
                o.verifiedAt(),
                o.confirmedAt(),
                o.publishedAt(),
                o.createdBy());
    }

    /**
     * What is known of an organization. It may hold contacts that not everybody sees.
     *
     * @param isPublished everybody sees it
     * @param email the address that the directory has for it
     * @param createdBy account that added it; null for imports
     */
    public record Known(
            UUID id,
            String slug,
            String shortName,
            OrganizationKind kind,
            OrganizationStatus status,
            boolean isPublished,
            @Nullable String email,
            @Nullable String website,
            boolean verified,
            @Nullable Instant verifiedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant publishedAt,
            @Nullable UUID createdBy) {}
}
