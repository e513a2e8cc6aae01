package roundtable.organization.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.organization.register.WorkLog.Noted;
import roundtable.organization.register.reading.RegisterFormat;
import roundtable.organization.register.reading.RegisterReader;
import roundtable.organization.register.reading.RowFile;
import roundtable.organization.register.reading.Unreadable;

/**
 * Reads the upload (once), guesses what the columns mean, checks every row and compares it with the directory. Nothing
 * is written but the report and the file of good rows; killed in the middle it simply begins again.
 */
final class Analysis {
    private static final int BATCH = 1_000;
    /** Remarks stand behind the problems of their row, of which the import may find more. */
    private static final int REMARKS = 1_000_000;
    /** What the schema of projects says of the organization itself (ngo-projects.json, «Инфокультура»). */
    private static final Set<String> WHOSE_PROJECTS = Set.of("id", "inn", "name");

    private final WorkItem item;
    private final Connection connection;
    private final WorkLog log;
    private final RegisterFiles files;
    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;

    private final List<Noted> problems = new ArrayList<>();
    private final List<GoodRow> good = new ArrayList<>();
    /** Rows of the batch that are taken, though not all of what they say. */
    private final Set<Long> remarkedRows = new HashSet<>();

    private @Nullable RegisterFormat format;
    private long rejected;
    private long remarked;
    private long created;
    private long changed;
    private long unchanged;
    private long conflicts;
    private boolean ownNumbers;

    Analysis(
            WorkItem item,
            Connection connection,
            WorkLog log,
            RegisterFiles files,
            ObjectMapper json,
            Validator validator,
            Clock clock) {
        this.item = item;
        this.format = item.format();
        this.connection = connection;
        this.log = log;
        this.files = files;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    /** Runs to its end, or to where somebody cancels it. */
    void run(List<RegisterColumn> known) throws SQLException, IOException {
        var columns = known.isEmpty() ? read() : meaning(known);
        log.columns(item, columns);
        log.forgetProblems(item);
        log.commit();
        var check = new RowCheck(columns, format, new RegisterLookup(connection), validator);
        var keys = new KeyIndex();
        var planner = new Planner(connection, json, clock, check, item.source());
        long row = 0;
        try (var rows = new RowFile.Reader(files.rows(item.id()));
                var out = new BufferedOutputStream(Files.newOutputStream(files.good(item.id())), 1 << 18)) {
            for (var next = rows.next(); next != null; next = rows.next()) {
                check(next, check, keys);
                if (++row % BATCH == 0 && !flush(planner, out, row)) {
                    return;
                }
            }
            if (!flush(planner, out, row)) {
                return;
            }
        }
        if (log.goesOn(item)) {
            log.ready(item, new RegisterForecast(created, changed, unchanged, conflicts), ownNumbers);
        }
        log.commit();
    }

    private List<RegisterColumn> read() throws IOException, SQLException {
        var found = RegisterReader.read(files.upload(item.id()), files.reading(item.id()), files.scratch(item.id()));
        refuseProjects(found);
        var columns = meaning(found.columns().stream()
                .map(h -> new RegisterColumn(h.header(), null, true, h.samples()))
                .toList());
        format = found.format();
        log.found(item, found, columns);
        log.commit();
        // After the commit: what has rows has columns.
        files.read(item.id());
        return columns;
    }

    /** Without an ОГРН its organizations would become others than those that are known, and its projects be lost. */
    private static void refuseProjects(RegisterReader.Found found) {
        var headers = found.columns().stream().map(RowFile.Head::header).toList();
        if (!found.format().isTable()
                && headers.stream().anyMatch(Analysis::isOfProjects)
                && headers.stream().allMatch(h -> isOfProjects(h) || WHOSE_PROJECTS.contains(h))) {
            throw Unreadable.whole("projects");
        }
    }

    private static boolean isOfProjects(String header) {
        return header.equals("projects") || header.startsWith("projects.");
    }

    /** As a person has chosen, else as the headers suggest; no field twice. */
    private List<RegisterColumn> meaning(List<RegisterColumn> columns) {
        var mapping = item.mapping();
        var taken = new HashSet<String>();
        var meaning = new ArrayList<RegisterColumn>();
        for (var column : columns) {
            @Nullable
            String field = mapping != null
                    ? mapping.get(column.header())
                    : Column.guess(column.header()).map(Column::key).orElse(null);
            meaning.add(new RegisterColumn(
                    column.header(),
                    field != null && taken.add(field) ? field : null,
                    mapping == null,
                    column.samples()));
        }
        return meaning;
    }

    private void check(RowFile.Row row, RowCheck check, KeyIndex keys) {
        var checked = check.check(row);
        var found = new ArrayList<>(checked.problems());
        if (found.isEmpty()) {
            var its = SourceKeys.of(checked.said(), item.source());
            ownNumbers |= its.nameless();
            var repeated = repeated(its, keys);
            if (repeated == null) {
                its.own().forEach(key -> keys.put(key, row.number()));
                good.add(new GoodRow(
                        row.number(), its.kept(), checked.said().id, checked.said().liquidated, checked.values()));
            } else {
                found.add(repeated);
            }
        }
        note(row.number(), found);
        for (var remark : checked.remarks()) {
            problems.add(new Noted(row.number(), REMARKS + problems.size(), remark));
        }
        if (found.isEmpty() && !checked.remarks().isEmpty()) {
            remarkedRows.add(row.number());
        }
    }

    /** An earlier row says the same of itself. A row that is left out for it is nobody's first one. */
    private static @Nullable RowProblem repeated(SourceKeys its, KeyIndex keys) {
        for (var key : its.same()) {
            var first = keys.row(key);
            if (first > 0) {
                return RowProblem.of(null, "duplicate", String.valueOf(first));
            }
        }
        var first = its.number() == null ? 0 : keys.row(its.number());
        return first == 0
                ? null
                : RowProblem.of(null, its.ogrn() == null ? "duplicate" : "duplicate-number", String.valueOf(first));
    }

    private void note(long row, List<RowProblem> found) {
        rejected += found.isEmpty() ? 0 : 1;
        for (var i = 0; i < found.size(); i++) {
            problems.add(new Noted(row, i, found.get(i)));
        }
    }

    /** Compares what is good with the directory, and commits what is known. False when somebody has cancelled. */
    private boolean flush(Planner planner, OutputStream out, long row) throws SQLException, IOException {
        var plans = planner.plan(good, false);
        planner.take(plans);
        for (var plan : plans) {
            conflicts += plan.conflicts().size();
            switch (plan.deed()) {
                case CREATE -> created++;
                case CHANGE -> changed++;
                case NOTHING -> unchanged++;
                case REJECT -> {
                    note(plan.row().row(), plan.problems());
                    remarkedRows.remove(plan.row().row());
                }
            }
            if (plan.deed() != Planner.Deed.REJECT) {
                out.write(json.writeValueAsBytes(plan.row()));
                out.write('\n');
            }
        }
        good.clear();
        remarked += remarkedRows.size();
        remarkedRows.clear();
        var goesOn = log.goesOn(item);
        log.problems(item, problems);
        problems.clear();
        log.checked(item, row, rejected, remarked);
        log.commit();
        return goesOn;
    }
}
