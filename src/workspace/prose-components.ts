export interface ProseComponent {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** It stands around a text, as `<Quote>…</Quote>`. */
  readonly encloses?: true;
  readonly example: string;
}

/** The components that prose may use, without import, and the attributes that each one takes. */
export const components = {
  Kpi: {
    required: ['id'],
    optional: ['stat', 'by', 'part', 'period', 'show'],
    example: '<Kpi id="first-reply-time" by="channel" part="Chat" />',
  },
  Chart: {
    required: [],
    optional: ['kpi', 'type', 'by', 'query', 'x', 'y', 'color'],
    example: '<Chart kpi="first-reply-time" type="bars" by="channel" />',
  },
  Value: {
    required: ['query'],
    optional: ['column', 'row'],
    example: '<Value query="waiting-refunds" row="Billing" column="waiting" />',
  },
  Finding: { required: ['id'], optional: [], example: '<Finding id="weekend-backlog" />' },
  Quote: {
    required: ['kind', 'role'],
    optional: [],
    encloses: true,
    example: '<Quote kind="interview" role="Agent, front line">What they said</Quote>',
  },
  Evidence: { required: [], optional: ['n'], example: '<Evidence n="2" />' },
  Compare: {
    required: ['kpi'],
    optional: ['by', 'part', 'period', 'with'],
    example: '<Compare kpi="csat" by="channel" part="Chat" with="E-mail" />',
  },
  Benchmark: {
    required: ['id'],
    optional: [],
    example: '<Benchmark id="contactbabel-abandon-rate-united-kingdom-2024" />',
  },
} as const satisfies Record<string, ProseComponent>;

export type ComponentName = keyof typeof components;

/** The attributes of `<Chart>` by what it draws. */
export const chartAttributes = {
  kpi: ['kpi', 'type', 'by'],
  query: ['query', 'type', 'x', 'y', 'color'],
} as const;

/** What `<Chart kpi type>` can be. */
export const chartTypes = ['trend', 'weeks', 'bars', 'distribution', 'hours'] as const;
export type ChartType = (typeof chartTypes)[number];

/** What `<Chart query type>` can be. */
export const queryChartTypes = ['bars', 'line', 'dots', 'table'] as const;
export type QueryChartType = (typeof queryChartTypes)[number];

/** What `<Kpi show>` can be: the figure, how many rows it rests on, or its 95 % interval. */
export const kpiParts = ['value', 'n', 'interval', 'target'] as const;

/** Where a `<Quote>` comes from. */
export const quoteKinds = ['interview', 'ticket', 'survey', 'recording'] as const;
export type QuoteKind = (typeof quoteKinds)[number];
