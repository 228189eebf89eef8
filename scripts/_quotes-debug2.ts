import { readFileSync } from 'node:fs';
import { extract } from '/work/main/src/index.js';
const texts=readFileSync('/work/shared/data/news-sample.txt','utf8').split(/\n\s*\n/).slice(0,700);
for(const t of texts) extract(t);
const s=performance.now();for(let k=0;k<2;k++)for(const t of texts) extract(t);console.log(performance.now()-s, texts.join('').length*2);
