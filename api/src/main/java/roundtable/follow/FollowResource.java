package roundtable.follow;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.CacheFor;
import roundtable.shared.spi.Subject;

/** Following one thing, theme, place or organization. */
@Path("/api/v1/follows/{type}/{id}")
@Tag(name = "follows")
class FollowResource {
    private final FollowRepository follows;
    private final FollowService service;
    private final FollowedSubjects subjects;
    private final Caller caller;

    FollowResource(FollowRepository follows, FollowService service, FollowedSubjects subjects, Caller caller) {
        this.follows = follows;
        this.service = service;
        this.subjects = subjects;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING)
    @Operation(operationId = "getFollow", summary = "How many follow a thing, and whether the caller does")
    public FollowView get(@RestPath String type, @RestPath String id) {
        var subject = subjects.named(type, id);
        subjects.checkShown(subject);
        return view(subject);
    }

    @PUT
    @Authenticated
    @Operation(
            operationId = "follow",
            summary = "Follow a thing, an activity area, a territory, an organization, or all news; twice is once")
    public FollowView follow(
            @RestPath String type,
            @RestPath String id,
            @RestQuery("comments")
                    @Parameter(description = "Whether comments on it are told too; without it yes, or as it was before")
                    @Nullable
                    Boolean comments) {
        var subject = subjects.named(type, id);
        service.follow(subject, comments);
        return view(subject);
    }

    @DELETE
    @Authenticated
    @Operation(operationId = "unfollow", summary = "Follow it no longer, also when nobody sees it any more")
    public FollowView unfollow(@RestPath String type, @RestPath String id) {
        var subject = subjects.named(type, id);
        service.unfollow(subject);
        return subjects.shown(subject, "ru").isPresent()
                ? view(subject)
                : new FollowView(subject.type(), FollowedSubjects.name(subject.id()), 0, false, false);
    }

    private FollowView view(Subject subject) {
        var count = follows.count(subject, caller.id().orElse(null));
        return new FollowView(
                subject.type(),
                FollowedSubjects.name(subject.id()),
                count.followers(),
                count.followed(),
                count.comments());
    }
}
