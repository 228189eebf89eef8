import { compile, readDictionaries } from './read-dictionaries.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Lexicon } from '../src/lexicon/lexicon.js';
import { compileZoneWords } from '../src/document/zones.js';
import { readDocument } from '../src/document/document.js';
import { compileDateWords } from '../src/dates/find-dates.js';
import { propose } from '../src/dates/propose.js';
import { rules } from '../src/dates/rules.js';
import { Scan } from '../src/dates/scan.js';
import { rawOffset } from '../src/text/tokens.js';
const y=(n:string)=>parse(readFileSync(`dictionaries/${n}.yaml`,'utf8'));
const words={zones:y('zones'),dates:y('dates'),tense:y('tense'),'hijri-months':y('hijri-months')};
const lex=Lexicon.from(compile(readDictionaries('/work/main/dictionaries')));
const zw=compileZoneWords(lex),dw=compileDateWords(lex);lex.vocabulary.sealBase();
const q=(s:string)=>"'"+s.replace(/'/g,"''")+"'";
const texts=['/tmp/shapes.txt','/tmp/neg.txt'].flatMap(f=>readFileSync(f,'utf8').split('\n')).filter(l=>l&&l[0]!=='#');
const m=new Map<string,[string,string][]>(),ig=new Map<string,string[]>();
for(const t of texts){lex.vocabulary.dropDocument();lex.splitter.dropDocument();const d=readDocument(t,lex,zw,false);const sc=new Scan(d,lex,dw);const ps=propose(sc,0,d.tokens.count);
 let bits=0;for(let i=0;i<d.tokens.count;i++)bits|=sc.rulesAt(i);
 rules.forEach((r,k)=>{const own=ps.filter(p=>p.rule==='dates.'+r.name).sort((a,b)=>(b.to-b.from)-(a.to-a.from));if(own[0]){const p=own[0];const l=m.get(r.name)??[];l.push([t,t.slice(rawOffset(d.tokens,p.from,p.cut),d.tokens.end[p.to-1]!)]);m.set(r.name,l)}else if(bits>>k&1){const l=ig.get(r.name)??[];l.push(t);ig.set(r.name,l)}})}
const pick=<T>(l:T[],n:number)=>l.length<=n?l:Array.from({length:n},(_,i)=>l[Math.floor(i*l.length/n)]!);
for(const r of rules){const mm=pick(m.get(r.name)??[],8),ii=pick(ig.get(r.name)??[],6);if(!mm.length||!ii.length)console.log('!!',r.name,mm.length,ii.length);
writeFileSync(`fixtures/rules/dates.${r.name}.yaml`,`# What the rule itself proposes: the text and the stretch; and texts that it leaves alone though they hold words it starts with.\nmatches:\n${mm.map(([t,s])=>`  - [${q(t)}, ${q(s)}]`).join('\n')}\nignores:\n${ii.map(t=>`  - ${q(t)}`).join('\n')}\n`)}
