import { type Article, fileArticles, fixtureArticles, MB, repeatTo } from './texts.js';

/** Articles under a name that the tables show. */
export interface Corpus {
  readonly name: string;
  readonly articles: readonly Article[];
}

/** How much text is made of the fixtures. */
const FIXTURE_BYTES = 5 * MB;

/** The day that undated documents of a file are taken to be of; relative dates need one. */
const FILE_DATE = '2015-07-24';

/** The fixtures, each once. The bench runs at the root of the repository. */
export const fixtures = (): readonly Article[] => fixtureArticles('fixtures/articles');

/** What the bench reads: the fixtures repeated, and the file where one is named. */
export const corpora = (file: string | undefined): readonly Corpus[] => [
  { name: 'fixtures', articles: repeatTo(fixtures(), FIXTURE_BYTES) },
  ...(file === undefined ? [] : [{ name: file.split('/').at(-1)!, articles: fileArticles(file, FILE_DATE) }]),
];
