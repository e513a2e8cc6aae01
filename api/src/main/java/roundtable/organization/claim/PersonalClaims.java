package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.PersonalDataSource;

/** What a person has claimed. When they leave, that there was a claim stays, and not what it said of them. */
@ApplicationScoped
class PersonalClaims implements PersonalDataSource {
    private final ClaimRepository claims;

    PersonalClaims(ClaimRepository claims) {
        this.claims = claims;
    }

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public Object data(UUID user) {
        return claims.of(user).stream()
                .map(c -> new Said(
                        c.organizationId(), c.method(), c.status(), c.position(), c.statement(), c.createdAt()))
                .toList();
    }

    @Override
    public void erase(UUID user) {
        claims.forget(user);
    }

    /** A claim in the archive. */
    record Said(
            UUID organization,
            ClaimMethod method,
            ClaimStatus status,
            String position,
            @Nullable String statement,
            Instant at) {}
}
