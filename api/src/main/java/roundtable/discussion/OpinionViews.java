package roundtable.discussion;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.discussion.OpinionRepository.Row;
import roundtable.discussion.OpinionsView.Bridge;
import roundtable.discussion.OpinionsView.Group;
import roundtable.discussion.OpinionsView.Trait;
import roundtable.discussion.OpinionsView.Words;
import roundtable.discussion.opinion.OpinionGroups;
import roundtable.discussion.opinion.Opinions;
import roundtable.discussion.opinion.Opinions.Count;

/** Statements, votes and groups as the caller may see them. */
@ApplicationScoped
class OpinionViews {
    private final OpinionRepository statements;
    private final OpinionVoteRepository votes;
    private final OpinionResultRepository results;
    private final OpinionPolicy policy;
    private final DiscussionPolicy staff;

    OpinionViews(
            OpinionRepository statements,
            OpinionVoteRepository votes,
            OpinionResultRepository results,
            OpinionPolicy policy,
            DiscussionPolicy staff) {
        this.statements = statements;
        this.votes = votes;
        this.results = results;
        this.policy = policy;
        this.staff = staff;
    }

    List<OpinionStatementView> views(Discussion d, List<Row> rows) {
        return rows.stream().map(row -> view(d, row)).toList();
    }

    OpinionStatementView view(Discussion d, Row row) {
        var told =
                row.status() == OpinionStatus.PUBLISHED && (d.status() != DiscussionStatus.OPEN || row.vote() != null);
        return new OpinionStatementView(
                row.id(),
                row.text(),
                row.language(),
                row.status(),
                row.mine() || staff.isStaff() ? row.reason() : null,
                row.masked(),
                row.mine(),
                row.vote(),
                told ? row.tally() : null,
                policy.actions(d, row.status()),
                row.createdAt());
    }

    /** What was found last, with the words of those statements that everybody may still read. */
    OpinionsView opinions(Discussion d) {
        var voters = votes.voters(d.id());
        var result = results.findByIdOptional(d.id());
        var found = result.map(OpinionResult::found).orElse(null);
        var words = words(found);
        return new OpinionsView(
                voters.all(),
                voters.counted(),
                OpinionGroups.FEWEST_PEOPLE,
                OpinionGroups.FEWEST_VOTES,
                result.map(OpinionResult::computedAt).orElse(null),
                found == null ? null : groups(found, words),
                found == null ? null : bridging(found, words));
    }

    private Map<UUID, Words> words(@Nullable Opinions found) {
        if (found == null) {
            return Map.of();
        }
        var ids = Stream.concat(
                        found.bridging().stream(),
                        found.groups().stream()
                                .map(Opinions.Group::traits)
                                .flatMap(Collection::stream)
                                .map(Opinions.Trait::statement))
                .distinct()
                .toList();
        return statements.words(ids).stream().collect(toMap(Words::id, Function.identity()));
    }

    private static List<Group> groups(Opinions found, Map<UUID, Words> words) {
        return found.groups().stream()
                .map(g -> new Group(
                        g.size(),
                        g.traits().stream()
                                .flatMap(t -> Stream.ofNullable(words.get(t.statement()))
                                        .map(w -> new Trait(w, t.vote(), tally(g, t.statement()))))
                                .toList()))
                .toList();
    }

    private static List<Bridge> bridging(Opinions found, Map<UUID, Words> words) {
        return found.bridging().stream()
                .flatMap(id -> Stream.ofNullable(words.get(id))
                        .map(w -> new Bridge(
                                w,
                                found.groups().stream().map(g -> tally(g, id)).toList())))
                .toList();
    }

    private static OpinionTally tally(Opinions.Group group, UUID statement) {
        return group.tallies().stream()
                .filter(c -> c.statement().equals(statement))
                .map(Count::tally)
                .map(OpinionTally::of)
                .findFirst()
                .orElse(new OpinionTally(0, 0, 0));
    }
}
