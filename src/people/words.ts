import { nameForms } from '../lexicon/forms.js';
import { type Lexicon, NamePart } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import type { PhraseTrie } from '../match/phrase-trie.js';
import type { WordTable } from '../match/word-table.js';
import { eachPhrase } from '../text/phrases.js';
import { ADDRESSED_KINDS } from './addressed.js';
import { CommonWords } from './common-words.js';
import { LatinSpellings } from './latin-spellings.js';
import { NameModel } from './name-model.js';
import { fixedWords, Romaniser } from './romanise.js';

interface HeadRow {
  readonly head: string;
  readonly kind: 'office' | 'mission' | 'body' | 'trade';
  readonly masculine: string;
  readonly feminine?: string;
  readonly dual?: readonly string[];
  readonly plural?: readonly string[];
}

interface OfficesFile {
  readonly heads: readonly HeadRow[];
  readonly offices: readonly { readonly office: string; readonly head: string; readonly words: readonly string[] }[];
  readonly adjectives: readonly string[];
  readonly former: readonly string[];
  readonly bodies: readonly string[];
  readonly 'inner-prepositions': readonly string[];
  readonly 'naming-prepositions': readonly string[];
  readonly 'naming-possessed': readonly string[];
  readonly 'motion-verbs': readonly string[];
  readonly 'main-things': readonly string[];
  readonly counterpart: Readonly<Record<'singular' | 'feminine' | 'dual' | 'plural', readonly string[]>>;
}

/** One inflected form of a title's head noun. */
export interface HeadForm {
  readonly head: string;
  readonly kind: HeadRow['kind'];
  readonly gender: 'm' | 'f';
  /** 1, 2 (dual), 3 (plural). */
  readonly number: number;
  /** With the article. */
  readonly definite: boolean;
  /** With a possessive pronoun («نائبه», «وزير دفاعه» has it on the next word). */
  readonly possessed: boolean;
}

/** What a name word is to the shape rules. */
export const NameClass = {
  none: 0,
  given: 1,
  givenFemale: 2,
  givenCommon: 3,
  family: 4,
  familyCommon: 5,
  particleBefore: 6,
  particleAfter: 7,
  /** A later word of a listed person's name, in no other list. */
  listed: 8,
  /** The first word of a listed person's name, in no other list. */
  listedGiven: 9,
} as const;

/** Honorifics and ranks before a name. */
export const Courtesy = { honorific: 1, rank: 2, occupation: 3 } as const;

/** The words of people: titles, names, and what ends a name. */
export interface PeopleWords {
  /** Agencies that credits name. */
  readonly agencies: PhraseTrie;
  readonly heads: WordTable;
  readonly headForms: readonly HeadForm[];
  /** Office phrases behind a head, by head. */
  readonly officePhrases: ReadonlyMap<string, PhraseTrie>;
  readonly officeNames: readonly string[];
  /** An office's usual title, by office. */
  readonly officeTitles: ReadonlyMap<string, string>;
  /** The office of a head without more words, by head. */
  readonly bareOffice: ReadonlyMap<string, string>;
  readonly adjectives: WordTable;
  readonly former: WordTable;
  readonly bodies: WordTable;
  readonly innerPrepositions: WordTable;
  readonly namingPrepositions: WordTable;
  readonly namingPossessed: WordTable;
  readonly motionVerbs: WordTable;
  /** «المقر», «السبب»: «الرئيس» behind them is an adjective. */
  readonly mainThings: WordTable;
  /** 1 masculine, 2 feminine, 3 dual, 4 plural. */
  readonly counterparts: WordTable;
  /** «معاليه», «جلالتها»: the number of the form in `ADDRESSED_FORMS`, from 1. */
  readonly addressed: WordTable;
  /** Those of them that are everyday words too. */
  readonly addressedBehindVerbs: WordTable;
  readonly courtesies: PhraseTrie;
  /** «ركن», «طيار»: what stands between a rank and its name. */
  readonly behindRanks: WordTable;
  /** 1 for those who are told things («للصحافيين»), 2 for media, which some people run. */
  readonly told: WordTable;
  readonly nameClass: WordTable;
  /** 1 a particle, 2 a verb, 3 another word of the news. */
  readonly functionWords: WordTable;
  /** «مطار», «جامعة»: a name behind them is theirs. */
  readonly namedAfter: WordTable;
  /** «التخصصي», «الجوية»: what houses and bases named after rulers are. */
  readonly ofHouses: WordTable;
  /** «التاسعة», «العشرين»: behind «ابن» how old someone is. */
  readonly ages: WordTable;
  /** «الحق», «الدين»: parts of a name that no word with the article stands before. */
  readonly afterBare: WordTable;
  /** «فان», «دي»: particles of European names. */
  readonly foreignParticles: WordTable;
  /** «نظام», «لقاء»: a leader's name follows them. */
  readonly allegiances: WordTable;
  /** «مع», «بين»: what stands before someone met. */
  readonly companions: WordTable;
  /** «نجله», «المدعو»: a name stands behind them. */
  readonly kin: WordTable;
  readonly model: NameModel;
  readonly common: CommonWords;
  readonly latin: Romaniser;
  /** «نصر», «ضيف»: words that «الله» follows in a name. */
  readonly beforeGod: WordTable;
  /** Prefix test words. */
  readonly bin: number;
  readonly abd: number;
  readonly al: number;
  /** «علي», which folds like «على». */
  readonly ali: number;
  readonly allah: number;
}

