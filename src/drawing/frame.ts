import { layOutCaption } from './caption.ts';
import { type KeyEntry, layOutKey } from './key.ts';

export interface FrameOptions {
  width: number;
  /** Stands over the drawing. */
  caption: string;
  /** Stands under the drawing. */
  key: readonly KeyEntry[];
  /** Of the marks alone, in pixels. */
  innerHeight: number;
  /** Room around the marks, besides caption and key, for axes and labels. */
  margins: { top: number; right: number; bottom: number; left: number };
}

/** Where the marks of a chart stand, in pixels of the drawing. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** What Plot needs to put them there. */
  plotOptions: Record<
    'width' | 'height' | 'marginTop' | 'marginRight' | 'marginBottom' | 'marginLeft',
    number
  >;
  /** Caption and key. */
  drawAround: () => SVGElement[];
}

export function frame({ width, caption, key, innerHeight, margins }: FrameOptions): Frame {
  const head = layOutCaption(caption, width);
  const foot = layOutKey(key, width);
  const top = head.height + margins.top;
  const bottom = top + innerHeight;
  const marginLeft = Math.ceil(margins.left);
  const marginRight = Math.ceil(margins.right);
  return {
    left: marginLeft,
    right: width - marginRight,
    top,
    bottom,
    plotOptions: {
      width,
      height: bottom + margins.bottom + foot.height,
      marginTop: top,
      marginRight,
      marginBottom: margins.bottom + foot.height,
      marginLeft,
    },
    drawAround: () => [head.draw(), foot.drawAt(0, bottom + margins.bottom)],
  };
}
