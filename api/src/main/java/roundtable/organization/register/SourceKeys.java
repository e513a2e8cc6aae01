package roundtable.organization.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what a row is known again at the next import: ОГРН, else the source's own number, else name and territory. */
final class SourceKeys {
    static final String OGRN = "ogrn:";

    private SourceKeys() {}

    /** The key of a row; {@code source} is the register's name. */
    static String of(Said said, @Nullable String source) {
        var ogrn = said.values.get(Field.OGRN);
        if (ogrn != null) {
            return OGRN + ogrn;
        }
        if (said.externalId != null) {
            return "no:" + (source == null ? "" : source) + ":" + said.externalId;
        }
        return "name:" + fold(String.valueOf(said.values.get(Field.SHORT_NAME))) + "|"
                + said.values.getOrDefault(Field.TERRITORY, "");
    }

    /** Everything by which two rows of one file would be the same organization. */
    static List<String> all(Said said, String key) {
        var keys = new ArrayList<>(List.of(key));
        if (said.id != null) {
            keys.add("id:" + said.id);
        }
        return keys;
    }

    /** As the database folds names. */
    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[«»\"„“”]", "");
    }
}
