const widths: [pattern: RegExp, em: number][] = [
  [/^[\p{M}\p{Cf}]/u, 0],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/^\p{Extended_Pictographic}/u, 1.2],
  [/^[W@%—…]/u, 1.02],
  [/^[mwM≤≥←→]/u, 0.88],
  [/^[\s.,:;'|!ijlI·]/u, 0.29],
  [/^[frt/()[\]]/u, 0.39],
  [/^[GHNOQU]/u, 0.76],
  [/^\p{Lu}/u, 0.7],
  [/^[\p{N}\p{Sm}\p{So}-]/u, 0.65],
];
const otherwise = 0.59;
const bold = 1.03;

/**
 * About how many pixels wide a text is in Inter or a system sans serif. Nothing can be measured
 * where charts are drawn, so this errs on the wide side.
 */
export function textWidth(text: string, fontSize: number, fontWeight = 400): number {
  let ems = 0;
  for (const character of text) {
    ems += widths.find(([pattern]) => pattern.test(character))?.[1] ?? otherwise;
  }
  return ems * fontSize * (fontWeight > 500 ? bold : 1);
}
