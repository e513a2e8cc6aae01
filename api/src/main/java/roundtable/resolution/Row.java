package roundtable.resolution;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a native query's row one after another. */
final class Row {
    private final Tuple tuple;
    private int next;

    Row(Tuple tuple) {
        this.tuple = tuple;
    }

    UUID uuid() {
        return take(UUID.class);
    }

    @Nullable
    UUID uuidOrNull() {
        return takeOrNull(UUID.class);
    }

    String text() {
        return take(String.class);
    }

    @Nullable
    String textOrNull() {
        return takeOrNull(String.class);
    }

    String[] texts() {
        return take(String[].class);
    }

    long number() {
        return take(Number.class).longValue();
    }

    int integer() {
        return take(Number.class).intValue();
    }

    @Nullable
    Integer integerOrNull() {
        return takeOrNull(Integer.class);
    }

    @Nullable
    BigDecimal decimalOrNull() {
        return takeOrNull(BigDecimal.class);
    }

    BigDecimal decimal() {
        return take(BigDecimal.class);
    }

    boolean bool() {
        return Boolean.TRUE.equals(takeOrNull(Boolean.class));
    }

    Instant instant() {
        return take(Instant.class);
    }

    @Nullable
    Instant instantOrNull() {
        return takeOrNull(Instant.class);
    }

    LocalDate date() {
        return take(LocalDate.class);
    }

    @Nullable
    LocalDate dateOrNull() {
        return takeOrNull(LocalDate.class);
    }

    private <T> T take(Class<T> type) {
        return Objects.requireNonNull(takeOrNull(type), () -> "Column " + next + " is null");
    }

    private <T> @Nullable T takeOrNull(Class<T> type) {
        return tuple.get(next++, type);
    }
}
