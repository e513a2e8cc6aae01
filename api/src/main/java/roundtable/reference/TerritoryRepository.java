package roundtable.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Ids;

@ApplicationScoped
class TerritoryRepository implements PanacheRepositoryBase<Territory, UUID> {

    /** By name in the reader's language, and by code among namesakes. */
    Slice<TerritoryView> list(TerritoryFilter filter, @Nullable Key after, String language) {
        var name = "collate(t.%s as unicode)".formatted("en".equals(language) ? "nameEn" : "nameRu");
        var where = new ArrayList<String>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        if (filter.parent() != null) {
            where.add("t.parentOktmo = :parent");
            values.put("parent", filter.parent());
        }
        if (filter.kind() != null) {
            where.add("t.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            where.add("(position(function('fold', cast(:words as String)) in function('fold', t.nameRu)) > 0"
                    + " or position(function('fold', cast(:words as String)) in function('fold', t.nameEn)) > 0)");
            values.put("words", filter.q().trim());
        }
        if (after != null) {
            where.add("(%s > :name or (%s = :name and t.oktmo > :oktmo))".formatted(name, name));
            values.put("name", after.text(0));
            values.put("oktmo", after.text(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "select t from Territory t where %s order by %s, t.oktmo"
                                .formatted(String.join(" and ", where), name),
                        Territory.class)
                .setMaxResults(filter.size() + 1);
        values.forEach(query::setParameter);
        return Slice.of(query.getResultList(), filter.size(), t -> Key.of(t.name(language), t.oktmo()))
                .map(t -> TerritoryView.of(t, language));
    }

    /** By id or by code. */
    Optional<Territory> of(String idOrOktmo) {
        var id = Ids.read(idOrOktmo);
        return id.isPresent()
                ? findByIdOptional(id.get())
                : find("oktmo", idOrOktmo).firstResultOptional();
    }
}
