package roundtable.demo;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import roundtable.organization.DemoOrganizations;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;

/** Fills the directory with about 300 invented organizations of all three sides: all of them or, after a crash, none. */
@ApplicationScoped
class DemoDirectory {
    private static final int LONGEST_SECONDS = 300;

    private final OrganizationDirectory directory;
    private final DemoOrganizations organizations;
    private final ReferenceDirectory reference;
    private final Clock clock;

    DemoDirectory(
            OrganizationDirectory directory,
            DemoOrganizations organizations,
            ReferenceDirectory reference,
            Clock clock) {
        this.directory = directory;
        this.organizations = organizations;
        this.reference = reference;
        this.clock = clock;
    }

    /** Does nothing when they are there. */
    void fill() {
        var rows = rows();
        var first = rows.stream()
                .map(DemoRow::ogrn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        if (directory.byOgrn(first).isPresent()) {
            return;
        }
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            var areas = reference.areaIdsByCode();
            for (var row : rows) {
                var territory = reference.territory(row.oktmo()).orElseThrow();
                organizations.add(row.input(areas, territory), row.verified(), row.confirmedAt(clock));
            }
        });
    }

    private static List<DemoRow> rows() {
        var csv = CsvMapper.csvBuilder()
                .findAndAddModules()
                .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
                .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        var schema = CsvSchema.emptySchema().withHeader();
        try (var file = DemoDirectory.class.getResourceAsStream("/demo/organizations.csv");
                MappingIterator<DemoRow> rows =
                        csv.readerFor(DemoRow.class).with(schema).readValues(Objects.requireNonNull(file))) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
