import { printDate } from '../figures/dates.ts';
import { kindName, responseName } from './list.ts';
import { RESPONSE_CAUTION, STAGE_NAMES, STAGES, type EmployerRecord, type ReplyRules } from './model.ts';
import { nextSteps } from './next-step.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const line = (label: string, text: string): string => (text.trim() === '' ? '' : `- ${label}: ${oneLine(text)}`);
const quoted = (text: string): string => text.trim().split(/\r\n|\r|\n/).map((each) => `> ${each}`.trimEnd()).join('\n');
const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);

/** All that is recorded of an employer, as a Markdown document. @param today ISO day */
export function employerMarkdown(record: EmployerRecord, today: string, rules: ReplyRules): string {
  const next = nextSteps(record, today, rules);
  const stages = STAGES.map((stage) => {
    const { date, note, files } = record.stages[stage];
    const about = joined([
      line('Date', date === '' ? 'not yet' : printDate(date)),
      stage === 'sent' ? line('Asked again', printDate(record.asked)) : '',
      stage === 'agenda' ? joined([line('The JCNC meets', printDate(record.jcnc)), line('Papers ready', printDate(record.papers))], '\n') : '',
      stage === 'answered' ? line('Response', responseName(record)) : '',
      line('Files', files.map(({ name }) => name).join('; ')),
    ], '\n');
    const words = stage === 'answered' && record.response.words.trim() !== '' ? joined(['In the employer’s words:', quoted(record.response.words), RESPONSE_CAUTION], '\n\n') : '';
    return joined([`## ${STAGE_NAMES[stage]}`, about, words, note.trim()], '\n\n');
  });
  const details = joined([line('Kind', kindName(record)), line('Person written to', record.contact), line('Post', record.post), line('Email', record.email), line('Address', record.address)], '\n');
  return `${joined([
    `# ${oneLine(record.name)}`,
    details,
    record.note.trim(),
    '## Next',
    next.length === 0 ? 'Nothing to do.' : next.map(({ title, reason, due }) => `- ${title}${due === '' ? '' : ` (${printDate(due)})`}: ${reason}`).join('\n'),
    ...stages,
  ], '\n\n')}\n`;
}
