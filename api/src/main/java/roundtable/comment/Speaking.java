package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** For whom somebody speaks, and from which side. */
@ApplicationScoped
public class Speaking {
    private final OrganizationDirectory organizations;
    private final Caller caller;

    Speaking(OrganizationDirectory organizations, Caller caller) {
        this.organizations = organizations;
        this.caller = caller;
    }

    /** The side of the caller who speaks for that organization, or for themselves; 403 when it is not theirs. */
    public SpeakerSide side(@Nullable UUID organization) {
        if (organization == null) {
            return SpeakerSide.RESIDENT;
        }
        if (!caller.actsFor(organization)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        var card = organizations.cards(Set.of(organization), "ru").get(organization);
        if (card == null) {
            throw ProblemException.invalid(List.of(CommentChecks.fault("/organizationId", "no-organization")));
        }
        return SpeakerSide.of(card.kind());
    }
}
