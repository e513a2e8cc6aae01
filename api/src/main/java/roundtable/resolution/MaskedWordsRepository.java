package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Takes words of resolutions from the public and gives them back; the rows that they stand in stay. */
@ApplicationScoped
class MaskedWordsRepository {
    private final EntityManager em;

    MaskedWordsRepository(EntityManager em) {
        this.em = em;
    }

    /** The words of a recommendation and of all that was said below it. */
    void maskRecommendation(UUID id) {
        mask(
                """
                with kept as (
                  insert into resolution_masked (subject, part, part_id, words)
                  select id, 'recommendation', id, jsonb_build_object(
                    'text', text, 'items', items, 'responsible', responsible, 'contact', contact)
                  from recommendation where id = :id
                  union all select recommendation_id, 'step', id, jsonb_build_object('reason', reason, 'changed', changed)
                  from recommendation_step where recommendation_id = :id
                  union all select recommendation_id, 'report', id, jsonb_build_object('text', text)
                  from progress_report where recommendation_id = :id
                  union all select recommendation_id, 'milestone', id, jsonb_build_object('title', title)
                  from recommendation_milestone where recommendation_id = :id
                  on conflict do nothing),
                steps as (
                  update recommendation_step set reason = case when reason is not null then :notice end,
                    changed = changed - 'responsible' - 'contact' where recommendation_id = :id),
                reports as (update progress_report set text = :notice where recommendation_id = :id),
                milestones as (update recommendation_milestone set title = :notice where recommendation_id = :id)
                update recommendation set text = :notice, items = '{}', responsible = null, contact = null,
                  version = version + 1 where id = :id""",
                id);
    }

    /** The same back; whom somebody has named since stays named. */
    void restoreRecommendation(UUID id) {
        run(
                """
                with back as (delete from resolution_masked where subject = :id returning part, part_id, words),
                steps as (
                  update recommendation_step s set reason = b.words ->> 'reason', changed = b.words -> 'changed'
                  from back b where b.part = 'step' and s.id = b.part_id),
                reports as (
                  update progress_report p set text = b.words ->> 'text'
                  from back b where b.part = 'report' and p.id = b.part_id),
                milestones as (
                  update recommendation_milestone m set title = b.words ->> 'title'
                  from back b where b.part = 'milestone' and m.id = b.part_id)
                update recommendation r set text = b.words ->> 'text',
                  items = array(select jsonb_array_elements_text(b.words -> 'items')),
                  responsible = coalesce(r.responsible, b.words ->> 'responsible'),
                  contact = coalesce(r.contact, b.words ->> 'contact'), version = version + 1
                from back b where b.part = 'recommendation' and r.id = b.part_id""",
                id);
    }

    /** What the document itself says; its recommendations are things of their own. */
    void maskRoundTable(UUID id) {
        mask(
                """
                with kept as (
                  insert into resolution_masked (subject, part, part_id, words)
                  select id, 'round_table', id, jsonb_build_object('title', title, 'place', place)
                  from round_table where id = :id
                  union all select round_table_id, 'point', id, jsonb_build_object('text', text)
                  from round_table_point where round_table_id = :id
                  union all select round_table_id, 'addressee', id, jsonb_build_object('name', name)
                  from addressee where round_table_id = :id and name is not null
                  on conflict do nothing),
                points as (update round_table_point set text = :notice where round_table_id = :id),
                addressees as (update addressee set name = :notice where round_table_id = :id and name is not null)
                update round_table set title = :notice || ' ' || right(cast(id as text), 4), place = null,
                  version = version + 1 where id = :id""",
                id);
    }

    /** The same back. */
    void restoreRoundTable(UUID id) {
        run(
                """
                with back as (delete from resolution_masked where subject = :id returning part, part_id, words),
                points as (
                  update round_table_point p set text = b.words ->> 'text'
                  from back b where b.part = 'point' and p.id = b.part_id),
                addressees as (
                  update addressee a set name = b.words ->> 'name'
                  from back b where b.part = 'addressee' and a.id = b.part_id)
                update round_table t set title = b.words ->> 'title', place = coalesce(t.place, b.words ->> 'place'),
                  version = version + 1
                from back b where b.part = 'round_table' and t.id = b.part_id""",
                id);
    }

    /** All that people read on the page of a recommendation and somebody has written, beside its proofs. */
    Optional<Words> recommendation(UUID id) {
        return words(
                """
                select r.version, r.text, a.organization_id, concat_ws(E'\\n', r.text, array_to_string(r.items, E'\\n'),
                  r.responsible, r.contact,
                  (select string_agg(p.text, E'\\n' order by p.at desc) from progress_report p where p.recommendation_id = r.id),
                  (select string_agg(s.reason, E'\\n' order by s.at desc) from recommendation_step s where s.recommendation_id = r.id),
                  (select string_agg(m.title, E'\\n') from recommendation_milestone m where m.recommendation_id = r.id))
                from recommendation r join addressee a on a.id = r.addressee_id where r.id = :id""",
                id);
    }

    /** The same of a resolution. */
    Optional<Words> roundTable(UUID id) {
        return words(
                """
                select t.version, t.title, cast(null as uuid), concat_ws(E'\\n', t.title, t.place,
                  (select string_agg(p.text, E'\\n' order by p.kind, p.position) from round_table_point p where p.round_table_id = t.id),
                  (select string_agg(a.name, E'\\n' order by a.position) from addressee a where a.round_table_id = t.id))
                from round_table t where t.id = :id""",
                id);
    }

    private void mask(String sql, UUID id) {
        em.createNativeQuery(sql)
                .setParameter("id", id)
                .setParameter("notice", Texts.in(Texts.LANGUAGES.get(0), Message.of("resolution.masked")))
                .executeUpdate();
    }

    private void run(String sql, UUID id) {
        em.createNativeQuery(sql).setParameter("id", id).executeUpdate();
    }

    private Optional<Words> words(String sql, UUID id) {
        List<?> found =
                em.createNativeQuery(sql, Tuple.class).setParameter("id", id).getResultList();
        return found.stream()
                .map(tuple -> new Row((Tuple) tuple))
                .map(row -> new Words(row.number(), row.text(), Optional.ofNullable(row.uuidOrNull()), row.text()))
                .findFirst();
    }

    /**
     * What people read.
     *
     * @param title what the thing is called
     * @param organization that answers for it
     */
    record Words(long version, String title, Optional<UUID> organization, String all) {}
}
