import { readFileSync } from 'node:fs';
import { loadLexicon } from '../src/lexicon/load.js';
import { readDocument } from '../src/document/document.js';
import { compileZoneWords } from '../src/document/zones.js';
import { compileEntityWords, findEntities } from '../src/entities/find-entities.js';
import { compileDateWords, findDates } from '../src/dates/find-dates.js';
import { findHits } from '../src/match/gazetteer.js';
import { compileMeetingWords } from '../src/meetings/find-meetings.js';
import { readWords, nounAt, verbAt } from '../src/meetings/reading.js';
import { findDrafts } from '../src/meetings/find-drafts.js';
import { readParty } from '../src/meetings/read-party.js';
import { scanRight } from '../src/meetings/scan.js';
const lex=loadLexicon(); const z=compileZoneWords(lex),e=compileEntityWords(lex),d=compileDateWords(lex),m=compileMeetingWords(lex); lex.vocabulary.sealBase();
const un=new Set(readFileSync('/work/shared/gold/unread.txt','utf8').split(/\s+/));
export function drafts(text:string,pub:string|null,match=''){lex.vocabulary.dropDocument();lex.splitter.dropDocument();
 const doc=readDocument(text,lex,z,false);const ent=findEntities(doc,lex,e,findHits(doc,lex),pub);const dates=findDates(doc,lex,d,pub);
 const r=readWords(doc,lex,m,ent,dates,[]);const nm=(x:any)=>x.kind==='person'?ent.people[x.entity]!.ar:x.kind==='country'?ent.countries[x.entity]!.alpha2:x.kind==='organization'?ent.organizations[x.entity]!.ar:'?'+text.slice(x.start,x.end);
 const ps=(l:any[])=>l.map(p=>(p.prefix?p.prefix+'+':'')+(p.both?'BOTH':p.members.map(nm).join('&'))).join(' ; ');
 const found=new Map<number,any[]>();for(const x of findDrafts(r)){found.set(x.at,[...(found.get(x.at)??[]),x]);}
 for(let i=0;i<doc.tokens.count;i++){ if(!doc.active[i]||(!nounAt(r,i)&&!verbAt(r,i)?.meets))continue; const ctx=text.slice(Math.max(0,doc.tokens.start[i]!-60),doc.tokens.end[i]!)+'】'+text.slice(doc.tokens.end[i]!,doc.tokens.end[i]!+90); if(match&&!ctx.includes(match))continue;
  const a=scanRight(r,i,!!nounAt(r,i)); console.log('*',ctx.replace(/\n/g,'⏎')); console.log('    bare',a.bare.map(ps).join(' | '),'| with',ps(a.with),'| btw',ps(a.between),'| gath',ps(a.gathered),'| join',ps(a.joined),'| adj',ps(a.adjectives),'| giv',ps(a.givers),'| places',a.places.map(p=>text.slice(p.start,p.end)).join(','),'| end:',text.slice(doc.tokens.start[Math.min(a.end,doc.tokens.count-1)]!,doc.tokens.start[Math.min(a.end,doc.tokens.count-1)]!+15));
  for(const x of found.get(i)??[])console.log('    =>',x.rule,x.type,x.status,x.sure,x.back?'BACK':'','[',x.members.map(nm).join(', '),']');}
}
if(process.argv[2]==='-t')drafts(process.argv[3]!,'2016-10-21');
else for(const line of readFileSync('/work/shared/gold/dev.articles.jsonl','utf8').trim().split('\n')){const a=JSON.parse(line);if(a.id===process.argv[2]&&!un.has(a.id))drafts(a.text,a.published??null,process.argv[3]??'');}
