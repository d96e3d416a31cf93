import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Finding } from '../workspace/read-findings.ts';
import { writtenEntry } from '../workspace/written-entry.ts';
import type { YamlPath } from '../workspace/source.ts';
import type { FindingScope } from './check-findings.ts';
import { findingState, isDone, isSettled } from './finding-state.ts';

/** The days of a finding and of its actions, held against each other and against the report’s. */
export function checkActions(finding: Finding, { reportDate }: FindingScope): Problem[] {
  const { frontmatter, source } = finding;
  const { raised, due, containment, actions } = frontmatter;
  const begun = raised ?? reportDate;
  const tooEarly = (day: string | undefined, path: YamlPath, isOver: boolean): Problem[] =>
    day === undefined || begun === null || day >= begun || isOver
      ? []
      : [
          problem('due-before-report', source.placeOf(path), {
            due: day,
            begun,
            raised: raised !== undefined,
          }),
        ];
  const contained = typeof containment === 'object' ? containment.on : undefined;
  return [
    ...afterReport(finding, raised, ['raised'], reportDate),
    ...afterReport(finding, contained, ['containment', 'on'], reportDate),
    ...tooEarly(due, ['due'], isSettled(findingState(frontmatter).status)),
    ...actions.flatMap((action, index) => {
      const i = writtenEntry(source, 'actions', 'what', action, index);
      return [
        ...tooEarly(action.due, ['actions', i, 'due'], isDone(action)),
        ...afterReport(finding, action.done, ['actions', i, 'done'], reportDate),
        ...reversed(action, 'due', source.placeOf(['actions', i, 'start'])),
        ...reversed(action, 'done', source.placeOf(['actions', i, 'start'])),
        ...(action.done !== undefined && !isDone(action)
          ? [
              problem('action-not-done', source.placeOf(['actions', i, 'status']), {
                done: action.done,
                status: action.status ?? '',
              }),
            ]
          : []),
      ];
    }),
  ];
}

/** A report tells of what has happened: none of it can lie after the report’s own day. */
export function afterReport(
  { source }: Finding,
  day: string | undefined,
  path: YamlPath,
  reportDate: string | null,
): Problem[] {
  if (day === undefined || reportDate === null || day <= reportDate) return [];
  const field = path.filter((step) => typeof step === 'string').join(' → ');
  return [problem('day-after-report', source.placeOf(path), { field, day, reportDate })];
}

function reversed(
  action: Finding['frontmatter']['actions'][number],
  last: 'due' | 'done',
  place: Place,
): Problem[] {
  const { start, [last]: end } = action;
  return start === undefined || end === undefined || start <= end
    ? []
    : [problem('action-reversed', place, { start, last, end })];
}
