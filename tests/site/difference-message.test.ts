import { expect, test } from 'vitest';

import { createLanguage } from '../../src/language/language.ts';
import type { Report, ReportKpi } from '../../src/report/schema.ts';
import { areApart, changeMessage, partsMessage } from '../../src/site/difference-message.ts';
import type { SiteContext } from '../../src/site/site-context.ts';

const context: SiteContext = { ...createLanguage('en'), report: {} as Report };
const HOUR = 3600;
const plain = (message: string | null) => message?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? null;

const figure = (value: number, [low, high]: readonly [number, number]) => ({
  value: value * HOUR,
  interval: [low * HOUR, high * HOUR] as const,
});

test('intervals are apart only where they share no value', () => {
  expect(areApart([1, 2], [3, 4])).toBe(true);
  expect(areApart([3, 4], [1, 2])).toBe(true);
  expect(areApart([1, 3], [3, 4])).toBe(false);
  expect(areApart([1, 9], [3, 4])).toBe(false);
});

const part = (key: string | null, value: number, interval: readonly [number, number]) => ({
  key,
  ...figure(value, interval),
});
const ofParts = (...parts: ReturnType<typeof part>[]) =>
  plain(partsMessage({ name: 'Wait', title: 'Wait by channel', unit: 'duration' }, parts, context));

test('the lowest and the highest part are told where they lie apart', () => {
  const [chat, mail, phone] = [
    part('Chat', 1, [0.5, 2]),
    part('Mail', 9, [8, 10]),
    part('Phone', 3, [1, 5]),
  ];
  expect(ofParts(chat, mail, phone)).toBe('Wait: from 1 h (Chat) to 9 h (Mail)');
});

test('that parts are alike is told only where no two of them lie apart', () => {
  expect(ofParts(part('Chat', 1, [0.5, 8]), part('Mail', 9, [8, 10]))).toBe(
    'Wait by channel: no difference beyond noise',
  );
  const unsure = { key: 'Fax', value: 50 * HOUR, interval: null };
  const parts = [part('Chat', 1, [0.5, 8]), part('Mail', 9, [8, 10]), unsure];
  expect(
    partsMessage({ name: 'Wait', title: 'Wait by channel', unit: 'duration' }, parts, context),
  ).toBeNull();
  const wide = part('Fax', 1, [0, 20]);
  expect(ofParts(wide, part('Mail', 3, [2, 4]), part('Phone', 9, [8, 10]))).toBeNull();
});

test('nothing is told of one part, or of a part without a name', () => {
  expect(ofParts(part('Chat', 1, [0.5, 2]))).toBeNull();
  expect(ofParts(part('Chat', 1, [0.5, 2]), part(null, 9, [8, 10]))).toBeNull();
});

test('a change is told from the first complete month to the last, as far as it is sure', () => {
  const slice = (period: string, value: number, interval: [number, number], partial = false) => ({
    ...{ period, partial },
    ...figure(value, interval),
  });
  const say = (...trend: ReturnType<typeof slice>[]) =>
    plain(
      changeMessage({ name: 'Wait', unit: 'duration', trend } as unknown as ReportKpi, context),
    );
  const [may, june, july] = [
    slice('2026-05', 1, [0.5, 2]),
    slice('2026-06', 9, [8, 10]),
    slice('2026-07', 1.5, [1, 2]),
  ];
  expect(say(may, june)).toBe('Wait: from 1 h (May 2026) to 9 h (Jun 2026)');
  expect(say(may, june, july)).toBe(
    'Wait: no difference beyond noise between May 2026 and Jul 2026',
  );
  expect(say(may, slice('2026-06', 9, [8, 10], true))).toBeNull();
});
