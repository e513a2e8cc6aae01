package roundtable.resolution;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import roundtable.shared.http.CacheFor;

/** Evidence seen from the other side: «this carries out recommendation …». */
@Path("/api/v1/evidence")
@Tag(name = "evidence")
class CarriedOutResource {
    private final CarriedOut carriedOut;

    CarriedOutResource(CarriedOut carriedOut) {
        this.carriedOut = carriedOut;
    }

    @GET
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING)
    @Operation(
            operationId = "listCarriedOut",
            summary = "Recommendations that a thing on the platform carries out, and whether the caller may offer it")
    public CarriedOutView list(
            @Parameter(description = "Kind of the thing", schema = @Schema(examples = "problem"))
                    @RestQuery("targetType")
                    @NotNull
                    @Size(max = 60)
                    String targetType,
            @Parameter(description = "The thing") @RestQuery("targetId") @NotNull UUID targetId) {
        return carriedOut.of(targetType, targetId);
    }
}
