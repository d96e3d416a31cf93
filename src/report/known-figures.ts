import type { Unit } from '../measures/unit.ts';
import type { ComponentName } from '../workspace/prose-components.ts';
import { cellText, figureColumns } from './query-figure.ts';
import type { Report, ReportKpi, ReportQuery } from './schema.ts';

/** A figure of the report, and the component that shows it in prose. */
export interface KnownFigure {
  readonly name: string;
  readonly unit: Unit;
  readonly value: number;
  readonly component: string;
  /** One of few that stand for the whole, not one of many in a breakdown. */
  readonly isHeadline: boolean;
}

/** The figures of each KPI and each query, by `kpi:id` and `query:id`. */
export type KnownFigures = ReadonlyMap<string, readonly KnownFigure[]>;

export function knownFigures({ kpis, queries }: Pick<Report, 'kpis' | 'queries'>): KnownFigures {
  return new Map([
    ...Object.entries(kpis).map(([id, kpi]) => [`kpi:${id}`, figuresOfKpi(id, kpi)] as const),
    ...Object.entries(queries).map(
      ([id, query]) => [`query:${id}`, figuresOfQuery(id, query)] as const,
    ),
  ]);
}

function figuresOfKpi(id: string, kpi: ReportKpi): KnownFigure[] {
  const figure = (
    value: number | null,
    where: Readonly<Record<string, string>>,
    { unit = kpi.unit, isHeadline = false } = {},
  ): KnownFigure[] =>
    value === null
      ? []
      : [{ name: kpi.name, unit, value, isHeadline, component: tag('Kpi', { id, ...where }) }];
  return [
    ...figure(kpi.value, {}, { isHeadline: true }),
    ...Object.entries(kpi.also).flatMap(([stat, { value, unit }]) =>
      figure(value, { stat }, { unit, isHeadline: true }),
    ),
    ...figure(kpi.value === null ? null : kpi.n, { show: 'n' }, { unit: 'count' }),
    ...Object.entries(kpi.by).flatMap(([by, { parts }]) =>
      parts.flatMap(({ key, value }) => (key === null ? [] : figure(value, { by, part: key }))),
    ),
    ...kpi.trend.flatMap(({ period, value }) => figure(value, { period })),
  ];
}

function figuresOfQuery(query: string, result: ReportQuery): KnownFigure[] {
  const { title, columns, rows } = result;
  const byName = Map.groupBy(rows, ([first]) => cellText(first));
  const severalColumns = figureColumns(result).length > 1;
  return rows.flatMap((row) => {
    const name = cellText(row[0]);
    if (rows.length > 1 && (name === '' || (byName.get(name)?.length ?? 0) > 1)) return [];
    return columns.flatMap(({ name: column, unit }, i) => {
      const value = row[i];
      if (unit === null || typeof value !== 'number' || (i === 0 && rows.length > 1)) return [];
      const where = {
        ...(rows.length > 1 && { row: name }),
        ...((severalColumns || figureColumns(result)[0]?.name !== column) && { column }),
      };
      const component = tag('Value', { query, ...where });
      return [{ name: title, unit, value, component, isHeadline: rows.length === 1 }];
    });
  });
}

function tag(name: ComponentName, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')} />`;
}
