package roundtable.moderation.voice;

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

/** How well the platform has to know people whose supports and votes count, by territory. */
@Path("/api/v1/voice-levels")
@Tag(name = "moderation")
class VoiceLevelResource {
    private static final String TOPIC = "voices";

    private final VoiceLevelService service;

    VoiceLevelResource(VoiceLevelService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {VoiceLevelResource.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(
            operationId = "listVoiceLevels",
            summary =
                    "How well people have to be known by territory; the longest code that fits wins, without any a confirmed address is enough")
    public Page<VoiceLevelView> list() {
        return Page.whole(service.all());
    }

    @PUT
    @Path("{oktmo}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "setVoiceLevel",
            summary = "Set it for a territory; it holds for what is opened from then on")
    public Page<VoiceLevelView> set(
            @RestPath
                    @Pattern(regexp = "\\d{2,11}")
                    @Parameter(description = "ОКТМО code, 00000000 for everywhere", example = "84701000")
                    String oktmo,
            VoiceLevelInput input) {
        return Page.whole(service.set(oktmo, input));
    }

    @DELETE
    @Path("{oktmo}")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(operationId = "removeVoiceLevel", summary = "The wider territory's level holds again")
    public void remove(@RestPath @Pattern(regexp = "\\d{2,11}") @Parameter(example = "84701000") String oktmo) {
        service.remove(oktmo);
    }
}
