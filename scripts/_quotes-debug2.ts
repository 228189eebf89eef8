import { extract } from '/work/main/src/index.js';
for (const piece of ['قال الوزير «إن ','قال الوزير إن الرئيس أكد أن ','كلمة الوزير في البيت '])
 for (const n of [1250,2500,5000]) { const t=piece.repeat(n); extract(t,{maxLength:t.length}); const s=performance.now(); const r=extract(t,{maxLength:t.length}); console.log(piece,n,Math.round(performance.now()-s),r.quotes.length); }
