package roundtable.organization.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationInput;
import roundtable.organization.PublicationBasis;

/**
 * Finds out what each row of a batch would do: which organization it speaks of, what differs, and which differences
 * people have to decide about because they have stated the value themselves. One statement a batch.
 */
final class Planner {
    /**
     * After the id comes the ОГРН, then the register's own number, then the name. What has another number of the same
     * register is another row's, whatever its name is. A name between itself and itself: for what equals, the index of
     * alike names would be taken, which is slow at that.
     */
    private static final String FIND =
            """
            select r.n, o.id, o.version, o.status, o.stated, cast(organization_values(o) as text), owner.id,
                   exists (select 1 from register_change c where c.organization_id = o.id and c.created
                           and c.state = 'UNDONE' and c.version_after = o.version),
                   numbered.id, numbered.status in ('MERGED', 'ARCHIVED'),
                   exists (select 1 from register_conflict a where a.organization_id = o.id and a.field = 'ogrn'
                           and a.decision = 'KEEP' and a.offered = to_jsonb(r.ogrn))
            from unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                     r(n, id, ogrn, key, name, territory)
            cross join (values (?::text)) s(numbers)
            left join organization owner on owner.ogrn = r.ogrn and owner.status <> 'MERGED'
            left join register_key k on k.key = r.key
            left join organization numbered on numbered.id = k.organization_id and r.ogrn is not null
            cross join lateral (select coalesce(
                (select i.id from organization i where i.id = r.id),
                owner.id,
                (select g.id from organization g where g.ogrn = r.ogrn and g.status = 'MERGED' limit 1),
                k.organization_id,
                case when r.ogrn is null then (
                    select w.id from organization w
                    where w.listed and w.name_key between fold(r.name) and fold(r.name)
                      and w.territory_id is not distinct from r.territory
                      and w.ogrn is null
                      and not (coalesce(starts_with(r.key, s.numbers), false) and exists (
                          select 1 from register_key other
                          where other.organization_id = w.id and starts_with(other.key, s.numbers)))
                    order by w.id limit 1) end) as id) m
            join organization o on o.id = m.id
            order by o.id""";

    private final Connection connection;
    private final ObjectMapper json;
    private final Clock clock;
    private final RowCheck check;
    private final @Nullable String numbers;
    private final IdSet taken = new IdSet();

    /** For one file from its beginning to its end; {@code source} is the register's name. */
    Planner(Connection connection, ObjectMapper json, Clock clock, RowCheck check, @Nullable String source) {
        this.connection = connection;
        this.json = json;
        this.clock = clock;
        this.check = check;
        this.numbers = SourceKeys.numbers(source);
    }

    /** What a row does. */
    enum Deed {
        CREATE,
        CHANGE,
        NOTHING,
        REJECT
    }

    /**
     * A row with what it does.
     *
     * @param id the organization that it speaks of, or makes
     * @param known the organization it speaks of; null for a new one
     * @param after the values that the organization gets
     * @param changes the fields that differ and may be written
     * @param conflicts the fields that differ and that people have stated
     * @param waits nothing of it is written before people have said whether it is that organization: its number is
     *     known under another ОГРН
     * @param problems why it is left out
     */
    record Plan(
            GoodRow row,
            UUID id,
            Deed deed,
            @Nullable Known known,
            OrganizationInput after,
            Map<Field, Object> changes,
            Map<Field, Object> conflicts,
            boolean waits,
            List<RowProblem> problems) {

        /** Whether the organization is this row's, so that no other row of the file may speak of it. */
        boolean takes() {
            return deed != Deed.REJECT && !waits;
        }
    }

    /**
     * An organization of the directory.
     *
     * @param undone an undo has withdrawn it, and nobody has touched it since: the same row brings it back
     * @param numbered the organization that the number of a row with an ОГРН leads to; null for none
     * @param numberIsFree that one was merged or withdrawn: its number may go to another
     * @param refused people have decided that it does not get the ОГРН of the row
     */
    record Known(
            UUID id,
            long version,
            String status,
            Set<String> stated,
            OrganizationInput values,
            @Nullable UUID ownerOfOgrn,
            boolean undone,
            @Nullable UUID numbered,
            boolean numberIsFree,
            boolean refused) {}

    /**
     * Plans for the rows, in their order; {@code lock} keeps the organizations as they are until the commit. Who is
     * planned for is remembered only by {@link #take}: a batch that broke off is planned anew.
     */
    List<Plan> plan(List<GoodRow> rows, boolean lock) throws SQLException {
        var known = find(rows, lock);
        var today = LocalDate.now(clock);
        var here = new HashSet<UUID>();
        var plans = new ArrayList<Plan>();
        for (var i = 0; i < rows.size(); i++) {
            var found = known.get((long) i);
            var plan = found == null ? fresh(rows.get(i), today) : compared(rows.get(i), found, today);
            var again = taken.contains(plan.id) || (plan.takes() ? !here.add(plan.id) : here.contains(plan.id));
            if (found != null && plan.deed != Deed.REJECT && again) {
                plan = rejected(rows.get(i), found, List.of(RowProblem.of(null, "same-organization")));
            }
            plans.add(plan);
        }
        return plans;
    }

    /** Remembers whom the rows of a batch speak of, until the end of the file. */
    void take(List<Plan> plans) {
        plans.stream().filter(Plan::takes).forEach(plan -> taken.add(plan.id));
    }

    /** Remembers an organization that an earlier run has met in the file. */
    void take(UUID organization) {
        taken.add(organization);
    }

