-- 50,000 proposals with 1,000,000 supports and 300,000 comments, the same each time. A few have very many of either, most
-- have few. Triggers are off meanwhile; what they count is counted at the end.
set session_replication_role = replica;
set maintenance_work_mem = '256MB';

create temporary table place as
select row_number() over (order by oktmo) - 1 as n, id, oktmo from territory where kind <> 'country';
create temporary table area as
select row_number() over (order by position, code) - 1 as n, id from activity_area;
create temporary table idea as
select n,
       md5('proposal ' || n)::uuid as id,
       -- The first is the most popular one; neighbours in this order are strangers to each other in time.
       floor(12000 / power(n, 0.7))::integer as supports,
       floor(3600 / power(n, 0.7))::integer as comments,
       date_trunc('day', now()) - make_interval(mins => ((n * 7919) % 525600)::integer) as at,
       (array['OPEN', 'OPEN', 'OPEN', 'OPEN', 'OPEN', 'OPEN', 'NO_SUPPORT', 'NO_SUPPORT', 'UNDER_REVIEW', 'UNDER_REVIEW'])[1 + n % 10] as status,
       (array['Сделать', 'Починить', 'Открыть', 'Осветить', 'Расширить', 'Благоустроить', 'Озеленить', 'Сохранить'])[1 + n % 8] || ' '
         || (array['сквер', 'пандус', 'детскую площадку', 'пешеходный переход', 'остановку', 'спортивный зал', 'велодорожку', 'набережную',
                   'библиотеку', 'музей', 'мост', 'колодец', 'дом ремёсел'])[1 + (n / 8) % 13] || ' '
         || (array['у школы', 'на Речной улице', 'в старом посёлке', 'за вокзалом', 'возле поликлиники', 'у рынка', 'на берегу'])[1 + (n / 104) % 7]
         || ', предложение ' || n as title
from generate_series(1, 50000) n;

insert into proposal (id, created_at, updated_at, slug, status, author, title, body, language, area_ids, territory_id, oktmo,
                      text_version, published_at, submitted_at, threshold, support_until, support_ends_at, reached_at, reached_by, number,
                      registered_at, answer_due_at, due_at)
select i.id, i.at, i.at, 'bench-idea-' || i.n, i.status, md5('author ' || i.n % 20000)::uuid, i.title,
       i.title || '. Сейчас здесь неудобно и небезопасно: дети идут по обочине, пожилым негде присесть, вечером темно. '
         || 'Мы обошли место вместе с соседями, сделали снимки и посчитали, что нужно. Работу можно начать весной и закончить '
         || 'до осени, часть материалов готовы дать предприниматели, а высадить деревья придут добровольцы. Просим рассмотреть '
         || 'предложение и ответить, когда и за чей счёт это может быть сделано.',
       'ru', array[a.id], p.id, p.oktmo, 1, i.at, i.at, 30, (now() + interval '60 days')::date,
       ((now() + interval '60 days')::date + 1)::timestamp at time zone 'Asia/Barnaul' - interval '1 second',
       case when i.status = 'UNDER_REVIEW' then i.at end, case when i.status = 'UNDER_REVIEW' then 'SUPPORTS' end,
       case when i.status = 'UNDER_REVIEW' then 'П-bench-' || i.n end, case when i.status = 'UNDER_REVIEW' then i.at end,
       case when i.status = 'UNDER_REVIEW' then i.at + interval '30 days' end,
       case when i.status = 'UNDER_REVIEW' then i.at + interval '30 days' end
from idea i
join area a on a.n = i.n % (select count(*) from area)
join place p on p.n = (i.n * 31) % (select count(*) from place);

insert into proposal_version (proposal_id, number, title, body, author, at)
select id, 1, title, body, author, created_at from proposal where slug like 'bench-idea-%';
insert into proposal_step (id, proposal_id, from_status, to_status, action, at)
select md5('step ' || n)::uuid, id, 'SUBMITTED', 'OPEN', 'PUBLISH', at from idea;

insert into proposal_support (proposal_id, account, text_version, at, withdrawn_at)
select i.id, md5('account ' || (i.n * 7919 + s) % 40000)::uuid, 1, i.at + make_interval(mins => s),
       case when s % 20 = 0 then i.at + make_interval(mins => s + 60) end
from idea i cross join lateral generate_series(1, i.supports) s;

-- Every third is a reply to the one before it.
insert into comment (id, created_at, updated_at, subject_type, subject_id, root_id, author, side, stance, status, text, language, published_at)
select md5('comment ' || i.n || '-' || c)::uuid, i.at + make_interval(mins => c), i.at + make_interval(mins => c), 'proposal', i.id,
       case when c % 3 = 0 then md5('comment ' || i.n || '-' || c - 1)::uuid end,
       md5('account ' || (i.n * 31 + c) % 40000)::uuid, 'RESIDENT',
       case when c % 3 <> 0 then (array['IN_FAVOUR', 'AGAINST', 'NEUTRAL', 'IN_FAVOUR', 'IN_FAVOUR'])[1 + c % 5] end, 'PUBLISHED',
       (array['Поддерживаю: хожу здесь каждый день, и зимой это мучение.', 'А кто будет за этим следить потом? В прошлый раз сломали за год.',
              'Хорошо бы сразу подумать и о колясках.', 'Согласен с соседями, но начать стоит с освещения.',
              'Были похожие планы в 2023 году, чем они кончились?'])[1 + c % 5] || ' Отзыв ' || c || '.',
       'ru', i.at + make_interval(mins => c)
from idea i cross join lateral generate_series(1, i.comments) c;

update proposal p set support_count = s.now_, support_withdrawn = s.gone
from (select proposal_id, count(*) filter (where withdrawn_at is null) as now_, count(*) filter (where withdrawn_at is not null) as gone
      from proposal_support group by 1) s
where s.proposal_id = p.id and p.slug like 'bench-idea-%';
update comment r set reply_count = 1
from comment a where a.root_id = r.id;
insert into comment_count (subject_type, subject_id, total, in_favour, against, neutral)
select subject_type, subject_id, count(*), count(*) filter (where stance = 'IN_FAVOUR'), count(*) filter (where stance = 'AGAINST'),
       count(*) filter (where stance = 'NEUTRAL')
from comment where counted group by 1, 2;
set session_replication_role = default;
vacuum analyze proposal, proposal_support, comment, comment_count, proposal_version, proposal_step;
