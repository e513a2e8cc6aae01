package roundtable.moderation.voice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.moderation.voice.SuspicionRepository.Suspicion;
import roundtable.moderation.voice.SuspicionView.Person;
import roundtable.moderation.voice.SuspicionView.Reviewer;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;

/** The report of suspicious patterns among supports and votes. */
@Path("/api/v1/moderation/suspicions")
@Tag(name = "moderation")
class SuspicionResource {
    private static final int PEOPLE = 50;

    private final SuspicionRepository suspicions;
    private final SuspicionService service;
    private final People people;
    private final Cursors cursors;

    SuspicionResource(SuspicionRepository suspicions, SuspicionService service, People people, Cursors cursors) {
        this.suspicions = suspicions;
        this.service = service;
        this.people = people;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Caller.MODERATOR)
    @Operation(
            operationId = "listSuspicions",
            summary =
                    "Patterns among supports and votes that a moderator should look at; they change nothing by themselves")
    public Page<SuspicionView> list(@BeanParam @Valid SuspicionFilter f) {
        var slice = suspicions.list(
                Objects.requireNonNullElse(f.show(), SuspicionFilter.Show.OPEN), cursors.place(f.cursor()), f.limit());
        var names = names(slice.items());
        return cursors.page(slice.map(s -> view(s, names)));
    }

    @POST
    @Path("{id}/actions/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Caller.MODERATOR)
    @Idempotent
    @Operation(
            operationId = "reviewSuspicion",
            summary =
                    "Note what was found out, and set voices aside if need be; the pattern comes back when half as many voices again join it")
    public SuspicionView review(@RestPath UUID id, @NotNull @Valid SuspicionReviewInput input) {
        var s = service.review(id, input);
        return view(s, names(List.of(s)));
    }

    @POST
    @Path("{id}/actions/give-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Caller.MODERATOR)
    @Idempotent
    @Operation(operationId = "giveVoicesBack", summary = "Count the voices again that were set aside")
    public SuspicionView giveBack(@RestPath UUID id, @NotNull @Valid SuspicionNoteInput input) {
        var s = service.giveBack(id, input.note());
        return view(s, names(List.of(s)));
    }

    private Map<UUID, String> names(Collection<Suspicion> all) {
        var ids = new HashSet<UUID>();
        for (var s : all) {
            s.accounts().stream().limit(PEOPLE).forEach(ids::add);
            if (s.reviewedBy() != null) {
                ids.add(s.reviewedBy());
            }
        }
        return people.names(ids);
    }

    private SuspicionView view(Suspicion s, Map<UUID, String> names) {
        return new SuspicionView(
                s.id(),
                s.pattern(),
                s.subject().type(),
                s.subject().id(),
                s.title(),
                s.path(),
                s.network(),
                s.accounts().size(),
                s.setAside().size(),
                service.canBeSetAside(s),
                s.accounts().stream()
                        .limit(PEOPLE)
                        .map(id -> new Person(id, names.get(id), s.setAside().contains(id)))
                        .toList(),
                s.firstAt(),
                s.lastAt(),
                s.foundAt(),
                s.reviewedAt(),
                s.reviewedBy() == null ? null : new Reviewer(s.reviewedBy(), names.get(s.reviewedBy())),
                s.note());
    }
}
