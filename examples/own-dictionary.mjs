// People and places of your own, besides the built-in ones.   node examples/own-dictionary.mjs
import { createExtractor, extract } from 'sifara';

const text = 'التقت السفيرة ليان مرداشي محافظ بلدة عين الزهور أمس.';
const own = createExtractor({
  dictionaries: {
    people: [{ key: 'lian-mardashi', en: 'Lian Mardashi', ar: 'ليان مرداشي', country: 'JO', gender: 'f' }],
    places: [{ key: 'ain-al-zuhur', en: 'Ain al-Zuhur', ar: 'عين الزهور', country: 'JO' }],
  },
});

const keys = ({ people, places }) => [...people, ...places].map(({ key, name }) => key ?? `(${name.ar})`).join(', ');
console.log('built in:', keys(extract(text)));
console.log('with own:', keys(own(text)));
