import { useState } from 'react';
import { Button } from 'react-aria-components';
import { CHART_TYPES, UNITS } from '../../core/deck/content.ts';
import { MOST_CATEGORIES, MOST_SERIES, blankChart, chartAt, placeChart, resizeChart } from '../../core/edit-text/chart-form.ts';
import type { ChartForm as Chart } from '../../core/edit-text/chart-form.ts';
import { checkChart, proposeAlt } from '../../core/edit-text/check-chart.ts';
import { AreaField } from '../controls/field.tsx';
import { CountField } from '../controls/count-field.tsx';
import { Frame } from '../controls/frame.tsx';
import { Picker } from '../controls/picker.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { ChartGrid } from './chart-grid.tsx';
import { ChartPreview } from './chart-preview.tsx';
import { useEditor } from './editor-handle.ts';
import { NotInAForm } from './not-in-a-form.tsx';

const TYPE_NAMES = { bar: 'Bars', column: 'Columns', line: 'Line', pie: 'Pie', doughnut: 'Ring', stacked: 'Stacked bars' } as const;
const UNIT_NAMES = { percent: 'Per cent', count: 'How many', money: 'Pounds' } as const;

/** Makes a chart, or changes the one that the cursor is in. */
export function ChartForm({ onClose }: { onClose: () => void }) {
  const editor = useEditor();
  const { layer } = useOpenDeck();
  const [found] = useState(() => chartAt(editor.text(), editor.selection()));
  const [form, setForm] = useState<Chart>(() => found?.form ?? blankChart(layer.profile.branch.name.trim() || 'Our branch'));
  // The description is proposed until somebody writes their own.
  const [ownAlt, setOwnAlt] = useState(() => found?.form !== undefined && found.form.alt.trim() !== '' && found.form.alt !== proposeAlt(found.form));
  const [tried, setTried] = useState(false);
  const chart = ownAlt ? form : { ...form, alt: proposeAlt(form) };
  const faults = checkChart(chart);
  const altFault = faults.find(({ field }) => field === 'alt');

  if (found && !found.form) return <NotInAForm what="chart" onClose={onClose} />;
  const put = () => {
    setTried(true);
    if (faults.length > 0) return;
    onClose();
    editor.run((text, at) => placeChart(text, at, chart, found?.range));
  };
  const part = (change: Partial<Chart>) => setForm((now) => ({ ...now, ...change }));
  const resize = (categories: number, series: number) => setForm((now) => resizeChart(now, categories, series));

  return (
    <Frame guide="pictures"
      wide
      title={found ? 'Change the chart' : 'Insert a chart'}
      onClose={onClose}
      foot={(
        <>
          <p className="field-fault form-count-faults" role="status">
            {tried && faults.length > 0 && (faults.length === 1 ? 'One thing is still to be mended above.' : `${faults.length} things are still to be mended above.`)}
          </p>
          <Button className="button" onPress={onClose}>Cancel</Button>
          <Button className="button primary" onPress={put}>{found ? 'Change' : 'Insert'}</Button>
        </>
      )}
    >
      <div className="chart-form">
        <div className="stack">
          <div className="form-counts">
            <Picker label="Kind" options={CHART_TYPES.map((value) => ({ value, label: TYPE_NAMES[value] }))} value={form.type} onChange={(type) => part({ type })} />
            <Picker label="The numbers are" options={UNITS.map((value) => ({ value, label: UNIT_NAMES[value] }))} value={form.unit} onChange={(unit) => part({ unit })} />
            <CountField label="Bars or points" value={form.categories.length} least={1} most={MOST_CATEGORIES} onChange={(count) => resize(count, form.series.length)} />
            <CountField label="Rows of numbers" value={form.series.length} least={1} most={MOST_SERIES} onChange={(count) => resize(form.categories.length, count)} />
          </div>
          <ChartGrid form={form} faults={tried ? faults : faults.filter(({ message }) => message.startsWith('"'))} onChange={part} />
          <AreaField
            label="Description"
            help="Read out to those who can’t see the chart. It is proposed from the numbers until you write your own."
            rows={2}
            value={chart.alt}
            onChange={(alt) => {
              setOwnAlt(alt.trim() !== '');
              part({ alt });
            }}
            {...(tried && altFault && { fault: altFault.message })}
          />
        </div>
        <ChartPreview chart={chart} />
      </div>
    </Frame>
  );
}
