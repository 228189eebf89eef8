import { readFileSync } from 'node:fs';
import { extract } from '/work/main/src/index.js';
const dev=new Set<string>();
for(const l of readFileSync('/work/shared/gold/dev.articles.jsonl','utf8').trim().split('\n')){const t:string=JSON.parse(l).text.replace(/\s+/g,' ');for(let i=0;i+40<t.length;i+=10)dev.add(t.slice(i,i+40));}
const docs=readFileSync('/work/shared/data/news-sample.txt','utf8').split(/\n\s*\n/);
const seed=+process.argv[2]!, n=+process.argv[3]!, mode=process.argv[4]??'marks';
let k=seed,seen=0;
const stats={q:0,unknown:0,anon:0,marks:0,missed:0};
while(seen<n){k=(k*7919+13)%docs.length;const raw=docs[k]!;if(raw.length<600||!/قال|أكد|أعلن/.test(raw)||!/وزير الخارجية|المبعوث|الأمم المتحدة/.test(raw))continue;
 const t=raw.replace(/\s+/g,' ');let bad=false;for(let i=0;i+40<t.length;i++)if(dev.has(t.slice(i,i+40))){bad=true;break;}if(bad)continue;
 seen++;const r=extract(raw);
 stats.q+=r.quotes.length;
 for(const q of r.quotes){if(q.speaker.kind==='unknown')stats.unknown++;if(q.speaker.kind==='anonymous')stats.anon++;}
 if(mode==='marks'){const re=/["“«”]([^"“”«»]{25,400})["”»“]/g;let m;while((m=re.exec(raw))){stats.marks++;const a=m.index+1,b=a+m[1]!.length;if(!r.quotes.some(q=>q.content.start<b&&q.content.end>a)){stats.missed++;console.log('MISS',k,JSON.stringify(raw.slice(Math.max(0,a-110),b+60)));}}}
 if(mode==='all'){console.log('=====',k);for(const q of r.quotes)console.log(q.rule.slice(10),q.kind,'|',q.cue?.text,'|',q.speaker.kind,q.speaker.text,q.speaker.basis,'|',q.relay.map(x=>x.text).join(),'|',raw.slice(Math.max(0,q.content.start-90),q.content.start).replace(/\n/g,'⏎'),'⟦',q.content.text.slice(0,60),'…',q.content.text.slice(-40),'⟧',raw.slice(q.content.end,q.content.end+40).replace(/\n/g,'⏎'));}
}
console.log(stats);
