package roundtable.audit;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * The chain over the audit log: {@code hash = SHA-256(prev ‖ entry as canonical JSON of RFC 8785)}. Whoever rewrites an
 * entry breaks its link; whoever rewrites all links after it changes the head, which somebody outside may have kept.
 */
public final class AuditChain {
    private static final int HASH_BYTES = 32;
    private static final int FETCH = 1_000;
    private static final int MOST_FAULTS = 20;
    /** What a link seals, as the database writes it; the time with all its digits. */
    private static final String ENTRY =
            """
            cast(jsonb_build_object('seq', e.seq,
              'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
              'actorType', e.actor_type, 'actorId', e.actor_id, 'sessionId', e.session_id, 'action', e.action,
              'subjectType', e.subject_type, 'subjectId', e.subject_id, 'outcome', e.outcome,
              'requestId', e.request_id, 'ipPrefix', e.ip_prefix, 'changed', e.changed) as text)""";
    /**
     * All entries up to this one are sealed, or no longer come: no transaction lasts ten minutes, so what was numbered
     * before a link that is ten minutes older than the last one had ended when the last one was made.
     */
    private static final String SETTLED =
            """
            coalesce((select seq from audit_chain
              where chained_at < (select chained_at from audit_chain order by n desc limit 1) - interval '10 minutes'
              order by n desc limit 1), 0)""";

    private AuditChain() {}

    /** Seals the next entries, at most so many; the caller commits. Returns how many. */
    static int extend(Connection connection, int most) throws SQLException {
        lock(connection);
        var n = 0L;
        var head = new byte[HASH_BYTES];
        try (var last = connection.prepareStatement("select n, hash from audit_chain order by n desc limit 1");
                var row = last.executeQuery()) {
            if (row.next()) {
                n = row.getLong(1);
                head = row.getBytes(2);
            }
        }
        var sealed = 0;
        try (var next = connection.prepareStatement("select e.seq, " + ENTRY
                        + " from audit_entry e left join audit_chain c on c.seq = e.seq where c.seq is null and e.seq > "
                        + SETTLED + " order by e.seq limit ?");
                var insert = connection.prepareStatement(
                        "insert into audit_chain (n, seq, prev, hash) values (?, ?, ?, ?)")) {
            next.setInt(1, most);
            try (var rows = next.executeQuery()) {
                while (rows.next()) {
                    var hash = seal(head, rows.getString(2));
                    insert.setLong(1, ++n);
                    insert.setLong(2, rows.getLong(1));
                    insert.setBytes(3, head);
                    insert.setBytes(4, hash);
                    insert.addBatch();
                    head = hash;
                    sealed++;
                }
            }
            if (sealed > 0) {
                insert.executeBatch();
            }
        }
        return sealed;
    }

    /** One replica at a time; the others wait for the moment that it takes. */
    private static void lock(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(hashtext('audit_chain'))");
        }
    }

    /**
     * Reads the whole log and compares. The connection must not commit by itself.
     *
     * @param knownHead a head that somebody has kept, in hexadecimal digits; it must be one of the links. May be null
     */
    public static Verdict verify(Connection connection, @Nullable String knownHead) throws SQLException {
        var faults = new ArrayList<Fault>();
        var head = new byte[HASH_BYTES];
        var links = 0L;
        var known = knownHead == null;
        try (var statement = connection.prepareStatement("select c.n, c.seq, c.prev, c.hash, e.seq is null, " + ENTRY
                + " from audit_chain c left join audit_entry e on e.seq = c.seq order by c.n")) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    links++;
                    var seq = rows.getLong(2);
                    var hash = rows.getBytes(4);
                    if (rows.getLong(1) != links || !MessageDigest.isEqual(rows.getBytes(3), head)) {
                        add(faults, new Fault(seq, What.LINK_BROKEN));
                        links = rows.getLong(1);
                    }
                    if (rows.getBoolean(5)) {
                        add(faults, new Fault(seq, What.ENTRY_MISSING));
                    } else if (!MessageDigest.isEqual(seal(rows.getBytes(3), rows.getString(6)), hash)) {
                        add(faults, new Fault(seq, What.ENTRY_CHANGED));
                    }
                    // Goes on from what is written, so that one changed entry is named and not all after it.
                    head = hash;
                    known = known || HexFormat.of().formatHex(hash).equalsIgnoreCase(knownHead);
                }
            }
        }
        try (var statement = connection.prepareStatement("select e.seq from audit_entry e where e.seq < " + SETTLED
                        + " and not exists (select 1 from audit_chain c where c.seq = e.seq) order by e.seq limit "
                        + MOST_FAULTS);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                add(faults, new Fault(rows.getLong(1), What.ENTRY_ADDED_LATER));
            }
        }
        return new Verdict(links, HexFormat.of().formatHex(head), List.copyOf(faults), known);
    }

    private static void add(List<Fault> faults, Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private static byte[] seal(byte[] prev, String entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prev);
            return digest.digest(new JsonCanonicalizer(entry).getEncodedUTF8());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is wrong with an entry. */
    public enum What {
        /** It is not what was sealed. */
        ENTRY_CHANGED,
        /** It was sealed and is gone. */
        ENTRY_MISSING,
        /** It stands between sealed ones and was never sealed. */
        ENTRY_ADDED_LATER,
        /** Its link does not follow the one before: links were removed or put in. */
        LINK_BROKEN
    }

    /**
     * A wrong entry.
     *
     * @param seq its number in the log
     */
    public record Fault(long seq, What what) {}

    /**
     * What the reading found.
     *
     * @param links sealed entries
     * @param head the last link's hash: kept elsewhere, it proves later that the log up to here is the same
     * @param faults the first of them, at most twenty
     * @param headKnown whether the head that somebody had kept is part of the chain; true when none was given
     */
    public record Verdict(long links, String head, List<Fault> faults, boolean headKnown) {
        /** Nothing was rewritten. */
        public boolean isGood() {
            return faults.isEmpty() && headKnown;
        }
    }
}
