package roundtable.organization.register;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.organization.register.reading.RegisterFormat;

/**
 * An import as the worker takes it up.
 *
 * @param format null until the file was read
 * @param position bytes of the good rows that are written already
 * @param mapping what a person has chosen; null for guessing
 */
record WorkItem(
        UUID id,
        RegisterImportStatus status,
        String fileName,
        @Nullable UUID startedBy,
        @Nullable RegisterFormat format,
        @Nullable String source,
        @Nullable Map<String, @Nullable String> mapping,
        long position,
        int attempts) {}
