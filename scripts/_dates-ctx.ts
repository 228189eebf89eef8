import { readFileSync } from 'node:fs';
const un=new Set(readFileSync('/work/shared/gold/unread.txt','utf8').split(/\s+/).filter(Boolean));
for(const l of readFileSync('/work/shared/gold/dev.articles.jsonl','utf8').trim().split('\n')){const a=JSON.parse(l);if(a.id!==process.argv[2]||un.has(a.id))continue;const re=new RegExp(process.argv[3]!,'g');let m;while(m=re.exec(a.text))console.log(a.id,'…',a.text.slice(Math.max(0,m.index-130),m.index+60).replace(/\n/g,'⏎'))}
