import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

/** Each place as `country mention, mention …`, in order of appearance. */
const placesIn = (text: string) =>
  extract(text).places.map(
    ({ country, mentions }) => `${country} ${mentions.map((mention) => mention.text).join(', ')}`,
  );

describe('places', () => {
  it.each([
    ['وصل إلى الرياض، ثم زار مدينة بنغازي وميناء اللاذقية.', ['SA الرياض', 'LY بنغازي', 'SY اللاذقية']],
    ['سافر إلى طرابلس اللبنانية ومنها إلى طرابلس الليبية.', ['LB طرابلس اللبنانية', 'LY طرابلس']],
    ['عبرت السفن خليج عدن والبحر الأسود ونهر النيل.', ['null خليج عدن', 'null البحر الأسود', 'null نهر النيل']],
    ['وقعوا الاتفاق في جنيف، وجنيف مدينة سويسرية هادئة.', ['CH جنيف, جنيف']],
    ['سلمت المساعدات لبنغازي وبالموصل وكحلب.', ['LY بنغازي', 'IQ الموصل', 'SY حلب']],
    ['انعقدت الجولة في أستانا.', ['KZ أستانا']],
    ['واشنطن وموسكو تتفقان.', []],
    ['نشرت نيويورك تايمز الخبر.', []],
    ['وصل الحلبي والموصلي إلى السوق.', []],
  ])('%s', (text, expected) => expect(placesIn(text)).toEqual(expected));

  it("takes a mountain that bears a man's name for no person", () =>
    expect(extract('قصفت الطائرات جبل عبد العزيز.').people).toEqual([]));

  it.fails.each([
    // A square named after a city.
    ['هتف المتظاهرون في ميدان القاهرة الجديد.', []],
  ])('%s: no person, no city', (text, expected) => {
    expect(extract(text).people).toEqual([]);
    expect(placesIn(text)).toEqual(expected);
  });
});
