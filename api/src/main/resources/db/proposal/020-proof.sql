--liquibase formatted sql

--changeset proposal:020-proof
--comment Files by which a body shows that a milestone is reached or that all is done, each with what it is. They belong to the step of the time-line; the places are numbered, so that the key holds their number down: five.
create table proposal_proof (
    step_id      uuid    not null references proposal_step (id) on delete cascade,
    place        integer not null constraint proposal_proof_place check (place between 1 and 5),
    file_id      uuid    not null references stored_file (id),
    title        text    not null constraint proposal_proof_title check (length(title) between 1 and 200),
    milestone_id uuid    references proposal_milestone (id) on delete cascade,
    primary key (step_id, place),
    constraint proposal_proof_once unique (file_id)
);
create index proposal_proof_of_milestone on proposal_proof (milestone_id) where milestone_id is not null;
call watch_public('proposal_proof', 'proposals');
--rollback drop table proposal_proof;

--changeset proposal:020-milestone-proof
--comment What shows that a milestone is reached may be a file instead of an address.
alter table proposal_milestone
    drop constraint proposal_milestone_done,
    add constraint proposal_milestone_done check ((done_on is null) = (proof_text is null)
        and (done_on is null) = (done_by is null) and (done_on is not null or proof_url is null));
--rollback update proposal_milestone set proof_url = '' where done_on is not null and proof_url is null; alter table proposal_milestone drop constraint proposal_milestone_done, add constraint proposal_milestone_done check ((done_on is null) = (proof_text is null) and (done_on is null) = (proof_url is null) and (done_on is null) = (done_by is null));
