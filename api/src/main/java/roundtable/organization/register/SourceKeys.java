package roundtable.organization.register;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a row is known again: its id on the platform, its ОГРН, the register's own number, else name and territory
 * (decision 0017). Each is looked for, in this order; a row that gains an ОГРН is still known by its number.
 *
 * @param id the organization that the row names, if it is one of this platform
 * @param number the register's own number under the register's name
 * @param name folded name and territory
 * @param nameless the number is that of a register without a name: another register has the same ones
 */
record SourceKeys(@Nullable String id, @Nullable String ogrn, @Nullable String number, String name, boolean nameless) {
    private static final String NUMBER = "no:";

    /** The keys of a row; {@code source} is the register's name. */
    static SourceKeys of(Said said, @Nullable String source) {
        var ogrn = said.values.get(Field.OGRN);
        return new SourceKeys(
                said.id == null ? null : "id:" + said.id,
                ogrn == null ? null : "ogrn:" + ogrn,
                said.externalId == null ? null : Objects.requireNonNullElse(numbers(source), "no::") + said.externalId,
                fold(String.valueOf(said.values.get(Field.SHORT_NAME))) + "|"
                        + said.values.getOrDefault(Field.TERRITORY, ""),
                said.externalId != null && said.id == null && source == null);
    }

    /** What every number of the register begins with; null when it has no name. */
    static @Nullable String numbers(@Nullable String source) {
        // A colon in a name must not make two registers one.
        return source == null ? null : NUMBER + source.replace("%", "%25").replace(":", "%3A") + ":";
    }

    /** What is kept beside the organization, which has its ОГРН itself; null when that is all the row says. */
    @Nullable
    String kept() {
        if (number != null) {
            return nameless ? null : number;
        }
        return ogrn == null ? "name:" + name : null;
    }

    /** What no other row of the file may have. */
    List<String> own() {
        return Stream.of(id, ogrn, number, ogrn == null ? named() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** With which an earlier row says that it is about the same organization; {@link #number} is asked for apart. */
    List<String> same() {
        // Of two rows with numbers the name says nothing; where one has none, it is all there is.
        var byName = ogrn != null ? null : "name:" + name;
        var byNameOfNumbered = ogrn != null || number != null ? null : "named:" + name;
        return Stream.of(id, ogrn, byName, byNameOfNumbered)
                .filter(Objects::nonNull)
                .toList();
    }

    private String named() {
        return (number == null ? "name:" : "named:") + name;
    }

    /** As the database folds names. */
    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[«»\"„“”]", "");
    }
}
