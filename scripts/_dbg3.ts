import { loadLexicon } from '../src/lexicon/load.js';
import { compileEntityWords } from '../src/entities/find-entities.js';
import { fold } from '../src/text/normalise.js';
const lex=loadLexicon(); const w=compileEntityWords(lex); lex.vocabulary.sealBase();
for(const x of process.argv.slice(2)){const id=lex.vocabulary.lookupString(fold(x));console.log(x,id,(w.prominent.get(id)??[]).map(i=>lex.people[i]!.key+' '+lex.people[i]!.country+' '+lex.people[i]!.offices.map(o=>o.office+o.from+'..'+o.to)), 'fn',w.people.functionWords.get(id),'head',w.people.heads.get(id))}
