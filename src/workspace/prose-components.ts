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
    required: ['kpi'],
    optional: ['type', 'by'],
    example: '<Chart kpi="first-reply-time" type="bars" by="channel" />',
  },
  Finding: { required: ['id'], optional: [], example: '<Finding id="weekend-backlog" />' },
} as const satisfies Record<string, ProseComponent>;

export type ComponentName = keyof typeof components;

/** What `<Chart type>` can be. */
export const chartTypes = ['trend', 'weeks', 'bars', 'distribution', 'hours'] as const;
export type ChartType = (typeof chartTypes)[number];

/** What `<Kpi show>` can be: the figure, how many rows it rests on, or its 95 % interval. */
export const kpiParts = ['value', 'n', 'interval', 'target'] as const;
