package roundtable.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.store.Sql;
import roundtable.shared.text.Message;

/**
 * Photos and documents by which a body shows what it has done, each beside the step of the time-line that it belongs to.
 * The tables are those of the feature, named after what it is about.
 */
public final class ProofFiles {
    private static final String LAST =
            "select s.id from {matter}_step s where s.{matter}_id = :id and s.action = :action"
                    + " order by s.at desc, s.id desc limit 1";

    private final Sql sql;
    private final FileDirectory files;
    private final String matter;

    /**
     * Of a feature.
     *
     * @param matter how its tables begin: {@code problem}, {@code proposal}
     */
    public ProofFiles(Sql sql, FileDirectory files, String matter) {
        this.sql = sql;
        this.files = files;
        this.matter = matter;
    }

    /**
     * Refuses what shows nothing, neither an address nor a file (dialogue 2.2: «photo or document»), and files that are
     * not the caller's own.
     */
    public void check(@Nullable String url, @Nullable List<ProofInput> proofs) {
        var shown = Objects.requireNonNullElse(proofs, List.<ProofInput>of());
        var faults = new ArrayList<Fault>();
        if (url == null && shown.isEmpty()) {
            faults.add(fault("/url", "proof"));
        }
        var seen = new HashSet<UUID>();
        for (var i = 0; i < shown.size(); i++) {
            var file = shown.get(i).fileId();
            if (!seen.add(file)) {
                faults.add(fault("/files/" + i + "/fileId", "same-file"));
            } else if (files.own(file).isEmpty()) {
                faults.add(fault("/files/" + i + "/fileId", "unknown-file"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** Puts them to the last step of that action; its matter is locked, so nobody has taken another one. A file shows one thing. */
    public void add(UUID id, String action, @Nullable List<ProofInput> proofs) {
        var place = 1;
        for (var proof : Objects.requireNonNullElse(proofs, List.<ProofInput>of())) {
            var added = sql.rows(
                    of(
                            """
                            insert into {matter}_proof (step_id, place, file_id, title)
                            values (({last}), :place, :file, :title)
                            on conflict on constraint {matter}_proof_once do nothing returning 1"""
                                    .replace("{last}", LAST)),
                    Map.of(
                            "id",
                            id,
                            "action",
                            action,
                            "place",
                            place++,
                            "file",
                            proof.fileId(),
                            "title",
                            proof.title().strip()),
                    row -> row.getInt(1));
            if (added.isEmpty()) {
                throw ProblemException.conflict(Message.of("answer.proof-once"));
            }
        }
    }

    /** By the steps that they belong to, in their order. */
    public Map<UUID, List<ProofView>> ofSteps(Collection<UUID> steps) {
        return by("step_id", steps);
    }

    /** Those of the last step of that action. */
    public List<ProofView> ofLast(UUID id, String action) {
        var rows = sql.rows(
                of("select step_id, file_id, title from {matter}_proof where step_id = (" + LAST + ") order by place"),
                Map.of("id", id, "action", action),
                ProofFiles::row);
        return views(rows).values().stream().findFirst().orElse(List.of());
    }

    /** By another column that says what they belong to. */
    public Map<UUID, List<ProofView>> by(String column, Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        var rows = sql.rows(
                of("select " + column + ", file_id, title from {matter}_proof where " + column
                        + " = any(:owners) order by step_id, place"),
                Map.of("owners", owners.toArray(UUID[]::new)),
                ProofFiles::row);
        return views(rows);
    }

    private Map<UUID, List<ProofView>> views(List<Row> rows) {
        var known = files.views(rows.stream().map(Row::file).collect(Collectors.toSet()));
        var views = new HashMap<UUID, List<ProofView>>();
        for (var row : rows) {
            var file = known.get(row.file());
            if (file != null) {
                views.computeIfAbsent(row.owner(), owner -> new ArrayList<>()).add(new ProofView(row.title(), file));
            }
        }
        return views;
    }

    /** Those of the files that are shown somewhere. */
    public Set<UUID> used(Set<UUID> files) {
        return files.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.rows(
                        of("select file_id from {matter}_proof where file_id = any(:files)"),
                        Map.of("files", files.toArray(UUID[]::new)),
                        row -> row.getObject(1, UUID.class)));
    }

    /** What the file shows something of. */
    public Optional<UUID> showing(UUID file) {
        return sql
                .rows(
                        of("select s.{matter}_id from {matter}_proof f join {matter}_step s on s.id = f.step_id"
                                + " where f.file_id = :file"),
                        Map.of("file", file),
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    private String of(String statement) {
        return statement.replace("{matter}", matter);
    }

    private static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("answer.fault." + code));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3));
    }

    private record Row(UUID owner, UUID file, String title) {}
}
