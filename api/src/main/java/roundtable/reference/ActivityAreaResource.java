package roundtable.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import roundtable.identity.Caller;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.RequestLanguage;

@Path("/api/v1/activity-areas")
@Tag(name = "reference")
class ActivityAreaResource {
    private final ActivityAreaRepository areas;
    private final RequestLanguage language;
    private final ClassifierService service;

    ActivityAreaResource(ActivityAreaRepository areas, RequestLanguage language, ClassifierService service) {
        this.areas = areas;
        this.language = language;
        this.service = service;
    }

    @GET
    @PermitAll
    @CacheFor(topics = ReferenceDirectory.TOPIC, seconds = 86_400)
    @Operation(operationId = "listActivityAreas", summary = "All activity areas, in the order of the law")
    public Page<ActivityAreaView> list() {
        return Page.whole(areas.all().stream()
                .map(a -> ActivityAreaView.of(a, language.tag()))
                .toList());
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Idempotent
    @Operation(
            operationId = "importActivityAreas",
            summary = "Load a file of activity areas",
            description = "CSV in UTF-8 with the header code, position, name_ru, name_en, official_name, source, "
                    + "valid_from, valid_until; the rules are those of importTerritories.")
    public RestResponse<ClassifierImport> load(@RestForm("file") @NotNull FileUpload file) {
        return RestResponse.ok(service.load(Classifier.ACTIVITY_AREAS, file));
    }
}
