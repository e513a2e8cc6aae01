package roundtable.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

@Path("/api/v1/stories")
@Tag(name = "stories")
class StoryResource {
    static final String PATH = "/api/v1/stories/";
    /** What changes when a story does. */
    static final String TOPIC = "stories";

    /** A story names the problems that it solves. */
    private static final String PROBLEMS = "problems";

    private final StoryRepository stories;
    private final StoryLists lists;
    private final StoryExport table;
    private final Exports exports;
    private final StoryService service;
    private final StoryPolicy policy;
    private final StoryViews views;
    private final AdoptionRepository adoptions;
    private final AdoptionViews adoptionViews;

    StoryResource(
            StoryRepository stories,
            StoryLists lists,
            StoryExport table,
            Exports exports,
            StoryService service,
            StoryPolicy policy,
            StoryViews views,
            AdoptionRepository adoptions,
            AdoptionViews adoptionViews) {
        this.stories = stories;
        this.lists = lists;
        this.table = table;
        this.exports = exports;
        this.service = service;
        this.policy = policy;
        this.views = views;
        this.adoptions = adoptions;
        this.adoptionViews = adoptionViews;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listStories", summary = "Stories of success, the newest first")
    public RestResponse<Page<StoryCard>> list(@BeanParam @Valid StoryFilter filter, @BeanParam Export export) {
        return exports.answer(export, () -> table.table(filter), () -> lists.page(filter));
    }

    @GET
    @Path("adoption-places")
    @PermitAll
    @CacheFor(topics = {TOPIC, ReferenceDirectory.TOPIC})
    @Operation(
            operationId = "listAllAdoptionPlaces",
            summary = "How many adoptions of practices there are in each territory, the most first")
    public Page<AdoptionView.Place> adoptionPlaces() {
        return Page.whole(adoptionViews.places(adoptions.places()));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @CacheFor(topics = {TOPIC, PROBLEMS, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(operationId = "getStory", summary = "One story, by id or slug")
    public StoryView get(@RestPath String id) {
        var s = stories.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(s);
        return views.view(s);
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "createStory",
            summary = "Tell a story: a draft, or submitted at once; a trusted author's is then public at once")
    @APIResponse(
            responseCode = "201",
            description = "The story",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StoryView.class)))
    public RestResponse<StoryView> create(
            @RestQuery("submit") @DefaultValue("false") @Parameter(description = "Whether it is submitted at once")
                    boolean submit,
            StoryInput input) {
        var made = service.create(input, submit);
        return RestResponse.ResponseBuilder.<StoryView>created(URI.create(PATH + made.id()))
                .entity(views.view(made))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changeStory", summary = "Change what is told while it is a draft")
    public StoryView change(@RestPath String id, ObjectNode patch) {
        return views.view(service.change(id, patch));
    }

    @POST
    @Path("{id}/actions/submit")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "submitStory",
            summary = "Give a draft to the moderators; a trusted author's is public at once")
    public StoryView submit(@RestPath String id) {
        return views.view(service.act(id, StoryAction.SUBMIT));
    }

    @POST
    @Path("{id}/actions/publish")
    @Authenticated
    @Idempotent
    @Operation(operationId = "publishStory", summary = "Show it to everybody")
    public StoryView publish(@RestPath String id) {
        return views.view(service.act(id, StoryAction.PUBLISH));
    }

    @POST
    @Path("{id}/actions/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "returnStory", summary = "Give it back to the organization, with a reason")
    public StoryView giveBack(@RestPath String id, StorySteps.ReasonInput input) {
        return views.view(service.giveBack(id, input.reason()));
    }

    @POST
    @Path("{id}/actions/withdraw")
    @Authenticated
    @Idempotent
    @Operation(operationId = "withdrawStory", summary = "Take one's own story back")
    public StoryView withdraw(@RestPath String id) {
        return views.view(service.act(id, StoryAction.WITHDRAW));
    }

    @POST
    @Path("{id}/actions/feature")
    @Authenticated
    @Idempotent
    @Operation(operationId = "featureStory", summary = "Show it before others, as a council or the Resource Center")
    public StoryView feature(@RestPath String id) {
        return views.view(service.act(id, StoryAction.FEATURE));
    }

    @POST
    @Path("{id}/actions/unfeature")
    @Authenticated
    @Idempotent
    @Operation(operationId = "unfeatureStory", summary = "Show it before others no longer")
    public StoryView unfeature(@RestPath String id) {
        return views.view(service.act(id, StoryAction.UNFEATURE));
    }
}
