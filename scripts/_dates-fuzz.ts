import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Lexicon } from '../src/lexicon/lexicon.js';
import { compileZoneWords } from '../src/document/zones.js';
import { readDocument } from '../src/document/document.js';
import { compileDateWords, findDates, printedDate, dateDiagnostics } from '../src/dates/find-dates.js';
const y=(n:string)=>parse(readFileSync(`dictionaries/${n}.yaml`,'utf8'));
const words=Object.fromEntries(['zones','dates','tense','hijri-months'].map(n=>[n,y(n)]));const none={names:'',rest:''};
const lex=Lexicon.from({date:'',people:none,organizations:none,places:none,countries:[],terms:'',words} as any);
const zw=compileZoneWords(lex),dw=compileDateWords(lex);lex.vocabulary.sealBase();
const all:string[]=[];const walk=(o:any)=>{if(typeof o==='string')all.push(o);else if(o&&typeof o==='object')Object.values(o).forEach(walk)};walk(words.dates);walk(words.tense);
all.push('2015','26','1436','14:30','و','،','/','-','(',')','\n','الوزير','5','31','2','99999999999','12','.','0','30','29','1500','1501','2200');
let seed=7;const rnd=(n:number)=>{seed=(Math.imul(seed,1103515245)+12345)>>>0;return (seed>>>8)%n};
const pubs=[null,'2016','2016-02','2016-02-29','2016-12-31T23:59','bad'];
const bad=/NaN|undefined|null|Infinity|--|-0\d\d/;const seen=new Set<string>();
for(let k=0;k<60000;k++){const n=1+rnd(14);let t='';for(let i=0;i<n;i++)t+=all[rnd(all.length)]!+(rnd(5)?' ':'');lex.vocabulary.dropDocument();lex.splitter.dropDocument();const d=readDocument(t,lex,zw,true);const p=pubs[rnd(pubs.length)]!;
let f;try{f=findDates(d,lex,dw,p);printedDate(d,lex,dw);dateDiagnostics(f,t)}catch(e){console.log('THROW',JSON.stringify(t),p,(e as Error).stack?.slice(0,300));break}
let last=0;for(const x of f){if(x.start<last||x.end<=x.start||bad.test(x.value)||(x.from&&bad.test(x.from))||(x.to&&bad.test(x.to))||!/^(P[TXDE0-9A-Z]+|[0-9X]{2,4}([-T].*)?|[A-Z]+_REF)$/.test(x.value)){if(!seen.has(x.rule)){seen.add(x.rule);console.log('BAD',JSON.stringify(t),p,t.slice(x.start,x.end),x.value,x.from,x.to,x.rule)}}last=x.end}}
for(const unit of ['3 و','من 3 إلى ','الثلاثاء ','مساء ','عام ','منذ ','(','26/','أكثر من ','خمسة و']){for(const m of [2000,20000]){const t=unit.repeat(m);lex.vocabulary.dropDocument();lex.splitter.dropDocument();const d=readDocument(t,lex,zw,true);const s=performance.now();findDates(d,lex,dw,'2016-01-01');console.log(unit,m,(performance.now()-s).toFixed(0))}}
