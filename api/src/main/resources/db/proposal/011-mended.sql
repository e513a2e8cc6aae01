--liquibase formatted sql

--changeset proposal:011-steps-without-titles
--comment A step told titles of other proposals and reasons of amendments, which may not be public or may be taken by moderation. The page names them as long as everybody may see them.
update proposal_step set reason = null
where action in ('SPLIT', 'MERGE', 'ABSORB', 'TAKE_AMENDMENT') and reason is not null;
--rollback select 1;

--changeset proposal:011-indexes
--comment What points at another row is found from there: when that row goes, when two organizations become one, when somebody leaves.
create index proposal_by_territory on proposal (territory_id) where territory_id is not null;
create index proposal_succeeds on proposal (successor_id) where successor_id is not null;
create index proposal_support_from on proposal_support (merged_from) where merged_from is not null;
create index proposal_endorsement_from on proposal_endorsement (merged_from) where merged_from is not null;
create index proposal_answer_to on proposal_answer (to_body) where to_body is not null;
create index proposal_answer_of_body on proposal_answer (body_id);
create index proposal_milestone_of_body on proposal_milestone (responsible_id);
create index proposal_co_author_by_organization on proposal_co_author (organization_id) where organization_id is not null;
create index proposal_co_author_asked_by on proposal_co_author (invited_by, created_at);
create index proposal_merge_consent_of on proposal_merge_consent (proposal_id);
create index proposal_dispute_of on proposal_dispute (proposal_id);
create index proposal_dispute_by on proposal_dispute (organization_id) where organization_id is not null;
create index proposal_dispute_voice_by on proposal_dispute_voice (account);
create index proposal_amendment_for on proposal_amendment (organization_id) where organization_id is not null;
--rollback drop index proposal_by_territory, proposal_succeeds, proposal_support_from, proposal_endorsement_from, proposal_answer_to, proposal_answer_of_body, proposal_milestone_of_body, proposal_co_author_by_organization, proposal_co_author_asked_by, proposal_merge_consent_of, proposal_dispute_of, proposal_dispute_by, proposal_dispute_voice_by, proposal_amendment_for;

--changeset proposal:011-similar splitStatements:false
--comment Nobody is shown their own: a co-author neither.
select word_similarity('а', 'б');
create or replace function proposal_similar(typed text, at_lat double precision, at_lon double precision, mine uuid)
    returns table (id uuid, near boolean, likeness real)
    language sql stable set pg_trgm.word_similarity_threshold = 0.45 as $$
    with asked as (
        select fold(typed) as folded, replace(plainto_tsquery('russian', fold(typed))::text, '&', '|')::tsquery as q)
    select p.id,
           coalesce(111320 * sqrt(power(p.lat - at_lat, 2) + power((p.lon - at_lon) * cos(radians(at_lat)), 2)) <= 300, false),
           (ts_rank(p.words, asked.q) + word_similarity(asked.folded, fold(p.title)))::real
    from proposal p, asked
    where p.listed and p.status not in ('WITHDRAWN', 'MERGED') and p.author is distinct from mine
      and not p.co_authors @> array[mine]
      and (p.words @@ asked.q or asked.folded <% fold(p.title))
    order by 2 desc, 3 desc, p.id desc limit 5
$$;
--rollback select 1;

--changeset proposal:011-public-change
--comment The public list of merges tells how many authors have agreed.
call watch_public('proposal_merge_consent', 'proposals');
--rollback drop trigger proposal_merge_consent_public on proposal_merge_consent; drop trigger proposal_merge_consent_public_all on proposal_merge_consent;
