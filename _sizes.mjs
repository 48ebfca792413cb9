import { build } from 'vite'
import { gzipSync } from 'node:zlib'
import { relative } from 'node:path'
process.env.NODE_ENV='production'
const out = await build({ configFile:'vite.config.ts', logLevel:'error', build:{ write:false, sourcemap:false }})
const chunks = (Array.isArray(out)?out[0]:out).output
const want = process.argv.slice(2)
for (const c of chunks.filter(c=>c.type==='chunk').sort((a,b)=>b.code.length-a.code.length)) {
  const gz = gzipSync(c.code).length
  if (c.code.length<1500 && !want.length) continue
  console.log(c.fileName, c.code.length, 'gz', (gz/1024).toFixed(1), c.isEntry?'ENTRY':'', 'imports', c.imports.length)
  if (want.some(w=>c.fileName.includes(w))) {
    const per = {}
    for (const [id,m] of Object.entries(c.modules)) { const k=id.includes('node_modules')? (id.split('node_modules/').pop().split('/').slice(0, id.split('node_modules/').pop().startsWith('@')?2:1).join('/')) : relative(process.cwd(),id); per[k]=(per[k]||0)+m.renderedLength }
    for (const [k,v] of Object.entries(per).sort((a,b)=>b[1]-a[1]).slice(0,25)) console.log('     ',k,v)
  }
}