/** The classes that the lists of single name words give; later ones win. */
const NAME_CLASSES = [
  ['given-names m-common', NameClass.givenCommon],
  ['given-names f-common', NameClass.givenCommon],
  ['family-names common', NameClass.familyCommon],
  ['family-names words', NameClass.family],
  ['given-names f', NameClass.givenFemale],
  ['given-names m', NameClass.given],
] as const;

const PRONOUNS = ['ه', 'ها', 'هم', 'هما'];

/** Reads the dictionaries of titles and names. */
export function compilePeopleWords(lexicon: Lexicon): PeopleWords {
  const offices = lexicon.dictionary<OfficesFile>('offices');
  const titles = lexicon.dictionary<Record<string, readonly string[]>>('titles');
  const stops = lexicon.dictionary<Record<string, readonly string[]>>('function-words');
  const flags = (words: Iterable<string>) => lexicon.wordTable([...words].map((w) => [w, 1] as const));

  const headForms: HeadForm[] = [];
  const heads: [string, number][] = [];
  const put = (word: string, form: HeadForm) => heads.push([word, headForms.push(form)]);
  for (const row of offices.heads) {
    const base = { head: row.head, kind: row.kind };
    const add = (word: string, gender: 'm' | 'f', number: number) => {
      put(word, { ...base, gender, number, definite: false, possessed: false });
      put(`ال${word}`, { ...base, gender, number, definite: true, possessed: false });
      if (number === 1)
        for (const pronoun of PRONOUNS)
          put(word.replace(/ة$/u, 'ت') + pronoun, { ...base, gender, number, definite: true, possessed: true });
    };
    add(row.masculine, 'm', 1);
    if (row.feminine) add(row.feminine, 'f', 1);
    for (const word of row.dual ?? []) add(word, 'm', 2);
    for (const word of row.plural ?? []) add(word, 'm', 3);
  }

  const officeNames: string[] = [];
  const phrases = new Map<string, [string, number][]>();
  const bareOffice = new Map<string, string>();
  const officeTitles = new Map<string, string>();
  const masculine = new Map(offices.heads.map((row) => [row.head, row.masculine]));
  for (const { office, head, words } of offices.offices) {
    if (!officeTitles.has(office)) officeTitles.set(office, [masculine.get(head), words[0]].filter(Boolean).join(' '));
    const value = officeNames.push(office);
    if (words.length === 0 && !bareOffice.has(head)) bareOffice.set(head, office);
    const list = phrases.get(head) ?? [];
    list.push(...words.map((phrase) => [phrase, value] as [string, number]));
    phrases.set(head, list);
  }

  // Later classes win: of a word that is both a particle and a given name (نور، صلاح) the name, but for true particles (بن، أبو).
  const nameClass = lexicon.newTable();
  const classed = (words: string | undefined, value: number) => {
    if (words)
      eachPhrase(words, lexicon.vocabulary, (_line, _form, ids) => {
        for (const id of ids) nameClass.set(id, value);
      });
  };
  classed(stops['name-particles-before']?.join(' '), NameClass.particleBefore);
  classed(stops['name-particles-after']?.join(' '), NameClass.particleAfter);
  for (const [list, value] of NAME_CLASSES) lexicon.eachListed(list, (word) => nameClass.set(word, value));
  classed(stops['true-particles']?.join(' '), NameClass.particleBefore);
  const functionWords = lexicon.wordTable([
    ...(stops.particles ?? []).map((w) => [w, 1] as const),
    ...(stops['news-words'] ?? []).map((w) => [w, 3] as const),
    ...(stops.verbs ?? []).map((w) => [w, 2] as const),
  ]);
  const headTable = lexicon.wordTable(heads);
  classListedNames(lexicon, nameClass, (id) => functionWords.has(id) || headTable.has(id));

  const words: PeopleWords = {
    agencies: lexicon.phraseTrie(
      lexicon
        .dictionary<Record<'picture-agencies', readonly string[]>>('zones')
        ['picture-agencies'].map((name) => [name, 1] as const),
    ),
    heads: headTable,
    headForms,
    officePhrases: new Map([...phrases].map(([head, list]) => [head, lexicon.phraseTrie(list)])),
    officeNames,
    officeTitles,
    bareOffice,
    adjectives: flags(offices.adjectives),
    former: flags(offices.former),
    bodies: flags(offices.bodies),
    innerPrepositions: flags(offices['inner-prepositions']),
    namingPrepositions: flags(offices['naming-prepositions']),
    namingPossessed: flags(offices['naming-possessed']),
    motionVerbs: flags(offices['motion-verbs']),
    mainThings: flags(offices['main-things']),
    counterparts: lexicon.wordTable([
      ...offices.counterpart.singular.map((w) => [w, 1] as const),
      ...offices.counterpart.feminine.map((w) => [w, 2] as const),
      ...offices.counterpart.dual.map((w) => [w, 3] as const),
      ...offices.counterpart.plural.map((w) => [w, 4] as const),
    ]),
    addressedBehindVerbs: flags(titles['addressed-behind-verbs'] ?? []),
    addressed: lexicon.wordTable(
      ADDRESSED_KINDS.flatMap((kind, k) =>
        (titles[kind] ?? []).map((word) => [word, 1 + 2 * k + (word.endsWith('ها') ? 1 : 0)] as const),
      ),
    ),
    courtesies: lexicon.phraseTrie([
      ...withArticle(titles.occupations ?? []).map((w) => [w, Courtesy.occupation] as const),
      ...withArticle(titles.ranks ?? []).map((w) => [w, Courtesy.rank] as const),
      ...withArticle(titles.honorifics ?? []).map((w) => [w, Courtesy.honorific] as const),
    ]),
    behindRanks: flags(titles['behind-ranks'] ?? []),
    told: lexicon.wordTable([
      ...(titles.told ?? []).map((word) => [word, 1] as const),
      ...(titles['told-by-some'] ?? []).map((word) => [word, 2] as const),
    ]),
    nameClass,
    functionWords,
    namedAfter: flags(stops['named-after'] ?? []),
    ofHouses: flags(stops['of-houses'] ?? []),
    ages: flags(stops.ages ?? []),
    afterBare: flags(stops['after-bare'] ?? []),
    foreignParticles: flags(stops['foreign-particles'] ?? []),
    allegiances: flags(stops.allegiances ?? []),
    companions: flags(stops.companions ?? []),
    model: new NameModel(() => lexicon.nameModel()),
    kin: flags(stops.kin ?? []),
    common: new CommonWords(lexicon.dictionary<string>('common-words')),
    latin: new Romaniser(new LatinSpellings(lexicon), fixedWords(titles['in-latin'] ?? [])),
    beforeGod: flags([...(stops['before-god'] ?? []), ...(stops['name-particles-before'] ?? [])]),
    bin: lexicon.vocabulary.internString('بن'),
    abd: lexicon.vocabulary.internString('عبد'),
    al: lexicon.vocabulary.internString('ال'),
    ali: lexicon.vocabulary.internString('علي'),
    allah: lexicon.vocabulary.internString('الله'),
  };
  defineClasses(lexicon, words);
  return words;
}

