package roundtable.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.store.Slice;

@Path("/api/v1/news")
@Tag(name = "news")
class NewsResource {
    static final String PATH = "/api/v1/news/";
    /** What changes when a news item does. */
    static final String TOPIC = "news";

    private final NewsRepository news;
    private final NewsLists lists;
    private final NewsExport table;
    private final Exports exports;
    private final RevisionRepository revisions;
    private final NewsService service;
    private final NewsPolicy policy;
    private final NewsViews views;
    private final Cursors cursors;

    NewsResource(
            NewsRepository news,
            NewsLists lists,
            NewsExport table,
            Exports exports,
            RevisionRepository revisions,
            NewsService service,
            NewsPolicy policy,
            NewsViews views,
            Cursors cursors) {
        this.news = news;
        this.lists = lists;
        this.table = table;
        this.exports = exports;
        this.revisions = revisions;
        this.service = service;
        this.policy = policy;
        this.views = views;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listNews", summary = "News, the newest first")
    public RestResponse<Page<NewsCard>> list(@BeanParam @Valid NewsFilter filter, @BeanParam Export export) {
        return exports.answer(export, () -> table.table(filter), () -> lists.page(filter));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @CacheFor(topics = {TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(operationId = "getNewsItem", summary = "One news item, by id or slug")
    public NewsView get(@RestPath String id) {
        return views.view(visible(id));
    }

    @GET
    @Path("{id}/revisions")
    @Authenticated
    @Operation(
            operationId = "listNewsRevisions",
            summary = "What was written, by whom and when, the latest first: for those who write it and the staff")
    public Page<RevisionView> revisions(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var n = visible(id);
        if (!policy.isInsider(n)) {
            throw ProblemException.notFound();
        }
        var slice = revisions.page(n.id(), cursors.place(cursor), limit);
        return cursors.page(new Slice<>(views.revisions(slice.items()), slice.next(), null));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "createNewsItem", summary = "Write a draft; its HTML is made safe")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewsView.class)))
    public RestResponse<NewsView> create(NewsItemInput input) {
        var made = service.create(input);
        return RestResponse.ResponseBuilder.<NewsView>created(URI.create(PATH + made.id()))
                .entity(views.view(made))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changeNewsItem", summary = "Write a new revision; its HTML is made safe")
    public NewsView change(@RestPath String id, ObjectNode patch) {
        return views.view(service.change(id, patch));
    }

    @POST
    @Path("{id}/actions/submit")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "submitNewsItem",
            summary = "Give an organization's draft to the moderators; a trusted author's is public at once")
    public NewsView submit(@RestPath String id) {
        return views.view(service.submit(id));
    }

    @POST
    @Path("{id}/actions/publish")
    @Authenticated
    @Idempotent
    @Operation(operationId = "publishNewsItem", summary = "Show it to everybody now")
    public NewsView publish(@RestPath String id) {
        return views.view(service.publish(id));
    }

    @POST
    @Path("{id}/actions/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "scheduleNewsItem", summary = "Show it to everybody from a time on")
    public NewsView schedule(@RestPath String id, NewsSteps.ScheduleInput input) {
        return views.view(service.schedule(id, input));
    }

    @POST
    @Path("{id}/actions/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "returnNewsItem", summary = "Give it back to the organization, with a reason")
    public NewsView giveBack(@RestPath String id, NewsSteps.ReasonInput input) {
        return views.view(service.giveBack(id, input.reason()));
    }

    @POST
    @Path("{id}/actions/unpublish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "unpublishNewsItem",
            summary = "Take it from the public, or from the schedule, with a reason")
    public NewsView unpublish(@RestPath String id, NewsSteps.ReasonInput input) {
        return views.view(service.unpublish(id, input.reason()));
    }

    private NewsItem visible(String id) {
        var n = news.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(n);
        return n;
    }
}
