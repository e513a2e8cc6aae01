--liquibase formatted sql

--changeset resolution:public-change
--comment Public answers read these tables (decision 0008).
call watch_public('round_table', 'resolutions');
call watch_public('round_table_point', 'resolutions');
call watch_public('addressee', 'resolutions');
call watch_public('recommendation', 'resolutions');
call watch_public('recommendation_step', 'resolutions');
call watch_public('recommendation_milestone', 'resolutions');
call watch_public('progress_report', 'resolutions');
call watch_public('evidence', 'resolutions');
call watch_public('evidence_rule', 'resolutions');
call watch_public('indicator_snapshot', 'resolutions');
call watch_public('indicator_target', 'resolutions');
--rollback drop trigger round_table_public on round_table; drop trigger round_table_public_all on round_table; drop trigger round_table_point_public on round_table_point; drop trigger round_table_point_public_all on round_table_point; drop trigger addressee_public on addressee; drop trigger addressee_public_all on addressee; drop trigger recommendation_public on recommendation; drop trigger recommendation_public_all on recommendation; drop trigger recommendation_step_public on recommendation_step; drop trigger recommendation_step_public_all on recommendation_step; drop trigger recommendation_milestone_public on recommendation_milestone; drop trigger recommendation_milestone_public_all on recommendation_milestone; drop trigger progress_report_public on progress_report; drop trigger progress_report_public_all on progress_report; drop trigger evidence_public on evidence; drop trigger evidence_public_all on evidence; drop trigger evidence_rule_public on evidence_rule; drop trigger evidence_rule_public_all on evidence_rule; drop trigger indicator_snapshot_public on indicator_snapshot; drop trigger indicator_snapshot_public_all on indicator_snapshot; drop trigger indicator_target_public on indicator_target; drop trigger indicator_target_public_all on indicator_target;
