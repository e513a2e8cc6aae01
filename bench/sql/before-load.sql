-- Run before rows are loaded: what would be counted row by row is counted once, by after-load.sql.
set session_replication_role = default;
