const filled = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.trim() !== '').length;

/** How many cells most of the rows have. */
export function usualWidth(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const [width = 0] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return width;
}

/**
 * The place of the header among the first rows of a table: the first that is as wide as most rows and
 * not half empty. Titles, filters and dates of a report stand above it in fewer cells. Where no row of
 * that width can be a header, the rows are wider than theirs, which stands first.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const width = usualWidth(rows);
  const most = Math.max(0, ...rows.filter((row) => row.length === width).map(filled));
  const place = rows.findIndex((row) => row.length >= width && filled(row) * 2 >= most);
  const [first = []] = rows;
  if (isGrouping(rows[place] ?? [], rows[place + 1] ?? [], width)) return place + 1;
  const narrow = first.length * 4 >= width * 3 && isNames(first) && !isNames(rows[place] ?? []);
  return narrow ? 0 : Math.max(0, place);
}

/** A row of groups stands above the names of their columns: it leaves cells empty or repeats itself. */
function isGrouping(row: readonly string[], below: readonly string[], width: number): boolean {
  const isOfEach = (cells: readonly string[]) =>
    filled(cells) === cells.length && new Set(cells).size === cells.length;
  return !isOfEach(row) && below.length >= width && isNames(below) && isOfEach(below);
}

/** Whether cells can name columns: none is empty or holds a digit. */
const isNames = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^\D+$/.test(cell.trim()));
