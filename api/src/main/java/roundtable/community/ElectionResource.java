package roundtable.community;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.community.ElectionRepository.Vote;
import roundtable.community.ElectionView.OwnVoteView;
import roundtable.community.ElectionView.ResultView;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.store.Slice;

/** Elections of a community's coordinator. */
@Path("/api/v1/communities/{id}/elections")
@Tag(name = "communities")
class ElectionResource {
    private final CommunityAccess access;
    private final ElectionRepository elections;
    private final ElectionService service;
    private final CommunityViews views;
    private final Cursors cursors;

    ElectionResource(
            CommunityAccess access,
            ElectionRepository elections,
            ElectionService service,
            CommunityViews views,
            Cursors cursors) {
        this.access = access;
        this.elections = elections;
        this.service = service;
        this.views = views;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {CommunityResource.TOPIC, OrganizationDirectory.TOPIC})
    @Operation(operationId = "listCommunityElections", summary = "Elections of a coordinator, the newest first")
    public Page<ElectionView> list(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var c = access.visible(id);
        var slice = elections.page(c.id(), cursors.place(cursor), limit);
        return cursors.page(new Slice<>(shown(c, slice.items()), slice.next(), null));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "callCommunityElection", summary = "Call an election, as a member; one at a time")
    @APIResponse(
            responseCode = "201",
            description = "The election",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ElectionView.class)))
    public RestResponse<ElectionView> call(@RestPath String id, ElectionInput input) {
        var made = service.call(id, input);
        return RestResponse.ResponseBuilder.<ElectionView>created(
                        URI.create(CommunityResource.PATH + made.communityId() + "/elections"))
                .entity(view(id, made))
                .build();
    }

    @PUT
    @Path("{electionId}/votes/{organizationId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(operationId = "voteInCommunity", summary = "Vote for a member, or change one's vote until the end")
    public ElectionView vote(
            @RestPath String id, @RestPath UUID electionId, @RestPath UUID organizationId, VoteInput input) {
        return view(id, service.vote(id, electionId, organizationId, input.candidateId()));
    }

    private ElectionView view(String id, Election election) {
        return shown(access.visible(id), List.of(election)).get(0);
    }

    private List<ElectionView> shown(Community c, List<Election> rows) {
        var votes = elections.votes(rows.stream().map(Election::id).toList());
        var named = views.names(Stream.concat(
                rows.stream().map(Election::winnerId),
                votes.values().stream().flatMap(List::stream).map(Vote::candidate)));
        var mine = views.mine(c);
        return rows.stream()
                .map(e -> {
                    var cast = votes.getOrDefault(e.id(), List.of());
                    return new ElectionView(
                            e.id(),
                            e.status(),
                            e.endsOn(),
                            cast.size(),
                            e.winnerId() == null ? null : named.get(e.winnerId()),
                            e.status() == ElectionStatus.OPEN ? List.of() : results(cast, named),
                            cast.stream()
                                    .filter(v -> mine.contains(v.organization()))
                                    .map(v -> new OwnVoteView(v.organization(), v.candidate()))
                                    .toList(),
                            e.createdAt(),
                            e.endedAt());
                })
                .toList();
    }

    private static List<ResultView> results(List<Vote> votes, Map<UUID, OrganizationName> named) {
        return votes.stream()
                .collect(Collectors.groupingBy(Vote::candidate, Collectors.summingInt(v -> 1)))
                .entrySet()
                .stream()
                .map(e -> new ResultView(e.getKey(), named.get(e.getKey()), e.getValue()))
                .sorted(Comparator.comparing(ResultView::votes).reversed().thenComparing(ResultView::organizationId))
                .toList();
    }
}
