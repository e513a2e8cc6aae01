package roundtable.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import roundtable.identity.Caller;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;

@Path("/api/v1/territories")
@Tag(name = "reference")
class TerritoryResource {
    private final TerritoryRepository territories;
    private final Cursors cursors;
    private final RequestLanguage language;
    private final ClassifierService service;

    TerritoryResource(
            TerritoryRepository territories, Cursors cursors, RequestLanguage language, ClassifierService service) {
        this.territories = territories;
        this.cursors = cursors;
        this.language = language;
        this.service = service;
    }

    @GET
    @PermitAll
    @CacheFor(topics = ReferenceDirectory.TOPIC, seconds = 86_400)
    @Operation(operationId = "listTerritories", summary = "Territories by name: the country, its regions, their parts")
    public Page<TerritoryView> list(@BeanParam @Valid TerritoryFilter filter) {
        return cursors.page(territories.list(filter, cursors.place(filter.cursor()), language.tag()));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @CacheFor(topics = ReferenceDirectory.TOPIC, seconds = 86_400)
    @Operation(operationId = "getTerritory", summary = "One territory by its id or ОКТМО code")
    public TerritoryView get(@RestPath @Parameter(example = "84000000") String id) {
        return territories.of(id).map(t -> TerritoryView.of(t, language.tag())).orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Idempotent
    @Operation(
            operationId = "importTerritories",
            summary = "Load a file of territories",
            description =
                    "CSV in UTF-8 with the header oktmo, name_ru, name_en, kind, parent_oktmo, lat, lon. Rows are "
                            + "added or changed by their code, none is removed. One faulty row stops the whole file: "
                            + "violations name /row/column, rows counted from 1 below the header.")
    public RestResponse<ClassifierImport> load(@RestForm("file") @NotNull FileUpload file) {
        return RestResponse.ok(service.load(Classifier.TERRITORIES, file));
    }
}
