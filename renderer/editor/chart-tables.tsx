import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Block } from '../../core/deck/content.ts';
import { chartTable } from '../../core/slides/chart-table.ts';
import type { ShownSlide } from '../../core/slides/model.ts';
import { HtmlText } from '../controls/html-text.tsx';
import './chart-tables.css';

type ChartBlock = Extract<Block, { type: 'chart' }>;

const chartsIn = (blocks: readonly Block[]): ChartBlock[] =>
  blocks.flatMap((block) => {
    if (block.type === 'chart') return [block];
    if (block.type === 'quote') return chartsIn(block.blocks);
    return block.type === 'list' ? chartsIn(block.items.flatMap((item) => item.blocks)) : [];
  });

/** The charts of a slide as tables, for anyone who would rather read them. Made of what this version may see and nothing else. */
export function ChartTables({ slide }: { slide: ShownSlide }) {
  const [shown, setShown] = useState(false);
  const charts = chartsIn([...slide.blocks, ...slide.right]);
  if (charts.length === 0) return null;
  return (
    <>
      <ToggleButton className="button small" isSelected={shown} onChange={setShown}>
        {charts.length === 1 ? 'Show the chart as a table' : 'Show the charts as tables'}
      </ToggleButton>
      {shown && (
        <div className="chart-tables">
          {charts.map((chart, index) => (
            <HtmlText key={index} html={chartTable(chart, chart.alt)} onLink={() => undefined} />
          ))}
        </div>
      )}
    </>
  );
}
