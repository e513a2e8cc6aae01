package roundtable.proposal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.identity.Caller;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Page;

/** How many supports a proposal needs, by territory. */
@Path("/api/v1/support-thresholds")
@Tag(name = "proposals")
class ThresholdResource {
    private final ThresholdService service;

    ThresholdResource(ThresholdService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {ProposalResource.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(
            operationId = "listSupportThresholds",
            summary = "How many supports territories ask for; the longest code that fits wins, without any it is 30")
    public Page<ThresholdView> list() {
        return Page.whole(service.all());
    }

    @PUT
    @Path("{oktmo}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "setSupportThreshold",
            summary = "Set it for a territory; it holds for what is published from then on")
    public Page<ThresholdView> set(
            @RestPath
                    @Pattern(regexp = "\\d{2,11}")
                    @Parameter(description = "ОКТМО code, 00000000 for everywhere", example = "84701000")
                    String oktmo,
            ThresholdInput input) {
        return Page.whole(service.set(oktmo, input));
    }

    @DELETE
    @Path("{oktmo}")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(operationId = "removeSupportThreshold", summary = "The wider territory's threshold holds again")
    public void remove(@RestPath @Pattern(regexp = "\\d{2,11}") @Parameter(example = "84701000") String oktmo) {
        service.remove(oktmo);
    }
}
