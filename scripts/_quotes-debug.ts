import { readFileSync } from 'node:fs';
import { extract } from '/work/main/src/index.js';
const arg=process.argv[2]!;
let text=arg, pub:string|null=null;
if(/^a\d+$/.test(arg)){const un=new Set(readFileSync('/work/shared/gold/unread.txt','utf8').split(/\s+/));if(un.has(arg))throw 1;
const a=readFileSync('/work/shared/gold/dev.articles.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l)).find(x=>x.id===arg);text=a.text;pub=a.published;}
const r=extract(text,{publishedAt:pub});
for(const q of r.quotes) console.log(q.rule.replace('quotation.',''),q.kind,'|',q.cue?.text,q.cue?.lemma,'|',q.speaker.kind,q.speaker.text,q.speaker.ref,q.speaker.basis,'| relay',q.relay.map(x=>x.text).join(),q.modality,q.closure,'|',q.content.text.slice(0,200));
if(process.argv[3]) console.log(JSON.stringify(r.people.map(p=>[p.id,p.name.ar,p.mentions.map(m=>m.text+':'+m.level)])),JSON.stringify(r.countries.map(c=>[c.alpha2,c.mentions.map(m=>m.text+':'+m.via)])),JSON.stringify(r.organizations.map(o=>[o.id,o.name.ar,o.kind,o.mentions.map(m=>m.text)])));
