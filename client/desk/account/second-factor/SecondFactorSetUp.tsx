import { Button } from 'antd'
import { useState } from 'react'
import { useAction } from '../../../core/api/use-action.ts'
import { Refused } from '../../panel/Refused.tsx'
import { useWords } from '../../words.ts'
import { Confirming } from './Confirming.tsx'
import { BeginSecondFactorDocument } from './generated/second-factor.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'

/** The first second factor: puts a secret into an app, proves it by a first code, and tells the recovery codes. */
export const SecondFactorSetUp = ({ done }: { done: () => void }) => {
  const t = useWords()
  const { run, busy, failure } = useAction(BeginSecondFactorDocument)
  const [uri, setUri] = useState<string>()
  const [codes, setCodes] = useState<readonly string[]>()
  const begin = async () => setUri((await run({})).data?.beginSecondFactor)
  if (codes) return <RecoveryCodes codes={codes} done={done} />
  if (uri) return <Confirming uri={uri} confirmed={setCodes} />
  return (
    <>
      <p>{t('second.lead')}</p>
      <Refused failure={failure} />
      <Button type="primary" loading={busy} onClick={() => void begin()}>
        {t('second.begin')}
      </Button>
    </>
  )
}
