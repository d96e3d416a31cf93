import { defineDataset } from '../ingest/dataset.ts';
import { monthlyCounts } from '../ingest/monthly-counts.ts';

/** A count that totals state, or that can be told of one call once `known`. */
const countOf = (stated: string, test: string, known: string) =>
  `coalesce(${stated}, CASE WHEN NOT are_totals AND ${known} THEN (${test})::INTEGER END)`;
const abandonmentKnown =
  '(calls_abandoned = 0 OR (calls_abandoned = 1 AND wait_seconds IS NOT NULL))';
const byOutcome = (outcome: string) =>
  `CASE WHEN outcome IS NOT NULL THEN (outcome = '${outcome}')::INTEGER END`;
/** A total that is given, else a mean that is given times the calls that it is of. */
const total = (sum: string, mean: string) => `coalesce(${sum}, ${mean} * calls_answered)`;
const talk = total('talk_seconds', 'mean_talk_seconds');
const hold = total('hold_seconds', 'mean_hold_seconds');
const wrap = total('wrap_seconds', 'mean_wrap_seconds');
const handle = total('handle_seconds', 'mean_handle_seconds');

export default defineDataset({
  id: 'calls',
  medium: 'phone',
  row: 'call record',
  rank: 2,
  key: 'id',
  // Totals of the same interval, queue and agent in two files are one; calls without a number stand for themselves.
  identity:
    "CASE WHEN offered IS NOT NULL THEN concat_ws('|', started_at, queue, agent, channel) END",
  begins: 'started_at',
  supersededBy: 'started_at',
  columns: {
    id: {
      type: 'text',
      privacy: 'internal',
      meaning: 'the call’s number',
      aka: ['call id', 'call_id', 'call'],
    },
    started_at: {
      type: 'instant',
      privacy: 'public',
      required: true,
      meaning: 'when the call came in, or when the interval of the totals began',
      called: 'time of the call',
      aka: [
        'date',
        'time',
        'start',
        'start time',
        'start_time',
        'started',
        'started at',
        'interval',
        'interval start',
        'timestamp',
        'datetime',
        'date time',
        'date/time',
        'day',
        'call time',
        'call date',
        'called at',
        'called_at',
      ],
    },
    queue: {
      type: 'text',
      privacy: 'public',
      meaning: 'the queue that the call was offered to',
      aka: ['queue name', 'skill', 'line', 'campaign'],
      dimension: 'Queue',
    },
    agent: {
      type: 'text',
      privacy: 'agent',
      meaning: 'the agent who took the call',
      aka: ['agent name', 'operator'],
      dimension: 'Agent',
    },
    channel: {
      type: 'text',
      privacy: 'public',
      meaning: 'the way the contact came, where it is not only calls',
      dimension: 'Channel',
    },
    language: {
      type: 'text',
      privacy: 'public',
      meaning: 'the language of the call',
      dimension: 'Language',
    },
    topic: {
      type: 'text',
      privacy: 'public',
      meaning: 'what the call was about',
      aka: ['category', 'reason'],
      dimension: 'Topic',
    },
    requester: {
      type: 'text',
      privacy: 'personal',
      meaning: 'the customer who called',
      aka: ['caller', 'phone', 'phone number', 'customer'],
    },
    outcome: {
      type: 'text',
      privacy: 'public',
      meaning:
        'what became of the call: answered, abandoned, or something else (voicemail, callback)',
      called: 'outcome of the call',
      aka: ['status', 'disposition', 'result'],
      values: {
        answered: ['answer', 'handled', 'connected', 'completed'],
        abandoned: ['abandon', 'missed', 'no answer', 'unanswered', 'hung up', 'lost'],
        other: ['voicemail', 'callback', 'forwarded', 'busy', 'failed'],
      },
    },
    offered: {
      type: 'integer',
      privacy: 'public',
      tally: true,
      range: [0, null],
      meaning: 'calls that were offered',
      aka: ['incoming calls', 'calls offered', 'offered calls', 'calls'],
    },
    answered: {
      type: 'integer',
      privacy: 'public',
      tally: true,
      range: [0, null],
      meaning: 'calls that were answered',
      aka: ['answered calls', 'calls answered', 'answered (y/n)', 'handled'],
    },
    abandoned: {
      type: 'integer',
      privacy: 'public',
      tally: true,
      range: [0, null],
      meaning: 'calls that the caller gave up',
      aka: ['abandoned calls', 'calls abandoned'],
    },
    transferred: {
      type: 'integer',
      privacy: 'public',
      tally: true,
      range: [0, null],
      meaning: 'answered calls that were passed on',
      aka: ['transfers', 'transferred calls', 'transfer'],
    },
    answered_in_time: {
      type: 'integer',
      privacy: 'public',
      tally: true,
      range: [0, null],
      meaning:
        'calls that were answered within the service level, as the telephone system counted them',
      aka: ['answered within threshold', 'answered in target'],
    },
    abandoned_in_time: {
      type: 'integer',
      privacy: 'public',
      tally: true,
      range: [0, null],
      meaning:
        'calls that the caller gave up within the service level, as the telephone system counted them',
      aka: ['abandoned within threshold', 'abandoned in target'],
    },
    abandoned_short: {
      type: 'integer',
      privacy: 'public',
      tally: true,
      range: [0, null],
      meaning: 'calls given up so soon that the telephone system doesn’t hold them for abandoned',
      aka: ['short abandons', 'short abandoned', 'short calls'],
    },
    wait_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'wait until the call was answered or given up; in totals, of the answered calls',
      called: 'wait',
      aka: [
        'wait',
        'wait time',
        'queue time',
        'speed of answer',
        'speed of answer in seconds',
        'waiting time',
      ],
    },
    talk_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'time spent talking',
      aka: ['talk', 'talk time', 'talk duration'],
    },
    hold_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'time that the caller was on hold',
      aka: ['hold', 'hold time'],
    },
    wrap_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'work after the call',
      aka: [
        'wrap-up',
        'wrap up',
        'wrap',
        'wrap-up time',
        'after-call work',
        'acw',
        'acw time',
        'after call work time',
      ],
    },
    handle_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'talk, hold and work after the call together',
      aka: ['handle time', 'handling time', 'total handle time'],
    },
    mean_wait_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'mean wait of the answered calls of an interval',
      aka: [
        'answer speed (avg)',
        'asa',
        'average speed of answer',
        'avg wait',
        'avg speed of answer',
      ],
    },
    mean_talk_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'mean talk of the answered calls of an interval',
      aka: [
        'talk duration (avg)',
        'avg talk',
        'avg talk time',
        'average talk time',
        'avgtalkduration',
      ],
    },
    mean_hold_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'mean hold of the answered calls of an interval',
      aka: ['avg hold', 'avg hold time', 'average hold time'],
    },
    mean_wrap_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'mean work after the answered calls of an interval',
      aka: ['avg wrap', 'avg acw', 'average after-call work'],
    },
    mean_handle_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'mean of talk, hold and work after the answered calls of an interval together',
      aka: ['aht', 'average handle time', 'avg handle time'],
    },
  },
  standIns: {},
  stamps: {
    are_totals: {
      type: 'boolean',
      meaning: 'the row holds the totals of an interval, as others of its file do, not one call',
      // A mean alone tells nothing: some exports name a single call's talk an average.
      sql: `max(CASE WHEN offered <> 1 OR answered > 1 OR abandoned > 1 OR answered + abandoned > 1
          OR (coalesce(mean_wait_seconds, mean_talk_seconds) IS NOT NULL AND answered IS NULL AND outcome IS NULL)
          THEN 1 ELSE 0 END) OVER (PARTITION BY _file) = 1`,
      from: ['started_at'],
      needs: 'all',
    },
  },
  intervals: {},
  sequence: [],
  expected: [],
  excluded: null,
  derived: {
    calls_offered: {
      type: 'integer',
      meaning: 'calls offered',
      sql: 'coalesce(offered, CASE WHEN are_totals THEN answered + abandoned ELSE 1 END)',
      from: ['started_at'],
      needs: 'all',
    },
    calls_answered: {
      type: 'integer',
      meaning: 'calls answered',
      called: 'number of answered calls',
      sql: `coalesce(answered, ${byOutcome('answered')}, calls_offered - abandoned)`,
      from: ['answered', 'outcome', 'abandoned'],
      needs: 'any',
    },
    calls_transferred: {
      type: 'integer',
      meaning: 'answered calls that were passed on',
      sql: 'CASE WHEN transferred <= calls_answered THEN transferred END',
      from: ['transferred'],
      needs: 'all',
    },
    calls_abandoned: {
      type: 'integer',
      meaning: 'calls that the caller gave up',
      sql: `coalesce(abandoned, ${byOutcome('abandoned')}, calls_offered - answered)`,
      from: ['abandoned', 'outcome', 'answered'],
      needs: 'any',
    },
    calls_not_abandoned: {
      type: 'integer',
      meaning: 'calls that were not given up',
      sql: 'calls_offered - calls_abandoned',
      from: ['abandoned', 'outcome', 'answered'],
      needs: 'any',
    },
    calls_in_time: {
      type: 'integer',
      meaning: 'calls answered within {serviceLevel}',
      sql: countOf(
        'answered_in_time',
        'calls_answered = 1 AND wait_seconds <= $serviceLevel',
        '(calls_answered = 0 OR (calls_answered = 1 AND wait_seconds IS NOT NULL))',
      ),
      from: ['answered_in_time', 'wait_seconds'],
      needs: 'any',
    },
    calls_given_up_in_time: {
      type: 'integer',
      meaning: 'calls given up within {serviceLevel}',
      sql: countOf(
        'abandoned_in_time',
        'calls_abandoned = 1 AND wait_seconds <= $serviceLevel',
        abandonmentKnown,
      ),
      from: ['abandoned_in_time', 'wait_seconds'],
      needs: 'any',
    },
    calls_met_or_given_up: {
      type: 'integer',
      meaning: 'calls answered or given up within {serviceLevel}',
      sql: 'calls_in_time + calls_given_up_in_time',
      from: ['abandoned_in_time', 'wait_seconds'],
      needs: 'any',
    },
    calls_not_given_up_in_time: {
      type: 'integer',
      meaning: 'calls offered, less those given up within {serviceLevel}',
      sql: 'calls_offered - calls_given_up_in_time',
      from: ['abandoned_in_time', 'wait_seconds'],
      needs: 'any',
    },
    calls_given_up_at_once: {
      type: 'integer',
      meaning: 'calls given up before {shortAbandon}',
      sql: countOf(
        'abandoned_short',
        'calls_abandoned = 1 AND wait_seconds < $shortAbandon',
        abandonmentKnown,
      ),
      from: ['abandoned_short', 'wait_seconds'],
      needs: 'any',
    },
    calls_abandoned_late: {
      type: 'integer',
      meaning: 'calls given up after {shortAbandon} or more',
      sql: 'calls_abandoned - calls_given_up_at_once',
      from: ['abandoned_short', 'wait_seconds'],
      needs: 'any',
    },
    calls_lasting: {
      type: 'integer',
      meaning: 'calls offered, less those given up before {shortAbandon}',
      sql: 'calls_offered - calls_given_up_at_once',
      from: ['abandoned_short', 'wait_seconds'],
      needs: 'any',
    },
    answer_wait_total: {
      type: 'duration',
      meaning: 'wait of the answered calls',
      sql: `CASE WHEN calls_answered > 0 THEN ${total('wait_seconds', 'mean_wait_seconds')} END`,
      from: ['wait_seconds', 'mean_wait_seconds'],
      needs: 'any',
    },
    answer_wait_seconds: {
      type: 'duration',
      meaning: 'wait of an answered call',
      sql: 'CASE WHEN NOT are_totals AND calls_answered = 1 THEN wait_seconds END',
      from: ['wait_seconds'],
      needs: 'all',
    },
    handle_total: {
      type: 'duration',
      meaning: 'talk, hold and work after the call',
      sql: `CASE WHEN calls_answered > 0 THEN coalesce(${handle},
        ${talk} + coalesce(${hold}, 0) + coalesce(${wrap}, 0)) END`,
      from: ['handle_seconds', 'mean_handle_seconds', 'talk_seconds', 'mean_talk_seconds'],
      needs: 'any',
    },
    talk_total: {
      type: 'duration',
      meaning: 'time spent talking',
      sql: `CASE WHEN calls_answered > 0 THEN ${talk} END`,
      from: ['talk_seconds', 'mean_talk_seconds'],
      needs: 'any',
    },
  },
  feeds: [monthlyCounts('calls', 'calls', 'started_at', 'sum(calls_offered)')],
});
