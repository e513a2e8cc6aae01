package roundtable.story;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import roundtable.comment.Comments;
import roundtable.organization.OrganizationDirectory;
import roundtable.proposal.PracticeDrafts;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.store.Slice;

/** Who adopts a practice, where, and what came of it. */
@Path("/api/v1/stories/{id}")
@Tag(name = "stories")
class AdoptionResource {
    private final StoryRepository stories;
    private final AdoptionRepository adoptions;
    private final AdoptionService service;
    private final AdoptionViews views;
    private final AdoptionExport table;
    private final Exports exports;
    private final StoryPolicy policy;
    private final Cursors cursors;

    AdoptionResource(
            StoryRepository stories,
            AdoptionRepository adoptions,
            AdoptionService service,
            AdoptionViews views,
            AdoptionExport table,
            Exports exports,
            StoryPolicy policy,
            Cursors cursors) {
        this.stories = stories;
        this.adoptions = adoptions;
        this.service = service;
        this.views = views;
        this.table = table;
        this.exports = exports;
        this.policy = policy;
        this.cursors = cursors;
    }

    @GET
    @Path("adoptions")
    @PermitAll
    @CacheFor(
            topics = {
                StoryResource.TOPIC,
                PracticeDrafts.TOPIC,
                Comments.TOPIC,
                OrganizationDirectory.TOPIC,
                ReferenceDirectory.TOPIC
            })
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listAdoptions", summary = "Who adopts the practice, the latest first")
    public RestResponse<Page<AdoptionView>> list(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var s = visible(id);
        return exports.answer(export, () -> table.table(s), () -> {
            var slice = adoptions.page(s.id(), cursors.place(cursor), limit);
            return cursors.page(new Slice<>(views.views(s, slice.items()), slice.next(), null));
        });
    }

    @GET
    @Path("adoption-places")
    @PermitAll
    @CacheFor(topics = {StoryResource.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(
            operationId = "listAdoptionPlaces",
            summary = "How many organizations adopt the practice in each territory, the most first")
    public Page<AdoptionView.Place> places(@RestPath String id) {
        return Page.whole(views.places(adoptions.places(visible(id).id())));
    }

    @POST
    @Path("adoptions")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "adoptPractice",
            summary = "«We adopt this practice»: once for an organization, with a draft proposal that begins with it")
    @APIResponse(
            responseCode = "201",
            description = "The adoption",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AdoptionView.class)))
    public RestResponse<AdoptionView> adopt(@RestPath String id, StorySteps.AdoptionInput input) {
        var made = service.adopt(id, input);
        return RestResponse.ResponseBuilder.<AdoptionView>created(
                        URI.create(StoryResource.PATH + made.storyId() + "/adoptions"))
                .entity(view(id, made))
                .build();
    }

    @POST
    @Path("adoptions/{adoptionId}/actions/complete")
    @Authenticated
    @Idempotent
    @Operation(operationId = "completeAdoption", summary = "Show what came of it")
    public AdoptionView complete(@RestPath String id, @RestPath UUID adoptionId, StorySteps.ResultInput input) {
        return view(id, service.complete(id, adoptionId, input));
    }

    @POST
    @Path("adoptions/{adoptionId}/actions/abandon")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "abandonAdoption", summary = "Give it up, and say why; it can be announced anew")
    public AdoptionView abandon(@RestPath String id, @RestPath UUID adoptionId, StorySteps.ReasonInput input) {
        return view(id, service.abandon(id, adoptionId, input.reason()));
    }

    private AdoptionView view(String id, StoryAdoption adoption) {
        return views.views(visible(id), List.of(adoption)).get(0);
    }

    private Story visible(String id) {
        var s = stories.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(s);
        return s;
    }
}
