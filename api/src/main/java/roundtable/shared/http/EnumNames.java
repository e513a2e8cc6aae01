package roundtable.shared.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Enum values stand in the contract in lower_snake_case. */
public final class EnumNames {
    private EnumNames() {}

    /** The name in the contract. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** All names of the type, for a message. */
    static String list(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(v -> of((Enum<?>) v)).collect(Collectors.joining(", "));
    }
}
