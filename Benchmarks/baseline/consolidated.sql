-- The 20 values of the consolidated report of 2025, straight from the table that holds journal.csv.
CREATE TEMP MACRO folded(text) AS
  lower(strip_accents(regexp_replace(text, '\s', '', 'g')));

WITH year AS (
  SELECT rowid AS recorded, * FROM j WHERE date >= '2025-01-01' AND date < '2026-01-01'
),
-- One row for each activity: shared entries are united, the others stay as they are.
activity AS (
  SELECT kind, title, object, project, answered_on, body, channels,
    CAST(people AS integer) AS people, CAST(sessions AS integer) AS sessions
  FROM year
  WHERE shared_reference IS NULL
  UNION ALL
  SELECT arg_min(kind, recorded), arg_min(title, recorded), arg_min(object, recorded),
    arg_min(project, recorded), arg_min(answered_on, recorded), arg_min(body, recorded),
    string_agg(channels, '|'),
    max(CAST(people AS integer)), max(CAST(sessions AS integer))
  FROM year
  WHERE shared_reference IS NOT NULL
  GROUP BY shared_reference
),
accompanied AS (
  SELECT p.team, count(*) AS meetings
  FROM activity JOIN p ON p.code = activity.project
  WHERE kind = 'project_meeting'
  GROUP BY p.code, p.team
),
channel AS (
  SELECT DISTINCT kind, unnest(string_split(channels, '|')) AS code
  FROM activity
  WHERE kind IN ('dissemination', 'offer_communication')
)
SELECT
  (SELECT count(DISTINCT folded(team)) FROM accompanied WHERE meetings >= 3) AS "1.1.1",
  (SELECT count(*) FROM accompanied WHERE meetings < 3) AS "1.1.2",
  count(*) FILTER (kind = 'partner_request' AND answered_on IS NOT NULL) AS "1.2.1",
  bool_or(kind = 'engagement_action') AS "1.2.2",
  bool_or(kind = 'community_session') AS "1.2.3",
  count(*) FILTER (kind = 'meeting' OR kind = 'project_meeting' AND object IS NOT NULL) AS "2.1.1",
  count(*) FILTER (kind = 'shared_resource') AS "2.2.1",
  count(DISTINCT folded(title)) FILTER (kind = 'common_project') AS "2.3.1",
  count(*) FILTER (kind = 'network_meeting') AS "2.3.2",
  count(DISTINCT folded(body)) FILTER (kind = 'body_participation') AS "2.4.1",
  (SELECT count(*) FROM channel WHERE kind = 'dissemination') AS "3.1.1",
  count(*) FILTER (kind = 'awareness') AS "3.1.2",
  count(*) FILTER (kind = 'training_organised') AS "3.2.1",
  coalesce(sum(people) FILTER (kind = 'training_referral'), 0) AS "3.2.2",
  coalesce(sum(sessions) FILTER (kind = 'training_relayed'), 0) AS "3.2.3",
  (SELECT count(*) FROM channel WHERE kind = 'offer_communication') AS "3.3.1",
  coalesce(sum(people) FILTER (kind = 'orientation'), 0) AS "3.3.2",
  count(*) FILTER (kind = 'innovation_support') AS "4.1.1",
  count(*) FILTER (kind = 'good_practice') AS "4.2.1",
  count(*) FILTER (kind = 'research_support') AS "4.3.1"
FROM activity;
