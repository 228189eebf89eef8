import { readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { extract } from '../src/index.js';
const [part='read',layer='',set='dev']=process.argv.slice(2);
const base=set==='seed'?'/work/shared/seed/seed':'/work/shared/gold/dev';
const out:string[]=[];
for(const line of readFileSync(base+'.articles.jsonl','utf8').trim().split('\n')){const a=JSON.parse(line);
 out.push(JSON.stringify(extract(a.text,{id:a.id,publishedAt:a.published??null,title:a.title??null,outlet:a.outlet??null})));}
writeFileSync('/tmp/mine/records.jsonl',out.join('\n')+'\n');
const args=['/tmp/gold/score.mjs',base+'.articles.jsonl',base+'.gold.jsonl','/tmp/mine/records.jsonl'];
if(set!=='seed'&&part!=='all')args.push('--part',part);
if(layer)args.push('--errors',layer);
console.log(execFileSync('node',args,{encoding:'utf8',maxBuffer:1e8}));
