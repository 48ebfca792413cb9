import { agreementKindNames } from '../../../rules/contract.ts'
import { stayAnswerNames } from '../../../rules/follow-up.ts'
import type { Text } from '../../../rules/text.ts'
import type { Clock } from '../../platform/clock.ts'
import { fact, saidList, type PersonalPart } from '../../platform/personal.ts'
import { confirmedAt, wordingOf, type AgreementState } from '../agreement.ts'
import type { FollowUpStore } from '../followups/follow-up.store.ts'
import type { AgreementStore } from '../store/agreement.store.ts'

const stateNames: Readonly<Record<AgreementState, Text>> = {
  DRAWN_UP: { zh: '待双方确认', en: 'drawn up' },
  CONFIRMED_BY_ONE: { zh: '一方已确认', en: 'confirmed by one side' },
  IN_FORCE: { zh: '已生效', en: 'in force' },
  CHANGING: { zh: '已生效，修改待确认', en: 'in force, a change waits' },
  ENDED: { zh: '已结束', en: 'over' },
  REFUSED: { zh: '已拒绝', en: 'refused' },
  WITHDRAWN: { zh: '已撤回', en: 'taken back' },
}

interface HeldDeps {
  readonly store: AgreementStore
  readonly followUps: FollowUpStore
  readonly clock: Clock
}

/** Intentions and contracts of a person: what waits is taken back, and of all it stays only that there was one, and what came of it. */
export const agreementsHeld = ({ store, followUps, clock }: HeldDeps): PersonalPart => ({
  key: 'agreements',
  name: { zh: '签约意向和劳动合同', en: 'Intentions and contracts' },
  async *held({ accountId }) {
    for await (const row of store.everyOf(accountId)) {
      const wording = wordingOf(row)
      const said = (await followUps.ofAgreements([row._id])).flatMap(({ afterDays, personAnswer }) =>
        personAnswer ? [{ afterDays, ...personAnswer }] : [],
      )
      const answers = said.map(({ afterDays, answer }) => ({
        zh: `${afterDays} 天：${stayAnswerNames[answer].zh}`,
        en: `after ${afterDays} days: ${stayAnswerNames[answer].en}`,
      }))
      yield [
        fact('kind', '类型', 'kind', row.kind, agreementKindNames[row.kind]),
        fact('employer', '单位', 'employer', row.employerName),
        fact('state', '状态', 'state', row.state, stateNames[row.state]),
        fact('terms', '条款', 'terms', wording.terms),
        fact('confirmedAt', '本人确认时间', 'confirmed by you', confirmedAt(wording, 'VETERAN')),
        fact('inForceSince', '生效时间', 'in force since', row.inForceSince),
        fact('endedOn', '结束日期', 'last day', row.endedOn),
        fact('followUps', '在岗回访答复', 'what you said of kept work', said, saidList(answers)),
      ]
    }
  },
  async erase({ accountId }) {
    const ids = await store.forgetPerson(accountId, clock())
    await followUps.forgetOf([...ids, ...(await followUps.agreementsOf(accountId))])
    await store.forgetMember(accountId)
    await followUps.forgetWriter(accountId)
  },
})
