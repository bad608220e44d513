import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { BranchDetails, BranchRow } from '../../bridge/region-calls.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import { isIsoDay, printDate } from '../../core/figures/dates.ts';
import { Frame } from '../controls/frame.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';

interface BranchDialogProps {
  row: BranchRow;
  onClose: () => void;
  onOpen: () => void;
  onRename: () => void;
  onRemove: () => void;
}

const onSlides = (slides: readonly number[]): string => (slides.length === 0 ? '' : `${slides.length === 1 ? 'slide' : 'slides'} ${slides.join(', ')}`);

/** What a branch still lacks, line by line with where it is used, and who it is. */
export function BranchDialog({ row, onClose, onOpen, onRename, onRemove }: BranchDialogProps) {
  const { fail } = useMessages();
  const [details, setDetails] = useState<BranchDetails>();
  useEffect(() => void ask('region.branch', { slug: row.slug }).then(setDetails, fail), [row, fail]);
  return (
    <Frame title={row.name} wide textOnly onClose={onClose} guide="region" foot={
      <>
        <Button className="button" onPress={onRemove}>Remove…</Button>
        <Button className="button" onPress={onRename}>Rename…</Button>
        <Button className="button primary" autoFocus onPress={() => { onClose(); onOpen(); }}>Open {row.name}</Button>
      </>
    }>
      {details ? <Missing details={details} /> : <p className="muted" role="status">Looking at the branch…</p>}
    </Frame>
  );
}

function Missing({ details: { profile, begun, figures, details, stale, checks, exports } }: { details: BranchDetails }) {
  const { fail } = useMessages();
  const about = [
    ['Employer', profile.employer.name], ['Meeting', isIsoDay(profile.meeting.date) ? printDate(profile.meeting.date) : profile.meeting.date],
    ['Place', profile.meeting.place], ['Official', [profile.official.name, profile.official.role].filter(Boolean).join(', ')], ['Email', profile.official.email],
  ].filter(([, text]) => text !== '');
  return (
    <div className="stack branch-details">
      {about.length > 0 && <dl className="branch-about">{about.map(([name, text]) => <div key={name}><dt>{name}</dt><dd>{text}</dd></div>)}</dl>}
      {!begun && <p className="muted">Nothing was put in for this deck yet.</p>}
      {figures.length + details.length + stale.length + checks.length === 0 && <p><strong>Ready.</strong> Nothing is blank, and there is nothing to check.</p>}
      <List title="Blank figures" lines={figures.map(({ label, required, slides }) => ({ text: label, under: [required ? 'needed before an export' : '', onSlides(slides)] }))} />
      <List title="Blank details" lines={details.map(({ label, slides }) => ({ text: label, under: [onSlides(slides)] }))} />
      <List title="May be out of date" lines={stale.map(({ label, printed, asOf, slides }) => ({ text: `${label}: ${printed}`, under: [asOf === '' ? '' : `of ${asOf}`, onSlides(slides)] }))} />
      <List title="To check" lines={checks.map(({ message, slide }) => ({ text: message, under: [slide === undefined ? '' : `slide ${slide}`] }))} />
      {exports.length > 0 && (
        <section>
          <h3>Last exports ({exports.length})</h3>
          <ul>
            {exports.map(({ file, day, audience, older, there, sha256 }) => (
              <li key={file} className="branch-export">
                <div>{file}<span className="muted region-under">{printDate(day)} · for {AUDIENCE_NAMES[audience]}{older ? ' · the deck, a slide or a figure has changed since' : ''}{there ? '' : ' · not where it was written on this computer'}</span></div>
                {there && <Button className="button small" aria-label={`Show ${file} in its folder`} onPress={() => void ask('region.showExport', { sha256 }).catch(fail)}>Show in folder</Button>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function List({ title, lines }: { title: string; lines: readonly { text: ReactNode; under: readonly string[] }[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title} ({lines.length})</h3>
      <ul>{lines.map(({ text, under }, index) => <li key={index}>{text}<span className="muted region-under">{under.filter(Boolean).join(' · ')}</span></li>)}</ul>
    </section>
  );
}
