import { defineDataset } from '../ingest/dataset.ts';
import { onScaleSql } from '../ingest/rating-scale.ts';

/** Recommendation is asked on one scale only, which therefore need not be stated. */
const isRecommendation = "(kind = 'nps' AND coalesce(scale, '0-10') = '0-10')";
const isOnScale = onScaleSql('score', `CASE WHEN ${isRecommendation} THEN '0-10' ELSE scale END`);
const isNamed = "(kind = 'question' AND question IS NOT NULL)";

export default defineDataset({
  id: 'surveys',
  row: 'survey',
  rank: 4,
  key: 'id',
  // One answer a ticket and kind; what has no ticket and no number stands for itself.
  identity: `CASE WHEN ticket IS NOT NULL THEN concat_ws('|', ticket, kind, question) END`,
  begins: 'sent_at',
  supersededBy: 'answered_at',
  columns: {
    id: {
      type: 'text',
      privacy: 'internal',
      meaning: 'the survey’s number',
      aka: ['survey id', 'response id'],
    },
    kind: {
      type: 'text',
      privacy: 'public',
      meaning:
        'what was asked for: satisfaction (csat), recommendation (nps), effort (ces) or another question',
      called: 'kind of survey',
      aka: ['survey', 'survey type', 'type', 'survey_type'],
      values: {
        csat: ['satisfaction', 'customer satisfaction', 'csat survey'],
        nps: ['net promoter score', 'recommendation', 'nps survey'],
        ces: ['customer effort', 'customer effort score', 'effort', 'ces survey'],
        question: ['other', 'custom'],
      },
      dimension: 'Survey',
    },
    question: {
      type: 'text',
      privacy: 'public',
      meaning: 'the question that was asked, where a survey has several',
      called: 'question',
      dimension: 'Question',
    },
    score: {
      type: 'number',
      privacy: 'public',
      meaning: 'the answer, on its scale',
      called: 'answer',
      aka: ['rating', 'answer', 'value'],
    },
    scale: {
      type: 'text',
      privacy: 'public',
      meaning: 'the scale of the answer',
      called: 'scale of the answer',
      values: {
        'good-bad': ['binary', '0-1', 'thumbs'],
        '1-3': ['three-point', '3'],
        '1-5': ['five-point', '5'],
        '1-7': ['seven-point', '7'],
        '1-10': ['ten-point', '10'],
        '0-10': ['eleven-point', 'nps'],
        '1-7-ease': ['ces 2.0', 'ease'],
        '1-7-effort': [],
        '1-5-ease': [],
        '1-5-effort': ['ces 1.0', 'effort'],
      },
      dimension: 'Scale',
    },
    is_sent: {
      type: 'boolean',
      privacy: 'public',
      meaning:
        'the customer was asked; “no” where the help desk notes surveys that it did not send',
    },
    sent_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when the customer was asked',
      called: 'time of asking',
      aka: ['sent', 'sent at', 'asked_at', 'sent date'],
    },
    answered_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when the customer answered',
      called: 'time of the answer',
      aka: [
        'answered',
        'answered at',
        'responded_at',
        'response date',
        'submitted',
        'submitted at',
        'created_at',
        'date',
      ],
    },
    ticket: {
      type: 'text',
      privacy: 'internal',
      meaning: 'the number of the ticket that was asked about',
      aka: ['ticket id', 'ticket_id'],
    },
    requester: {
      type: 'text',
      privacy: 'personal',
      meaning: 'the customer who was asked',
      aka: ['customer', 'customer id', 'respondent'],
    },
    channel: {
      type: 'text',
      privacy: 'public',
      meaning: 'the way the request had come in',
      dimension: 'Channel',
    },
    priority: {
      type: 'text',
      privacy: 'public',
      meaning: 'how urgent its ticket was',
      dimension: 'Priority',
    },
    category: {
      type: 'text',
      privacy: 'public',
      meaning: 'the subject of its ticket',
      dimension: 'Category',
    },
    language: {
      type: 'text',
      privacy: 'public',
      meaning: 'the language of the conversation',
      dimension: 'Language',
    },
    group: {
      type: 'text',
      privacy: 'public',
      meaning: 'the team that held its ticket',
      dimension: 'Group',
    },
    agent: {
      type: 'text',
      privacy: 'agent',
      meaning: 'the agent who was rated',
      dimension: 'Agent',
    },
  },
  standIns: {},
  fallbacks: { sent_at: 'answered_at' },
  intervals: {},
  sequence: [['sent_at', 'answered_at']],
  expected: [],
  impossible: [{ column: 'score', when: `NOT ${isOnScale}`, reason: 'out-of-range-score' }],
  excluded: { when: 'NOT is_sent', reason: 'not-sent' },
  derived: {
    is_answered: {
      type: 'boolean',
      meaning: 'the customer answered it',
      sql: 'score IS NOT NULL OR answered_at IS NOT NULL',
      from: ['score', 'answered_at'],
      needs: 'any',
    },
    is_response: {
      type: 'boolean',
      meaning:
        'the customer answered it, which can be told where the export also holds surveys without an answer',
      called: 'the customer answered it',
      // The ratings that tickets carry have no file; those of two help desks differ in their scale.
      sql: `CASE WHEN bool_or(NOT is_answered) OVER (
        PARTITION BY _file, kind, CASE WHEN _file < 0 THEN scale END) THEN is_answered END`,
      from: ['score', 'answered_at'],
      needs: 'any',
    },
    points: {
      type: 'number',
      meaning: 'the answer, where it lies on its scale',
      called: 'answer',
      sql: `CASE WHEN ${isOnScale} THEN score END`,
      from: ['score', 'scale'],
      needs: 'all',
    },
    is_satisfied: {
      type: 'boolean',
      meaning:
        'the rating is good: “good” of good and bad, the top of three points, the top two of longer scales',
      called: 'the rating is good',
      sql: `CASE scale WHEN 'good-bad' THEN points >= 1 WHEN '1-3' THEN points >= 3
                 WHEN '1-5' THEN points >= 4 WHEN '1-7' THEN points >= 6
                 WHEN '1-10' THEN points >= 9 WHEN '0-10' THEN points >= 9 END`,
      from: ['score', 'scale'],
      needs: 'all',
    },
    likelihood: {
      type: 'number',
      meaning: 'the likelihood to recommend, where it lies between 0 and 10',
      called: 'likelihood to recommend',
      sql: `CASE WHEN ${isRecommendation} AND score BETWEEN 0 AND 10 THEN score END`,
      from: ['score', 'kind'],
      needs: 'all',
    },
    ease: {
      type: 'number',
      meaning:
        'how easy it was, from 1 (hard) to 7 (easy); five points are spread over seven, effort is turned round',
      called: 'ease',
      sql: `CASE scale WHEN '1-7' THEN points WHEN '1-7-ease' THEN points
                 WHEN '1-7-effort' THEN 8 - points
                 WHEN '1-5-ease' THEN 1 + (points - 1) * 1.5
                 WHEN '1-5-effort' THEN 7 - (points - 1) * 1.5 END`,
      from: ['score', 'scale'],
      needs: 'all',
    },
    question_points: {
      type: 'number',
      meaning: 'the answer to a named question, on the scale that most named questions have',
      called: 'answer',
      sql: `CASE WHEN ${isNamed} AND scale = mode(scale) FILTER (${isNamed}) OVER () THEN points END`,
      from: ['score', 'scale', 'kind', 'question'],
      needs: 'all',
    },
  },
  looksUp: {
    from: 'tickets',
    by: 'ticket',
    columns: ['channel', 'priority', 'category', 'language', 'group', 'agent'],
  },
});
