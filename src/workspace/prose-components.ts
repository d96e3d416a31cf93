interface ProseComponent {
  readonly required: readonly string[];
  readonly optional: readonly string[];
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
