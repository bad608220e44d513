import type { Chart, Scale, Timeline } from '../../deck/content.ts';
import type { LayoutSpec, ObjectPlaceholder, TextPlaceholder } from '../layouts.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Run } from '../text/runs.ts';
import type { TextStyle } from '../text/style.ts';
import type { Box } from '../units.ts';

export interface TextShape {
  kind: 'text';
  /** Undefined: the placeholder's own place, inherited from the layout. */
  box: Box | undefined;
  placeholder: TextPlaceholder | undefined;
  paragraphs: Paragraph[];
  style: TextStyle;
  scale: number;
}

export interface TableShape {
  kind: 'table';
  placeholder?: ObjectPlaceholder;
  box: Box;
  /** Head first. */
  rows: (readonly Run[])[][];
  align: readonly ('left' | 'center' | 'right' | undefined)[];
  alt: string;
  /** Inches. */
  columns: number[];
  heights: number[];
  /** Points. */
  size: number;
}

export interface ChartShape {
  kind: 'chart';
  placeholder?: ObjectPlaceholder;
  box: Box;
  chart: Chart;
}

export interface PictureShape {
  kind: 'picture';
  placeholder?: ObjectPlaceholder;
  box: Box;
  src: string;
  /** Empty for a picture that is only decoration. */
  alt: string;
}

export interface ScaleShape {
  kind: 'scale';
  box: Box;
  scale: Scale;
  size: number;
  /** How wide its letters are against Arial's. */
  letters?: number;
}

export interface TimelineShape {
  kind: 'timeline';
  box: Box;
  timeline: Timeline;
  scale: number;
  letters?: number;
}

export type Shape = TextShape | TableShape | ChartShape | PictureShape | ScaleShape | TimelineShape;

/** A slide with every shape in its place, in reading order. */
export interface ArrangedSlide {
  title: TextShape;
  /** The title stands off the slide, for outlines and screen readers. */
  titleHidden: boolean;
  shapes: Shape[];
  /** The line that says where the figures come from, read after everything else. */
  source: TextShape | undefined;
}

/** An arranged slide whose shapes stand in the placeholders of a layout, wherever PowerPoint has such. */
export interface PlacedSlide extends ArrangedSlide {
  layout: LayoutSpec;
  /** What it was before, by which it is known again. */
  arranged?: ArrangedSlide;
}
