--liquibase formatted sql

--changeset answer:003-term-rule
--comment How long a body may take (dialogue 2, «Rule»): a body binds itself, the installation all of them, else the law does (59-FZ, articles 8 and 12). Only messages of the feedback platform, which are outside the law, can take longer.
create table term_rule (
    body_id uuid        references organization (id),
    regime  text        not null constraint term_rule_regime check (regime in ('VOLUNTARY', 'APPEAL', 'POS')),
    action  text        not null constraint term_rule_action check (action in ('REGISTER', 'ANSWER', 'EXTEND', 'FORWARD')),
    days    integer     not null,
    counted text        not null constraint term_rule_counted check (counted in ('CALENDAR', 'WORKING')),
    set_by  uuid        not null,
    set_at  timestamptz not null,
    constraint term_rule_once unique nulls not distinct (body_id, regime, action),
    constraint term_rule_days check (days between 1 and case when regime = 'POS' then 60 when action = 'REGISTER' then 3
        when action = 'FORWARD' then 7 else 30 end)
);
call watch_public('term_rule', 'term_rules');
--rollback drop table term_rule;
