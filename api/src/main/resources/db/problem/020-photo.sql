--liquibase formatted sql

--changeset problem:020-photo
--comment Pictures of what is wrong, in their order, each with what is seen on it. The places are numbered, so that the key holds their number down: five. A file is a picture of one problem.
create table problem_photo (
    problem_id uuid    not null references problem (id) on delete cascade,
    place      integer not null constraint problem_photo_place check (place between 1 and 5),
    file_id    uuid    not null references stored_file (id),
    alt        text    not null constraint problem_photo_alt check (length(alt) between 1 and 200),
    primary key (problem_id, place),
    constraint problem_photo_once unique (file_id)
);
call watch_public('problem_photo', 'problems');
--rollback drop table problem_photo;
