package roundtable.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of ten numbered codes of 80 bits for whoever has lost the device: {@code 3-ABCD-EFGH-IJKL-MNOP}. The number says
 * which hash is asked, so that a try costs one.
 *
 * @param no from 1 to 10
 * @param letters sixteen of Base32
 */
record RecoveryCode(int no, String letters) {
    static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final Pattern WRITTEN = Pattern.compile("(10|[1-9])-([A-Z2-7]{16})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static List<RecoveryCode> fresh() {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(no -> {
                    var bytes = new byte[BYTES];
                    RANDOM.nextBytes(bytes);
                    return new RecoveryCode(no, Base32.of(bytes));
                })
                .toList();
    }

    /** What somebody typed, if it is one at all; dashes, blanks and the case of letters do not matter. */
    static Optional<RecoveryCode> read(String typed) {
        var text = typed.strip().toUpperCase(Locale.ROOT);
        var dash = text.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        var found = WRITTEN.matcher(
                text.substring(0, dash) + "-" + text.substring(dash).replaceAll("[-\\s]", ""));
        return found.matches()
                ? Optional.of(new RecoveryCode(Integer.parseInt(found.group(1)), found.group(2)))
                : Optional.empty();
    }

    /** As it is shown and written down. */
    String written() {
        return no + "-" + letters.replaceAll("(.{4})(?=.)", "$1-");
    }
}
