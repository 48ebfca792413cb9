import { clausesOf } from '../service/clauses.ts'
import { degreesTold } from './degree-told.ts'
import { limitsTold } from './limits-told.ts'
import { payWished } from './pay-wished.ts'

/** Where the parts of a text begin that tell schooling, pay or what the body allows: they are no service, and nothing is near to them. */
export function setAside(text: string): Set<number> {
  const clauses = clausesOf(text)
  const read = [...degreesTold(clauses), ...limitsTold(clauses), ...clauses.flatMap(payWished)]
  return new Set(read.map(({ from }) => from))
}
