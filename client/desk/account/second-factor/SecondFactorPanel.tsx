import { Button } from 'antd'
import { useState } from 'react'
import { secondCodeRule } from '../../../../rules/second-factor.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useReading } from '../../../core/api/use-reading.ts'
import { entriesOf } from '../../../core/form/entries.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { TextField } from '../../fields/TextField.tsx'
import { DeskForm } from '../../form/DeskForm.tsx'
import { Read } from '../../list/Read.tsx'
import { Panel } from '../../panel/Panel.tsx'
import { useWords } from '../../words.ts'
import { Confirming } from './Confirming.tsx'
import {
  BeginSecondFactorDocument,
  OwnSecondFactorDocument,
  RenewRecoveryCodesDocument,
} from './generated/second-factor.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SecondFactorSetUp } from './SecondFactorSetUp.tsx'

const start = entriesOf(secondCodeRule, { code: '' })

const useChanging = () => {
  const renewing = useAction(RenewRecoveryCodesDocument)
  const beginning = useAction(BeginSecondFactorDocument)
  const [codes, setCodes] = useState<readonly string[]>()
  const [uri, setUri] = useState<string>()
  const ruled = useRuleForm({ draft: null, start, rule: () => secondCodeRule, secret: ['code'] })
  const renew = ruled.submit(async (proof) => {
    const { data, failure } = await renewing.run(proof)
    if (data) ruled.saved(start)
    setCodes(data?.renewRecoveryCodes)
    return failure
  })
  const begin = ruled.submit(async (proof) => {
    const { data, failure } = await beginning.run(proof)
    if (data) ruled.saved(start)
    setUri(data?.beginSecondFactor)
    return failure
  })
  return { ruled, renew, begin, codes, setCodes, uri }
}

/** What changes a second factor that there is: whoever does it proves it first. */
const Changing = ({ done }: { done: () => void }) => {
  const t = useWords()
  const { ruled, renew, begin, codes, setCodes, uri } = useChanging()
  if (codes) return <RecoveryCodes codes={codes} done={done} />
  if (uri) return <Confirming uri={uri} confirmed={setCodes} />
  return (
    <DeskForm
      of={ruled}
      submit={renew}
      labels={{ code: t('second.proof') }}
      hints={{ code: t('second.proofHint') }}
      save={t('second.renew')}
      bar={<Button onClick={() => void begin()}>{t('second.anew')}</Button>}
      isNarrow
    >
      {(field) => <TextField {...field('code')} must autoComplete="one-time-code" />}
    </DeskForm>
  )
}

/** The second factor of a member of staff. */
export const SecondFactorPanel = () => {
  const t = useWords()
  const format = useFormat()
  const [round, setRound] = useState(0)
  const reading = useReading(OwnSecondFactorDocument, {}, { policy: 'network-only' })
  const done = () => {
    setRound(round + 1)
    reading.again()
  }
  return (
    <Panel title={t('second.title')}>
      <Read reading={reading} rows={2}>
        {({ viewer }) =>
          viewer?.secondFactorSince ? (
            <>
              <p>
                {t('second.since', {
                  at: format.moment(viewer.secondFactorSince),
                  count: viewer.recoveryCodesLeft ?? 0,
                })}
              </p>
              <Changing key={round} done={done} />
            </>
          ) : (
            <SecondFactorSetUp key={round} done={done} />
          )
        }
      </Read>
    </Panel>
  )
}
