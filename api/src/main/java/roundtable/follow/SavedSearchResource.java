package roundtable.follow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.identity.Caller;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

/** The searches that the caller keeps. */
@Path(SavedSearchResource.PATH)
@Tag(name = "follows")
class SavedSearchResource {
    static final String PATH = "/api/v1/me/saved-searches";

    private final SavedSearchRepository searches;
    private final SavedSearchService service;
    private final SavedLists lists;
    private final Caller caller;

    SavedSearchResource(SavedSearchRepository searches, SavedSearchService service, SavedLists lists, Caller caller) {
        this.searches = searches;
        this.service = service;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listSavedSearches", summary = "The searches that the caller keeps, at most 20")
    public Page<SavedSearchView> list() {
        return Page.whole(searches.of(me()).stream().map(this::view).toList());
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getSavedSearch", summary = "One of them")
    public SavedSearchView get(@RestPath UUID id) {
        return view(searches.of(me(), id).orElseThrow(ProblemException::notFound));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "createSavedSearch",
            summary = "Keep a search: the parameters of a list, or the words of the one box")
    @APIResponse(
            responseCode = "201",
            description = "The search",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SavedSearchView.class)))
    public RestResponse<SavedSearchView> create(SavedSearchInput input) {
        var made = service.save(input);
        return RestResponse.ResponseBuilder.<SavedSearchView>created(URI.create(PATH + "/" + made.id()))
                .entity(view(made))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changeSavedSearch", summary = "Rename it, say whether news of it are wanted")
    public SavedSearchView change(@RestPath UUID id, ObjectNode patch) {
        return view(service.change(id, patch));
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "removeSavedSearch", summary = "Keep it no longer")
    public void remove(@RestPath UUID id) {
        service.remove(id);
    }

    private SavedSearchView view(SavedSearch s) {
        return SavedSearchView.of(s, lists.path(s));
    }

    private UUID me() {
        return caller.id().orElseThrow(ProblemException::notFound);
    }
}
