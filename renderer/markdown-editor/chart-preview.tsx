import { useMemo } from 'react';
import type { ChartForm } from '../../core/edit-text/chart-form.ts';
import { writeChart } from '../../core/edit-text/write-chart.ts';
import { composePiece } from '../../core/slides/compose-piece.ts';
import { slideHtml } from '../../core/slides/html.ts';
import { useOpenDeck } from '../desk/session.tsx';
import { SlideView } from '../slide/slide-view.tsx';

/** The chart as the room will see it, while its form is filled in. */
export function ChartPreview({ chart }: { chart: ChartForm }) {
  const { edition } = useOpenDeck();
  const text = writeChart({
    ...chart,
    // What has no name yet is drawn too; two of one name would be one.
    categories: chart.categories.map((name) => name.trim() || '–'),
    series: chart.series.map((row, index) => ({ ...row, name: row.name.trim() || `${index + 1}` })),
  });
  const html = useMemo(() => {
    const slide = composePiece(edition, text, edition.deck.meta.audiences[0] ?? 'members');
    return slide.blocks.length === 0 ? undefined : slideHtml(slide, { imageUrl: () => '' });
  }, [edition, text]);

  return (
    <div className="chart-preview">
      {html === undefined
        ? <p className="preview-empty">The chart is drawn here once it has a number.</p>
        : <SlideView html={html} label="The chart as the room will see it" />}
    </div>
  );
}
