package roundtable.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Case 54: no pattern of the contract can be made to think for long. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PatternsTest {
    private static final long MOST = 10_000_000;

    private static Stream<String> patterns(Object node) {
        if (node instanceof Map<?, ?> map) {
            var own = map.get("pattern") instanceof String pattern ? Stream.of(pattern) : Stream.<String>empty();
            return Stream.concat(own, map.values().stream().flatMap(PatternsTest::patterns));
        }
        return node instanceof List<?> list ? list.stream().flatMap(PatternsTest::patterns) : Stream.empty();
    }

    @Test
    void each_pattern_answers_at_once_whatever_it_is_given() {
        Map<String, Object> contract = new Yaml().load(given().get("/q/openapi").asString());
        var all = new TreeSet<>(patterns(contract).toList());
        assertThat(all).isNotEmpty();
        var slow = new ArrayList<String>();
        for (var text : all) {
            var pattern = Pattern.compile(text);
            for (var piece : List.of("a", "1", "-", ".", "a.", "a-", "1,", "(", "/", "a@", "A1_", "аб ")) {
                var hostile = piece.repeat(5_000) + "!";
                // One try may meet a pause of the machine; a pattern that thinks does so each time.
                if (LongStream.generate(() -> time(pattern, hostile))
                                .limit(3)
                                .min()
                                .orElseThrow()
                        > MOST) {
                    slow.add(text + " of " + piece);
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    private static long time(Pattern pattern, String hostile) {
        var start = System.nanoTime();
        pattern.matcher(hostile).matches();
        pattern.matcher(hostile).find();
        return System.nanoTime() - start;
    }
}
