import { synonymRule, type SynonymInput } from '../../rules/synonym.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import type { CountedPage } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import { firstVersion } from '../platform/record.ts'
import { repeating, type Repeating } from '../platform/repeating.ts'
import { troubleLog } from '../platform/trouble.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { normaliseTitle, type Reading } from '../reading/index.ts'
import { reference } from '../reference/index.ts'
import { synonymErrors } from './synonym.errors.ts'
import { mayReadSynonyms, maySetSynonyms } from './synonym.policy.ts'
import { synonymStore, type SynonymQuestion } from './synonym.store.ts'
import { mostSynonyms, type SynonymRow } from './synonym.ts'

interface SynonymDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'log'> {
  readonly reading: Pick<Reading, 'asked' | 'synonyms'>
}

/** What another process wrote is read by this one within so long. */
const lookEveryMs = 1_000

/** Words that staff give a meaning, live in every process. */
export function createSynonyms({ connection, clock, newId, log, reading }: SynonymDeps) {
  const store = synonymStore(connection)
  const trouble = troubleLog(log)
  let known = 0

  /** Takes over what has changed since it last looked. */
  async function refresh(): Promise<void> {
    const change = await store.newestChange()
    if (change === known) return
    reading.synonyms.take((await store.on()).map(({ words, readAs }) => ({ words, readAs })))
    known = change
  }

  /** What words are to be read as; refused when that is nothing, or would spoil names that are known. */
  function meant({ words: typed, occupationCode, otherWords }: ReturnType<typeof given>) {
    const words = normaliseTitle(typed)
    if (words.length < 2) throw synonymErrors.shortWords()
    const name = reading.synonyms.nameWith(words)
    if (name !== null) throw synonymErrors.inName(words, name)
    if (occupationCode === null) {
      const { parts, unknown } = reading.asked(otherWords ?? '')
      if (parts.length === 0 || unknown.length > 0) throw synonymErrors.strange(otherWords ?? '')
      return { words, readAs: normaliseTitle(otherWords ?? '') }
    }
    const occupation = reference().occupations.get(occupationCode)
    if (!occupation) throw synonymErrors.noOccupation()
    return { words, readAs: normaliseTitle(occupation.name.zh) }
  }

  const given = (input: SynonymInput) => checked(synonymRule, input)

  async function add(staff: Viewer, input: SynonymInput, _id: string): Promise<SynonymRow> {
    const { occupationCode, otherWords, reason, ...typed } = given(input)
    await refresh()
    const standing = await store.holding(normaliseTitle(typed.words))
    if (standing) throw synonymErrors.taken(standing)
    const meaning = meant({ ...typed, occupationCode, otherWords, reason })
    if ((await store.countOn()) >= mostSynonyms) throw synonymErrors.tooMany()
    const blank = { state: 'ON', undoneBy: null, undoneById: null, undoneAt: null } as const
    const by = { by: staff.name, byId: staff.id }
    const row = {
      _id,
      ...meaning,
      occupationCode,
      otherWords,
      reason,
      ...by,
      ...blank,
      ...firstVersion(clock()),
    }
    const made = await store.add(row)
    if (made) return made
    const first = await store.holding(meaning.words)
    throw first ? synonymErrors.taken(first) : platformErrors.changed()
  }

  return {
    refresh,

    /** Reads what holds, then looks again and again for what others have changed. */
    async follow(): Promise<Repeating> {
      await refresh()
      return repeating(lookEveryMs, () =>
        refresh().catch((error: unknown) => trouble(error, 'synonyms could not be read')),
      )
    },

    async synonyms(viewer: Viewer | null, question: SynonymQuestion): Promise<CountedPage<SynonymRow>> {
      allowed(viewer, mayReadSynonyms)
      return store.page(question)
    },

    async addSynonym(viewer: Viewer | null, input: SynonymInput, key?: MakingKey): Promise<SynonymRow> {
      const staff = allowed(viewer, maySetSynonyms)
      const making = { kind: 'synonym', maker: staff.id, key, newId, byId: store.byId }
      const made = await madeOnce<SynonymRow>(making, (id) => add(staff, input, id))
      await refresh()
      return made
    },

    async undoSynonym(viewer: Viewer | null, id: string): Promise<SynonymRow> {
      const staff = allowed(viewer, maySetSynonyms)
      const synonym = await store.byId(id)
      if (!synonym) throw platformErrors.notFound()
      const now = clock()
      const by = { undoneBy: staff.name, undoneById: staff.id, undoneAt: now, updatedAt: now }
      const undone = synonym.state === 'ON' ? await store.undo(synonym, by) : null
      if (!undone) throw synonymErrors.undone((await store.byId(id)) ?? synonym)
      await refresh()
      return undone
    },
  }
}
