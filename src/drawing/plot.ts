import { plot as observablePlot, type PlotOptions, type RenderFunction } from '@observablehq/plot';
import { element } from './element.ts';
import { svgDocument } from './svg-document.ts';

type FigureOptions = 'document' | 'figure' | 'title' | 'subtitle' | 'caption';

/** Observable Plot without its axes and without a DOM: charts draw their own axes and words. */
export function plot({ x, y, ...options }: Omit<PlotOptions, FigureOptions>): SVGSVGElement {
  return observablePlot({
    ...options,
    x: { ...x, axis: null },
    y: { ...y, axis: null },
    figure: false,
    document: svgDocument,
  }) as SVGSVGElement;
}

/** A plot's scales, as functions from a value to pixels. */
export interface Scales {
  x: (value: number) => number;
  y: (value: number) => number;
}

/** A layer of a plot that is drawn by hand on its scales. */
export function layer(draw: (scales: Scales) => SVGElement[]): RenderFunction {
  return (_index, { x, y }) =>
    element(
      'g',
      {},
      ...draw({ x: (value) => Number(x?.(value)), y: (value) => Number(y?.(value)) }),
    );
}
