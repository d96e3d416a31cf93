import { defineDataset } from '../ingest/dataset.ts';

const answerBeforeSent = 'first_answer_at < sent_at';

export default defineDataset({
  id: 'mystery-contacts',
  row: 'mystery contact',
  rank: 20,
  key: 'id',
  begins: 'sent_at',
  supersededBy: 'sent_at',
  columns: {
    id: {
      type: 'text',
      privacy: 'internal',
      meaning: 'the contact’s number',
      aka: ['contact', 'contact id', 'test', 'number', 'no'],
    },
    company: {
      type: 'text',
      privacy: 'public',
      required: true,
      meaning: 'the company that was contacted: the audited organisation or a competitor',
      called: 'contacted company',
      aka: ['competitor', 'organisation', 'organization', 'brand'],
    },
    channel: {
      type: 'text',
      privacy: 'public',
      meaning: 'the way in which it was contacted',
      called: 'channel',
      aka: ['medium'],
    },
    language: {
      type: 'text',
      privacy: 'public',
      meaning: 'the language of the contact',
      called: 'language',
    },
    sent_at: {
      type: 'instant',
      privacy: 'public',
      required: true,
      meaning: 'when the contact was made',
      called: 'time of the contact',
      aka: ['sent', 'sent at', 'contacted', 'contacted at', 'called at', 'date', 'time', 'asked'],
    },
    first_answer_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when a person first answered in the matter; a receipt is no answer',
      called: 'time of the first answer',
      aka: ['first answer', 'first answer at', 'answered', 'answered at', 'first reply', 'reply'],
    },
    resolved_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when the matter was settled',
      called: 'time of the settlement',
      aka: ['resolved', 'resolved at', 'solved', 'solved at'],
    },
    result: {
      type: 'text',
      privacy: 'public',
      meaning: 'how it ended, where the stamps do not tell',
      called: 'outcome',
      aka: ['outcome', 'status'],
      values: {
        resolved: ['solved', 'settled'],
        answered: ['answer', 'replied'],
        'no-answer': ['no answer', 'unanswered', 'none', 'never answered'],
        pending: ['waiting', 'open', 'running'],
      },
    },
    reached_person: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'a person was reached, not only a robot or a receipt',
      aka: ['reached a person', 'person', 'human'],
    },
    questions_asked: {
      type: 'integer',
      privacy: 'public',
      range: [1, null],
      meaning: 'questions that were asked',
      aka: ['asked questions', 'questions'],
    },
    questions_answered: {
      type: 'integer',
      privacy: 'public',
      range: [0, null],
      meaning: 'questions that the answers settled',
      aka: ['answered questions'],
    },
    score: {
      type: 'number',
      privacy: 'public',
      range: [0, 100],
      meaning: 'the result of the checklist by which it was judged, from 0 to 100',
      called: 'score',
      aka: ['checklist score', 'points', 'quality'],
    },
    note: {
      type: 'text',
      privacy: 'personal',
      freeText: true,
      meaning: 'what the caller wrote down',
      aka: ['notes', 'comment', 'remarks'],
    },
  },
  standIns: {},
  intervals: {
    first_answer_seconds: {
      from: 'sent_at',
      to: 'first_answer_at',
      meaning: 'time until a person first answered',
    },
    resolution_seconds: {
      from: 'sent_at',
      to: 'resolved_at',
      meaning: 'time until the matter was settled',
    },
  },
  sequence: [
    ['sent_at', 'first_answer_at'],
    ['sent_at', 'resolved_at'],
  ],
  expected: [],
  impossible: [
    {
      column: 'questions_answered',
      when: 'questions_answered > questions_asked',
      reason: 'more-answered-than-asked',
    },
  ],
  excluded: null,
  derived: {
    is_answered: {
      type: 'boolean',
      meaning:
        'a person answered; without a result and a stamp, nobody had when the list was closed',
      // An answer before the question is a slip of the pen: that there was one can't be ruled out.
      sql: `CASE WHEN result = 'pending' THEN NULL
                 WHEN result IN ('resolved', 'answered') THEN true
                 WHEN result = 'no-answer' THEN false
                 WHEN ${answerBeforeSent} THEN NULL
                 ELSE first_answer_at IS NOT NULL OR resolved_at IS NOT NULL END`,
      from: ['first_answer_at', 'resolved_at', 'result'],
      needs: 'any',
    },
    is_answered_within_hour: {
      type: 'boolean',
      meaning: 'a person answered within an hour',
      sql: 'CASE WHEN is_answered THEN first_answer_seconds <= 3600 ELSE is_answered END',
      from: ['first_answer_at'],
      needs: 'all',
    },
    is_resolved_at_first: {
      type: 'boolean',
      meaning: 'the first answer settled the matter',
      sql: `CASE WHEN is_answered IS NOT TRUE OR ${answerBeforeSent} OR resolved_at < sent_at THEN NULL
                 WHEN resolved_at IS NULL THEN CASE WHEN coalesce(result, '') <> 'resolved' THEN false END
                 ELSE resolved_at <= first_answer_at END`,
      from: ['first_answer_at', 'resolved_at'],
      needs: 'all',
    },
    are_all_answered: {
      type: 'boolean',
      meaning: 'every question was settled',
      sql: `CASE WHEN is_answered AND questions_answered <= questions_asked
                 THEN questions_answered = questions_asked END`,
      from: ['questions_asked', 'questions_answered'],
      needs: 'all',
    },
  },
});
