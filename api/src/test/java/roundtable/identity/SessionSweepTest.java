package roundtable.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Sessions are kept for thirty days after their end, whichever end it was. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SessionSweepTest {
    private static final Instant NOW = Instant.parse("2002-05-05T05:05:05Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30)).minusSeconds(1);
    private static final Instant LATELY = NOW.minus(Duration.ofDays(29));
    private static final Instant LATER = NOW.plus(Duration.ofDays(10));

    @Inject
    SessionRepository sessions;

    @Inject
    EntityManager em;

    @Test
    void sessions_that_are_long_over_go_with_their_tokens() {
        var user = user();
        token(session(user, "signed out long ago", LONG_AGO, LATER, LATER), LATELY, LATELY);
        session(user, "signed out lately", LATELY, LATER, LATER);
        session(user, "idle long ago", null, LONG_AGO, LATER);
        session(user, "idle lately", null, LATELY, LATER);
        session(user, "at its end long ago", null, LATER, LONG_AGO);
        session(user, "alive", null, LATER, LATER);
        sweep();
        assertThat(strings("select device from auth_session where user_id = :x", user))
                .containsExactlyInAnyOrder("signed out lately", "idle lately", "alive");
        assertThat(strings(
                        "select cast(t.session_id as text) from refresh_token t join auth_session s on s.id = t.session_id "
                                + "where s.user_id = :x",
                        user))
                .isEmpty();
    }

    @Test
    void a_living_session_keeps_its_unused_token_and_loses_old_used_ones() {
        var session = session(user(), "alive", null, LATER, LATER);
        token(session, LONG_AGO, LONG_AGO);
        token(session, LATELY, LATELY);
        token(session, LONG_AGO, null);
        sweep();
        assertThat(strings(
                        "select coalesce(cast(used_at as text), 'unused') from refresh_token where session_id = :x",
                        session))
                .hasSize(2)
                .contains("unused");
    }

    private void sweep() {
        new SessionSweep(sessions, Clock.fixed(NOW, ZoneOffset.UTC)).run();
    }

    private UUID user() {
        return insert(
                "insert into app_user (email_norm, display_name, language, created_at, updated_at) "
                        + "values ('sweep-' || gen_random_uuid() || '@round-table.test', 'Проба', 'ru', now(), now()) returning id");
    }

    private UUID session(UUID user, String device, Instant revoked, Instant idle, Instant absolute) {
        return insert(
                "insert into auth_session (user_id, created_at, last_used_at, idle_until, absolute_until, ip_prefix, "
                        + "device, amr, auth_time, revoked_at, reason) values ('" + user + "', now(), now(), '" + idle
                        + "', '"
                        + absolute + "', '-', '" + device + "', 'pwd', now(), " + quoted(revoked) + ", "
                        + (revoked == null ? "null" : "'sign_out'") + ") returning id");
    }

    private void token(UUID session, Instant issued, Instant used) {
        insert(
                "insert into refresh_token (hash, session_id, issued_at, used_at) values (sha256(cast(cast(gen_random_uuid() as "
                        + "text) as bytea)), '" + session + "', '" + issued + "', " + quoted(used)
                        + ") returning session_id");
    }

    private static String quoted(Instant at) {
        return at == null ? "null" : "'" + at + "'";
    }

    private UUID insert(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (UUID) em.createNativeQuery(sql, UUID.class).getSingleResult());
    }

    private List<String> strings(String query, UUID value) {
        List<?> found = em.createNativeQuery(query, String.class)
                .setParameter("x", value)
                .getResultList();
        return found.stream().map(String::valueOf).toList();
    }
}
