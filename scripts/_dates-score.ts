import { compile, readDictionaries } from './read-dictionaries.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Lexicon } from '../src/lexicon/lexicon.js';
import { compileZoneWords } from '../src/document/zones.js';
import { readDocument } from '../src/document/document.js';
import { compileDateWords, findDates } from '../src/dates/find-dates.js';
const y=(n:string)=>parse(readFileSync(`dictionaries/${n}.yaml`,'utf8'));
const words={zones:y('zones'),dates:y('dates'),tense:y('tense'),'hijri-months':y('hijri-months')};
const lex=Lexicon.from(compile(readDictionaries('/work/main/dictionaries')));
const zw=compileZoneWords(lex),dw=compileDateWords(lex);lex.vocabulary.sealBase();
const run=(t:string,p:string|null)=>{lex.vocabulary.dropDocument();lex.splitter.dropDocument();const d=readDocument(t,lex,zw,false);return findDates(d,lex,dw,p)};
const a=process.argv;
if(a[2]==='try'){for(const d of run(a[3]!,a[4]??'2016-10-21'))console.log(a[3]!.slice(d.start,d.end),'|',d.type,d.value,d.mod??'',d.anchor,d.from,d.to,d.range||'',d.rule,d.issue??'')}
else if(a[2]==='speed'){const t=readFileSync('/work/shared/data/news-sample.txt','utf8').split('\n\n');let tt=0,td=0,n=0,c=0;for(let k=0;k<3;k++){tt=td=n=c=0;for(const x of t){lex.vocabulary.dropDocument();lex.splitter.dropDocument();let s=performance.now();const d=readDocument(x,lex,zw,false);tt+=performance.now()-s;for(let i=0;i<d.tokens.count;i++)lex.splitter.of(d.tokens.word[i]!);s=performance.now();c+=findDates(d,lex,dw,'2015-07-24').length;td+=performance.now()-s;n+=x.length}}console.log({chars:n,read:tt,dates:td,found:c})}
else{const out:string[]=[];for(const l of readFileSync('/work/shared/gold/dev.articles.jsonl','utf8').trim().split('\n')){const r=JSON.parse(l);if(a[2]==='dated'&&!r.published||a[2]==='undated'&&r.published)continue;const f=run(r.text,r.published);out.push(JSON.stringify({document:{id:r.id,text:r.text},dates:f.map(d=>({...d,text:r.text.slice(d.start,d.end)}))}))}
writeFileSync('/tmp/dates-records.jsonl',out.join('\n')+'\n')}
