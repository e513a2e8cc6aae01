--liquibase formatted sql

--changeset resolution:013-report-quarter
--comment Each report is for a quarter; it is due ten days after the quarter's end (dialogue 2.1).
alter table progress_report add column quarter date;
update progress_report set quarter = date_trunc('quarter', at)::date;
alter table progress_report alter column quarter set not null;
alter table progress_report add constraint progress_report_quarter check (quarter = date_trunc('quarter', quarter::timestamp)::date);
create index progress_report_of on progress_report (recommendation_id, quarter);
--rollback drop index progress_report_of; alter table progress_report drop column quarter;

--changeset resolution:013-report-due splitStatements:false runOnChange:true
--comment The first quarter since a recommendation was taken on for which nothing was reported, the next one when nothing is owed.
create or replace function report_quarter(recommendation uuid, accepted timestamptz, today date) returns date
language sql stable as $$
    select coalesce(
        (select min(q)::date
         from generate_series(date_trunc('quarter', $2::timestamp), date_trunc('quarter', $3::timestamp), interval '3 months') q
         where not exists (select 1 from progress_report p where p.recommendation_id = $1 and p.quarter = q::date)),
        (date_trunc('quarter', $3::timestamp) + interval '3 months')::date)
$$;
--rollback drop function report_quarter(uuid, timestamptz, date);

--changeset resolution:013-missed-report
--comment Reports that did not come and of which the councils were told, once for each quarter.
create table missed_report (
    recommendation_id uuid        not null references recommendation (id) on delete cascade,
    quarter           date        not null,
    told_at           timestamptz not null,
    constraint missed_report_once primary key (recommendation_id, quarter)
);
--rollback drop table missed_report;

--changeset resolution:013-carried-over
--comment A later round table takes up what an earlier one recommended; the earlier recommendation stays as it is.
alter table recommendation add column carried_from uuid constraint recommendation_carried_known references recommendation (id);
create index recommendation_carried on recommendation (carried_from) where carried_from is not null;
--rollback alter table recommendation drop column carried_from;

--changeset resolution:013-carried-from-earlier splitStatements:false
--comment Only from an earlier round table, so that no chain ever comes back to itself. Worded as the database words it, so that the constraint's name is found.
create function recommendation_carried_earlier() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.carried_from is not distinct from old.carried_from then
        return new;
    end if;
    if not exists (select 1 from recommendation e join round_table before on before.id = e.round_table_id
                   join round_table mine on mine.id = new.round_table_id
                   where e.id = new.carried_from and before.held_on < mine.held_on) then
        raise exception using errcode = 'check_violation', constraint = 'recommendation_carried_earlier',
            message = 'relation "recommendation" violates check constraint "recommendation_carried_earlier"';
    end if;
    return new;
end $$;
create trigger recommendation_carried_earlier before insert or update of carried_from on recommendation
    for each row when (new.carried_from is not null) execute function recommendation_carried_earlier();
--rollback drop trigger recommendation_carried_earlier on recommendation; drop function recommendation_carried_earlier();

--changeset resolution:013-evidence-author
--comment Whose thing it is may offer it as evidence.
alter table evidence drop constraint evidence_added_as_check;
alter table evidence add constraint evidence_added_as_check
    check (added_as in ('RESOURCE_CENTER', 'OFFICER', 'COUNCIL_MEMBER', 'REPRESENTATIVE', 'AUTHOR', 'PLATFORM'));
--rollback update evidence set added_as = 'REPRESENTATIVE' where added_as = 'AUTHOR'; alter table evidence drop constraint evidence_added_as_check; alter table evidence add constraint evidence_added_as_check check (added_as in ('RESOURCE_CENTER', 'OFFICER', 'COUNCIL_MEMBER', 'REPRESENTATIVE', 'PLATFORM'));
