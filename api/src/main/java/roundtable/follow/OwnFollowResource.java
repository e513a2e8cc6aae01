package roundtable.follow;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.follow.FollowRepository.Row;
import roundtable.identity.Caller;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;

/** What the caller follows. */
@Path("/api/v1/me/follows")
@Tag(name = "follows")
class OwnFollowResource {
    private final FollowRepository follows;
    private final FollowedSubjects subjects;
    private final Caller caller;
    private final RequestLanguage language;
    private final Cursors cursors;

    OwnFollowResource(
            FollowRepository follows,
            FollowedSubjects subjects,
            Caller caller,
            RequestLanguage language,
            Cursors cursors) {
        this.follows = follows;
        this.subjects = subjects;
        this.caller = caller;
        this.language = language;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listFollows", summary = "What the caller follows, the latest first")
    public Page<FollowedCard> list(
            @RestQuery("gathering")
                    @Parameter(description = "Only activity areas and territories, or only other things")
                    @Nullable
                    Boolean gathering,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var me = caller.id().orElseThrow(ProblemException::notFound);
        var slice = follows.of(me, gathering, cursors.place(cursor), limit);
        var shown = subjects.show(slice.items().stream().map(Row::subject).toList(), language.tag());
        return cursors.page(slice.map(row -> {
            var thing = shown.get(row.subject());
            return new FollowedCard(
                    row.subject().type(),
                    FollowedSubjects.name(row.subject().id()),
                    thing == null ? null : thing.title(),
                    thing == null ? null : thing.path(),
                    row.followedAt());
        }));
    }
}
