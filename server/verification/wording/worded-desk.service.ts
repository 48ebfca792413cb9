import type { ReasonsInput } from '../../../rules/verification.ts'
import type { Accounts } from '../../accounts/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { AreaArgs, CountedPage } from '../../platform/page.ts'
import type { RecordRow } from '../../platform/record.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { reachedFrom } from '../../reference/index.ts'
import { decisionDeskOf, decisionsKept } from '../decisions/undoing.service.ts'
import { deskOf } from '../desk.service.ts'
import { plainWords } from '../past-decision.ts'
import { verificationErrors } from '../verification.errors.ts'
import type { FieldFinding, ShownTexts } from './shown-texts.ts'
import {
  decidedTextsAfter,
  type HeldRow,
  type WordedKind,
  type WordedRow,
  type WordingCheck,
} from './worded.ts'
import { wordingErrors } from './wording.errors.ts'
import { mayCheckWorded, mayDecideOnWorded } from './wording.policy.ts'
import type { WordedStore } from './wording.store.ts'

/** What a kind brings of its own. */
interface WordedParts<Row extends RecordRow & WordingCheck> {
  readonly kind: WordedKind
  readonly store: WordedStore<Row>
  readonly clock: Clock
  readonly accounts: Pick<Accounts, 'hasOtherStaff'>
  /** Its texts as they would be shown, and its Chinese title. */
  readonly textsOf: (row: Row) => ShownTexts
  readonly titleOf: (row: Row) => string
  /** Whether everybody may know of it already. */
  readonly isPublic: (row: Row) => boolean
  /** What is thought of its texts. */
  readonly findings: (texts: ShownTexts) => Promise<readonly FieldFinding[]>
  readonly owed: {
    mark(version: number): Partial<Row>
    ask(decided: readonly Row[]): Promise<void>
  }
  /** What else is written when its wording was found right. */
  readonly onPassed: (row: Row, now: Date) => Partial<Row>
  readonly afterwards?: (decided: Row) => Promise<void>
}

type Version = number | null | undefined

/** How colleagues check the wording of what staff write: who waits, and the two ways to decide. */
export function wordedDeskOf<Row extends RecordRow & WordingCheck>(parts: WordedParts<Row>) {
  const { kind, store, clock, accounts, textsOf, titleOf, findings, owed, onPassed, afterwards } = parts

  const checking = {
    // The decision, and what follows from it for the record, are one write.
    store: {
      byId: store.byId,
      queue: store.queue,
      decide: (row: HeldRow<Row>, change: Partial<HeldRow<Row>>) => {
        const decision = change.pastDecisions?.at(-1)
        const isPassed = decision?.outcome === 'VERIFIED' && !decision.undone
        return store.decide(row, {
          ...change,
          ...(decision && { decidedTexts: decidedTextsAfter(row, textsOf(row), decision) }),
          ...(isPassed && onPassed(row, clock())),
        })
      },
    },
    clock,
    mayDecide: mayCheckWorded,
    area: { path: 'ownerArea', of: ({ ownerArea = null }: HeldRow<Row>) => ownerArea },
    isPublic: parts.isPublic,
    notWaiting: wordingErrors.notHeld,
    owed: owed as typeof owed & { mark(version: number): Partial<HeldRow<Row>> },
    factsOf: textsOf,
    kept: decisionsKept<HeldRow<Row>>(kind, store.decisions, (row) => ({
      name: titleOf(row),
      areaCode: row.ownerArea ?? null,
    })),
    async beforehand(staff: Viewer, _: string, { writtenBy = null, ownerArea = null }: HeldRow<Row>) {
      const hasColleague = await accounts.hasOtherStaff(staff.id, reachedFrom(ownerArea))
      if (!mayDecideOnWorded(staff, writtenBy, hasColleague)) throw wordingErrors.ownWording()
    },
    afterwards: async (_: Viewer, decided: HeldRow<Row>) => afterwards?.(decided),
  }
  const desk = deskOf<HeldRow<Row>>(checking)
  // What was passed is published with it.
  const past = decisionDeskOf<HeldRow<Row>>(checking, {
    words: (_, value) => plainWords(value),
    forGood: ({ verification }) =>
      verification.state === 'VERIFIED' ? verificationErrors.announced() : null,
  })

  const seen = (row: HeldRow<Row>): WordedRow => ({
    _id: row._id,
    kind,
    title: titleOf(row),
    texts: textsOf(row),
    verification: row.verification,
    writtenBy: row.writtenBy ?? null,
    version: row.version,
  })

  return {
    kind,
    past,
    /** For the job of a decision. */
    async keepDecision(id: string): Promise<void> {
      const row = await store.byId(id)
      if (row?.verification) await checking.kept.keep(row)
    },
    findings,
    async queue(viewer: Viewer | null, args: AreaArgs): Promise<CountedPage<WordedRow>> {
      const page = await desk.queue(viewer, args)
      return { ...page, nodes: page.nodes.map(seen) }
    },
    pass: async (viewer: Viewer | null, id: string, version?: Version): Promise<WordedRow> =>
      seen(await desk.verify(viewer, id, version)),
    giveBack: async (
      viewer: Viewer | null,
      id: string,
      reasons: ReasonsInput,
      version?: Version,
    ): Promise<WordedRow> => seen(await desk.giveBack(viewer, id, reasons, version)),
  }
}

export type WordedDesk = ReturnType<typeof wordedDeskOf>

/** The desks of all kinds, by their kind. */
export type WordedDesks = Readonly<Record<WordedKind, WordedDesk>>
