package roundtable.discussion;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import roundtable.comment.SpeakerSide;
import roundtable.discussion.BallotRepository.Ballots;
import roundtable.discussion.PollView.Option;
import roundtable.discussion.PollView.SideCounts;
import roundtable.identity.Caller;
import roundtable.moderation.voice.VoiceRights;

/** Polls with their results by side, counted from the answers at each reading. */
@ApplicationScoped
class PollViews {
    private final PollRepository polls;
    private final BallotRepository ballots;
    private final VoiceRights rights;
    private final Caller caller;

    PollViews(PollRepository polls, BallotRepository ballots, VoiceRights rights, Caller caller) {
        this.polls = polls;
        this.ballots = ballots;
        this.rights = rights;
        this.caller = caller;
    }

    /** All polls of the discussion, the first one first. */
    List<PollView> views(Discussion d) {
        var all = polls.of(d.id());
        var cast = ballots
                .of(all.stream().map(DiscussionPoll::id).toList(), caller.id().orElse(null))
                .stream()
                .collect(groupingBy(Ballots::poll));
        return all.stream()
                .map(poll -> view(d, poll, cast.getOrDefault(poll.id(), List.of())))
                .toList();
    }

    private PollView view(Discussion d, DiscussionPoll poll, List<Ballots> cast) {
        var options = poll.optionCount();
        var points = IntStream.range(0, options)
                .mapToObj(option -> (Map<SpeakerSide, Integer>) new EnumMap<SpeakerSide, Integer>(SpeakerSide.class))
                .toList();
        var voters = new EnumMap<SpeakerSide, Integer>(SpeakerSide.class);
        for (var equal : cast) {
            voters.merge(equal.side(), equal.count(), Integer::sum);
            var given = poll.kind().points(equal.choices(), options);
            for (var option = 0; option < options; option++) {
                points.get(option).merge(equal.side(), given[option] * equal.count(), Integer::sum);
            }
        }
        var open = d.status() == DiscussionStatus.OPEN && poll.closedAt() == null;
        var mine = cast.stream().filter(Ballots::mine).map(Ballots::choices).findFirst();
        var shown = poll.results().areShown(open, mine.isPresent());
        return new PollView(
                poll.id(),
                poll.kind(),
                poll.question(),
                IntStream.range(0, options)
                        .mapToObj(option -> new Option(poll.option(option), shown ? counts(points.get(option)) : null))
                        .toList(),
                poll.dots(),
                open,
                counts(voters),
                poll.results(),
                poll.level(),
                open && rights.isToConfirm(poll.level()),
                mine.orElse(null),
                poll.createdAt(),
                poll.closedAt());
    }

    private static SideCounts counts(Map<SpeakerSide, Integer> by) {
        return new SideCounts(
                by.values().stream().mapToInt(Integer::intValue).sum(),
                by.getOrDefault(SpeakerSide.NGO, 0),
                by.getOrDefault(SpeakerSide.BUSINESS, 0),
                by.getOrDefault(SpeakerSide.GOVERNMENT, 0),
                by.getOrDefault(SpeakerSide.RESIDENT, 0));
    }
}
