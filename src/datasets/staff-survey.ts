import { defineDataset } from '../ingest/dataset.ts';

export default defineDataset({
  id: 'staff-survey',
  row: 'answer',
  rank: 11,
  key: 'id',
  // Without a respondent nothing tells two answers apart, so each row is one.
  identity: `CASE WHEN respondent IS NOT NULL
    THEN concat_ws('|', respondent, question, coalesce(date::VARCHAR, '')) END`,
  begins: 'date',
  undated: true,
  supersededBy: 'date',
  columns: {
    id: {
      type: 'text',
      privacy: 'internal',
      meaning: 'the answer’s number',
      aka: ['answer id'],
    },
    question: {
      type: 'text',
      privacy: 'public',
      required: true,
      meaning: 'the question or statement, worded so that 5 is favourable',
      aka: ['item', 'statement', 'question text'],
      dimension: 'Question',
    },
    answer: {
      type: 'integer',
      privacy: 'public',
      required: true,
      meaning: 'the answer, from 1 (least favourable) to 5 (most favourable)',
      called: 'answer',
      aka: ['score', 'rating', 'value', 'response'],
      values: {
        1: ['1.0', 'strongly disagree', 'very dissatisfied'],
        2: ['2.0', 'disagree', 'dissatisfied'],
        3: ['3.0', 'neither agree nor disagree', 'neutral', 'neither'],
        4: ['4.0', 'agree', 'satisfied'],
        5: ['5.0', 'strongly agree', 'very satisfied'],
      },
    },
    // No dimension: a part withheld from a breakdown could be computed from the whole and the others.
    team: {
      type: 'text',
      privacy: 'public',
      meaning: 'the team of who answered',
      called: 'team',
      aka: ['group', 'department', 'unit'],
    },
    respondent: {
      type: 'text',
      privacy: 'personal',
      meaning: 'who answered, by a number that names nobody',
      aka: ['respondent id', 'respondent_id', 'participant'],
    },
    date: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when the answer was given',
      called: 'time of the answer',
      aka: ['answered_at', 'answered', 'submitted', 'submitted at', 'timestamp'],
    },
    comment: {
      type: 'text',
      privacy: 'personal',
      freeText: true,
      meaning: 'what was written beside the answer',
      aka: ['comments', 'remark', 'free text'],
    },
  },
  standIns: {},
  intervals: {},
  sequence: [],
  expected: [],
  excluded: null,
  derived: {},
});
