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

@Path("/api/v1/legal-forms")
@Tag(name = "reference")
class LegalFormResource {
    private final LegalFormRepository forms;
    private final RequestLanguage language;
    private final ClassifierService service;

    LegalFormResource(LegalFormRepository forms, RequestLanguage language, ClassifierService service) {
        this.forms = forms;
        this.language = language;
        this.service = service;
    }

    @GET
    @PermitAll
    @CacheFor(topics = ReferenceDirectory.TOPIC, seconds = 86_400)
    @Operation(operationId = "listLegalForms", summary = "All legal forms that the platform knows, by code")
    public Page<LegalFormView> list() {
        return Page.whole(forms.all().stream()
                .map(f -> LegalFormView.of(f, language.tag()))
                .toList());
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Idempotent
    @Operation(
            operationId = "importLegalForms",
            summary = "Load a file of legal forms",
            description = "CSV in UTF-8 with the header code, name_ru, name_en, form_group; the rules are those of "
                    + "importTerritories.")
    public RestResponse<ClassifierImport> load(@RestForm("file") @NotNull FileUpload file) {
        return RestResponse.ok(service.load(Classifier.LEGAL_FORMS, file));
    }
}
