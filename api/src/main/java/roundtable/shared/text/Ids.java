package roundtable.shared.text;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in texts that may be something else: a slug, a code, a cell of a file. */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** The id that is written there in full; {@link UUID#fromString} alone would also take «1-1-1-1-1». */
    public static Optional<UUID> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
