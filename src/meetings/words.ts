import type { Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import type { PhraseTrie } from '../match/phrase-trie.js';
import type { WordTable } from '../match/word-table.js';
import { itemAt } from '../text/item-at.js';
import { fold } from '../text/normalise.js';
import { internPhrase } from '../text/phrases.js';
import { type NounForm, nounForms, type VerbForm, type VerbStems, verbForms } from './forms.js';
import { compileFuture, type FutureShape } from './future.js';
import { Mark, type MarkName } from './marks.js';
import type { MeetingType } from './meeting.js';

/** What a verb asks for (see `dictionaries/meetings.yaml`). */
export type VerbFrame = 'object' | 'with' | 'place' | 'to' | 'phone';

/** A verb of meeting as the dictionary gives it. */
interface MeetingVerb extends VerbStems {
  readonly type: MeetingType;
  readonly frame: VerbFrame;
  readonly host?: boolean;
  /** A call only with a word for the telephone beside it (تحدث هاتفيا). */
  readonly spoken?: boolean;
  /** What they talk about stands bare behind it (بحث الأزمة). */
  readonly topic?: boolean;
}

interface MeetingNoun {
  readonly noun: string;
  readonly plurals?: readonly string[];
  readonly type: MeetingType;
  readonly weak?: boolean;
  readonly head?: boolean;
  readonly takes?: boolean;
  readonly interview?: boolean;
}

/** One form of a verb with the parts it can play. */
export interface VerbEntry extends VerbForm {
  /** A verb of meeting. */
  readonly meets: MeetingVerb | null;
  /** Carries the subject of a meeting noun (عقد). */
  readonly supports: boolean;
  /** Its present tells of now (تجري), not of what is to come (تبدأ). */
  readonly now: boolean;
  /** The place behind it is where they meet (استضافت موسكو). */
  readonly hosts: boolean;
  /** Lists the parties of the noun before it (جمع، ضم). */
  readonly gathers: boolean;
  /** Its subject came to the encounter of the noun before it (حضره). */
  readonly attends: boolean;
  readonly lemma: string;
}

/** One form of a noun of meeting. */
export interface NounEntry extends NounForm {
  readonly lemma: string;
  readonly type: MeetingType;
  /** Names an encounter only with parties beside it. */
  readonly weak: boolean;
  /** Names an encounter only before another noun of meeting. */
  readonly head: boolean;
  /** Takes the one who is met as an object (استقبال الملك الوزير). */
  readonly takes: boolean;
  /** Most often an interview: an encounter only where somebody goes to it or its owner stands with it (مقابلته الملك). */
  readonly interview: boolean;
}

/** The words of encounters. */
export interface MeetingWords {
  /** Index + 1 into `verbEntries`, by word. */
  readonly verbs: WordTable;
  readonly verbEntries: readonly VerbEntry[];
  /** Index + 1 into `nounEntries`, by word. */
  readonly nouns: WordTable;
  readonly nounEntries: readonly NounEntry[];
  /** Names of seas, regions and continents: no place of an encounter. */
  readonly vast: ReadonlySet<string>;
  /** Phrases with the bits of `Mark` they have. */
  readonly marks: PhraseTrie;
  /** Phrases that add one more to a list (بالإضافة إلى). */
  readonly besides: PhraseTrie;
  /** Words that lead to one more who is met apart (وكذلك). */
  readonly likewise: PhraseTrie;
  readonly future: FutureShape;
  /** Words that begin with a و of their own (وجوده). */
  readonly notJoined: WordTable;
  /** «بينهما»: between the two named before. */
  readonly betweenThem: WordTable;
  /** «بلاده»: the state of the one who speaks. */
  readonly homeland: WordTable;
  /** Words for those who are met (نظيره، نظراءه). */
  readonly counterparts: WordTable;
  /** Verbs whose subject stands behind لـ (سبق). */
  readonly lamVerbs: WordTable;
  /** Adjectives of an encounter before the one told of (سابق). */
  readonly earlier: WordTable;
  /** Adjectives of the encounter after the one told of (المقبل). */
  readonly next: WordTable;
  /** Words that may stand between a subject and its verb (قد). */
  readonly auxiliary: WordTable;
  /** Words of modality that speak only of what stands behind them (عشية، للإعداد). */
  readonly leading: WordTable;
  /** Words for two people told of before (الرئيسين). */
  readonly twoPeople: WordTable;
  /** Verbs of telling somebody, with the pronoun of the one told (أطلعه). */
  readonly informs: WordTable;
  /** Verbs of saying that look like a preposition (عبر). */
  readonly expresses: WordTable;
  /** Numerals with the number they name. */
  readonly numerals: WordTable;
  /** Words for two who are not named (نظيريه، وفدان). */
  readonly pairs: WordTable;
  /** The word for the friends of a state, who are not that state. */
  readonly friends: WordTable;
  /** Phrases that lead from a group to its members (المؤلفة من). */
  readonly composing: PhraseTrie;
  /** The one of them that denies what is to come (لن). */
  readonly denies: WordTable;
  /** Prepositions that lead to the place of an encounter (في). */
  readonly locative: PhraseTrie;
  /** A region that only its context names (المنطقة). */
  readonly region: WordTable;
  /** Prepositions of time with the pronoun of a visit before (خلالها). */
  readonly meanwhile: WordTable;
  /** Demonstratives (هذه). */
  readonly demonstratives: WordTable;
  /** Words right before an encounter still to come (قبيل). */
  readonly ahead: WordTable;
  /** Prepositions with the pronoun of a noun before (فيه، بها). */
  readonly withPronoun: WordTable;
  /** Prepositions of the time of an encounter (لدى زيارته). */
  readonly during: WordTable;
  /** Prepositions that lead from the verb of an encounter to its noun (في لقاء). */
  readonly within: WordTable;
  /** The preposition of a reception (في استقباله). */
  readonly inside: WordTable;
  /** Words of sport (مباراة، المنتخب). */
  readonly sports: WordTable;
  /** Particles that deny the verb right behind them (لم، لن). */
  readonly negates: WordTable;
  /** Particles that open a clause of its own (أن، إن). */
  readonly clauses: WordTable;
  /** Nouns of purpose that lead to an encounter (لعقد). */
  readonly purposes: WordTable;
  /** The preposition من. */
  readonly of: WordTable;
  /** Verbs and nouns of invitation. */
  readonly invites: WordTable;
  /** Verbs that answer an invitation (قبل). */
  readonly accepts: WordTable;
  /** Nouns of invitation (الدعوة). */
  readonly invitations: WordTable;
  /** First words of a sentence that tells of what was before (كان). */
  readonly beforeThat: WordTable;
  /** First words of a sentence that calls something to mind (يذكر). */
  readonly recalls: WordTable;
  /** Nouns that two states share and that set nobody against anybody (العلاقات). */
  readonly relations: WordTable;
  /** Words that begin with a ل and tell no purpose (لمدة). */
  readonly noPurpose: WordTable;
  /** Prepositions that go back to the main clause (على بناء، عن أمله). */
  readonly away: WordTable;
  /** What an encounter is held at or over (على عشاء). */
  readonly occasions: WordTable;
  /** Verbs that deny what they say of their subject, and nothing in a clause about it (ليس). */
  readonly isNot: WordTable;
  /** Pronouns that lead from a subject to what is said of it (هو). */
  readonly copulas: WordTable;
  /** Pronouns of the one who speaks (إنه). */
  readonly oneself: WordTable;
  /** Verbs of what comes behind an encounter (ستعقب). */
  readonly follows: WordTable;
  /** Verbs that lead from a tour to its places (تشمل). */
  readonly leads: PhraseTrie;
  /** The same of what is behind the visitor (شملت). */
  readonly led: PhraseTrie;
  /** Nouns of holding an encounter (إجراء). */
  readonly holding: WordTable;
  /** Nouns of coming to a gathering (المشاركة). */
  readonly coming: WordTable;
  /** Verbs that tell how long an encounter went on (استمر). */
  readonly lasts: WordTable;
  /** Words of a venue with its owner (مكتبه). */
  readonly ownVenue: WordTable;
  /** Verbs and particles that a subject follows. */
  readonly governs: WordTable;
}

interface MainFile {
  readonly verbs: readonly MeetingVerb[];
  readonly nouns: readonly MeetingNoun[];
  readonly refine: Readonly<Record<'talks' | 'negotiations' | 'call' | 'conference', readonly string[]>>;
  readonly press: readonly string[];
  readonly joint: readonly string[];
  readonly process: readonly string[];
  readonly none: readonly string[];
}

type FrameFile = Readonly<
  Record<'support' | 'gather' | 'attend', readonly (VerbStems & { readonly now?: boolean; readonly hosts?: boolean })[]>
> &
  Readonly<Record<string, readonly string[]>>;

/** Reads `dictionaries/meetings.yaml`, `meetings-frame.yaml` and `meetings-status.yaml`. */
export function compileMeetingWords(lexicon: Lexicon): MeetingWords {
  const main = lexicon.dictionary<MainFile>('meetings');
  const frame = lexicon.dictionary<FrameFile>('meetings-frame');
  const status = lexicon.dictionary<Record<string, readonly string[]>>('meetings-status');
  const table = (name: string): WordTable => lexicon.wordTable((frame[name] ?? []).map((word) => [word, 1] as const));
  const phrases = (name: string): PhraseTrie =>
    lexicon.phraseTrie(new Map((frame[name] ?? []).map((phrase) => [fold(phrase), 1])));
  const verbEntries = collectVerbs(main, frame);
  const nounEntries = main.nouns.flatMap(
    ({ noun, plurals = [], type, weak = false, head = false, takes = false, interview = false }) =>
      nounForms(noun, plurals).map((form) => ({ ...form, lemma: noun, type, weak, head, takes, interview })),
  );
  const verbs = lexicon.wordTable(firstOf(verbEntries));
  const nouns = lexicon.wordTable(firstOf(nounEntries));
  const marks = lexicon.phraseTrie(collectMarks(main, frame, status));
  const homeland = table('homeland');
  const numerals = lexicon.wordTable(
    (frame.numerals ?? []).flatMap((forms, i) => forms.split(' ').map((form) => [form, i + 2] as const)),
  );
  lexicon.classes.define(
    ClassBit.meeting,
    (stem) => verbs.has(stem) || nouns.has(stem) || marks.startsWith(stem) || homeland.has(stem) || numerals.has(stem),
  );
  const never = new Set(main.none.map((phrase) => internPhrase(phrase, lexicon.vocabulary)[0]));
  const tells = (verb: VerbEntry | undefined) => verb !== undefined && (verb.meets !== null || verb.attends);
  lexicon.classes.define(
    ClassBit.encounter,
    (stem) => nouns.has(stem) || (verbs.has(stem) && (never.has(stem) || tells(itemAt(verbEntries, verbs.get(stem))))),
  );
  return {
    verbEntries,
    verbs,
    nounEntries,
    nouns,
    marks,
    besides: phrases('besides'),
    likewise: phrases('likewise'),
    future: compileFuture(lexicon),
    notJoined: table('not-joined'),
    betweenThem: table('between-them'),
    homeland,
    counterparts: table('counterparts'),
    earlier: table('earlier'),
    next: table('next'),
    beforeThat: table('before-that'),
    recalls: table('recalls'),
    ownVenue: table('own-venue'),
    away: table('away'),
    occasions: table('occasions'),
    isNot: table('is-not'),
    copulas: table('copulas'),
    oneself: table('oneself'),
    follows: table('follows'),
    leads: phrases('leads'),
    led: phrases('led'),
    holding: table('holding'),
    coming: table('coming'),
    lasts: table('lasts'),
    noPurpose: table('no-purpose'),
    relations: table('relations'),
    withPronoun: table('with-pronoun'),
    during: table('during'),
    within: table('within'),
    inside: table('inside'),
    sports: table('sports'),
    negates: table('negates'),
    clauses: table('clauses'),
    purposes: table('purposes'),
    of: table('of'),
    invites: table('invites'),
    accepts: table('accepts'),
    invitations: table('invitations'),
    ahead: table('ahead'),
    auxiliary: table('auxiliary'),
    leading: table('leading'),
    meanwhile: table('meanwhile'),
    locative: phrases('locative'),
    region: table('region'),
    denies: table('denies'),
    numerals,
    pairs: table('pairs'),
    friends: table('friends'),
    composing: phrases('composing'),
    expresses: table('expresses'),
    twoPeople: table('two-people'),
    informs: table('informs'),
    demonstratives: table('demonstratives'),
    lamVerbs: table('lam-subject'),
    governs: compileGoverning(lexicon),
    vast: new Set(frame.vast),
  };
}

/** Each form with its index + 1; of equal forms the first counts. */
const firstOf = (entries: readonly { readonly form: string }[]): Map<string, number> => {
  const index = new Map<string, number>();
  entries.forEach(({ form }, i) => {
    if (!index.has(form)) index.set(form, i + 1);
  });
  return index;
};

function collectVerbs(main: MainFile, frame: FrameFile): VerbEntry[] {
  const entries = new Map<string, VerbEntry>();
  const put = (stems: VerbStems, part: Partial<VerbEntry>) => {
    for (const form of verbForms(stems)) {
      const known = entries.get(form.form);
      // One object a form, filled in place: this runs before the first record.
      if (known) Object.assign(known, part);
      else
        entries.set(
          form.form,
          Object.assign(
            {
              meets: null,
              supports: false,
              now: false,
              hosts: false,
              gathers: false,
              attends: false,
              lemma: stems.past,
            },
            form,
            part,
          ),
        );
    }
  };
  for (const verb of main.verbs) put(verb, { meets: verb });
  for (const verb of frame.support) put(verb, { supports: true, now: verb.now === true, hosts: verb.hosts === true });
  for (const verb of frame.gather) put(verb, { gathers: true });
  for (const verb of frame.attend) put(verb, { attends: true });
  return [...entries.values()];
}

const REFINES = [
  ['talks', Mark.refineTalks],
  ['negotiations', Mark.refineNegotiations],
  ['call', Mark.refineCall],
  ['conference', Mark.refineConference],
] as const;

/** Every marking phrase with its bits; a phrase in several lists has all their bits. */
function collectMarks(
  main: MainFile,
  frame: FrameFile,
  status: Readonly<Record<string, readonly string[]>>,
): Map<string, number> {
  const bits = new Map<string, number>();
  const put = (phrases: readonly string[] | undefined, bit: number) => {
    for (const phrase of (phrases ?? []).map(fold)) bits.set(phrase, (bits.get(phrase) ?? 0) | bit);
  };
  for (const name of Object.keys(Mark) as MarkName[]) {
    put(frame[name], Mark[name]);
    put(status[name], Mark[name]);
  }
  for (const name of ['press', 'joint', 'process', 'none'] as const) put(main[name], Mark[name]);
  for (const [name, bit] of REFINES) put(main.refine[name], bit);
  return bits;
}

/** The verbs of `dictionaries/tense.yaml` and the particles أن and كان. */
function compileGoverning(lexicon: Lexicon): WordTable {
  const { past, future } = lexicon.dictionary<{ past: string[]; future: string[] }>('tense');
  const { subject } = lexicon.dictionary<{ subject: string[] }>('meetings-frame');
  const words = new Set([...past, ...future, ...subject].filter((word) => !word.includes(' ')));
  return lexicon.wordTable([...words].map((word) => [word, 1] as const));
}
