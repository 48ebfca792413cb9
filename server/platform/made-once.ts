import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { text } from '../../rules/field.ts'
import { rule } from '../../rules/rule.ts'
import { checked } from './checked.ts'
import type { NewId } from './ids.ts'

/** A key that a page made up for one creation; none when it does not mind a second record. */
export type MakingKey = string | null | undefined

const keyRule = rule(z.object({ key: text('创建标识', 'key of the creation', 8, 100) }))

/**
 * The id of what somebody makes under a key: the same whenever it is sent again. For another maker, or for something
 * else, the same key is another id.
 */
export const idUnderKey = (kind: string, maker: string, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, maker, checked(keyRule, { key }).key]))
    .digest('hex')
    .slice(0, 24)

interface Making<Row> {
  /** What is made: a key holds for one kind of thing only. */
  readonly kind: string
  /** Who makes it. */
  readonly maker: string
  readonly key: MakingKey
  readonly newId: NewId
  readonly byId: (id: string) => Promise<Row | null>
}

/**
 * Makes a record, however often it is sent under one key and however many at the same moment: the record's id comes of
 * the key, so the database refuses a second one. What was made already is given as it stands now, and nothing of what is
 * sent again is looked at.
 */
export async function madeOnce<Row>(
  { kind, maker, key, newId, byId }: Making<Row>,
  make: (id: string) => Promise<Row>,
): Promise<Row> {
  if (key == null) return make(newId())
  const id = idUnderKey(kind, maker, key)
  const standing = await byId(id)
  if (standing !== null) return standing
  try {
    return await make(id)
  } catch (error) {
    const made = await byId(id)
    if (made === null) throw error
    return made
  }
}
