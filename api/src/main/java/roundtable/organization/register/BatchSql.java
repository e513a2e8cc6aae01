package roundtable.organization.register;

/** The statements of {@link BatchWriter}. */
final class BatchSql {
    static final String INSERT =
            """
            insert into organization (id, version, created_at, updated_at, slug, kind, status, short_name, full_name,
                mission, description, language, ogrn, inn, kpp, legal_form_code, area_ids, territory_id, lat, lon,
                address, email, phones, personal_contacts, website, links, founded_on, registered, charter_number,
                liquidated_on, published_at, verified, demo)
            select r.id, 0, ?, ?, r.slug, r.kind, 'PUBLISHED', r.short_name, r.full_name, r.mission, r.description,
                r.language, r.ogrn, r.inn, r.kpp, r.legal_form_code, r.area_ids, r.territory_id, r.lat, r.lon,
                r.address, r.email, r.phones, r.personal_contacts, r.website, r.links, r.founded_on, r.registered,
                r.charter_number, r.liquidated_on, ?, false, false
            from import_row r where r.fresh order by r.row_no""";

    static final String UPDATE =
            """
            update organization o set version = o.version + 1, updated_at = ?, slug = coalesce(r.slug, o.slug),
                kind = r.kind, short_name = r.short_name, full_name = r.full_name, mission = r.mission,
                description = r.description, language = r.language, ogrn = r.ogrn, inn = r.inn, kpp = r.kpp,
                legal_form_code = r.legal_form_code, area_ids = r.area_ids, territory_id = r.territory_id,
                lat = r.lat, lon = r.lon, address = r.address, email = r.email, phones = r.phones,
                personal_contacts = r.personal_contacts, website = r.website, links = r.links,
                founded_on = r.founded_on, registered = r.registered, charter_number = r.charter_number,
                liquidated_on = r.liquidated_on, stated = coalesce(r.stated, o.stated),
                status = case when r.revived then 'PUBLISHED' else o.status end,
                withdrawn_at = case when r.revived then null else o.withdrawn_at end
            from import_row r where o.id = r.id and not r.fresh""";

    static final String NOTES =
            """
            insert into register_change (import_id, row_no, organization_id, created, before, version_after)
            select ?, r.row_no, r.id, r.fresh or r.revived, r.before, o.version
            from import_row r join organization o on o.id = r.id""";

    static final String KEYS =
            """
            insert into register_key (key, organization_id)
            select k.key, k.id from unnest(?::text[], ?::uuid[]) k(key, id) order by k.key on conflict do nothing""";

    /** The organization that had the number is none any more: its row is another one's by its ОГРН. */
    static final String MOVED_KEYS =
            """
            update register_key o set organization_id = k.id
            from unnest(?::text[], ?::uuid[]) k(key, id) where o.key = k.key""";

    /** What was kept once is not asked about again for the same offer. */
    static final String CONFLICT =
            """
            insert into register_conflict as c (import_id, row_no, organization_id, field, offered, by_number)
            select v.import_id, v.row_no, v.organization_id, v.field, v.offered, v.by_number
            from (values (?::uuid, ?::bigint, ?::uuid, ?::text, ?::jsonb, ?::boolean))
                v(import_id, row_no, organization_id, field, offered, by_number)
            where not exists (select 1 from register_conflict k where k.organization_id = v.organization_id
                and k.field = v.field and k.decision = 'KEEP' and k.offered = v.offered)
            on conflict (organization_id, field) where decision is null
            do update set import_id = excluded.import_id, row_no = excluded.row_no, offered = excluded.offered,
                by_number = excluded.by_number""";

    /** Whoever follows takes as much of the machine as the import: it waits until that ends, an hour at most. */
    static final String EVENT =
            """
            with told as (
                insert into outbox_event (type, payload, occurred_at)
                values ('OrganizationsImported', ?::jsonb, ?) returning id, occurred_at)
            insert into outbox_delivery (event_id, listener, next_attempt_at)
            select t.id, l, t.occurred_at + interval '1 hour' from told t
            cross join unnest(array['organization-words-of-imports', 'organization-quality-of-imports']) l""";

    /** What was held back is due now, after whatever else is. */
    static final String TELL =
            """
            update outbox_delivery d set next_attempt_at = m.now
            from (values (?::timestamptz)) m(now) cross join outbox_event e
            where e.id = d.event_id and e.type = 'OrganizationsImported'
              and d.status = 'pending' and d.attempts = 0 and d.next_attempt_at > m.now""";

    private BatchSql() {}
}
