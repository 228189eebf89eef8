import { extract } from '/work/main/src/index.js';
const r=extract('ومن المقرر أن يتوجه المبعوث إلى نيويورك الإثنين، بحسب ما أعلن أول من أمس مساعد المتحدث باسم الأمم المتحدة فرحان حق. وأوضح المتحدث أن الموفد سيرفع توصياته قريبا.');
for(const q of r.quotes)console.log(q.speaker);
console.log(r.people.map(p=>[p.name.ar,p.roles.map(x=>x.title)]));
