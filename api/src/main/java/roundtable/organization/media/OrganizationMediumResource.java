package roundtable.organization.media;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.file.FileDirectory;
import roundtable.organization.OrganizationAccess;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;

@Path("/api/v1/organizations/{id}/media")
@Tag(name = "organizations")
class OrganizationMediumResource {
    private final OrganizationMediumRepository media;
    private final OrganizationMediumService service;
    private final OrganizationAccess organizations;
    private final FileDirectory files;

    OrganizationMediumResource(
            OrganizationMediumRepository media,
            OrganizationMediumService service,
            OrganizationAccess organizations,
            FileDirectory files) {
        this.media = media;
        this.service = service;
        this.organizations = organizations;
        this.files = files;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {OrganizationDirectory.TOPIC, FileDirectory.TOPIC})
    @Operation(operationId = "listOrganizationMedia", summary = "Logo, photos and documents of an organization")
    public Page<OrganizationMediumView> list(@RestPath String id) {
        return Page.whole(views(media.of(organizations.visible(id).id())));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "addOrganizationMedium",
            summary = "Put an uploaded file at an organization: as logo (a new one replaces it), photo or document")
    @APIResponse(
            responseCode = "201",
            description = "There now",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrganizationMediumView.class)))
    public RestResponse<OrganizationMediumView> add(@RestPath String id, OrganizationMediumInput input) {
        var made = service.add(id, input);
        return RestResponse.ResponseBuilder.<OrganizationMediumView>created(
                        URI.create("/api/v1/organizations/" + made.organizationId() + "/media"))
                .entity(view(made))
                .build();
    }

    @PATCH
    @Path("{mediumId}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changeOrganizationMedium", summary = "Change a title")
    public OrganizationMediumView change(@RestPath String id, @RestPath UUID mediumId, ObjectNode patch) {
        return view(service.change(id, mediumId, patch));
    }

    @DELETE
    @Path("{mediumId}")
    @Authenticated
    @Operation(operationId = "removeOrganizationMedium", summary = "Take a logo, photo or document away")
    public void remove(@RestPath String id, @RestPath UUID mediumId) {
        service.remove(id, mediumId);
    }

    private OrganizationMediumView view(OrganizationMedium one) {
        return views(List.of(one)).get(0);
    }

    private List<OrganizationMediumView> views(List<OrganizationMedium> all) {
        var known = files.views(all.stream().map(OrganizationMedium::fileId).collect(toSet()));
        return all.stream()
                .flatMap(m -> Stream.ofNullable(known.get(m.fileId()))
                        .map(file -> new OrganizationMediumView(m.id(), m.role(), m.title(), file, m.version())))
                .toList();
    }
}
