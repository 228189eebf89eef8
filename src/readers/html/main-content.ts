import { oneLine } from '../compose-text.js';
import type { Block, BlockBuilder } from './blocks.js';

/** At this share of linked characters a block leads elsewhere. */
const LINKED = 0.75;
const PROSE_LENGTH = 80;
/** The smallest share of a page's running text that a marked story must have. */
const ARTICLE_SHARE = 0.4;
const BODY_SHARE = 0.3;
const MAIN_SHARE = 0.5;
/** Going down from the page, a part is taken for the whole where it has this share. */
const DESCEND_SHARE = 0.85;
/** A text broken by line breaks alone has no pieces, but length. */
const LONG_PIECE = 600;
/** What stands around a story by its name is the story after all where it has this share of the running text. */
const AFTER_ALL_SHARE = 0.5;

const isLink = ({ text, linked, byline }: Block): boolean => !byline && linked >= text.length * LINKED;
const isProse = (block: Block): boolean => block.text.length >= PROSE_LENGTH && block.linked < block.text.length / 2;

/**
 * The paragraphs of the story of a page: without menus, lists of links, and what stands around it. Where nothing else tells the day (`dated`),
 * the lines between headline and story that print it come first.
 */
export function storyParagraphs({ blocks, containers }: BlockBuilder, title: string | null, dated: boolean): string[] {
  const whole = sumProse(blocks, containers);
  const arounds = new Set(blocks.map((block) => block.around));
  const afterAll = new Set([...arounds].filter((i) => i >= 0 && whole[i]! >= whole[0]! * AFTER_ALL_SHARE));
  const near = blocks.filter(({ around }) => around < 0 || afterAll.has(around));
  const header = inHeaders(containers);
  const heading = near.find(
    (block) => title !== null && header[block.container] === 0 && !isLink(block) && sameTitle(block.text, title),
  );
  const chosen = chooseContainer(sumProse(near, containers), containers, heading?.container ?? -1);
  const inside = insideOf(chosen, containers);
  const withHeaders = containers[chosen]!.kind === 'article' || header[chosen] === 1;
  const story = near.filter(({ container }) => inside[container] === 1 && (withHeaders || header[container] === 0));
  const kept = withoutLinks(withoutCards(story, containers));
  const above = dated || !heading || inside[heading.container] === 1 ? [] : printedDays(blocks, heading, story[0]);
  return [...above, ...kept].map((block) => block.text);
}

/** A line that prints the day is no longer than this. */
const DAY_LENGTH = 120;

/** The lines between the headline and the story that print a day: a number of four digits and another one, in whatever digits. */
function printedDays(blocks: readonly Block[], heading: Block, first: Block | undefined): Block[] {
  const from = blocks.indexOf(heading) + 1;
  const to = first ? blocks.indexOf(first) : from;
  return blocks
    .slice(from, Math.max(from, to))
    .filter(
      ({ text }) =>
        text.length <= DAY_LENGTH &&
        /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u.test(text) &&
        /(?<!\p{Nd})\p{Nd}{1,2}(?!\p{Nd})/u.test(text),
    );
}

/** The title of another story, linked, has at least so many characters; a card holds at most so many blocks. */
const CARD_TITLE = 20;
const CARD_BLOCKS = 4;
/** What is left without the cards has at least this share of the running text. */
const BESIDE_CARDS = 0.5;

/** Takes away the cards of other stories: a linked title with its summary below, in an element of their own, two or more side by side. */
function withoutCards(story: readonly Block[], containers: BlockBuilder['containers']): readonly Block[] {
  const counts = containers.map(() => 0);
  for (const { container } of story) counts[container]!++;
  for (let i = containers.length - 1; i > 0; i--) counts[containers[i]!.parent]! += counts[i]!;
  const cards = new Set<number>();
  const siblings = new Map<number, number>();
  let last = -1;
  for (const block of story) {
    const card = cardOf(block, containers, counts);
    if (card < 0 || card === last) continue;
    last = card;
    cards.add(card);
    const { parent } = containers[card]!;
    siblings.set(parent, (siblings.get(parent) ?? 0) + 1);
  }
  if (cards.size < 2) return story;
  const inCard = new Uint8Array(containers.length);
  containers.forEach(({ parent }, i) => {
    if ((cards.has(i) && siblings.get(parent)! > 1) || (parent >= 0 && inCard[parent] === 1)) inCard[i] = 1;
  });
  const kept = story.filter(({ container }) => inCard[container] === 0);
  return proseLength(kept) >= proseLength(story) * BESIDE_CARDS ? kept : story;
}

