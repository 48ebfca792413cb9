import { useState } from 'react'
import { useClient } from 'urql'
import { madeOnBehalfRule } from '../../../rules/behalf.ts'
import { failureOf } from '../../core/api/failure.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { newMakingKey } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { today } from '../../core/format/dates.ts'
import { DayField } from '../../desk/fields/DayField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { Doubles } from '../queue/Doubles.tsx'
import { LookalikesDocument, MakeOnBehalfDocument, type LookalikesQuery } from './generated/registers.ts'
import { PersonFields, usePersonLabels } from './PersonFields.tsx'
import { useWords } from '../words.ts'

type Alike = LookalikesQuery['veteransLike']
type Props = { made: (id: string) => void; close: () => void }

const rule = () => madeOnBehalfRule(today())

/** Makes the file when nobody looks alike, or when those who do have been looked at. */
const useMakingFile = ({ made }: Props) => {
  const t = useWords()
  const client = useClient()
  const { run } = useAction(MakeOnBehalfDocument)
  const [alike, setAlike] = useState<Alike>()
  const [key] = useState(newMakingKey)
  const ruled = useRuleForm({ rule, start: blankEntries(rule()), draft: null })
  const submit = ruled.submit(async (input) => {
    const asked = { input: { name: input.name, residentId: input.residentId ?? null } }
    const { data: found, error } = await client
      .query(LookalikesDocument, asked, { requestPolicy: 'network-only' })
      .toPromise()
    if (!found) return failureOf(error)
    const ids = found.veteransLike.here.map(({ id }) => id)
    const seen = new Set(alike?.here.map(({ id }) => id))
    if (ids.some((id) => !seen.has(id))) {
      setAlike(found.veteransLike)
      return undefined
    }
    const { data, failure } = await run({ input: { ...input, knownDoubles: ids }, key }, t('behalf.made'))
    if (!data) return failure
    ruled.saved()
    made(data.file.id)
    return undefined
  })
  return { ruled, submit, alike }
}

/** A file for somebody without a phone, by consent on paper. */
export const NewFileDialog = (props: Props) => {
  const t = useWords()
  const { ruled, submit, alike } = useMakingFile(props)
  const labels = { consentOn: t('behalf.consentOn'), ...usePersonLabels() }
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('behalf.makeTitle')}
      lead={t('behalf.makeLead')}
      ok={t('behalf.create')}
      close={props.close}
      isGrave={false}
      labels={labels}
    >
      {(field) => (
        <>
          <PersonFields field={field} />
          <DayField {...field('consentOn')} />
          {alike ? <Doubles doubles={alike.here} elsewhere={alike.elsewhere} isBefore /> : null}
        </>
      )}
    </FormDialog>
  )
}
