import { readFileSync } from 'node:fs';
const g='/work/shared/gold/';
const un=new Set(readFileSync(g+'unread.txt','utf8').split(/\s+/).filter(Boolean));
const arts=new Map(readFileSync(g+'dev.articles.jsonl','utf8').trim().split('\n').map(l=>{const a=JSON.parse(l);return [a.id,a]}));
for(const l of readFileSync(g+'dev.gold.jsonl','utf8').trim().split('\n')){const a=JSON.parse(l);if(un.has(a.id))continue;
 console.log('#',a.id,(arts.get(a.id) as any).published);const t=(arts.get(a.id) as any).text as string;let at=0;
 for(const d of a.dates){let i=t.indexOf(d.text,d.at??at);if(i<0)i=t.indexOf(d.text);at=i+d.text.length;console.log(d.type,d.value,'|',t.slice(Math.max(0,i-35),i).replace(/\n/g,'⏎'),'[['+d.text+']]',t.slice(at,at+25).replace(/\n/g,'⏎'))}
}
