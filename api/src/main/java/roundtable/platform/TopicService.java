package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import roundtable.file.FileDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.ProblemType;

/** Topics and minutes. */
@ApplicationScoped
class TopicService {
    private final TopicRepository topics;
    private final MinutesRepository minutes;
    private final SeatRepository seats;
    private final PlatformRepository platforms;
    private final PlatformMoves moves;
    private final FileDirectory files;
    private final Clock clock;

    TopicService(
            TopicRepository topics,
            MinutesRepository minutes,
            SeatRepository seats,
            PlatformRepository platforms,
            PlatformMoves moves,
            FileDirectory files,
            Clock clock) {
        this.topics = topics;
        this.minutes = minutes;
        this.seats = seats;
        this.platforms = platforms;
        this.moves = moves;
        this.files = files;
        this.clock = clock;
    }

    /** Who sits there raises it for its organization, the Resource Center for itself. */
    @Transactional
    Topic raise(String idOrSlug, TopicInput in) {
        var p = moves.locked(idOrSlug, PlatformAction.RAISE);
        if (in.organizationId() != null && !moves.mine(p).contains(in.organizationId())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        var topic = new Topic(p.id(), in, moves.me());
        topics.persistAndFlush(topic);
        moves.audit(p.id(), "raise", "topic", topic.id());
        moves.tell(p, "raise", null, topic.title());
        return topic;
    }

    @Transactional
    Topic discuss(String idOrSlug, UUID id) {
        var p = moves.locked(idOrSlug, PlatformAction.RECORD);
        var topic = topics.in(p.id(), id).orElseThrow(ProblemException::notFound);
        topic.discuss();
        topics.flush();
        moves.audit(p.id(), "discuss", "topic", id);
        return topic;
    }

    @Transactional
    Topic close(String idOrSlug, UUID id, String outcome) {
        var p = moves.locked(idOrSlug, PlatformAction.RECORD);
        var topic = topics.in(p.id(), id).orElseThrow(ProblemException::notFound);
        topic.close(outcome, moves.now());
        topics.flush();
        platforms.touch(p.id(), moves.now());
        moves.audit(p.id(), "close_topic", "topic", id);
        moves.tell(p, "close_topic", null, topic.title());
        return topic;
    }

    /** All faults of the minutes at once. */
    @Transactional
    Minutes record(String idOrSlug, MinutesInput in) {
        var p = moves.locked(idOrSlug, PlatformAction.RECORD);
        var faults = new ArrayList<Fault>();
        if (in.heldOn().isAfter(LocalDate.now(clock))) {
            faults.add(PlatformService.fault("/heldOn", "not-yet"));
        }
        var sitting = seats.sitting(p.id());
        for (var i = 0; i < in.presentIds().size(); i++) {
            if (!sitting.contains(in.presentIds().get(i))) {
                faults.add(PlatformService.fault("/presentIds/" + i, "no-member"));
            }
        }
        if (in.topicId() != null && topics.in(p.id(), in.topicId()).isEmpty()) {
            faults.add(PlatformService.fault("/topicId", "unknown-topic"));
        }
        if (in.fileId() != null && files.own(in.fileId()).isEmpty()) {
            faults.add(PlatformService.fault("/fileId", "unknown-file"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var made = new Minutes(p.id(), in, moves.me());
        minutes.persistAndFlush(made);
        if (in.topicId() != null) {
            topics.in(p.id(), in.topicId())
                    .filter(t -> t.status() == TopicStatus.OPEN)
                    .ifPresent(Topic::discuss);
            topics.flush();
        }
        platforms.touch(p.id(), moves.now());
        moves.audit(p.id(), "record", "minutes", made.id());
        moves.tell(p, "record", null, p.title());
        return made;
    }
}
