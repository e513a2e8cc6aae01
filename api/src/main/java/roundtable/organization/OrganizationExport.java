package roundtable.organization;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.organization.register.Column;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.Table;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * The directory as a table, under the filters of its list. Nobody gets more than a visitor sees on the pages. Its
 * columns are those of a register, so that the import reads its own export and finds nothing to change; the others,
 * which tell what the platform knows, the import passes by.
 */
@ApplicationScoped
class OrganizationExport {
    private final OrganizationLists lists;
    private final OrganizationExportRepository rows;
    private final OrganizationNames names;
    private final ReferenceDirectory reference;

    OrganizationExport(
            OrganizationLists lists,
            OrganizationExportRepository rows,
            OrganizationNames names,
            ReferenceDirectory reference) {
        this.lists = lists;
        this.rows = rows;
        this.names = names;
        this.reference = reference;
    }

    Table<ExportedOrganization> table(OrganizationFilter filter) {
        var criteria = lists.found(filter);
        var sort = OrganizationSort.of(filter.sort(), filter.q() != null);
        return new Table<>("organizations", columns(names.language()), row -> rows.each(criteria, sort, row));
    }

    private List<Table.Column<ExportedOrganization>> columns(String language) {
        var areas =
                reference.areaIdsByCode().entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
        var columns = new ArrayList<Table.Column<ExportedOrganization>>();
        Arrays.stream(Column.values())
                .filter(Column::isWritten)
                .forEach(c -> columns.add(new Table.Column<>(c.key(), c.header(language), o -> value(c, o, areas))));
        columns.add(own(language, "territoryName", o -> territory(o, language)));
        columns.add(own(language, "slug", ExportedOrganization::slug));
        columns.add(own(language, "verified", ExportedOrganization::verified));
        columns.add(own(language, "updatedAt", ExportedOrganization::updatedAt));
        return columns;
    }

    /** Lists, numbers and truths as such, for JSON; the rest is the register's text. */
    private static @Nullable Object value(Column column, ExportedOrganization o, Map<UUID, String> areas) {
        var in = o.values();
        return switch (column) {
            case ID -> o.id();
            case AREAS ->
                Objects.requireNonNullElse(in.activityAreaIds(), List.<UUID>of()).stream()
                        .map(areas::get)
                        .filter(Objects::nonNull)
                        .toList();
            case PHONES -> in.phones();
            case LAT ->
                in.location() == null ? null : BigDecimal.valueOf(in.location().lat());
            case LON ->
                in.location() == null ? null : BigDecimal.valueOf(in.location().lon());
            case REGISTERED -> o.registered();
            default -> column.write(in, new OneCode(o.oktmo()));
        };
    }

    private @Nullable Object territory(ExportedOrganization o, String language) {
        var id = o.values().territoryId();
        var known =
                id == null ? null : reference.territories(Set.of(id), language).get(id);
        return known == null ? null : known.name();
    }

    private static Table.Column<ExportedOrganization> own(
            String language, String key, Function<ExportedOrganization, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language, Message.of("organization.column." + key)), value);
    }

    /** The row knows the code of its territory. */
    private record OneCode(@Nullable String oktmo) implements Column.Codes {
        @Override
        public @Nullable String oktmo(UUID territory) {
            return oktmo;
        }

        @Override
        public @Nullable String area(UUID area) {
            return null;
        }
    }
}
