import type { ChartForm } from '../../core/edit-text/chart-form.ts';
import type { ChartFault } from '../../core/edit-text/check-chart.ts';
import { LineField } from '../controls/field.tsx';
import { FigureCell } from './figure-cell.tsx';
import { goDown } from './grid-keys.ts';

interface ChartGridProps {
  form: ChartForm;
  faults: readonly ChartFault[];
  onChange: (part: Partial<ChartForm>) => void;
}

const replaced = <T,>(list: readonly T[], at: number, value: T): T[] => list.map((each, index) => (index === at ? value : each));

/** The numbers of a chart: a line for each bar or point, a column for each row of numbers. */
export function ChartGrid({ form, faults, onChange }: ChartGridProps) {
  const { categories, series, unit } = form;
  const faultAt = (field: ChartFault['field'], row?: number, category?: number) => {
    const fault = faults.find((each) => each.field === field && each.series === row && each.category === category);
    return fault && { fault: fault.message };
  };
  const setSeries = (index: number, part: Partial<ChartForm['series'][number]>) =>
    onChange({ series: series.map((each, at) => (at === index ? { ...each, ...part } : each)) });

  return (
    <div className="cell-grid-box" role="presentation" onKeyDown={goDown}>
      <table className="cell-grid chart-grid">
        <thead>
          <tr>
            <th scope="col">Bar or point</th>
            {series.map(({ name }, index) => (
              <th key={index} scope="col" data-cell={`0 ${index + 1}`}>
                <LineField label={`Name of the numbers ${index + 1}`} hideLabel placeholder="Name, such as National" value={name} onChange={(text) => setSeries(index, { name: text })} autoComplete="off" {...faultAt('name', index)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, row) => (
            <tr key={row}>
              <td data-cell={`${row + 1} 0`}>
                <LineField label={`Bar or point ${row + 1}`} hideLabel placeholder="What it stands for" value={category} onChange={(text) => onChange({ categories: replaced(categories, row, text) })} autoComplete="off" autoFocus={row === 0} {...faultAt('category', undefined, row)} />
              </td>
              {series.map(({ values }, index) => (
                <td key={index} data-cell={`${row + 1} ${index + 1}`}>
                  <FigureCell
                    label={`Number ${row + 1} of the numbers ${index + 1}`}
                    unit={unit}
                    value={values[row] ?? ''}
                    onChange={(value) => setSeries(index, { values: replaced(values, row, value) })}
                    {...faultAt('value', index, row)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
