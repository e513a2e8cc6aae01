--liquibase formatted sql

--changeset discussion:010-outcome-poll
--comment The poll of agreement on which the votes of an outcome rest; null where the sides have said it otherwise and the facilitator has written it down. Agreed is what two of the three sides consent to: the database sees to it too.
alter table discussion_poll add constraint discussion_poll_in unique (id, discussion_id);
alter table discussion add column outcome_poll_id uuid,
    add constraint discussion_outcome_poll foreign key (outcome_poll_id, id) references discussion_poll (id, discussion_id),
    add constraint discussion_outcome_polled check (outcome_poll_id is null or outcome_kind is not null),
    add constraint discussion_agreed_by_two check (not agreed or
        coalesce((votes #>> '{ngo,inFavour}')::int > (votes #>> '{ngo,against}')::int, false)::int
        + coalesce((votes #>> '{business,inFavour}')::int > (votes #>> '{business,against}')::int, false)::int
        + coalesce((votes #>> '{government,inFavour}')::int > (votes #>> '{government,against}')::int, false)::int >= 2);
create index discussion_by_outcome_poll on discussion (outcome_poll_id) where outcome_poll_id is not null;
--rollback drop index discussion_by_outcome_poll; alter table discussion drop constraint discussion_agreed_by_two, drop column outcome_poll_id; alter table discussion_poll drop constraint discussion_poll_in;

--changeset discussion:010-outcome-of-the-poll splitStatements:false
--comment Where a poll of agreement was held, the votes are its answers and nothing else.
create function discussion_outcome_of_the_poll() returns trigger language plpgsql as $$
begin
    if new.outcome_poll_id is null
        and exists (select 1 from discussion_poll p where p.discussion_id = new.id and p.kind = 'CONSENT') then
        raise exception 'the votes of the outcome are those of the poll' using errcode = 'check_violation',
            constraint = 'discussion_outcome_of_the_poll';
    end if;
    if new.outcome_poll_id is not null and exists (
        select 1 from (values ('NGO', 'ngo'), ('BUSINESS', 'business'), ('GOVERNMENT', 'government')) as s (side, name)
        cross join (values (0, 'inFavour'), (1, 'abstained'), (2, 'against')) as c (choice, name)
        where (new.votes -> s.name ->> c.name)::int is distinct from (
            select count(*)::int from discussion_ballot b
            where b.poll_id = new.outcome_poll_id and b.side = s.side and b.choices[1] = c.choice)) then
        raise exception 'the votes of the outcome are not those of the poll' using errcode = 'check_violation',
            constraint = 'discussion_outcome_of_the_poll';
    end if;
    return new;
end $$;
create trigger discussion_outcome_of_the_poll before update of outcome_at on discussion
    for each row when (new.outcome_at is distinct from old.outcome_at)
    execute function discussion_outcome_of_the_poll();
--rollback drop trigger discussion_outcome_of_the_poll on discussion; drop function discussion_outcome_of_the_poll();
