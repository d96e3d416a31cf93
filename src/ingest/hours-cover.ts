import type { Engine } from '../engine/engine.ts';
import { type Place, type Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { weeklyHours } from './audit-hours.ts';
import type { Dataset } from './dataset.ts';
import { matchingPart, partsIn } from './parts.ts';

/** Which rows of a data set have opening hours. */
export interface HoursCover {
  /** Whether all have, by the general hours. */
  readonly general: boolean;
  /** The dimension of which parts have hours of their own, if the data set has it. */
  readonly column: string | null;
  readonly parts: readonly string[];
  /** The parts with hours of their own, as the data names them. */
  readonly own: readonly string[];
}

/** Which rows of a data set's table the audit's opening hours cover; null where it states none. */
export async function hoursCover(
  engine: Engine,
  dataset: Dataset,
  audit: Audit,
): Promise<HoursCover | null> {
  const hours = weeklyHours(audit, dataset);
  if (!hours) return null;
  const general = hours.general !== null;
  if (!hours.own) return { general, column: null, parts: [], own: [] };
  const names = Object.keys(hours.own.parts);
  const parts = await partsIn(engine, dataset, hours.own.column);
  const own = parts.filter((part) => matchingPart(part, names) !== undefined);
  return { general, column: hours.own.column, parts, own };
}

/** Whether the hours hold for any row. */
export const holdsAnywhere = (cover: HoursCover | null): boolean =>
  cover !== null && (cover.general || cover.own.length > 0);

/** Parts that the audit states hours for and no data set has. */
export function hoursOfNobody(
  covers: readonly (HoursCover | null)[],
  audit: Audit,
  placeOf: (path: readonly string[]) => Place,
): Problem[] {
  const parts = [...new Set(covers.flatMap((cover) => cover?.parts ?? []))];
  if (!covers.some((cover) => cover !== null)) return [];
  return Object.entries(audit.openingHoursBy).flatMap(([column, stated]) =>
    Object.keys(stated)
      .filter((name) => matchingPart(name, parts) === undefined)
      .map((name) =>
        problem('hours-of-nobody', placeOf(['openingHoursBy', column, name]), {
          column,
          name,
          parts,
        }),
      ),
  );
}
