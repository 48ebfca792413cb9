import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { inLatin } from '../../commands/build-server.ts'

const run = (code: string): unknown => runInNewContext(code)

it.each([
  ['raw text', String.raw`String.raw${'`'}\d 年?(?:月|日)${'`'}`],
  ['characters of two units', 'String.raw`𠮷野`'],
  ['what is inserted beside them', 'String.raw`前${1 + 1}后\\n`'],
])('a source whose raw templates are written in Latin says the same: %s', (_, code) => {
  const written = inLatin(code)
  expect(run(written)).toBe(run(code))
  expect(written).not.toMatch(/[\u0100-\uffff]/)
})

it('leaves what it cannot tell as it is', () => {
  for (const code of ['other`汉`', '"汉"']) expect(inLatin(code)).toBe(code)
})
