import { readFileSync } from 'node:fs';
import { Lexicon } from '/work/main/src/lexicon/lexicon.ts';
import { compileZoneWords } from '/work/main/src/document/zones.ts';
import { readDocument } from '/work/main/src/document/document.ts';
import { parse } from 'yaml';
const words={zones: parse(readFileSync('/work/main/dictionaries/zones.yaml','utf8'))};
const lex=Lexicon.from({date:'',people:'',organizations:'',places:'',countries:[],words} as any);
const zw=compileZoneWords(lex); lex.vocabulary.sealBase();
const show=(t:string)=>{const d=readDocument(t,lex,zw,false);for(const z of d.zones){const s=d.tokens.start[z.from],e=d.tokens.end[z.to-1];console.log(z.kind.padEnd(9),t.slice(s,e).replace(/\s+/g,' ').slice(0,110))}console.log(d.language,d.sentences.count,d.tokens.count);lex.vocabulary.dropDocument();lex.splitter.dropDocument()};
if(process.argv[2]==='seed')show(readFileSync('/work/shared/seed/rt-arabic-page.txt','utf8'));
else if(process.argv[2]==='raw'){const L=readFileSync('/work/shared/data/pages/raw-pages.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l));for(const i of process.argv.slice(3)){console.log('=====',L[+i].id);show(L[+i].text)}}
else if(process.argv[2]==='dev'){for(const l of readFileSync('/work/shared/gold/dev.articles.jsonl','utf8').trim().split('\n')){const a=JSON.parse(l);console.log('====',a.id);show(a.text)}}
else {const t=readFileSync('/work/shared/data/news-sample.txt','utf8');console.time('all');let n=0;for(const d of t.split('\n\n')){readDocument(d,lex,zw,false);n++;lex.vocabulary.dropDocument();lex.splitter.dropDocument()}console.timeEnd('all');console.log(n)}
