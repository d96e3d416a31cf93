/** What a file is, told by its first bytes alone. */
export type Kind = 'gzip' | 'zip' | 'parquet' | 'text' | 'ole';

const kinds: readonly [bytes: string, kind: Kind][] = [
  ['\x1f\x8b', 'gzip'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PAR1', 'parquet'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
];

/** Files that are no tables, or none that can be read, by their first bytes without blanks. */
const others: readonly [bytes: string, what: string][] = [
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['SQLite format 3', 'a database'],
  ['PARE', 'a Parquet file that is encrypted'],
  ['Obj\x01', 'an Avro file'],
  ['ORC', 'an ORC file'],
  ['ARROW1', 'an Arrow file'],
  ['<!doctype', 'a web page'],
  ['<html', 'a web page'],
  ['<head', 'a web page'],
  ['<table', 'a web page'],
  ['<?xml', 'an XML file'],
  ['{\\rtf', 'a text with formatting (RTF)'],
];

/** The kind of a file, or in words what else it is. */
export function identify(head: Buffer): { kind: Kind } | { what: string } {
  const start = head.toString('latin1', 0, 64);
  const found = kinds.find(([bytes]) => start.startsWith(bytes));
  if (found) return { kind: found[1] };
  const bare = start.replace(/^(\xef\xbb\xbf)?\s*/, '');
  const other = others.find(
    ([bytes]) => bare.startsWith(bytes) || bare.toLowerCase().startsWith(bytes),
  );
  return other ? { what: other[1] } : { kind: 'text' };
}

/** What the container of old Office files holds. */
export function identifyOle(head: Buffer): 'protected' | 'xls' | 'other' {
  const holds = (name: string) => head.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'protected';
  return holds('Workbook') || holds('Book') ? 'xls' : 'other';
}
