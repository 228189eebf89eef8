import { extract } from '../src/index.js';
const r:any=extract('وصل الرئيس الأمريكي باراك أوباما إلى كينيا أرض أجداده. ثم يزور ماليزيا من 4 إلى 6 أغسطس. زار بوتين الصين أمس.',{publishedAt:'2016-10-21'});
console.log(JSON.stringify(r.countries.map((c:any)=>[c.alpha2,c.mentions.map((m:any)=>m.text)])), JSON.stringify(r.people.map((c:any)=>[c.name.ar,c.mentions.map((m:any)=>m.text)])),JSON.stringify(r.places.map((c:any)=>[c.name.ar,c.mentions.map((m:any)=>m.text)])),JSON.stringify(r.meetings,null,0));
