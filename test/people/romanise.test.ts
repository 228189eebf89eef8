import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { loadLexicon } from '../../src/lexicon/load.js';
import { LatinSpellings } from '../../src/people/latin-spellings.js';
import { fixedWords, Romaniser } from '../../src/people/romanise.js';

const lexicon = loadLexicon();
lexicon.vocabulary.sealBase();
const spellings = new LatinSpellings(lexicon);
const { 'in-latin': rows } = lexicon.dictionary<Record<'in-latin', readonly string[]>>('titles');
const latin = new Romaniser(spellings, fixedWords(rows));

describe('names in Latin letters', () => {
  it.each([
    // Words of listed people's names, as theirs are spelled most often.
    ['إيمانويل أوكونجو', 'Emmanuel Okonjo'],
    ['فولفغانغ قرناص', 'Wolfgang Qarnas'],
    // The article, and the ى of papers in Egypt.
    ['حمدان القرناصي', 'Hamdan al-Qarnasi'],
    ['التهامي الخلطي', 'Al-Tahami al-Khalti'],
    ['علاء الدسوقى', 'Alaa al-Dasuqi'],
    // Particles.
    ['مشاري بن نايف بن دحام آل مريطب', 'Mashari bin Nayef bin Daham Al Maritab'],
    ['منيرة بنت خلف الزهيميل', 'Manira bint Khalaf al-Zahimil'],
    ['المحجوب آيت واعزيز', 'Al-Mahgoub Ait Waziz'],
    ['شوقي أبو العطا', 'Shawki Abu al-Atta'],
    ['سيدي ولد بوبكرن', 'Sidi Ould Bubkran'],
    ['يان فان ديركيندر', 'Yan van Dirkindar'],
    // عبد and what it serves, joined or not.
    ['عبد الله الشهري', 'Abdullah al-Shahri'],
    ['عبدالله الشهري', 'Abdullah al-Shahri'],
    ['عبدالموجود', 'Abd al-Mujud'],
    ['عبد الرحمن بن عبد العزيز آل سعود', 'Abd al-Rahman bin Abd al-Aziz Al Saud'],
    // Letters that are consonants or vowels: و ي ع ة.
    ['وهدان ياطين', 'Wahdan Yatin'],
    ['عايض رؤوف', 'Ayid Rauf'],
    ['زهيرة دوبرو', 'Zahira Dubro'],
    // A word with فاعل's vowels, one with a first cluster, one with تش.
    ['طارس شملان بتشكيف', 'Taris Shamlan Bachkif'],
    // Initials.
    ['بي.جي. كراولين', 'Bi Ji Karawlin'],
    // Marks and tatweel are no letters.
    ['حَمْدان القُرناصيّ', 'Hamdan al-Qarnasi'],
  ])('%s is %s', (ar, en) => expect(latin.name(ar)).toBe(en));

  it('mark the name as derived, and leave listed ones alone', () => {
    const { people } = extract('استقبل وزير الخارجية الروسي سيرغي لافروف السفير حمدان القرناصي في المقر.');
    expect(people.map(({ name }) => name)).toEqual([
      { ar: 'سيرغي لافروف', en: 'Sergey Lavrov' },
      { ar: 'حمدان القرناصي', en: 'Hamdan al-Qarnasi', derived: true },
    ]);
  });
});
