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

    const titled = ['Report,of May,all teams,x', 'Key,Summary,Resolved,Label,Note', ...rows];
    expect(csvShape(titled.join('\n'))).toMatchObject({ skip: 1 });
  });
});
