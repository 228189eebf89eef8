import { rules } from '../src/dates/rules.js';
const c=new Map<string,number>();const n=new Map<string,number>();
for(const r of rules){const f=r.read;(r as any).read=(s:any,i:number)=>{const k=r.name;n.set(k,(n.get(k)??0)+1);const w=s.tokens.raw.slice(s.tokens.start[i],s.tokens.end[i]);c.set(w,(c.get(w)??0)+1);return f(s,i)}}
process.argv[2]='speed';await import('./_dates-score.js');
for(const m of [n,c])console.log([...m].sort((a,b)=>b[1]-a[1]).slice(0,32).map(x=>x.join(' ')).join(' | '));
