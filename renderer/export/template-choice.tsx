import { Button } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { useTemplateTarget } from './template-target.ts';
import type { useTemplate } from './use-template.ts';

/** Whose look the PowerPoint file has: Branchdeck's own, or that of a file which is chosen or dropped here. */
export function TemplateChoice({ template, choose, take, forget }: ReturnType<typeof useTemplate>) {
  useTemplateTarget(take);
  if (template === undefined) return null;
  return (
    <section className="template-choice" aria-labelledby="template-title">
      <div>
        <h3 id="template-title" className="field-label">Template</h3>
        <p role="status">
          {template
            ? <><Icon name="file" /><span><strong>{template.name}</strong> <span className="muted">{template.about}</span></span></>
            : <span>None: the slides look as they do in Branchdeck.</span>}
        </p>
        <p className="field-help">
          {template
            ? 'The slides take its layouts, colours, fonts and logos. Nothing else of that file goes along.'
            : 'To have the slides look like an employer’s or your union’s own, choose a PowerPoint file (.potx or .pptx), or drop it here.'}
        </p>
      </div>
      <div className="row">
        <Button className="button small" onPress={() => void choose()}>{template ? 'Choose another…' : 'Choose a template…'}</Button>
        {template && <Button className="button small" onPress={forget}>No template</Button>}
      </div>
    </section>
  );
}
