import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { type Engine, literal } from '../../src/engine/engine.ts';
import { monthLanguages, monthWords } from '../../src/ingest/month-names.ts';
import { profileStamps, stampSql } from '../../src/ingest/stamps.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

/** What each stamp is read as, as one column of a file. */
async function read(stamps: readonly string[]): Promise<(string | null)[]> {
  const rows = stamps.map((stamp, i) => `(${i + 1}, ${literal(stamp)})`);
  const relation = `(SELECT * FROM (VALUES ${rows.join(', ')}) AS t(_row, s))`;
  const [profile] = await profileStamps(engine, relation, [{ header: 's', value: 's' }], 'testing');
  if (!profile) throw new RangeError('no profile');
  const { local } = stampSql('s', profile, 'dmy');
  const read = await engine.query(
    z.object({ read: z.string().nullable() }),
    `SELECT strftime(${local}, '%Y-%m-%d %H:%M') AS read FROM ${relation} ORDER BY _row`,
    'testing',
  );
  return read.map((row) => row.read);
}

/** The middle of each month, in the afternoon: 2024-01-15 14:05 and so on. */
const instants = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15, 14, 5));
const expected = instants.map((instant) =>
  new Date(instant).toISOString().slice(0, 16).replace('T', ' '),
);

describe('a date with the month as a word', () => {
  it.each(monthLanguages)('is read as the language data of %s write it', async (language) => {
    for (const options of [
      { dateStyle: 'long', timeStyle: 'short' },
      { year: 'numeric', month: 'short', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      const written = instants.map((instant) => format.format(instant));
      const month = format.formatToParts(0).find(({ type }) => type === 'month')?.value ?? '';
      if (/^\d/.test(month)) continue;
      expect(await read(written), written.join('\n')).toEqual(expected);
    }
  });

  it.each([
    ['05/Mar/24 2:15 PM', '2024-03-05 14:15'],
    ['5/mar/24 2:15 PM', '2024-03-05 14:15'],
    ['05/Mär/24 14:15', '2024-03-05 14:15'],
    ['05. Mrz 24 14:15', '2024-03-05 14:15'],
    ['05/ene/24 2:15 PM', '2024-01-05 14:15'],
    ['05/dic./24 12:05 a. m.', '2024-12-05 00:05'],
    ['05/déc./24 9:05 AM', '2024-12-05 09:05'],
    ['05/mai/24 2:15 PM', '2024-05-05 14:15'],
    ['05/des./24 2:15 p.m.', '2024-12-05 14:15'],
    ['2024. márc. 5. 14:15', '2024-03-05 14:15'],
    ['2024 m. kovo 5 d. 14:15', '2024-03-05 14:15'],
    ['5. marts 2024 kl. 14.15', '2024-03-05 14:15'],
    ['01-Okt-2024', '2024-10-01 00:00'],
  ])('is read as help desks write it: %s', async (stamp, meaning) => {
    expect(await read([stamp])).toEqual([meaning]);
  });

  it.each(['nb', 'sv', 'fi', 'de', 'es', 'cs', 'lt', 'pt', 'el'])(
    'is read with the words for before and after noon of %s',
    async (language) => {
      const format = new Intl.DateTimeFormat(language, {
        dateStyle: 'long',
        timeStyle: 'short',
        hour12: true,
        timeZone: 'UTC',
      });
      const written = [0, 9, 12, 21].map((hour) => format.format(Date.UTC(2024, 2, 5, hour, 5)));
      expect(await read(written), written.join('\n')).toEqual(
        ['00', '09', '12', '21'].map((hour) => `2024-03-05 ${hour}:05`),
      );
    },
  );

  it.each([
    '31 Marsh 2024',
    '5 mar',
    '45 mars 2024 14:15',
    'mars',
    'Tomorrow, mai be',
    '5 mars 2024 25:15',
  ])('is not guessed at: %s', async (stamp) => {
    expect(await read([stamp])).toEqual([null]);
  });

  it('means one month, whatever the language', () => {
    const words = monthWords();
    for (const language of ['en', ...monthLanguages])
      for (const [month, instant] of instants.entries())
        for (const style of ['long', 'short'] as const)
          for (const day of [undefined, 'numeric'] as const) {
            const format = new Intl.DateTimeFormat(language, {
              month: style,
              day,
              timeZone: 'UTC',
            });
            const word = format.formatToParts(instant).find(({ type }) => type === 'month')?.value;
            const key = word
              ?.toLowerCase()
              .match(/\p{L}{2,}/gu)
              ?.at(-1);
            if (key === undefined) continue;
            const meaning = new Date(Date.UTC(2024, month, 1)).toLocaleString('en', {
              month: 'short',
              timeZone: 'UTC',
            });
            expect([language, key, words.get(key)]).toEqual([language, key, meaning.toLowerCase()]);
          }
  });
});
