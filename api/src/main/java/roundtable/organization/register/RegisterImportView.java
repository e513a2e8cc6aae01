package roundtable.organization.register;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.register.reading.RegisterFormat;
import roundtable.shared.http.Versioned;
import roundtable.shared.text.Texts;

/**
 * An import of a register. While the status is {@code analysing}, {@code running} or {@code undoing} it goes on by
 * itself; ask again, with {@code If-None-Match} at no cost when nothing has moved.
 *
 * @param format null until the file was read
 * @param encoding of a CSV or JSON file
 * @param separator of a CSV file: {@code ,}, {@code ;} or a tab
 * @param source name of the register, under which its own row numbers are known again
 * @param sourceMissing whether it must be named before it can start: its rows carry numbers of their own (that are not
 *     UUIDs), which another register may have too
 * @param rowsTotal rows of the file without its header; 0 until it was read
 * @param rowsDone rows that the present step has behind it
 * @param created organizations made
 * @param changed organizations that got other values
 * @param unchanged rows that said what was known, or that only differ in values that people have stated
 * @param rejected rows with problems, left out
 * @param remarked rows that are not left out, though something of what they say is; the problems tell what
 * @param conflicts open questions: values that differ from what people have stated
 * @param kept rows that an undo could not take back, because somebody has edited them since
 * @param forecast what the analysis expects; null until it is done
 * @param failure why it failed; else null
 */
@Schema(
        name = "RegisterImport",
        description = "An import of a register: hundreds of thousands of organizations at once")
record RegisterImportView(
        UUID id,
        @Schema(examples = "nko-2026.csv") String fileName,
        @Schema(examples = "104857600") long sizeBytes,
        @Schema(examples = "ready") RegisterImportStatus status,
        Set<RegisterImportAction> actions,
        @Schema(examples = "csv") @Nullable RegisterFormat format,
        @Schema(examples = "UTF-8") @Nullable String encoding,
        @Schema(examples = ";") @Nullable String separator,
        List<RegisterColumn> columns,
        @Schema(examples = "Реестр СО НКО") @Nullable String source,
        @Schema(examples = "false") boolean sourceMissing,
        @Schema(examples = "220000") long rowsTotal,
        @Schema(examples = "150000") long rowsDone,
        @Schema(examples = "149000") long created,
        @Schema(examples = "600") long changed,
        @Schema(examples = "400") long unchanged,
        @Schema(examples = "12") long rejected,
        @Schema(examples = "5") long remarked,
        @Schema(examples = "3") long conflicts,
        @Schema(examples = "0") long kept,
        @Nullable RegisterForecast forecast,
        @Nullable Failure failure,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long version)
        implements Versioned {

    /**
     * Why it failed: one message with its place.
     *
     * @param line line of the file, or row of the sheet, counted from 1; null when there is no place
     * @param column character in the line, or column of the sheet, counted from 1
     */
    @Schema(name = "RegisterFailure", description = "Why a file cannot be imported, and where the fault is")
    record Failure(
            @Schema(examples = "unbalanced-quotes") String code,
            @Schema(examples = "Кавычка открыта и нигде не закрыта.") String detail,
            @Schema(examples = "17") @Nullable Long line,
            @Schema(examples = "42") @Nullable Long column) {}

    static RegisterImportView of(RegisterImport i, Set<RegisterImportAction> actions, long conflicts, String language) {
        var f = i.failure();
        return new RegisterImportView(
                i.id(),
                i.fileName(),
                i.sizeBytes(),
                i.status(),
                actions,
                i.format(),
                i.encoding(),
                i.separator(),
                i.columns(),
                i.source(),
                i.isNameless(),
                i.rowsTotal(),
                i.rowsDone(),
                i.created(),
                i.changed(),
                i.unchanged(),
                i.rejected(),
                i.remarked(),
                conflicts,
                i.kept(),
                i.forecast(),
                f == null ? null : new Failure(f.code(), Texts.in(language, f.message()), f.line(), f.column()),
                i.createdAt(),
                i.updatedAt(),
                i.startedAt(),
                i.finishedAt(),
                i.version());
    }
}
