--liquibase formatted sql

--changeset initiative:002-step-report
--comment Each preparation keeps the report that it has frozen, also when the body gives the initiative back and it is prepared anew.
alter table initiative_step
    add column report jsonb,
    add column report_digest text generated always as (report ->> 'digest') stored,
    add constraint initiative_step_report check (report is null or (action = 'PREPARE' and report ->> 'digest' ~ '^[0-9a-f]{64}$'));
update initiative_step s set report = i.report from initiative i
where i.id = s.initiative_id and s.id = (select p.id from initiative_step p where p.initiative_id = i.id and p.action = 'PREPARE'
    order by p.at desc, p.id desc limit 1);
create index initiative_step_by on initiative_step (actor) where actor is not null;
--rollback drop index initiative_step_by; alter table initiative_step drop column report_digest, drop column report;

--changeset initiative:002-kept splitStatements:false
--comment The time-line and the papers are added to and never changed; they go only with their initiative.
create function initiative_kept() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name using errcode = 'check_violation', constraint = 'initiative_kept';
end $$;
create trigger initiative_step_kept before update on initiative_step for each row execute function initiative_kept();
create trigger initiative_step_stays before delete on initiative_step for each row when (pg_trigger_depth() = 0)
    execute function initiative_kept();
create trigger initiative_document_kept before update on initiative_document for each row execute function initiative_kept();
create trigger initiative_document_stays before delete on initiative_document for each row when (pg_trigger_depth() = 0)
    execute function initiative_kept();
--rollback drop trigger initiative_document_stays on initiative_document; drop trigger initiative_document_kept on initiative_document; drop trigger initiative_step_stays on initiative_step; drop trigger initiative_step_kept on initiative_step; drop function initiative_kept();

--changeset initiative:002-levels splitStatements:false
--comment Whose act can relieve a tax: a local one the municipality's, a regional one the region's; of the others federal law leaves a part to the regions.
create function initiative_relieved_by(tax text, level text) returns boolean language sql immutable as $$
    select case when tax in ('LAND', 'PERSONAL_PROPERTY', 'TRADE_FEE') then level = 'MUNICIPAL'
        when tax in ('ORGANIZATION_PROPERTY', 'TRANSPORT') then level = 'REGIONAL'
        else level in ('REGIONAL', 'FEDERAL') end
$$;
--rollback drop function initiative_relieved_by(text, text);

--changeset initiative:002-fault splitStatements:false
--comment The state machine of dialogue 2.7 once more, for whoever writes past the application: what follows what, what a state rests on when it is reached, and what never changes again. What stands there already stays until it moves. Days are compared in any zone, moments with five minutes for clocks that differ.
create function initiative_fault(was initiative, becomes initiative) returns text language plpgsql as $$
declare
    slack constant interval := interval '5 minutes';
    zones constant interval := interval '14 hours';
