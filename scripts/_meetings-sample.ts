import { readFileSync } from 'node:fs';
import { extract } from '../src/index.js';
const [skip='0',take='12']=process.argv.slice(2);
const docs=readFileSync('/work/shared/data/news-sample.txt','utf8').split(/\n\n+/).filter(d=>d.length>800&&d.length<5000&&/(وزير الخارجية|الرئيس|المبعوث)/u.test(d)&&/(التقى|اجتماع|محادثات|مباحثات|زيارة|استقبل|لقاء)/u.test(d.slice(0,600)));
console.log(docs.length);
for(let i=Number(skip);i<Number(skip)+Number(take);i++){const d=docs[(i*97)%docs.length]!; const r:any=extract(d,{publishedAt:'2015-08-01'});
 const nm=(x:any)=>x.ref?(r.people.find((p:any)=>p.id===x.ref)?.name.ar??r.organizations.find((p:any)=>p.id===x.ref)?.name.ar??r.countries.find((p:any)=>p.id===x.ref)?.alpha2):'?'+x.text;
 console.log('#####',i,d.slice(0,90).replace(/\n/g,'⏎'));
 for(const m of r.meetings)console.log(' ',m.rule.slice(8),m.type,m.status,'|',r.document.text.slice(Math.max(0,m.trigger.start-90),m.trigger.start).replace(/\n/g,'⏎')+'【'+m.trigger.text+'】'+r.document.text.slice(m.trigger.end,m.trigger.end+120).replace(/\n/g,'⏎'),'|',m.participants.map((p:any)=>nm(p)).join(', '),'|',r.dates.find((x:any)=>x.id===m.dateId)?.text,'|',m.place?.text,'+'+(m.merged?.length??0));
}
