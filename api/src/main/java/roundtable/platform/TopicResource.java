package roundtable.platform;

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
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.store.Slice;

/** Topics of a platform and minutes of its meetings. */
@Path("/api/v1/platforms/{id}")
@Tag(name = "platforms")
class TopicResource {
    private final PlatformAccess access;
    private final TopicRepository topics;
    private final MinutesRepository minutes;
    private final TopicService service;
    private final PlatformViews views;
    private final PlatformExport table;
    private final Exports exports;
    private final Cursors cursors;

    TopicResource(
            PlatformAccess access,
            TopicRepository topics,
            MinutesRepository minutes,
            TopicService service,
            PlatformViews views,
            PlatformExport table,
            Exports exports,
            Cursors cursors) {
        this.access = access;
        this.topics = topics;
        this.minutes = minutes;
        this.service = service;
        this.views = views;
        this.table = table;
        this.exports = exports;
        this.cursors = cursors;
    }

    @GET
    @Path("topics")
    @PermitAll
    @CacheFor(topics = {PlatformResource.TOPIC, OrganizationDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listPlatformTopics", summary = "What is talked about, the newest first")
    public RestResponse<Page<TopicView>> topics(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var p = access.visible(id);
        return exports.answer(export, () -> table.topics(p), () -> {
            var slice = topics.page(p.id(), cursors.place(cursor), limit);
            return cursors.page(new Slice<>(views.topics(p, slice.items()), slice.next(), null));
        });
    }

    @POST
    @Path("topics")
    @Authenticated
    @Idempotent
    @Operation(operationId = "raisePlatformTopic", summary = "Put a topic on the table")
    @APIResponse(
            responseCode = "201",
            description = "The topic",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TopicView.class)))
    public RestResponse<TopicView> raise(@RestPath String id, TopicInput input) {
        var made = service.raise(id, input);
        return RestResponse.ResponseBuilder.<TopicView>created(
                        URI.create(PlatformResource.PATH + made.platformId() + "/topics"))
                .entity(view(id, made))
                .build();
    }

    @POST
    @Path("topics/{topicId}/actions/discuss")
    @Authenticated
    @Idempotent
    @Operation(operationId = "discussPlatformTopic", summary = "It was talked about, as the Resource Center")
    public TopicView discuss(@RestPath String id, @RestPath UUID topicId) {
        return view(id, service.discuss(id, topicId));
    }

    @POST
    @Path("topics/{topicId}/actions/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "closePlatformTopic",
            summary = "It is settled, with what came out, as the Resource Center")
    public TopicView close(@RestPath String id, @RestPath UUID topicId, PlatformResource.WordsInput input) {
        return view(id, service.close(id, topicId, input.text()));
    }

    @GET
    @Path("minutes")
    @PermitAll
    @CacheFor(topics = {PlatformResource.TOPIC, OrganizationDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listPlatformMinutes", summary = "Minutes of meetings, the latest first")
    public RestResponse<Page<MinutesView>> minutes(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var p = access.visible(id);
        return exports.answer(export, () -> table.minutes(p), () -> {
            var slice = minutes.page(p.id(), cursors.place(cursor), limit);
            return cursors.page(new Slice<>(views.minutes(slice.items()), slice.next(), null));
        });
    }

    @POST
    @Path("minutes")
    @Authenticated
    @Idempotent
    @Operation(operationId = "recordPlatformMinutes", summary = "Record a meeting, as the Resource Center")
    @APIResponse(
            responseCode = "201",
            description = "The minutes",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MinutesView.class)))
    public RestResponse<MinutesView> record(@RestPath String id, MinutesInput input) {
        var made = service.record(id, input);
        return RestResponse.ResponseBuilder.<MinutesView>created(
                        URI.create(PlatformResource.PATH + made.platformId() + "/minutes"))
                .entity(views.minutes(List.of(made)).get(0))
                .build();
    }

    private TopicView view(String id, Topic topic) {
        return views.topics(access.visible(id), List.of(topic)).get(0);
    }
}