begin
    if was.opened_at is not null and (becomes.tax, becomes.level, becomes.territory_id, becomes.citizens_group)
            is distinct from (was.tax, was.level, was.territory_id, was.citizens_group) then
        return 'what was opened is not exchanged';
    end if;
    if becomes.published_on is distinct from was.published_on
            and becomes.published_on < (becomes.registered_at at time zone 'UTC')::date - 1 then
        return 'an act is not older than its registration';
    end if;
    if (becomes.report, becomes.prepared_at, becomes.loss_minor, becomes.loss_year)
            is distinct from (was.report, was.prepared_at, was.loss_minor, was.loss_year)
            and not (becomes.status = 'PREPARED' and was.status <> 'PREPARED') then
        return 'what was frozen stays';
    end if;
    if becomes.returns <> was.returns + (becomes.status = 'RETURNED' and was.status <> 'RETURNED')::integer then
        return 'it is counted how often it was given back';
    end if;
    if becomes.status = was.status then
        return null;
    end if;
    if was.status || '>' || becomes.status not in ('DRAFT>DISCUSSED', 'DISCUSSED>ENDORSED', 'ENDORSED>PREPARED',
            'RETURNED>PREPARED', 'PREPARED>CONCLUSION_PENDING', 'CONCLUSION_PENDING>SUBMITTED', 'SUBMITTED>CONSIDERED',
            'CONSIDERED>ADOPTED', 'CONSIDERED>REJECTED', 'CONSIDERED>RETURNED', 'ADOPTED>IN_FORCE', 'IN_FORCE>EVALUATED',
            'DRAFT>WITHDRAWN', 'DISCUSSED>WITHDRAWN', 'ENDORSED>WITHDRAWN', 'PREPARED>WITHDRAWN',
            'CONCLUSION_PENDING>WITHDRAWN', 'SUBMITTED>WITHDRAWN', 'CONSIDERED>WITHDRAWN', 'RETURNED>WITHDRAWN') then
        return format('%s does not follow %s', becomes.status, was.status);
    end if;
    return case becomes.status
        when 'DISCUSSED' then case
            when becomes.opened_at is null or becomes.discussion_until is null
                or becomes.discussion_until < (becomes.opened_at at time zone 'UTC')::date + 29 then 'everybody speaks for thirty days'
            when becomes.body_id = becomes.council_id then 'a council does not decide on its own'
            when not initiative_relieved_by(becomes.tax, becomes.level) then 'the tax is of another level'
            when becomes.level <> 'FEDERAL' and becomes.territory_id is null then 'it holds somewhere' end
        when 'ENDORSED' then case
            when becomes.endorsed_at is null or becomes.members is null or becomes.present is null or becomes.votes_for is null
                or becomes.votes_against is null or becomes.votes_abstained is null then 'the council has voted'
            when becomes.endorsed_at < (becomes.discussion_until + 1)::timestamp at time zone 'UTC' - zones
                then 'the council votes when everybody has spoken' end
        when 'PREPARED' then case
            when becomes.prepared_at is null or becomes.report is null or becomes.prepared_at < becomes.endorsed_at - slack
                or becomes.prepared_at is not distinct from was.prepared_at
                then 'it is prepared after the vote, and anew when given back'
            when coalesce(becomes.report ->> 'digest', '') !~ '^[0-9a-f]{64}$' then 'a frozen report has its digest' end
        when 'CONCLUSION_PENDING' then case
            when becomes.requested_at is null or becomes.conclusion_due_at is null
                or becomes.requested_at < becomes.prepared_at - slack or becomes.conclusion_due_at < becomes.requested_at
                then 'a term begins with the request' end
        when 'SUBMITTED' then case
            when becomes.submitted_at is null or becomes.submitted_at < becomes.requested_at - slack
                then 'a conclusion follows its request'
            when becomes.level = 'MUNICIPAL' and becomes.favourable is null then 'a local tax needs the conclusion' end
        when 'CONSIDERED' then case
            when becomes.registered_at is null or becomes.registered_at < becomes.submitted_at - slack
                or becomes.decision_due_at < becomes.registered_at then 'a term begins with the registration'
            when becomes.citizens_group and becomes.decision_due_at > becomes.registered_at + interval '3 months 2 days'
                then 'a citizens'' group is answered in three months' end
        when 'RETURNED' then case
            when becomes.motives is null or becomes.requested_at is not null or becomes.registered_at is not null
                then 'what is given back has motives and begins anew' end
        when 'ADOPTED' then case
            when becomes.decided_at is null or becomes.decided_at < becomes.registered_at - slack
                then 'a decision follows the registration' end
        when 'REJECTED' then case
            when becomes.decided_at is null or becomes.decided_at < becomes.registered_at - slack or becomes.motives is null
                then 'a refusal follows the registration and has motives' end
        when 'IN_FORCE' then case
            when becomes.effective_from > current_date + 1 then 'its day has come' end
        when 'EVALUATED' then case
            when becomes.evaluated_at < (becomes.effective_from + interval '3 months') at time zone 'UTC' - zones
                then 'a tax period has passed' end
    end;
end $$;
--rollback drop function initiative_fault(initiative, initiative);

--changeset initiative:002-guard splitStatements:false
create function initiative_guard() returns trigger language plpgsql as $$
declare
    broken text;
begin
    if tg_op = 'UPDATE' then
        broken := initiative_fault(old, new);
    elsif new.status <> 'DRAFT' then
        broken := 'it begins as a draft';
    end if;
    if broken is not null then
        raise exception 'initiative %: %', new.id, broken using errcode = 'check_violation', constraint = 'initiative_guard';
    end if;
    return new;
end $$;
create trigger initiative_guard before insert or update on initiative for each row execute function initiative_guard();
--rollback drop trigger initiative_guard on initiative; drop function initiative_guard();
