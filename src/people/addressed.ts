import type { PersonDraft } from './identify.js';
import type { Known, Place } from './refer-back.js';
import type { TitlePhrase } from './title-phrase.js';
import type { HeadForm } from './words.js';

/** The kinds of honorifics with a pronoun, as `titles.yaml` lists them: «جلالته», «سموه», «فخامته», «معاليه». */
export const ADDRESSED_KINDS = ['of-monarchs', 'of-royals', 'of-presidents', 'of-officials'] as const;
const HEAD = 'addressed:';

/** The forms of a title that such words are: two a kind, for a man and for a woman. */
export const ADDRESSED_FORMS: readonly HeadForm[] = ADDRESSED_KINDS.flatMap((kind) =>
  (['m', 'f'] as const).map((gender) => ({
    head: HEAD + kind,
    kind: 'office' as const,
    gender,
    number: 1,
    definite: true,
    possessed: true,
  })),
);

/** True for «معاليه» and the like: no name follows them, and they are no role. */
export const isAddressed = (title: { readonly head: string }): boolean => title.head.startsWith(HEAD);

const MONARCHS: ReadonlySet<string> = new Set(['king', 'queen', 'sultan', 'emir']);
const ROYALS: ReadonlySet<string> = new Set(['crown-prince', 'deputy-crown-prince', 'emir', 'royal', 'prince']);
/** How many names back «معاليه» may reach. */
const REACH = 12;

/** Whom «معاليه» means: the person last named who is so addressed, or null. */
export function addressed(title: TitlePhrase, order: readonly Known[], { before }: Place): PersonDraft | null {
  const kind = title.head.slice(HEAD.length);
  const host = kind === 'of-officials' ? atHome(title, order, before) : null;
  if (host) return host;
  for (let i = before - 1; i >= 0 && i >= before - REACH; i--) {
    const known = order[i]!;
    if ((known.draft.gender ?? 'm') === title.gender && isOf(kind, known)) return known.draft;
  }
  return null;
}

/** «معاليه» in an agency's report of its own minister and a guest: of two or more the only one whose titles name no country. */
function atHome(title: TitlePhrase, order: readonly Known[], before: number): PersonDraft | null {
  let own: PersonDraft | null = null;
  let guests = false;
  for (let i = before - 1; i >= 0 && i >= before - REACH; i--) {
    const known = order[i]!;
    if (known.draft === own || (known.draft.gender ?? 'm') !== title.gender || known.titles.length === 0) continue;
    if (!isOf('of-officials', known)) continue;
    if (known.titles.some((t) => t.country !== null || t.organization !== null)) guests = true;
    else if (own) return null;
    else own = known.draft;
  }
  return guests ? own : null;
}

function isOf(kind: string, { draft, titles, offices }: Known): boolean {
  const held = [...offices, ...titles.map((t) => t.office)];
  const holds = (some: ReadonlySet<string>) => held.some((office) => office !== null && some.has(office));
  if (kind === 'of-monarchs') return holds(MONARCHS) || titles.some((t) => t.head === 'custodian');
  if (kind === 'of-presidents') return held.includes('president');
  const courteous = draft.names.some((name) => name.courtesy !== null && !name.courtesy.isRole);
  if (kind === 'of-royals') return holds(ROYALS) || titles.some((t) => t.head === 'emir') || courteous;
  if (holds(MONARCHS) || held.includes('president') || held.includes('crown-prince')) return false;
  return titles.length > 0 || courteous || offices.length > 0;
}
