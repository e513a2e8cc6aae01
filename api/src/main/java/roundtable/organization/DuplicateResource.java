package roundtable.organization;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.reference.ReferenceDirectory;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

@Path("/api/v1/organizations/duplicates")
@Tag(name = "organizations")
class DuplicateResource {
    private final DuplicateRepository duplicates;
    private final DuplicateService service;
    private final OrganizationLists lists;
    private final ReferenceDirectory reference;
    private final People people;
    private final RequestLanguage language;
    private final Cursors cursors;

    DuplicateResource(
            DuplicateRepository duplicates,
            DuplicateService service,
            OrganizationLists lists,
            ReferenceDirectory reference,
            People people,
            RequestLanguage language,
            Cursors cursors) {
        this.duplicates = duplicates;
        this.service = service;
        this.lists = lists;
        this.reference = reference;
        this.people = people;
        this.language = language;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Caller.MODERATOR, Caller.ADMINISTRATOR})
    @Operation(
            operationId = "listDuplicates",
            summary = "Pairs of organizations that look like one, the surest first; for the staff")
    public Page<DuplicateView> list(@BeanParam @Valid DuplicateFilter f) {
        var status = Objects.requireNonNullElse(f.status(), DuplicateStatus.OPEN);
        var slice = duplicates.list(
                status,
                lists.inside(f.territory()),
                cursors.place(f.cursor()),
                Objects.requireNonNullElse(f.limit(), 20));
        var views = views(slice.items());
        return cursors.page(slice.map(d -> Objects.requireNonNull(views.get(d.id()))));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Caller.MODERATOR, Caller.ADMINISTRATOR})
    @Operation(operationId = "getDuplicate", summary = "One pair of organizations that look like one")
    public DuplicateView get(@RestPath UUID id) {
        return view(duplicates.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @POST
    @Path("{id}/actions/{action}")
    @RolesAllowed({Caller.MODERATOR, Caller.ADMINISTRATOR})
    @Idempotent
    @Operation(
            operationId = "actOnDuplicate",
            summary = "Say that two organizations are not one, or take that back; mergeOrganization makes them one")
    public DuplicateView act(@RestPath UUID id, @RestPath DuplicateAction action) {
        return view(service.act(id, action));
    }

    private DuplicateView view(Duplicate one) {
        return Objects.requireNonNull(views(List.of(one)).get(one.id()));
    }

    private Map<UUID, DuplicateView> views(Collection<Duplicate> pairs) {
        var sides =
                duplicates
                        .sides(pairs.stream()
                                .flatMap(d -> Stream.of(d.one(), d.other()))
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity()));
        var territories = reference.territories(
                sides.values().stream()
                        .map(o -> o.input().territoryId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                language.tag());
        var names = people.names(pairs.stream()
                .map(Duplicate::decidedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return pairs.stream()
                .collect(Collectors.toMap(
                        Duplicate::id,
                        d -> view(
                                d,
                                Stream.of(d.one(), d.other())
                                        .map(sides::get)
                                        .filter(Objects::nonNull)
                                        .map(o -> side(o, territories))
                                        .toList(),
                                d.decidedBy() == null ? null : names.get(d.decidedBy()))));
    }

    private DuplicateView view(Duplicate d, List<DuplicateView.Side> sides, @Nullable String decider) {
        return new DuplicateView(
                d.id(),
                Math.round(d.score() * 1000) / 1000.0,
                d.reasons().stream()
                        .map(r -> new DuplicateView.Reason(
                                r,
                                Texts.in(
                                        language.tag(),
                                        Message.of("organization.duplicate.reason." + EnumNames.of(r)))))
                        .toList(),
                sides,
                d.status(),
                d.decidedBy() == null ? null : new DuplicateView.Decider(d.decidedBy(), decider),
                d.decidedAt(),
                DuplicateStatus.LIFE.actionsIn(d.status()),
                d.createdAt());
    }

    private static DuplicateView.Side side(Organization o, Map<UUID, TerritoryName> territories) {
        var in = o.input();
        return new DuplicateView.Side(
                o.id(),
                o.slug(),
                o.kind(),
                o.shortName(),
                in.ogrn(),
                in.inn(),
                in.kpp(),
                in.territoryId() == null ? null : territories.get(in.territoryId()),
                o.verified(),
                o.status(),
                o.updatedAt());
    }
}
