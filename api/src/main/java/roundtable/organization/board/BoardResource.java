package roundtable.organization.board;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.organization.OrganizationAccess;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.board.BoardView.BoardAction;
import roundtable.organization.board.BoardView.SeekingView;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Idempotent;

@Path("/api/v1/organizations/{id}/trustees")
@Tag(name = "trustees")
class BoardResource {
    /** What changes when a board does. */
    static final String TOPIC = "trustees";

    private final TrusteeRepository trustees;
    private final BoardService service;
    private final BoardPolicy policy;
    private final OrganizationAccess organizations;

    BoardResource(
            TrusteeRepository trustees, BoardService service, BoardPolicy policy, OrganizationAccess organizations) {
        this.trustees = trustees;
        this.service = service;
        this.policy = policy;
        this.organizations = organizations;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {OrganizationDirectory.TOPIC, TOPIC})
    @Operation(
            operationId = "listTrustees",
            summary = "The board of an organization, present and past, as far as its members agreed to be named")
    public BoardView list(@RestPath String id) {
        return board(organizations.visible(id).id());
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "createTrustee", summary = "Invite somebody by a letter to the board")
    @APIResponse(
            responseCode = "201",
            description = "The seat; the letter goes out at once",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TrusteeView.class)))
    public RestResponse<TrusteeView> create(@RestPath String id, TrusteeInput input) {
        var made = service.invite(id, input);
        return RestResponse.ResponseBuilder.<TrusteeView>created(
                        URI.create("/api/v1/organizations/" + made.organizationId() + "/trustees"))
                .entity(TrusteeView.of(made, policy))
                .build();
    }

    @POST
    @Path("{trusteeId}/actions/{action}")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "actOnTrustee",
            summary = "Revoke an invitation or end a seat (the organization); resign, publish or hide one's own name")
    public TrusteeView act(@RestPath String id, @RestPath UUID trusteeId, @RestPath TrusteeAction action) {
        if (action == TrusteeAction.PROLONG) {
            throw roundtable.shared.http.ProblemException.notFound();
        }
        return TrusteeView.of(service.act(id, trusteeId, action), policy);
    }

    @POST
    @Path("{trusteeId}/actions/prolong")
    @Authenticated
    @Idempotent
    @Operation(operationId = "prolongTrustee", summary = "Give a seat a new term")
    public TrusteeView prolong(@RestPath String id, @RestPath UUID trusteeId, TermInput input) {
        return TrusteeView.of(service.prolong(id, trusteeId, input), policy);
    }

    @POST
    @Path("actions/seek")
    @Authenticated
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "seekTrustees", summary = "Tell everybody which trustees the organization looks for")
    public BoardView seek(@RestPath String id, SeekingInput input) {
        return board(service.seek(id, input.text()));
    }

    @POST
    @Path("actions/stop_seeking")
    @Authenticated
    @Idempotent
    @Operation(operationId = "stopSeekingTrustees", summary = "No trustees are looked for any more")
    public BoardView stopSeeking(@RestPath String id) {
        return board(service.stopSeeking(id));
    }

    private BoardView board(UUID organization) {
        var all = trustees.of(organization);
        var seen = all.stream().filter(policy::sees).toList();
        var unnamed = all.stream()
                .filter(t -> t.status() == TrusteeStatus.ACCEPTED && !t.isPublic())
                .count();
        var seeking = trustees.seeking(organization);
        return new BoardView(
                seen.stream().map(t -> TrusteeView.of(t, policy)).toList(),
                null,
                (long) seen.size(),
                (int) unnamed,
                seeking.map(s -> new SeekingView(s.text(), s.since())).orElse(null),
                actions(organization, seeking.isPresent()));
    }

    private Set<BoardAction> actions(UUID organization, boolean seeking) {
        if (!policy.keeps(organization)) {
            return Set.of();
        }
        return seeking ? EnumSet.allOf(BoardAction.class) : EnumSet.of(BoardAction.INVITE, BoardAction.SEEK);
    }
}
