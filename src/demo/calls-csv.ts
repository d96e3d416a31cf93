import { generateCalls } from './generate-calls.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { stampText } from './stamp-text.ts';

const COLUMNS = [
  'Interval start',
  'Queue',
  'Calls offered',
  'Calls answered',
  'Abandoned calls',
  'Answered within threshold',
  'Abandoned within threshold',
  'Average speed of answer',
  'Avg talk time',
  'Avg hold time',
  'Avg wrap',
] as const;

/** The telephone system's hourly report, a line at a time: header first, `\n` ends each line, means in whole seconds. */
export function* callsCsv(options: GeneratorOptions): Generator<string> {
  yield `${COLUMNS.join(',')}\n`;
  for (const totals of generateCalls(options)) {
    const { wait, talk, hold, wrap } = totals.means ?? {};
    const means = [wait, talk, hold, wrap].map((seconds) =>
      seconds === undefined ? '' : Math.round(seconds),
    );
    const { offered, answered, abandoned, answeredInTime, abandonedInTime } = totals;
    const counts = [offered, answered, abandoned, answeredInTime, abandonedInTime];
    yield `${[stampText(totals.hour), totals.queue, ...counts, ...means].join(',')}\n`;
  }
}
