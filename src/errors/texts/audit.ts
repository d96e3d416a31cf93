import { didYouMean, quoteList, show } from '../phrases.ts';
import { text } from '../text.ts';

/** What is wrong with what audit.yaml states. */
export const auditTexts = {
  'brand-contrast': text<{
    colour: string;
    theme: 'light' | 'dark';
    ratio: number;
    least: number;
    instead: string;
  }>(
    'warning',
    ({ colour, theme, ratio, least }) =>
      `${colour} has a contrast of ${ratio.toFixed(1)} : 1 on the ${theme} background; text needs ${least} : 1.`,
    ({ theme, instead }) =>
      `The nearest colour that has it, ${instead}, is shown instead. State it as brand.${theme === 'light' ? 'colour' : 'colourDark'}, or another.`,
  ),
  'logo-kind': text<{ file: string; allowed: readonly string[] }>(
    'error',
    ({ file }) => `A logo must be a picture, but the file is ${show(file)}.`,
    ({ allowed }) => `Allowed endings: ${quoteList(allowed)}.`,
  ),
  'logo-missing': text<{ file: string }>(
    'error',
    ({ file }) => `There is no file ${show(file)} in the workspace’s folder public.`,
    () => 'Put the logo there, and state its path within that folder.',
  ),
  'baseline-unreadable': text<object>(
    'error',
    () => 'This is not the report.json of an earlier audit.',
    () => 'Put the report.json of a published report here, unchanged, or take the file away.',
  ),
  'dimension-empty': text<{ dimension: string }>(
    'error',
    ({ dimension }) =>
      `The data can’t be broken down by ${dimension}: the export has no such column, or too many values in it.`,
    () => 'Map the column in audit.yaml, or take the breakdown out.',
  ),
  'period-reversed': text<{ field: string; from: string; to: string }>(
    'error',
    ({ field, from, to }) => `The ${field} ends (${to}) before it begins (${from}).`,
  ),
  'review-limits-crossed': text<{ passFrom: number; failBelow: number }>(
    'error',
    ({ passFrom, failBelow }) =>
      `Items fail below ${Math.round(100 * failBelow)}% and pass from ${Math.round(100 * passFrom)}%, so that some would do both.`,
    () =>
      'Let failBelow be at most passFrom. Without being stated, passFrom is 90% and failBelow 70%.',
  ),
  'target-unit': text<{ kpi: string; value: unknown; expected: string }>(
    'error',
    ({ kpi, value, expected }) =>
      `${show(value)} can’t be a target of ${kpi}: it takes ${expected}.`,
  ),
  'target-reversed': text<{ kpi: string }>(
    'error',
    ({ kpi }) => `The target of ${kpi} has a min above its max.`,
  ),
  'kpi-without-clock': text<{ kpi: string }>(
    'error',
    ({ kpi }) => `${kpi} measures no time between two events, so it has no clock to be held on.`,
    () => 'Take the line out.',
  ),
  'clock-without-hours': text<{ kpi: string }>(
    'error',
    ({ kpi }) =>
      `${kpi} can’t be held on the business clock: no opening hours are stated, and the help desk gives no such times either.`,
    () => 'Add openingHours: { mon: ["08:00-17:00"], … }, or write clock: calendar.',
  ),
  'part-repeated': text<{ part: string; earlier: string }>(
    'error',
    ({ part, earlier }) => `${show(part)} stands here already, as ${show(earlier)}.`,
    () => 'Names are compared without regard to capitals and blanks: take one of the two out.',
  ),
  'hours-of-nobody': text<{ column: string; name: string; parts: readonly string[] }>(
    'warning',
    ({ column, name }) =>
      `No row of the data has the ${column} ${show(name)}, so its opening hours hold for nothing.`,
    ({ column, name, parts }) =>
      parts.length === 0
        ? `The data has no ${column} at all. Map the column in audit.yaml, or take the hours out.`
        : `${didYouMean(name, parts)}In the data: ${quoteList(parts)}.`,
  ),
  'sampling-not-stated': text<{ missing: readonly string[] }>(
    'warning',
    ({ missing }) =>
      `How the reviewed conversations were chosen is not stated: ${missing.join(' and ')} missing.`,
    () =>
      'In audit.yaml: reviews: { method: simple random sample, frame: all tickets of the period, seed: 2026 }. npm run sample draws one and prints these lines.',
  ),
  'skills-without-tests': text<Record<string, never>>(
    'warning',
    () => 'Skills are required, but there is no test of any.',
    () =>
      'Put the tests into data/skill-tests/ (columns agent, test, date, passed), or take the skills out.',
  ),
  'skill-untested': text<{ skill: string; tested: readonly string[] }>(
    'warning',
    ({ skill }) =>
      `The skill ${show(skill)} is required, but no test in data/skill-tests/ is of it.`,
    ({ skill, tested }) => `${didYouMean(skill, tested)}Tested: ${quoteList(tested) || 'none'}.`,
  ),
  'skill-team-unknown': text<{ team: string; teams: readonly string[] }>(
    'warning',
    ({ team }) => `No agent in the data is of the team ${show(team)}.`,
    ({ team, teams }) => `${didYouMean(team, teams)}Known: ${quoteList(teams) || 'none'}.`,
  ),
  'cover-unknown': text<{
    field: 'staffing' | 'languages';
    name: string;
    known: readonly string[];
  }>(
    'warning',
    ({ field, name }) =>
      field === 'staffing'
        ? `Agents are stated for the channel ${show(name)}, but no ticket in the data came by it.`
        : `Agents are stated for the language ${show(name)}, but no ticket in the data is in it.`,
    ({ name, known }) => `${didYouMean(name, known)}Known: ${quoteList(known) || 'none'}.`,
  ),
} as const;
