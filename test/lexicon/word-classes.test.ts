import { describe, expect, it } from 'vitest';
import { ClassBit, WordClasses } from '../../src/lexicon/word-classes.js';
import { ProcliticSplitter } from '../../src/text/proclitics.js';
import { tokenise } from '../../src/text/tokens.js';
import { Vocabulary } from '../../src/text/vocabulary.js';

const vocabulary = new Vocabulary(8);
const envoy = vocabulary.internString('مبعوث');
const met = vocabulary.internString('التقي');
vocabulary.sealBase();
const splitter = new ProcliticSplitter(vocabulary);

function classesOf(classes: WordClasses, raw: string): number[] {
  vocabulary.dropDocuments();
  const { word, count } = tokenise(raw, vocabulary);
  return [...classes.read(word, count)].map((bits) => bits & (ClassBit.title | ClassBit.meeting));
}

describe('WordClasses', () => {
  const classes = new WordClasses(vocabulary, splitter);
  classes.define(ClassBit.title, (stem) => stem === envoy);
  classes.define(ClassBit.meeting, (stem) => stem === met);

  it('gives each word the classes of all its readings', () => {
    expect(classesOf(classes, 'التقى بمبعوث ومبعوث')).toEqual([ClassBit.meeting, ClassBit.title, ClassBit.title]);
  });

  it('knows nothing of words that no lexicon has, in the next document as well', () => {
    expect(classesOf(classes, 'لمبعوث صخرة')).toEqual([ClassBit.title, 0]);
    expect(classesOf(classes, 'صخرة لمبعوث')).toEqual([0, ClassBit.title]);
  });

  it('asks about whole words as they stand, those that no lexicon has too', () => {
    const whole = new WordClasses(vocabulary, splitter);
    whole.defineWhole(ClassBit.title, { holds: (word) => vocabulary.word(word).endsWith('خره') });
    expect(classesOf(whole, 'صخرة مبعوث وصخرة')).toEqual([ClassBit.title, 0, ClassBit.title]);
  });

  it('forgets what it knew where a class is said anew', () => {
    const again = new WordClasses(vocabulary, splitter);
    again.define(ClassBit.title, (stem) => stem === envoy);
    expect(classesOf(again, 'مبعوث')).toEqual([ClassBit.title]);
    again.define(ClassBit.title, (stem) => stem === met);
    expect(classesOf(again, 'مبعوث التقى')).toEqual([0, ClassBit.title]);
  });
});
