--liquibase formatted sql

--changeset identity:080-confirmation
--comment Somebody knows who stands behind the account: an officer of registration has seen a document, or an outside provider vouches for it. No numbers of documents are kept. What a provider says stands as SHA-256, so that one identity there confirms one account, also after it is no way in any more. What was confirmed by mistake stays as withdrawn.
create table identity_confirmation (
    user_id      uuid        primary key references app_user (id) on delete cascade,
    basis        text        not null constraint identity_confirmation_basis check (basis in
        ('passport', 'other_document', 'provider')),
    confirmed_by uuid        references app_user (id),
    confirmed_at timestamptz not null,
    provider     bytea       constraint identity_confirmation_once unique
        constraint identity_confirmation_hash check (octet_length(provider) = 32),
    withdrawn_at timestamptz,
    constraint identity_confirmation_who check ((basis = 'provider') = (confirmed_by is null)),
    constraint identity_confirmation_by check (basis <> 'provider' or provider is not null)
);
--rollback drop table identity_confirmation;
