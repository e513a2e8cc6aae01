package roundtable.moderation.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.shared.store.ByHand.change;

import java.util.List;
import roundtable.shared.spi.KeptCounts;
import roundtable.shared.spi.KeptCounts.Difference;

/** That the recount of a feature finds nothing where nothing is wrong, and a count that somebody has changed by hand. */
public final class Recounted {
    private Recounted() {}

    /** Spoils the count of that table and column for a moment; it is right before and afterwards. */
    public static void assertNoticed(KeptCounts counts, String table, String column, String id) {
        assertThat(of(counts, id)).isEmpty();
        change("update " + table + " set " + column + " = " + column + " + 1 where id = '" + id + "'");
        try {
            assertThat(of(counts, id)).singleElement().satisfies(d -> assertThat(d.kept())
                    .isEqualTo(d.counted() + 1));
        } finally {
            change("update " + table + " set " + column + " = " + column + " - 1 where id = '" + id + "'");
        }
    }

    private static List<Difference> of(KeptCounts counts, String id) {
        return counts.differences().stream()
                .filter(d -> d.subject().id().toString().equals(id))
                .toList();
    }
}
