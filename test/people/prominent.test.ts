import { describe, expect, it } from 'vitest';
import { compileEntityWords } from '../../src/entities/find-entities.js';
import { loadLexicon } from '../../src/lexicon/load.js';
import { compileProminent, isProminent } from '../../src/people/prominent.js';

describe('prominent people', () => {
  const lexicon = loadLexicon();
  const { people } = compileEntityWords(lexicon);
  lexicon.vocabulary.sealBase();
  const listed = [...compileProminent(lexicon, people).values()].flat().sort((a, b) => a - b);

  it('are those of the build', () => {
    const found = Array.from({ length: lexicon.people.length }, (_, person) => person);
    expect(listed).toEqual(found.filter((person) => isProminent(lexicon, people, person)));
    expect(listed.length).toBeGreaterThan(500);
  });

  it("are a user's own too, and none that a user took out", () => {
    const own = lexicon.fork();
    own.addPerson({
      key: 'own',
      en: 'Karim Zarnadi',
      ar: 'كريم الزرنادي',
      forms: [],
      short: '',
      gender: 'm',
      country: 'LB',
      offices: [{ office: 'president', scope: 'LB', from: '2020-01', to: '', dated: true }],
    });
    own.removed.add((1 << 27) | listed[0]!);
    const words = compileEntityWords(own).people;
    own.vocabulary.sealBase();
    const now = [...compileProminent(own, words).values()].flat().sort((a, b) => a - b);
    expect(now).toEqual([...listed.slice(1), own.people.length]);
  });
});