function defineClasses({ classes }: Lexicon, words: PeopleWords): void {
  const { heads, counterparts, addressed, courtesies, nameClass, functionWords, kin, abd } = words;
  classes.define(ClassBit.title, (stem) => heads.has(stem) || counterparts.has(stem) || addressed.has(stem));
  classes.define(ClassBit.courtesy, (stem) => courtesies.startsWith(stem));
  classes.define(ClassBit.asking, (stem) => functionWords.get(stem) === 2 || kin.has(stem));
  classes.define(ClassBit.given, (stem) => {
    const kind = nameClass.get(stem);
    return kind === NameClass.given || kind === NameClass.givenFemale || stem === abd;
  });
}

/** Words of the listed people's names are names too; what the lists class already, or what is an everyday word, stays as it is. */
function classListedNames(lexicon: Lexicon, table: WordTable, isPlain: (word: number) => boolean): void {
  const { vocabulary, nameParts } = lexicon;
  for (let id = 0; id < vocabulary.size; id++) {
    const part = nameParts.get(id);
    if (part !== 0 && vocabulary.lengthOf(id) > 2 && !table.has(id) && !isPlain(id))
      table.set(id, part === NamePart.first ? NameClass.listedGiven : NameClass.listed);
  }
}

const withArticle = (words: readonly string[]): string[] =>
  words.flatMap((word) => (word.includes(' ') || word.startsWith('ال') ? nameForms(word) : [word, `ال${word}`]));
