package roundtable.comment;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.comment.CommentView.Author;
import roundtable.comment.CommentView.Quote;
import roundtable.comment.Rows.Quoted;
import roundtable.comment.Rows.Row;
import roundtable.comment.Rows.Speaker;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;

/** Comments as the caller sees them: names put to ids, one statement for all of a page. */
@ApplicationScoped
class CommentViews {
    private final CommentPolicy policy;
    private final OrganizationDirectory organizations;
    private final People people;

    CommentViews(CommentPolicy policy, OrganizationDirectory organizations, People people) {
        this.policy = policy;
        this.organizations = organizations;
        this.people = people;
    }

    List<CommentThread> threads(List<Row> roots, Map<UUID, List<Row>> replies) {
        var shown = Stream.concat(roots.stream(), replies.values().stream().flatMap(List::stream))
                .toList();
        var names = names(shown);
        return roots.stream()
                .map(root -> new CommentThread(
                        view(root, names),
                        replies.getOrDefault(root.id(), List.of()).stream()
                                .map(reply -> view(reply, names))
                                .toList()))
                .toList();
    }

    List<CommentView> views(List<Row> rows) {
        var names = names(rows);
        return rows.stream().map(row -> view(row, names)).toList();
    }

    private CommentView view(Row row, Names names) {
        var mine = policy.isAuthor(row);
        var readable = row.status() != CommentStatus.REMOVED && !row.hidden();
        return new CommentView(
                row.id(),
                row.subjectType(),
                row.subjectId(),
                row.rootId(),
                names.author(row.speaker()),
                row.stance(),
                row.status(),
                readable ? row.text() : null,
                row.language(),
                row.hidden(),
                row.masked(),
                row.publishedAt(),
                row.editedAt(),
                row.quoted() == null ? null : names.quote(row.quoted()),
                row.replyCount(),
                mine ? row.returnedReason() : null,
                mine,
                policy.actions(row),
                row.createdAt(),
                row.version());
    }

    private Names names(Collection<Row> rows) {
        var speakers = rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.speaker()),
                        Stream.ofNullable(row.quoted()).map(Quoted::speaker)))
                .toList();
        return new Names(
                people.publicNames(speakers.stream()
                        .filter(s -> s.alias() == null)
                        .map(Speaker::account)
                        .collect(toSet())),
                organizations.names(speakers.stream()
                        .map(Speaker::organization)
                        .filter(Objects::nonNull)
                        .collect(toSet())),
                people.positions(speakers.stream()
                        .filter(s -> s.side() == SpeakerSide.GOVERNMENT && s.alias() == null)
                        .map(Speaker::account)
                        .collect(toSet())));
    }

    private record Names(
            Map<UUID, String> people, Map<UUID, OrganizationName> organizations, People.Positions positions) {
        Author author(Speaker speaker) {
            return new Author(
                    speaker.alias() == null ? people.get(speaker.account()) : null,
                    organization(speaker.organization()),
                    speaker.side(),
                    speaker.left(),
                    speaker.alias(),
                    // Only while it is known for which body.
                    organization(speaker.organization()) == null
                            ? null
                            : positions.of(speaker.account(), speaker.organization()));
        }

        Quote quote(Quoted quoted) {
            return new Quote(quoted.id(), author(quoted.speaker()), quoted.text());
        }

        private @Nullable OrganizationName organization(@Nullable UUID id) {
            return id == null ? null : organizations.get(id);
        }
    }
}
