--liquibase formatted sql

--changeset problem:002-orders-complete splitStatements:false
--comment W1: of the social orders published in the period those with all fields of dialogue 2.2. Hidden ones do not count; without orders there is no data, which is not zero.
create function problem_orders(oktmo_prefix text, from_date date, to_date date) returns setof problem
    language sql stable as $$
    select p.* from problem p
    where p.kind = 'SOCIAL_ORDER' and p.listed
      and p.published_at >= from_date::timestamptz and p.published_at < (to_date + 1)::timestamptz
      and (coalesce(oktmo_prefix, '') = '' or p.everywhere or starts_with(p.oktmo, oktmo_prefix))
$$;

create function ind_orders_complete_v1(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(*) filter (where complete) / nullif(count(*), 0)::numeric, 6),
           (count(*) filter (where complete))::numeric, count(*)::numeric, count(*), max(o.updated_at)
    from (select p.updated_at,
                 p.goal is not null and p.criteria is not null and p.scale is not null and p.target_group is not null
                 and p.deadline is not null and p.resources is not null and p.contact is not null as complete
          from problem_orders(oktmo_prefix, from_date, to_date) p) o
$$;

create function ind_orders_complete_v1_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select p.id, p.version from problem_orders(oktmo_prefix, from_date, to_date) p
$$;
--rollback drop function ind_orders_complete_v1_rows(text, date, date); drop function ind_orders_complete_v1(text, date, date); drop function problem_orders(text, date, date);
