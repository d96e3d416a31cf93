const mail = /\S@\S+\.\S/;
const stamp = /\b(19|20)\d\d-\d\d-\d\d(?!\d)|\b\d{1,2}[./]\d{1,2}[./](19|20)?\d\d\b/;
const number = /^\s*[-+]?\d+([.,]\d+)?\s*$/;

/** Whether a cell holds what a header has no reason to: a person’s mail address. */
const isPersonal = (cell: string): boolean => mail.test(cell);

/** A name of a sheet, a file or a key, but for the mail addresses in it. */
export const withoutMail = (name: string): string =>
  name.replaceAll(/[^\s/›]+@[^\s/›]+\.[^\s/›]+/g, '…');

/** Whether cells that stand where headers should be look like those of a row, and so must not be told. */
export function isRowLike(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const numbers = filled.filter((cell) => number.test(cell)).length;
  return filled.some((cell) => isPersonal(cell) || stamp.test(cell)) || numbers > filled.length / 4;
}
