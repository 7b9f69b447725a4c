alter table violation_episode add column place_code text, add column cleared_by text;
comment on column violation_episode.place_code is 'where it was last found: staff of that place may end it';
comment on column violation_episode.cleared_by is 'member of staff who ended it; null when it ended by itself';
