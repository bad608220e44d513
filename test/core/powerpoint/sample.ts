import type { PictureAsset } from '../../../core/powerpoint/write.ts';
import type { Presentation } from '../../../core/slides/model.ts';
import {
  bullets, chart, code, heading, image, link, mark, numbered, paragraph, pngAsset, presentation, quote, rule, scale, slide, svgAsset, table, text,
} from './build.ts';

/** A rich deck such as a branch shows: every layout, every kind of block. */
export const sample = (): Presentation => presentation([
  slide('Act now for fairer, safer inspection', [paragraph('Northmoor branch  ·  27 November 2025')], { layout: 'title', notes: [paragraph('Welcome everyone. Headcount now.')] }),
  slide('Why this matters to us', [paragraph('What changed in September, and what leaders say about it')], { layout: 'section' }),
  slide('What the new framework asks of leaders', [
    bullets(
      [paragraph('Report cards with more areas, each with its own grade'), bullets('Up to eleven judgements in one visit', [paragraph('Two days, often at short notice'), bullets([paragraph('Third level'), bullets([paragraph('Fourth level'), bullets('Fifth level')])])])],
      [text('Leaders say that the pressure is '), mark('strong', 'higher, not lower'), text(', than before')],
      [text('The union’s '), link('https://www.example.org/advice?a=1&b=2', 'advice page'), text(' has a risk assessment to '), mark('em', 'adapt')],
    ),
    paragraph('No school has to face it alone.'),
  ], { notes: [paragraph([text('Say this '), mark('strong', 'slowly')]), bullets('First point', 'Second point'), numbered(3, 'Third')] }),
  slide('What leaders told us', [
    chart('bar', 'percent', ['Willing to write to their MP', 'Willing to write to their employer', 'Would attend a demonstration', 'Would take part in further action'], { National: [89, 84, 61, 47], Northmoor: [92, 80, undefined, 51] }, 'Bar chart: most leaders would write to their MP.'),
  ], { layout: 'chart' }),
  slide('Where inspections hurt', [
    table(['left', 'right', 'right', 'left'],
      ['Effect', 'National', 'Northmoor', 'Source'],
      ['Sleep lost before a visit', '78%', '81%', 'Members’ survey, September 2025'],
      ['Thought of leaving the post', '54%', '49%', 'Members’ survey, September 2025'],
      ['Staff absence after a visit', '31%', '—', [text('Returns from '), mark('strong', '12 schools')]],
      ['Extra hours in the week', '1,400', '212', 'Branch count']),
    paragraph('A dash means that too few of us answered to print a share.'),
  ], { layout: 'table' }),
  slide('Two ways to respond', [heading('Together'), bullets('Write to the employer as a branch', 'Ask for the risk assessment', 'Bring it to the JCNC')], {
    layout: 'two-column', right: [heading('In your school'), numbered(1, 'Tell your governors now', 'Log the hours', 'Keep every email')],
  }),
  slide('The new scale', [
    scale('The five grades of the report card, lowest first', { 'Urgent improvement': 'red', 'Needs attention': 'orange', 'Expected standard': 'light-green', 'Strong standard': 'green', Exceptional: 'dark-green' }),
    paragraph('Grades are given for each area; there is no single word for a school.'),
    bullets('Safeguarding is met or not met', 'A second visit follows within twelve months'),
  ]),
  slide('What a leader wrote', [quote(paragraph('I have led this school for eleven years. I have never before asked my own doctor whether I should go on.'), paragraph('Head teacher, primary'))], { layout: 'quote' }),
  slide('Our lobby in Northmoor', [image('images/lobby.png', 'Forty people with banners outside the town hall.'), paragraph('Town hall steps, 16 September')], { layout: 'image' }),
  slide('What leaders want instead', [
    bullets('An independent review of every grade that is contested', 'Notice that a small school can live with', 'Inspectors who have led a school like ours', 'A stop when a leader’s health is at risk'),
    chart('column', 'count', ['2023', '2024', '2025'], { Complaints: [310, 420, 655] }, 'Complaints doubled.'),
  ]),
  slide('How the year went', [chart('line', 'money', ['Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb'], { Spent: [1200, 1900, undefined, 2600, 2400, 3100], Budget: [2000, 2000, 2000, 2000, 2000, 2000] })], { layout: 'chart' }),
  slide('Who answered', [chart('doughnut', 'percent', ['Primary', 'Secondary', 'Special', 'Other'], { Schools: [62, 21, 11, 6] })], { layout: 'chart' }),
  slide('How they would act', [chart('stacked', 'percent', ['Primary', 'Secondary', 'Special'], { Yes: [62, 55, 70], Unsure: [20, 25, 18], No: [18, 20, 12] }), paragraph('Members’ meeting, September 2025')], { layout: 'chart' }),
  slide('Every kind of text', [
    paragraph([text('H'), mark('sub', '2'), text('O, x'), mark('sup', '2'), text(', '), mark('del', 'struck'), text(', '), mark('underline', 'under'), text(', '), { type: 'code', text: 'branch.yaml' }, text(' & <tags> "quoted"'), { type: 'break' }, text('after a hard break')]),
    quote(paragraph('A quotation inside the text, set in from the edge so that it is told apart.')),
    rule(),
    code('deck: fairer-inspection\n  base-version: 2025.11.1'),
    numbered(9, 'Ninth', 'Tenth', [paragraph('Eleventh'), paragraph('with a second paragraph'), bullets('and a bullet')], 'Twelfth'),
  ]),
  slide('A heading that is so long that it takes two lines on the slide, as some headings of our colleagues do when they explain', [
    bullets(...Array.from({ length: 14 }, (_, index) => `Point ${index + 1} says something that most people would have split over two slides`)),
  ], { fit: 3 }),
  slide(undefined, [image('images/drawing.svg', 'A teal disc.')], { layout: 'blank', label: 'A drawing without words' }),
  slide('What happens next', [
    numbered(1, 'Vote on the motion', 'Name two people for the JCNC', 'Write to your MP by Friday'),
    table([undefined, 'right'], ['Date', 'Step'], ['4 December', 'Letter to the employer'], ['11 December', 'JCNC']),
  ]),
]);

export const samplePictures = (): Map<string, PictureAsset> => new Map([
  ['images/lobby.png', pngAsset(1200, 700)],
  ['images/drawing.svg', svgAsset(true)],
]);
