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
const q=(s:string)=>"'"+s.replace(/'/g,"''")+"'";
const out=['# Shapes of dates, one a row: the text, the day of writing (2016-10-21 unless told), and what must be found: [span, type, value, from, to].'];
for(const line of readFileSync(process.argv[2]!,'utf8').split('\n')){if(!line.trim())continue;if(line[0]==='#'){out.push(line);continue}
const [t,on]=line.split('\t');lex.vocabulary.dropDocument();lex.splitter.dropDocument();const d=readDocument(t!,lex,zw,false);const f=findDates(d,lex,dw,on??'2016-10-21');
console.log(t,' => ',f.map(x=>`[${t!.slice(x.start,x.end)}] ${x.type} ${x.value}${x.mod?' '+x.mod:''}${x.range?' r'+x.range:''}${x.issue?' !'+x.issue:''}`).join(' ; '));
out.push(`- text: ${q(t!)}`);if(on)out.push(`  on: '${on}'`);
out.push(f.length?'  dates:':'  dates: []');for(const x of f)out.push(`    - [${[q(t!.slice(x.start,x.end)),x.type,q(x.value),...(x.from||x.to?[q(x.from??''),q(x.to??'')]:[])].join(', ')}]`)}
if(process.argv[3])writeFileSync(process.argv[3],out.join('\n')+'\n');
