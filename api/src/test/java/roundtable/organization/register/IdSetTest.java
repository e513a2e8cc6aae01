package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdSetTest {

    @Test
    void it_has_what_was_added_and_nothing_else() {
        var set = new IdSet();
        // Alike ones too: made in the same millisecond, or by hand.
        LongStream.range(0, 100_000)
                .mapToObj(i -> new UUID(0x0193aaaa00007000L, i))
                .forEach(set::add);
        LongStream.range(0, 100_000).mapToObj(i -> new UUID(i, Long.MIN_VALUE)).forEach(set::add);
        set.add(new UUID(0, 0));
        assertThat(LongStream.range(0, 100_000)).allMatch(i -> set.contains(new UUID(0x0193aaaa00007000L, i)));
        assertThat(LongStream.range(0, 100_000)).allMatch(i -> set.contains(new UUID(i, Long.MIN_VALUE)));
        assertThat(set.contains(new UUID(0, 0))).isTrue();
        assertThat(LongStream.range(100_000, 300_000))
                .noneMatch(i -> set.contains(new UUID(0x0193aaaa00007000L, i)) || set.contains(new UUID(i, 0)));
    }
}
