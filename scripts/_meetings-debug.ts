import { readFileSync } from 'node:fs';
import { extract } from '../src/index.js';
const un=new Set(readFileSync('/work/shared/gold/unread.txt','utf8').split(/\s+/));
const ids=process.argv.slice(2);
const G=new Map(readFileSync('/work/shared/gold/dev.gold.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l)).map(g=>[g.id,g]));
for(const line of readFileSync('/work/shared/gold/dev.articles.jsonl','utf8').trim().split('\n')){const a=JSON.parse(line);
 if(un.has(a.id)||!ids.includes(a.id))continue; const r:any=extract(a.text,{id:a.id,publishedAt:a.published??null});
 const nm=(x:any)=>x.ref?(r.people.find((p:any)=>p.id===x.ref)?.name.ar??r.organizations.find((p:any)=>p.id===x.ref)?.name.ar??r.countries.find((p:any)=>p.id===x.ref)?.alpha2):'?'+x.text;
 console.log('#####',a.id); const g:any=G.get(a.id);
 for(const m of r.meetings){console.log(m.rule,m.type,m.status,'|',r.document.text.slice(Math.max(0,m.trigger.start-60),m.trigger.start).replace(/\n/g,'⏎')+'【'+m.trigger.text+'】'+r.document.text.slice(m.trigger.end,m.trigger.end+110).replace(/\n/g,'⏎'),'|',m.participants.map((p:any)=>nm(p)+(p.role!=='participant'?':'+p.role:'')).join(', '),'|',r.dates.find((d:any)=>d.id===m.dateId)?.value,'|',m.place?.text,'|',m.topic?.text); for(const l of m.merged??[])console.log('     +',l);}
 const n=(x:any)=>g.people.find((p:any)=>p.id===x)?.name??g.orgs.find((p:any)=>p.id===x)?.name??x;
 for(const m of g.meetings)console.log('  GOLD',m.type,m.status,'|',m.trigger,'|',(m.participants||[]).map(n).join(', '),'|',m.date,'|',m.place);
}
