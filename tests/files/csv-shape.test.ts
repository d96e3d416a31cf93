import { describe, expect, it } from 'vitest';

import { csvShape } from '../../src/files/csv-shape.ts';

describe('the shape of a CSV file', () => {
  it('keeps its header where each row has the delimiter within quotes', () => {
    const rows = ['1', '2', '3'].map((id) => `${id};"Where is it; and when?";x`);
    const shape = csvShape(['id;subject;tag', ...rows].join('\n'));
    expect(shape).toMatchObject({ headers: ['id', 'subject', 'tag'], quote: '"', skip: 0 });
  });

  it('knows cells within apostrophes', () => {
    const rows = ['1', '2', '3'].map((id) => `'${id}','Where, and when?','x'`);
    const shape = csvShape(["'id','subject','tag'", ...rows].join('\n'));
    expect(shape).toMatchObject({ headers: ['id', 'subject', 'tag'], quote: "'", skip: 0 });
  });

  it('knows a header that is narrower than its rows, and a title from one', () => {
    const rows = ['1', '2', '3'].map((id) => `${id},Late,,x,more`);
    const shape = csvShape(['Key,Summary,Resolved,Label', ...rows].join('\n'));
    expect(shape).toMatchObject({ headers: ['Key', 'Summary', 'Resolved', 'Label', ''], skip: 0 });

    const grouped = ['Ticket,Ticket,Ticket,People,', 'Key,Summary,Resolved,Label,Note', ...rows];
    expect(csvShape(grouped.join('\n'))).toMatchObject({
      headers: ['Key', 'Summary', 'Resolved', 'Label', 'Note'],
      titles: [{ line: 1, text: 'Ticket,Ticket,Ticket,People,' }],
    });

    const titled = ['Report,of May,all teams,x', 'Key,Summary,Resolved,Label,Note', ...rows];
    expect(csvShape(titled.join('\n'))).toMatchObject({ skip: 1 });
  });

  it('is the one that leaves no line above the header, where others fit as well', () => {
    expect(csvShape('id\ta\r\nr0\t,\r\n')).toMatchObject({
      headers: ['id', 'a'],
      delimiter: '\t',
      skip: 0,
    });
  });

  it('keeps a header that repeats a name above rows', () => {
    const rows = ['A-1', 'A-2', 'A-3'].map((id) => `${id},Late,angry,new`);
    const shape = csvShape(['Key,Summary,Labels,Labels', ...rows].join('\n'));
    expect(shape).toMatchObject({ headers: ['Key', 'Summary', 'Labels', 'Labels'], skip: 0 });
  });
});
