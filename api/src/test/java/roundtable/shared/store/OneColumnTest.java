package roundtable.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** A column that is asked for again is asked for by the plan that is there. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OneColumnTest {
    private static final int CALLS = 50;
    /** A native query, up to the end of its statement, with a type that is neither a row's nor an entity's. */
    private static final Pattern FORGOTTEN =
            Pattern.compile("createNativeQuery\\((?:(?>\"\"\"[\\s\\S]*?\"\"\")|(?>\"[^\"\\n]*\")|[^;\"])*?"
                    + ",\\s*(?:UUID|Boolean|String|Integer|Long|Instant|LocalDate|BigDecimal|byte\\[])\\.class\\)");

    @Inject
    EntityManager em;

    @Test
    @Transactional
    void the_column_has_its_type() {
        assertThat(OneColumn.of(em, "select gen_random_uuid()", UUID.class).getSingleResult())
                .isInstanceOf(UUID.class);
        assertThat(OneColumn.of(em, "select now()", Instant.class).getSingleResult())
                .isInstanceOf(Instant.class);
        assertThat((Object) OneColumn.of(em, "select 2 > 1", Boolean.class).getResultList())
                .isEqualTo(List.of(true));
        assertThat(OneColumn.of(em, "select count(*) from (select 1) one", Long.class)
                        .getSingleResult())
                .isEqualTo(1L);
    }

    @Test
    @Transactional
    void its_plan_is_kept_once() {
        assertThat(plansLeftBy(() -> OneColumn.of(em, "select 4711", Integer.class)))
                .isLessThan(CALLS / 5);
        // When this no longer holds, Hibernate has learned it and the class is not needed any more.
        assertThat(plansLeftBy(() -> em.createNativeQuery("select 4712", Integer.class)))
                .isGreaterThan(CALLS * 4 / 5);
    }

    @Test
    void nobody_asks_for_one_column_in_another_way() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> FORGOTTEN.matcher(read(file)).find()))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many plans more are kept after the calls; what else runs in the process leaves a few. */
    private int plansLeftBy(Supplier<Query> query) {
        var plans = em.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache();
        var before = plans.getNumberOfCachedQueryPlans();
        for (var call = 0; call < CALLS; call++) {
            query.get().getSingleResult();
        }
        return plans.getNumberOfCachedQueryPlans() - before;
    }
}
