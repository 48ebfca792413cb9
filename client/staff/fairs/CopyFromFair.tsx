import { App, Select } from 'antd'
import { use } from 'react'
import { useFormContext } from 'react-hook-form'
import { useClient, useQuery } from 'urql'
import { useDeskText } from '../../desk/words.ts'
import { FieldFrame } from '../../desk/fields/FieldFrame.tsx'
import { StaffFairDocument, StaffFairsDocument } from './generated/fairs.ts'
import { NamesContext, namesIn } from '../../core/form/names.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useStaffText } from '../words.ts'
import { copyOf, type FairEntries } from './fair-form.ts'
import panel from '../../desk/panel/panel.module.css'

const offered = 50

/** Fills the form around from an earlier fair; the dates stay to be chosen. */
export const CopyFromFair = () => {
  const t = useStaffText()
  const d = useDeskText()
  const format = useFormat()
  const client = useClient()
  const form = useFormContext<FairEntries>()
  const names = use(NamesContext)
  const { message } = App.useApp()
  const [past] = useQuery({ query: StaffFairsDocument, variables: { time: 'PAST', first: offered } })
  const [coming] = useQuery({ query: StaffFairsDocument, variables: { time: 'COMING', first: offered } })
  const fairs = [...(past.data?.fairs.nodes ?? []), ...(coming.data?.fairs.nodes ?? [])]
  if (fairs.length === 0) return null
  const copy = async (id: string) => {
    const { data } = await client.query(StaffFairDocument, { id }).toPromise()
    if (!data) return
    const { startsAt, endsAt, registrationClosesAt } = form.getValues()
    for (const [code, shown] of namesIn(data.fair)) names.set(code, shown)
    form.reset(
      { ...copyOf(data.fair), startsAt, endsAt, registrationClosesAt },
      { keepDefaultValues: true, keepFieldsRef: true },
    )
    void message.success(t('fair.copied', { title: data.fair.title }))
  }
  return (
    <div className={panel['panel']}>
      <FieldFrame id="copy-from" label={t('fair.copyFrom')} hint={t('fair.copyFromHint')}>
        {(wiring) => (
          <Select<string>
            {...wiring}
            placeholder={t('fair.copyFromPick')}
            showSearch={{ optionFilterProp: 'label' }}
            notFoundContent={d('field.nothingFound')}
            options={fairs.map(({ id, title, startsAt }) => ({
              value: id,
              label: `${title} · ${format.day(startsAt)}`,
            }))}
            onChange={(id) => void copy(id)}
            style={{ width: '100%' }}
          />
        )}
      </FieldFrame>
    </div>
  )
}
