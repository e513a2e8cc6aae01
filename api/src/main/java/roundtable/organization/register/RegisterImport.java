package roundtable.organization.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.organization.register.reading.RegisterFormat;
import roundtable.shared.store.Stored;

/**
 * One file of a register on its way. People's side of it is written here; the worker's progress is only read here, and
 * written by {@link WorkLog} without moving the version.
 */
@Entity
@DynamicUpdate // The worker writes the same row: what did not change here must not be written back.
@NullUnmarked // Filled by Hibernate.
class RegisterImport extends Stored {
    static final String TYPE = "register_import";

    private UUID startedBy;
    private String fileName;
    private long sizeBytes;

    @Enumerated(EnumType.STRING)
    private RegisterImportStatus status = RegisterImportStatus.ANALYSING;

    private String source;

    /** Header → field of the contract, null for a column left out; null as a whole until a person has chosen. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> mapping;

    private Instant queuedAt;
    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private RegisterFormat format;

    @Column(insertable = false, updatable = false)
    private String encoding;

    @Column(insertable = false, updatable = false)
    private String separator;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    private List<RegisterColumn> columns;

    @Column(insertable = false, updatable = false)
    private long rowsTotal;

    @Column(insertable = false, updatable = false)
    private long rowsDone;

    @Column(insertable = false, updatable = false)
    private long created;

    @Column(insertable = false, updatable = false)
    private long changed;

    @Column(insertable = false, updatable = false)
    private long unchanged;

    @Column(insertable = false, updatable = false)
    private long rejected;

    @Column(insertable = false, updatable = false)
    private long remarked;

    @Column(insertable = false, updatable = false)
    private long kept;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    private RegisterForecast forecast;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    private RegisterFailure failure;

    @Column(insertable = false, updatable = false)
    private Instant finishedAt;

    @Column(insertable = false, updatable = false)
    private boolean filesGone;

    @Column(insertable = false, updatable = false)
    private boolean ownNumbers;

    protected RegisterImport() {}

    RegisterImport(UUID startedBy, String fileName, long sizeBytes, Instant now) {
        this.startedBy = startedBy;
        this.fileName = fileName;
        this.sizeBytes = sizeBytes;
        this.queuedAt = now;
    }

    /** Sets what the columns mean before the first analysis. */
    void map(Map<String, String> mapping, String source) {
        this.mapping = mapping;
        this.source = source;
    }

    /** Other meanings of the columns: the file is checked again. */
    void change(Map<String, String> mapping, String source, Instant now) {
        status = RegisterImportStatus.LIFE.after(RegisterImportAction.CHANGE, status);
        queuedAt = now;
        map(mapping, source);
    }

    void apply(RegisterImportAction action, Instant now) {
        status = RegisterImportStatus.LIFE.after(action, status);
        queuedAt = now;
        if (action == RegisterImportAction.START && startedAt == null) {
            startedAt = now;
        }
    }

    UUID startedBy() {
        return startedBy;
    }

    String fileName() {
        return fileName;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    RegisterImportStatus status() {
        return status;
    }

    String source() {
        return source;
    }

    Map<String, String> mapping() {
        return mapping;
    }

    RegisterFormat format() {
        return format;
    }

    String encoding() {
        return encoding;
    }

    String separator() {
        return separator;
    }

    List<RegisterColumn> columns() {
        return columns == null ? List.of() : columns;
    }

    long rowsTotal() {
        return rowsTotal;
    }

    long rowsDone() {
        return rowsDone;
    }

    long created() {
        return created;
    }

    long changed() {
        return changed;
    }

    long unchanged() {
        return unchanged;
    }

    long rejected() {
        return rejected;
    }

    long remarked() {
        return remarked;
    }

    long kept() {
        return kept;
    }

    RegisterForecast forecast() {
        return forecast;
    }

    RegisterFailure failure() {
        return failure;
    }

    /** Since when it waits for the worker, which takes the longest waiting one. */
    Instant queuedAt() {
        return queuedAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    /** Its rows carry numbers of their own, and it has no name: another register's rows have the same numbers. */
    boolean isNameless() {
        return ownNumbers && source == null;
    }

    boolean filesGone() {
        return filesGone;
    }
}
