--liquibase formatted sql

--changeset resolution:030-evidence-file
--comment The file of a document that proves something. One that is proposed anew after a refusal is another piece of evidence with the same file.
alter table evidence
    add column file_id uuid references stored_file (id),
    add constraint evidence_file check (file_id is null or (kind = 'DOCUMENT' and sha256 is not null));
create index evidence_file_of on evidence (file_id) where file_id is not null;
--rollback alter table evidence drop column file_id;

--changeset resolution:030-evidence-digest splitStatements:false
--comment The digest of a file that is here is that of its bytes, of a picture those of the largest size, and nothing that somebody says.
create function evidence_digest() returns trigger language plpgsql as $$
begin
    if new.file_id is not null and not exists (
        select 1 from file_content c where c.file_id = new.file_id and c.size in ('LARGE', 'ORIGINAL')
            and encode(c.sha256, 'hex') = new.sha256) then
        raise exception 'not the digest of the file' using errcode = 'check_violation', constraint = 'evidence_digest';
    end if;
    return new;
end $$;
create trigger evidence_digest before insert or update of file_id, sha256 on evidence
    for each row execute function evidence_digest();
--rollback drop trigger evidence_digest on evidence; drop function evidence_digest();
