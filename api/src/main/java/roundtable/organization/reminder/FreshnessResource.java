package roundtable.organization.reminder;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.http.ProblemException;
import roundtable.shared.text.Message;

/** Below /auth, where strangers may write: the link itself says that its holder may do this one thing. */
@Path("/api/v1/auth/freshness-confirmations")
@Tag(name = "organizations")
class FreshnessResource {
    private final FreshnessLink link;
    private final OrganizationAccess organizations;

    FreshnessResource(FreshnessLink link, OrganizationAccess organizations) {
        this.link = link;
        this.organizations = organizations;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmFreshness",
            summary = "Confirm by the sealed link of a letter, once, that a profile is still true; nobody signs in")
    public ConfirmedView confirm(FreshnessInput input) {
        var said = link.read(input.token()).orElseThrow(ProblemException::notFound);
        if (!organizations.confirm(said.organization(), said.confirmedAt())) {
            throw ProblemException.conflict(Message.of("reminder.used"));
        }
        var o = organizations.get(said.organization());
        return new ConfirmedView(o.id(), o.slug(), o.shortName());
    }

    /** The organization whose profile was confirmed. */
    @Schema(name = "ConfirmedOrganization", description = "The organization whose profile was confirmed")
    record ConfirmedView(
            UUID id, @Schema(examples = "fond-kedr") String slug, @Schema(examples = "Фонд «Кедр»") String shortName) {}
}
