import { readFileSync } from 'node:fs';
import { extract } from '/work/main/src/index.js';
const a=readFileSync('/work/shared/gold/dev.articles.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l)).find(x=>x.id==='a0883');
const t:string=a.text; const i=t.indexOf('جميع موظفي');
const u=t.slice(i-4,i+230);console.log(JSON.stringify(u),[...u].filter(c=>!/[\u0620-\u064a ]/.test(c)).map(c=>c.codePointAt(0)!.toString(16)).join(' '));
