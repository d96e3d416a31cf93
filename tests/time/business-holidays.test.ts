import { describe, expect, it } from 'vitest';

import {
  holidayClosures,
  holidayCountries,
  holidayRegions,
  holidaysOf,
  isHolidayPlace,
} from '../../src/time/holidays.ts';

const in2026 = { from: '2026-01-01', to: '2026-12-31' };
const daysOf = (country: string, region?: string, period = in2026) =>
  holidaysOf({ country, ...(region !== undefined && { region }) }, period).map(({ day }) => day);

describe('public holidays', () => {
  it('of Norway are its twelve, with their names', () => {
    expect(holidaysOf({ country: 'NO' }, in2026).map(({ day, name }) => `${day} ${name}`)).toEqual([
      '2026-01-01 Første nyttårsdag',
      '2026-04-02 Skjærtorsdag',
      '2026-04-03 Langfredag',
      '2026-04-05 Første påskedag',
      '2026-04-06 Andre påskedag',
      '2026-05-01 Arbeidernes dag',
      '2026-05-14 Kristi himmelfartsdag',
      '2026-05-17 Grunnlovsdagen',
      '2026-05-24 Første pinsedag',
      '2026-05-25 Andre pinsedag',
      '2026-12-25 Første juledag',
      '2026-12-26 Andre juledag',
    ]);
  });

  it('have names in a language if they are known in it', () => {
    const newYear = { from: '2026-01-01', to: '2026-01-01' };
    const named = (language: string) => holidaysOf({ country: 'NO' }, newYear, { language })[0];
    expect(named('en')?.name).toBe("New Year's Day");
    expect(named('xx')?.name).toBe('Første nyttårsdag');
    const inBokmål = holidaysOf({ country: 'DE' }, newYear, { language: 'nb' });
    expect(inBokmål.map(({ name }) => name)).toEqual(['Første nyttårsdag']);
  });

  it('tell which feasts of Easter they are', () => {
    const easter = { from: '2026-04-02', to: '2026-05-25' };
    const told = holidaysOf({ country: 'NO' }, easter).map(({ day, feast }) => [day, feast]);
    expect(told.filter(([, feast]) => feast !== null)).toEqual([
      ['2026-04-02', 'maundy-thursday'],
      ['2026-04-03', 'good-friday'],
      ['2026-05-14', 'ascension'],
      ['2026-05-24', 'pentecost'],
      ['2026-05-25', 'whit-monday'],
    ]);
  });

  it('come only from the period, and from each of its years', () => {
    const period = { from: '2025-12-26', to: '2027-01-01' };
    const days = daysOf('NO', undefined, period);
    expect([days.at(0), days.at(1), days.at(-1)]).toEqual([
      '2025-12-26',
      '2026-01-01',
      '2027-01-01',
    ]);
    expect(days).toEqual(days.toSorted());
  });

  it('are kept on another day too where the law says so', () => {
    expect(daysOf('US')).toEqual(expect.arrayContaining(['2026-07-03', '2026-07-04']));
    // New Year’s Day of 2028 is a Saturday.
    expect(daysOf('US', undefined, { from: '2027-12-31', to: '2027-12-31' })).toEqual([
      '2027-12-31',
    ]);
  });

  it('differ by region, and by part of a region', () => {
    expect(daysOf('DE')).not.toContain('2026-06-04');
    expect(daysOf('DE', 'BY')).toContain('2026-06-04');
    expect(daysOf('DE', 'BY')).not.toContain('2026-08-08');
    expect(daysOf('DE', 'BY-A')).toContain('2026-08-08');
  });

  it('are of other types on request', () => {
    const eve = { from: '2026-12-24', to: '2026-12-24' };
    expect(holidaysOf({ country: 'NO' }, eve)).toEqual([]);
    expect(holidaysOf({ country: 'NO' }, eve, { types: ['public', 'bank'] })).toHaveLength(1);
  });

  it('come once a day where they last several, be it into the next year', () => {
    // Incwala in Eswatini: six days from 28 December
    const january = { from: '2026-01-01', to: '2026-01-05' };
    expect(new Set(daysOf('SZ', undefined, january))).toEqual(
      new Set(['2026-01-01', '2026-01-02']),
    );
  });

  it('do not lose a day to a change of the clock', () => {
    // Ramazanski bajram in Bosnia, where the clock goes forward on its first day
    const spring = { from: '2025-03-20', to: '2025-04-10' };
    expect(daysOf('BA', undefined, spring)).toEqual(['2025-03-30', '2025-03-31', '2025-04-01']);
  });

  it('that begin on the evening before count from midnight', () => {
    const may = { from: '2026-05-20', to: '2026-06-05' };
    // Kurban Bayramı: four days and the afternoon before
    expect(holidaysOf({ country: 'TR' }, may).map(({ day, since }) => `${day} ${since}`)).toEqual([
      '2026-05-27 00:00',
      '2026-05-28 00:00',
      '2026-05-29 00:00',
      '2026-05-30 00:00',
    ]);
  });

  it('close the day, or the part of it that they take', () => {
    const christmas = { from: '2026-12-24', to: '2026-12-25' };
    expect(holidayClosures(holidaysOf({ country: 'IS' }, christmas))).toEqual([
      { from: '2026-12-24', hours: ['13:00-24:00'] },
      { from: '2026-12-25' },
    ]);
  });
});

describe('places with holidays', () => {
  it('are countries and regions by their codes', () => {
    expect(holidayCountries()).toMatchObject({ NO: 'Norway', DE: 'Germany' });
    expect(holidayRegions('DE')).toMatchObject({ BE: 'Berlin', 'BY-A': 'Bayern, Stadt Augsburg' });
    expect(holidayRegions('NO')).toEqual({});
    expect(holidayRegions('ZZ')).toEqual({});
  });

  it.each([
    [{ country: 'NO' }, true],
    [{ country: 'DE', region: 'BY' }, true],
    [{ country: 'DE', region: 'BY-A' }, true],
    [{ country: 'no' }, false],
    [{ country: 'ZZ' }, false],
    [{ country: 'toString' }, false],
    [{ country: 'DE', region: 'XX' }, false],
    [{ country: 'DE', region: 'BY-XX' }, false],
    [{ country: 'DE', region: '' }, false],
    [{ country: 'NO', region: 'BY' }, false],
  ])('%j: %s', (place, known) => {
    expect(isHolidayPlace(place)).toBe(known);
    const list = () => holidaysOf(place, in2026);
    if (known) expect(list()).not.toEqual([]);
    else expect(list).toThrow(RangeError);
  });
});
