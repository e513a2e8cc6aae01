--liquibase formatted sql

--changeset organization:003-registered splitStatements:false
--comment Point in time: what stood in the directory at the end of to_date. Demo rows count: only a demo installation has them, and it says so on every page.
create function organization_standing(oktmo_prefix text, to_date date) returns setof organization
    language sql stable as $$
    select o.* from organization o
    where o.status <> 'MERGED'
      and o.published_at < (to_date + 1)::timestamptz
      and (o.withdrawn_at is null or o.withdrawn_at >= (to_date + 1)::timestamptz)
      and (coalesce(oktmo_prefix, '') = '' or starts_with(o.oktmo, oktmo_prefix))
$$;

create function ind_organizations_registered_v1(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select count(*)::numeric, count(*)::numeric, null::numeric, count(*), max(o.updated_at)
    from organization_standing(oktmo_prefix, to_date) o
$$;

create function ind_organizations_registered_v1_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select o.id, o.version from organization_standing(oktmo_prefix, to_date) o
$$;
--rollback drop function ind_organizations_registered_v1_rows(text, date, date); drop function ind_organizations_registered_v1(text, date, date); drop function organization_standing(text, date);

--changeset organization:003-verified splitStatements:false
--comment Share of those that a moderator has verified. Without organizations there is no data, which is not zero. The rows are all of the denominator.
create function ind_organizations_verified_v1(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(*) filter (where o.verified and o.verified_at < (to_date + 1)::timestamptz)
               / nullif(count(*), 0)::numeric, 6),
           (count(*) filter (where o.verified and o.verified_at < (to_date + 1)::timestamptz))::numeric,
           count(*)::numeric, count(*), max(o.updated_at)
    from organization_standing(oktmo_prefix, to_date) o
$$;

create function ind_organizations_verified_v1_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select o.id, o.version from organization_standing(oktmo_prefix, to_date) o
$$;
--rollback drop function ind_organizations_verified_v1_rows(text, date, date); drop function ind_organizations_verified_v1(text, date, date);

--changeset organization:003-fresh splitStatements:false
--comment Filled: a mission, an activity area, a territory and a way to reach it. Fresh: confirmed in the last 180 days.
create function organization_is_fresh(o organization, to_date date) returns boolean language sql stable as $$
    select o.mission is not null and cardinality(o.area_ids) > 0 and o.territory_id is not null
       and (o.email is not null or o.website is not null or cardinality(o.phones) > 0)
       and coalesce(o.confirmed_at >= (to_date - 180)::timestamptz
                    and o.confirmed_at < (to_date + 1)::timestamptz, false)
$$;

create function ind_organizations_fresh_v1(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(*) filter (where organization_is_fresh(o, to_date)) / nullif(count(*), 0)::numeric, 6),
           (count(*) filter (where organization_is_fresh(o, to_date)))::numeric,
           count(*)::numeric, count(*), max(o.updated_at)
    from organization_standing(oktmo_prefix, to_date) o
$$;

create function ind_organizations_fresh_v1_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select o.id, o.version from organization_standing(oktmo_prefix, to_date) o
$$;
--rollback drop function ind_organizations_fresh_v1_rows(text, date, date); drop function ind_organizations_fresh_v1(text, date, date); drop function organization_is_fresh(organization, date);
