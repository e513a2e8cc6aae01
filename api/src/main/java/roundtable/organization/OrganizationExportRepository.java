package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.query.NativeQuery;

/** Reads a whole list through a cursor of the database, a few hundred rows at a time. */
@ApplicationScoped
class OrganizationExportRepository {
    private static final int FETCH = 300;

    private final EntityManager em;

    OrganizationExportRepository(EntityManager em) {
        this.em = em;
    }

    /** Hands over every row under the criteria, without what has no basis of publication. */
    void each(Criteria criteria, OrganizationSort sort, Consumer<ExportedOrganization> row) {
        NativeQuery<?> query = em.createNativeQuery(
                        """
                select o.id, o.slug, o.kind, o.short_name, o.full_name, o.mission, o.description, o.language, o.ogrn,
                       o.inn, o.kpp, o.legal_form_code, o.area_ids, o.territory_id, o.lat, o.lon, o.address, o.email,
                       o.phones, o.personal_contacts, o.website, o.links, o.founded_on, o.registered, o.charter_number,
                       o.oktmo, o.verified, o.updated_at, o.liquidated_on
                from organization o where %s order by %s"""
                                .formatted(criteria.where("o", ""), order(sort)))
                .unwrap(NativeQuery.class);
        columns(query);
        criteria.parameters().forEach(query::setParameter);
        query.setFetchSize(FETCH);
        try (var rows = query.getResultStream()) {
            rows.forEach(cells -> row.accept(row((Object[]) cells)));
        }
    }

    /** The best match first would mean to rank all of them; a file can be sorted by whoever has it. */
    private static String order(OrganizationSort sort) {
        return switch (sort) {
            case RELEVANCE, SHORT_NAME -> "o.name_key, o.id";
            case OLDEST -> "o.created_at, o.id";
            case NEWEST -> "o.created_at desc, o.id desc";
        };
    }

    private static void columns(NativeQuery<?> query) {
        query.addScalar("id", UUID.class);
        texts(query, "slug", "kind", "short_name", "full_name", "mission", "description", "language");
        texts(query, "ogrn", "inn", "kpp", "legal_form_code");
        query.addScalar("area_ids", UUID[].class).addScalar("territory_id", UUID.class);
        query.addScalar("lat", Double.class).addScalar("lon", Double.class);
        texts(query, "address", "email");
        query.addScalar("phones", String[].class).addScalar("personal_contacts", String[].class);
        texts(query, "website");
        query.addScalar("links", String[].class).addScalar("founded_on", LocalDate.class);
        query.addScalar("registered", Boolean.class);
        texts(query, "charter_number", "oktmo");
        query.addScalar("verified", Boolean.class);
        query.addScalar("updated_at", Instant.class);
        query.addScalar("liquidated_on", LocalDate.class);
    }

    private static void texts(NativeQuery<?> query, String... names) {
        for (var name : names) {
            query.addScalar(name, String.class);
        }
    }

    private static ExportedOrganization row(Object[] c) {
        var registered = (Boolean) c[23];
        var values = new OrganizationInput(
                OrganizationKind.valueOf((String) c[2]),
                (String) c[3],
                (String) c[4],
                (String) c[5],
                (String) c[6],
                (String) c[7],
                (String) c[8],
                (String) c[9],
                (String) c[10],
                (String) c[11],
                List.of((UUID[]) c[12]),
                (UUID) c[13],
                c[14] == null ? null : new GeoPoint((Double) c[14], (Double) c[15]),
                (String) c[16],
                (String) c[17],
                List.of((String[]) c[18]),
                List.of((String[]) c[19]),
                (String) c[20],
                List.of((String[]) c[21]),
                (LocalDate) c[22],
                registered,
                (String) c[24],
                (LocalDate) c[28],
                // A table has no cell for a week.
                null);
        return new ExportedOrganization(
                (UUID) c[0],
                (String) c[1],
                PublicationBasis.visible(values),
                (String) c[25],
                registered,
                (Boolean) c[26],
                (Instant) c[27]);
    }
}
