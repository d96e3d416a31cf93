import type { MemberTexts } from '../language/member-texts.ts';
import { slug } from '../workspace/slug.ts';
import type { Benchmark } from './benchmark.ts';
import type { Peers } from './closeness.ts';

/**
 * A published figure with all that describes it in a language. Publishers measure the same things of
 * the same industries, so a text's key is made of what it says, not of the figure that it stands in.
 * What stays as it was published: its source's title, and names.
 */
export function benchmarkInWords(benchmark: Benchmark, texts: MemberTexts): Benchmark {
  const say = sayIn(texts);
  const sayIfAny = (kind: string, text: string | null) => (text === null ? null : say(kind, text));
  const { publisher, name, segment, group, region, period, sample, method } = benchmark;
  return {
    ...benchmark,
    publisher: say('publishers', publisher),
    name: say('names', name),
    segment: sayIfAny('segments', segment),
    group: sayIfAny('groups', group),
    region: sayIfAny('regions', region),
    period: sayIfAny('periods', period),
    sample: sayIfAny('samples', sample),
    method: sayIfAny('methods', method),
    differs: sayIfAny('differences', benchmark.differs),
    caveats: benchmark.caveats.map((caveat) => say('caveats', caveat)),
  };
}

/** The segments and regions that an audit chose, by their published names. */
export function peersInWords({ segments, regions }: Peers, texts: MemberTexts): Peers {
  const say = sayIn(texts);
  return {
    segments: segments.map((name) => say('segments', name)),
    regions: regions.map((name) => say('regions', name)),
  };
}

function sayIn(texts: MemberTexts) {
  return (kind: string, text: string) => texts.text(`${kind}.${slug(text, kind)}`, text);
}