/** The element that a linked title shares with its summary; -1 where there is none. */
function cardOf(block: Block, containers: BlockBuilder['containers'], counts: readonly number[]): number {
  if (!isLink(block) || block.text.length < CARD_TITLE) return -1;
  let at = block.container;
  while (at > 0 && counts[at]! < 2) at = containers[at]!.parent;
  return at > 0 && counts[at]! <= CARD_BLOCKS ? at : -1;
}

const proseLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);

/** Takes away the blocks that lead elsewhere, with the headings above and the times below them. */
function withoutLinks(blocks: readonly Block[]): Block[] {
  const leads = blocks.map(isLink);
  for (let i = blocks.length - 2; i > 0; i--)
    if (leads[i + 1] && blocks[i]!.heading && !isProse(blocks[i]!) && !/[.!؟"»”]$/u.test(blocks[i]!.text))
      leads[i] = true;
  for (let i = 1; i < blocks.length; i++) if (leads[i - 1] && blocks[i]!.time) leads[i] = true;
  return blocks.filter((_, i) => !leads[i]);
}

/** All blocks but those that are links only, and a last one that names where it all came from by links: for a fragment, as feeds have them. */
export function fragmentParagraphs({ blocks }: BlockBuilder): string[] {
  const kept = blocks.filter((block) => block.around < 0 && !isLink(block));
  const last = kept[kept.length - 1];
  if (kept.length > 1 && last && last.linked >= last.text.length / 2) kept.pop();
  return (kept.length ? kept : blocks).map((block) => block.text);
}

/** The running text in each container, in characters. */
function sumProse(blocks: readonly Block[], containers: BlockBuilder['containers']): number[] {
  const sums = containers.map(() => 0);
  for (const block of blocks) if (isProse(block)) sums[block.container]! += block.text.length;
  for (let i = containers.length - 1; i > 0; i--) sums[containers[i]!.parent]! += sums[i]!;
  return sums;
}

/** The container of the story; `heading` is that of its headline, where the page prints it. */
function chooseContainer(prose: readonly number[], containers: BlockBuilder['containers'], heading: number): number {
  const all = prose[0]!;
  if (all === 0) return bestOf('article', prose, containers) ?? bestOf('main', prose, containers) ?? 0;
  const article = bestOf('article', prose, containers);
  if (article !== null && prose[article]! >= all * ARTICLE_SHARE) return article;
  const body = bestOf('body', prose, containers);
  if (body !== null && prose[body]! >= all * BODY_SHARE) return body;
  const main = bestOf('main', prose, containers);
  return descend(main !== null && prose[main]! >= all * MAIN_SHARE ? main : 0, prose, containers, heading);
}

function bestOf(kind: string, prose: readonly number[], containers: BlockBuilder['containers']): number | null {
  let best: number | null = null;
  containers.forEach((container, i) => {
    if (container.kind === kind && (best === null || prose[i]! > prose[best]!)) best = i;
  });
  return best;
}

/** The smallest part of a part that has nearly all its running text, in more than one piece, and the headline. */
function descend(
  from: number,
  prose: readonly number[],
  containers: BlockBuilder['containers'],
  heading: number,
): number {
  // The way up from the headline: what it leaves would lose date lines and captions with it.
  const above = new Set<number>();
  for (let i = heading; i > from; i = containers[i]!.parent) above.add(i);
  const pieces = containers.map(() => 0);
  for (let i = containers.length - 1; i > 0; i--) if (prose[i]! > 0) pieces[containers[i]!.parent]!++;
  let chosen = from;
  for (let i = from + 1; i < containers.length; i++) {
    if (containers[i]!.parent !== chosen || prose[i]! < prose[from]! * DESCEND_SHARE) continue;
    if (above.size && !above.has(i)) break;
    if (pieces[i] === 0 && prose[i]! < LONG_PIECE) break;
    chosen = i;
  }
  return chosen;
}

function insideOf(chosen: number, containers: BlockBuilder['containers']): Uint8Array {
  const inside = new Uint8Array(containers.length);
  for (let i = chosen; i < containers.length; i++)
    if (i === chosen || inside[containers[i]!.parent] === 1) inside[i] = 1;
  return inside;
}

/** Marks the containers in a page header. */
function inHeaders(containers: BlockBuilder['containers']): Uint8Array {
  const marked = new Uint8Array(containers.length);
  containers.forEach(({ parent, kind }, i) => {
    if (kind === 'header' || (parent >= 0 && marked[parent] === 1)) marked[i] = 1;
  });
  return marked;
}

/** True where two titles say the same, blanks and marks of direction apart. */
export const sameTitle = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (title: string): string => oneLine(title.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, ''));
