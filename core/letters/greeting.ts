const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|rev|revd|reverend|canon|father|fr|sister|lord|lady|baroness)\.?$/i;
const WITH_FIRST_NAME = /^(?:sir|dame)$/i;

/** How a person is greeted in a letter: "Ms Patel" for Ms Anita Patel, "Dame Rachel" for Dame Rachel Smith, else the name as it is given. */
export function greetingOf(name: string): string {
  const [title = '', ...names] = name.trim().replace(/\s+/g, ' ').split(' ');
  if (names.length === 0) return title;
  if (WITH_FIRST_NAME.test(title)) return `${title} ${names[0] ?? ''}`;
  return TITLES.test(title) ? `${title} ${surnameOf(names)}` : [title, ...names].join(' ');
}

/** The last of the names, with the small words before it that belong to it: "van der Berg". */
function surnameOf(names: readonly string[]): string {
  let at = names.length - 1;
  while (at > 0 && /^\p{Ll}/u.test(names[at - 1] ?? '')) at -= 1;
  return names.slice(at).join(' ');
}
