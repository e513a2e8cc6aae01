package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** R12: a table is created by one feature, and its migrations stand in that feature's folder. */
class TableOwnerTest {
    private static final Pattern CREATE =
            Pattern.compile("(?im)^\\s*create (?:unlogged )?table (?:if not exists )?(\\w+)");

    @Test
    void a_table_is_created_by_one_feature() throws IOException {
        assertThat(twice(migrations(Path.of("src/main/resources/db")))).isEmpty();
    }

    @Test
    void the_check_finds_a_table_of_two_features() {
        assertThat(twice(Map.of(
                        "award/1.sql", "create table vote (id int);", "event/1.sql", "CREATE TABLE vote (x int);")))
                .containsOnlyKeys("vote");
    }

    private static Map<String, String> migrations(Path root) throws IOException {
        var files = new HashMap<String, String>();
        try (var found = Files.walk(root)) {
            for (var file : found.filter(f -> f.toString().endsWith(".sql")).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    private static Map<String, String> twice(Map<String, String> migrations) {
        var owners = new HashMap<String, String>();
        var twice = new TreeMap<String, String>();
        migrations.forEach((file, sql) -> CREATE.matcher(sql)
                .results()
                .map(m -> m.group(1))
                .forEach(table -> {
                    var before = owners.put(table, file);
                    if (before != null) {
                        twice.put(table, before + ", " + file);
                    }
                }));
        return twice;
    }
}
