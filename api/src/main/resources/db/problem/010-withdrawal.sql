--liquibase formatted sql

--changeset problem:010-withdrawal
--comment Why an author has taken a problem back: one of a few reasons, words and the problem that takes its place if there are any. Who took one back before gave words only.
alter table problem
    add column withdrawn_why   text constraint problem_withdrawn_why check (withdrawn_why in
        ('SOLVED_ALREADY', 'NOT_RELEVANT', 'STATED_ANEW', 'MISTAKE', 'OTHER')),
    add column withdrawn_words text constraint problem_withdrawn_words check (length(withdrawn_words) <= 2000),
    add column successor_id    uuid references problem (id);
update problem p set withdrawn_why = 'OTHER', withdrawn_words = left((
    select s.reason from problem_step s where s.problem_id = p.id and s.action = 'WITHDRAW' order by s.at desc limit 1), 2000)
where p.status = 'WITHDRAWN';
alter table problem
    add constraint problem_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_why is not null)),
    add constraint problem_withdrawn_only check (status = 'WITHDRAWN' or (withdrawn_words is null and successor_id is null)),
    add constraint problem_successor check (successor_id <> id);
create index problem_successor_of on problem (successor_id) where successor_id is not null;
--rollback alter table problem drop column withdrawn_why, drop column withdrawn_words, drop column successor_id;
