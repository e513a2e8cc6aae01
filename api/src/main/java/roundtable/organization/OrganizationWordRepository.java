package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The dictionary that mistyped words are corrected to. */
@ApplicationScoped
class OrganizationWordRepository {
    private final EntityManager em;

    OrganizationWordRepository(EntityManager em) {
        this.em = em;
    }

    /** Adds the words of a published organization; of any other nothing, since corrections are seen by everybody. */
    void learn(UUID organization) {
        em.createNativeQuery(
                        """
                insert into organization_word (word)
                select distinct w from organization o, regexp_split_to_table(
                    fold(concat_ws(' ', o.short_name, o.full_name, o.mission, o.description)) collate "unicode",
                    '[^[:alnum:]]+') w
                where o.id = :id and o.listed and length(w) between 4 and 60 and w !~ '[0-9]'
                order by w on conflict do nothing""")
                .setParameter("id", organization)
                .executeUpdate();
    }
}
