--liquibase formatted sql

--changeset resolution:082-report-evidence
--comment What a report rests on (dialogue 2.1: text + evidence). The recommendation stands in the row for both keys: a report cannot name what proves another one.
alter table progress_report add constraint progress_report_of_recommendation unique (id, recommendation_id);
alter table evidence add constraint evidence_of_recommendation unique (id, recommendation_id);
create table progress_report_evidence (
    report_id         uuid not null,
    evidence_id       uuid not null,
    recommendation_id uuid not null,
    constraint progress_report_evidence_once primary key (report_id, evidence_id),
    constraint progress_report_evidence_report foreign key (report_id, recommendation_id)
        references progress_report (id, recommendation_id) on delete cascade,
    constraint progress_report_evidence_same foreign key (evidence_id, recommendation_id)
        references evidence (id, recommendation_id) on delete cascade
);
create index progress_report_evidence_of on progress_report_evidence (evidence_id);
call watch_public('progress_report_evidence', 'resolutions');
--rollback drop table progress_report_evidence; alter table evidence drop constraint evidence_of_recommendation; alter table progress_report drop constraint progress_report_of_recommendation;
