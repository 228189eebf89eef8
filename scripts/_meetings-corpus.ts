import { readFileSync } from 'node:fs';
import { extract } from '../src/index.js';
const name=(r:any,x:any)=>x.ref?(r.people.find((p:any)=>p.id===x.ref)?.name.ar??r.organizations.find((p:any)=>p.id===x.ref)?.name.ar??r.countries.find((p:any)=>p.id===x.ref)?.alpha2):'?'+x.text;
let bad=0,n=0;
for(const l of readFileSync('/tmp/corpus.txt','utf8').trim().split('\n')){n++;const [t,ts,ps,d,pl,to]=l.split('|'); const r:any=extract(t!,{publishedAt:'2016-10-21'});const m=r.meetings[0];
 const got=m?`${m.type} ${m.status}|${m.participants.map((p:any)=>name(r,p)).join(',')}|${r.dates.find((x:any)=>x.id===m.dateId)?.text??''}|${m.place?.text??''}|${m.topic?.text??''}`:'-';
 const want=`${ts}|${ps}|${d}|${pl}|${to}`; const gp=m?.participants.map((p:any)=>name(r,p))??[];const wp=ps!.split(',');
 const ok=m&&`${m.type} ${m.status}`===ts&&gp.length===wp.length&&wp.every((w:string)=>gp.some((g:string)=>g.includes(w)||g.endsWith(w)))&&(r.dates.find((x:any)=>x.id===m.dateId)?.text??'')===d&&(m.place?.text??'')===pl&&(!to||m.topic?.text===to);
 if(!ok){bad++;console.log(n,t,'\n   want',want,'\n   got ',got,r.meetings.length>1?'(+'+(r.meetings.length-1)+')':'');}}
console.log('bad',bad,'of',n);
for(const l of readFileSync('/tmp/negatives.txt','utf8').trim().split('\n')){const r:any=extract(l,{publishedAt:'2016-10-21'});for(const m of r.meetings)console.log('NEG',l,'=>',m.rule,m.type,m.participants.map((p:any)=>name(r,p)).join(','));}
