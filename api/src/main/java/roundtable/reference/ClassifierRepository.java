package roundtable.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import roundtable.reference.Classifier.Column;
import roundtable.shared.store.OneColumn;

/** Writes a whole classifier in one statement. Names of tables and columns are {@link Classifier}'s, never the file's. */
@ApplicationScoped
class ClassifierRepository {
    private final EntityManager em;

    ClassifierRepository(EntityManager em) {
        this.em = em;
    }

    /** Adds the new rows and changes those that differ; rows that the file does not name stay. */
    Written upsert(Classifier classifier, ClassifierFile file) {
        var query = em.createNativeQuery(upsert(classifier), Tuple.class);
        classifier.columns().forEach(c -> query.setParameter(c.name(), file.values(c.name())));
        var counts = (Tuple) query.getSingleResult();
        return new Written(
                counts.get(0, Number.class).intValue(),
                counts.get(1, Number.class).intValue());
    }

    /** Which of the codes no territory has. */
    Set<String> unknownTerritories(Set<String> codes) {
        List<?> known = OneColumn.of(
                        em, "select oktmo from territory where oktmo = any (cast(:codes as text[]))", String.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList();
        var unknown = new HashSet<>(codes);
        unknown.removeAll(known);
        return unknown;
    }

    private static String upsert(Classifier classifier) {
        var columns = classifier.columns();
        var rest = columns.subList(1, columns.size());
        return """
                with incoming (%s) as (select * from unnest(%s)),
                written as (
                  insert into %s as old (%s)
                  select %s from incoming i left join %s t on t.%s = i.%s
                  on conflict (%s) do update set %s where (%s) is distinct from (%s)
                  returning xmax = 0 as created)
                select count(*) filter (where created), count(*) filter (where not created) from written"""
                .formatted(
                        names(columns, ""),
                        columns.stream()
                                .map(c -> "cast(:" + c.name() + " as text[])")
                                .collect(Collectors.joining(", ")),
                        classifier.table(),
                        names(columns, ""),
                        columns.stream().map(ClassifierRepository::value).collect(Collectors.joining(", ")),
                        classifier.table(),
                        classifier.key(),
                        classifier.key(),
                        classifier.key(),
                        rest.stream()
                                .map(c -> c.name() + " = excluded." + c.name())
                                .collect(Collectors.joining(", ")),
                        names(rest, "old."),
                        names(rest, "excluded."));
    }

    /** The file's value; where it has none, the table's; where that has none either, the column that stands in. */
    private static String value(Column column) {
        var given = "cast(nullif(i." + column.name() + ", '') as " + column.type() + ")";
        if (column.required()) {
            return given;
        }
        return "coalesce(" + given + ", t." + column.name() + (column.orElse() == null ? "" : ", i." + column.orElse())
                + ")";
    }

    private static String names(List<Column> columns, String prefix) {
        return columns.stream().map(c -> prefix + c.name()).collect(Collectors.joining(", "));
    }

    /** How many rows were added and changed. */
    record Written(int created, int changed) {}
}
