package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.comment.CommentListRepository.Order;
import roundtable.identity.Caller;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Texts;

/** Comments for the features whose things are commented: each gives them an address below its own. */
@ApplicationScoped
public class Comments {
    /** What changes when a comment does. */
    public static final String TOPIC = "comments";

    private static final String PATH = "/api/v1/comments/";

    private final CommentedSubjects subjects;
    private final CommentListRepository rows;
    private final CommentService service;
    private final CommentViews views;
    private final CommentExport table;
    private final Exports exports;
    private final Caller caller;
    private final Cursors cursors;
    private final RequestLanguage language;

    Comments(
            CommentedSubjects subjects,
            CommentListRepository rows,
            CommentService service,
            CommentViews views,
            CommentExport table,
            Exports exports,
            Caller caller,
            Cursors cursors,
            RequestLanguage language) {
        this.subjects = subjects;
        this.rows = rows;
        this.service = service;
        this.views = views;
        this.table = table;
        this.exports = exports;
        this.caller = caller;
        this.cursors = cursors;
        this.language = language;
    }

    /** A page of what is said of a thing, or all of it that everybody reads as a file. */
    public RestResponse<CommentPage> answer(String type, String idOrSlug, CommentFilter filter, Export asked) {
        return exports.answer(
                asked,
                () -> table.table(
                        new Subject(type, subjects.visible(type, idOrSlug).id()), filter.stance()),
                () -> page(type, idOrSlug, filter));
    }

    private CommentPage page(String type, String idOrSlug, CommentFilter filter) {
        var thing = subjects.visible(type, idOrSlug);
        var found = rows.page(
                new Subject(type, thing.id()),
                filter.stance(),
                Order.of(filter.sort()),
                cursors.place(filter.cursor()),
                filter.limitOr20(),
                me());
        return new CommentPage(
                views.threads(found.roots().items(), found.replies()),
                cursors.cursor(found.roots().next()),
                found.total(),
                thing.closed() == null ? null : Texts.in(language.tag(), thing.closed()),
                thing.takesStances(),
                thing.takesAliases(),
                found.stances());
    }

    /** Says something of a thing: 201 with the comment. */
    public RestResponse<CommentView> write(String type, String idOrSlug, CommentInput input) {
        var id = service.write(type, idOrSlug, input);
        return RestResponse.ResponseBuilder.<CommentView>created(URI.create(PATH + id))
                .entity(view(id))
                .build();
    }

    /** Accounts whose words on it everybody reads. */
    public Set<UUID> speakers(Subject subject) {
        return Set.copyOf(rows.speakers(subject));
    }

    CommentView view(UUID id) {
        return views.views(List.of(rows.one(id).orElseThrow(ProblemException::notFound)))
                .get(0);
    }

    Page<CommentView> page(Slice<Rows.Row> slice) {
        return cursors.page(new Slice<>(views.views(slice.items()), slice.next(), slice.total()));
    }

    @Nullable
    UUID me() {
        return caller.id().orElse(null);
    }
}
