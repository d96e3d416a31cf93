import type { Readable } from 'node:stream';

import sax from 'sax';

import { damaged } from './unreadable.ts';

/** What is done at the tags and texts of an XML file; names are without their prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads an XML file piece by piece; each piece that is done is awaited before the next. */
export async function readXml(
  bytes: Readable,
  { open, close, text }: XmlHandlers,
  afterPiece: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const parser = sax.parser(true, { position: false });
  parser.onopentag = ({ name, attributes }) => {
    open?.(local(name), (wanted) => attributeOf(attributes, wanted));
  };
  parser.onclosetag = (name) => close?.(local(name));
  parser.ontext = (piece) => text?.(piece);
  parser.oncdata = (piece) => text?.(piece);
  parser.onerror = (error) => {
    throw damaged(`its XML is not sound (${error.message.split('\n', 1)[0] ?? ''})`);
  };
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    await afterPiece();
  }
  parser.write(decoder.decode());
  parser.close();
  await afterPiece();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributeOf(
  attributes: Record<string, string | sax.QualifiedAttribute>,
  wanted: string,
): string | undefined {
  const value = attributes[wanted];
  return typeof value === 'string' ? value : value?.value;
}
