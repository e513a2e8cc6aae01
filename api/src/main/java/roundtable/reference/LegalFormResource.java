package roundtable.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Page;
import roundtable.shared.http.RequestLanguage;

@Path("/api/v1/legal-forms")
@Tag(name = "reference")
class LegalFormResource {
    private final LegalFormRepository forms;
    private final RequestLanguage language;

    LegalFormResource(LegalFormRepository forms, RequestLanguage language) {
        this.forms = forms;
        this.language = language;
    }

    @GET
    @PermitAll
    @CacheFor(seconds = 86_400)
    @Operation(operationId = "listLegalForms", summary = "All legal forms that the platform knows, by code")
    public Page<LegalFormView> list() {
        return Page.whole(forms.all().stream()
                .map(f -> LegalFormView.of(f, language.tag()))
                .toList());
    }
}
