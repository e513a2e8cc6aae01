package roundtable.organization.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.organization.register.Planner.Deed;
import roundtable.organization.register.Planner.Plan;
import roundtable.organization.register.WorkLog.Noted;
import roundtable.organization.register.WorkLog.Tally;

/**
 * Writes the good rows into the directory. A batch, the audit of it and how far the file is read are one transaction:
 * whoever goes on after a crash begins with the first row that is not written.
 */
final class Importer {
    /** Organizations of one batch stay locked for half a second: an editor may wait so long. */
    static final int BATCH = 1_000;

    private static final int ATTEMPTS = 50;
    /** Somebody has added the same organization meanwhile, or two have waited for each other. */
    private static final Set<String> PASSING = Set.of("23505", "40P01");

    private final WorkItem item;
    private final Connection connection;
    private final WorkLog log;
    private final RegisterFiles files;
    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;

    Importer(
            WorkItem item,
            Connection connection,
            WorkLog log,
            RegisterFiles files,
            ObjectMapper json,
            Validator validator,
            Clock clock) {
        this.item = item;
        this.connection = connection;
        this.log = log;
        this.files = files;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    /** Runs to the end of the file, or to where somebody cancels it. */
    void run(List<RegisterColumn> columns) throws SQLException, IOException {
        var check = new RowCheck(columns, item.format(), new RegisterLookup(connection), validator);
        var planner = new Planner(connection, json, clock, check, item.source());
        try (var writer = new BatchWriter(connection, json, clock);
                var in = new BufferedInputStream(Files.newInputStream(files.good(item.id())), 1 << 18)) {
            in.skipNBytes(item.position());
            if (item.position() == 0) {
                log.started(item);
                log.commit();
            } else {
                log.recall(item, planner::take);
            }
            var position = item.position();
            while (true) {
                var rows = new ArrayList<GoodRow>();
                for (var line = line(in); line != null; line = rows.size() < BATCH ? line(in) : null) {
                    position += line.length + 1;
                    rows.add(json.readValue(line, GoodRow.class));
                }
                if (rows.isEmpty()) {
                    break;
                }
                if (!batch(planner, writer, rows, position)) {
                    return;
                }
            }
        }
        log.settle();
        if (log.goesOn(item)) {
            log.finished(item);
        }
        log.commit();
    }

    /** False when somebody has cancelled. A person who adds one of these organizations meanwhile makes it run again. */
    private boolean batch(Planner planner, BatchWriter writer, List<GoodRow> rows, long position) throws SQLException {
        for (var attempt = 1; ; attempt++) {
            try {
                if (!log.goesOn(item)) {
                    connection.rollback();
                    return false;
                }
                var plans = planner.plan(rows, true);
                writer.write(item, plans);
                log.problems(item, problems(plans));
                log.taken(item, position, taken(plans));
                log.progress(item, tally(plans), position);
                log.commit();
                planner.take(plans);
                return true;
            } catch (SQLException e) {
                connection.rollback();
                if (attempt == ATTEMPTS || !PASSING.contains(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private static List<Noted> problems(List<Plan> plans) {
        var noted = new ArrayList<Noted>();
        for (var plan : plans) {
            for (var i = 0; i < plan.problems().size(); i++) {
                noted.add(new Noted(plan.row().row(), i, plan.problems().get(i)));
            }
        }
        return noted;
    }

    private static List<UUID> taken(List<Plan> plans) {
        return plans.stream().filter(Plan::takes).map(Plan::id).toList();
    }

    private static Tally tally(List<Plan> plans) {
        return new Tally(
                plans.get(plans.size() - 1).row().row(),
                count(plans, Deed.CREATE),
                count(plans, Deed.CHANGE),
                count(plans, Deed.NOTHING),
                count(plans, Deed.REJECT));
    }

    private static long count(List<Plan> plans, Deed deed) {
        return plans.stream().filter(p -> p.deed() == deed).count();
    }

    private static byte @Nullable [] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(1024);
        for (var b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toByteArray();
            }
            line.write(b);
        }
        return null;
    }
}
