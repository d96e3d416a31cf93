const filled = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.trim() !== '').length;

/**
 * The place of the header among the first rows of a table: the first that is as wide as most rows are
 * and not half empty. Titles, filters and dates of a report stand above it in fewer cells.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const [width = 0] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const most = Math.max(0, ...rows.filter((row) => row.length === width).map(filled));
  const place = rows.findIndex((row) => row.length >= width && filled(row) * 2 >= most);
  return Math.max(0, place);
}
