--liquibase formatted sql

--changeset audit:010-chain
--comment Each link seals an entry and the link before it: hash = SHA-256(prev, the entry as canonical JSON of RFC 8785). The order is that in which they were sealed: a transaction that ends late has a small seq and a large n.
create table audit_chain (
    n          bigint      primary key check (n > 0),
    seq        bigint      not null constraint audit_chain_once unique,
    prev       bytea       not null check (octet_length(prev) = 32),
    hash       bytea       not null check (octet_length(hash) = 32),
    chained_at timestamptz not null default now()
);
--rollback drop table audit_chain;

--changeset audit:010-append-only splitStatements:false
revoke all on audit_chain from "${appRole}";
grant select, insert on audit_chain to "${appRole}";
create function audit_chain_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit_chain is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_chain_append_only before update or delete or truncate on audit_chain
    for each statement execute function audit_chain_refuse();
--rollback drop trigger audit_chain_append_only on audit_chain; drop function audit_chain_refuse();
