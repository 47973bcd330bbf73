import { it } from 'vitest';
import { canDraw, compare, isEqual, layOut, type TreeNode } from './draw.fixtures.ts';
import { lowerSvg } from './lower.ts';
import { randomTree } from './random-tree.fixtures.ts';
const size={width:300,height:158};
const check=async(t:TreeNode)=>{const s=await layOut(t,size);if(!canDraw(s))return null;const l=lowerSvg(s,{widthPx:300,heightPx:158});const d=compare(s,l.svg);return isEqual(d)?null:{...d,fired:l.fired,s,l:l.svg}};
const bad=async(t:TreeNode)=>{try{return !!(await check(t))}catch{return false}};
it('x', async()=>{
 const from=Number(process.env.FROM??0),to=Number(process.env.TO??100);let shown=0;const ids:number[]=[];
 for(let seed=from;seed<to;seed++){const t=randomTree(seed,size);if(!(await bad(t)))continue;ids.push(seed);if(++shown>Number(process.env.SHOW??3))continue;
 let changed=true;
 while(changed){changed=false;
  const visit=async(n:TreeNode):Promise<void>=>{
   const st=n.props.style as Record<string,unknown>;
   for(const k of Object.keys(st)){if(k==='display')continue;const v=st[k];delete st[k];if(await bad(t))changed=true;else st[k]=v}
   if(Array.isArray(n.props.children)){for(let i=n.props.children.length-1;i>=0;i--){const c=n.props.children.splice(i,1);if(await bad(t)){changed=true}else{n.props.children.splice(i,0,...c)}}
    for(const c of n.props.children)if(typeof c!=='string')await visit(c);}
  };
  await visit(t);}
 const r=(await check(t))!;
 console.log(seed,JSON.stringify(t),JSON.stringify({...r,s:0,l:0}),'\n',r.s.slice(0,2500),'\n',r.l.replace(/base64,[^"]*/g,'').slice(0,2500));}
 console.log('failing',ids.join(' '));
},1000000);
