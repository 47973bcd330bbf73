import { it } from 'vitest';
import { openRealEvaluator } from './real-runtime.fixtures.ts';

it('x', async () => {
  const e = await openRealEvaluator();
  const good = 'exports.default = () => h("div", null, "x");';
  for (const body of [
    "const a=[];for(;;)a.push('x'.repeat(1e6)+a.length)",
    "const a=[];for(;;)a.push('x'.repeat(1e6))",
    'const a=[];for(;;)a.push({})',
    'const a=[];for(;;)a.push([1,2,3])',
    "let s='x';for(;;)s+=s",
    "let s='x';for(;;)s=s+'y'+s.length",
    'const a=[];for(;;)a.push(new Uint8Array(1e5))',
    'for(;;){}',
    "let s='x'.repeat(1e6);for(;;){s.indexOf('y')}",
    "let s='x'.repeat(1e6);for(;;){s.split('').reverse().join('')}",
    'let a=new Array(1e6).fill(0);for(;;){a.sort()}',
    "let x=null; for(let i=0;i<1e5;i++)x=h('div',null,x); return x",
    'let x={}; for(;;)x={x}',
    'function f(){f()} f()',
    "/(a+)+$/.test('a'.repeat(40)+'b')",
    'throw {get message(){for(;;);}}',
    'const m=new Map();for(let i=0;;i++)m.set(i,i)',
    'let x=10n; for(;;)x=x*x',
    "JSON.stringify(new Array(1e6).fill('x'.repeat(1000)))",
  ]) {
    const t = performance.now();
    const r = e.evaluate(`exports.default = () => { ${body} };`, {});
    const ms = performance.now() - t;
    const r2 = e.evaluate(good, {});
    await new Promise((f) => setTimeout(f, 100));
    const r3 = e.evaluate(good, {});
    console.log(
      body,
      '→',
      Math.round(ms),
      r.ok ? 'ok' : r.error.code + ' ' + r.error.message,
      r2.ok ? 'next ok' : r2.error.code,
      r3.ok,
    );
  }
}, 300000);
