package roundtable.community;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.store.Slice;

/** The shared library of a community. */
@Path("/api/v1/communities/{id}/documents")
@Tag(name = "communities")
class LibraryResource {
    private final CommunityAccess access;
    private final LibraryRepository documents;
    private final LibraryService service;
    private final CommunityViews views;
    private final TalkExport tables;
    private final Exports exports;
    private final Cursors cursors;

    LibraryResource(
            CommunityAccess access,
            LibraryRepository documents,
            LibraryService service,
            CommunityViews views,
            TalkExport tables,
            Exports exports,
            Cursors cursors) {
        this.access = access;
        this.documents = documents;
        this.service = service;
        this.views = views;
        this.tables = tables;
        this.exports = exports;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {CommunityResource.TOPIC, OrganizationDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listCommunityDocuments", summary = "Files and links that members share, the newest first")
    public RestResponse<Page<DocumentView>> list(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var c = access.visible(id);
        return exports.answer(export, () -> tables.documents(c, rows -> shown(c, rows)), () -> {
            var slice = documents.page(c.id(), cursors.place(cursor), limit);
            return cursors.page(new Slice<>(shown(c, slice.items()), slice.next(), null));
        });
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "addCommunityDocument", summary = "Share a file or a link with everybody, as a member")
    @APIResponse(
            responseCode = "201",
            description = "The document",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentView.class)))
    public RestResponse<DocumentView> add(@RestPath String id, DocumentInput input) {
        var made = service.add(id, input);
        return RestResponse.ResponseBuilder.<DocumentView>created(
                        URI.create(CommunityResource.PATH + made.communityId() + "/documents"))
                .entity(shown(access.visible(id), List.of(made)).get(0))
                .build();
    }

    @DELETE
    @Path("{documentId}")
    @Authenticated
    @Operation(
            operationId = "removeCommunityDocument",
            summary = "Take a document away: who has shared it, the coordinator, the Resource Center")
    public void remove(@RestPath String id, @RestPath UUID documentId) {
        service.remove(id, documentId);
    }

    private List<DocumentView> shown(Community c, List<LibraryDocument> rows) {
        var named = views.names(rows.stream().map(LibraryDocument::organizationId));
        var mine = views.mine(c);
        return rows.stream()
                .map(d -> new DocumentView(
                        d.id(),
                        d.title(),
                        d.fileId(),
                        d.fileId() == null ? d.url() : "/api/v1/files/" + d.fileId() + "/content",
                        named.get(d.organizationId()),
                        service.mayRemove(c, mine, d),
                        d.createdAt()))
                .toList();
    }
}
