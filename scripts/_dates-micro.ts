import { compile, readDictionaries } from './read-dictionaries.js';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Lexicon } from '../src/lexicon/lexicon.js';
import { compileZoneWords } from '../src/document/zones.js';
import { readDocument } from '../src/document/document.js';
import { compileDateWords, findDates } from '../src/dates/find-dates.js';
import { Scan } from '../src/dates/scan.js';
import { propose, select } from '../src/dates/propose.js';
import { join } from '../src/dates/join.js';
import { relate } from '../src/dates/relate.js';
const y=(n:string)=>parse(readFileSync(`dictionaries/${n}.yaml`,'utf8'));
const words={zones:y('zones'),dates:y('dates'),tense:y('tense'),'hijri-months':y('hijri-months')};
const lex=Lexicon.from(compile(readDictionaries('/work/main/dictionaries')));
const zw=compileZoneWords(lex),dw=compileDateWords(lex);lex.vocabulary.sealBase();
const T=readFileSync('/work/shared/data/news-sample.txt','utf8').split('\n\n');
for(let k=0;k<4;k++){const t={docs:0,tok:0,read:0,split:0,leads:0,nlead:0,propose:0,rest:0,all:0};
for(const x of T){lex.vocabulary.dropDocument();lex.splitter.dropDocument();let s=performance.now();const d=readDocument(x,lex,zw,false);let e=performance.now();t.read+=e-s;s=e;for(let i=0;i<d.tokens.count;i++)lex.splitter.of(d.tokens.word[i]!);e=performance.now();t.split+=e-s;s=e;
const sc=new Scan(d,lex,dw);for(let i=0;i<d.tokens.count;i++)if(sc.rulesAt(i))t.nlead++;e=performance.now();t.leads+=e-s;s=e;
const p=propose(sc,0,d.tokens.count);e=performance.now();t.propose+=e-s;s=e;relate(sc,join(sc,select(p)));e=performance.now();t.rest+=e-s;s=e;findDates(d,lex,dw,'2015-01-01');t.all+=performance.now()-s;t.docs++;t.tok+=d.tokens.count}
console.log(JSON.stringify(t))}
