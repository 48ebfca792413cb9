import { LRUCache } from 'lru-cache'
import type { Seeker } from './meaning/seeker.ts'
import type { MatchFilter } from './posting-query.ts'
import type { Question } from './question.ts'
import type { MatchOrder } from './reasons/match-orders.ts'
import type { OpenTrainings } from './ways/way.ts'

/** Whoever looks at matches turns pages, filters and goes back: so many questions at once. */
const mostRemembered = 64

/** All that a question is made of, and whose it is. */
export interface Asked {
  readonly accountId: string
  readonly seeker: Seeker
  readonly filter: MatchFilter
  readonly order: MatchOrder
  readonly openTrainings: OpenTrainings
  /** In days since 1970-01-01. */
  readonly today: number
}

/** A number for each thing, never given twice. */
function numbers<Thing extends object>() {
  const given = new WeakMap<Thing, number>()
  let last = 0
  return (thing: Thing): number => {
    const number = given.get(thing) ?? ++last
    given.set(thing, number)
    return number
  }
}

/** Open trainings are read anew every few seconds and seldom say anything else: those that say the same as the last have its number. */
function editions() {
  const given = new WeakMap<OpenTrainings, number>()
  let last = { said: '', number: 0 }
  return (trainings: OpenTrainings): number => {
    const known = given.get(trainings)
    if (known !== undefined) return known
    const said = JSON.stringify([...trainings])
    if (said !== last.said) last = { said, number: last.number + 1 }
    given.set(trainings, last.number)
    return last.number
  }
}

/** The very same question when the same person asks it again and nothing that makes it is another, so that its answer can be known again. */
export function rememberedQuestions(make: (asked: Asked) => Question, most = mostRemembered) {
  const memory = new LRUCache<string, Question>({ max: most })
  const [seekerNumber, trainingsEdition] = [numbers<Seeker>(), editions()]
  return (asked: Asked): Question => {
    const { accountId, seeker, filter, order, openTrainings, today } = asked
    const made = [accountId, seekerNumber(seeker), trainingsEdition(openTrainings), today, order, filter]
    const key = JSON.stringify(made)
    const known = memory.get(key) ?? make(asked)
    memory.set(key, known)
    return known
  }
}
