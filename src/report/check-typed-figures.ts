import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Formats } from '../formats/create-formats.ts';
import type { Prose } from '../workspace/prose.ts';
import { type KnownFigure, knownFigures } from './known-figures.ts';
import type { Report } from './schema.ts';
import { createFigureReader, type TypedFigure } from './typed-figures.ts';

/** A prose with the KPIs and queries that it is about, beside those that its components name. */
export interface SubjectProse extends Prose {
  readonly kpis: readonly string[];
  readonly queries: readonly string[];
}

/** Above this share of its value, a typed figure is too coarse to be told from its neighbours. */
const COARSE = 0.05;
/** So many digits make it unlikely that a figure equals one it has nothing to do with. */
const TELLING_DIGITS = 3;

/**
 * Warns of figures that were typed where a component could supply them: those that equal, as exactly
 * as they were typed, a figure of a KPI or query that the prose is about, or, when typed with three
 * digits or more, the headline of any. Limits, targets, years and references are let be.
 */
export function checkTypedFigures(
  proses: readonly SubjectProse[],
  report: Pick<Report, 'kpis' | 'queries' | 'audit'>,
  formats: Formats,
): Problem[] {
  const known = knownFigures(report);
  const everywhere = [...known.values()].flat().filter(({ isHeadline }) => isHeadline);
  const isLimit = limitsOf(report);
  const read = createFigureReader(formats.locale);
  return proses.flatMap((prose) => {
    const about = [...subjectsOf(prose)].flatMap((subject) => known.get(subject) ?? []);
    return prose.texts.flatMap(({ text, placeAt }) =>
      read(text).flatMap((typed): Problem[] => {
        if (isLimit(typed)) return [];
        const figure =
          closest(
            typed,
            about.filter(({ isHeadline }) => isHeadline),
          ) ??
          (typed.tolerance <= COARSE * typed.value ? closest(typed, about) : undefined) ??
          (typed.digits >= TELLING_DIGITS ? closest(typed, everywhere) : undefined);
        if (!figure) return [];
        const { words, index } = typed;
        return [
          problem('figure-typed', placeAt(index, words), {
            words,
            name: figure.name,
            value: formats.value(figure.unit, figure.value),
            component: figure.component,
          }),
        ];
      }),
    );
  });
}

function subjectsOf({ uses, kpis, queries }: SubjectProse): Set<string> {
  return new Set([
    ...kpis.map((id) => `kpi:${id}`),
    ...queries.map((id) => `query:${id}`),
    ...uses.flatMap(({ name, attributes }) => {
      const kpi = name === 'Kpi' ? attributes.id : attributes.kpi;
      return [
        ...(kpi === undefined ? [] : [`kpi:${kpi}`]),
        ...(attributes.query === undefined ? [] : [`query:${attributes.query}`]),
      ];
    }),
  ]);
}

function closest(typed: TypedFigure, figures: readonly KnownFigure[]): KnownFigure | undefined {
  const away = ({ value }: KnownFigure) => Math.abs(value - typed.value);
  return figures
    .filter(
      (figure) => typed.units.includes(figure.unit) && away(figure) <= typed.tolerance * (1 + 1e-9),
    )
    .toSorted((a, b) => away(a) - away(b))[0];
}

/** Bounds of targets and the audit’s windows are what figures are held against, not figures. */
function limitsOf({
  kpis,
  audit,
}: Pick<Report, 'kpis' | 'audit'>): (typed: TypedFigure) => boolean {
  const limits = new Set<string>();
  const key = (unit: string, value: number) => `${unit} ${value.toPrecision(9)}`;
  for (const { unit, target, by } of Object.values(kpis)) {
    const targets = [
      target,
      ...Object.values(by).flatMap(({ parts }) => parts.map((p) => p.target)),
    ];
    for (const bound of targets.flatMap((each) => [each?.min ?? null, each?.max ?? null]))
      if (bound !== null) limits.add(key(unit, bound));
  }
  for (const window of Object.values(audit.windows)) limits.add(key('duration', window.seconds));
  return ({ units, value }) => units.some((unit) => limits.has(key(unit, value)));
}
