--liquibase formatted sql

--changeset answer:002-template
--comment Words that the officers of a body begin an official answer with (dialogue 1, «templates per body»). Nobody else reads them.
create table answer_template (
    id         uuid        primary key default uuidv7(),
    version    bigint      not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    body_id    uuid        not null references organization (id),
    title      text        not null constraint answer_template_title check (length(title) between 1 and 200),
    type       text        constraint answer_template_type check (type in
        ('ACCEPTED', 'ACCEPTED_IN_PART', 'ALREADY_EXISTS', 'FORWARDED', 'DECLINED', 'NEEDS_INFORMATION')),
    text       text        not null constraint answer_template_text check (length(text) between 1 and 10000),
    changed_by uuid        not null
);
create unique index answer_template_once on answer_template (body_id, lower(title));
--rollback drop table answer_template;
