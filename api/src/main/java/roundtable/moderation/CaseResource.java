package roundtable.moderation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.identity.Caller;
import roundtable.shared.http.Bulk;
import roundtable.shared.http.BulkResult;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

@Path("/api/v1/moderation")
@Tag(name = "moderation")
class CaseResource {
    private final CaseRepository cases;
    private final CaseService service;
    private final CaseViews views;
    private final CasePolicy policy;
    private final Bulk bulk;
    private final Cursors cursors;
    private final Clock clock;

    CaseResource(
            CaseRepository cases,
            CaseService service,
            CaseViews views,
            CasePolicy policy,
            Bulk bulk,
            Cursors cursors,
            Clock clock) {
        this.cases = cases;
        this.service = service;
        this.views = views;
        this.policy = policy;
        this.bulk = bulk;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Path("cases")
    @RolesAllowed(Caller.MODERATOR)
    @Operation(operationId = "listModerationCases", summary = "Cases that wait, appeals, or what was decided")
    public Page<CaseView> list(@BeanParam @Valid CaseFilter f) {
        var slice = cases.list(
                Objects.requireNonNullElse(f.show(), CaseFilter.Show.WAITING),
                f.mine() ? policy.me() : null,
                clock.instant(),
                cursors.place(f.cursor()),
                f.limit());
        var shown = views.of(slice.items());
        return cursors.page(slice.map(c -> Objects.requireNonNull(shown.get(c.id()))));
    }

    @GET
    @Path("cases/{id}")
    @RolesAllowed(Caller.MODERATOR)
    @Operation(operationId = "getModerationCase", summary = "A case with its reports and its history")
    public CaseView get(@RestPath UUID id) {
        return views.of(cases.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @POST
    @Path("cases/{id}/actions/claim")
    @RolesAllowed(Caller.MODERATOR)
    @Idempotent
    @Operation(operationId = "claimModerationCase", summary = "Take a case for half an hour")
    public CaseView claim(@RestPath UUID id) {
        return views.of(service.claim(id));
    }

    @POST
    @Path("cases/{id}/actions/release")
    @RolesAllowed(Caller.MODERATOR)
    @Idempotent
    @Operation(operationId = "releaseModerationCase", summary = "Give a case back to the queue")
    public CaseView release(@RestPath UUID id) {
        return views.of(service.release(id));
    }

    @POST
    @Path("cases/{id}/actions/decide")
    @RolesAllowed(Caller.MODERATOR)
    @Idempotent
    @Operation(
            operationId = "decideModerationCase",
            summary = "Keep, mask or hide what was reported, or restrict its authors too, by a rule")
    public CaseView decide(@RestPath UUID id, @NotNull @Valid DecisionInput input) {
        return views.of(service.decide(id, input));
    }

    @POST
    @Path("cases/{id}/actions/reveal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Caller.MODERATOR)
    @Idempotent
    @Operation(
            operationId = "revealCaseAuthors",
            summary = "Who answers for it, for the moderator who holds the case; each look is logged with its reason")
    public AuthorsView reveal(@RestPath UUID id, @NotNull @Valid RevealInput input) {
        return views.authors(service.reveal(id, input));
    }

    @POST
    @Path("cases/{id}/actions/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "appealModerationCase",
            summary = "Appeal against a decision about what the caller answers for; another moderator decides")
    public OwnDecisionView appeal(@RestPath UUID id, @NotNull @Valid AppealInput input) {
        return views.own(service.appeal(id, input));
    }

    @POST
    @Path("cases/{id}/actions/uphold")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Caller.MODERATOR)
    @Idempotent
    @Operation(operationId = "upholdModerationCase", summary = "Decide an appeal: the decision stands")
    public CaseView uphold(@RestPath UUID id, @NotNull @Valid ReviewInput input) {
        return views.of(service.review(id, CaseAction.UPHOLD, input));
    }

    @POST
    @Path("cases/{id}/actions/overturn")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Caller.MODERATOR)
    @Idempotent
    @Operation(operationId = "overturnModerationCase", summary = "Decide an appeal: what was taken away is given back")
    public CaseView overturn(@RestPath UUID id, @NotNull @Valid ReviewInput input) {
        return views.of(service.review(id, CaseAction.OVERTURN, input));
    }

    @POST
    @Path("decisions")
    @RolesAllowed(Caller.MODERATOR)
    @Operation(
            operationId = "decideModerationCases",
            summary = "One decision about many cases; each is decided or refused by itself")
    @Idempotent
    public BulkResult decideAll(@NotNull @Valid BulkDecisionInput input) {
        var faults = input.decision().faults("/decision");
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return bulk.each(input.cases(), id -> service.decide(id, input.decision()));
    }
}