    private Plan fresh(GoodRow row, LocalDate today) {
        var said = OrganizationValues.said(row, null, today);
        var values = OrganizationValues.withKind(Field.input(said));
        var all = OrganizationValues.map(values);
        return new Plan(row, UuidV7.next(), Deed.CREATE, null, values, all, Map.of(), false, List.of());
    }

    private Plan compared(GoodRow row, Known known, LocalDate today) {
        var owner = known.ownerOfOgrn;
        if (owner != null && !owner.equals(known.id)) {
            return rejected(row, known, List.of(RowProblem.of(null, "identity")));
        }
        if (known.status.equals("MERGED")) {
            return rejected(row, known, List.of(RowProblem.of(null, "merged")));
        }
        if (known.numbered != null && !known.numbered.equals(known.id) && !known.numberIsFree) {
            return rejected(row, known, List.of(RowProblem.of(null, "number-identity")));
        }
        if (known.status.equals("ARCHIVED") && !known.undone) {
            return rejected(row, known, List.of(RowProblem.of(null, "withdrawn")));
        }
        var offered = row.said().ogrn();
        var present = known.values.ogrn();
        if (offered != null && present != null && !offered.equals(present) && isByNumber(row, known)) {
            return asked(row, known, offered, present);
        }
        var changes = new EnumMap<Field, Object>(Field.class);
        var conflicts = new EnumMap<Field, Object>(Field.class);
        // A file made of the public pages does not know a person's own contacts, and does not take them away.
        var shown = PublicationBasis.visible(known.values);
        OrganizationValues.said(row, known.values, today).forEach((field, value) -> {
            var before = field == Field.REGISTERED
                    ? (Object) OrganizationValues.registered(known.values)
                    : field.of(known.values);
            if (!value.equals(before) && !value.equals(field.of(shown))) {
                (known.stated.contains(field.key()) ? conflicts : changes)
                        .put(field, OrganizationValues.withPersonal(field, value, known.values));
            }
        });
        if (changes.isEmpty() && !known.undone) {
            return new Plan(row, known.id, Deed.NOTHING, known, known.values, Map.of(), conflicts, false, List.of());
        }
        var after = OrganizationValues.over(known.values, changes);
        var problems = check.problems(after);
        var deed = known.undone ? Deed.CREATE : Deed.CHANGE;
        return problems.isEmpty()
                ? new Plan(row, known.id, deed, known, after, changes, conflicts, false, List.of())
                : rejected(row, known, problems);
    }

    /**
     * Whether only the register's number leads to the organization. Whom the row names by its id on the platform it
     * means; and what was undone nobody has touched since, so that it comes back as the register has it now.
     */
    private static boolean isByNumber(GoodRow row, Known known) {
        return known.id.equals(known.numbered) && !known.id.equals(row.id()) && !known.undone;
    }

    /** The register has corrected the ОГРН, or has given the number to another organization: people know which. */
    private static Plan asked(GoodRow row, Known known, String offered, String present) {
        if (known.refused) {
            return rejected(row, known, List.of(RowProblem.of(null, "number-kept", present)));
        }
        var question = Map.<Field, Object>of(Field.OGRN, offered);
        return new Plan(row, known.id, Deed.NOTHING, known, known.values, Map.of(), question, true, List.of());
    }

    private static Plan rejected(GoodRow row, Known known, List<RowProblem> problems) {
        return new Plan(row, known.id, Deed.REJECT, known, known.values, Map.of(), Map.of(), false, problems);
    }

    private Map<Long, Known> find(List<GoodRow> rows, boolean lock) throws SQLException {
        var found = new HashMap<Long, Known>();
        if (rows.isEmpty()) {
            return found;
        }
        byIndex(true);
        try (var query = connection.prepareStatement(FIND + (lock ? " for no key update of o" : ""))) {
            array(query, 1, "bigint", numbers(rows.size()));
            array(query, 2, "uuid", rows.stream().map(GoodRow::id).toArray());
            array(query, 3, "text", rows.stream().map(r -> r.said().ogrn()).toArray());
            array(query, 4, "text", rows.stream().map(GoodRow::key).toArray());
            array(query, 5, "text", rows.stream().map(r -> r.said().shortName()).toArray());
            array(
                    query,
                    6,
                    "uuid",
                    rows.stream().map(r -> r.said().territoryId()).toArray());
            query.setString(7, numbers);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getLong(1),
                            new Known(
                                    row.getObject(2, UUID.class),
                                    row.getLong(3),
                                    row.getString(4),
                                    Set.copyOf(Arrays.asList(
                                            (String[]) row.getArray(5).getArray())),
                                    json.readValue(row.getString(6), OrganizationInput.class),
                                    row.getObject(7, UUID.class),
                                    row.getBoolean(8),
                                    row.getObject(9, UUID.class),
                                    row.getBoolean(10),
                                    row.getBoolean(11)));
                }
            }
            byIndex(false);
            return found;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * An empty directory grows by an import faster than its statistics: what was planned for a few rows would read all of
     * them for each row of a batch.
     */
    private void byIndex(boolean only) throws SQLException {
        var others = only ? "off" : "on";
        try (var set = connection.createStatement()) {
            set.execute(
                    "set local enable_seqscan = %1$s; set local enable_hashjoin = %1$s; set local enable_mergejoin = %1$s"
                            .formatted(others));
        }
    }

    private void array(java.sql.PreparedStatement query, int n, String type, Object[] values) throws SQLException {
        query.setArray(n, connection.createArrayOf(type, values));
    }

    private static Object[] numbers(int size) {
        return java.util.stream.LongStream.range(0, size).boxed().toArray();
    }
}
