/** A text as a cell of a CSV file, in quotes where it holds what would end the cell. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
