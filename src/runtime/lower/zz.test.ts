import { it } from 'vitest';
import { draw, layOut, type TreeNode } from './draw.fixtures.ts';
import { randomTree } from './random-tree.fixtures.ts';
const size={width:300,height:158};
const bad=async(t:TreeNode)=>{try{draw(await layOut(t,size));return false}catch{return true}};
it('x', async()=>{
 for(const seed of [7,18,25]){let t=randomTree(seed,size);
 let changed=true;
 while(changed){changed=false;
  const visit=async(n:TreeNode):Promise<void>=>{
   const st=n.props.style as Record<string,unknown>;
   for(const k of Object.keys(st)){if(k==='display')continue;const v=st[k];delete st[k];if(await bad(t))changed=true;else st[k]=v}
   if(Array.isArray(n.props.children)){for(let i=n.props.children.length-1;i>=0;i--){const c=n.props.children.splice(i,1);if(await bad(t)){changed=true}else{n.props.children.splice(i,0,...c)}}
    for(const c of n.props.children)if(typeof c!=='string')await visit(c);}
  };
  await visit(t);}
 console.log(seed,JSON.stringify(t),(await layOut(t,size)).slice(0,2500));}
},100000);
