import { describe, expect, it } from 'vitest';

import { printPlace, printProblems } from '../../src/errors/print-problems.ts';
import { hasErrors, type Place, PlumblineError, type Problem } from '../../src/errors/problem.ts';
import { problem } from '../../src/errors/texts.ts';

const fault = (place: Place | null, message: string, severity: Problem['severity'] = 'error') => ({
  code: 'a-code',
  severity,
  place,
  message,
  hint: null,
});

describe('printed problems', () => {
  it('say where, what and what to do', () => {
    const place = { file: 'content/audit.yaml', line: 3, column: 11 };
    const found = problem('value-not-allowed', place, {
      key: 'timeZone',
      value: 'Europe/Olso',
      allowed: ['UTC', 'Europe/Oslo'],
    });
    expect(printProblems([found])).toBe(
      [
        'content/audit.yaml:3:11  error value-not-allowed',
        '  timeZone: “Europe/Olso” is not one of the allowed values.',
        '  → Did you mean “Europe/Oslo”? Allowed: UTC, Europe/Oslo.',
        '',
        '1 error, 0 warnings',
      ].join('\n'),
    );
  });

  it('come errors first, then by file, line and column', () => {
    const printed = printProblems([
      fault({ file: 'b', line: 2 }, 'third'),
      fault({ file: 'a' }, 'sixth', 'warning'),
      fault({ file: 'b', line: 10, column: 3 }, 'fifth'),
      fault({ file: 'b', line: 10, column: 2 }, 'fourth'),
      fault({ file: 'a', line: 9 }, 'second'),
      fault(null, 'first'),
    ]);
    const order = printed.split('\n').flatMap((line) => /^ {2}(\w+)$/.exec(line)?.[1] ?? []);
    expect(order).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'sixth']);
    expect(printed.endsWith('5 errors, 1 warning')).toBe(true);
  });

  it('are listed above what is said of all of them, where that is the same', () => {
    const files = ['1', '2', '3', '4', '5', '6', '7'];
    const printed = printProblems([
      ...files.map((file) => fault({ file }, 'alike', 'warning')),
      fault({ file: '4' }, 'other', 'warning'),
    ]);
    expect(printed).toBe(
      [
        ...files.slice(0, 5).map((file) => `${file}  warning a-code`),
        'and 2 more',
        '  alike',
        '',
        '4  warning a-code',
        '  other',
        '',
        '0 errors, 8 warnings',
      ].join('\n'),
    );
  });

  it('stop a build if one of them is an error', () => {
    expect(hasErrors([fault(null, 'x', 'warning')])).toBe(false);
    expect(hasErrors([fault(null, 'x', 'warning'), fault(null, 'y')])).toBe(true);
  });

  it('are all in the error that is thrown', () => {
    const thrown = new PlumblineError([fault(null, 'one'), fault(null, 'two')]);
    expect(thrown.message).toBe('one\ntwo');
    expect(thrown.problems).toHaveLength(2);
  });
});

describe('a place', () => {
  it('is written as terminals link it, as far as it is known', () => {
    expect(printPlace({ file: 'a.mdx', line: 3, column: 11 })).toBe('a.mdx:3:11');
    expect(printPlace({ file: 'a.mdx', line: 3 })).toBe('a.mdx:3');
    expect(printPlace({ file: 'a.mdx' })).toBe('a.mdx');
  });
});
