package roundtable.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import roundtable.shared.http.ProblemException;

class PasswordHasherTest {
    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void a_hash_is_a_phc_string_of_argon2id_with_its_own_salt() {
        var one = hasher.hash("a long enough password");
        assertThat(one).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[\\w+/]{22}\\$[\\w+/]{43}");
        assertThat(hasher.hash("a long enough password")).isNotEqualTo(one);
        assertThat(hasher.verify(one, "a long enough password")).isTrue();
        assertThat(hasher.verify(one, "a long enough passwort")).isFalse();
        assertThat(hasher.isOutdated(one)).isFalse();
    }

    @Test
    void letters_composed_in_two_ways_are_the_same_password() {
        assertThat(hasher.verify(hasher.hash("й".repeat(12)), "и\u0306".repeat(12)))
                .isTrue();
    }

    @Test
    void without_an_account_nothing_fits() {
        assertThat(hasher.verify(null, "nobody has this password")).isFalse();
    }

    @Test
    void a_flood_is_told_to_come_back() throws Exception {
        var start = new CyclicBarrier(80);
        var pool = Executors.newFixedThreadPool(80);
        try {
            Callable<String> signIn = () -> {
                start.await();
                return hasher.hash("a long enough password");
            };
            var done = 0;
            var refused = new ArrayList<Throwable>();
            for (var answer : pool.invokeAll(java.util.Collections.nCopies(80, signIn))) {
                try {
                    answer.get();
                    done++;
                } catch (ExecutionException e) {
                    refused.add(e.getCause());
                }
            }
            assertThat(done).isGreaterThanOrEqualTo(22);
            assertThat(refused).isNotEmpty().allSatisfy(e -> assertThat(e)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            p -> assertThat(p.type().status()).isEqualTo(503)));
        } finally {
            pool.shutdownNow();
        }
    }
}
