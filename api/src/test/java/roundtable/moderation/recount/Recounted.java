package roundtable.moderation.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import java.util.List;
import roundtable.shared.spi.KeptCounts;
import roundtable.shared.spi.KeptCounts.Difference;

/** What the nightly recount finds. */
public final class Recounted {
    private Recounted() {}

    /** What differs of a thing. */
    public static List<Difference> of(String id) {
        return Arc.container().listAll(KeptCounts.class).stream()
                .map(InstanceHandle::get)
                .flatMap(counts -> counts.differences().stream())
                .filter(d -> d.subject().id().toString().equals(id))
                .toList();
    }

    /** Spoils the count of that table and column for a moment; it is right before and afterwards. */
    public static void assertNoticed(String table, String column, String id) {
        assertThat(of(id)).isEmpty();
        change("update " + table + " set " + column + " = " + column + " + 1 where id = '" + id + "'");
        try {
            assertThat(of(id)).singleElement().satisfies(d -> assertThat(d.kept())
                    .isEqualTo(d.counted() + 1));
        } finally {
            change("update " + table + " set " + column + " = " + column + " - 1 where id = '" + id + "'");
        }
    }
}
