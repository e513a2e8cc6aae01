package roundtable.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.organization.TerritoryQualityRepository.Order;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Page;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.http.Table.Column;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

@Path("/api/v1/organizations/territory-quality")
@Tag(name = "organizations")
class TerritoryQualityResource {
    private final TerritoryQualityRepository territories;
    private final OrganizationLists lists;
    private final RequestLanguage language;
    private final Cursors cursors;
    private final Exports exports;

    TerritoryQualityResource(
            TerritoryQualityRepository territories,
            OrganizationLists lists,
            RequestLanguage language,
            Cursors cursors,
            Exports exports) {
        this.territories = territories;
        this.lists = lists;
        this.language = language;
        this.cursors = cursors;
        this.exports = exports;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "listTerritoryQuality",
            summary = "The state of the register by region, or by municipality of a region, as counted last")
    public RestResponse<Page<TerritoryQuality>> list(
            @BeanParam @Valid TerritoryQualityFilter f, @BeanParam Export export) {
        var order = Order.of(f.sort());
        var parent = f.territory() == null ? null : lists.oktmo(f.territory());
        return exports.answer(
                export,
                () -> new Table<>("territory-quality", columns(language.tag()), rows(order, parent, language.tag())),
                () -> cursors.page(territories
                        .page(
                                order,
                                parent,
                                language.tag(),
                                cursors.place(f.cursor()),
                                Objects.requireNonNullElse(f.limit(), 20))
                        .map(TerritoryQualityRepository.Row::quality)));
    }

    private Table.Rows<TerritoryQuality> rows(Order order, @Nullable String parent, String tag) {
        return row -> territories.each(order, parent, tag, row);
    }

    private static List<Column<TerritoryQuality>> columns(String tag) {
        return List.of(
                column(tag, "oktmo", q -> q.territory().oktmo()),
                column(tag, "territory", q -> q.territory().name()),
                column(tag, "organizations", TerritoryQuality::organizations),
                share(tag, "verified", TerritoryQuality::verified),
                share(tag, "complete", TerritoryQuality::complete),
                share(tag, "fresh", TerritoryQuality::fresh),
                share(tag, "liquidated", TerritoryQuality::liquidated),
                share(tag, "suspected", TerritoryQuality::suspected));
    }

    private static Column<TerritoryQuality> share(
            String tag, String key, Function<TerritoryQuality, TerritoryQuality.@Nullable Part> part) {
        return column(tag, key, q -> {
            var known = part.apply(q);
            return known == null ? null : known.share();
        });
    }

    private static Column<TerritoryQuality> column(
            String tag, String key, Function<TerritoryQuality, @Nullable Object> value) {
        return new Column<>(key, Texts.in(tag, Message.of("organization.territory-quality." + key)), value);
    }
}
