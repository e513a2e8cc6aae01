package roundtable.answer;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Page;

/** How long bodies may take to register, to answer, to ask for more time and to forward, by what a matter is by law. */
@Path("/api/v1/term-rules")
@Tag(name = "term-rules")
class TermRuleResource {
    private static final String TOPIC = "term_rules";
    private static final String BODY = "The body; without it what holds for all that have said nothing";

    private final TermRuleService service;

    TermRuleResource(TermRuleService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {TOPIC, OrganizationDirectory.TOPIC})
    @Operation(
            operationId = "listTermRules",
            summary = "Terms that hold for a body: its own, else the installation's, else those of 59-FZ")
    public Page<TermRuleView> list(@RestQuery @Parameter(description = BODY) @Nullable UUID bodyId) {
        return Page.whole(service.holding(bodyId));
    }

    @PUT
    @Path("{regime}/{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(
            operationId = "setTermRule",
            summary = "Bind the body, or all bodies, to a term; it holds for what begins from then on."
                    + " The head of the body, or an administrator")
    public Page<TermRuleView> set(
            @RestPath LegalRegime regime,
            @RestPath TermAction action,
            @RestQuery @Parameter(description = BODY) @Nullable UUID bodyId,
            TermRuleInput input) {
        return Page.whole(service.set(bodyId, regime, action, input));
    }

    @DELETE
    @Path("{regime}/{action}")
    @Authenticated
    @Operation(operationId = "removeTermRule", summary = "The installation's term, or the law's, holds again")
    public void remove(
            @RestPath LegalRegime regime,
            @RestPath TermAction action,
            @RestQuery @Parameter(description = BODY) @Nullable UUID bodyId) {
        service.remove(bodyId, regime, action);
    }
}
