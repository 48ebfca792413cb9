import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import wabt from 'wabt'

// Turns product.wat into data/product.wasm: `npm run build:product -w encoder`.
const here = import.meta.dirname
const { parseWat } = await wabt()
const text = readFileSync(join(here, 'product.wat'), 'utf8')
writeFileSync(
  join(here, '../data/product.wasm'),
  parseWat('product.wat', text, { simd: true }).toBinary({}).buffer,
)
