package roundtable.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.RequestLanguage;

@Path("/api/v1/installation")
@Tag(name = "installation")
class InstallationResource {
    private final Installation installation;
    private final RequestLanguage language;

    InstallationResource(Installation installation, RequestLanguage language) {
        this.installation = installation;
        this.language = language;
    }

    @GET
    @PermitAll
    @CacheFor(
            topics = {},
            seconds = 300)
    @Operation(operationId = "getInstallation", summary = "What this installation is: its name, city and mode")
    public InstallationView get() {
        return installation.view(language.tag());
    }
}
