import {
  type Attributes,
  isAround,
  isByline,
  isBylineBlock,
  isInline,
  isSilent,
  isStoryBody,
  own,
} from './element-kinds.js';

/** A stretch of text between two block boundaries of a page. */
export interface Block {
  readonly text: string;
  /** Characters that stand in links. */
  readonly linked: number;
  readonly byline: boolean;
  /** A heading, or bold throughout. */
  readonly heading: boolean;
  /** A point in time and nothing else. */
  readonly time: boolean;
  /** Index of the container it stands in. */
  readonly container: number;
  /** Index of the outermost container that by its name stands around the story; -1 where there is none. */
  readonly around: number;
}

/** An element that holds blocks. */
export interface Container {
  readonly parent: number;
  readonly kind: 'article' | 'main' | 'body' | 'header' | 'other';
}

interface Frame {
  readonly name: string;
  readonly inline: boolean;
  readonly container: number;
  readonly around: number;
  readonly byline: boolean;
}

const LINE_BREAK = '\v';
const BOLD = /^(?:b|strong|h[1-6])$/u;
/** The share of a block's characters that makes it wholly bold, or a time. */
const WHOLLY = 0.9;

/** Cuts a page into blocks from its tags and texts, in one pass; what is silent (scripts, menus) is left out. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly containers: Container[] = [{ parent: -1, kind: 'other' }];
  private readonly frames: Frame[] = [];
  private readonly top: Frame = { name: '', inline: false, container: 0, around: -1, byline: false };
  private silentFrom = -1;
  private depth = 0;
  private links = 0;
  private linked = 0;
  private preformatted = 0;
  private bolds = 0;
  private bold = 0;
  private times = 0;
  private timed = 0;
  private broken = false;
  /** Where in the buffer an inline element ended last, and whether it was a link. */
  private inlineEnd = -1;
  private linkEnded = false;
  /** Where one inline element follows another without a blank between them. */
  private joints: number[] = [];
  private buffer = '';

  open(name: string, attributes: Attributes): void {
    this.depth++;
    if (this.silentFrom >= 0) return;
    const parent = this.frames[this.frames.length - 1] ?? this.top;
    if (isSilent(name, attributes)) {
      this.silentFrom = this.depth;
      if (!isInline(name)) this.flush();
      return;
    }
    if (name === 'br') this.breakLine();
    const around = isAround(name, attributes);
    const inline = isInline(name) && !around && !isBylineBlock(attributes);
    if (!inline) this.flush();
    else if (this.buffer.length === this.inlineEnd) this.join(name);
    this.count(name, 1);
    let { container } = parent;
    if (!inline) container = this.containers.push({ parent: container, kind: containerKind(name, attributes) }) - 1;
    this.frames.push({
      name,
      inline,
      container,
      around: parent.around >= 0 ? parent.around : around ? container : -1,
      byline: parent.byline || isByline(attributes),
    });
  }

  text(text: string): void {
    if (this.silentFrom >= 0) return;
    const plain = text.includes(LINE_BREAK) ? text.replaceAll(LINE_BREAK, ' ') : text;
    this.buffer += this.preformatted > 0 ? plain.replace(/\r?\n/gu, LINE_BREAK) : plain;
    const length = plain.trim().length;
    if (this.links > 0) this.linked += length;
    if (this.bolds > 0) this.bold += length;
    if (this.times > 0) this.timed += length;
    if (length > 0) this.broken = false;
  }

  close(): void {
    const { depth } = this;
    this.depth--;
    if (this.silentFrom >= 0) {
      if (depth === this.silentFrom) this.silentFrom = -1;
      return;
    }
    const frame = this.frames[this.frames.length - 1];
    if (!frame) return;
    if (!frame.inline) this.flush();
    this.frames.pop();
    this.count(frame.name, -1);
    if (frame.inline && frame.name !== 'br') {
      this.inlineEnd = this.buffer.length;
      this.linkEnded = frame.name === 'a';
    }
  }

  /** Two links are two labels; what else stands side by side is told when the line is whole. */
  private join(name: string): void {
    if (name === 'a' && this.linkEnded) this.buffer += ' ';
    else this.joints.push(this.inlineEnd);
  }

  private count(name: string, step: 1 | -1): void {
    if (name === 'a') this.links += step;
    else if (name === 'pre') this.preformatted += step;
    else if (name === 'q') this.buffer += step > 0 ? '“' : '”';
    else if (BOLD.test(name)) this.bolds += step;
    else if (name === 'time') {
      this.times += step;
      this.buffer += ' ';
    }
  }

  /** One break ends a line, two end a block. */
  private breakLine(): void {
    if (this.broken) this.flush();
    else this.buffer += LINE_BREAK;
    this.broken = true;
  }

  /** Ends the block that is open. */
  flush(): void {
    const { linked, bold, timed } = this;
    const buffer = this.joints.length > 0 ? parted(this.buffer, this.joints) : this.buffer;
    this.joints = [];
    this.inlineEnd = -1;
    this.buffer = '';
    this.linked = this.bold = this.timed = 0;
    this.broken = false;
    const text = buffer
      .replace(/[^\S\v]+/gu, ' ')
      .replace(/ ?\v ?/gu, '\n')
      .trim();
    if (text === '') return;
    const { container, around, byline, name } = this.frames[this.frames.length - 1] ?? this.top;
    const heading = /^h[1-6]$/u.test(name) || bold >= text.length * WHOLLY;
    this.blocks.push({ text, linked, byline, heading, time: timed >= text.length * WHOLLY, container, around });
  }
}

/** A line of running text is longer: in it an element may end in mid-word. */
const LABEL_LENGTH = 120;

/** The parts of a line of labels (writer, day, readers) with the blank between them that the page's style would show. */
function parted(text: string, joints: readonly number[]): string {
  if (text.length > LABEL_LENGTH) return text;
  let out = '';
  let from = 0;
  for (const at of joints) {
    out += `${text.slice(from, at)} `;
    from = at;
  }
  return out + text.slice(from);
}

function containerKind(name: string, attributes: Attributes): Container['kind'] {
  if (name === 'article') return 'article';
  if (isStoryBody(attributes)) return 'body';
  if (name === 'main' || own(attributes, 'role') === 'main') return 'main';
  return name === 'header' ? 'header' : 'other';
}
