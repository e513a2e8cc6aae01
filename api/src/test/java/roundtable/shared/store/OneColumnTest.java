package roundtable.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** A column that is asked for again is asked for by the plan that is there. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OneColumnTest {
    private static final int CALLS = 50;

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
