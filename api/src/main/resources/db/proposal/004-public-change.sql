--liquibase formatted sql

--changeset proposal:004-public-change
--comment Public answers read these tables (decision 0008).
call watch_public('proposal', 'proposals');
call watch_public('proposal_version', 'proposals');
call watch_public('proposal_step', 'proposals');
call watch_public('proposal_support', 'proposals');
call watch_public('proposal_endorsement', 'proposals');
call watch_public('proposal_verdict', 'proposals');
call watch_public('proposal_answer', 'proposals');
call watch_public('proposal_milestone', 'proposals');
call watch_public('proposal_threshold', 'proposals');
--rollback drop trigger proposal_public on proposal; drop trigger proposal_public_all on proposal; drop trigger proposal_version_public on proposal_version; drop trigger proposal_version_public_all on proposal_version; drop trigger proposal_step_public on proposal_step; drop trigger proposal_step_public_all on proposal_step; drop trigger proposal_support_public on proposal_support; drop trigger proposal_support_public_all on proposal_support; drop trigger proposal_endorsement_public on proposal_endorsement; drop trigger proposal_endorsement_public_all on proposal_endorsement; drop trigger proposal_verdict_public on proposal_verdict; drop trigger proposal_verdict_public_all on proposal_verdict; drop trigger proposal_answer_public on proposal_answer; drop trigger proposal_answer_public_all on proposal_answer; drop trigger proposal_milestone_public on proposal_milestone; drop trigger proposal_milestone_public_all on proposal_milestone; drop trigger proposal_threshold_public on proposal_threshold; drop trigger proposal_threshold_public_all on proposal_threshold;
