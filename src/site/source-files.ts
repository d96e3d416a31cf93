import type { Report, ReportFile } from '../report/schema.ts';

/** The exports that a figure of a data set rests on: its own and those of the data sets that feed it. */
export function sourceFiles(
  { files, feeds }: Report['evidence'],
  dataset: string,
): readonly ReportFile[] {
  const sources = new Set([dataset]);
  for (const source of sources)
    for (const { from, to } of feeds) if (to === source) sources.add(from);
  return files.filter((file) => sources.has(file.dataset));
}
