package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.organization.reminder.Reminders;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;

/** What time does to elections and terms. */
@ApplicationScoped
class ElectionTimeService {
    private static final int TERM_YEARS = 1;
    private static final int REMINDED_DAYS = 30;
    /** So long members vote when the platform calls the election. */
    private static final int ELECTION_DAYS = 14;

    private final ElectionRepository elections;
    private final CommunityRepository communities;
    private final CommunityMoves moves;
    private final Reminders reminders;
    private final Clock clock;

    ElectionTimeService(
            ElectionRepository elections,
            CommunityRepository communities,
            CommunityMoves moves,
            Reminders reminders,
            Clock clock) {
        this.elections = elections;
        this.communities = communities;
        this.moves = moves;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Counts the votes of elections whose last day is over, a portion at once. Returns how many. */
    @Transactional
    int close() {
        var over = elections.over(LocalDate.now(clock));
        over.forEach(this::close);
        return over.size();
    }

    private void close(Election election) {
        var c = communities.locked(election.communityId()).orElseThrow(ProblemException::notFound);
        if (elections.refreshed(election).status() != ElectionStatus.OPEN) {
            return;
        }
        var votes = new HashMap<UUID, Integer>();
        elections
                .votes(List.of(election.id()))
                .getOrDefault(election.id(), List.of())
                .forEach(v -> votes.merge(v.candidate(), 1, Integer::sum));
        election.end(votes, moves.now());
        elections.flush();
        if (election.status() == ElectionStatus.DECIDED && c.status() != CommunityStatus.ARCHIVED) {
            c.coordinatedBy(election.winnerId(), LocalDate.now(clock).plusYears(TERM_YEARS));
            communities.flush();
        }
        var told = election.status() == ElectionStatus.DECIDED ? "elected" : EnumNames.of(election.status());
        moves.audit(c.id(), told, "election", election.id());
        moves.tellByItself(c, told, election.winnerId());
    }

    /** Where a coordinator's term is over, members vote anew. Returns how many. */
    @Transactional
    int renew() {
        var over = communities.over(LocalDate.now(clock));
        over.forEach(id -> communities.locked(id).ifPresent(this::renew));
        return over.size();
    }

    private void renew(Community c) {
        c.uncoordinated();
        communities.flush();
        if (!elections.hasOpen(c.id())) {
            elections.persistAndFlush(new Election(c.id(), LocalDate.now(clock).plusDays(ELECTION_DAYS)));
            moves.tellByItself(c, "election", null);
        }
        moves.audit(c.id(), "term_over", Map.of());
    }

    /** Members learn that a term ends; once for a term. */
    @Transactional
    void remind() {
        var today = LocalDate.now(clock);
        for (var c : communities.ending(today, today.plusDays(REMINDED_DAYS))) {
            if (reminders.first(c.id(), "community_term", String.valueOf(c.coordinatorUntil()))) {
                moves.tellByItself(c, "term_ends", c.coordinatorId());
            }
        }
    }
}
