import { loadLexicon } from '../src/lexicon/load.js';
import { compileEntityWords } from '../src/entities/find-entities.js';
import { fold } from '../src/text/normalise.js';
const lex=loadLexicon(); const w=compileEntityWords(lex); lex.vocabulary.sealBase();
for(const x of process.argv.slice(2)){const id=lex.vocabulary.internString(fold(x));console.log(x,id<lex.vocabulary.baseSize,'class',w.people.nameClass.get(id),'fn',w.people.functionWords.get(id),'head',w.people.heads.get(id),'body',w.people.bodies.get(id),'score',w.shape.score(id).toFixed(2),'word',w.spelling.hasWord(fold(x)))}
