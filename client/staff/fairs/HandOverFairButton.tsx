import { Button } from 'antd'
import { useState } from 'react'
import { stationFairRule } from '../../../rules/station.ts'
import { useAction } from '../../core/api/use-action.ts'
import { entriesOf } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { StationField } from '../people/StationField.tsx'
import { useWords } from '../words.ts'
import { HandOverFairDocument, type StaffFairFragment } from './generated/fairs.ts'

type Props = { fair: StaffFairFragment; renew: () => void }

const HandOverFairDialog = ({ fair, renew, close }: Props & { close: () => void }) => {
  const t = useWords()
  const { run } = useAction(HandOverFairDocument)
  const { id, version, title } = fair
  const ruled = useRuleForm({
    rule: () => stationFairRule,
    start: entriesOf(stationFairRule, { stationId: null, version }),
    draft: null,
  })
  const submit = ruled.submit(async ({ stationId }) => {
    const { data, failure } = await run({ id, stationId, version }, t('fair.handedOver', { title }))
    if (!data) return failure
    close()
    renew()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('fair.handOverOf', { title })}
      lead={t('fair.handOverLead')}
      ok={t('fair.handOver')}
      close={close}
    >
      {(field) => <StationField {...field('stationId')} />}
    </FormDialog>
  )
}

/** Gives a fair to another station. */
export const HandOverFairButton = (props: Props) => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('fair.handOver')}</Button>
      {isOpen ? <HandOverFairDialog {...props} close={() => setOpen(false)} /> : null}
    </>
  )
}
