import { defineDataset } from '../ingest/dataset.ts';

const isPossible = '(maximum IS NULL OR score <= maximum)';

export default defineDataset({
  id: 'skill-tests',
  row: 'test',
  rank: 10,
  key: 'id',
  // A test that two files hold counts once; a test and its repetition on one day are two.
  identity: `concat_ws('|', agent, test, coalesce(kind, ''), tested_at, coalesce(score::VARCHAR, ''),
    coalesce(passed::VARCHAR, ''), coalesce("group", ''))`,
  begins: 'tested_at',
  supersededBy: 'tested_at',
  columns: {
    id: {
      type: 'text',
      privacy: 'internal',
      meaning: 'the test’s number',
      aka: ['test id', 'result id'],
    },
    agent: {
      type: 'text',
      privacy: 'agent',
      required: true,
      meaning: 'the agent who was tested, named as in the tickets',
      aka: ['agent name', 'employee', 'employee name', 'name', 'staff member'],
      dimension: 'Agent',
    },
    person: {
      type: 'text',
      privacy: 'internal',
      meaning:
        'what tells agents apart where they are not shown; their name where there is no number',
      aka: ['employee id', 'employee number', 'personnel number', 'agent id'],
    },
    test: {
      type: 'text',
      privacy: 'public',
      required: true,
      meaning: 'the skill that was tested',
      aka: ['skill', 'topic', 'subject', 'course', 'certificate', 'qualification'],
      dimension: 'Skill',
    },
    kind: {
      type: 'text',
      privacy: 'public',
      meaning: 'whether knowledge (theory) or doing it (practice) was tested',
      aka: ['type', 'test type'],
      values: {
        theory: ['knowledge', 'quiz', 'written', 'exam'],
        practice: ['practical', 'role play', 'role-play', 'task', 'observation'],
      },
      dimension: 'Kind',
    },
    score: {
      type: 'number',
      privacy: 'public',
      range: [0, null],
      meaning: 'the points that the agent got',
      aka: ['points', 'mark'],
    },
    maximum: {
      type: 'number',
      privacy: 'public',
      range: [0, null],
      meaning: 'the points that could be got',
      aka: ['max', 'max score', 'maximum score', 'out of'],
    },
    pass_mark: {
      type: 'number',
      privacy: 'public',
      range: [0, null],
      meaning: 'the points from which the test is passed',
      aka: ['pass mark', 'passing score', 'pass score', 'required score'],
    },
    passed: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'whether the agent passed; else told by score and pass_mark',
      aka: ['is_passed', 'pass', 'result', 'outcome'],
      values: {
        true: ['passed', 'pass', 'yes', 'y', 't', '1', 'ok'],
        false: ['failed', 'fail', 'not passed', 'no', 'n', 'f', '0'],
      },
    },
    tested_at: {
      type: 'instant',
      privacy: 'public',
      required: true,
      meaning: 'when the test was taken',
      aka: ['date', 'tested', 'test date', 'taken', 'completed', 'completed at'],
    },
    expires_at: {
      type: 'instant',
      privacy: 'public',
      ahead: true,
      meaning: 'the last day on which the pass counts',
      aka: ['expires', 'expiry', 'expiry date', 'valid until', 'valid to'],
    },
    group: {
      type: 'text',
      privacy: 'public',
      meaning: 'the team of the agent',
      aka: ['team', 'department', 'agent group'],
      dimension: 'Group',
    },
  },
  standIns: {},
  fallbacks: { person: 'agent' },
  intervals: {},
  sequence: [['tested_at', 'expires_at']],
  expected: [
    {
      column: 'passed',
      when: 'score IS NULL OR pass_mark IS NULL',
      reason: 'without-result',
    },
  ],
  impossible: [{ column: 'score', when: `NOT ${isPossible}`, reason: 'out-of-range-score' }],
  excluded: null,
  derived: {
    is_passed: {
      type: 'boolean',
      meaning: 'the agent passed, as stated or as score and pass mark tell',
      sql: `coalesce(passed, CASE WHEN ${isPossible} THEN score >= pass_mark END)`,
      from: ['passed', 'score'],
      needs: 'any',
    },
  },
});
