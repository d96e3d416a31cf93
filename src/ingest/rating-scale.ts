/** The least and the greatest answer that each rating scale has. */
const scales = {
  'good-bad': [0, 1],
  '1-3': [1, 3],
  '1-5': [1, 5],
  '1-5-ease': [1, 5],
  '1-5-effort': [1, 5],
  '1-7': [1, 7],
  '1-7-ease': [1, 7],
  '1-7-effort': [1, 7],
  '1-10': [1, 10],
  '0-10': [0, 10],
} as const;

/** SQL that tells whether an answer lies on its scale; NULL where the answer or the scale isn't known. */
export function onScaleSql(answer: string, scale: string): string {
  const cases = Object.entries(scales).map(
    ([name, [least, greatest]]) => `WHEN '${name}' THEN ${answer} BETWEEN ${least} AND ${greatest}`,
  );
  return `CASE ${scale} ${cases.join(' ')} END`;
}
