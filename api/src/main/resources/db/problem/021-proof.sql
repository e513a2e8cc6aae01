--liquibase formatted sql

--changeset problem:021-proof
--comment Files by which a body shows that a problem is solved, each with what it is. They belong to the step of the time-line; the places are numbered, so that the key holds their number down: five.
create table problem_proof (
    step_id uuid    not null references problem_step (id) on delete cascade,
    place   integer not null constraint problem_proof_place check (place between 1 and 5),
    file_id uuid    not null references stored_file (id),
    title   text    not null constraint problem_proof_title check (length(title) between 1 and 200),
    primary key (step_id, place),
    constraint problem_proof_once unique (file_id)
);
call watch_public('problem_proof', 'problems');
--rollback drop table problem_proof;
